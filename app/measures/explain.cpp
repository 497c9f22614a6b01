#include "app/measures/explain.h"
#include "app/exchange/codes.h"
#include "app/treatment/oral.h"
#include <climits>

namespace {

using Step = ExplainStep;
using StepKind = ExplainStep::Kind;

int lengthOf(IntervalMode mode)
{
    switch (mode) {
    case IntervalMode::D28: return 28;
    case IntervalMode::D30: return 30;
    case IntervalMode::D21: return 21;
    case IntervalMode::CM: return 0; // a month has no fixed number of days
    }
    return 0;
}

/// The limits of the tier that @p state stands in, in days from due.
Step tier(const SeriesState &state, const Limits &limits)
{
    Step step{.kind = StepKind::Tier, .code = code(state.status)};
    const int opens = int(state.nextDue.daysTo(state.windowOpens));
    switch (state.status) {
    case SeriesStatus::NotDue: step.number = INT_MIN, step.second = opens - 1; break;
    case SeriesStatus::WindowOpen: step.number = opens, step.second = -1; break;
    case SeriesStatus::Late: step.number = 1, step.second = limits.lateGraceDays; break;
    case SeriesStatus::Overdue: step.number = limits.lateGraceDays + 1, step.second = limits.lapseDays; break;
    case SeriesStatus::Lapsed: step.number = limits.lapseDays + 1, step.second = INT_MAX; break;
    default: break;
    }
    return step;
}

void addLastInjection(const SeriesState &state, const QList<Injection> &injections, QDate day, QList<Step> &steps)
{
    const Injection *last = lastCounting(injections, day);
    if (last) steps << Step{.kind = StepKind::LastInjection, .date = last->givenOn, .number = int(last->milligrams)};
    else if (state.lastGiven.isValid()) steps << Step{.kind = StepKind::LastInjection, .date = state.lastGiven};
    else steps << Step{.kind = StepKind::NoInjection};
    for (const Injection &each : injections) {
        const bool partial = each.given && !each.inError && !counts(each);
        if (partial && each.givenOn <= day && (!last || each.givenOn > last->givenOn))
            steps << Step{.kind = StepKind::PartialIgnored, .date = each.givenOn, .number = int(each.milligrams)};
    }
}

void addArithmetic(const SeriesState &state, const GateRecords &records, QDate day, const Limits &limits,
                   QList<Step> &steps)
{
    const Order *order = injectionOrderInForce(records.orders, day);
    steps << Step{.kind = StepKind::Interval,
                  .date = order ? order->startsOn : QDate(),
                  .number = lengthOf(state.mode),
                  .code = code(state.mode)};
    steps << Step{.kind = StepKind::NextDue, .date = state.nextDue, .other = state.lastGiven};
    steps << Step{.kind = StepKind::WindowOpens,
                  .date = state.windowOpens,
                  .number = limits.earlyDays,
                  .second = limits.minIntervalDays};
    steps << Step{.kind = StepKind::BlockadeEnds, .date = state.blockadeEnds, .number = blockadeDays};
    steps << Step{.kind = StepKind::DaysSince, .number = *state.daysSince};
    steps << Step{.kind = StepKind::DaysFromDue, .number = *state.daysFromDue};
    steps << tier(state, limits);
}

void addBooking(const SeriesState &state, const GateRecords &records, QDate day, const Limits &limits,
                QList<Step> &steps)
{
    const QDate book = bookOn(state.nextDue, state.windowOpens, limits);
    steps << Step{
        .kind = StepKind::BookOn, .date = book, .number = book.isValid() ? int(book.daysTo(state.nextDue)) : 0};
    const Side side = nextSide(records.injections, day);
    if (side != Side::Unknown) steps << Step{.kind = StepKind::NextSide, .code = code(side)};
}

void addOral(const GateRecords &records, QDate day, QList<Step> &steps)
{
    const Order *order = oralOrderInForce(records.orders, day);
    if (!order || (records.client.dischargedOn.isValid() && records.client.dischargedOn <= day)) return;
    steps << Step{.kind = StepKind::OralOrder,
                  .date = order->startsOn,
                  .other = order->endsOn,
                  .code = code(order->regimen),
                  .clinical = true};
    if (const Order *hold = holdInForce(records.orders, day))
        steps << Step{.kind = StepKind::OralHold, .date = hold->startsOn, .other = hold->endsOn, .clinical = true};
    steps << Step{
        .kind = StepKind::OralExpected, .date = day, .number = int(expectedMg(records.orders, day)), .clinical = true};
    const QDate next = nextExpected(records.orders, day, records.client.dischargedOn);
    if (next.isValid())
        steps << Step{.kind = StepKind::OralNext,
                      .date = next,
                      .number = int(expectedMg(records.orders, next)),
                      .clinical = true};
    const int without = consecutiveMissed(records.orders, records.doses, day);
    if (without > 0) steps << Step{.kind = StepKind::OralWithout, .number = without, .clinical = true};
}

void explainLiver(const GateRecords &records, QDate day, const Limits &limits, QList<Step> &steps)
{
    const QDate start = treatmentStart(records.client, records.orders, records.injections, records.doses, day);
    const LiverState liver = liverState(start, records.labs, liverDisease(records.assessments, day), day, limits);
    if (liver.lastOn.isValid()) {
        const bool known = liver.alt || liver.ast;
        const double larger = std::max(liver.alt.value_or(0), liver.ast.value_or(0));
        steps << Step{.kind = StepKind::LastLft,
                      .date = liver.lastOn,
                      .code = known ? QString::number(larger, 'g', 3) : QString(),
                      .clinical = true};
    }
    if (liver.nextDue.isValid())
        steps << Step{.kind = StepKind::NextLft, .date = liver.nextDue, .number = liver.monthly, .clinical = true};
}

} // namespace

