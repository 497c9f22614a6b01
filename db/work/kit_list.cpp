#include "db/work/kit_list.h"
#include "db/stores/kit_lots.h"
#include "db/stores/series.h"
#include "db/stores/store_steps_private.h"
#include "db/work/new_accounts_private.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

struct KitNeed
{
    QDate on;
    QDateTime visitAt;
    bool isFirst = false;
};
using KitNeeds = QHash<Id<Client>, KitNeed>;

Result<KitNeeds> needs(Session &session, const QSet<Id<Client>> &owners)
{
    const QDate today = session.clock().today();
    KitNeeds all;
    auto dues = series::all(session, today);
    if (!dues) return dues.error();
    for (const SeriesDue &due : *dues)
        if (owners.contains(due.client) && !due.closed) all.insert(due.client, {due.dueOn, {}, !due.lastOn.isValid()});
    auto done = kept::eachCurrent<Visit>(
        session, "on_day >= ? AND purpose = 'injection' AND status IN ('booked', 'arrived') ORDER BY starts_at DESC",
        {today}, [&](Visit &&visit) {
            if (!owners.contains(visit.client)) return true;
            KitNeed &need = all[visit.client];
            need.visitAt = visit.startsAt.toTimeZone(session.clock().zone()); // the last one read is the next
            need.on = need.visitAt.date();
            return true;
        });
    if (!done) return done.error();
    return all;
}

bool standsBefore(const KitRow &a, const KitRow &b)
{
    const auto place = [](const KitRow &row) {
        const int group = isClosed(row.kit.state) ? 3 : row.isLate ? 0 : row.isSetAside ? 1 : 2;
        return std::tuple(group, !row.neededOn.isValid(), row.neededOn, row.visitAt, row.kit.expiresOn.isNull(),
                          row.kit.expiresOn, row.kit.number);
    };
    return place(a) < place(b);
}

/// A client's need is met by the carton that is furthest on its way; the others wait for a later one.
void giveNeeds(QList<KitRow> &rows, KitNeeds wanted, const QDateTime &now)
{
    const QDate today = now.date();
    std::stable_sort(rows.begin(), rows.end(), [](const KitRow &a, const KitRow &b) {
        return placeOnWay(a.kit.state) > placeOnWay(b.kit.state);
    });
    for (KitRow &row : rows) {
        row.isSetAside = isSetAside(asOf(row.kit, now), today);
        if (isClosed(row.kit.state) || row.isSetAside || !row.kit.owner) continue;
        const auto need = wanted.constFind(*row.kit.owner);
        if (need == wanted.cend()) continue;
        row.neededOn = need->on;
        row.visitAt = need->visitAt;
        row.isFirst = need->isFirst;
        wanted.erase(need);
        row.isLate = isLateForNeed(row.kit, row.neededOn, today);
        row.authorisationEnds = authorisationEnds(row.kit, row.neededOn, today);
    }
}

Result<QList<KitRow>> kitRows(Session &session, KitPage &page)
{
    const QDate today = session.clock().today();
    const QDate month(today.year(), today.month(), 1);
    auto lots = kits::lots(session);
    if (!lots) return lots.error();
    QList<KitRow> rows;
    auto done = kept::eachCurrent<Kit>(session, {}, {}, [&](Kit &&kit) {
        if (isClosed(kit.state)) {
            if (kit.closedOn < month.addMonths(-1)) return true;
            const bool thisMonth = kit.closedOn >= month;
            if (kit.state == KitState::Given) ++(thisMonth ? page.givenThisMonth : page.givenLastMonth);
            if (!thisMonth) return true;
        }
        KitRow row{.kit = kit, .hoursOut = hoursOutBy(kit, session.clock().now())};
        row.kit.lot = lots->value(kit.id);
        rows << row;
        return true;
    });
    if (!done) return done.error();
    return rows;
}

} // namespace

QFuture<Result<KitPage>> KitList::page()
{
    return m_database.readLong<KitPage>(Right::SeeKits, [](Session &session) -> Result<KitPage> {
        KitPage page;
        auto rows = kitRows(session, page);
        if (!rows) return rows.error();
        QSet<Id<Client>> owners;
        for (const KitRow &row : *rows)
            if (row.kit.owner) owners << *row.kit.owner;
        auto wanted = needs(session, owners);
        if (!wanted) return wanted.error();
        auto people = People::open(session, owners);
        if (!people) return people.error();
        giveNeeds(*rows, *wanted, session.clock().now());
        for (KitRow &row : *rows)
            if (row.kit.owner) row.owner = people->person(*row.kit.owner);
        std::stable_sort(rows->begin(), rows->end(), standsBefore);
        page.rows = *rows;
        auto counts = kept::current<KitCount>(session, "1 = 1 ORDER BY counted_on DESC, recorded_at DESC LIMIT 1");
        if (!counts) return counts.error();
        if (!counts->isEmpty()) page.lastCount = counts->first();
        return page;
    });
}

QFuture<Result<QList<KitStep>>> KitList::steps(Id<Kit> kit)
{
    using Steps = QList<KitStep>;
    return m_database.read<Steps>(Right::SeeKits, [kit](Session &session) -> Result<Steps> {
        auto people = accounts::all(session);
        if (!people) return people.error();
        QHash<QUuid, QString> names;
        for (const Account &account : *people) names.insert(account.id, account.name);
        auto all = kept::versions<Kit>(session, kit.uuid());
        if (!all) return all.error();
        Steps steps;
        for (const Version<Kit> &each : *all) {
            const Kit &thing = each.thing;
            if (thing.inError) continue;
            while (!steps.isEmpty() && placeOnWay(steps.last().state) >= placeOnWay(thing.state)
                   && placeOnWay(thing.state) >= 0)
                steps.removeLast(); // written again, or taken back
            const QDate on = thing.state == KitState::Ordered ? thing.orderedOn
                : thing.state == KitState::Received           ? thing.receivedOn
                : thing.state == KitState::Reserved           ? thing.reservedFor
                : isClosed(thing.state)                       ? thing.closedOn
                                                              : QDate();
            steps << KitStep{thing.state, each.recordedAt.toTimeZone(session.clock().zone()), names.value(each.author),
                             on};
        }
        return steps;
    });
}
