#include "app/visits/proposal.h"
#include "app/treatment/interval.h"
#include <algorithm>

namespace {

constexpr int daysOfSearch = 60;

/// The value that occurs most often; the newest of equals. @p values newest first.
template <typename Value> Value mostCommon(const QList<Value> &values, Value none)
{
    Value best = none;
    qsizetype most = 0;
    for (const Value &each : values)
        if (const qsizetype count = values.count(each); count > most) {
            most = count;
            best = each;
        }
    return best;
}

QDate firstDay(const SlotWish &wish, const Diary &diary)
{
    QDate first = diary.today();
    if (wish.kit != KitPlace::Refrigerated) first = first.addDays(1);
    return wish.notBefore.isValid() ? std::max(first, wish.notBefore) : first;
}

/// The free start of @p day that is nearest to the usual hour, the first one without; null when the day is full.
QTime startNear(QDate day, const SlotWish &wish, const Diary &diary)
{
    const QList<QTime> free = diary.freeStarts(day, wish.minutes, wish.purpose);
    const QTime usual = wish.usualTime;
    if (free.isEmpty()) return {};
    if (!usual.isValid()) return free.first();
    return *std::min_element(free.cbegin(), free.cend(), [usual](QTime a, QTime b) {
        return std::abs(a.secsTo(usual)) < std::abs(b.secsTo(usual));
    });
}

/// How a day lies to the window, where the whole rule did not say it.
void tellPlace(QDate day, const SlotWish &wish, const Diary &diary, SlotProposal &slot)
{
    if (!wish.due.isValid() || wish.due < diary.today()) slot.why << SlotWhy::AsSoonAsPossible;
    else if (day > wish.due) slot.why << SlotWhy::AfterDue;
    else if (isOutside(wish, day, diary.today())) slot.why << SlotWhy::BeforeWindow;
    else if (day == wish.due) slot.why << SlotWhy::DueDay;
}

bool placeOn(QDate day, const SlotWish &wish, const Diary &diary, SlotProposal &proposal)
{
    const QTime time = startNear(day, wish, diary);
    if (!time.isValid()) return false;
    proposal.day = day;
    proposal.time = time;
    if (wish.usualTime.isValid() && time != wish.usualTime) proposal.why << SlotWhy::UsualTaken;
    if (wish.kit != KitPlace::Refrigerated) proposal.why << SlotWhy::NoKit;
    return true;
}

bool isSoon(const SlotWish &wish, QDate today) { return !wish.due.isValid() || wish.due < today; }

/// The last day of the window with the usual weekday, else the due day.
QDate wishedDay(const SlotWish &wish, QDate from)
{
    if (wish.usualWeekday > 0)
        for (QDate day = wish.due; day >= from; day = day.addDays(-1))
            if (day.dayOfWeek() == wish.usualWeekday) return day;
    return wish.due;
}

SlotProposal inWindow(const SlotWish &wish, const Diary &diary)
{
    const QDate from = std::max(wish.opens.isValid() ? wish.opens : wish.due, firstDay(wish, diary));
    const QDate wished = wishedDay(wish, from);
    SlotProposal proposal{.wished = wished};
    const auto take = [&](QDate day) {
        const SlotWhy why = day == wished ? (wish.usualWeekday == day.dayOfWeek() ? SlotWhy::UsualDay : SlotWhy::DueDay)
            : diary.isOpen(wished)        ? SlotWhy::DueFull
                                          : SlotWhy::DueClosed;
        proposal.why = {why};
        return placeOn(day, wish, diary, proposal);
    };
    for (QDate day = wished; day >= from; day = day.addDays(-1))
        if (take(day)) return proposal;
    for (QDate day = std::max(wished.addDays(1), from); day <= wish.due; day = day.addDays(1))
        if (take(day)) return proposal;
    return {.wished = wished};
}

} // namespace

SlotWish wishOf(const SeriesState &series, const QList<Visit> &past, KitPlace kit, const Diary &diary)
{
    SlotWish wish{
        .opens = series.windowOpens, .due = series.nextDue, .minutes = diary.hours().injectionMinutes, .kit = kit};
    setUsual(wish, past, diary.now().timeZone());
    return wish;
}

void setUsual(SlotWish &wish, const QList<Visit> &past, const QTimeZone &zone)
{
    QList<QDateTime> kept;
    for (const Visit &each : past)
        if (each.purpose == VisitPurpose::Injection
            && (each.status == VisitStatus::Done || each.status == VisitStatus::Arrived))
            kept << each.startsAt.toTimeZone(zone);
    std::sort(kept.begin(), kept.end(), std::greater<>());
    constexpr qsizetype looked = 6;
    QList<int> weekdays;
    QList<QTime> times;
    for (const QDateTime &each : std::as_const(kept)) {
        if (weekdays.size() == looked) break;
        weekdays << each.date().dayOfWeek();
        times << each.time();
    }
    wish.usualWeekday = mostCommon(weekdays, 0);
    wish.usualTime = mostCommon(times, QTime());
}

bool isOutside(const SlotWish &wish, QDate day, QDate today)
{
    if (isSoon(wish, today)) return false;
    return day > wish.due || (wish.opens.isValid() && day < wish.opens);
}

SlotProposal proposeSlot(const SlotWish &wish, const Diary &diary)
{
    const bool soon = isSoon(wish, diary.today());
    if (!soon)
        if (SlotProposal inside = inWindow(wish, diary); inside.isValid()) return inside;
    const QDate from = soon ? firstDay(wish, diary) : std::max(wish.due.addDays(1), firstDay(wish, diary));
    for (int ahead = 0; ahead < daysOfSearch; ++ahead) {
        SlotProposal proposal{.wished = from, .why = {soon ? SlotWhy::AsSoonAsPossible : SlotWhy::AfterDue}};
        if (placeOn(from.addDays(ahead), wish, diary, proposal)) return proposal;
    }
    return {};
}

SlotProposal slotFrom(QDate day, const SlotWish &wish, const Diary &diary)
{
    for (int ahead = 0; ahead < daysOfSearch; ++ahead) {
        SlotProposal slot{.wished = day};
        tellPlace(day.addDays(ahead), wish, diary, slot);
        if (placeOn(day.addDays(ahead), wish, diary, slot)) return slot;
    }
    return {};
}

SlotProposal nextFreeSlot(const SlotWish &wish, const Diary &diary, const SlotProposal &before)
{
    const QDate from = before.isValid() ? before.day : firstDay(wish, diary);
    for (int ahead = 0; ahead < daysOfSearch; ++ahead) {
        const QDate day = from.addDays(ahead);
        const QList<QTime> free = diary.freeStarts(day, wish.minutes, wish.purpose);
        for (const QTime &time : free) {
            if (ahead == 0 && before.isValid() && time <= before.time) continue;
            SlotProposal next{.day = day, .time = time, .wished = before.wished};
            tellPlace(day, wish, diary, next);
            if (wish.kit != KitPlace::Refrigerated) next.why << SlotWhy::NoKit;
            return next;
        }
    }
    return {};
}
