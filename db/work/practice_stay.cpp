#include "db/work/practice_course.h"

namespace practice {

namespace {

/// Usual days on each level, from PHP to OP; aftercare has no end of its own.
int usualDays(CareLevel level, Dice &dice)
{
    switch (level) {
    case CareLevel::PHP: return dice.between(20, 35);
    case CareLevel::IOP: return dice.between(40, 80);
    default: return dice.between(150, 400);
    }
}

CareLevel after(CareLevel level)
{
    return level == CareLevel::PHP ? CareLevel::IOP : level == CareLevel::IOP ? CareLevel::OP : CareLevel::Aftercare;
}

int steps(CareLevel from, CareLevel to)
{
    int count = 0;
    for (CareLevel level = from; level != to; level = after(level)) ++count;
    return count;
}

void layLevels(Draft &draft, Dice &dice)
{
    constexpr CareLevel first[] = {CareLevel::PHP, CareLevel::IOP, CareLevel::OP};
    const Player *role = draft.plan.role;
    CareLevel level = first[dice.weighted({28, 47, 25})];
    if (role && (level == CareLevel::OP || role->level == CareLevel::PHP)) level = qMin(CareLevel::IOP, role->level);
    const CareLevel last = role ? role->level : CareLevel::Aftercare;
    QDate day = draft.course.client.enrolledOn;
    for (;; level = after(level)) {
        Episode episode{dice.id<Episode>(), 1, draft.id(), day, {}, level, {}};
        int days = usualDays(level, dice);
        if (role) days = qMin(days, int(day.daysTo(draft.endsOn)) / (steps(level, last) + 1));
        const QDate next = draft.clinic.openFrom(day.addDays(qMax(days, 1)));
        const bool goesOn = level != last && next < draft.endsOn && next > day;
        if (goesOn) {
            episode.endsOn = next.addDays(-1);
            episode.reason = dice.pick(
                {QStringLiteral("Stepped down as planned"), QStringLiteral("Stepped down as planned"),
                 QStringLiteral("Goals of this level reached"), QStringLiteral("Back to work, fewer hours")});
        }
        draft.course.episodes.append(episode);
        if (!goesOn) break;
        day = next;
    }
}

QString dischargeReason(Dice &dice)
{
    static const QStringList reasons = {QStringLiteral("completed"),      QStringLiteral("lost to follow-up"),
                                        QStringLiteral("patient choice"), QStringLiteral("relapse"),
                                        QStringLiteral("transferred"),    QStringLiteral("cost/insurance"),
                                        QStringLiteral("side effect"),    QStringLiteral("incarcerated"),
                                        QStringLiteral("surgery/pain"),   QStringLiteral("pregnancy"),
                                        QStringLiteral("death")};
    return reasons[dice.weighted({26, 20, 16, 12, 9, 6, 5, 3, 2, 1, 1})];
}

} // namespace

void layStay(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Stay);
    Client &client = draft.course.client;
    client.enrolledOn = draft.clinic.openBy(draft.startsOn.addDays(-dice.between(2, 12)));
    if (draft.plan.role && draft.plan.standing == Standing::OralOnly)
        client.enrolledOn = draft.clinic.openBy(draft.startsOn.addDays(-1));
    layLevels(draft, dice);
    Episode &last = draft.course.episodes.last();
    client.level = last.level;
    if (draft.plan.standing != Standing::Discharged) return;
    client.dischargedOn = draft.endsOn;
    last.endsOn = draft.endsOn;
    last.reason = draft.course.history.dischargeReason = dischargeReason(dice);
}

} // namespace practice
