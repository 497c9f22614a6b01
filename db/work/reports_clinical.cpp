#include "app/exchange/codes.h"
#include "app/safety/liver.h"
#include "app/safety/side_effect.h"
#include "db/stores/kept.h"
#include "db/work/courses.h"
#include "db/work/reports.h"
#include <algorithm>

namespace reports {

namespace {

/// All clients, or the one with that chart number.
Result<QList<Client>> chosen(Session &session, const QString &chart, QDate day)
{
    if (chart.isEmpty()) return courses::clients(session, day);
    auto client = courses::clientOf(session, chart);
    if (!client) return client.error();
    return QList<Client>{*client};
}

bool within(Period period, QDate day)
{
    return (!period.from.isValid() || day >= period.from) && (!period.to.isValid() || day <= period.to);
}

void appendEffects(const FullCourse &course, Period onset, QDate day, const Limits &limits, QList<QStringList> &rows)
{
    QList<SideEffect> effects = course.sideEffects;
    std::sort(effects.begin(), effects.end(), [](const SideEffect &a, const SideEffect &b) {
        return std::tie(a.onsetOn, a.term) < std::tie(b.onsetOn, b.term);
    });
    for (const SideEffect &effect : std::as_const(effects)) {
        if (effect.onsetOn > day || !within(onset, effect.onsetOn)) continue;
        const auto after = daysAfterDose(effect, course.injections, course.doses);
        rows.append({course.client.chartNumber, cell::day(effect.onsetOn), effect.term,
                     effect.grade > 0 ? cell::number(effect.grade) : QString(), cell::yesNo(effect.serious),
                     code(effect.product), after ? cell::number(*after) : QString(),
                     code(triage(effect, course.labs, day, limits)), cell::yesNo(!effect.reviewedBy.isEmpty())});
    }
}

QString multiple(std::optional<double> value) { return value ? cell::trimmed(*value, 4) : QString(); }

} // namespace

Result<ReportTable> sideEffects(Session &session, const QString &chart, Period onset, QDate day)
{
    using enum CellKind;
    auto clients = chosen(session, chart, day);
    if (!clients) return clients.error();
    ReportTable table{{{QStringLiteral("chart_no")},
                       {QStringLiteral("onset_on"), Date},
                       {QStringLiteral("term"), Code},
                       {QStringLiteral("grade"), Number},
                       {QStringLiteral("serious"), Code},
                       {QStringLiteral("product"), Code},
                       {QStringLiteral("days_after_dose"), Number},
                       {QStringLiteral("triage"), Code},
                       {QStringLiteral("reviewed"), Code}},
                      {}};
    const auto kinds = courses::Effects | courses::Injections | courses::Doses | courses::Labs;
    auto done = courses::each(session, *clients, kinds, [&](const FullCourse &course) {
        appendEffects(course, onset, day, session.limits(), table.rows);
        return true;
    });
    if (!done) return done.error();
    return table;
}

Result<ReportTable> labs(Session &session, QDate day)
{
    using enum CellKind;
    auto clients = courses::clients(session, day);
    if (!clients) return clients.error();
    ReportTable table{{{QStringLiteral("chart_no")},
                       {QStringLiteral("last_lft"), Date},
                       {QStringLiteral("next_lft_due"), Date},
                       {QStringLiteral("alt_x"), Number},
                       {QStringLiteral("ast_x"), Number},
                       {QStringLiteral("bili_x"), Number}},
                      {}};
    const auto kinds = courses::Orders | courses::Injections | courses::FirstDoses | courses::Labs
        | courses::Assessments;
    auto done = courses::each(session, *clients, kinds, [&](const FullCourse &course) {
        const QDate start = treatmentStart(course.client, course.orders, course.injections, course.doses, day);
        const LiverState state = liverState(start, course.labs, liverDisease(course.assessments, day), day,
                                            session.limits());
        // Nothing is due of somebody who has left; the values stay.
        const QDate left = course.client.dischargedOn;
        const QDate due = left.isValid() && left <= day ? QDate() : state.nextDue;
        if (!state.lastOn.isValid() && !due.isValid() && !state.bili) return true;
        table.rows.append({course.client.chartNumber, cell::day(state.lastOn), cell::day(due), multiple(state.alt),
                           multiple(state.ast), multiple(state.bili)});
        return true;
    });
    if (!done) return done.error();
    return table;
}

Result<ReportTable> kits(Session &session, QDate day)
{
    using enum CellKind;
    auto all = kept::current<Kit>(session);
    if (!all) return all.error();
    auto clients = courses::clients(session, day);
    if (!clients) return clients.error();
    QHash<Id<Client>, QString> charts;
    for (const Client &client : std::as_const(*clients)) charts.insert(client.id, client.chartNumber);
    ReportTable table{{{QStringLiteral("kit_no")},
                       {QStringLiteral("state"), Code},
                       {QStringLiteral("cold_chain"), Code},
                       {QStringLiteral("why")},
                       {QStringLiteral("expires_on"), Date},
                       {QStringLiteral("chart_no")}},
                      {}};
    for (const Kit &kit : std::as_const(*all)) {
        if (kit.receivedOn.isValid() && kit.receivedOn > day) continue;
        QStringList why;
        const ColdChain chain = coldChain(kit, day, &why);
        table.rows.append({kit.number, code(kit.state), code(chain), why.join(QLatin1Char(' ')),
                           cell::day(kit.expiresOn), kit.owner ? charts.value(*kit.owner) : QString()});
    }
    std::sort(table.rows.begin(), table.rows.end(),
              [](const QStringList &a, const QStringList &b) { return a[0].toUtf8() < b[0].toUtf8(); });
    return table;
}

Result<Gate> gate(Session &session, const QString &chart, Route route, QDate day)
{
    auto client = courses::clientOf(session, chart);
    if (!client) return client.error();
    auto course = courses::of(session, *client, courses::all);
    if (!course) return course.error();
    const GateRecords records = course->records();
    const GateFacts facts = gateFacts(records, route, day, session.limits());
    return Gate{::gate(facts, session.limits()), facts.recheck};
}

Result<QList<ExplainStep>> explain(Session &session, const QString &chart, QDate day)
{
    auto client = courses::clientOf(session, chart);
    if (!client) return client.error();
    const bool clinical = session.actor().holds(KeyKind::Clinical);
    // The desk sees dates only: of orders and injections those columns that are clear, of the rest nothing.
    auto course = courses::of(session, *client, clinical ? courses::all : courses::Orders | courses::Injections);
    if (!course) return course.error();
    QList<ExplainStep> steps = ::explain(course->records(), day, session.limits());
    return clinical ? steps : datesOnly(std::move(steps));
}

} // namespace reports
