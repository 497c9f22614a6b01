#pragma once
#include "app/treatment/dose.h"
#include "app/treatment/order.h"
#include <optional>

/// One oral regimen as a prescriber chooses it (clinical.md section 2).
struct RegimenShape
{
    Regimen regimen;
    double largestDose;  ///< mg, largest single dose
    double dailyAverage; ///< mg per day over a whole cycle
    int longestStepDays; ///< longest time between two doses
    bool anchored;       ///< counted from the start date, not from the weekday
};
/// All regimens, in the order of the book.
const QList<RegimenShape> &regimens();
const RegimenShape &shape(Regimen regimen);
/// mg that @p regimen asks for on @p day when started on @p start; 0 before the start and on days without a dose.
double regimenMg(Regimen regimen, QDate start, QDate day);
/// The same of an oral order, whose daily amount may be another one.
double orderedMg(const Order &order, QDate day);

/// What is expected of one client on one day.
struct ExpectedDose
{
    double milligrams = 0;
    std::optional<Id<Order>> order; ///< the order in force, also on its days without a dose and under a hold
    bool held = false;              ///< a hold covers this day
    bool operator==(const ExpectedDose &) const = default;
};
/// The latest started oral order wins and ends the earlier ones for good; a hold makes it 0; all ends inclusive. From the
/// day of discharge on nothing is expected.
ExpectedDose expectedDose(const QList<Order> &orders, QDate day, QDate dischargedOn = {});
double expectedMg(const QList<Order> &orders, QDate day, QDate dischargedOn = {});
/// The oral order in force on @p day, holds or not; null pointer: none.
const Order *oralOrderInForce(const QList<Order> &orders, QDate day);
/// The hold that covers @p day; null pointer: none.
const Order *holdInForce(const QList<Order> &orders, QDate day);
/// First day after @p after with a dose expected; null when there is none (order ended, open hold).
QDate nextExpected(const QList<Order> &orders, QDate after, QDate dischargedOn = {});

/// Given or self-reported: the tablet was swallowed.
bool taken(DoseOutcome outcome);
/// Last day that the dose of @p dueOn covers: the day before the next expected one, at least its own day. When nothing more
/// is expected, as long as its regimen would have gone on.
QDate coveredThrough(const QList<Order> &orders, QDate dueOn);
/// Days without a tablet directly before @p day, counted after the last covered one: missed, refused, vomited, held and open
/// days alike, because the blockade does not ask why. From 3 on, with opioid risk, LATE_CHECK applies (clinical.md 2).
/// 0 when no dose was ever taken (that is a first dose).
int consecutiveMissed(const QList<Order> &orders, const QList<Dose> &doses, QDate day);
constexpr int missedDaysForCheck = 3;
