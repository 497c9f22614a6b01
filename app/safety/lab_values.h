#pragma once
#include "app/safety/records.h"

/// What kind of result a test has.
bool isScale(LabTest test);       ///< a total without a unit: PHQ-9, AUDIT-C, PACS, craving
bool isMeasured(LabTest test);    ///< a number with a unit; liver tests have an upper limit too
bool isLiverTest(LabTest test);   ///< ALT, AST, bilirubin
bool isQualitative(LabTest test); ///< positive or negative: urine and pregnancy test
/// The highest total of a scale: PHQ-9, AUDIT-C and PACS (clinical.md 5.3, 7.2), craving as a line from 0 to 100; empty when
/// there is none.
std::optional<double> scaleTop(LabTest test);
