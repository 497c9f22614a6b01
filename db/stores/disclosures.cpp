#include "db/stores/disclosures.h"
#include "db/stores/kept.h"

namespace {

Result<QHash<Id<Client>, QList<Consent>>> consentsByClient(Session &session, const QList<Id<Client>> &clients)
{
    QHash<Id<Client>, QList<Consent>> all;
    const bool one = clients.size() == 1;
    auto done = kept::eachCurrent<Consent>(session, one ? QByteArray("client_id = ?") : QByteArray(),
                                           one ? QVariantList{clients.first().uuid()} : QVariantList{},
                                           [&](Consent &&consent) {
                                               all[consent.client] << consent;
                                               return true;
                                           });
    if (!done) return done.error();
    return all;
}

} // namespace

namespace steps {

Result<Released> weigh(Session &session, const Release &release, const QList<Id<Client>> &clients, ConsentScope reach,
                       const QString &what)
{
    if (release.recipient.trimmed().isEmpty()) return Error::badInput("recipient", "empty");
    if (release.purpose.trimmed().isEmpty()) return Error::badInput("purpose", "empty");
    Released released;
    QHash<Id<Client>, QList<Consent>> consents;
    if (release.onConsent() && !clients.isEmpty()) {
        auto all = consentsByClient(session, clients);
        if (!all) return all.error();
        consents = *all;
    }
    for (const Id<Client> &client : clients) {
        if (!release.onConsent()) {
            released.out << disclosureOf(release, client, what);
            continue;
        }
        const QList<Consent> own = consents.value(client);
        if (const Consent *found = consentFor(own, release, reach, session.clock().today())) {
            released.out << disclosureOf(release, client, what, found->id);
            released.consents.insert(client, *found);
        } else released.leftOut << client;
    }
    return released;
}

Result<Done> keepDisclosures(Session &session, const Released &released)
{
    // The machine's time, as everything in the trail has it, also where a practice register has a day of its own.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Disclosure &made : released.out) {
        Disclosure disclosure = made;
        disclosure.madeAt = now;
        if (auto done = kept::keep(session, disclosure, Act::Disclose); !done) return done;
    }
    return Done{};
}

} // namespace steps
