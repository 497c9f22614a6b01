#include "app/measures/covered_course.h"
#include "app/treatment/interval.h"
#include <algorithm>

std::optional<bool> retainedAt(const ClientCourse &course, int n, const Limits &limits)
{
    return CoveredCourse(course, limits).retainedAt(n);
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
