#include "db/work/imports_shelf.h"
#include "db/stores/kit_lots.h"

namespace {
/// Reads the newest versions of @p Thing and hands them out as rows.
template <typename Thing, typename Use>
Result<Done> eachNewest(Session &session, const QByteArray &where, const QVariantList &binds, const Use &use)
{
    const Table &table = Kept<Thing>::table();
    return session.entries(table, where.isEmpty() ? newestOf(table) : newestOf(table) + " AND " + where, binds,
                           [&](Entry &entry) {
                               use(Kept<Thing>::thing(entry, session));
                               return true;
                           });
}

ClosedDay keptDay(const ClosedDayRow &day)
{
    return {Id<ClosedDay>::of(day.id.uuid()), day.version, day.inError, day.on, day.reason};
}

bool sameCarton(Kit a, Kit b)
{
    a.lot = b.lot = QString();
    return a == b;
}
}

void Shelf<ClosedDayRow>::goOn(ClosedDayRow &day, const QUuid &id, int version)
{
    day.id = Id<ClosedDayRow>::of(id);
    day.version = version + 1;
}

Result<Done> Shelf<ClosedDayRow>::each(Session &session, const QByteArray &where, const QVariantList &binds,
                                       const std::function<void(ClosedDayRow &&)> &use)
{
    return eachNewest<ClosedDay>(session, where, binds, [&](ClosedDay &&day) {
        use({Id<ClosedDayRow>::of(day.id.uuid()), day.version, day.inError, day.on, day.reason});
    });
}

Result<Done> Shelf<ClosedDayRow>::keep(Session &session, const ClosedDayRow &day, Act act, const QCborMap &detail)
{
    return kept::keep(session, keptDay(day), act, detail);
}

Result<Done> Shelf<ClosedDayRow>::keepChanged(Session &session, const ClosedDayRow &before, ClosedDayRow day,
                                              const QCborMap &detail)
{
    day.version = before.version + 1;
    return keep(session, day, Act::Correct, detail);
}

ClientWithHistory Shelf<ClientWithHistory>::blank(const KindRow &, std::optional<Id<Client>>)
{
    const Client client;
    return {client, {.client = client.id}};
}

Result<Done> Shelf<ClientWithHistory>::each(Session &session, const QByteArray &where, const QVariantList &binds,
                                            const std::function<void(ClientWithHistory &&)> &use)
{
    QHash<Id<Client>, History> histories;
    if (session.actor().holds(KeyKind::Clinical)) {
        auto done = eachNewest<History>(
            session, where, binds, [&](History &&history) { histories.insert(history.client, std::move(history)); });
        if (!done) return done;
    }
    return eachNewest<Client>(session, where, binds, [&](Client &&client) {
        const auto found = histories.constFind(client.id);
        // Version 0: no history has been kept yet, so that the first one becomes version 1.
        History history = found != histories.cend() ? *found : History{.client = client.id, .version = 0};
        use({std::move(client), std::move(history)});
    });
}

Result<Done> Shelf<ClientWithHistory>::keep(Session &session, const ClientWithHistory &row, Act act,
                                            const QCborMap &detail)
{
    auto done = kept::keep(session, row.client, act, detail);
    if (!done || row.history == History{.client = row.client.id}) return done;
    return kept::keep(session, row.history, act, detail);
}

Result<Done> Shelf<ClientWithHistory>::keepChanged(Session &session, const ClientWithHistory &before,
                                                   ClientWithHistory row, const QCborMap &detail)
{
    if (row.client != before.client) {
        ++row.client.version;
        if (auto done = kept::keep(session, row.client, Act::Correct, detail); !done) return done;
    }
    if (row.history == before.history) return Done{};
    ++row.history.version;
    return kept::keep(session, row.history, Act::Correct, detail);
}

Kit Shelf<Kit>::blank(const KindRow &row, std::optional<Id<Client>> owner)
{
    Kit kit;
    kit.owner = owner;
    if (row.has("received_on")) kit.state = KitState::Received; // unless the row says what has become of it since
    return kit;
}

void Shelf<Kit>::goOn(Kit &kit, const QUuid &id, int version)
{
    kit.id = Id<Kit>::of(id);
    kit.version = version + 1;
}

Result<Done> Shelf<Kit>::each(Session &session, const QByteArray &where, const QVariantList &binds,
                              const std::function<void(Kit &&)> &use)
{
    if (!where.isEmpty()) { // a few, asked for by their ids
        QList<Kit> some;
        auto done = eachNewest<Kit>(session, where, binds, [&some](Kit &&kit) { some << std::move(kit); });
        if (done) done = kits::readLots(session, some);
        if (!done) return done;
        for (Kit &kit : some) use(std::move(kit));
        return Done{};
    }
    auto lots = kits::lots(session);
    if (!lots) return lots.error();
    return eachNewest<Kit>(session, where, binds, [&](Kit &&kit) {
        kit.lot = lots->value(kit.id);
        use(std::move(kit));
    });
}

Result<Done> Shelf<Kit>::keep(Session &session, const Kit &kit, Act act, const QCborMap &detail)
{
    auto done = kept::keep(session, kit, act, detail);
    return done ? kits::keepLot(session, kit, act, detail) : done;
}

Result<Done> Shelf<Kit>::keepChanged(Session &session, const Kit &before, Kit kit, const QCborMap &detail)
{
    if (!sameCarton(before, kit)) {
        ++kit.version;
        if (auto done = kept::keep(session, kit, Act::Correct, detail); !done) return done;
    }
    return kits::keepLot(session, kit, Act::Correct, detail);
}
