#include "app/visits/call_day.h"

CallDayFault callDayFault(CallOutcome outcome, QDate day, QDate today)
{
    using enum CallDayFault;
    if (outcome != CallOutcome::Agreed && outcome != CallOutcome::Later) return None;
    if (!day.isValid()) return Missing;
    if (day < today || (outcome == CallOutcome::Later && day == today)) return Past;
    return day > today.addDays(longestPutOffDays) ? TooFar : None;
}
