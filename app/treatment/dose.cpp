#include "app/treatment/dose.h"
#include "app/treatment/oral.h"
#include <QTimeZone>
#include <algorithm>

QList<Dose::Flaw> flaws(const Dose &dose, const QList<Order> &orders, double otherMgThatDay, QDate birthDate,
                        QDate today)
{
    using Flaw = Dose::Flaw;
    constexpr double labelDaily = 50; // mg, the average of every schedule on the label
    QList<Flaw> found;
    if (!dose.dueOn.isValid()) return {Flaw::NoDay};
    if (dose.dueOn > today) found << Flaw::InFuture;
    if (birthDate.isValid() && dose.dueOn < birthDate) found << Flaw::BeforeBirth;

    const bool swallowed = taken(dose.outcome) || dose.outcome == DoseOutcome::Vomited;
    if (taken(dose.outcome) && dose.milligrams <= 0) found << Flaw::TakenWithoutMg;
    if (!swallowed && dose.milligrams > 0) found << Flaw::MgWithoutTaking;

    const double ofTheDay = dose.milligrams + otherMgThatDay;
    if (ofTheDay > mostOralMgADay) found << Flaw::MoreThan150;
    else if (ofTheDay > labelDaily && ofTheDay > expectedMg(orders, dose.dueOn)) found << Flaw::Over50;

    QDate firstStart;
    for (const Order &order : orders)
        if (order.kind == OrderKind::Oral && !order.inError && (firstStart.isNull() || order.startsOn < firstStart))
            firstStart = order.startsOn;
    if (firstStart.isValid() && dose.dueOn < firstStart) found << Flaw::BeforeOrder;
    else if (!oralOrderInForce(orders, dose.dueOn)) found << Flaw::OutsideOrder;
    return found;
}

QList<Dose::Flaw> deskFlaws(const Dose &dose, const QList<Order> &orders, const QDateTime &now)
{
    using Flaw = Dose::Flaw;
    QList<Flaw> found;
    if (taken(dose.outcome) && dose.reason.trimmed().isEmpty()) {
        const bool hadOrder = std::any_of(orders.begin(), orders.end(), [&dose](const Order &order) {
            return order.kind == OrderKind::Oral && !order.inError && order.startsOn <= dose.dueOn;
        });
        if (hadOrder && !oralOrderInForce(orders, dose.dueOn)) found << Flaw::AfterStop;
        else if (hadOrder && holdInForce(orders, dose.dueOn)) found << Flaw::UnderHold;
    }
    if (!dose.givenAt.isValid()) return found;
    constexpr int clocksApart = 60; // seconds between what a screen and the register call now
    if (dose.givenAt > now.addSecs(clocksApart)) found << Flaw::TimeInFuture;
    const QDateTime local = dose.givenAt.toTimeZone(now.timeZone());
    const bool sameNight = local.date() == dose.dueOn.addDays(1) && local.time().hour() < nightEnds;
    if (local.date() != dose.dueOn && !sameNight) found << Flaw::TimeOffDay;
    return found;
}

bool isWarning(Dose::Flaw flaw)
{
    return flaw == Dose::Flaw::Over50 || flaw == Dose::Flaw::OutsideOrder || flaw == Dose::Flaw::BeforeOrder;
}
