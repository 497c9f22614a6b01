#pragma once
#include "app/base/limits.h"
#include "app/treatment/injection.h"
#include "app/treatment/order.h"

/// Days for which one injection blocks opioids (clinical.md 3.1, label 5.1). A fact of the medicine, not a setting.
constexpr int blockadeDays = 28;

/// Rule 3.2. The @p n-th due date counted from the last *actual* injection day, always from that same base
/// (31 Jan, CM, n = 2 is 31 Mar). Null when @p lastGivenOn is null or @p n is below 1.
QDate nextDue(QDate lastGivenOn, IntervalMode mode, int n = 1);
/// Rule 3.3: max(due - early_days, last + min_interval_days); for projections (n > 1) due - early_days.
QDate windowOpens(QDate lastGivenOn, IntervalMode mode, const Limits &limits, int n = 1);
/// last + 28: the first day not covered.
QDate blockadeEnds(QDate lastGivenOn);
/// The day to book for @p due: itself when open, else the nearest earlier open day not before @p opens, null when there is
/// none. With closed_day_shift "none" it is the due date as it stands.
QDate bookOn(QDate due, QDate opens, const Limits &limits);

/// The injection order started last on or before @p day, ended or not. Null pointer: none.
const Order *latestInjectionOrder(const QList<Order> &orders, QDate day);
/// The injection order in force on @p day: the latest started one, unless it has ended. Null pointer: none.
const Order *injectionOrderInForce(const QList<Order> &orders, QDate day);
/// Its interval; without an order in force, the clinic's.
IntervalMode intervalInForce(const QList<Order> &orders, QDate day, const Limits &limits);
/// The first day after @p day on which another order comes into force or one ends: until then a kept next-due date stays
/// true. Null = never.
QDate intervalMayChangeOn(const QList<Order> &orders, QDate day);

/// True for an injection that moves the next due date and covers days: given, in full or signed as counting.
bool counts(const Injection &injection);
/// The newest one that counts, on or before @p day; null pointer when there is none.
const Injection *lastCounting(const QList<Injection> &injections, QDate day);
/// Days of all that count on or before @p day, oldest first, each once.
QList<QDate> countingDays(const QList<Injection> &injections, QDate day);

/// The side of the @p n-th injection after one at @p side, when they alternate.
Side otherSide(Side side, int n = 1);
/// The other side from the last actual one (a partial injection used its side too); unknown when that is not recorded.
Side nextSide(const QList<Injection> &injections, QDate day);
