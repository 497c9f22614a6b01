#pragma once
#include "app/base/id.h"
#include "app/base/limits.h"
#include "app/people/client.h"
#include <QDateTime>

enum class Regimen { Daily50, Induct25_50, Wkd50Sat100, Qod100, Q3d150, Mwf100_100_150 };
enum class OrderKind { Oral, Injection, Hold };
/// Why an order was stopped: coded, so that a clinic can learn from it. None: it was not, or nobody said.
enum class StopReason {
    None,
    Completed,
    FeltCured,
    SideEffect,
    OpioidNeed,
    Relapse,
    Cost,
    Moved,
    Pregnancy,
    OtherForm,
    OwnWish,
    Other
};
/// What a signature under one version of an order means (21 CFR 11.50). None: it came by import, unsigned.
enum class OrderMeaning { None, Ordered, Superseded, Stopped };

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
    double milligrams = 0; ///< DAILY50 with another amount a day; 0 = what the regimen says
    StopReason stop = StopReason::None;
    QString signedBy = {}; ///< login of who signed this version; empty = nobody
    QDateTime signedAt = {};
    OrderMeaning meaning = OrderMeaning::None;
    bool operator==(const Order &) const = default;
};
