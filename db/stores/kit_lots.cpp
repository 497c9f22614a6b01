#include "db/stores/kit_lots.h"
#include "db/door/tables.h"

namespace {

constexpr int lotPayloadKey = 1; ///< of the payload of `kit_lot`

/// Every version of a carton's lot, oldest first. A lot record has its carton's id.
Result<Done> eachLot(Session &session, Id<Kit> kit, const std::function<void(int version, const QString &lot)> &use)
{
    return session.entries(tables::kitLot, "kit_id = ? ORDER BY version", {kit.uuid()}, [&](Entry &entry) {
        use(entry.version, entry.payload.value(lotPayloadKey).toString());
        return true;
    });
}

/// The newest lots of which @p more, words that follow a condition, is true.
Result<QHash<Id<Kit>, QString>> lotsWhere(Session &session, const QByteArray &more, const QVariantList &binds)
{
    QHash<Id<Kit>, QString> all;
    if (!session.actor().holds(KeyKind::Clinical)) return all;
    auto done = session.entries(tables::kitLot, newestOf(tables::kitLot) + more, binds, [&](Entry &entry) {
        all.insert(Id<Kit>::of(entry.id), entry.payload.value(lotPayloadKey).toString());
        return true;
    });
    if (!done) return done.error();
    return all;
}

} // namespace

Result<Done> kits::keepLot(Session &session, const Kit &kit, Act act, const QCborMap &detail)
{
    Entry entry;
    entry.id = kit.id.uuid();
    entry.clear = {kit.id.uuid()};
    entry.payload = {{lotPayloadKey, kit.lot}};
    QString before;
    auto done = eachLot(session, kit.id, [&](int version, const QString &lot) {
        entry.version = version + 1;
        before = lot;
    });
    if (!done || before == kit.lot) return done;
    return session.record(tables::kitLot, entry, entry.version == 1 && act == Act::Correct ? Act::Add : act, detail);
}

Result<QString> kits::lotOf(Session &session, Id<Kit> kit)
{
    QString newest;
    auto done = eachLot(session, kit, [&newest](int, const QString &lot) { newest = lot; });
    if (!done) return done.error();
    return newest;
}

Result<Done> kits::readLots(Session &session, QList<Kit> &kits)
{
    for (Kit &kit : kits) {
        auto lot = lotOf(session, kit.id);
        if (!lot) return lot.error();
        kit.lot = *lot;
    }
    return Done{};
}

Result<QHash<Id<Kit>, QString>> kits::lots(Session &session) { return lotsWhere(session, {}, {}); }

Result<QHash<Id<Kit>, QString>> kits::lotsOfCartons(Session &session, const QByteArray &where,
                                                    const QVariantList &binds)
{
    return lotsWhere(
        session, " AND kit_id IN (SELECT id FROM kit WHERE " + currentOf(tables::kit) + " AND " + where + ")", binds);
}
