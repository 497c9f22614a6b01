#include "app/safety/decision.h"
#include "db/stores/client_records_private.h"
#include "db/stores/kit_use_private.h"
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

/// @p before: what stands, or that of a past day on paper; a flaw that it has already, and that history may have, is not
/// asked of what follows.
Result<Done> checkInjection(Session &session, const Injection &injection, const Injection *before = nullptr)
{
    auto client = steps::clientOf(session, injection.client);
    if (!client) return client.error();
    // What else stands on the day is asked by the slot itself, with its time.
    auto found = flaws(injection, session.clock().today(), client->birthDate, {});
    if (before) {
        const auto old = flaws(*before, session.clock().today());
        found.removeIf([&old](Injection::Flaw flaw) { return old.contains(flaw) && !refusesHistory(flaw); });
    }
    const QDateTime soon = session.clock().now().addSecs(60); // clocks of two desks differ a little
    if (injection.givenAt > soon && !found.contains(Injection::Flaw::InFuture)) found << Injection::Flaw::InFuture;
    if (injection.outOfColdAt.isValid() && injection.outOfColdAt > soon)
        return Error::badInput("out_of_cold_at", "future");
    if (!found.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(found)};
    return Done{};
}

/// The gate of the day of the injection: a task left open, and what a physician must decide and has not, stops it.
Result<Done> passGate(Session &session, const Injection &injection)
{
    auto records = readGateRecords(session, injection.client, injection.givenOn);
    if (!records) return records.error();
    auto decisions = kept::ofClient<GateDecision>(session, injection.client);
    if (!decisions) return decisions.error();
    const QDate day = injection.givenOn;
    const QStringList open = undecided(visitGate(records->gateRecords(), Route::XR, day, session.limits()), *decisions,
                                       day, Route::XR, lastGivenBefore(records->injections, Route::XR, day),
                                       session.limits());
    if (!open.isEmpty()) return Error{Error::Kind::Flawed, open};
    return Done{};
}

/// @p fresh as it enters its slot: undone, or not given in the morning, it is the next version of that day's record.
Result<Injection> placedInDay(Session &session, Injection fresh)
{
    auto before = onDay(session, fresh.client, fresh.givenOn);
    if (!before) return before.error();
    if (!*before) return fresh;
    const Injection &standing = **before;
    if (!standing.inError && standing.given)
        return Error{Error::Kind::AlreadyRecorded,
                     {fresh.givenOn.toString(Qt::ISODate),
                      standing.givenAt.isValid() ? standing.givenAt.toString(QStringLiteral("HH:mm")) : QString()}};
    fresh.id = standing.id;
    fresh.version = standing.version + 1;
    return fresh;
}

/// The carton of what stood is free again, and that of what shall stand is used.
Result<Done> changeCarton(Session &session, const Injection &before, Injection &next)
{
    if (!before.kit && !next.kit && before.lot == next.lot && before.given == next.given)
        return Done{}; // no carton of the register's, and none is asked for now
    if (!before.inError) {
        if (before.kit == next.kit && before.lot != next.lot) next.kit.reset(); // the lot decides which carton it was
        if (auto done = kits::putBack(session, before); !done) return done;
    }
    return kits::use(session, next);
}

/// A record belongs to its slot (product.md, rule 4): on another day it is struck out where it was wrong, and entered where it
/// belongs, in one save.
Result<Injection> moveToDay(Session &session, const Injection &before, const Injection &next, const QString &reason)
{
    Injection fresh = next;
    fresh.id = Id<Injection>::create();
    fresh.version = 1;
    auto placed = placedInDay(session, fresh);
    if (!placed) return placed;
    if (auto done = changeCarton(session, before, *placed); !done) return done.error();
    Injection gone = before;
    gone.version = next.version; // of the one that was read, so that the second of two saves is seen
    if (auto done = steps::takeBack(session, gone, reason); !done) return done.error();
    const Act act = placed->version == 1 ? Act::Add : Act::Correct;
    if (auto done = kept::keep(session, *placed, act, QCborMap{{1, reason}}); !done) return done.error();
    return placed;
}

Result<Done> afterChange(Session &session, Id<Client> client)
{
    if (auto done = series::bringUpToDate(session, client); !done) return done;
    return series::rankCall(session, client);
}

