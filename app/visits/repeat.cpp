#include "app/visits/repeat.h"
#include "app/treatment/interval.h"
#include <algorithm>

QList<RepeatSlot> repeatSlots(QDate base, QTime usual, IntervalMode mode, int count, const Diary &diary)
{
    QList<RepeatSlot> all;
    for (int number = 1; number <= std::min(count, mostRepeats); ++number) {
        RepeatSlot repeat{.number = number};
        repeat.due = nextDue(base, mode, number);
        repeat.opens = windowOpens(base, mode, diary.limits(), number);
        if (repeat.due < diary.today()) continue; // its day has passed: nothing can be booked for it any more
        SlotWish wish{.opens = repeat.opens, .due = repeat.due, .minutes = diary.hours().injectionMinutes};
        wish.usualTime = usual;
        repeat.slot = proposeSlot(wish, diary);
        if (repeat.slot.isValid() && usual.isValid() && repeat.slot.time != usual)
            repeat.clashes = diary.clashes(repeat.slot.day, usual, wish.minutes, VisitPurpose::Injection);
        all << repeat;
    }
    return all;
}
