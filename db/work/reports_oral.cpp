#include "app/exchange/codes.h"
#include "app/treatment/oral.h"
#include "db/work/courses.h"
#include "db/work/reports.h"
#include <algorithm>

namespace reports {

namespace {

/// The rows of one client, day by day.
void appendOralRows(const FullCourse &course, Period period, QList<QStringList> &rows)
{
    QHash<QDate, const Dose *> logged;
    QDate first; // nothing stands before the first order and the first entry of the log
    const auto reach = [&first](QDate day) {
        if (!first.isValid() || day < first) first = day;
    };
    for (const Dose &dose : course.doses) {
        logged.insert(dose.dueOn, &dose);
        reach(dose.dueOn);
    }
    for (const Order &order : course.orders)
        if (order.kind == OrderKind::Oral) reach(order.startsOn);
    if (!first.isValid()) return;
    for (QDate day = std::max(first, period.from); day <= period.to; day = day.addDays(1)) {
        const double expected = expectedMg(course.orders, day, course.client.dischargedOn);
        const Dose *dose = logged.value(day);
        if (expected <= 0 && !dose) continue;
        rows.append({course.client.chartNumber, cell::day(day), cell::trimmed(expected),
                     dose ? code(dose->outcome) : QString(), dose ? cell::trimmed(dose->milligrams) : QString()});
    }
}

/// Whether the client has an order or a dose of that kind by the end of the window.
bool takesPart(const FullCourse &course, CoverageKind kind, QDate through)
{
    const auto any = [through](const auto &list, auto dayOf) {
        return std::any_of(list.begin(), list.end(), [&](const auto &each) { return dayOf(each) <= through; });
    };
    const auto ordered = [&](OrderKind wanted) {
        return std::any_of(course.orders.begin(), course.orders.end(),
                           [&](const Order &each) { return each.kind == wanted && each.startsOn <= through; });
    };
    switch (kind) {
    case CoverageKind::XR:
        return ordered(OrderKind::Injection)
            || std::any_of(course.injections.begin(), course.injections.end(),
                           [through](const Injection &each) { return each.given && each.givenOn <= through; });
    case CoverageKind::Fill: return any(course.fills, [](const Fill &each) { return each.dispensedOn; });
    case CoverageKind::Oral:
        return ordered(OrderKind::Oral) || any(course.doses, [](const Dose &each) { return each.dueOn; });
    }
    return false;
}

QList<CoveredSpan> spans(const FullCourse &course, CoverageKind kind, QDate through, const Limits &limits)
{
    switch (kind) {
    case CoverageKind::XR: return injectionSpans(course.injections, through, limits.coverageDays);
    case CoverageKind::Fill: return fillSpans(course.fills, through);
    case CoverageKind::Oral: return oralSpans(course.orders, course.doses, through);
    }
    return {};
}

courses::Kinds kindsOf(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::XR: return courses::Orders | courses::Injections;
    case CoverageKind::Fill: return courses::Fills;
    case CoverageKind::Oral: return courses::Orders | courses::Doses;
    }
    return courses::all;
}

} // namespace

Result<ReportTable> oral(Session &session, Period period)
{
    using enum CellKind;
    auto clients = courses::clients(session, period.to);
    if (!clients) return clients.error();
    ReportTable table{{{QStringLiteral("chart_no")},
                       {QStringLiteral("due_on"), Date},
                       {QStringLiteral("expected_mg"), Number},
                       {QStringLiteral("outcome"), Code},
                       {QStringLiteral("mg"), Number}},
                      {}};
    auto done = courses::each(session, *clients, courses::Orders | courses::Doses, [&](const FullCourse &course) {
        appendOralRows(course, period, table.rows);
        return true;
    });
    if (!done) return done.error();
    return table;
}

Result<ReportTable> coverage(Session &session, Period period, CoverageKind kind)
{
    using enum CellKind;
    auto clients = courses::clients(session, period.to);
    if (!clients) return clients.error();
    ReportTable table{{{QStringLiteral("chart_no")},
                       {QStringLiteral("covered_days"), Number},
                       {QStringLiteral("window_days"), Number},
                       {QStringLiteral("pdc"), Number},
                       {QStringLiteral("adherent"), Code},
                       {QStringLiteral("max_gap_days"), Number},
                       {QStringLiteral("continuous"), Code}},
                      {}};
    const Overlap overlap = kind == CoverageKind::Fill ? Overlap::Shift : Overlap::Union;
    auto done = courses::each(session, *clients, kindsOf(kind), [&](const FullCourse &course) {
        if (!takesPart(course, kind, period.to)) return true;
        const QDate discharged = course.client.dischargedOn;
        const QDate through = discharged.isValid() ? std::min(period.to, discharged) : period.to;
        const Coverage sum = ::coverage(spans(course, kind, through, session.limits()), overlap, period.from, through,
                                        session.limits().pdcThreshold);
        table.rows.append({course.client.chartNumber, cell::number(sum.coveredDays), cell::number(sum.windowDays),
                           cell::decimals(sum.pdc, 4), cell::yesNo(sum.adherent),
                           sum.maxGapDays ? cell::number(*sum.maxGapDays) : QString(), cell::yesNo(sum.continuous)});
        return true;
    });
    if (!done) return done.error();
    return table;
}

} // namespace reports
