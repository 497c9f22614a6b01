#include "ui/words/order_words.h"
#include <QCoreApplication>

namespace {
struct OrderWords
{
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};
}

QString word(StopReason reason)
{
    using W = OrderWords;
    switch (reason) {
    case StopReason::None: return W::tr("Not said");
    case StopReason::Completed: return W::tr("Completed as planned");
    case StopReason::FeltCured: return W::tr("Feels cured");
    case StopReason::SideEffect: return W::tr("Side effect");
    case StopReason::OpioidNeed: return W::tr("Needs an opioid: surgery or pain");
    case StopReason::Relapse: return W::tr("Relapse");
    case StopReason::Cost: return W::tr("Cost or insurance");
    case StopReason::Moved: return W::tr("Moved away");
    case StopReason::Pregnancy: return W::tr("Pregnancy");
    case StopReason::OtherForm: return W::tr("Goes on in another form");
    case StopReason::OwnWish: return W::tr("Own wish");
    case StopReason::Other: break;
    }
    return W::tr("Another reason");
}

QString lesson(StopReason reason)
{
    using W = OrderWords;
    switch (reason) {
    case StopReason::None: return {};
    case StopReason::Completed:
    case StopReason::FeltCured:
    case StopReason::OwnWish:
        return W::tr(
            "Stopping causes no withdrawal, and there is no recommended length of treatment. The blockade wanes "
            "and tolerance is lost: the overdose warning belongs to this talk.");
    case StopReason::SideEffect: return W::tr("Note the side effect as well, with its grade: only then is it counted.");
    case StopReason::OpioidNeed:
        return W::tr(
            "Tablets stop 72 hours before, injections 30 days before. A hold with a last day brings the tablets "
            "back by itself.");
    case StopReason::Relapse:
        return W::tr("A relapse alone does not end treatment. Tolerance is lost: the overdose warning belongs to this "
                     "talk.");
    case StopReason::Cost: return W::tr("The other form may be paid for: tablets and injections differ in cost.");
    case StopReason::Moved: return W::tr("Book the hand-over, and say the day on which the blockade ends.");
    case StopReason::Pregnancy: return W::tr("Benefit and risk are the physician's decision; a test stands in Labs.");
    case StopReason::OtherForm:
        return W::tr("An injection may follow the day after the last tablet; nothing has to be taken before it.");
    case StopReason::Other: break;
    }
    return W::tr("Write the reason: a clinic learns from why treatment ends.");
}

QString word(OrderMeaning meaning)
{
    switch (meaning) {
    case OrderMeaning::None: return OrderWords::tr("Not signed here");
    case OrderMeaning::Ordered: return OrderWords::tr("Ordered");
    case OrderMeaning::Superseded: return OrderWords::tr("Ended for a new order");
    case OrderMeaning::Stopped: break;
    }
    return OrderWords::tr("Stopped");
}

QString sentence(Ordering::Flaw flaw)
{
    using W = OrderWords;
    using enum Ordering::Flaw;
    switch (flaw) {
    case NoDay: return W::tr("The day from which it holds is needed.");
    case InPast: return W::tr("Past days never move. Choose today or a later day.");
    case TooFarAhead: return W::tr("That day is more than a year away. Check the year.");
    case EndBeforeStart: return W::tr("The last day lies before the first. Correct one of the two.");
    case Overlaps:
        return W::tr("An order of this kind begins on that day or later already. Take that one back first, or choose a "
                     "later day.");
    case SameAsNow: return W::tr("This is what runs now. Choose another order, or another last day.");
    case DayAnswered:
        return W::tr("A tablet of that day is recorded, and recorded days stay. Choose the day after it.");
    case TooMuch: return W::tr("More than 150 mg in one day is not ordered here. Choose a smaller amount.");
    case NoReason: return W::tr("The reason is needed.");
    case NothingRuns: return W::tr("Nothing of this kind runs on that day.");
    case HoldOverlaps: return W::tr("A hold covers some of these days already. End that one first.");
    case Discharged: return W::tr("The client was discharged. Open the treatment again first.");
    }
    return {};
}

QString sentence(Ordering::Warning warning)
{
    using W = OrderWords;
    switch (warning) {
    case Ordering::Warning::Over50: return W::tr("More than 50 mg a day is used off-label. Liver tests matter more.");
    case Ordering::Warning::LargeDose:
        return W::tr(
            "Single doses above 50 mg raise the risk to the liver, and the blockade may weaken at the end of a "
            "long gap.");
    case Ordering::Warning::TabletsForOpioids:
        return W::tr(
            "Tablets for opioid use are advised only in limited circumstances. An injection may follow the day "
            "after the last tablet.");
    case Ordering::Warning::Every21Days: break;
    }
    return W::tr("The insurer pays one kit in 28 days: a dose before that may not be paid.");
}
