#pragma once
#include "db/work/worklists.h"

/// "13 tablets: 9 given, 1 refused, 3 missed. 5 injections: 4 given, 1 not."
QString tallyWords(const DayTally &tally);
/// "Closed at 16:45 by Maren Holt. 13 tablets: ..."
QString closedWords(const DayClose &close, const QString &by);
/// Why the clinic is closed on that day, and when it opens again; empty on an open day.
QString notOpenWords(const TodayPage &page);
/// "9 visits booked, 3 here"; empty without any.
QString visitWords(const TodayPage &page);
