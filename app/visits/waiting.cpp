#include "app/visits/waiting.h"

QList<Wait::Flaw> flaws(const Wait &waiting, QDate today)
{
    QList<Wait::Flaw> found;
    if (!waiting.from.isValid() || !waiting.until.isValid() || waiting.until < waiting.from)
        found << Wait::Flaw::NoDays;
    else if (waiting.until < today) found << Wait::Flaw::Past;
    else if (today.daysTo(waiting.until) > longestWaitDays) found << Wait::Flaw::TooLong;
    if (waiting.earliest.isValid() && waiting.latest.isValid()
        && waiting.earliest.secsTo(waiting.latest) < waiting.minutes * 60)
        found << Wait::Flaw::NoHours;
    return found;
}

bool fits(const Wait &waiting, QDate day, QTime start)
{
    if (waiting.state != WaitingState::Open || day < waiting.from || day > waiting.until) return false;
    if (!waiting.weekdays.isEmpty() && !waiting.weekdays.contains(day.dayOfWeek())) return false;
    if (waiting.earliest.isValid() && start < waiting.earliest) return false;
    return !waiting.latest.isValid() || start.secsTo(waiting.latest) >= waiting.minutes * 60;
}

WaitingMatch firstMatch(const Wait &waiting, const Diary &diary, const std::optional<Visit> &before,
                        const WaitingMatch &after)
{
    for (QDate day = std::max(waiting.from, diary.today()); day <= waiting.until; day = day.addDays(1)) {
        const QList<QTime> starts = diary.freeStarts(day, waiting.minutes, waiting.purpose);
        for (const QTime &start : starts) {
            const QDateTime at = momentOn(day, start, diary.now().timeZone());
            if (before && before->startsAt <= at) return {};
            const bool later = !after.isValid() || day > after.day || (day == after.day && start > after.time);
            if (later && fits(waiting, day, start)) return {day, start};
        }
    }
    return {};
}

bool fitsFreed(const Wait &waiting, const Visit &freed, const Diary &diary)
{
    const QDateTime at = freed.startsAt.toTimeZone(diary.now().timeZone());
    return fits(waiting, at.date(), at.time())
        && diary.fault(at.date(), at.time(), waiting.minutes) == Diary::Fault::None
        && diary.isFree(at.date(), at.time(), waiting.minutes, waiting.purpose);
}