Result<Injection> correctStanding(Session &session, const Injection &injection, const QString &reason)
{
    auto before = steps::newest<Injection>(session, injection.id.uuid());
    if (!before) return before;
    if (before->version != injection.version) return Error{Error::Kind::ChangedMeanwhile};
    if (auto fine = checkInjection(session, injection, &*before); !fine) return fine.error();
    Injection next = injection;
    const bool moves = before->givenOn != next.givenOn;
    const bool otherCarton = before->inError || before->kit != next.kit || before->given != next.given
        || before->lot != next.lot;
    if (otherCarton && !moves)
        if (auto done = changeCarton(session, *before, next); !done) return done.error();
    auto kept = moves ? moveToDay(session, *before, next, reason) : steps::next(session, next, Act::Correct, reason);
    if (!kept) return kept;
    if (auto done = afterChange(session, injection.client); !done) return done.error();
    return kept;
}

} // namespace

QFuture<Result<Injection>> Injections::give(Injection injection)
{
    return m_database.write<Injection>(Right::GiveInjection, [injection](Session &session) -> Result<Injection> {
        if (auto fine = checkInjection(session, injection); !fine) return fine.error();
        auto before = onDay(session, injection.client, injection.givenOn);
        if (!before) return before.error();
        if (*before && (*before)->id == injection.id && (*before)->version == injection.version)
            return **before; // the same save again
        auto placed = placedInDay(session, injection);
        if (!placed) return placed;
        Injection fresh = *placed;
        if (fresh.given) {
            if (auto passed = passGate(session, fresh); !passed) return passed.error();
            if (auto taken = kits::use(session, fresh); !taken) return taken.error();
        }
        if (auto done = kept::keep(session, fresh, fresh.version == 1 ? Act::Add : Act::Correct); !done)
            return done.error();
        if (auto done = afterChange(session, fresh.client); !done) return done.error();
        return fresh;
    });
}

QFuture<Result<Injection>> Injections::fromPaper(Injection injection, QString why)
{
    return m_database.write<Injection>(Right::GiveInjection, [injection, why](Session &session) -> Result<Injection> {
        if (injection.givenOn >= session.clock().today()) return Error::badInput("given_on", "today");
        if (why.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        const Injection paper{
            .client = injection.client}; // says nothing of side, lot and talk: it is recorded as it was
        if (auto fine = checkInjection(session, injection, &paper); !fine) return fine.error();
        auto fresh = placedInDay(session, injection);
        if (!fresh) return fresh;
        if (auto taken = kits::use(session, *fresh); !taken) return taken.error();
        const Act act = fresh->version == 1 ? Act::Add : Act::Correct;
        if (auto done = kept::keep(session, *fresh, act, QCborMap{{1, why.trimmed()}}); !done) return done.error();
        if (auto done = afterChange(session, fresh->client); !done) return done.error();
        return fresh;
    });
}

QFuture<Result<Injection>> Injections::correct(Injection injection, QString reason)
{
    return m_database.write<Injection>(Right::GiveInjection, [injection, reason](Session &session) {
        return correctStanding(session, injection, reason);
    });
}

QFuture<Result<Injection>> Injections::undo(Injection injection, QString reason)
{
    return m_database.write<Injection>(Right::GiveInjection,
                                       [injection, reason](Session &session) -> Result<Injection> {
                                           if (auto done = kits::putBack(session, injection); !done)
                                               return done.error();
                                           auto undone = steps::takeBack(session, injection, reason);
                                           if (!undone) return undone;
                                           if (auto done = afterChange(session, injection.client); !done)
                                               return done.error();
                                           return undone;
                                       });
}

QFuture<Result<Injection>> Injections::endWatch(Id<Injection> id, QString reaction)
{
    return m_database.write<Injection>(Right::GiveInjection, [id, reaction](Session &session) -> Result<Injection> {
        auto injection = steps::newest<Injection>(session, id.uuid());
        if (!injection) return injection.error();
        if (injection->watchEndedAt.isValid() || !injection->given || injection->inError) return *injection;
        const QDateTime now = session.clock().now();
        injection->watchEndedAt = now;
        if (injection->givenAt.isValid())
            injection->observedMinutes = int(std::max<qint64>(0, injection->givenAt.secsTo(now) / 60));
        if (!reaction.trimmed().isEmpty()) injection->reaction = reaction.trimmed();
        return steps::next(session, *injection, Act::Correct);
    });
}
