#pragma once
#include "app/treatment/dose_reasons.h"

/// The reasons that come with the program, in its language: proposals that a clinic may replace.
QStringList shippedReasons(ReasonFor what);
/// The clinic's own where it has written any, else the shipped ones.
QStringList reasonsInForce(const DoseReasons &reasons, ReasonFor what);
/// "Reasons for a refused tablet": for settings.
QString word(ReasonFor what);
