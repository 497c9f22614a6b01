#include "db/work/schedule.h"
#include "app/treatment/kit_way.h"
#include "db/stores/diaries.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

constexpr int daysOfDiary = 75, daysAheadToBook = 7;

/// Who has what in the refrigerator, and whether the clinic's own stock has one.
struct KitShelf
{
    QHash<Id<Client>, KitPlace> owned;
    bool stock = false;
    KitPlace placeFor(Id<Client> client) const
    {
        const KitPlace own = owned.value(client, KitPlace::None);
        return stock ? KitPlace::Refrigerated : own;
    }
};

Result<KitShelf> readShelf(Session &session)
{
    KitShelf shelf;
    const QDate today = session.clock().today();
    auto done = kept::eachCurrent<Kit>(session, "state NOT IN ('given', 'wasted', 'returned')", {}, [&](Kit &&kit) {
        const bool cold = kit.state == KitState::Refrigerated || kit.state == KitState::Reserved;
        if (isSetAside(kit, today)) return true;
        if (!kit.owner) shelf.stock = shelf.stock || kit.state == KitState::Refrigerated;
        else if (cold) shelf.owned.insert(*kit.owner, KitPlace::Refrigerated);
        else if (!shelf.owned.contains(*kit.owner)) shelf.owned.insert(*kit.owner, KitPlace::OnTheWay);
        return true;
    });
    if (!done) return done.error();
    return shelf;
}

/// Clients with an injection visit from today on.
Result<QSet<Id<Client>>> bookedAhead(Session &session)
{
    QSet<Id<Client>> booked;
    auto done = session.each("SELECT client_id FROM visit WHERE on_day >= ? AND purpose = 'injection' AND "
                             "status IN ('booked', 'arrived') AND "
                                 + currentOf(tables::visit),
                             {session.clock().today()}, [&](const Row &row) {
                                 booked.insert(Id<Client>::of(row.uuid(0)));
                                 return true;
                             });
    if (!done) return done.error();
    return booked;
}

bool isToBook(const Session &session, const SeriesDue &due)
{
    if (due.closed || !due.begun) return false;
    if (!due.dueOn.isValid()) return due.lastOn.isNull();
    return windowOpens(due.lastOn, due.interval, session.limits()) <= session.clock().today().addDays(daysAheadToBook);
}

Result<Done> readToBook(Session &session, SchedulePage &page, std::optional<Id<Client>> also)
{
    const QDate today = session.clock().today();
    auto dues = series::all(session, today);
    if (!dues) return dues.error();
    auto booked = bookedAhead(session);
    if (!booked) return booked.error();
    auto shelf = readShelf(session);
    if (!shelf) return shelf.error();
    QSet<Id<Client>> wanted;
    QHash<Id<Client>, const ScheduleBlock *> ahead;
    for (const ScheduleBlock &block : std::as_const(page.blocks))
        if (block.visit.purpose == VisitPurpose::Injection && block.visit.status == VisitStatus::Booked)
            ahead.insert(block.visit.client, &block);
    for (const SeriesDue &due : std::as_const(*dues)) {
        const ScheduleBlock *block = ahead.value(due.client);
        if (!block || due.closed) continue;
        ToBook row{.person = block->person, .series = shownState(session, due, true, today)};
        row.series.recheck = Recheck::None;
        row.wish = wishOf(row.series, {}, shelf->placeFor(due.client), page.diary);
        const QDateTime at = block->visit.startsAt.toTimeZone(session.clock().zone());
        row.wish.usualWeekday = at.date().dayOfWeek();
        row.wish.usualTime = at.time();
        page.windows.insert(due.client, row);
    }
    const auto isAlso = [&](const SeriesDue &due) { return also && due.client == *also; };
    if (also && std::none_of(dues->cbegin(), dues->cend(), isAlso)) dues->append(SeriesDue{.client = *also});
    dues->removeIf([&](const SeriesDue &due) {
        return (!isToBook(session, due) && !isAlso(due)) || booked->contains(due.client);
    });
    for (const SeriesDue &due : std::as_const(*dues)) wanted << due.client;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    for (const SeriesDue &due : std::as_const(*dues)) {
        auto visits = lastInjectionVisits(session, due.client);
        if (!visits) return visits.error();
        ToBook row{.person = people->person(due.client), .series = shownState(session, due, true, today)};
        row.series.recheck = Recheck::None;
        row.wish = wishOf(row.series, *visits, shelf->placeFor(due.client), page.diary);
        if (!visits->isEmpty() && visits->first().status == VisitStatus::NoShow)
            row.noShowAt = visits->first().startsAt;
        page.toBook << row;
    }
    std::sort(page.toBook.begin(), page.toBook.end(), [](const ToBook &a, const ToBook &b) {
        const auto place = [](const ToBook &row) {
            return std::tuple(!row.wish.due.isValid(), row.wish.due, row.person.chartNumber);
        };
        return place(a) < place(b);
    });
    return Done{};
}

Result<Done> readDays(Session &session, SchedulePage &page, int days)
{
    const QDate to = page.from.addDays(days - 1);
    QHash<QDate, QString> closed;
    auto done = kept::eachCurrent<ClosedDay>(session, "closed_on BETWEEN ? AND ?", {page.from, to},
                                             [&](ClosedDay &&day) {
                                                 closed.insert(day.on, day.reason);
                                                 return true;
                                             });
    if (!done) return done;
    for (QDate day = page.from; day <= to; day = day.addDays(1))
        page.days << ScheduleDay{day, session.limits().isOpen(day), closed.value(day)};
    auto visits = kept::current<Visit>(session, "on_day BETWEEN ? AND ? AND status <> 'cancelled' ORDER BY starts_at",
                                       {page.from, to});
    if (!visits) return visits.error();
    QSet<Id<Client>> wanted;
    for (const Visit &visit : std::as_const(*visits)) wanted << visit.client;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    for (const Visit &visit : std::as_const(*visits)) page.blocks << ScheduleBlock{visit, people->person(visit.client)};
    return Done{};
}

} // namespace

QFuture<Result<SchedulePage>> Schedule::page(QDate from, int days, std::optional<Id<Client>> also)
{
    return m_database.read<SchedulePage>(Right::SeeDue, [=](Session &session) -> Result<SchedulePage> {
        SchedulePage page{.from = from};
        auto diary = loadDiary(session, session.clock().today(), daysOfDiary);
        if (!diary) return diary.error();
        page.diary = *diary;
        auto done = readDays(session, page, days);
        if (done) done = readToBook(session, page, also);
        if (!done) return done.error();
        return page;
    });
}

Result<SlotProposal> slotAfter(Session &session, Id<Client> client, QDate givenOn)
{
    auto diary = loadDiary(session, givenOn, daysOfDiary);
    if (!diary) return diary.error();
    auto due = series::oneOf(session, client, givenOn);
    if (!due) return due.error();
    auto visits = lastInjectionVisits(session, client);
    if (!visits) return visits.error();
    const IntervalMode mode = *due ? (*due)->interval : session.limits().intervalMode;
    SeriesState series;
    series.nextDue = nextDue(givenOn, mode);
    series.windowOpens = windowOpens(givenOn, mode, session.limits());
    // Its carton is ordered by then: nobody needs it today.
    return proposeSlot(wishOf(series, *visits, KitPlace::Refrigerated, *diary), *diary);
}
