#include "db/work/windows.h"
#include "app/treatment/interval.h"
#include "db/stores/series.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

constexpr int shownWindows = 8, daysOfWindows = 14, daysOfClosed = 60, daysOfNoShows = 7, daysOfPromises = 60;

struct OpeningWindow
{
    SeriesDue due;
    QDate opens;
};

Result<Done> readWindows(Session &session, QuietDay &quiet)
{
    const QDate today = session.clock().today();
    auto dues = series::all(session, today);
    if (!dues) return dues.error();
    QList<OpeningWindow> ahead;
    for (const SeriesDue &due : *dues) {
        if (due.closed || !due.dueOn.isValid()) continue;
        ++quiet.running;
        const QDate opens = windowOpens(due.lastOn, due.interval, session.limits());
        if (opens <= today) continue;
        ahead.append({due, opens});
        quiet.withinTwoWeeks += opens <= today.addDays(daysOfWindows);
    }
    const auto keep = std::min<qsizetype>(shownWindows, ahead.size());
    const auto first = ahead.begin(), last = ahead.end();
    std::partial_sort(first, first + keep, last, [](const OpeningWindow &a, const OpeningWindow &b) {
        return std::tuple(a.opens, a.due.dueOn, a.due.client) < std::tuple(b.opens, b.due.dueOn, b.due.client);
    });
    ahead.remove(keep, ahead.size() - keep);
    QSet<Id<Client>> wanted;
    for (const OpeningWindow &each : std::as_const(ahead)) wanted << each.due.client;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    for (const OpeningWindow &each : std::as_const(ahead)) {
        NextWindow next{people->person(each.due.client), shownState(session, each.due, true, today), {}};
        auto visits = kept::current<Visit>(session,
                                           "client_id = ? AND on_day >= ? AND status = 'booked' "
                                           "AND purpose = 'injection' ORDER BY starts_at",
                                           {each.due.client.uuid(), today});
        if (!visits) return visits.error();
        if (!visits->isEmpty()) next.visit = visits->first();
        quiet.next << next;
    }
    return Done{};
}

Result<Done> readVisits(Session &session, QuietDay &quiet)
{
    const QDate today = session.clock().today();
    auto visits = kept::current<Visit>(session, "on_day >= ? AND purpose = 'injection' ORDER BY starts_at",
                                       {today.addDays(-daysOfNoShows)});
    if (!visits) return visits.error();
    QSet<Id<Client>> missed;
    for (const Visit &each : *visits) {
        const QDate day = each.startsAt.toTimeZone(session.clock().zone()).date();
        if (each.status == VisitStatus::Cancelled) continue;
        if (day == today) {
            ++quiet.visitsToday;
            quiet.missingToday += each.status == VisitStatus::Booked && each.startsAt < session.clock().now();
        }
        if (each.status == VisitStatus::NoShow && day < today) missed << each.client;
        else missed.remove(each.client); // came, or has a new visit
    }
    quiet.noShows = int(missed.size());
    return Done{};
}

Result<Done> readPromises(Session &session, QuietDay &quiet)
{
    const QDate today = session.clock().today();
    auto calls = kept::current<Call>(
        session, "called_at >= ? ORDER BY called_at",
        {today.addDays(-daysOfPromises).startOfDay(session.clock().zone()).toMSecsSinceEpoch()});
    if (!calls) return calls.error();
    QHash<Id<Client>, QDate> promised;
    for (const Call &each : *calls)
        if (each.outcome == CallOutcome::Agreed) promised.insert(each.client, each.promisedOn);
        else promised.remove(each.client); // a later call overtakes the promise
    for (const QDate &day : std::as_const(promised)) quiet.promisesToday += day == today;
    return Done{};
}

} // namespace

QFuture<Result<QuietDay>> Windows::next()
{
    return m_database.readLong<QuietDay>(Right::SeeDue, [](Session &session) -> Result<QuietDay> {
        const QDate today = session.clock().today();
        QuietDay quiet;
        auto done = readWindows(session, quiet);
        if (done) done = readVisits(session, quiet);
        if (done) done = readPromises(session, quiet);
        if (!done) return done.error();
        auto closed = kept::current<ClosedDay>(session, "closed_on BETWEEN ? AND ? ORDER BY closed_on",
                                               {today, today.addDays(daysOfClosed)});
        if (!closed) return closed.error();
        for (const ClosedDay &day : *closed) quiet.closedDays << DayClosed{day.on, day.reason};
        return quiet;
    });
}
