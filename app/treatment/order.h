#pragma once
#include "app/base/id.h"
#include "app/base/limits.h"
#include "app/people/client.h"

enum class Regimen { Daily50, Induct25_50, Wkd50Sat100, Qod100, Q3d150, Mwf100_100_150 };
enum class OrderKind { Oral, Injection, Hold };

/// What a prescriber ordered: an oral schedule, an injection interval, or a hold of the oral schedule.
struct Order
{
    Id<Order> id = Id<Order>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    OrderKind kind = OrderKind::Oral;
    Regimen regimen = Regimen::Daily50;        ///< oral orders
    IntervalMode interval = IntervalMode::D28; ///< injection orders
    QDate startsOn = {}, endsOn = {};          ///< both inclusive; null end = open
    QString prescriber = {}, reason = {};
    bool operator==(const Order &) const = default;
};
