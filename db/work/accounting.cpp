#include "db/work/accounting.h"
#include "db/stores/store_steps_private.h"
#include "db/work/new_accounts_private.h"
#include <algorithm>

namespace accounting {

Result<QList<Consent>> consents(Session &session, std::optional<Id<Client>> client)
{
    auto all = client ? kept::ofClient<Consent>(session, *client) : kept::current<Consent>(session);
    if (all)
        std::sort(all->begin(), all->end(), [](const Consent &a, const Consent &b) {
            return a.signedOn != b.signedOn ? a.signedOn > b.signedOn : a.id < b.id;
        });
    return all;
}

Result<QList<ToldDisclosure>> disclosures(Session &session, std::optional<Id<Client>> client)
{
    auto people = accounts::all(session);
    if (!people) return people.error();
    QHash<QUuid, QString> names;
    for (const Account &account : *people) names.insert(account.id, account.name);
    auto known = consents(session, client);
    if (!known) return known.error();
    QHash<Id<Consent>, qsizetype> places;
    for (qsizetype i = 0; i < known->size(); ++i) places.insert(known->at(i).id, i);
    QByteArray where = currentOf(tables::disclosure) + (client ? " AND client_id = ?" : " AND client_id IS NOT NULL");
    where += " ORDER BY made_at DESC, id";
    QList<ToldDisclosure> told;
    auto done = session.entries(
        tables::disclosure, where, client ? QVariantList{client->uuid()} : QVariantList{}, [&](Entry &entry) {
            ToldDisclosure line{Kept<Disclosure>::thing(entry, session), names.value(entry.author)};
            const auto consent = line.disclosure.consent;
            if (consent && places.contains(*consent)) line.consent = known->at(places.value(*consent));
            told << line;
            return true;
        });
    if (!done) return done.error();
    return told;
}

} // namespace accounting

QFuture<Result<ClientAccount>> Accounting::ofClient(Id<Client> id)
{
    return m_database.read<ClientAccount>(Right::SeeConsents, [id](Session &session) -> Result<ClientAccount> {
        auto client = steps::clientOf(session, id);
        if (!client) return client.error();
        auto consents = accounting::consents(session, id);
        if (!consents) return consents.error();
        auto disclosures = accounting::disclosures(session, id);
        if (!disclosures) return disclosures.error();
        return ClientAccount{*client, *consents, *disclosures};
    });
}
