#pragma once
#include "app/people/stay.h"
#include <QString>

// Words of the stay in treatment: why it ends, and what is missing before a step or a discharge.

QString word(DischargeReason reason);
QString sentence(CareStep::Flaw flaw);
QString sentence(Discharge::Flaw flaw);
/// The reason for treatment with what must stand beside it: "Stimulant use, with bupropion (off-label)".
QString indicationWords(Indication indication);
