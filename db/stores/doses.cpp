#include "app/safety/decision.h"
#include "db/stores/client_records_private.h"
#include "db/stores/store_steps_private.h"
#include "db/stores/stores.h"

namespace {

/// The newest version in a slot, also one that was undone; empty when the slot was never answered.
Result<std::optional<Dose>> inSlot(Session &session, Id<Client> client, QDate dueOn)
{
    std::optional<Dose> found;
    auto done = session.entries(tables::dose, "client_id = ? AND due_on = ? ORDER BY version", {client.uuid(), dueOn},
                                [&](Entry &entry) {
                                    found = Kept<Dose>::thing(entry, session);
                                    return true;
                                });
    if (!done) return done.error();
    return found;
}

/// Refuses what cannot be; warnings are the screen's to tell.
Result<Done> checkDose(Session &session, const Dose &dose)
{
    auto client = steps::clientOf(session, dose.client);
    if (!client) return client.error();
    auto orders = kept::ofClient<Order>(session, dose.client);
    if (!orders) return orders.error();
    QList<Dose::Flaw> refused;
    for (Dose::Flaw flaw : flaws(dose, *orders, 0, client->birthDate, session.clock().today()))
        if (!isWarning(flaw)) refused << flaw;
    refused << deskFlaws(dose, *orders, session.clock().now());
    if (!refused.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(refused)};
    return Done{};
}

/// clinical.md 4.3 for a first tablet and a restart, 2 after three days without (opioid history); before any other tablet
/// only what is known to forbid it. A tablet of a past day, or one taken at home, has been swallowed already: it is recorded,
/// not allowed.
Result<Done> passTabletGate(Session &session, const Dose &dose)
{
    const QDate today = session.clock().today();
    if (dose.outcome != DoseOutcome::Given || dose.dueOn != today) return Done{};
    auto records = readGateRecords(session, dose.client, today);
    if (!records) return records.error();
    const QList<Finding> findings = visitGate(records->gateRecords(), Route::Oral, today, session.limits());
    if (overall(findings) == GateLevel::Ok) return Done{};
    auto decisions = kept::ofClient<GateDecision>(session, dose.client);
    if (!decisions) return decisions.error();
    const QStringList open = undecided(findings, *decisions, today, Route::Oral, {}, session.limits());
    if (!open.isEmpty()) return Error{Error::Kind::Flawed, open};
    return Done{};
}

} // namespace

QFuture<Result<Dose>> Doses::log(Dose dose)
{
    return m_database.write<Dose>(Right::LogDoses, [dose](Session &session) -> Result<Dose> {
        if (auto fine = checkDose(session, dose); !fine) return fine.error();
        auto before = inSlot(session, dose.client, dose.dueOn);
        if (!before) return before.error();
        Dose fresh = dose;
        if (*before) {
            const Dose &standing = **before;
            if (!standing.inError) {
                if (standing.id == dose.id && standing.outcome == dose.outcome
                    && standing.milligrams == dose.milligrams)
                    return standing; // the same save again: nothing changes
                return Error{
                    Error::Kind::AlreadyRecorded,
                    {dose.dueOn.toString(Qt::ISODate),
                     standing.givenAt.isValid() ? standing.givenAt.toString(QStringLiteral("HH:mm")) : QString()}};
            }
            fresh.id = standing.id; // an undone slot is answered again by the next version
            fresh.version = standing.version + 1;
        }
        if (auto passed = passTabletGate(session, fresh); !passed) return passed.error();
        if (auto done = kept::keep(session, fresh, fresh.version == 1 ? Act::Add : Act::Correct); !done)
            return done.error();
        return fresh;
    });
}

QFuture<Result<Dose>> Doses::correct(Dose dose, QString reason)
{
    return m_database.write<Dose>(Right::LogDoses, [dose, reason](Session &session) -> Result<Dose> {
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        if (auto fine = checkDose(session, dose); !fine) return fine.error();
        auto standing = steps::newest<Dose>(session, dose.id.uuid());
        if (!standing) return standing.error();
        // A record belongs to its slot: another client or day is another record.
        if (standing->client != dose.client || standing->dueOn != dose.dueOn) return Error::badInput("due_on", "fixed");
        if (standing->outcome != DoseOutcome::Given)
            if (auto passed = passTabletGate(session, dose); !passed) return passed.error();
        return steps::next(session, dose, Act::Correct, reason);
    });
}

QFuture<Result<Dose>> Doses::undo(Dose dose, QString reason)
{
    return m_database.write<Dose>(Right::LogDoses,
                                  [dose, reason](Session &session) { return steps::takeBack(session, dose, reason); });
}

QFuture<Result<Dose>> Doses::undoSlot(Id<Client> client, QDate dueOn, Id<Dose> id)
{
    return m_database.write<Dose>(Right::LogDoses, [client, dueOn, id](Session &session) -> Result<Dose> {
        auto standing = inSlot(session, client, dueOn);
        if (!standing) return standing.error();
        if (!*standing || (*standing)->inError || (*standing)->id != id) return Error{Error::Kind::ChangedMeanwhile};
        return steps::takeBack(session, **standing);
    });
}

QFuture<Result<Done>> Doses::notHere(Id<Client> client, QDate day)
{
    return m_database.write<Done>(Right::LogDoses, [client, day](Session &session) -> Result<Done> {
        return kept::keep(session, Absence{.client = client, .on = day, .notedAt = session.clock().now()}, Act::Add);
    });
}

QFuture<Result<Done>> Doses::undoNotHere(Id<Client> client, QDate day)
{
    return m_database.write<Done>(Right::LogDoses, [client, day](Session &session) -> Result<Done> {
        auto marks = kept::current<Absence>(session, "client_id = ? AND on_day = ? ORDER BY noted_at",
                                            {client.uuid(), day});
        if (!marks) return marks.error();
        if (marks->isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("absence")}};
        auto undone = steps::takeBack(session, marks->last());
        if (!undone) return undone.error();
        return Done{};
    });
}

QFuture<Result<QList<Dose>>> Doses::between(Id<Client> client, QDate from, QDate to)
{
    return m_database.read<QList<Dose>>(Right::SeeClinical, [=](Session &session) {
        return kept::current<Dose>(session, "client_id = ? AND due_on BETWEEN ? AND ? ORDER BY due_on",
                                   {client.uuid(), from, to});
    });
}
