#include "ui/words/reasons.h"
#include <QCoreApplication>

namespace {
struct ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
};
}

QStringList shippedReasons(ReasonFor what)
{
    using W = ReasonWords;
    switch (what) {
    case ReasonFor::Refused:
        return {W::tr("feels unwell"), W::tr("side effect"), W::tr("does not want it today"),
                W::tr("wants to talk to the physician"), W::tr("no reason said")};
    case ReasonFor::Held:
        return {W::tr("ill or vomiting"), W::tr("opioid use said or suspected"), W::tr("waits for a test result"),
                W::tr("surgery or pain treatment"), W::tr("physician asked")};
    case ReasonFor::NotGiven:
        return {W::tr("did not come"),         W::tr("came too late"), W::tr("urine test positive"),
                W::tr("withdrawal"),           W::tr("liver test"),    W::tr("refused"),
                W::tr("no kit at the clinic"), W::tr("ill"),           W::tr("physician asked")};
    case ReasonFor::Corrected: break;
    }
    return {W::tr("wrong row"), W::tr("wrong key"), W::tr("wrong amount or time"), W::tr("told later"),
            W::tr("found on paper")};
}

QStringList reasonsInForce(const DoseReasons &reasons, ReasonFor what)
{
    return reasons.of(what).isEmpty() ? shippedReasons(what) : reasons.of(what);
}

QString word(ReasonFor what)
{
    switch (what) {
    case ReasonFor::Refused: return ReasonWords::tr("Why a tablet was refused");
    case ReasonFor::Held: return ReasonWords::tr("Why a tablet is held");
    case ReasonFor::NotGiven: return ReasonWords::tr("Why an injection was not given");
    case ReasonFor::Corrected: break;
    }
    return ReasonWords::tr("Why an entry is corrected");
}