QList<ExplainStep> explainSeries(const SeriesState &state, const GateRecords &records, QDate day, const Limits &limits)
{
    QList<Step> steps{{.kind = StepKind::AsOf, .date = day}};
    addLastInjection(state, records.injections, day, steps);
    const bool counted = state.daysFromDue.has_value();
    if (counted) addArithmetic(state, records, day, limits, steps);
    if (state.status == SeriesStatus::Closed) {
        const Order *order = latestInjectionOrder(records.orders, day);
        const bool discharged = records.client.dischargedOn.isValid() && records.client.dischargedOn <= day;
        if (discharged) steps << Step{.kind = StepKind::Discharged, .date = records.client.dischargedOn};
        else if (order) steps << Step{.kind = StepKind::OrderEnded, .date = order->endsOn};
    }
    steps << Step{.kind = StepKind::Status, .code = code(state.status)};
    if (state.pastBlockade)
        steps << Step{.kind = StepKind::PastBlockade, .number = *state.daysSince}
              << Step{.kind = StepKind::LostTolerance, .clinical = true};
    if (state.recheck != Recheck::None)
        steps << Step{.kind = StepKind::Recheck, .code = code(state.recheck), .clinical = true};
    if (counted) addBooking(state, records, day, limits, steps);
    return steps;
}

QList<ExplainStep> datesOnly(QList<ExplainStep> steps)
{
    steps.removeIf([](const Step &step) { return step.clinical; });
    for (Step &step : steps)
        if (step.kind == StepKind::LastInjection || step.kind == StepKind::PartialIgnored) step.number = 0;
    return steps;
}

QList<ExplainStep> explain(const GateRecords &records, QDate day, const Limits &limits)
{
    QList<Step> steps;
    if (hasSeries(records.orders, records.injections, day)) {
        const SeriesState state = seriesState(records.client, records.history, records.orders, records.injections, day,
                                              limits);
        steps = explainSeries(state, records, day, limits);
    } else {
        steps << Step{.kind = StepKind::AsOf, .date = day};
    }
    addOral(records, day, steps);
    explainLiver(records, day, limits, steps);
    return steps;
}
