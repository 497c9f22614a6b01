#include "app/measures/coverage.h"
#include "app/measures/outcomes.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include <algorithm>

namespace {

/// The tablets of one client have lapsed on @p day: past the last covered day by more than the limit.
bool tabletsLapsed(const ClientCourse &course, QDate day, const Limits &limits)
{
    QList<CoveredSpan> spans = oralSpans(course.orders, course.doses, day);
    spans += merged(fillSpans(course.fills, day), Overlap::Shift);
    spans = merged(spans, Overlap::Union);
    if (spans.isEmpty()) return true;
    const QDate nextDose = spans.last().from.addDays(spans.last().days);
    return nextDose.daysTo(day) > limits.lapseDays;
}

} // namespace

QList<CoveredSpan> allCovered(const ClientCourse &course, QDate day, const Limits &limits)
{
    QList<CoveredSpan> spans = injectionSpans(course.injections, day, limits.coverageDays);
    spans += oralSpans(course.orders, course.doses, day);
    spans += merged(fillSpans(course.fills, day), Overlap::Shift);
    return merged(spans, Overlap::Union);
}

QDate firstDoseOn(const ClientCourse &course)
{
    QDate first;
    const auto consider = [&](QDate day) {
        if (day.isValid() && (first.isNull() || day < first)) first = day;
    };
    for (const Injection &each : course.injections)
        if (counts(each)) consider(each.givenOn);
    for (const Dose &dose : course.doses)
        if (!dose.inError && taken(dose.outcome)) consider(dose.dueOn);
    for (const Fill &fill : course.fills)
        if (!fill.inError) consider(fill.dispensedOn);
    return first;
}

std::optional<bool> retainedAt(const ClientCourse &course, int n, const Limits &limits)
{
    const QDate first = firstDoseOn(course);
    if (first.isNull()) return std::nullopt;
    const QDate day = first.addDays(n);
    if (course.client.dischargedOn.isValid() && course.client.dischargedOn <= day) return false;
    const Injection *last = lastCounting(course.injections, day);
    if (last) {
        const QDate due = nextDue(last->givenOn, intervalInForce(course.orders, day, limits));
        if (due.daysTo(day) <= limits.lapseDays) return true;
    }
    return !tabletsLapsed(course, day, limits); // moved from injections to tablets, or never on injections
}

bool includes(const OutcomeFilter &filter, const ClientCourse &course, QDate day)
{
    if (filter.indication && *filter.indication != course.history.indication) return false;
    return !filter.level || *filter.level == levelOn(course.client, course.episodes, day);
}

QList<InjectionInterval> intervals(const QList<Injection> &injections, const QList<Order> &orders, QDate day,
                                   const Limits &limits)
{
    QList<InjectionInterval> list;
    const QList<QDate> days = countingDays(injections, day);
    for (qsizetype i = 1; i < days.size(); ++i) {
        // An order that starts with the later injection does not judge the time before it.
        const QDate due = nextDue(days[i - 1], intervalInForce(orders, days[i].addDays(-1), limits));
        list << InjectionInterval{days[i - 1], days[i], int(due.daysTo(days[i]))};
    }
    return list;
}

bool onTime(int daysFromDue) { return daysFromDue >= -7 && daysFromDue <= 0; }
bool onTimeWithGrace(int daysFromDue) { return daysFromDue >= -7 && daysFromDue <= 7; }

bool isHeavyDay(double drinks, SexAtBirth sex)
{
    return drinks >= (sex == SexAtBirth::Male ? 5 : 4); // unknown: the lower limit
}

bool auditCPositive(double total, SexAtBirth sex) { return total >= (sex == SexAtBirth::Male ? 4 : 3); }

CareLevel levelOn(const Client &client, const QList<Episode> &episodes, QDate day)
{
    const Episode *latest = nullptr;
    for (const Episode &each : episodes) {
        const bool covers = each.startsOn <= day && (each.endsOn.isNull() || each.endsOn >= day);
        if (covers && (!latest || each.startsOn >= latest->startsOn)) latest = &each;
    }
    return latest ? latest->level : client.level;
}
