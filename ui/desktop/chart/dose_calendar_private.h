#pragma once

/// The measures of the dose calendar, px at 100 % (look.md, mar-grid).
namespace dosecalendar {

inline constexpr int labelWide = 56, cellWide = 48;
inline constexpr int monthHigh = 22, weekHigh = 18, orderHigh = 26, holdHigh = 24;
inline constexpr int headHigh = monthHigh + weekHigh + orderHigh + holdHigh, takenHigh = 28;

}
