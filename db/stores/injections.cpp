#include "app/safety/gate.h"
#include "db/stores/client_records_private.h"
#include "db/stores/store_steps_private.h"
#include "db/stores/stores.h"

namespace {

Result<std::optional<Injection>> onDay(Session &session, Id<Client> client, QDate day)
{
    std::optional<Injection> found;
    auto done = session.entries(tables::injection, "client_id = ? AND given_on = ? ORDER BY version",
                                {client.uuid(), day}, [&](Entry &entry) {
                                    found = Kept<Injection>::thing(entry, session);
                                    return true;
                                });
    if (!done) return done.error();
    return found;
}

Result<Done> checkInjection(Session &session, const Injection &injection)
{
    auto client = steps::clientOf(session, injection.client);
    if (!client) return client.error();
    // What else stands on the day is asked by the slot itself, with its time.
    const auto found = flaws(injection, session.clock().today(), client->birthDate, {});
    if (!found.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(found)};
    return Done{};
}

/// The gate of the day of the injection: a task left open, a decision that is a physician's, or a block stops it.
Result<Done> passGate(Session &session, const Injection &injection)
{
    auto records = readClientRecords(session, injection.client);
    if (!records) return records.error();
    const auto findings = gate(gateFacts(records->gateRecords(), Route::XR, injection.givenOn, session.limits()),
                               session.limits());
    QStringList open;
    for (const Finding &finding : findings)
        if (finding.code != QLatin1String("OVERALL") && finding.level != GateLevel::Ok) open << finding.code;
    if (!open.isEmpty()) return Error{Error::Kind::Flawed, open};
    return Done{};
}

Result<Done> afterChange(Session &session, Id<Client> client)
{
    if (auto done = series::bringUpToDate(session, client); !done) return done;
    return series::rankCall(session, client);
}

} // namespace

QFuture<Result<Injection>> Injections::give(Injection injection)
{
    return m_database.write<Injection>(Right::GiveInjection, [injection](Session &session) -> Result<Injection> {
        if (auto fine = checkInjection(session, injection); !fine) return fine.error();
        auto before = onDay(session, injection.client, injection.givenOn);
        if (!before) return before.error();
        Injection fresh = injection;
        if (*before) {
            const Injection &standing = **before;
            if (standing.id == injection.id && standing.version == injection.version)
                return standing; // the same save again
            if (!standing.inError && standing.given)
                return Error{
                    Error::Kind::AlreadyRecorded,
                    {injection.givenOn.toString(Qt::ISODate),
                     standing.givenAt.isValid() ? standing.givenAt.toString(QStringLiteral("HH:mm")) : QString()}};
            fresh.id = standing.id; // undone, or not given in the morning: the next version of the day
            fresh.version = standing.version + 1;
        }
        if (fresh.given)
            if (auto passed = passGate(session, fresh); !passed) return passed.error();
        if (auto done = kept::keep(session, fresh, fresh.version == 1 ? Act::Add : Act::Correct); !done)
            return done.error();
        if (auto done = afterChange(session, fresh.client); !done) return done.error();
        return fresh;
    });
}

QFuture<Result<Injection>> Injections::correct(Injection injection, QString reason)
{
    return m_database.write<Injection>(Right::GiveInjection,
                                       [injection, reason](Session &session) -> Result<Injection> {
                                           if (auto fine = checkInjection(session, injection); !fine)
                                               return fine.error();
                                           auto kept = steps::next(session, injection, Act::Correct, reason);
                                           if (!kept) return kept;
                                           if (auto done = afterChange(session, injection.client); !done)
                                               return done.error();
                                           return kept;
                                       });
}

QFuture<Result<Injection>> Injections::undo(Injection injection)
{
    return m_database.write<Injection>(Right::GiveInjection, [injection](Session &session) -> Result<Injection> {
        auto undone = steps::takeBack(session, injection);
        if (!undone) return undone;
        if (auto done = afterChange(session, injection.client); !done) return done.error();
        return undone;
    });
}
