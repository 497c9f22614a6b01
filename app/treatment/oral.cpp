#include "app/treatment/oral.h"
#include <algorithm>

const QList<RegimenShape> &regimens()
{
    static const QList<RegimenShape> list = {
        {Regimen::Daily50, 50, 50, 1, false},      {Regimen::Induct25_50, 50, 50, 1, true},
        {Regimen::Wkd50Sat100, 100, 50, 2, false}, {Regimen::Qod100, 100, 50, 2, true},
        {Regimen::Q3d150, 150, 50, 3, true},       {Regimen::Mwf100_100_150, 150, 50, 3, false},
    };
    return list;
}

const RegimenShape &shape(Regimen regimen)
{
    return *std::find_if(regimens().begin(), regimens().end(),
                         [&](const RegimenShape &each) { return each.regimen == regimen; });
}

double regimenMg(Regimen regimen, QDate start, QDate day)
{
    if (!start.isValid() || !day.isValid() || day < start) return 0;
    const qint64 sinceStart = start.daysTo(day);
    const int weekday = day.dayOfWeek();
    switch (regimen) {
    case Regimen::Daily50: return 50;
    case Regimen::Induct25_50: return sinceStart == 0 ? 25 : 50;
    case Regimen::Wkd50Sat100: return weekday == Qt::Sunday ? 0 : weekday == Qt::Saturday ? 100 : 50;
    case Regimen::Qod100: return sinceStart % 2 == 0 ? 100 : 0;
    case Regimen::Q3d150: return sinceStart % 3 == 0 ? 150 : 0;
    case Regimen::Mwf100_100_150:
        return weekday == Qt::Friday ? 150 : weekday == Qt::Monday || weekday == Qt::Wednesday ? 100 : 0;
    }
    return 0;
}

double orderedMg(const Order &order, QDate day)
{
    const double mg = regimenMg(order.regimen, order.startsOn, day);
    return order.regimen == Regimen::Daily50 && order.milligrams > 0 && mg > 0 ? order.milligrams : mg;
}

const Order *oralOrderInForce(const QList<Order> &orders, QDate day)
{
    const Order *latest = nullptr;
    for (const Order &order : orders) {
        if (order.kind != OrderKind::Oral || order.inError || !order.startsOn.isValid() || order.startsOn > day)
            continue;
        if (!latest || order.startsOn >= latest->startsOn) latest = &order;
    }
    return latest && (latest->endsOn.isNull() || latest->endsOn >= day) ? latest : nullptr;
}

const Order *holdInForce(const QList<Order> &orders, QDate day)
{
    for (const Order &order : orders) {
        if (order.kind != OrderKind::Hold || order.inError || !order.startsOn.isValid()) continue;
        if (order.startsOn <= day && (order.endsOn.isNull() || order.endsOn >= day)) return &order;
    }
    return nullptr;
}

ExpectedDose expectedDose(const QList<Order> &orders, QDate day, QDate dischargedOn)
{
    ExpectedDose expected;
    if (dischargedOn.isValid() && dischargedOn <= day) return expected;
    const Order *order = oralOrderInForce(orders, day);
    if (!order) return expected;
    expected.order = order->id;
    expected.held = holdInForce(orders, day) != nullptr;
    if (!expected.held) expected.milligrams = orderedMg(*order, day);
    return expected;
}

double expectedMg(const QList<Order> &orders, QDate day, QDate dischargedOn)
{
    return expectedDose(orders, day, dischargedOn).milligrams;
}

QDate nextExpected(const QList<Order> &orders, QDate after, QDate dischargedOn)
{
    constexpr int longestPattern = 7; // after the last start or end the weeks repeat
    QDate horizon = after;
    for (const Order &order : orders)
        for (QDate turn : {order.startsOn, order.endsOn})
            if (turn.isValid()) horizon = std::max(horizon, turn);
    horizon = horizon.addDays(longestPattern);
    for (QDate day = after.addDays(1); day <= horizon; day = day.addDays(1))
        if (expectedMg(orders, day, dischargedOn) > 0) return day;
    return {};
}

bool taken(DoseOutcome outcome) { return outcome == DoseOutcome::Given || outcome == DoseOutcome::SelfReported; }

namespace {

/// Last day before the regimen of @p order would have asked for the next dose, holds and ends aside.
QDate stepEnd(const Order *order, QDate dueOn)
{
    if (!order) return dueOn;
    QDate next = dueOn.addDays(1);
    while (regimenMg(order->regimen, order->startsOn, next) <= 0) next = next.addDays(1);
    return next.addDays(-1);
}

} // namespace

QDate coveredThrough(const QList<Order> &orders, QDate dueOn)
{
    const Order *order = oralOrderInForce(orders, dueOn);
    const QDate own = stepEnd(order, dueOn);
    const QDate next = nextExpected(orders, dueOn);
    if (!order || !next.isValid()) return own;
    // Through a hold of the same order up to its next dose; a new order after a pause does not reach back.
    return oralOrderInForce(orders, next) == order ? next.addDays(-1) : std::min(own, next.addDays(-1));
}

int consecutiveMissed(const QList<Order> &orders, const QList<Dose> &doses, QDate day)
{
    QDate last;
    for (const Dose &dose : doses)
        if (!dose.inError && taken(dose.outcome) && dose.dueOn.isValid() && dose.dueOn < day
            && (last.isNull() || dose.dueOn > last))
            last = dose.dueOn;
    if (last.isNull()) return 0;
    const QDate protectedThrough = stepEnd(oralOrderInForce(orders, last), last);
    return int(std::max<qint64>(0, protectedThrough.daysTo(day) - 1));
}
