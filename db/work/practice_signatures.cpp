#include "db/work/practice_course.h"

namespace practice {

namespace {

/// Days since which the practice clinic signs its orders in the program; the older ones came from paper.
constexpr int signedDays = 540;

/// The day on which the version that stands was signed.
QDate signedOn(const Clinic &clinic, const Order &order)
{
    const bool ended = order.endsOn.isValid() && order.endsOn < clinic.asOf;
    const QDate day = ended ? order.endsOn : order.startsOn;
    return clinic.openBy(std::min(day, clinic.asOf.addDays(-1)));
}

} // namespace

void laySignatures(Draft &draft)
{
    constexpr int opens = 8, minutesOpen = 8 * 60;
    Dice dice = draft.dice(Purpose::Signatures);
    for (Order &order : draft.course.orders) {
        const int minutes = dice.below(minutesOpen); // drawn for each, so that one order leaves the next as it is
        const QDate day = signedOn(draft.clinic, order);
        if (order.startsOn < draft.clinic.asOf.addDays(-signedDays) || order.prescriber.isEmpty()) continue;
        order.signedBy = QStringLiteral("doctor");
        order.signedAt = draft.clinic.at(day, QTime(opens, 0).addSecs(minutes * 60));
        order.meaning = !order.endsOn.isValid() || order.endsOn >= draft.clinic.asOf ? OrderMeaning::Ordered
            : order.stop == StopReason::None                                         ? OrderMeaning::Superseded
                                                                                     : OrderMeaning::Stopped;
    }
}

} // namespace practice
