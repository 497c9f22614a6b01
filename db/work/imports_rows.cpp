#include "db/work/imports_rows.h"
#include "app/exchange/kinds_values.h"
#include "app/treatment/oral.h"
#include "db/work/imports_shelf.h"

std::optional<Id<Client>> Surroundings::clientOf(const QString &chart) const
{
    const auto found = people.constFind(chart);
    return found == people.cend() ? std::nullopt : std::optional(found->id);
}

namespace {

/// A file may still call somebody by the number of a record that was merged since.
Result<Done> readMerged(Session &session, Surroundings &around)
{
    auto merges = kept::current<ClientMerge>(session);
    if (!merges) return merges.error();
    for (const ClientMerge &merge : std::as_const(*merges)) {
        auto survivor = kept::current<Client>(session, "id = ?", {merge.survivor.uuid()});
        if (!survivor) return survivor.error();
        if (survivor->isEmpty()) continue;
        const QString chart = survivor->first().chartNumber;
        auto done = session.entriesAsKept(tables::client, "id = ? ORDER BY version DESC", {merge.absorbed.uuid()},
                                          [&](const Entry &entry) {
                                              const QString old = Kept<Client>::thing(entry, session).chartNumber;
                                              around.merged.insert(old, chart);
                                              const auto known = around.people.constFind(chart);
                                              if (known == around.people.cend()) return false;
                                              const Surroundings::Person person = *known;
                                              around.people.insert(old, person);
                                              return false;
                                          });
        if (!done) return done;
    }
    return Done{};
}

} // namespace

Result<Surroundings> readPeople(Session &session)
{
    Surroundings around;
    auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&client) {
        around.people.insert(client.chartNumber, {client.id, client.birthDate, client.dischargedOn});
        around.charts.insert(client.id, client.chartNumber);
        return true;
    });
    if (done) done = readMerged(session, around);
    if (!done) return done.error();
    return around;
}

Result<Done> readOrders(Session &session, const QList<Id<Client>> &clients, Surroundings &around)
{
    return inPortions(uuidsOf(clients), "client_id", [&](const QByteArray &where, const QVariantList &binds) {
        return kept::eachCurrent<Order>(session, where, binds, [&](Order &&order) {
            around.orders[order.client].append(std::move(order));
            return true;
        });
    });
}

QList<QUuid> uuidsOf(const QList<Id<Client>> &clients)
{
    QList<QUuid> ids;
    ids.reserve(clients.size());
    for (const Id<Client> &client : clients) ids << client.uuid();
    return ids;
}

Result<Done> inPortions(const QList<QUuid> &ids, const QByteArray &column,
                        const std::function<Result<Done>(const QByteArray &, const QVariantList &)> &query)
{
    constexpr qsizetype most = 200;
    static const QByteArray marks = QByteArray("?, ").repeated(most - 1) + "?";
    for (qsizetype from = 0; from < ids.size(); from += most) {
        QVariantList binds;
        for (qsizetype i = from; i < from + most; ++i) binds << ids.at(qMin(i, ids.size() - 1));
        if (auto done = query(column + " IN (" + marks + ")", binds); !done) return done;
    }
    return Done{};
}

namespace {

/// The rows of one kind; `Shelf` says how one of them is read and kept.
template <typename Thing> class StoreOf : public RowStore
{
public:
    explicit StoreOf(const Kind &kind) : m_kind(kind) {}

    Result<Done> each(Session &session, const QList<Id<Client>> &clients, const Surroundings &around,
                      const Use &use) const override
    {
        const auto read = [&](const QByteArray &where, const QVariantList &binds) {
            return eachOf(session, where, binds, around, use);
        };
        if (!Shelf<Thing>::clientColumn) return read({}, {});
        return inPortions(uuidsOf(clients), Shelf<Thing>::clientColumn, read);
    }

    Result<Done> eachById(Session &session, const QList<QUuid> &ids, const Surroundings &around,
                          const Use &use) const override
    {
        return inPortions(ids, "id", [&](const QByteArray &where, const QVariantList &binds) {
            return eachOf(session, where, binds, around, use);
        });
    }

    Result<std::optional<Id<Client>>> add(Session &session, const KindRow &row, const Surroundings &around,
                                          const std::optional<HeldAt> &undone) const override
    {
        Thing thing = Shelf<Thing>::blank(row, around.clientOf(row.cell("chart_no")));
        put(thing, row);
        if constexpr (std::is_same_v<Thing, Dose>)
            thing.order = expectedDose(around.orders.value(thing.client), thing.dueOn).order;
        if (undone) Shelf<Thing>::goOn(thing, undone->id, undone->version);
        if (auto done = Shelf<Thing>::keep(session, thing, Act::Import, {}); !done) return done.error();
        return Shelf<Thing>::clientOf(thing);
    }

    Result<Done> correct(Session &session, const KindRow &row, const HeldAt &at, const QString &reason) const override
    {
        std::optional<Thing> thing;
        auto done = Shelf<Thing>::each(session, "id = ?", {at.id}, [&](Thing &&each) { thing = std::move(each); });
        if (!done) return done;
        if (!thing || Shelf<Thing>::at(*thing).version != at.version) return Error{Error::Kind::ChangedMeanwhile, {}};
        const Thing before = *thing;
        put(*thing, row);
        return Shelf<Thing>::keepChanged(session, before, *thing, {{importReasonKey, reason}});
    }

private:
    Result<Done> eachOf(Session &session, const QByteArray &where, const QVariantList &binds,
                        const Surroundings &around, const Use &use) const
    {
        return Shelf<Thing>::each(session, where, binds, [&](Thing &&thing) {
            const std::optional<Id<Client>> client = Shelf<Thing>::clientOf(thing);
            use({Shelf<Thing>::at(thing), client, rowOf(m_kind, thing, around.chartOf(client))});
        });
    }

    const Kind &m_kind;
};

template <typename... Things> std::unique_ptr<RowStore> storeAt(int place, const Kind &kind)
{
    using Make = std::unique_ptr<RowStore> (*)(const Kind &);
    static constexpr Make makes[] = {
        [](const Kind &each) -> std::unique_ptr<RowStore> { return std::make_unique<StoreOf<Things>>(each); }...};
    return makes[place](kind);
}
}

std::unique_ptr<RowStore> rowStoreOf(const Kind &kind)
{
    return storeAt<ClosedDayRow, ClientWithHistory, Episode, Order, Dose, Fill, Injection, SideEffect, Assessment,
                   Medicine, Lab, Naloxone, Kit, Visit, Call>(int(&kind - kinds().constData()), kind);
}
