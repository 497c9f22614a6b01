#include "app/safety/decision.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "db/stores/client_records_private.h"
#include "db/stores/series.h"
#include "db/work/day_page_private.h"
#include "db/work/people_private.h"
#include <QMultiHash>
#include <algorithm>

namespace {

constexpr int shownDays = 14;

/// What is read once for the whole page.
struct DayBook
{
    QDate today;                             ///< the day that is shown
    bool isToday = true;                     ///< else a past one
    QHash<Id<Client>, QList<Order>> orders;  ///< oral orders and holds
    QHash<Id<Client>, QList<Dose>> doses;    ///< of the last days, oldest first
    QHash<Id<Client>, QList<Visit>> visits;  ///< today's
    QHash<Id<Client>, QDateTime> absences;   ///< today's newest mark
    QHash<Id<Client>, Injection> injections; ///< today's
    QHash<Id<Client>, QDate> discharged;
    QHash<Id<Client>, SeriesDue> series; ///< of those with an injection, a visit or a due date today
    QList<SideEffect> effects;           ///< to look at today
    QSet<QUuid> urgent;                  ///< of these, the ones that wait for a physician
};

template <typename Thing> Result<Done> group(Session &session, const QByteArray &where, const QVariantList &binds,
                                             QHash<Id<Client>, QList<Thing>> &into)
{
    return kept::eachCurrent<Thing>(session, where, binds, [&](Thing &&thing) {
        into[thing.client] << thing;
        return true;
    });
}

Result<Done> readDay(Session &session, DayBook &book)
{
    const QDate today = book.today;
    auto done = group(session, "kind <> 'injection'", {}, book.orders);
    if (done)
        done = group(session, "due_on BETWEEN ? AND ? ORDER BY due_on", {today.addDays(-shownDays), today}, book.doses);
    if (done) done = group(session, "on_day = ? AND status <> 'cancelled' ORDER BY starts_at", {today}, book.visits);
    if (done)
        done = kept::eachCurrent<Absence>(session, "on_day = ? ORDER BY noted_at", {today}, [&](Absence &&mark) {
            book.absences.insert(mark.client, mark.notedAt);
            return true;
        });
    if (done)
        done = kept::eachCurrent<Injection>(session, "given_on = ?", {today}, [&](Injection &&injection) {
            book.injections.insert(injection.client, injection);
            return true;
        });
    if (done)
        done = session.each("SELECT id, discharged_on FROM client WHERE discharged_on IS NOT NULL AND "
                                + currentOf(tables::client),
                            {}, [&](const Row &row) {
                                book.discharged.insert(Id<Client>::of(row.uuid(0)), row.day(1));
                                return true;
                            });
    return done;
}

bool hasOpenVisit(const DayBook &book, Id<Client> client)
{
    for (const Visit &visit : book.visits.value(client))
        if (visit.purpose == VisitPurpose::Injection
            && (visit.status == VisitStatus::Booked || visit.status == VisitStatus::Arrived))
            return true;
    return false;
}

Result<Done> readSeries(Session &session, DayBook &book)
{
    auto every = series::all(session, book.today);
    if (!every) return every.error();
    for (const SeriesDue &due : *every) {
        bool here = due.dueOn == book.today || book.injections.contains(due.client);
        for (const Visit &visit : book.visits.value(due.client))
            here = here || visit.purpose == VisitPurpose::Injection;
        // On a past day whoever has been given one since is asked only for a visit that nobody answered.
        if (due.lastOn > book.today && !book.injections.contains(due.client)) here = hasOpenVisit(book, due.client);
        if (here && !(due.closed && !book.injections.contains(due.client))) book.series.insert(due.client, due);
    }
    return Done{};
}

/// A visit at which somebody looks at the client.
bool isSeen(const DayBook &book, Id<Client> client)
{
    for (const Visit &visit : book.visits.value(client))
        if (visit.purpose == VisitPurpose::Injection || visit.purpose == VisitPurpose::Medical) return true;
    return false;
}

/// Urgent ones that no physician has seen, wherever the client is; and of those who come for a visit today what has to be
/// looked at again: every reaction at an injection site until it has healed (clinical.md 5.4), and what is grade 2 or more.
Result<Done> readEffects(Session &session, DayBook &book)
{
    return kept::eachCurrent<SideEffect>(
        session, "resolved_on IS NULL OR resolved_on = ? ORDER BY onset_on", {book.today}, [&](SideEffect &&effect) {
            if (book.discharged.contains(effect.client)) return true;
            // Liver values are not read here: raised enzymes are followed by the lab limits.
            const int open = int(effect.onsetOn.daysTo(book.today));
            const Urgency urgency = triage(effect.term, effect.grade, effect.serious, open, effect.worsening, {},
                                           session.limits());
            const bool waits = urgency >= Urgency::SameDay && effect.reviewedBy.isEmpty() && effect.resolvedOn.isNull();
            const bool again = effect.onsetOn < book.today && isSeen(book, effect.client)
                && (effect.grade > 1 || effect.term.startsWith(QLatin1String("INJECTION_SITE")));
            if (waits) book.urgent.insert(effect.id.uuid());
            if (waits || again) book.effects << effect;
            return true;
        });
}

const Visit *visitFor(const DayBook &book, Id<Client> client, std::initializer_list<VisitPurpose> purposes)
{
    const auto visits = book.visits.constFind(client);
    if (visits == book.visits.cend()) return nullptr;
    for (const Visit &visit : *visits)
        if (std::find(purposes.begin(), purposes.end(), visit.purpose) != purposes.end()) return &visit;
    return nullptr;
}

void placeVisit(const Session &session, const DayBook &book, TodayRow &row,
                std::initializer_list<VisitPurpose> purposes)
{
    const Visit *visit = visitFor(book, row.person.id, purposes);
    for (const Visit &any : book.visits.value(row.person.id))
        if (any.arrivedAt.isValid()) row.arrivedAt = any.arrivedAt; // here is here, whatever the visit was for
    if (!visit) return;
    row.visit = *visit;
    row.time = visit->startsAt.toTimeZone(session.clock().zone()).time();
}

QList<DayMark> marks(const QList<Order> &orders, const QList<Dose> &doses, QDate from, QDate to)
{
    QHash<QDate, const Dose *> byDay;
    for (const Dose &dose : doses) byDay.insert(dose.dueOn, &dose);
    QList<DayMark> days;
    days.reserve(from.daysTo(to) + 1);
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        DayMark mark{day, expectedMg(orders, day)};
        if (const Dose *dose = byDay.value(day)) {
            mark.outcome = dose->outcome;
            mark.milligrams = dose->milligrams;
        }
        days << mark;
    }
    return days;
}

