#include "app/visits/agenda.h"
#include <algorithm>

namespace {

int minuteOf(QTime time) { return time.msecsSinceStartOfDay() / 60000; }

} // namespace

QTime firstFreeStart(const QList<TakenMinutes> &taken, int minutes, QTime notBefore, const OpeningHours &hours)
{
    if (minutes < 1 || hours.stepMinutes < 1) return {};
    const int earliest = notBefore.isValid() ? minuteOf(notBefore) : 0;
    for (int start = minuteOf(hours.from); start + minutes <= minuteOf(hours.to); start += hours.stepMinutes) {
        if (start < earliest) continue;
        const bool free = std::none_of(taken.cbegin(), taken.cend(), [&](const TakenMinutes &each) {
            const int from = minuteOf(each.from);
            return from < start + minutes && start < from + each.minutes;
        });
        if (free) return QTime::fromMSecsSinceStartOfDay(start * 60000);
    }
    return {};
}
