#include "app/treatment/interval.h"
#include "db/stores/series.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

Result<Done> addPromise(Session &session, OverdueRow &row, const std::optional<Call> &agreement,
                        const QList<Visit> &visits)
{
    if (!agreement || !agreement->promisedOn.isValid()) return Done{};
    row.promisedOn = agreement->promisedOn;
    const QTimeZone zone = session.clock().zone();
    auto injections = kept::current<Injection>(session, "client_id = ? AND given_on >= ?",
                                               {row.person.id.uuid(), agreement->calledAt.toTimeZone(zone).date()});
    if (!injections) return injections.error();
    row.promise = promise(*agreement, *injections, visits, session.clock().today(), zone);
    return Done{};
}

/// The last injection visit, when it was missed and nothing took its place. @p visits by time, without cancelled ones.
std::optional<Visit> missedOf(const QList<Visit> &visits, QDate lastGiven, const QTimeZone &zone)
{
    const Visit *last = nullptr;
    for (const Visit &visit : visits)
        if (visit.purpose == VisitPurpose::Injection) last = &visit;
    if (!last || last->status != VisitStatus::NoShow) return std::nullopt;
    const QDate day = last->startsAt.toTimeZone(zone).date();
    return lastGiven.isValid() && day <= lastGiven ? std::nullopt : std::optional(*last); // came after all that day
}

Result<Done> addOutreach(Session &session, OverdueRow &row)
{
    const QDate today = session.clock().today();
    // Only what came after the last injection matters here: years of calls and visits before it cost nothing.
    constexpr int daysWithoutSeries = 90; // of calls that are shown of somebody who has no injection yet
    const QDate from = row.series.lastGiven.isValid() ? row.series.lastGiven : today.addDays(-daysWithoutSeries);
    const QDateTime since = from.startOfDay(session.clock().zone());
    const QVariantList recent{row.person.id.uuid(), since.toMSecsSinceEpoch()};
    auto calls = kept::current<Call>(session, "client_id = ? AND called_at >= ? ORDER BY called_at", recent);
    if (!calls) return calls.error();
    auto visits = kept::current<Visit>(
        session, "client_id = ? AND starts_at >= ? AND status <> 'cancelled' ORDER BY starts_at", recent);
    if (!visits) return visits.error();
    for (const Visit &visit : *visits) {
        const QDate day = visit.startsAt.toTimeZone(session.clock().zone()).date();
        // Who left without being seen is not in the house any more.
        if (day == today && visit.arrivedAt.isValid() && visit.status != VisitStatus::NoShow)
            row.arrivedAt = visit.arrivedAt;
        if (day >= today && visit.status == VisitStatus::Booked && !row.nextVisit) row.nextVisit = visit;
    }
    row.missed = missedOf(*visits, row.series.lastGiven, session.clock().zone());
    std::optional<Call> agreement;
    for (const Call &call : *calls) {
        const QDate day = call.calledAt.toTimeZone(session.clock().zone()).date();
        if (day > row.series.nextDue) ++row.attempts;
        if (day == today) row.calledToday = true;
        row.lastCall = call;
        row.calls.prepend(call);
        if (call.outcome == CallOutcome::Agreed) agreement = call;
        else if (reached(call.outcome)) agreement.reset(); // said otherwise since
    }
    return addPromise(session, row, agreement, *visits);
}

bool calledBefore(const OverdueRow &a, const OverdueRow &b)
{
    const auto place = [](const OverdueRow &row) {
        return CallPlace{row.series.status, row.callRank, row.series.daysFromDue.value_or(0), row.person.chartNumber};
    };
    return callsBefore(place(a), place(b));
}

Result<OverdueRow> overdueRow(Session &session, const SeriesDue &due, const Client &client, int rank)
{
    auto history = historyOf(session, due.client);
    if (!history) return history.error();
    OverdueRow row{.person = personOf(client)};
    row.phone = client.phone;
    row.mobile = client.mobile;
    row.workPhone = client.workPhone;
    row.authorisedUntil = client.authorisedUntil;
    row.callHours = client.callHours;
    row.voicemail = client.voicemail;
    row.series = shownState(session, due, history->opioidRisk(), session.clock().today());
    row.nextSide = otherSide(due.lastSide);
    row.callRank = rank;
    row.indication = session.actor().holds(KeyKind::Clinical) ? history->indication : Indication::Unknown;
    if (auto done = addOutreach(session, row); !done) return done.error();
    return row;
}

