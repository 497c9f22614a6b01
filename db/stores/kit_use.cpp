#include "app/treatment/kit_way.h"
#include "db/stores/kit_use_private.h"
#include "db/stores/store_steps_private.h"
#include <algorithm>

namespace {

constexpr int lotPayloadKey = 1; ///< as everywhere in `kit_lot`

Error flawedKit(Injection::Flaw flaw) { return Error{Error::Kind::Flawed, {code(flaw)}}; }

bool isGone(KitState state)
{
    return state == KitState::Given || state == KitState::Wasted || state == KitState::Returned;
}

bool isHere(KitState state)
{
    return state == KitState::Received || state == KitState::Refrigerated || state == KitState::Reserved;
}

/// Hours since it left the refrigerator for this injection; 0 when that was not recorded.
double hoursOutFor(const Injection &injection)
{
    if (!injection.outOfColdAt.isValid() || !injection.givenAt.isValid()) return 0;
    return std::max<double>(0, double(injection.outOfColdAt.secsTo(injection.givenAt)) / 3600);
}

Result<Done> checkKit(Session &session, const Kit &kit, const Injection &injection)
{
    using enum Injection::Flaw;
    if (kit.inError || isGone(kit.state)) return flawedKit(KitGone);
    if (kit.owner && *kit.owner != injection.client) return flawedKit(KitOfAnother);
    auto lot = kits::lotOf(session, kit.id);
    if (!lot) return lot.error();
    if (*lot != injection.lot.trimmed() || kit.expiresOn != injection.expiresOn) return flawedKit(KitDoesNotMatch);
    QStringList why;
    if (coldChain(kit, injection.givenOn, &why) != ColdChain::Usable)
        return flawedKit(why == QStringList{QStringLiteral("EXPIRED")} ? Expired : KitSpoilt);
    return Done{};
}

/// All cartons of a lot; reads every lot of the register, so only for a lot that was typed.
Result<QList<Kit>> cartonsOf(Session &session, const QString &lot)
{
    QSet<QUuid> ids;
    auto done = session.entries(tables::kitLot, newestOf(tables::kitLot), {}, [&](Entry &entry) {
        if (entry.payload.value(lotPayloadKey).toString() == lot) ids.insert(entry.clear[0].toUuid());
        return true;
    });
    if (!done) return done.error();
    QList<Kit> cartons;
    for (const QUuid &id : std::as_const(ids)) {
        auto kit = steps::newest<Kit>(session, id);
        if (!kit) return kit.error();
        if (!kit->inError) cartons << *kit;
    }
    return cartons;
}

/// Ties a typed lot to a carton that may be used for it, if the register holds one.
Result<Done> findKit(Session &session, Injection &injection)
{
    auto cartons = cartonsOf(session, injection.lot.trimmed());
    if (!cartons) return cartons.error();
    const Kit *found = nullptr;
    bool came = false;
    for (const Kit &kit : std::as_const(*cartons)) {
        came = came || isHere(kit.state) || isGone(kit.state);
        const bool ours = !kit.owner || *kit.owner == injection.client;
        if (!ours || !isHere(kit.state) || kit.expiresOn != injection.expiresOn) continue;
        if (coldChain(kit, injection.givenOn) != ColdChain::Usable) continue;
        if (!found || (kit.owner && !found->owner)) found = &kit;
    }
    if (found) injection.kit = found->id;
    else if (came && !injection.lotSaid) return flawedKit(Injection::Flaw::LotUsedUp);
    return Done{};
}

} // namespace

Result<QString> kits::lotOf(Session &session, Id<Kit> kit)
{
    QString lot;
    auto done = session.entries(tables::kitLot, "kit_id = ? ORDER BY version", {kit.uuid()}, [&](Entry &entry) {
        lot = entry.payload.value(lotPayloadKey).toString();
        return true;
    });
    if (!done) return done.error();
    return lot;
}

Result<Done> kits::use(Session &session, Injection &injection)
{
    if (!injection.given) return Done{};
    if (!injection.kit)
        if (auto done = findKit(session, injection); !done) return done;
    if (!injection.kit) return Done{};
    auto kit = steps::newest<Kit>(session, injection.kit->uuid());
    if (!kit) return kit.error();
    if (auto fine = checkKit(session, *kit, injection); !fine) return fine;
    kit->state = KitState::Given;
    kit->hoursOut = kit->outSince.isValid() ? hoursOutBy(*kit, injection.givenAt)
                                            : kit->hoursOut + hoursOutFor(injection);
    kit->outSince = {};
    kit->closedOn = injection.givenOn;
    if (auto next = steps::next(session, *kit, Act::Correct); !next) return next.error();
    return Done{};
}

Result<Done> kits::putBack(Session &session, const Injection &injection)
{
    if (!injection.given || !injection.kit) return Done{};
    auto all = kept::versions<Kit>(session, injection.kit->uuid());
    if (!all) return all.error();
    if (all->isEmpty() || all->last().thing.state != KitState::Given) return Done{}; // somebody has moved it on since
    Kit kit = all->last().thing;
    kit.state = KitState::Refrigerated;
    for (const auto &version : std::as_const(*all))
        if (version.thing.state != KitState::Given) kit.state = version.thing.state;
    kit.closedOn = {};
    if (auto next = steps::next(session, kit, Act::Undo); !next) return next.error();
    return Done{};
}
