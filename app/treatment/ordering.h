#pragma once
#include "app/treatment/dose.h"
#include "app/treatment/order.h"
#include <optional>

constexpr double warnDailyMg = 50;     ///< clinical.md 2: a daily regimen above it warns
constexpr double mostOrderedMg = 150;  ///< clinical.md 2: largest single dose of the label; more in a day is refused
constexpr int furthestOrderDays = 366; ///< an order that begins later than this is a slip of the year (P)

/// What a prescriber is about to sign: an order that starts (and ends the one that runs), a hold of the tablets, or a stop.
struct Ordering
{
    enum class What { Start, Hold, Stop };
    enum class Flaw {
        NoDay,
        InPast, ///< past days never move
        TooFarAhead,
        EndBeforeStart,
        Overlaps,    ///< an order of this kind begins on or after that day already
        SameAsNow,   ///< it is what runs
        DayAnswered, ///< a tablet of that day or later is recorded
        TooMuch,     ///< more than 150 mg in a day
        NoReason,    ///< D21, a hold, a stop
        NothingRuns, ///< nothing to stop or to hold
        HoldOverlaps,
        Discharged
    };
    enum class Warning {
        Over50,            ///< more than 50 mg a day is used off-label
        LargeDose,         ///< a single dose above 50 mg
        TabletsForOpioids, ///< tablets for opioid use: only in limited circumstances
        Every21Days        ///< before day 28 the payer may refuse
    };

    What what = What::Start;
    OrderKind kind = OrderKind::Oral; ///< of the order that starts or is stopped; Hold with Stop: the hold ends early
    Regimen regimen = Regimen::Daily50;
    IntervalMode interval = IntervalMode::D28;
    double milligrams = 0; ///< DAILY50 with another amount a day; 0 = 50
    QDate from = {};       ///< first day of the order or hold, or first day without
    QDate until = {};      ///< last day; null = open. Nothing to a stop.
    StopReason stop = StopReason::None;
    QString reason = {};
    bool operator==(const Ordering &) const = default;
};

/// What signing does to the orders of a client: one version ends, one starts, past days stay.
struct OrderPlan
{
    std::optional<Order> ended;   ///< with its new last day
    std::optional<Order> started; ///< also a hold
    QList<Ordering::Flaw> flaws;  ///< empty when it may be signed
    QList<Ordering::Warning> warnings;
    /// @p orders as they stand once it is signed.
    QList<Order> applied(const QList<Order> &orders) const;
};
/// @p doses as recorded: a tablet answered on or after the first day forbids it, its slot belongs to the order that ran.
OrderPlan planned(const Client &client, const History &history, const QList<Order> &orders, const QList<Dose> &doses,
                  const Ordering &ordering, QDate today);

/// The order of @p kind in force on @p day; null pointer: none.
const Order *orderInForce(const QList<Order> &orders, OrderKind kind, QDate day);
/// The first day that may still be ordered for: today, or tomorrow when today's tablet is recorded.
QDate firstFreeDay(const QList<Dose> &doses, QDate today);

/// The hold before an operation or another need of opioids on @p day (clinical.md 4.2, settings hold_before_surgery): tablets from
/// its first day through that day, no injection from the other day on.
struct ProcedureHold
{
    QDate tabletsFrom, noInjectionFrom, on;
};
ProcedureHold procedureHold(QDate on, const Limits &limits);
