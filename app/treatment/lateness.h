#pragma once
#include "app/treatment/interval.h"
#include <QString>

enum class SeriesStatus { NotDue, WindowOpen, DueToday, Late, Overdue, Lapsed, NewStart, Closed, ErrorFutureDate };
/// What must be asked and tested before the next dose (rule 3.5).
enum class Recheck { None, Routine, AskOnly, LateCheck, Reverify, FullGate };

QString code(SeriesStatus status); ///< NOT_DUE, WINDOW_OPEN ... as in `report injections`
QString code(Recheck recheck);     ///< ROUTINE, LATE_CHECK, REVERIFY, FULL_GATE, ASK_ONLY, NONE

/// Where one injection series stands on one day. For NewStart, Closed and ErrorFutureDate nothing is counted: all dates but
/// lastGiven are null, all counts empty.
struct SeriesState
{
    QDate lastGiven = {};
    IntervalMode mode = IntervalMode::D28;
    std::optional<int> daysSince = {}; ///< calendar days since lastGiven
    QDate nextDue = {};
    std::optional<int> daysFromDue = {}; ///< negative = early
    QDate windowOpens = {}, blockadeEnds = {};
    SeriesStatus status = SeriesStatus::NewStart;
    bool flagged = false; ///< on the overdue list; cannot be switched off
    Recheck recheck = Recheck::FullGate;
    bool pastBlockade = false; ///< day 29 or later: loss of tolerance, overdose risk
    bool operator==(const SeriesState &) const = default;
};

/// Rules 3.4 and 3.5 for plain dates. @p lastGiven null = no injection yet. @p opioidRisk see History::opioidRisk().
SeriesState seriesState(QDate lastGiven, IntervalMode mode, QDate day, bool opioidRisk, bool closed,
                        const Limits &limits);

/// The same from the records of one client.
SeriesState seriesState(const Client &client, const History &history, const QList<Order> &orders,
                        const QList<Injection> &injections, QDate day, const Limits &limits);

/// True when there is a series to speak of on @p day: an injection given, also in part, or an injection order
/// that has started.
bool hasSeries(const QList<Order> &orders, const QList<Injection> &injections, QDate day);
/// True from the day of discharge on; also when the latest injection order ended before @p day and before the due date that
/// followed from the last injection (the prescriber stopped it: nothing is due). A missed due date inside the order stays due.
bool seriesClosed(QDate dischargedOn, const QList<Order> &orders, QDate lastGiven, QDate day);

/// What the call order needs of one flagged series.
struct CallPlace
{
    SeriesStatus status = SeriesStatus::Late;
    int callRank = 3; ///< 1 call first ... 3, see app/visits/call_order.h
    int daysPastDue = 0;
    QString chartNumber = {};
};
/// Overdue, late, then the lapsed; inside a tier by call rank, then longest past due, then chart number (bytes of UTF-8).
bool callsBefore(const CallPlace &a, const CallPlace &b);
