#pragma once
#include "db/work/reviews.h"
#include "ui/desktop/parts/fact_table.h"

// How side effects stand in the tables of Review.

/// The history of one client.
FactTable *caseTable();
/// One line of it; @p thisYear: the year that is left out where there is little room, 0: all are written.
FactRow caseFacts(const EffectHistory::Line &line, int thisYear);
/// "7 side effects, 1 open"; with a filter "3 of 7 side effects, 1 open".
QString countWords(int shown, int all, int open);
