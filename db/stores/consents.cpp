#include "db/stores/consents.h"
#include "db/stores/store_steps_private.h"
#include <algorithm>
#include <utility>

namespace {

Result<Done> checkConsent(Session &session, const Consent &consent)
{
    auto client = steps::clientOf(session, consent.client);
    if (!client) return client.error();
    const QList<Consent::Flaw> found = flaws(consent, session.clock().today());
    if (!found.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(found)};
    if (consent.signedOn < client->birthDate) return Error{Error::Kind::Flawed, {code(Consent::Flaw::NoSignedDay)}};
    return Done{};
}

/// All that the paper says, whichever record says it.
bool samePaper(const Consent &one, Consent other)
{
    other.id = one.id;
    other.version = one.version;
    other.copyAt = one.copyAt;
    return one == other;
}

Result<Done> checkNewPaper(Session &session, const Consent &consent)
{
    auto known = kept::ofClient<Consent>(session, consent.client);
    if (!known) return known.error();
    const bool there = std::any_of(known->cbegin(), known->cend(),
                                   [&](const Consent &each) { return samePaper(consent, each); });
    if (there) return Error{Error::Kind::AlreadyRecorded, {consent.signedOn.toString(Qt::ISODate)}};
    return Done{};
}

Consent trimmedPaper(Consent consent)
{
    for (QString *words :
         {&consent.recipient, &consent.purpose, &consent.scopeWords, &consent.revokedWhy, &consent.copyAt})
        *words = words->simplified();
    if (consent.kind == ConsentKind::Tpo) consent.purpose.clear();
    if (consent.scope != ConsentScope::Described) consent.scopeWords.clear();
    return consent;
}

} // namespace

QFuture<Result<Consent>> Consents::add(Consent consent)
{
    return m_database.write<Consent>(Right::EditConsents, [consent](Session &session) -> Result<Consent> {
        const Consent paper = trimmedPaper(consent);
        if (auto fine = checkConsent(session, paper); !fine) return fine.error();
        if (auto fresh = checkNewPaper(session, paper); !fresh) return fresh.error();
        if (auto done = kept::keep(session, paper, Act::Add); !done) return done.error();
        return paper;
    });
}

QFuture<Result<Consent>> Consents::revise(Consent consent, QString reason)
{
    return m_database.write<Consent>(Right::EditConsents, [=](Session &session) -> Result<Consent> {
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        const Consent paper = trimmedPaper(consent);
        if (auto fine = checkConsent(session, paper); !fine) return fine.error();
        return steps::next(session, paper, Act::Correct, reason.simplified());
    });
}

QFuture<Result<Consent>> Consents::revoke(Consent consent, QDate on, QString why)
{
    return m_database.write<Consent>(Right::EditConsents, [=](Session &session) -> Result<Consent> {
        if (consent.revokedOn.isValid()) return Error::badInput("consent", "revoked");
        Consent revoked = consent;
        revoked.revokedOn = on;
        revoked.revokedWhy = why.simplified();
        if (!on.isValid()) return Error::badInput("revoked_on", "empty");
        if (auto fine = checkConsent(session, revoked); !fine) return fine.error();
        return steps::next(session, revoked, Act::Correct, revoked.revokedWhy);
    });
}

QFuture<Result<Consent>> Consents::putBack(Consent now, std::optional<Consent> before)
{
    return m_database.write<Consent>(Right::EditConsents, [=](Session &session) -> Result<Consent> {
        // Later deeds that were taken back themselves left further versions: what counts is that it stands as @p now.
        auto stands = steps::newest<Consent>(session, now.id.uuid());
        if (!stands) return stands.error();
        const int version = std::exchange(stands->version, now.version);
        if (*stands != now) return Error{Error::Kind::ChangedMeanwhile};
        Consent again = before.value_or(now);
        again.version = version;
        if (!before) return steps::takeBack(session, again);
        return steps::next(session, again, Act::Undo);
    });
}
