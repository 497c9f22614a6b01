#include "db/work/practice_course.h"

namespace practice {

namespace {

const QStringList &noteTexts()
{
    static const QStringList texts{
        QStringLiteral("Comes by bus line 14, mornings are better than afternoons."),
        QStringLiteral(
            "Asked for a letter to the employer about the appointments. Given, without the name of the treatment."),
        QStringLiteral("Daughter has exams in June; wants to keep the Monday slot until then."),
        QStringLiteral("Went through the wallet card again. Carries it now."),
        QStringLiteral("Prefers to sit near the door while waiting."),
        QStringLiteral(
            "Tablets make the stomach queasy when taken before breakfast. Takes them with porridge since last week."),
        QStringLiteral(
            "Dentist on the 12th. Knows that pain relief with opioids does not work now and has told the dentist.")};
    return texts;
}

const QStringList &goalTexts()
{
    static const QStringList texts{
        QStringLiteral("Back to full shifts by June"), QStringLiteral("A year without a drink"),
        QStringLiteral("See the children every weekend"), QStringLiteral("Own flat before the winter"),
        QStringLiteral("Run the harbour race")};
    return texts;
}

const QStringList &stepTexts()
{
    static const QStringList texts{QStringLiteral("Evening walk when craving comes"),
                                   QStringLiteral("Calls the sponsor on Fridays"),
                                   QStringLiteral("No cash after pay day: sister keeps the card"),
                                   QStringLiteral("Group on Tuesdays, also in holidays")};
    return texts;
}

const QStringList &preventionTexts()
{
    static const QStringList texts{
        QStringLiteral("Leave the place, call Marta, wait twenty minutes. Naloxone is in the kitchen drawer."),
        QStringLiteral(
            "Craving card in the wallet. After a lapse: call the clinic the same day, do not try the old amount."),
        QStringLiteral("First sign is poor sleep. Then come in, do not wait for the next visit.")};
    return texts;
}

} // namespace

void layNotes(Draft &draft)
{
    if (!draft.clinic.wholeLog || !draft.startsOn.isValid()) return;
    Dice dice = draft.dice(Purpose::Notes);
    const QDate last = qMin(draft.endsOn, draft.clinic.asOf.addDays(-1));
    const auto stay = int(draft.startsOn.daysTo(last));
    if (stay < 1) return;
    for (int left = dice.below(4); left > 0; --left) {
        auto note = blank<Note>(dice, draft.id());
        note.on = draft.clinic.openBy(draft.startsOn.addDays(dice.below(stay)));
        note.text = dice.pick(noteTexts());
        note.by = nurseOf(dice);
        if (note.on >= draft.startsOn) draft.course.notes.append(note);
    }
    if (!dice.chance(0.7)) return;
    auto plan = blank<CarePlan>(dice, draft.id());
    plan.goals = dice.pick(goalTexts());
    plan.steps = dice.pick(stepTexts()) + QLatin1Char('\n') + dice.pick(stepTexts());
    plan.prevention = dice.pick(preventionTexts());
    plan.reviewedOn = draft.clinic.openBy(last.addDays(-dice.below(qMin(stay, 40))));
    plan.reviewedBy = nurseOf(dice);
    draft.course.plans.append(plan);
}

} // namespace practice
