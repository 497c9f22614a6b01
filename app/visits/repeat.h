#pragma once
#include "app/visits/proposal.h"

/// One of the visits that follow a visit: when it is due, and the time that is free.
struct RepeatSlot
{
    int number = 1; ///< the n-th after the one that it is counted from
    QDate opens = {}, due = {};
    SlotProposal slot = {};
    QList<Visit> clashes = {}; ///< whose visits have the wished hour of that day; empty when it is free
};

/// The next @p count visits after one on @p base at @p usual, each counted from that same day (clinical.md 3.2, rule 2: 28 days
/// are 28 days, a month is clamped and never chained). A closed or full day goes to the nearest earlier one of its window.
QList<RepeatSlot> repeatSlots(QDate base, QTime usual, IntervalMode mode, int count, const Diary &diary);
/// (P) more cannot be promised: orders and hours change.
constexpr int mostRepeats = 12;
