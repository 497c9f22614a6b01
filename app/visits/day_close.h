#pragma once
#include "app/base/id.h"
#include <QDateTime>

/// What became of everybody expected on one day, in numbers.
struct DayTally
{
    int given = 0, selfReported = 0, refused = 0, missed = 0, held = 0, vomited = 0;
    int injected = 0, notInjected = 0; ///< a visit that did not happen counts as not injected
    int leftOpen = 0;
    int tablets() const { return given + selfReported + refused + missed + held + vomited; }
    bool operator==(const DayTally &) const = default;
};

/// A day of the clinic was gone through and closed: by whom, when, with what numbers, and why something stayed open.
/// Closing locks nothing: whoever comes late is still recorded.
struct DayClose
{
    Id<DayClose> id = Id<DayClose>::create();
    int version = 1;
    bool inError = false; ///< opened again
    QDate on = {};
    QDateTime closedAt = {};
    QString closedBy = {};
    DayTally tally = {};
    QString leftOpenWhy = {}; ///< needed when something stayed open
    bool operator==(const DayClose &) const = default;
};
