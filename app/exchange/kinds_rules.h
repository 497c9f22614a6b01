#pragma once
#include "app/exchange/kinds.h"

/// What holds between the cells of one row, kind by kind (`formats.md`, "An import is history").
void checkClient(KindRow &row, const Reading &reading, RowFaults &faults);
void checkEpisode(KindRow &row, const Reading &reading, RowFaults &faults);
void checkOrder(KindRow &row, const Reading &reading, RowFaults &faults);
void checkDose(KindRow &row, const Reading &reading, RowFaults &faults);
void checkInjection(KindRow &row, const Reading &reading, RowFaults &faults);
void checkSideEffect(KindRow &row, const Reading &reading, RowFaults &faults);
void checkMedicine(KindRow &row, const Reading &reading, RowFaults &faults);
void checkLab(KindRow &row, const Reading &reading, RowFaults &faults);
void checkVisit(KindRow &row, const Reading &reading, RowFaults &faults);
