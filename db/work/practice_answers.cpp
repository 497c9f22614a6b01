#include "db/work/practice_course.h"

namespace practice {

namespace {

Assessment assessmentOf(const Draft &draft, QDate day, bool baseline, Dice &dice)
{
    auto answers = blank<Assessment>(dice, draft.id());
    const bool male = draft.course.client.sex == SexAtBirth::Male;
    const int age = ageOn(draft.course.client.birthDate, day);
    const int freeDays = dice.between(10, 34), cows = dice.below(4);
    answers.assessedOn = day;
    answers.opioidKind = draft.opioid() ? (dice.chance(0.74) ? OpioidKind::Short : OpioidKind::Long) : OpioidKind::None;
    if (draft.opioid())
        answers.lastOpioidOn = draft.startsOn.addDays(-freeDays - (answers.opioidKind == OpioidKind::Long ? 6 : 0));
    answers.withdrawal = answers.onOpioid = YesNo::No;
    answers.cows = cows;
    answers.challenge = baseline && draft.opioid() && dice.chance(0.4) ? Challenge::Pass : Challenge::None;
    answers.hepatic = Hepatic::None;
    answers.pregnant = male || age > 54 ? Pregnant::NotApplicable : Pregnant::No;
    answers.allergy = Allergy::None;
    answers.anticoagulant = draft.index % 83 == 17 ? YesNo::Yes : YesNo::No;
    answers.drinking = !draft.opioid() && dice.chance(0.12) ? YesNo::Yes : YesNo::No;
    answers.suicidal = YesNo::No;
    return answers;
}

/// The day of the last visit with the nurse before the day of the practice.
QDate lastSeen(const Draft &draft)
{
    if (!draft.course.injections.isEmpty()) return draft.course.injections.last().givenOn;
    return draft.clinic.openBy(draft.clinic.asOf.addDays(-3));
}

void layAssessments(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Asked);
    const QDate first = draft.startsOn < draft.clinic.asOf ? draft.startsOn
                                                           : draft.clinic.openBy(draft.clinic.asOf.addDays(-1));
    auto baseline = assessmentOf(draft, first, true, dice);
    auto last = assessmentOf(draft, qMax(first, lastSeen(draft)), false, dice);
    const int ahead = dice.between(5, 44);
    const bool planned = dice.chance(0.02);
    if (draft.plan.role && draft.plan.role->arrived == 66)
        last.procedureOn = draft.clinic.openFrom(draft.clinic.asOf.addDays(16));
    else if (planned && !draft.plan.role) last.procedureOn = draft.clinic.openFrom(draft.clinic.asOf.addDays(ahead));
    if (last.assessedOn == baseline.assessedOn) baseline.procedureOn = last.procedureOn;
    draft.course.assessments.append(baseline);
    if (last.assessedOn > baseline.assessedOn) draft.course.assessments.append(last);
}

struct Drug
{
    const char16_t *name;
    MedicineClass kind;
};

void layMedicines(Draft &draft, Dice &dice)
{
    static constexpr Drug common[] = {
        {u"Sertraline 50 mg", MedicineClass::Other},   {u"Trazodone 50 mg", MedicineClass::Other},
        {u"Lisinopril 10 mg", MedicineClass::Other},   {u"Bupropion XL 150 mg", MedicineClass::Other},
        {u"Gabapentin 300 mg", MedicineClass::Other},  {u"Hydroxyzine 25 mg", MedicineClass::Other},
        {u"Metformin 500 mg", MedicineClass::Other},   {u"Omeprazole 20 mg", MedicineClass::Other},
        {u"Albuterol inhaler", MedicineClass::Other},  {u"Levothyroxine 75 mcg", MedicineClass::Other},
        {u"Escitalopram 10 mg", MedicineClass::Other}, {u"Clonidine 0.1 mg", MedicineClass::Other}};
    static constexpr Drug past[] = {{u"Tramadol 50 mg", MedicineClass::Opioid},
                                    {u"Hydrocodone/acetaminophen", MedicineClass::Opioid},
                                    {u"Buprenorphine/naloxone 8/2 mg", MedicineClass::PartialAgonist},
                                    {u"Methadone 40 mg", MedicineClass::Opioid}};
    const auto add = [&](const Drug &drug, QDate from, QDate to) {
        auto medicine = blank<Medicine>(dice, draft.id());
        medicine.name = QString::fromUtf16(drug.name);
        medicine.kind = drug.kind;
        medicine.fromOn = from;
        medicine.toOn = to;
        draft.course.medicines.append(medicine);
    };
    const int count = dice.weighted({35, 35, 20, 10});
    const int place = dice.below(int(std::size(common)));
    const int before = dice.between(20, 400);
    for (int i = 0; i < count; ++i)
        add(common[(place + 5 * i) % int(std::size(common))], draft.startsOn.addDays(-before + 15 * i), {});
    if (draft.opioid() && dice.chance(0.1))
        add(dice.pick(past), draft.startsOn.addDays(-before - 200), draft.startsOn.addDays(-dice.between(16, 40)));
    if (dice.chance(0.008) && !draft.plan.role)
        add({u"Disulfiram 250 mg", MedicineClass::Disulfiram}, draft.startsOn.addDays(-30), {});
    if (dice.chance(0.006) && !draft.plan.role)
        add({u"Tramadol 50 mg", MedicineClass::Opioid}, draft.clinic.asOf.addDays(-6), {});
}

void layNaloxone(Draft &draft, Dice &dice)
{
    const bool asked = draft.opioid() || dice.chance(0.35);
    const int answer = dice.weighted({72, 10, 18}); // has a kit, accepted but none yet, declined
    const int years = dice.between(2, 3), delay = dice.between(0, 4);
    if (!asked) return;
    const auto add = [&](QDate day, NaloxoneStep what, QDate expires = {}) {
        if (day >= draft.clinic.asOf) return;
        auto line = blank<Naloxone>(dice, draft.id());
        line.on = day;
        line.what = what;
        line.kitExpiresOn = expires;
        draft.course.naloxone.append(line);
    };
    // "Call first" stands on the rows of three of the cast: opioid risk and nothing at hand.
    const Player *role = draft.plan.role;
    const bool declines = role ? role->calls == QStringView(u"n4 n7") || role->calls == QStringView(u"v3 n6")
            || role->calls == QStringView(u"w10 n17 v24")
                               : answer == 2;
    const QDate first = draft.course.client.enrolledOn;
    add(first, NaloxoneStep::Offered);
    if (declines) return add(first, NaloxoneStep::Declined);
    add(first, NaloxoneStep::Accepted);
    if (answer == 1 && !role) return;
    QDate day = draft.clinic.openFrom(first.addDays(delay));
    for (; day < draft.clinic.asOf; day = draft.clinic.openBy(day.addYears(years)))
        add(day, NaloxoneStep::HasKit, day.addYears(years).addMonths(1));
}

} // namespace

void layAnswers(Draft &draft)
{
    layAssessments(draft);
    Dice dice = draft.dice(Purpose::Asked);
    for (int i = 0; i < 40; ++i) dice.word(); // apart from the answers above
    layMedicines(draft, dice);
    layNaloxone(draft, dice);
}

} // namespace practice
