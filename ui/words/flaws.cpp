#include "ui/words/errors.h"
#include <QCoreApplication>

namespace {
struct Flaws
{
    Q_DECLARE_TR_FUNCTIONS(Flaws)
};
}

QString sentence(Client::Flaw flaw)
{
    using enum Client::Flaw;
    switch (flaw) {
    case NoName: return Flaws::tr("A last name or a first name is needed.");
    case NoChartNumber: return Flaws::tr("A chart number is needed.");
    case NoBirthDate: return Flaws::tr("A birth date is needed.");
    case BornInFuture: return Flaws::tr("The birth date lies after today. Check the year.");
    case BornTooLongAgo: return Flaws::tr("The birth date lies too long ago. Check the year.");
    case NameTooLong: return Flaws::tr("A name has at most 200 characters. Shorten it.");
    case EnrolledBeforeBirth: return Flaws::tr("The enrolment lies before the birth date. Correct one of the two.");
    case EnrolledInFuture: return Flaws::tr("The enrolment lies after today. Enter it on the day.");
    case DischargedBeforeEnrolled: return Flaws::tr("The discharge lies before the enrolment. Correct one of the two.");
    case DischargedInFuture: return Flaws::tr("The discharge lies after today. Enter it on the day.");
    case PhoneWithLetters:
        return Flaws::tr("A telephone number has digits, spaces, brackets, hyphens and a plus sign only.");
    }
    return {};
}

QString sentence(Dose::Flaw flaw)
{
    using enum Dose::Flaw;
    switch (flaw) {
    case NoDay: return Flaws::tr("The day of the tablet is needed.");
    case InFuture: return Flaws::tr("This day has not come yet. Record the tablet when it was due.");
    case BeforeBirth: return Flaws::tr("This day lies before the client was born. Check the date.");
    case BeforeOrder: return Flaws::tr("No order for tablets had begun on this day.");
    case MoreThan150: return Flaws::tr("More than 150 mg in one day needs a physician's override.");
    case TakenWithoutMg: return Flaws::tr("How many mg were taken is needed.");
    case MgWithoutTaking:
        return Flaws::tr("Nothing was taken, so the amount must be 0 mg. Correct the amount or the outcome.");
    case Over50: return Flaws::tr("This is more than 50 mg and more than the order asks for on this day.");
    case OutsideOrder: return Flaws::tr("No order asks for a tablet on this day.");
    case AfterStop: return Flaws::tr("The order had ended before this day. Say in the reason why a tablet was taken.");
    case UnderHold: return Flaws::tr("The tablets were on hold on this day. Say in the reason why one was taken.");
    case TimeInFuture: return Flaws::tr("That time has not come yet. Correct the time, or say that it is unknown.");
    case TimeOffDay:
        return Flaws::tr("That time lies on another day than the tablet. Correct the time, or say that it is unknown.");
    }
    return {};
}

QString sentence(Injection::Flaw flaw)
{
    using enum Injection::Flaw;
    switch (flaw) {
    case NoDate: return Flaws::tr("The day of the injection is needed.");
    case InFuture: return Flaws::tr("This day has not come yet. Record the injection when it is given.");
    case BeforeBirth: return Flaws::tr("The injection lies before the client was born. Check the date.");
    case NotFullDose: return Flaws::tr("A full dose is 380 mg. Choose Part of it when less was given.");
    case NotPartialDose: return Flaws::tr("A part of a dose is 1 to 379 mg. Correct the amount, or choose Full dose.");
    case NoSide: return Flaws::tr("The side is needed: left or right.");
    case NoReversalTalk:
        return Flaws::tr("Overdose rescue was not talked about yet. The label asks for it at every injection.");
    case NoLot: return Flaws::tr("The lot of the kit is needed.");
    case Expired: return Flaws::tr("The kit expired before this day. Take another kit, or correct the date.");
    case NotGivenWithoutReason: return Flaws::tr("A reason is needed when nothing was given.");
    case NotGivenWithDose:
        return Flaws::tr(
            "Nothing was given, so there is no amount, side or lot. Clear them, or choose what was given.");
    case SecondOnOneDay: return Flaws::tr("An injection is already recorded on that day. Open it to correct it.");
    case KitGone: return Flaws::tr("This kit was given, wasted or returned already. Take another kit.");
    case KitOfAnother:
        return Flaws::tr("This kit belongs to another client. Take this client's kit, or one of the clinic's.");
    case KitSpoilt:
        return Flaws::tr("This kit was frozen, too warm or out of the refrigerator too long. Take another kit.");
    case KitDoesNotMatch: return Flaws::tr("Lot and expiry are not those of this kit. Read them from the carton.");
    case LotUsedUp:
        return Flaws::tr("Every kit of this lot that came here is used or set aside for others. Read the lot from the "
                         "carton again.");
    case VitalsImpossible:
        return Flaws::tr("A measured value cannot be. Check blood pressure, pulse, temperature and weight.");
    }
    return {};
}

QString sentence(MergeObstacle obstacle)
{
    using enum MergeObstacle;
    switch (obstacle) {
    case SameRecord: return Flaws::tr("That is one and the same record.");
    case AlreadyMerged: return Flaws::tr("One of the two is part of another record already. Open that one.");
    case KeepOther: return Flaws::tr("Keep the other record: it says why the client is treated, this one does not.");
    case NeedsClinicalStaff:
        return Flaws::tr("The record to be taken in holds clinical entries. A nurse or a physician merges these two.");
    case TwoOpenSeries:
        return Flaws::tr("Both are in an injection series. A physician stops one of the two orders first.");
    case TwoOralOrders: return Flaws::tr("Both have an oral order in force. A physician stops one of the two first.");
    case TwoOpenEpisodes:
        return Flaws::tr("Both are in an open episode of treatment. A physician ends one of the two first.");
    case SameDayDose:
        return Flaws::tr("Both have a dose on the same day. Correct the wrong one first, as entered in error.");
    case SameDayInjection:
        return Flaws::tr("Both have an injection on the same day. Correct the wrong one first, as entered in error.");
    case HistoriesDiffer:
        return Flaws::tr("The two records give different reasons for treatment. Make them the same first.");
    }
    return {};
}
