#include "app/treatment/ordering.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include <algorithm>

namespace {

using What = Ordering::What;
using OrderFlaw = Ordering::Flaw;
using OrderWarning = Ordering::Warning;

bool stillTaken(const Dose &dose, QDate from) { return !dose.inError && dose.dueOn >= from; }

bool meet(const Order &order, QDate from, QDate until)
{
    return (until.isNull() || order.startsOn <= until) && (order.endsOn.isNull() || order.endsOn >= from);
}

Order orderOf(const Ordering &ordering, Id<Client> client)
{
    Order order{.client = client, .kind = ordering.what == What::Hold ? OrderKind::Hold : ordering.kind};
    order.regimen = ordering.regimen;
    order.interval = ordering.interval;
    order.startsOn = ordering.from;
    order.endsOn = ordering.until;
    order.reason = ordering.reason.trimmed();
    if (order.kind == OrderKind::Oral && order.regimen == Regimen::Daily50 && ordering.milligrams != warnDailyMg)
        order.milligrams = ordering.milligrams;
    return order;
}

void judgeDays(const Ordering &ordering, const QList<Dose> &doses, QDate today, QList<OrderFlaw> &found)
{
    if (!ordering.from.isValid()) found << OrderFlaw::NoDay;
    else if (ordering.from < today) found << OrderFlaw::InPast;
    else if (ordering.from > today.addDays(furthestOrderDays)) found << OrderFlaw::TooFarAhead;
    if (ordering.what != What::Stop && ordering.until.isValid() && ordering.until < ordering.from)
        found << OrderFlaw::EndBeforeStart;
    const bool tablets = ordering.what == What::Hold || ordering.kind != OrderKind::Injection;
    if (tablets
        && std::any_of(doses.cbegin(), doses.cend(), [&](const Dose &dose) { return stillTaken(dose, ordering.from); }))
        found << OrderFlaw::DayAnswered;
}

double largestDose(const Order &order)
{
    return order.milligrams > 0 ? order.milligrams : shape(order.regimen).largestDose;
}

void judgeStart(OrderPlan &plan, const QList<Order> &orders, const Ordering &ordering)
{
    const Order &next = *plan.started;
    for (const Order &other : orders)
        if (!other.inError && other.kind == next.kind && other.startsOn >= next.startsOn
            && meet(other, next.startsOn, next.endsOn)) {
            plan.flaws << OrderFlaw::Overlaps;
            break;
        }
    const Order *runs = orderInForce(orders, next.kind, next.startsOn);
    const bool oral = next.kind == OrderKind::Oral;
    if (runs && runs->startsOn < next.startsOn) {
        // Every other day and every third day count from their first day: signed again they are counted anew.
        const bool same = oral
            ? runs->regimen == next.regimen && runs->milligrams == next.milligrams && !shape(next.regimen).anchored
            : runs->interval == next.interval;
        if (same && runs->endsOn == next.endsOn) plan.flaws << OrderFlaw::SameAsNow;
        plan.ended = *runs;
        plan.ended->endsOn = next.startsOn.addDays(-1);
        plan.ended->meaning = OrderMeaning::Superseded;
    }
    if (oral && (ordering.milligrams < 0 || largestDose(next) > mostOrderedMg)) plan.flaws << OrderFlaw::TooMuch;
    if (!oral && next.interval == IntervalMode::D21 && next.reason.isEmpty()) plan.flaws << OrderFlaw::NoReason;
}

void warnOf(OrderPlan &plan, const History &history)
{
    const Order &next = *plan.started;
    if (next.kind == OrderKind::Injection) {
        if (next.interval == IntervalMode::D21) plan.warnings << OrderWarning::Every21Days;
        return;
    }
    if (next.milligrams > warnDailyMg) plan.warnings << OrderWarning::Over50;
    else if (largestDose(next) > warnDailyMg) plan.warnings << OrderWarning::LargeDose;
    if (history.indication == Indication::Opioid || history.indication == Indication::Both)
        plan.warnings << OrderWarning::TabletsForOpioids;
}

void judgeHold(OrderPlan &plan, const QList<Order> &orders)
{
    const Order &hold = *plan.started;
    bool tablets = false;
    for (const Order &other : orders) {
        if (other.inError || !meet(other, hold.startsOn, hold.endsOn)) continue;
        tablets |= other.kind == OrderKind::Oral;
        if (other.kind == OrderKind::Hold && !plan.flaws.contains(OrderFlaw::HoldOverlaps))
            plan.flaws << OrderFlaw::HoldOverlaps;
    }
    if (!tablets) plan.flaws << OrderFlaw::NothingRuns;
    if (hold.reason.isEmpty()) plan.flaws << OrderFlaw::NoReason;
}

void judgeStop(OrderPlan &plan, const QList<Order> &orders, const Ordering &ordering)
{
    const Order *runs = orderInForce(orders, ordering.kind, ordering.from);
    const bool later = std::any_of(orders.cbegin(), orders.cend(), [&](const Order &other) {
        return !other.inError && other.kind == ordering.kind && other.startsOn >= ordering.from;
    });
    if (later) plan.flaws << OrderFlaw::Overlaps; // it would go on under the later one
    else if (!runs) plan.flaws << OrderFlaw::NothingRuns;
    const bool hold = ordering.kind == OrderKind::Hold;
    const bool unsaid = hold || ordering.stop == StopReason::Other ? ordering.reason.trimmed().isEmpty()
                                                                   : ordering.stop == StopReason::None;
    if (unsaid) plan.flaws << OrderFlaw::NoReason;
    if (!runs || later) return;
    plan.ended = *runs;
    plan.ended->endsOn = ordering.from.addDays(-1);
    plan.ended->stop = hold ? StopReason::None : ordering.stop;
    plan.ended->meaning = OrderMeaning::Stopped;
    if (!ordering.reason.trimmed().isEmpty()) plan.ended->reason = ordering.reason.trimmed();
}

} // namespace