/// Days without a tablet directly before today, from the days at hand; all of them when none was taken since the order began.
int missedUpTo(const QList<Order> &orders, const QList<Dose> &doses, QDate today)
{
    const int counted = consecutiveMissed(orders, doses, today);
    if (counted > 0) return counted;
    for (const Dose &dose : doses)
        if (taken(dose.outcome)) return 0;
    const Order *order = oralOrderInForce(orders, today);
    const bool older = order && order->startsOn < today.addDays(-shownDays);
    return older ? shownDays : 0;
}

Result<Done> addDoses(Session &session, const DayBook &book, const People &people, QList<TodayRow> &rows)
{
    for (auto of = book.orders.cbegin(); of != book.orders.cend(); ++of) {
        const QList<Dose> doses = book.doses.value(of.key());
        const Dose *today = nullptr;
        for (const Dose &dose : doses)
            if (dose.dueOn == book.today) today = &dose;
        const ExpectedDose expected = expectedDose(*of, book.today, book.discharged.value(of.key()));
        if (expected.milligrams <= 0 && !today) continue;
        TodayRow row{.kind = TodayRow::Kind::Dose, .person = people.person(of.key())};
        placeVisit(session, book, row, {VisitPurpose::Dose, VisitPurpose::Medical});
        if (const Order *order = oralOrderInForce(*of, book.today)) row.order = *order;
        row.orderedMg = expected.milligrams;
        if (today) row.dose = *today;
        row.notHereAt = book.absences.value(of.key());
        row.lastDays = marks(*of, doses, book.today.addDays(-shownDays), book.today.addDays(-1));
        row.missedInARow = missedUpTo(*of, doses, book.today);
        const bool tookOne = std::any_of(doses.begin(), doses.end(),
                                         [](const Dose &dose) { return taken(dose.outcome); });
        if (book.isToday && !today && (row.missedInARow >= missedDaysForCheck || !tookOne)) {
            auto records = readTabletRecords(session, of.key(), *of, book.today); // of these few alone
            if (!records) return records.error();
            row.notices = tabletNotices(records->gateRecords(), book.today, session.limits());
        }
        rows << row;
    }
    return Done{};
}

