#pragma once
#include "db/work/practice.h"

namespace practice {

/// How much of the made-up courses goes into a register.
struct Shape
{
    int years = 5; ///< how far back the longest stays reach
    bool oralLog = true;
    bool seriesOnly = false; ///< people, orders and injections alone: what the overdue list reads
};

/// `makePractice` with another shape, for measurements.
Result<Done> makePractice(const Practice &wish, const Shape &shape, const std::function<bool(double)> &progress = {});

} // namespace practice
