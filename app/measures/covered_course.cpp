#include "app/measures/covered_course.h"
#include "app/measures/coverage.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include <algorithm>

namespace {

QDate lastDayOf(const CoveredSpan &span) { return span.from.addDays(span.days - 1); }

QList<CoveredSpan> homeSpans(const ClientCourse &course, QDate day)
{
    return course.fills.isEmpty() ? QList<CoveredSpan>() : merged(fillSpans(course.fills, day), Overlap::Shift);
}

} // namespace

QDate CoveredCourse::firstDoseOn() const
{
    if (m_first) return *m_first;
    QDate first;
    const auto consider = [&first](QDate day) {
        if (day.isValid() && (first.isNull() || day < first)) first = day;
    };
    for (const Injection &each : m_course.injections)
        if (counts(each)) consider(each.givenOn);
    for (const Dose &dose : m_course.doses)
        if (!dose.inError && taken(dose.outcome)) consider(dose.dueOn);
    for (const Fill &fill : m_course.fills)
        if (!fill.inError) consider(fill.dispensedOn);
    m_first = first;
    return first;
}

qsizetype CoveredCourse::Tablets::by(QDate day) const
{
    const auto end = std::upper_bound(spans.begin(), spans.end(), day,
                                      [](QDate asked, const CoveredSpan &span) { return asked < span.from; });
    return end - spans.begin();
}

/// What one tablet covers does not depend on the day that is asked about, only which tablets count by then.
const CoveredCourse::Tablets &CoveredCourse::tablets() const
{
    if (m_tablets) return *m_tablets;
    constexpr int lastYear = 9999;
    Tablets tablets{oralSpans(m_course.orders, m_course.doses, QDate(lastYear, 12, 31)), {}};
    std::sort(tablets.spans.begin(), tablets.spans.end(),
              [](const CoveredSpan &a, const CoveredSpan &b) { return a.from < b.from; });
    tablets.furthest.reserve(tablets.spans.size());
    for (const CoveredSpan &span : tablets.spans) {
        const QDate end = lastDayOf(span);
        tablets.furthest << (tablets.furthest.isEmpty() ? end : std::max(tablets.furthest.last(), end));
    }
    m_tablets = std::move(tablets);
    return *m_tablets;
}

const QList<CoveredSpan> &CoveredCourse::covered(QDate day) const
{
    if (const auto known = m_covered.constFind(day); known != m_covered.cend()) return *known;
    QList<CoveredSpan> spans = injectionSpans(m_course.injections, day, m_limits.coverageDays);
    spans += tablets().spans.first(tablets().by(day));
    spans += homeSpans(m_course, day);
    return *m_covered.insert(day, merged(std::move(spans), Overlap::Union));
}

/// The tablets have lapsed on @p day: past the last covered day by more than the limit.
bool CoveredCourse::tabletsLapsed(QDate day) const
{
    QDate last;
    if (const qsizetype count = tablets().by(day); count > 0) last = tablets().furthest[count - 1];
    for (const CoveredSpan &span : homeSpans(m_course, day))
        last = last.isNull() ? lastDayOf(span) : std::max(last, lastDayOf(span));
    return last.isNull() || last.addDays(1).daysTo(day) > m_limits.lapseDays;
}

std::optional<bool> CoveredCourse::retainedAt(int n) const
{
    const QDate first = firstDoseOn();
    if (first.isNull()) return std::nullopt;
    const QDate day = first.addDays(n);
    if (m_course.client.dischargedOn.isValid() && m_course.client.dischargedOn <= day) return false;
    const Injection *last = lastCounting(m_course.injections, day);
    if (last) {
        const QDate due = nextDue(last->givenOn, intervalInForce(m_course.orders, day, m_limits));
        if (due.daysTo(day) <= m_limits.lapseDays) return true;
    }
    return !tabletsLapsed(day); // moved from injections to tablets, or never on injections
}

const QList<InjectionInterval> &CoveredCourse::intervals(QDate day) const
{
    if (const auto known = m_intervals.constFind(day); known != m_intervals.cend()) return *known;
    return *m_intervals.insert(day, ::intervals(m_course.injections, m_course.orders, day, m_limits));
}
