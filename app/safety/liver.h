#pragma once
#include "app/base/limits.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/order.h"

/// Rule 5.1. Scheduled days of liver tests from @p start through @p through: the months of the list, each clamped from the
/// start date itself, then every lft_every months after the last one listed.
QList<QDate> lftDates(QDate start, QDate through, const Limits &limits);
/// The first @p count of them.
QList<QDate> firstLftDates(QDate start, int count, const Limits &limits);

/// The day from which the liver schedule counts: the first dose taken or injection given, else the first order, else the
/// enrolment. Null when there is none.
QDate treatmentStart(const Client &client, const QList<Order> &orders, const QList<Injection> &injections,
                     const QList<Dose> &doses, QDate day);

/// The newest values of one client, as known on one day.
struct LiverState
{
    QDate lastOn = {};                                   ///< newest day with an ALT or AST; null = never
    std::optional<double> alt = {}, ast = {}, bili = {}; ///< multiples of the upper limit
    QDate altOn = {}, astOn = {}, biliOn = {};
    QDate nextDue = {};   ///< null when treatment has not started and nothing was measured
    bool monthly = false; ///< above lft_warn, or liver disease known
    bool operator==(const LiverState &) const = default;
};
/// The day the next test is due when the newest one was on @p last (null = never): the first scheduled day after it, or a
/// month later when @p monthly. A test in the 90 days before the start counts as the baseline.
QDate lftDueAfter(QDate start, QDate last, bool monthly, const Limits &limits);
/// What values in multiples of the upper limit say (4.3 E08, 5.2), the worst first. Unknown: none of the three is known.
enum class LiverLevel { TooHigh, WithBilirubin, Raised, BilirubinRaised, Within, Unknown };
LiverLevel liverLevel(std::optional<double> alt, std::optional<double> ast, std::optional<double> bili,
                      const Limits &limits);

/// @p start null = treatment not begun.
LiverState liverState(QDate start, const QList<Lab> &labs, bool liverDisease, QDate day, const Limits &limits);
QDate nextLftDue(QDate start, const QList<Lab> &labs, QDate day, const Limits &limits);
/// True when the newest hepatic answer on or before @p day names a disease.
bool liverDisease(const QList<Assessment> &assessments, QDate day);
