#include "db/work/practice_course.h"

namespace practice {

Course courseOf(const Clinic &clinic, int index)
{
    Draft draft{clinic, index, planOf(clinic, index)};
    layIdentity(draft);
    const bool showcase = isShowcase(draft);
    if (showcase) layShowcaseDoses(draft);
    else layInjections(draft), layTablets(draft);
    layStay(draft);
    if (showcase) layShowcaseFindings(draft);
    else layLabs(draft);
    layAnswers(draft);
    if (!showcase) layEffects(draft);
    layKits(draft);
    layCalls(draft);
    layVisits(draft);
    layWaiting(draft);
    layNotes(draft);
    laySignatures(draft);
    layConsents(draft);
    return std::move(draft.course);
}

QString prescriberOf(Dice &dice)
{
    return dice.chance(0.72) ? QStringLiteral("Dr. Amara Nwosu") : QStringLiteral("Dr. Henrik Sandoval");
}

QString nurseOf(Dice &dice)
{
    const int who = dice.below(100);
    return who < 62 ? QStringLiteral("Maren Holt")
        : who < 88  ? QStringLiteral("Tobias Renner")
                    : QStringLiteral("Ifeoma Obi");
}

QString deskOf(Dice &dice)
{
    return dice.chance(0.7) ? QStringLiteral("Luis Ortega") : QStringLiteral("Hannah Brightwater");
}

} // namespace practice
