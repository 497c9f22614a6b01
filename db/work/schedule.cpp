#include "db/work/schedule.h"
#include "db/stores/diaries.h"
#include "db/stores/proposals.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

constexpr int daysAheadToBook = 7;

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

/// What every row of the lists at the left follows from, read once.
struct Needs
{
    QHash<Id<Client>, SeriesDue> dues;
    KitShelf shelf;
    static Result<Needs> read(Session &session)
    {
        Needs needs;
        auto dues = series::all(session, session.clock().today());
        if (!dues) return dues.error();
        for (const SeriesDue &due : std::as_const(*dues)) needs.dues.insert(due.client, due);
        auto shelf = KitShelf::read(session);
        if (!shelf) return shelf.error();
        needs.shelf = *shelf;
        return needs;
    }
    /// The row of one client, with the window of the series where there is one.
    Result<ToBook> row(Session &session, Id<Client> client, const People &people, const Diary &diary) const
    {
        const SeriesDue due = dues.value(client, SeriesDue{.client = client});
        auto visits = lastInjectionVisits(session, client);
        if (!visits) return visits.error();
        ToBook row{.person = people.person(client), .series = shownState(session, due, true, diary.today())};
        row.series.recheck = Recheck::None;
        row.wish = wishFor(session, due, *visits, shelf, diary);
        if (!visits->isEmpty() && visits->first().status == VisitStatus::NoShow)
            row.noShowAt = visits->first().startsAt;
        return row;
    }
};

/// A visit that is not an injection has no window: as soon as it can be, from @p from on.
void setNoWindow(SlotWish &wish, const Visit &visit, QDate from, const QTimeZone &zone)
{
    wish = {.usualTime = visit.startsAt.toTimeZone(zone).time(), .minutes = visit.minutes, .purpose = visit.purpose};
    wish.notBefore = from;
}

/// Visits that stand on days which were closed after they had been booked.
Result<Done> readMustMove(Session &session, SchedulePage &page, const Needs &needs)
{
    QList<QUuid> found;
    auto done = session.each("SELECT id, on_day FROM visit WHERE on_day >= ? AND status = 'booked' AND "
                                 + currentOf(tables::visit) + " ORDER BY starts_at",
                             {page.diary.today()}, [&](const Row &row) {
                                 if (!page.diary.isOpen(row.day(1))) found << row.uuid(0);
                                 return true;
                             });
    if (!done) return done;
    for (const QUuid &id : std::as_const(found)) {
        auto visit = kept::current<Visit>(session, "id = ?", {id});
        if (!visit) return visit.error();
        auto people = People::open(session, {visit->first().client});
        if (!people) return people.error();
        auto row = needs.row(session, visit->first().client, *people, page.diary);
        if (!row) return row.error();
        row->standing = visit->first();
        row->mustMove = true;
        const QTimeZone zone = session.clock().zone();
        if (row->standing->purpose != VisitPurpose::Injection)
            setNoWindow(row->wish, *row->standing, row->standing->startsAt.toTimeZone(zone).date(), zone);
        page.toBook << *row;
    }
    return Done{};
}

Result<Done> readWaiting(Session &session, SchedulePage &page, const Needs &needs)
{
    const QTimeZone zone = session.clock().zone();
    auto all = kept::current<Wait>(session, "until_on >= ? AND state = 'open' ORDER BY until_on, from_on, id",
                                   {page.diary.today()});
    if (!all) return all.error();
    QSet<Id<Client>> wanted;
    for (const Wait &each : std::as_const(*all)) wanted << each.client;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    for (const Wait &each : std::as_const(*all)) {
        auto row = needs.row(session, each.client, *people, page.diary);
        if (!row) return row.error();
        auto ahead = kept::current<Visit>(session,
                                          "client_id = ? AND on_day >= ? AND status = 'booked' ORDER BY starts_at",
                                          {each.client.uuid(), page.diary.today()});
        if (!ahead) return ahead.error();
        for (auto visit = ahead->crbegin(); visit != ahead->crend(); ++visit)
            if (visit->purpose == each.purpose) row->standing = *visit; // the first of them
        row->waiting = each;
        if (each.purpose != VisitPurpose::Injection) {
            Visit like{.client = each.client, .minutes = each.minutes, .purpose = each.purpose};
            setNoWindow(row->wish, row->standing.value_or(like), each.from, zone);
        }
        row->wish.minutes = each.minutes;
        page.waiting << *row;
    }
    std::stable_partition(page.waiting.begin(), page.waiting.end(), [&page](const ToBook &row) {
        return firstMatch(*row.waiting, page.diary, row.standing).isValid();
    });
    return Done{};
}

Result<Done> readToBook(Session &session, SchedulePage &page, std::optional<Id<Client>> also)
{
    const QDate today = session.clock().today();
    auto needs = Needs::read(session);
    if (!needs) return needs.error();
    auto booked = bookedAhead(session);
    if (!booked) return booked.error();
    QSet<Id<Client>> wanted;
    QHash<Id<Client>, const ScheduleBlock *> ahead;
    for (const ScheduleBlock &block : std::as_const(page.blocks))
        if (block.visit.purpose == VisitPurpose::Injection && block.visit.status == VisitStatus::Booked)
            ahead.insert(block.visit.client, &block);
    for (const SeriesDue &due : std::as_const(needs->dues)) {
        const ScheduleBlock *block = ahead.value(due.client);
        if (isToBook(session, due) && !booked->contains(due.client)) wanted << due.client;
        if (!block || due.closed) continue;
        ToBook row{.person = block->person, .series = shownState(session, due, true, today)};
        row.series.recheck = Recheck::None;
        row.wish = wishOf(row.series, {}, needs->shelf.placeFor(due.client), page.diary);
        const QDateTime at = block->visit.startsAt.toTimeZone(session.clock().zone());
        row.wish.usualWeekday = at.date().dayOfWeek();
        row.wish.usualTime = at.time();
        page.windows.insert(due.client, row);
    }
    if (also && !booked->contains(*also)) wanted << *also;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    for (const Id<Client> &client : std::as_const(wanted)) {
        auto row = needs->row(session, client, *people, page.diary);
        if (!row) return row.error();
        page.toBook << *row;
    }
    if (auto done = readMustMove(session, page, *needs); !done) return done;
    std::sort(page.toBook.begin(), page.toBook.end(), [](const ToBook &a, const ToBook &b) {
        const auto place = [](const ToBook &row) {
            return std::tuple(!row.mustMove, row.mustMove ? row.standing->startsAt : QDateTime(),
                              !row.wish.due.isValid(), row.wish.due, row.person.chartNumber);
        };
        return place(a) < place(b);
    });
    return readWaiting(session, page, *needs);
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
