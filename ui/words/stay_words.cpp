#include "ui/words/stay_words.h"
#include "ui/words/enums.h"
#include <QCoreApplication>

namespace {
struct StayWords
{
    Q_DECLARE_TR_FUNCTIONS(StayWords)
};
}

QString word(DischargeReason reason)
{
    using W = StayWords;
    switch (reason) {
    case DischargeReason::Completed: return W::tr("Completed");
    case DischargeReason::PatientChoice: return W::tr("Client's choice");
    case DischargeReason::SideEffect: return W::tr("Side effect");
    case DischargeReason::Relapse: return W::tr("Relapse");
    case DischargeReason::Pregnancy: return W::tr("Pregnancy");
    case DischargeReason::SurgeryPain: return W::tr("Surgery or pain");
    case DischargeReason::CostInsurance: return W::tr("Cost or insurance");
    case DischargeReason::Transferred: return W::tr("Transferred");
    case DischargeReason::Incarcerated: return W::tr("Incarcerated");
    case DischargeReason::LostToFollowUp: return W::tr("Lost to follow-up");
    case DischargeReason::Death: break;
    }
    return W::tr("Death");
}

QString sentence(CareStep::Flaw flaw)
{
    using W = StayWords;
    switch (flaw) {
    case CareStep::Flaw::NoLevel: return W::tr("The level of care is needed.");
    case CareStep::Flaw::NoDay: return W::tr("The day on which it begins is needed.");
    case CareStep::Flaw::InFuture: return W::tr("This day has not come yet. Enter the step on its day.");
    case CareStep::Flaw::NotAfterLast: return W::tr("A step begins on that day or later already. Choose a later day.");
    case CareStep::Flaw::SameLevel: return W::tr("This is the level in force now. Choose another one.");
    case CareStep::Flaw::NoIndication: break;
    }
    return W::tr("What the client is treated for is needed at the start.");
}

QString sentence(Discharge::Flaw flaw)
{
    using W = StayWords;
    switch (flaw) {
    case Discharge::Flaw::NoDay: return W::tr("The day of the discharge is needed.");
    case Discharge::Flaw::InFuture: return W::tr("This day has not come yet. Discharge on the day.");
    case Discharge::Flaw::BeforeStay: return W::tr("This day lies before the stay began. Check the date.");
    case Discharge::Flaw::AlreadyDischarged: return W::tr("The client was discharged already.");
    case Discharge::Flaw::NoNaloxone: return W::tr("Overdose rescue was not talked about yet.");
    case Discharge::Flaw::CallInPast: break;
    }
    return W::tr("An aftercare call lies in the past. Choose a later day.");
}

QString indicationWords(Indication indication)
{
    return indication == Indication::Stimulant ? StayWords::tr("Stimulant use, with bupropion (off-label)")
                                               : word(indication);
}
