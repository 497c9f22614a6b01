#include "db/stores/kits.h"
#include "app/treatment/kit_way.h"
#include "db/stores/kit_lots.h"
#include "db/stores/store_steps_private.h"
#include <algorithm>

namespace {

Result<Done> numberIsFree(Session &session, const Kit &kit)
{
    if (kit.number.trimmed().isEmpty()) return Error::badInput("kit_no", "empty");
    bool taken = false;
    auto done = kept::eachCurrent<Kit>(session, {}, {}, [&](Kit &&each) {
        taken = each.id != kit.id && each.number.compare(kit.number.trimmed(), Qt::CaseInsensitive) == 0;
        return !taken;
    });
    if (!done) return done;
    if (taken) return Error{Error::Kind::AlreadyRecorded, {}};
    return Done{};
}

/// What must be known when a carton enters the house, and may be set apart.
Result<Done> checkContents(const Kit &kit, QDate today)
{
    const bool came = placeOnWay(kit.state) >= placeOnWay(KitState::Received);
    if (came && kit.lot.trimmed().isEmpty()) return Error::badInput("lot", "empty");
    if (came && !kit.expiresOn.isValid()) return Error::badInput("expires_on", "empty");
    if (kit.receivedOn > today) return Error::badInput("received_on", "future");
    if (kit.hoursOut < 0) return Error::badInput("hours_out", "range");
    if (kit.state == KitState::Authorised && kit.authorisedUntil.isValid() && kit.authorisedUntil < today)
        return Error::badInput("authorised_until", "past");
    if (kit.state != KitState::Reserved) return Done{};
    const QDate day = kit.reservedFor.isValid() ? kit.reservedFor : today;
    if (kit.expiresOn < day) return Error::badInput("kit", "expired");
    if (coldChain(kit, day) != ColdChain::Usable) return Error::badInput("kit", "spoilt");
    return Done{};
}

Result<Done> checkStep(const Kit &before, const Kit &after, QDate today)
{
    if (after.inError || isClosed(before.state)) return Error::badInput("kit", "step");
    if (after.state == KitState::Wasted || after.state == KitState::Returned)
        return after.reason.trimmed().isEmpty() ? Result<Done>(Error::badInput("reason", "empty")) : Done{};
    if (after.state == KitState::Given) return Error::badInput("kit", "step"); // the injection writes that
    const int from = placeOnWay(before.state), to = placeOnWay(after.state);
    // Forward: a carton without an insurer needs no authorisation. Back: only what was set apart is free again.
    const bool forward = to == from + 1 || (before.state == KitState::Ordered && after.state == KitState::Received)
        || (before.state <= KitState::Authorised && after.state == KitState::Refrigerated);
    const bool freed = before.state == KitState::Reserved && after.state == KitState::Refrigerated;
    if (to != from && !forward && !freed) return Error::badInput("kit", "step");
    const bool backToStock = before.fromStock && !after.owner;
    if (before.owner && before.owner != after.owner && !backToStock) return Error::badInput("kit", "owned");
    if (after.state == KitState::Reserved && !after.owner) return Error::badInput("kit", "step");
    return checkContents(after, today);
}

Result<Kit> newestWithLot(Session &session, Id<Kit> id)
{
    auto kit = steps::newest<Kit>(session, id.uuid());
    if (!kit) return kit;
    auto lot = kits::lotOf(session, id);
    if (!lot) return lot.error();
    kit->lot = *lot;
    return kit;
}

/// A step that says no lot leaves the one that is recorded.
Result<Done> keepKitLot(Session &session, const Kit &kit)
{
    return kit.lot.isEmpty() ? Result<Done>(Done{}) : kits::keepLot(session, kit, Act::Correct);
}

/// The next version of the carton, and of its lot when that changed.
Result<Kit> keepNext(Session &session, const Kit &kit, Act act)
{
    const QString lot = kit.lot;
    auto kept = steps::next(session, kit, act, kit.reason);
    if (!kept) return kept;
    kept->lot = lot;
    if (auto done = keepKitLot(session, *kept); !done) return done.error();
    return kept;
}

} // namespace

