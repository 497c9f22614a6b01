#pragma once
#include "db/work/schedule.h"

/// Where one visit stands in its day's column: which of how many that share the width.
struct PlacedBlock
{
    int block = -1;         ///< in `SchedulePage::blocks`; the first one of several
    QList<int> others = {}; ///< folded into it: they begin in the same half hour
    int day = 0;
    int from = 0, to = 0; ///< minutes of the day, as drawn
    int lane = 0, lanes = 1;
    bool isCrowd = false; ///< all that begin in one hour, of every kind
};

/// Visits at the same time share the width; each is drawn at least @p leastMinutes long, so that its name fits.
/// With @p fold, short visits and sessions that begin in one half hour are one block; injections and physicians are not, unless
/// more than three would stand side by side: then an hour is one block.
QList<PlacedBlock> placeBlocks(const SchedulePage &page, const QTimeZone &zone, int leastMinutes, bool fold);
