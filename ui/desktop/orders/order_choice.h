#pragma once
#include "app/treatment/ordering.h"
#include <QString>

/// One line of the templates: what is chosen by one key (clinical.md 2, in its order).
struct OrderChoice
{
    enum class Kind { Start, Hold, Stop };
    Kind kind = Kind::Start;
    OrderKind order = OrderKind::Oral;
    Regimen regimen = Regimen::Daily50;
    IntervalMode interval = IntervalMode::D28;
    QString cap; ///< its key; empty: none
    bool operator==(const OrderChoice &) const = default;
};

/// 25 then 50, daily, weekdays and Saturday, every other day, every third day, Mon/Wed/Fri, injection every 28 days, month,
/// 21 days, then hold and stop; every 30 days stands behind them, without a digit.
const QList<OrderChoice> &orderChoices();
/// The place of the template that this order came from; -1 for none.
int choiceOf(const Order &order);
QString title(const OrderChoice &choice);
QString remark(const OrderChoice &choice);