/// Who did not come to an injection visit since the last injection, past due or not. No interval is longer than the days
/// looked back: who ran on one of them is past due by then.
Result<QSet<Id<Client>>> whoDidNotCome(Session &session)
{
    constexpr int daysBack = 35;
    QSet<Id<Client>> missed;
    auto done = session.each("SELECT visit.client_id FROM visit LEFT JOIN series_due ON series_due.client_id = "
                             "visit.client_id WHERE visit.status = 'no_show' AND visit.purpose = 'injection' AND "
                             "visit.on_day >= ? AND COALESCE(series_due.closed, 0) = 0 AND (series_due.last_on IS NULL "
                             "OR series_due.last_on < visit.on_day) AND "
                                 + currentOf(tables::visit),
                             {session.clock().today().addDays(-daysBack)}, [&](const Row &row) {
                                 missed << Id<Client>::of(row.uuid(0));
                                 return true;
                             });
    if (!done) return done.error();
    return missed;
}

/// The row of somebody who need not be past due.
Result<OverdueRow> rowFor(Session &session, const Client &client, const QHash<Id<Client>, int> &ranks)
{
    auto due = series::oneOf(session, client.id, session.clock().today());
    if (!due) return due.error();
    const SeriesDue known = *due ? **due : SeriesDue{.client = client.id, .closed = true};
    return overdueRow(session, known, client, ranks.value(client.id, 3));
}

/// Not past due yet, but the visit that should have kept it so was missed: called at once, not when the due day is over.
Result<Done> addMissed(Session &session, QList<OverdueRow> &rows, const QHash<Id<Client>, int> &ranks)
{
    auto missed = whoDidNotCome(session);
    if (!missed) return missed.error();
    for (const OverdueRow &row : std::as_const(rows)) missed->remove(row.person.id);
    auto people = People::open(session, *missed);
    if (!people) return people.error();
    QList<OverdueRow> added;
    for (const Id<Client> &id : std::as_const(*missed)) {
        const Client *client = people->find(id);
        if (!client || client->dischargedOn.isValid()) continue;
        auto row = rowFor(session, *client, ranks);
        if (!row) return row.error();
        if (row->missed) added << *row; // nothing took its place
    }
    std::sort(added.begin(), added.end(), [](const OverdueRow &a, const OverdueRow &b) {
        const auto place = [](const OverdueRow &row) {
            return std::tuple(row.callRank, !row.series.nextDue.isValid(), row.series.nextDue,
                              row.person.chartNumber.toUtf8());
        };
        return place(a) < place(b);
    });
    rows << added;
    return Done{};
}

/// Whoever is on today's list by hand: marked where past due, else behind the others, in the order of being put there.
Result<Done> addByHand(Session &session, QList<OverdueRow> &rows, const QHash<Id<Client>, int> &ranks)
{
    const QDate today = session.clock().today();
    auto backs = kept::current<CallBack>(session, "on_day = ? ORDER BY recorded_at", {today});
    if (!backs) return backs.error();
    for (const CallBack &back : std::as_const(*backs)) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const OverdueRow &each) { return each.person.id == back.client; });
        if (row != rows.end()) {
            row->byHand = back;
            continue;
        }
        auto client = kept::current<Client>(session, "id = ?", {back.client.uuid()});
        if (!client) return client.error();
        if (client->isEmpty()) continue;
        auto added = rowFor(session, client->first(), ranks);
        if (!added) return added.error();
        added->byHand = back;
        rows << *added;
    }
    return Done{};
}

Result<Done> addClosings(Session &session, QList<OverdueRow> &rows)
{
    auto requests = kept::current<CloseRequest>(session, "state = 'asked' ORDER BY asked_on");
    if (!requests) return requests.error();
    for (const CloseRequest &request : std::as_const(*requests))
        for (OverdueRow &row : rows)
            if (row.person.id == request.client) row.closing = request;
    return Done{};
}

} // namespace

QFuture<Result<QList<OverdueRow>>> Worklists::overdue()
{
    using Rows = QList<OverdueRow>;
    return m_database.read<Rows>(Right::SeeDue, [](Session &session) -> Result<Rows> {
        auto dues = series::pastDue(session);
        if (!dues) return dues.error();
        QSet<Id<Client>> wanted;
        for (const SeriesDue &due : *dues) wanted << due.client;
        auto people = People::open(session, wanted);
        if (!people) return people.error();
        auto ranks = series::callRanks(session);
        if (!ranks) return ranks.error();
        Rows rows;
        for (const SeriesDue &due : *dues) {
            const Client *client = people->find(due.client);
            if (!client) continue;
            auto row = overdueRow(session, due, *client, ranks->value(due.client, 1)); // unknown: as urgent as can be
            if (!row) return row.error();
            if (row->series.flagged) rows << *row;
        }
        std::sort(rows.begin(), rows.end(), calledBefore);
        if (auto done = addMissed(session, rows, *ranks); !done) return done.error();
        if (auto done = addByHand(session, rows, *ranks); !done) return done.error();
        if (auto done = addClosings(session, rows); !done) return done.error();
        return rows;
    });
}
