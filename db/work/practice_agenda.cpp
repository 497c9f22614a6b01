#include "db/work/practice_agenda.h"
#include <algorithm>

namespace practice {

namespace {

constexpr int clientsOfANurse = 130;

QTime nearest(const QList<QTime> &starts, QTime wished)
{
    return *std::min_element(starts.cbegin(), starts.cend(), [wished](QTime a, QTime b) {
        return std::abs(a.secsTo(wished)) < std::abs(b.secsTo(wished));
    });
}

} // namespace

ClinicHours hoursFor(int clients)
{
    ClinicHours hours;
    constexpr int mostNurses = 20, mostAnHour = 60; // what the settings take
    const int nurses = std::clamp(clients / clientsOfANurse, 1, mostNurses);
    const QList<TimeSpan> late = {{QTime(8, 30), QTime(13, 0)}, {QTime(14, 0), QTime(17, 0)}};
    for (int nurse = 1; nurse < nurses; ++nurse) hours.nurses << (nurse % 2 ? late : hours.nurses.first());
    for (auto each = hours.perHour.begin(); each != hours.perHour.end(); ++each)
        *each = std::min(*each * nurses, mostAnHour);
    return hours;
}

AgendaOrder::AgendaOrder(const Clinic &clinic, int clients)
    : m_clinic(clinic), m_diary(hoursFor(clients), clinic.limits, clinic.at(clinic.asOf, QTime(0, 0)))
{}

void AgendaOrder::place(Visit &visit)
{
    const QDateTime at = visit.startsAt.toTimeZone(m_clinic.zone);
    if (m_diary.isFree(at.date(), at.time(), visit.minutes, visit.purpose)) return;
    constexpr int daysAround[] = {0, -1, 1, -2,
                                  2, -3, 3}; // never onto the day of the practice, which is laid out by hand
    for (const int away : daysAround) {
        const QDate day = at.date().addDays(away);
        if (day <= m_clinic.asOf) continue;
        const QList<QTime> starts = m_diary.freeStarts(day, visit.minutes, visit.purpose);
        if (starts.isEmpty()) continue;
        visit.startsAt = m_clinic.at(day, nearest(starts, at.time()));
        return;
    }
}

void AgendaOrder::arrange(Course &course)
{
    if (!m_clinic.wholeLog) return; // a measurement wants many clients, not a tidy week
    for (Visit &visit : course.visits) {
        if (visit.startsAt.toTimeZone(m_clinic.zone).date() <= m_clinic.asOf) continue;
        if (visit.status == VisitStatus::Booked && takesNurse(visit.purpose)) place(visit);
        m_diary.add(visit);
    }
}

} // namespace practice
