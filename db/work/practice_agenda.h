#pragma once
#include "app/visits/diary.h"
#include "db/work/practice_course.h"

namespace practice {

/// The nurses of a practice clinic with so many clients: one for about each hundred and thirty. (P) one sees 15 injections a day.
ClinicHours hoursFor(int clients);

/// Gives the visits that lie ahead of the day of the practice minutes that are free, client by client in the order of the list:
/// as a front desk would have booked them.
class AgendaOrder
{
public:
    AgendaOrder(const Clinic &clinic, int clients);
    void arrange(Course &course);

private:
    void place(Visit &visit);

    const Clinic &m_clinic;
    Diary m_diary;
};

} // namespace practice
