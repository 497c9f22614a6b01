#include "app/exchange/codes.h"
#include "app/visits/call_order.h"
#include "db/stores/series.h"
#include "db/work/courses.h"
#include "db/work/reports.h"
#include <algorithm>

namespace reports {

namespace {

/// One series with all that its row is made of.
struct SeriesRow
{
    const Client *client;
    SeriesDue due;
    SeriesState state;
    int callRank = 1;
    Indication indication = Indication::Unknown;
};

/// The series of one day, with the people they belong to.
struct SeriesPage
{
    QList<Client> clients;
    QList<SeriesRow> rows; ///< in the order of the clients
};

Result<QHash<Id<Client>, History>> histories(Session &session)
{
    QHash<Id<Client>, History> all;
    if (!session.actor().holds(KeyKind::Clinical)) return all;
    auto done = kept::eachCurrent<History>(session, {}, {}, [&](History &&history) {
        all.insert(history.client, std::move(history));
        return true;
    });
    if (!done) return done.error();
    return all;
}

Result<SeriesPage> page(Session &session, const QList<SeriesDue> &due, QDate day)
{
    auto reasons = histories(session);
    if (!reasons) return reasons.error();
    auto clients = courses::clients(session, day);
    if (!clients) return clients.error();
    auto ranks = series::callRanks(session);
    if (!ranks) return ranks.error();
    QHash<Id<Client>, const SeriesDue *> dueOf;
    for (const SeriesDue &each : due) dueOf.insert(each.client, &each);

    SeriesPage page{std::move(clients).value(), {}};
    for (const Client &client : std::as_const(page.clients)) {
        const SeriesDue *row = dueOf.value(client.id);
        if (!row) continue;
        const History history = reasons->value(client.id, History{client.id});
        page.rows.append({&client, *row, series::stateOf(*row, history.opioidRisk(), session.limits(), day),
                          ranks->value(client.id, 1), history.indication}); // a rank not known yet: as urgent as can be
    }
    return page;
}

QString count(std::optional<int> number) { return number ? cell::number(*number) : QString(); }

QList<ReportColumn> seriesColumns()
{
    using enum CellKind;
    return {{QStringLiteral("chart_no")},
            {QStringLiteral("last_name")},
            {QStringLiteral("first_name")},
            {QStringLiteral("last_given"), Date},
            {QStringLiteral("days_since_last"), Number},
            {QStringLiteral("next_due"), Date},
            {QStringLiteral("days_from_due"), Number},
            {QStringLiteral("window_open"), Date},
            {QStringLiteral("blockade_ends"), Date},
            {QStringLiteral("status"), Code},
            {QStringLiteral("flag"), Code},
            {QStringLiteral("recheck"), Code},
            {QStringLiteral("past_blockade"), Code},
            {QStringLiteral("next_site"), Code},
            {QStringLiteral("book_on"), Date},
            {QStringLiteral("call_rank"), Number}};
}

QStringList seriesCells(const Session &session, const SeriesRow &row)
{
    const SeriesState &state = row.state;
    const QDate book = state.nextDue.isValid() ? bookOn(state.nextDue, state.windowOpens, session.limits()) : QDate();
    return {row.client->chartNumber,
            row.client->lastName,
            row.client->firstName,
            cell::day(state.lastGiven),
            count(state.daysSince),
            cell::day(state.nextDue),
            count(state.daysFromDue),
            cell::day(state.windowOpens),
            cell::day(state.blockadeEnds),
            code(state.status),
            cell::yesNo(state.flagged),
            session.actor().holds(KeyKind::Clinical) ? code(state.recheck) : QString(),
            cell::yesNo(state.pastBlockade, "YES", "NO"),
            code(otherSide(row.due.lastSide)),
            cell::day(book),
            cell::number(row.callRank)};
}

/// What the telephone brought in one series: calls from the last injection on.
struct Attempts
{
    int count = 0; ///< since the due date passed
    std::optional<Call> last;
    QDate promisedOn; ///< by the newest call that brought a day
};

Attempts attempts(const QList<Call> &calls, const SeriesState &state, QDate day, const QTimeZone &zone)
{
    QList<Call> sorted = calls;
    std::sort(sorted.begin(), sorted.end(), [](const Call &a, const Call &b) { return a.calledAt < b.calledAt; });
    Attempts sum;
    for (const Call &call : std::as_const(sorted)) {
        const QDate on = call.calledAt.toTimeZone(zone).date();
        if (on > day || on < state.lastGiven) continue;
        if (on > state.nextDue) ++sum.count;
        sum.last = call;
        if (call.promisedOn.isValid()) sum.promisedOn = call.promisedOn;
    }
    return sum;
}

Result<QHash<Id<Client>, Attempts>> attemptsOf(Session &session, const QList<SeriesRow> &rows, QDate day)
{
    QList<Client> clients;
    QHash<Id<Client>, const SeriesState *> states;
    for (const SeriesRow &row : rows) {
        clients.append(*row.client);
        states.insert(row.client->id, &row.state);
    }
    QHash<Id<Client>, Attempts> all;
    auto done = courses::each(session, clients, courses::Calls, [&](const FullCourse &course) {
        all.insert(course.client.id, attempts(course.calls, *states[course.client.id], day, session.clock().zone()));
        return true;
    });
    if (!done) return done.error();
    return all;
}

} // namespace

Result<ReportTable> injections(Session &session, QDate day)
{
    auto due = series::all(session, day);
    if (!due) return due.error();
    auto read = page(session, *due, day);
    if (!read) return read.error();
    ReportTable table{seriesColumns(), {}};
    for (const SeriesRow &row : std::as_const(read->rows)) table.rows.append(seriesCells(session, row));
    return table;
}

Result<ReportTable> overdue(Session &session, QDate day)
{
    const bool kept = day == session.clock().today() && !session.clock().isMoved();
    auto due = kept ? series::pastDue(session) : series::all(session, day);
    if (!due) return due.error();
    auto read = page(session, *due, day);
    if (!read) return read.error();
    QList<SeriesRow> &rows = read->rows;
    rows.removeIf([](const SeriesRow &row) { return !row.state.flagged; });
    std::sort(rows.begin(), rows.end(), [](const SeriesRow &a, const SeriesRow &b) {
        const auto place = [](const SeriesRow &row) {
            return CallPlace{row.state.status, row.callRank, row.state.daysFromDue.value_or(0),
                             row.client->chartNumber};
        };
        return callsBefore(place(a), place(b));
    });
    auto calls = attemptsOf(session, rows, day);
    if (!calls) return calls.error();

    ReportTable table{seriesColumns(), {}};
    table.columns << ReportColumn{QStringLiteral("phone")} << ReportColumn{QStringLiteral("voicemail"), CellKind::Code}
                  << ReportColumn{QStringLiteral("indication"), CellKind::Code}
                  << ReportColumn{QStringLiteral("attempts"), CellKind::Number}
                  << ReportColumn{QStringLiteral("last_outcome"), CellKind::Code}
                  << ReportColumn{QStringLiteral("promised_on"), CellKind::Date};
    for (const SeriesRow &row : std::as_const(rows)) {
        const Attempts sum = calls->value(row.client->id);
        table.rows.append(seriesCells(session, row)
                          << row.client->phone << code(row.client->voicemail) << code(row.indication)
                          << cell::number(sum.count) << (sum.last ? code(sum.last->outcome) : QString())
                          << cell::day(sum.promisedOn));
    }
    return table;
}

} // namespace reports
