#pragma once
#include "app/safety/records.h"
#include "app/safety/side_effect.h"
#include "app/treatment/dose.h"
#include "app/treatment/lateness.h"
#include "ui/desktop/parts/mark.h"

/// From the values of the clinic to the shapes and words of the screen.

OutcomeShape shapeOf(DoseOutcome outcome);
StatusShape shapeOf(SeriesStatus status);

/// Shape and word: "Refused".
Mark markOf(DoseOutcome outcome);
/// "Late 3 days", "Due today", "Window open".
Mark markOf(const SeriesState &series);
/// The status alone: "Late".
Mark markOf(SeriesStatus status);
Mark notHereMark();

/// "50 mg", "12.5 mg"; no needless digits.
QString milligramWords(double milligrams);
/// "left side", "right side"; empty when unknown.
QString sideWords(Side side);
