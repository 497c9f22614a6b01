#include "app/treatment/kit_way.h"
#include "db/stores/kit_lots.h"
#include "db/stores/kit_use_private.h"
#include "db/stores/store_steps_private.h"
#include <algorithm>
#include <tuple>

namespace {

Error flawedKit(Injection::Flaw flaw) { return Error{Error::Kind::Flawed, {code(flaw)}}; }

bool isGone(KitState state)
{
    return state == KitState::Given || state == KitState::Wasted || state == KitState::Returned;
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

/// Adds the cartons of @p lot among those that @p where names. The lots are read first, in one go: a clinic has hundreds of
/// cartons and one of this lot.
Result<Done> addOfLot(Session &session, const QString &lot, const QByteArray &where, const QVariantList &binds,
                      QList<Kit> &cartons)
{
    auto lots = kits::lotsOfCartons(session, where, binds);
    if (!lots) return lots.error();
    for (auto of = lots->cbegin(); of != lots->cend(); ++of) {
        if (of.value() != lot) continue;
        auto kit = steps::newest<Kit>(session, of.key().uuid());
        if (!kit) return kit.error();
        kit->lot = lot;
        cartons << *kit;
    }
    return Done{};
}

/// The cartons of a lot that could be for @p client, the client's own and the clinic's: those in use, or the newest of those
/// that are gone. Somebody else's carton says nothing of this one: pharmacies share lots. Of what is gone a register holds
/// years; a lot that is used up was used lately.
Result<QList<Kit>> cartonsOf(Session &session, const QString &lot, Id<Client> client, bool gone)
{
    using enum KitState;
    constexpr const char *newestOwn = " ORDER BY recorded_at DESC LIMIT 12",
                         *newestStock = " ORDER BY recorded_at DESC LIMIT 48";
    QStringList words;
    for (const KitState state : gone ? QList{Given, Wasted, Returned} : QList{Received, Refrigerated, Reserved})
        words << QLatin1Char('\'') + code(state) + QLatin1Char('\'');
    const QByteArray inState = " AND state IN (" + words.join(QLatin1String(", ")).toLatin1() + ")";
    QList<Kit> cartons;
    auto done = addOfLot(session, lot, "client_id = ?" + inState + (gone ? newestOwn : ""), {client.uuid()}, cartons);
    if (done) done = addOfLot(session, lot, "client_id IS NULL" + inState + (gone ? newestStock : ""), {}, cartons);
    if (!done) return done.error();
    return cartons;
}

/// The client's own carton is used before the clinic's, and of these the one that came first.
bool isBefore(const Kit &a, const Kit &b)
{
    if (a.owner.has_value() != b.owner.has_value()) return a.owner.has_value();
    return std::tie(a.receivedOn, a.number) < std::tie(b.receivedOn, b.number);
}

/// Ties a typed lot to a carton that may be used for it, if the register holds one.
Result<Done> findKit(Session &session, Injection &injection)
{
    const QString lot = injection.lot.trimmed();
    auto here = cartonsOf(session, lot, injection.client, false);
    if (!here) return here.error();
    const Kit *found = nullptr;
    for (const Kit &kit : std::as_const(*here)) {
        if (kit.expiresOn != injection.expiresOn) continue;
        if (coldChain(kit, injection.givenOn) != ColdChain::Usable) continue;
        if (!found || isBefore(kit, *found)) found = &kit;
    }
    if (found) injection.kit = found->id;
    if (found || injection.lotSaid) return Done{};
    auto gone = here->isEmpty() ? cartonsOf(session, lot, injection.client, true) : here;
    if (!gone) return gone.error();
    return gone->isEmpty() ? Result<Done>(Done{}) : flawedKit(Injection::Flaw::LotUsedUp);
}

} // namespace

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
    // Out by the register, or by what the nurse typed: whichever was longer.
    kit->hoursOut = std::max(hoursOutBy(*kit, injection.givenAt), kit->hoursOut + hoursOutFor(injection));
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
