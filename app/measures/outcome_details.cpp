#include "app/measures/outcome_details.h"
#include "app/measures/covered_course.h"
#include "app/treatment/oral.h"
#include <algorithm>

Timing timingOf(int daysFromDue, const Limits &limits)
{
    constexpr int earliest = -7; // 7.2
    if (daysFromDue < earliest) return Timing::TooEarly;
    if (daysFromDue < 0) return Timing::Early;
    if (daysFromDue == 0) return Timing::DueDay;
    if (daysFromDue <= limits.lateGraceDays) return Timing::Late;
    return daysFromDue <= limits.lapseDays ? Timing::Overdue : Timing::Lapsed;
}

QString stopReason(const ClientCourse &course, const Episode &episode)
{
    constexpr int atOnce = 7; // days between two levels that still are one stay
    const bool goesOn = std::any_of(course.episodes.begin(), course.episodes.end(), [&](const Episode &each) {
        return each.id != episode.id && each.startsOn >= episode.endsOn
            && episode.endsOn.daysTo(each.startsOn) <= atOnce;
    });
    if (goesOn) return QString::fromLatin1(stepOn);
    if (!episode.reason.simplified().isEmpty()) return episode.reason.simplified();
    return course.client.dischargedOn == episode.endsOn ? course.history.dischargeReason.simplified() : QString();
}

OutcomeDetails::OutcomeDetails(QDate from, QDate through, QDate today, const Limits &limits,
                               const OutcomeFilter &filter)
    : m_from(from), m_through(std::min(through, today)), m_today(today), m_limits(limits), m_filter(filter)
{}

void OutcomeDetails::note(const ClientCourse &course, const OutcomeDetail &detail, QDate day, bool hit)
{
    if (!day.isValid() || day < m_from || day > m_through || !includes(m_filter, course, day)) return;
    Count &sum = m_counts[detail];
    sum.count += hit;
    ++sum.of;
    if (m_listener) m_listener(course, detail, day, hit);
}

void OutcomeDetails::retention(const CoveredCourse &covered)
{
    const QDate first = covered.firstDoseOn();
    if (first.isNull()) return;
    for (int n = 0; n <= curveEnd; n += curveStep) {
        const QDate day = first.addDays(n);
        if (day < m_from || day > m_through) continue;
        note(covered.course(), {OutcomeDetail::Kind::Retained, n}, day, covered.retainedAt(n).value_or(false));
    }
}

void OutcomeDetails::doses(const CoveredCourse &covered)
{
    const ClientCourse &course = covered.course();
    for (const InjectionInterval &each : covered.intervals(m_today))
        note(course, {OutcomeDetail::Kind::Timing, int(timingOf(each.daysFromDue, m_limits))}, each.to, true);
    for (const Injection &each : course.injections)
        if (each.given && !each.inError) note(course, {OutcomeDetail::Kind::Injections}, each.givenOn, true);
    for (const Dose &each : course.doses)
        if (!each.inError && taken(each.outcome)) note(course, {OutcomeDetail::Kind::OralDoses}, each.dueOn, true);
}

void OutcomeDetails::effects(const ClientCourse &course)
{
    for (const SideEffect &each : course.sideEffects) {
        if (each.inError || each.product == Product::Unknown) continue;
        const auto kind = each.product == Product::XR ? OutcomeDetail::Kind::EffectXr : OutcomeDetail::Kind::EffectOral;
        note(course, {kind, each.grade, each.term}, each.onsetOn, true);
    }
}

void OutcomeDetails::stops(const ClientCourse &course)
{
    for (const Episode &each : course.episodes)
        if (each.endsOn.isValid())
            note(course, {OutcomeDetail::Kind::Stop, 0, stopReason(course, each)}, each.endsOn, true);
}

void OutcomeDetails::cravings(const ClientCourse &course)
{
    const Lab *pacs = nullptr, *craving = nullptr;
    for (const Lab &lab : course.labs) {
        const bool counted = !lab.inError && lab.value && lab.takenOn >= m_from && lab.takenOn <= m_through;
        if (!counted || !includes(m_filter, course, lab.takenOn)) continue;
        const auto newest = [&lab](const Lab *&kept) {
            if (!kept || lab.takenOn >= kept->takenOn) kept = &lab;
        };
        if (lab.test == LabTest::PACS) newest(pacs);
        if (lab.test == LabTest::CRAVING) newest(craving);
    }
    if (pacs) {
        note(course, {OutcomeDetail::Kind::Pacs}, pacs->takenOn, true);
        m_pacs << *pacs->value;
    }
    if (craving) {
        note(course, {OutcomeDetail::Kind::Craving}, craving->takenOn, true);
        m_craving << *craving->value;
    }
}

void OutcomeDetails::add(const CoveredCourse &covered)
{
    retention(covered);
    doses(covered);
    effects(covered.course());
    stops(covered.course());
    cravings(covered.course());
}

double median(QList<double> values)
{
    if (values.isEmpty()) return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

std::optional<double> OutcomeDetails::medianPacs() const
{
    return m_pacs.isEmpty() ? std::nullopt : std::optional(median(m_pacs));
}

std::optional<double> OutcomeDetails::medianCraving() const
{
    return m_craving.isEmpty() ? std::nullopt : std::optional(median(m_craving));
}
