#include "db/work/practice_course.h"

namespace practice {

namespace {

/// What the client can do, as the front desk would note it.
void setHours(Wait &waiting, Dice &dice)
{
    switch (dice.below(4)) {
    case 0:
        waiting.latest = QTime(12, 0);
        waiting.note = QStringLiteral("Works afternoons.");
        break;
    case 1:
        waiting.earliest = QTime(14, 0);
        waiting.note = QStringLiteral("Only after school, no sitter before.");
        break;
    case 2:
        waiting.weekdays = {Qt::Tuesday, Qt::Thursday};
        waiting.note = QStringLiteral("Has the car on these days.");
        break;
    default: waiting.note = QStringLiteral("Can be here within the hour."); break;
    }
}

} // namespace

/// A few who would rather come earlier than the visit that they have.
void layWaiting(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Waiting);
    const QDate asOf = draft.clinic.asOf;
    const bool waits = dice.chance(0.08);
    if (draft.plan.role || !waits) return;
    for (const Visit &visit : std::as_const(draft.course.visits)) {
        const QDate day = visit.startsAt.date();
        if (visit.status != VisitStatus::Booked || visit.purpose != VisitPurpose::Injection || day <= asOf.addDays(2))
            continue;
        auto waiting = blank<Wait>(dice, draft.id());
        waiting.from = asOf.addDays(1);
        waiting.until = day.addDays(-1);
        waiting.by = QStringLiteral("desk");
        setHours(waiting, dice);
        draft.course.waiting.append(waiting);
        return;
    }
}

} // namespace practice
