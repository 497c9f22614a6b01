#include "app/treatment/interval.h"
#include <algorithm>

QDate nextDue(QDate lastGivenOn, IntervalMode mode, int n)
{
    if (!lastGivenOn.isValid() || n < 1) return {};
    switch (mode) {
    case IntervalMode::D28: return lastGivenOn.addDays(28 * n);
    case IntervalMode::D30: return lastGivenOn.addDays(30 * n);
    case IntervalMode::D21: return lastGivenOn.addDays(21 * n);
    case IntervalMode::CM: return lastGivenOn.addMonths(n); // clamps to the month's end, each time from the base
    }
    return {};
}

QDate windowOpens(QDate lastGivenOn, IntervalMode mode, const Limits &limits, int n)
{
    const QDate due = nextDue(lastGivenOn, mode, n);
    if (!due.isValid()) return {};
    const QDate early = due.addDays(-limits.earlyDays);
    if (n > 1) return early; // the injection before it has no actual date yet
    // D21 with a larger least interval: the prescriber's due date is open all the same.
    return std::min(due, std::max(early, lastGivenOn.addDays(limits.minIntervalDays)));
}

QDate blockadeEnds(QDate lastGivenOn) { return lastGivenOn.isValid() ? lastGivenOn.addDays(blockadeDays) : QDate(); }

QDate bookOn(QDate due, QDate opens, const Limits &limits)
{
    if (!due.isValid() || !opens.isValid()) return {};
    if (!limits.closedDayShift) return due;
    for (QDate day = due; day >= opens; day = day.addDays(-1))
        if (limits.isOpen(day)) return day;
    return {};
}

namespace {

bool isInjectionOrder(const Order &order)
{
    return order.kind == OrderKind::Injection && !order.inError && order.startsOn.isValid();
}

} // namespace

const Order *latestInjectionOrder(const QList<Order> &orders, QDate day)
{
    const Order *latest = nullptr;
    for (const Order &order : orders)
        if (isInjectionOrder(order) && order.startsOn <= day && (!latest || order.startsOn >= latest->startsOn))
            latest = &order;
    return latest;
}

const Order *injectionOrderInForce(const QList<Order> &orders, QDate day)
{
    const Order *latest = latestInjectionOrder(orders, day);
    return latest && (latest->endsOn.isNull() || latest->endsOn >= day) ? latest : nullptr;
}

IntervalMode intervalInForce(const QList<Order> &orders, QDate day, const Limits &limits)
{
    const Order *order = injectionOrderInForce(orders, day);
    return order ? order->interval : limits.intervalMode;
}

QDate intervalMayChangeOn(const QList<Order> &orders, QDate day)
{
    QDate soonest;
    const auto consider = [&](QDate change) {
        if (change > day && (soonest.isNull() || change < soonest)) soonest = change;
    };
    for (const Order &order : orders) {
        if (!isInjectionOrder(order)) continue;
        consider(order.startsOn);
        if (order.endsOn.isValid()) consider(order.endsOn.addDays(1));
    }
    return soonest;
}

bool counts(const Injection &injection)
{
    return injection.given && !injection.inError && (injection.full || injection.countsAsGiven);
}

const Injection *lastCounting(const QList<Injection> &injections, QDate day)
{
    const Injection *last = nullptr;
    for (const Injection &each : injections)
        if (counts(each) && each.givenOn.isValid() && each.givenOn <= day && (!last || each.givenOn >= last->givenOn))
            last = &each;
    return last;
}

QList<QDate> countingDays(const QList<Injection> &injections, QDate day)
{
    QList<QDate> days;
    for (const Injection &each : injections)
        if (counts(each) && each.givenOn.isValid() && each.givenOn <= day) days << each.givenOn;
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

Side otherSide(Side side, int n)
{
    if (n % 2 == 0) return side;
    if (side == Side::Left) return Side::Right;
    if (side == Side::Right) return Side::Left;
    return Side::Unknown;
}

Side nextSide(const QList<Injection> &injections, QDate day)
{
    const Injection *last = nullptr;
    for (const Injection &each : injections) {
        if (each.inError || !each.given || !each.givenOn.isValid() || each.givenOn > day) continue;
        const bool later = !last || each.givenOn > last->givenOn
            || (each.givenOn == last->givenOn && each.givenAt >= last->givenAt);
        if (later) last = &each;
    }
    return last ? otherSide(last->side) : Side::Unknown;
}
