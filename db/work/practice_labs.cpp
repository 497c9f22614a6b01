#include "app/safety/liver.h"
#include "db/work/practice_course.h"

namespace practice {

namespace {

Lab labOf(const Draft &draft, QDate day, LabTest test, Dice &dice)
{
    auto lab = blank<Lab>(dice, draft.id());
    lab.takenOn = day;
    lab.test = test;
    return lab;
}

void measure(Draft &draft, QDate day, LabTest test, double value, const QString &unit, std::optional<double> upper,
             Dice &dice)
{
    auto lab = labOf(draft, day, test, dice);
    lab.value = value;
    lab.unit = unit;
    lab.upperLimit = upper;
    draft.course.labs.append(lab);
}

void answer(Draft &draft, QDate day, LabTest test, LabResult result, Dice &dice)
{
    auto lab = labOf(draft, day, test, dice);
    lab.result = result;
    draft.course.labs.append(lab);
}

/// A liver that starts high in drinkers and comes down, that stays calm in most, and that rises for a while in a few.
struct Liver
{
    double multiple; ///< ALT over its upper limit
    double ratio;    ///< AST to ALT: above 1 in drinkers
    int risesAt;     ///< number of the test; -1 = never
    double rise;
};

Liver liverOf(const Draft &draft, Dice &dice)
{
    Liver liver{0.35 + 0.5 * dice.unit(), draft.opioid() ? 0.75 + 0.2 * dice.unit() : 1.15 + 0.35 * dice.unit(), -1, 0};
    const double high = 1.3 + 1.5 * dice.unit();
    if (dice.chance(draft.opioid() ? 0.16 : 0.34)) liver.multiple = high;
    const int at = dice.between(1, 3);
    const double rise = 2.2 + 3.2 * dice.unit();
    if (dice.chance(0.035) && !draft.plan.role) liver = {liver.multiple, liver.ratio, at, rise};
    if (draft.plan.role) liver.multiple = 0.85;
    return liver;
}

void layLiverTest(Draft &draft, QDate day, double multiple, const Liver &liver, Dice &dice)
{
    const double noise = 0.92 + 0.16 * dice.unit();
    const double alt = qRound(40 * multiple * noise),
                 ast = qRound(40 * multiple * liver.ratio * (0.94 + 0.12 * dice.unit()));
    const double bilirubin = qRound(10 * (0.3 + 0.55 * dice.unit() + (multiple > 4 ? 0.6 : 0))) / 10.0;
    if (day >= draft.clinic.asOf || (!draft.clinic.wholeLog && day < draft.clinic.asOf.addDays(-400))) return;
    measure(draft, day, LabTest::ALT, alt, QStringLiteral("U/L"), 40, dice);
    measure(draft, day, LabTest::AST, ast, QStringLiteral("U/L"), 40, dice);
    measure(draft, day, LabTest::BILI, bilirubin, QStringLiteral("mg/dL"), 1.2, dice);
}

void layLiverLabs(Draft &draft, Dice &dice)
{
    Liver liver = liverOf(draft, dice);
    double multiple = liver.multiple;
    int number = 0;
    QDate before;
    for (const QDate due : lftDates(draft.startsOn, draft.endsOn, draft.clinic.limits)) {
        const QDate first = due < draft.clinic.asOf ? due : draft.clinic.openBy(draft.clinic.asOf.addDays(-1));
        const QDate day = number == 0 ? first : draft.clinic.openBy(due.addDays(dice.between(-6, 2)));
        const bool skipped = dice.chance(0.07) && number > 0;
        if (number == liver.risesAt) multiple = liver.rise;
        ++number;
        if (skipped || (before.isValid() && day <= before)) continue;
        layLiverTest(draft, day, multiple, liver, dice);
        before = day;
        if (multiple > draft.clinic.limits.lftWarn) { // then monthly until it is down
            for (int month = 1; month <= 2; ++month) {
                multiple *= 0.6;
                before = draft.clinic.openBy(day.addMonths(month));
                layLiverTest(draft, before, multiple, liver, dice);
            }
        }
        if (multiple > 1) multiple = qMax(0.7, multiple * 0.68);
    }
}

/// Days on which the nurse asks and measures: the injections, or every other week with tablets.
QList<QDate> visitDays(const Draft &draft)
{
    QList<QDate> days;
    for (const Injection &each : draft.course.injections) days << each.givenOn;
    if (days.isEmpty())
        for (QDate day = draft.startsOn; day < draft.clinic.asOf; day = draft.clinic.openBy(day.addDays(14)))
            days << day;
    return days;
}

LabResult urine(const Draft &draft, QDate day, Dice &dice)
{
    const int chosen = dice.below(1000);
    for (const Injection &each : draft.course.injections)
        if (each.givenOn == day)
            return each.given                                             ? LabResult::Negative
                : each.notGivenReason.startsWith(QStringLiteral("Urine")) ? LabResult::Positive
                                                                          : LabResult::Missing;
    return chosen < 930 ? LabResult::Negative : chosen < 968 ? LabResult::Positive : LabResult::Missing;
}

void layVisitDay(Draft &draft, QDate day, int number, double eased, Dice &dice)
{
    const bool drinker = draft.course.history.indication != Indication::Opioid;
    answer(draft, day, LabTest::UDS_OPIOID, urine(draft, day, dice), dice);
    const double craving = qBound(0.0, eased * 72 + 8 * dice.unit() + (dice.chance(0.07) ? 26 : 0), 100.0);
    measure(draft, day, LabTest::CRAVING, qRound(craving), {}, {}, dice);
    if (number % 3 == 0) measure(draft, day, LabTest::PHQ9, qRound(eased * 13 + 3 * dice.unit()), {}, {}, dice);
    if (!drinker) return;
    if (number % 2 == 0) measure(draft, day, LabTest::PACS, qRound(eased * 21 + 3 * dice.unit()), {}, {}, dice);
    if (number % 3 == 0) measure(draft, day, LabTest::AUDITC, qRound(eased * 9 + 2 * dice.unit()), {}, {}, dice);
    measure(draft, day, LabTest::DRINKS, dice.chance(0.15 + eased / 3) ? dice.between(1, 8) : 0, {}, {}, dice);
}

/// Craving and low mood, 1 at the beginning: they ease with time, in those who stay away they come back.
double eased(const Draft &draft, QDate day)
{
    const double days = double(draft.startsOn.daysTo(day));
    const bool comesBack = draft.plan.standing == Standing::Overdue || draft.plan.standing == Standing::Lapsed;
    const double rest = 0.12 + 0.88 / (1 + days / 60);
    return comesBack && day > draft.clinic.asOf.addDays(-100) ? qMin(1.0, rest + 0.25) : rest;
}

bool mayBePregnant(const Draft &draft)
{
    return draft.course.client.sex != SexAtBirth::Male && ageOn(draft.course.client.birthDate, draft.clinic.asOf) < 50;
}

} // namespace

void layLabs(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Labs);
    layLiverLabs(draft, dice);
    const double start = 0.75 + 0.25 * dice.unit(), platelets = dice.between(150, 380),
                 clearance = dice.between(62, 128);
    if (draft.clinic.wholeLog && draft.startsOn < draft.clinic.asOf) {
        measure(draft, draft.startsOn, LabTest::PLT, platelets, QStringLiteral("10*9/L"), 400, dice);
        measure(draft, draft.startsOn, LabTest::CRCL, clearance, QStringLiteral("mL/min"), {}, dice);
    }
    int number = 0;
    for (const QDate day : visitDays(draft)) {
        Dice throws(draft.clinic.seed ^ dice.word(), int(day.toJulianDay()), Purpose::Labs);
        if (draft.isKept(day)) layVisitDay(draft, day, number, start * eased(draft, day), throws);
        const bool recent = day >= draft.clinic.asOf.addDays(-70);
        if (mayBePregnant(draft) && draft.isKept(day) && (number == 0 || recent))
            answer(draft, day, LabTest::HCG, LabResult::Negative, throws);
        ++number;
    }
}

} // namespace practice
