#include "app/treatment/interval.h"
#include "db/stores/series.h"
#include "db/work/people_private.h"
#include <QCollator>
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
        if (day == today && visit.arrivedAt.isValid()) row.arrivedAt = visit.arrivedAt;
        if (day >= today && visit.status == VisitStatus::Booked && !row.nextVisit) row.nextVisit = visit;
    }
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
        auto due = series::oneOf(session, back.client, today);
        if (!due) return due.error();
        const SeriesDue known = *due ? **due : SeriesDue{.client = back.client, .closed = true};
        auto added = overdueRow(session, known, client->first(), ranks.value(back.client, 3));
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
        if (auto done = addByHand(session, rows, *ranks); !done) return done.error();
        if (auto done = addClosings(session, rows); !done) return done.error();
        return rows;
    });
}

QFuture<Result<QList<ClientRow>>> Worklists::clients()
{
    using Rows = QList<ClientRow>;
    return m_database.readLong<Rows>(Right::SeeIdentity, [](Session &session) -> Result<Rows> {
        const QDate today = session.clock().today();
        auto dues = series::all(session, today);
        if (!dues) return dues.error();
        QHash<Id<Client>, SeriesDue> byClient;
        for (const SeriesDue &due : *dues) byClient.insert(due.client, due);
        std::vector<std::pair<QCollatorSortKey, ClientRow>> sorted;
        QCollator collator;
        auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&client) {
            ClientRow row{.person = personOf(client), .phone = client.phone};
            row.discharged = client.dischargedOn.isValid() && client.dischargedOn <= today;
            const auto due = byClient.constFind(client.id);
            row.hasSeries = due != byClient.cend();
            if (row.hasSeries) row.series = shownState(session, *due, true, today);
            sorted.emplace_back(
                collator.sortKey((row.discharged ? QStringLiteral("2 ") : QStringLiteral("1 ")) + row.person.name),
                row);
            return true;
        });
        if (!done) return done.error();
        std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        Rows rows;
        rows.reserve(qsizetype(sorted.size()));
        for (auto &[key, row] : sorted) rows << std::move(row);
        return rows;
    });
}