const Order *orderInForce(const QList<Order> &orders, OrderKind kind, QDate day)
{
    switch (kind) {
    case OrderKind::Oral: return oralOrderInForce(orders, day);
    case OrderKind::Injection: return injectionOrderInForce(orders, day);
    case OrderKind::Hold: break;
    }
    return holdInForce(orders, day);
}

QDate firstFreeDay(const QList<Dose> &doses, QDate today)
{
    QDate day = today;
    for (const Dose &dose : doses)
        if (stillTaken(dose, day)) day = dose.dueOn.addDays(1);
    return day;
}

OrderPlan planned(const Client &client, const History &history, const QList<Order> &orders, const QList<Dose> &doses,
                  const Ordering &ordering, QDate today)
{
    OrderPlan plan;
    judgeDays(ordering, doses, today, plan.flaws);
    if (client.dischargedOn.isValid() && (!ordering.from.isValid() || client.dischargedOn <= ordering.from)
        && ordering.what != What::Stop)
        plan.flaws << OrderFlaw::Discharged;
    if (!ordering.from.isValid()) return plan;
    if (ordering.what == What::Stop) {
        judgeStop(plan, orders, ordering);
        return plan;
    }
    plan.started = orderOf(ordering, client.id);
    plan.started->meaning = OrderMeaning::Ordered;
    if (ordering.what == What::Hold) {
        judgeHold(plan, orders);
    } else {
        judgeStart(plan, orders, ordering);
        warnOf(plan, history);
    }
    return plan;
}

QList<Order> OrderPlan::applied(const QList<Order> &orders) const
{
    QList<Order> after = orders;
    for (Order &order : after)
        if (ended && order.id == ended->id) order = *ended;
    if (started) after << *started;
    return after;
}

ProcedureHold procedureHold(QDate on, const Limits &limits)
{
    constexpr int hoursOfDay = 24;
    const int tabletDays = (limits.holdOralHours + hoursOfDay - 1) / hoursOfDay; // counted in whole days, never fewer
    return {on.addDays(-tabletDays), on.addDays(-limits.holdXrDays), on};
}
