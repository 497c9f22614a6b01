#pragma once
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/today/today_line.h"

/// The day's counts by kind and state, for the bar above the list.
QList<StateBar::Group> groupsOf(const QList<TodayLine> &lines);

struct DayFilter
{
    std::optional<TodayRow::Kind> kind; ///< empty: no filter
    std::optional<RowState> state;
};
/// What part @p part of group @p group of `groupsOf` stands for.
DayFilter filterOf(const QList<TodayLine> &lines, int group, int part);
