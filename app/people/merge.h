#pragma once
#include "app/exchange/codes.h"

/// What must be decided or done before two records of one person can become one.
enum class MergeObstacle {
    SameRecord,         ///< one and the same
    AlreadyMerged,      ///< one of them is part of another record already
    KeepOther,          ///< why the client is treated stands in the record that would be absorbed: keep that one
    NeedsClinicalStaff, ///< the absorbed record holds clinical entries: a nurse or a physician merges
    TwoOpenSeries,      ///< both are in an injection series
    TwoOralOrders,      ///< both have an oral order in force
    TwoOpenEpisodes,
    SameDayDose,      ///< one slot answered in both
    SameDayInjection, ///< an injection on one day in both
    HistoriesDiffer   ///< indication or opioid history are not the same
};
template <> std::span<const CodeWord<MergeObstacle>> codeWords<MergeObstacle>();
