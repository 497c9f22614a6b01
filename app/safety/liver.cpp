#include "app/safety/liver.h"
#include "app/safety/lab_values.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include <algorithm>

namespace {

/// The scheduled days one after the other: the list, then every so many months after its last entry.
QDate lftDate(QDate start, qsizetype place, const Limits &limits)
{
    const qsizetype listed = limits.lftMonths.size();
    if (place < listed) return start.addMonths(limits.lftMonths[place]);
    const int last = listed > 0 ? limits.lftMonths.last() : 0;
    return start.addMonths(last + int(place - listed + 1) * std::max(1, limits.lftEveryMonths));
}

constexpr double hyEnzymes = 3, hyBili = 2; ///< Hy's pattern, in upper limits; not a setting

void takeNewest(const Lab &lab, std::optional<double> &multiple, QDate &on)
{
    if (on.isValid() && lab.takenOn < on) return;
    if (!lab.multiple()) return;
    multiple = lab.multiple();
    on = lab.takenOn;
}

/// The first scheduled day after @p last; the baseline counts as done by a test shortly before the start.
QDate scheduledAfter(QDate start, QDate last, const Limits &limits)
{
    if (!last.isValid() || last < start.addDays(-limits.lftDaysFirst)) return start;
    qsizetype place = last < start ? 1 : 0;
    while (lftDate(start, place, limits) <= last) ++place;
    return lftDate(start, place, limits);
}

} // namespace

QList<QDate> lftDates(QDate start, QDate through, const Limits &limits)
{
    QList<QDate> dates;
    if (!start.isValid()) return dates;
    for (qsizetype place = 0; lftDate(start, place, limits) <= through; ++place) dates << lftDate(start, place, limits);
    return dates;
}

QList<QDate> firstLftDates(QDate start, int count, const Limits &limits)
{
    QList<QDate> dates;
    for (int place = 0; start.isValid() && place < count; ++place) dates << lftDate(start, place, limits);
    return dates;
}

QDate treatmentStart(const Client &client, const QList<Order> &orders, const QList<Injection> &injections,
                     const QList<Dose> &doses, QDate day)
{
    QDate first;
    const auto consider = [&](QDate date) {
        if (date.isValid() && date <= day && (first.isNull() || date < first)) first = date;
    };
    for (const Injection &each : injections)
        if (each.given && !each.inError) consider(each.givenOn);
    for (const Dose &dose : doses)
        if (!dose.inError && taken(dose.outcome)) consider(dose.dueOn);
    if (first.isValid()) return first;
    for (const Order &order : orders)
        if (!order.inError && order.kind != OrderKind::Hold) consider(order.startsOn);
    if (first.isValid()) return first;
    consider(client.enrolledOn);
    return first;
}

QDate lftDueAfter(QDate start, QDate last, bool monthly, const Limits &limits)
{
    const QDate scheduled = start.isValid() ? scheduledAfter(start, last, limits) : QDate();
    if (!monthly || !last.isValid()) return scheduled;
    const QDate nextMonth = last.addMonths(1);
    return scheduled.isValid() ? std::min(scheduled, nextMonth) : nextMonth;
}

LiverLevel liverLevel(std::optional<double> alt, std::optional<double> ast, std::optional<double> bili,
                      const Limits &limits)
{
    const double enzymes = std::max(alt.value_or(0), ast.value_or(0));
    if (enzymes > limits.lftBlock) return LiverLevel::TooHigh;
    if (enzymes > hyEnzymes && bili.value_or(0) > hyBili) return LiverLevel::WithBilirubin;
    if (enzymes > limits.lftWarn) return LiverLevel::Raised;
    if (bili.value_or(0) > 1) return LiverLevel::BilirubinRaised;
    return alt || ast || bili ? LiverLevel::Within : LiverLevel::Unknown;
}

LiverState liverState(QDate start, const QList<Lab> &labs, bool liverDisease, QDate day, const Limits &limits)
{
    LiverState state;
    for (const Lab &lab : labs) {
        if (lab.inError || !isLiverTest(lab.test) || !lab.takenOn.isValid() || lab.takenOn > day) continue;
        if (lab.test != LabTest::BILI && (lab.value || lab.multiple())) {
            if (state.lastOn.isNull() || lab.takenOn > state.lastOn) state.lastOn = lab.takenOn;
        }
        if (lab.test == LabTest::ALT) takeNewest(lab, state.alt, state.altOn);
        if (lab.test == LabTest::AST) takeNewest(lab, state.ast, state.astOn);
        if (lab.test == LabTest::BILI) takeNewest(lab, state.bili, state.biliOn);
    }
    state.monthly = liverDisease || state.alt.value_or(0) > limits.lftWarn || state.ast.value_or(0) > limits.lftWarn;
    state.nextDue = lftDueAfter(start, state.lastOn, state.monthly, limits);
    return state;
}

QDate nextLftDue(QDate start, const QList<Lab> &labs, QDate day, const Limits &limits)
{
    return liverState(start, labs, false, day, limits).nextDue;
}

bool liverDisease(const QList<Assessment> &assessments, QDate day)
{
    const Assessment *newest = nullptr;
    for (const Assessment &each : assessments) {
        if (each.inError || each.hepatic == Hepatic::Unknown || each.assessedOn > day) continue;
        if (!newest || each.assessedOn >= newest->assessedOn) newest = &each;
    }
    return newest && newest->hepatic != Hepatic::None;
}