Result<Done> addInjections(Session &session, const DayBook &book, const People &people, QList<TodayRow> &rows)
{
    for (const SeriesDue &due : book.series) {
        auto history = historyOf(session, due.client);
        if (!history) return history.error();
        auto orders = kept::current<Order>(session, "client_id = ? AND kind = 'injection'", {due.client.uuid()});
        if (!orders) return orders.error();
        TodayRow row{.kind = TodayRow::Kind::Injection, .person = people.person(due.client)};
        placeVisit(session, book, row, {VisitPurpose::Injection});
        if (const Order *order = injectionOrderInForce(*orders, book.today)) row.order = *order;
        // What was given later says nothing about that day.
        if (due.lastOn > book.today) row.series.status = SeriesStatus::NotDue;
        else row.series = shownState(session, due, history->opioidRisk(), book.today);
        row.indication = history->indication;
        row.nextSide = otherSide(due.lastSide);
        row.notHereAt = book.absences.value(due.client);
        if (auto given = book.injections.constFind(due.client); given != book.injections.cend()) row.injection = *given;
        rows << row;
    }
    return Done{};
}

void addChecks(const Session &session, const DayBook &book, const People &people, QList<TodayRow> &rows)
{
    for (const SideEffect &effect : book.effects) {
        TodayRow row{.kind = TodayRow::Kind::Check, .person = people.person(effect.client)};
        placeVisit(session, book, row, {VisitPurpose::Medical});
        row.effect = effect;
        row.forPhysician = book.urgent.contains(effect.id.uuid());
        rows << row;
    }
}

QSet<Id<Client>> everybody(const DayBook &book)
{
    QSet<Id<Client>> all;
    for (auto of = book.orders.cbegin(); of != book.orders.cend(); ++of) all << of.key();
    for (auto of = book.series.cbegin(); of != book.series.cend(); ++of) all << of.key();
    for (const SideEffect &effect : book.effects) all << effect.client;
    return all;
}

bool before(const TodayRow &a, const TodayRow &b)
{
    if (a.time.isValid() != b.time.isValid()) return a.time.isValid(); // those with a time first
    if (a.time != b.time) return a.time < b.time;
    if (a.person.chartNumber != b.person.chartNumber) return a.person.chartNumber < b.person.chartNumber;
    return a.kind < b.kind;
}

/// What the head and the empty day say: open or not, when next, how many visits.
Result<Done> readFrame(Session &session, const DayBook &book, TodayPage &page)
{
    const Limits &limits = session.limits();
    page.clinicOpen = limits.isOpen(page.day);
    constexpr int longestPause = 60; // days; a clinic that is closed longer has no next day to name
    for (int ahead = 1; ahead <= longestPause && page.nextOpenDay.isNull(); ++ahead)
        if (limits.isOpen(page.day.addDays(ahead))) page.nextOpenDay = page.day.addDays(ahead);
    for (const QList<Visit> &visits : book.visits)
        for (const Visit &visit : visits) {
            ++page.visits;
            page.here += visit.arrivedAt.isValid();
        }
    auto done = kept::eachCurrent<ClosedDay>(session, "closed_on = ?", {page.day}, [&](ClosedDay &&day) {
        page.closedWhy = day.reason;
        return true;
    });
    if (!done) return done;
    return kept::eachCurrent<DayClose>(session, "on_day = ?", {page.day}, [&](DayClose &&close) {
        page.closed = close;
        return true;
    });
}

} // namespace

Result<TodayPage> dayPage(Session &session, QDate day)
{
    DayBook book{.today = day, .isToday = day == session.clock().today()};
    auto done = readDay(session, book);
    if (done) done = readSeries(session, book);
    if (done && book.isToday) done = readEffects(session, book);
    if (!done) return done.error();
    auto people = People::open(session, everybody(book));
    if (!people) return people.error();
    TodayPage page{day, {}};
    done = addDoses(session, book, *people, page.rows);
    if (done) done = addInjections(session, book, *people, page.rows);
    if (done) done = readFrame(session, book, page);
    if (!done) return done.error();
    addChecks(session, book, *people, page.rows);
    std::sort(page.rows.begin(), page.rows.end(), before);
    return page;
}