QFuture<Result<Kit>> Kits::order(Kit kit)
{
    return m_database.write<Kit>(Right::EditKits, [kit](Session &session) -> Result<Kit> {
        if (auto free = numberIsFree(session, kit); !free) return free.error();
        if (kit.owner)
            if (auto client = steps::clientOf(session, *kit.owner); !client) return client.error();
        Kit fresh = kit;
        fresh.number = kit.number.trimmed();
        fresh.state = KitState::Ordered;
        if (!fresh.orderedOn.isValid()) fresh.orderedOn = session.clock().today();
        if (fresh.orderedOn > session.clock().today()) return Error::badInput("day", "future");
        if (auto done = kept::keep(session, fresh, Act::Add); !done) return done.error();
        return fresh;
    });
}

QFuture<Result<Kit>> Kits::step(Kit kit)
{
    return m_database.write<Kit>(Right::EditKits, [kit](Session &session) -> Result<Kit> {
        auto before = newestWithLot(session, kit.id);
        if (!before) return before;
        const QDateTime now = session.clock().now();
        Kit after = kit;
        const bool received = placeOnWay(after.state) >= placeOnWay(KitState::Received);
        if (received && !after.receivedOn.isValid()) after.receivedOn = session.clock().today();
        if (after.state == KitState::Received && before->state != KitState::Received && !after.outSince.isValid())
            after.outSince = now; // on the counter until it is put away
        if (after.state == KitState::Refrigerated && before->state != KitState::Refrigerated) {
            after.hoursOut = hoursOutBy(after, now);
            after.outSince = {};
        }
        if (after.state != KitState::Reserved) after.reservedFor = {};
        if (before->state == KitState::Reserved && after.state == KitState::Refrigerated && after.fromStock)
            after.owner.reset(), after.fromStock = false; // free again for anybody
        if (before->owner != after.owner && after.owner) after.fromStock = true;
        if (isClosed(after.state)) after.closedOn = session.clock().today();
        if (auto fine = checkStep(*before, asOf(after, now), session.clock().today()); !fine) return fine.error();
        return keepNext(session, after, Act::Correct);
    });
}

QFuture<Result<Kit>> Kits::moveOut(Kit kit)
{
    return m_database.write<Kit>(Right::EditKits, [kit](Session &session) -> Result<Kit> {
        if (!isInHouse(kit.state)) return Error::badInput("kit", "step");
        Kit out = kit;
        if (!out.outSince.isValid()) out.outSince = session.clock().now();
        return keepNext(session, out, Act::Correct);
    });
}

QFuture<Result<Kit>> Kits::putBack(Kit kit)
{
    return m_database.write<Kit>(Right::EditKits, [kit](Session &session) -> Result<Kit> {
        if (!isInHouse(kit.state)) return Error::badInput("kit", "step");
        Kit back = asOf(kit, session.clock().now()); // going back in does not reset the clock (rule 1.3)
        back.outSince = {};
        return keepNext(session, back, Act::Correct);
    });
}

QFuture<Result<Kit>> Kits::undo(Kit kit)
{
    return m_database.write<Kit>(Right::EditKits, [kit](Session &session) -> Result<Kit> {
        if (kit.version == 1) return steps::takeBack(session, kit);
        auto all = kept::versions<Kit>(session, kit.id.uuid());
        if (!all) return all.error();
        if (all->size() < 2 || all->last().thing.version != kit.version) return Error{Error::Kind::ChangedMeanwhile};
        if (all->last().thing.state == KitState::Given) return Error::badInput("kit", "step"); // undo the injection
        Kit before = all->at(all->size() - 2).thing;
        before.version = kit.version;
        before.lot = kit.lot;
        return keepNext(session, before, Act::Undo);
    });
}

QFuture<Result<KitCount>> Kits::count(KitCount count)
{
    return m_database.write<KitCount>(Right::EditKits, [count](Session &session) -> Result<KitCount> {
        KitCount counted = count;
        if (!counted.on.isValid()) counted.on = session.clock().today();
        if (counted.on > session.clock().today()) return Error::badInput("day", "future");
        if (!isExplained(counted)) return Error::badInput("difference", "unexplained");
        if (counted.by.isEmpty()) counted.by = session.actor().name;
        if (auto done = kept::keep(session, counted, Act::Add); !done) return done.error();
        return counted;
    });
}
