#include "app/treatment/dose.h"
#include "app/treatment/oral.h"

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

bool isWarning(Dose::Flaw flaw)
{
    return flaw == Dose::Flaw::Over50 || flaw == Dose::Flaw::OutsideOrder || flaw == Dose::Flaw::BeforeOrder;
}
