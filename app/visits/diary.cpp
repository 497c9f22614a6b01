#include "app/visits/diary.h"
#include <algorithm>

namespace {

int minuteIn(QTime time) { return time.msecsSinceStartOfDay() / 60000; }

} // namespace

bool takesNurse(VisitPurpose purpose)
{
    return purpose == VisitPurpose::Injection || purpose == VisitPurpose::Dose || purpose == VisitPurpose::Medical;
}

bool stands(VisitStatus status) { return status == VisitStatus::Booked || status == VisitStatus::Arrived; }

bool isLateToCome(const Visit &visit, const QDateTime &now)
{
    return visit.status == VisitStatus::Booked && visit.startsAt < now;
}

bool leftUnseen(const Visit &visit) { return visit.status == VisitStatus::NoShow && visit.arrivedAt.isValid(); }

QDateTime momentOn(QDate day, QTime time, const QTimeZone &zone)
{
    const QDateTime at(day, time, zone);
    if (!at.isValid() || at.date() != day || at.time() != time) return {};
    for (int back = 2; back > 0; --back) { // half hours: there are zones that change by one
        const QDateTime earlier = QDateTime::fromMSecsSinceEpoch(at.toMSecsSinceEpoch() - back * 30 * 60000, zone);
        if (earlier.date() == day && earlier.time() == time) return earlier;
    }
    return at;
}

void Diary::add(const Visit &visit)
{
    if (visit.inError || visit.status == VisitStatus::Cancelled) return;
    m_days[local(visit).date()].append(visit);
}

int Diary::injectionsOn(QDate day) const
{
    const QList<Visit> all = m_days.value(day);
    return int(std::count_if(all.cbegin(), all.cend(), [](const Visit &each) {
        return each.purpose == VisitPurpose::Injection && each.status != VisitStatus::NoShow;
    }));
}

Diary::Fault Diary::fault(QDate day, QTime start, int minutes) const
{
    if (day < today() || (day == today() && start < m_now.time())) return Fault::Past;
    if (!isOpen(day)) return Fault::Closed;
    if (start < m_hours.open.from || minuteIn(start) + minutes > minuteIn(m_hours.open.to)) return Fault::OutsideHours;
    if (!momentOn(day, start, m_now.timeZone()).isValid()) return Fault::NoSuchHour;
    return Fault::None;
}

QList<Visit> Diary::clashes(QDate day, QTime start, int minutes, VisitPurpose purpose,
                            std::optional<Id<Visit>> but) const
{
    QList<Visit> found;
    const int from = minuteIn(start);
    const QList<Visit> all = m_days.value(day);
    for (const Visit &each : all) {
        if (!takesNurse(purpose) || !takesNurse(each.purpose) || !stands(each.status) || (but && each.id == *but))
            continue;
        const int other = minuteIn(local(each).time());
        if (other < from + minutes && from < other + each.minutes) found << each;
    }
    return found;
}

bool Diary::isFree(QDate day, QTime start, int minutes, VisitPurpose purpose, std::optional<Id<Visit>> but) const
{
    if (!takesNurse(purpose)) return true;
    const QList<Visit> others = clashes(day, start, minutes, purpose, but);
    const int from = minuteIn(start);
    for (int minute = from; minute < from + minutes; ++minute) {
        int taken = 0;
        for (const Visit &each : others) {
            const int other = minuteIn(local(each).time());
            taken += other <= minute && minute < other + each.minutes;
        }
        if (m_hours.nursesAt(minute) <= taken) return false;
    }
    int inHour = 0;
    const QList<Visit> all = m_days.value(day);
    for (const Visit &each : all)
        inHour += each.purpose == purpose && stands(each.status) && local(each).time().hour() == start.hour()
            && !(but && each.id == *but);
    return inHour < m_hours.perHour.value(purpose, 60);
}

QList<QTime> Diary::freeStarts(QDate day, int minutes, VisitPurpose purpose) const
{
    QList<QTime> free;
    if (minutes < 1 || !isOpen(day) || day < today()) return free;
    const int last = minuteIn(m_hours.open.to) - minutes;
    for (int at = minuteIn(m_hours.open.from); at <= last; at += m_hours.stepMinutes) {
        const QTime start(at / 60, at % 60);
        if (fault(day, start, minutes) == Fault::None && isFree(day, start, minutes, purpose)) free << start;
    }
    return free;
}
