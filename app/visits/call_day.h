#pragma once
#include "app/visits/records.h"

/// What is wrong with the day that a call names.
enum class CallDayFault { None, Missing, Past, TooFar };

/// Longest time for which a call may put somebody off: a client whom nobody calls for longer is a forgotten one. Twice the
/// 28 days of an interval, with some days to come in.
constexpr int longestPutOffDays = 60;

/// Agreed names the day on which the client comes, from today on; later the day on which to ask again, from tomorrow on.
/// The other outcomes name none, and have no fault.
CallDayFault callDayFault(CallOutcome outcome, QDate day, QDate today);
