#include "app/treatment/oral.h"
#include "db/work/practice_course.h"

namespace practice {

namespace {

Order oralOrder(const Draft &draft, Regimen regimen, QDate startsOn, Dice &dice)
{
    auto order = blank<Order>(dice, draft.id());
    order.regimen = regimen;
    order.startsOn = startsOn;
    order.prescriber = prescriberOf(dice);
    return order;
}

Regimen lasting(Dice &dice)
{
    constexpr Regimen regimens[] = {Regimen::Daily50, Regimen::Mwf100_100_150, Regimen::Qod100, Regimen::Wkd50Sat100,
                                    Regimen::Q3d150};
    return regimens[dice.weighted({70, 15, 6, 5, 4})];
}

/// Tablets alone: an induction at first for every third of the opioid clients, then the schedule that stayed.
void tabletsAlone(Draft &draft, Dice &dice)
{
    const Player *role = draft.plan.role;
    const double share = dice.unit();
    const int days = role ? role->fromDue : 6 + int(share * share * draft.clinic.years * 80);
    const Regimen regimen = lasting(dice);
    const int induction = dice.between(10, 30);
    QDate start = draft.clinic.asOf.addDays(-days);
    if (!role) start = draft.clinic.openBy(start);
    draft.startsOn = start;
    if (role) {
        draft.course.orders.append(oralOrder(draft, role->regimen, start, dice));
    } else if (draft.opioid() && (days < 25 || dice.chance(0.35))) {
        draft.course.orders.append(oralOrder(draft, Regimen::Induct25_50, start, dice));
        if (days > induction + 5)
            draft.course.orders.append(oralOrder(draft, regimen, draft.clinic.openBy(start.addDays(induction)), dice));
    } else {
        draft.course.orders.append(oralOrder(draft, regimen, start, dice));
    }
}

/// Tablets beside injections: before the first one, or until the one that is late.
void tabletsBeside(Draft &draft, Dice &dice)
{
    const Clinic &clinic = draft.clinic;
    const Regimen first = draft.opioid() ? Regimen::Induct25_50 : Regimen::Daily50;
    if (draft.plan.standing == Standing::NewStart) {
        const QDate order = draft.course.orders.last().startsOn;
        draft.startsOn = clinic.openBy(order.addDays(-dice.below(5)));
        draft.course.orders.append(oralOrder(draft, first, draft.startsOn, dice));
    } else if (draft.plan.bridge) {
        const int late = int(draft.dueOn.daysTo(clinic.asOf));
        auto bridge = oralOrder(draft, Regimen::Daily50,
                                clinic.openBy(clinic.asOf.addDays(-dice.between(1, qMin(late, 14)))), dice);
        bridge.reason = QStringLiteral("Until the next injection");
        draft.course.orders.append(bridge);
    } else if (dice.chance(0.04)) {
        auto before = oralOrder(draft, first, clinic.openBy(draft.startsOn.addDays(-dice.between(4, 9))), dice);
        before.endsOn = draft.startsOn.addDays(-1);
        before.reason = QStringLiteral("Before the first injection");
        draft.course.orders.prepend(before);
        draft.startsOn = before.startsOn;
    }
}

void layHold(Draft &draft, Dice &dice)
{
    const Clinic &clinic = draft.clinic;
    auto hold = blank<Order>(dice, draft.id());
    hold.kind = OrderKind::Hold;
    const QString reason = dice.pick({QStringLiteral("Nausea, wait until it settles"), QStringLiteral("Dental surgery"),
                                      QStringLiteral("Liver test repeated first"), QStringLiteral("Stomach flu")});
    const int days = int(draft.course.orders.first().startsOn.daysTo(clinic.asOf));
    const int length = dice.between(2, 5), back = dice.between(7, 80);
    const bool held = dice.chance(0.12);
    if (draft.plan.role) {
        if (draft.plan.role->slot != 20 || draft.plan.standing != Standing::OralOnly) return;
        hold.startsOn = clinic.asOf.addDays(-3); // until the day after tomorrow, as in the picture of Today
        hold.endsOn = clinic.asOf.addDays(2);
    } else {
        if (!held || back + 3 > days) return;
        hold.startsOn = clinic.asOf.addDays(-back);
        hold.endsOn = hold.startsOn.addDays(length - 1);
    }
    hold.reason = reason;
    hold.prescriber = prescriberOf(dice);
    draft.course.orders.append(hold);
}

QString reasonOf(DoseOutcome outcome, Dice &dice)
{
    switch (outcome) {
    case DoseOutcome::Refused:
        return dice.pick({QStringLiteral("Feels unwell"), QStringLiteral("Wants to talk to the physician first"),
                          QStringLiteral("No reason given")});
    case DoseOutcome::Held:
        return dice.pick({QStringLiteral("Vomiting since last night"), QStringLiteral("Ate nothing, comes back")});
    case DoseOutcome::Vomited: return dice.pick({QStringLiteral("After 20 minutes"), QStringLiteral("On the way out")});
    case DoseOutcome::Missed:
        return dice.chance(0.3) ? QStringLiteral("Did not come, could not be reached") : QString();
    default: return {};
    }
}

/// What became of a slot; nullopt: nobody wrote it down.
std::optional<DoseOutcome> outcomeOf(bool atClinic, bool careful, Dice &dice)
{
    using enum DoseOutcome;
    const int missed = careful ? 30 : 150;
    if (!atClinic) {
        constexpr DoseOutcome home[] = {SelfReported, Missed};
        return home[dice.weighted({930, missed * 2})];
    }
    constexpr DoseOutcome here[] = {Given, SelfReported, Missed, Refused, Vomited, Held};
    const int place = dice.weighted({915, 30, missed, 10, 5, 5, 4});
    return place < 6 ? std::optional(here[place]) : std::nullopt;
}

Dose doseOf(const Draft &draft, QDate day, const ExpectedDose &expected, DoseOutcome outcome, Dice &dice)
{
    auto dose = blank<Dose>(dice, draft.id());
    dose.order = expected.order;
    dose.dueOn = day;
    dose.outcome = outcome;
    const QTime time = draft.slot.addSecs(60 * dice.between(-6, 16));
    const QString who = nurseOf(dice);
    if (taken(outcome) || outcome == DoseOutcome::Vomited) dose.milligrams = expected.milligrams;
    if (outcome != DoseOutcome::SelfReported && outcome != DoseOutcome::Missed)
        dose.givenAt = draft.clinic.at(day, time);
    if (outcome != DoseOutcome::Missed) dose.givenBy = who;
    dose.reason = expected.held ? QStringLiteral("Held by order") : reasonOf(outcome, dice);
    return dose;
}

void layDoses(Draft &draft, bool takesHome)
{
    const Clinic &clinic = draft.clinic;
    Dice trait = draft.dice(Purpose::Doses);
    const bool careful = trait.chance(0.88) || draft.plan.role;
    for (QDate day = draft.startsOn; day < clinic.asOf; day = day.addDays(1)) {
        // A throw of its own for each day: a shorter log is the end of the longer one.
        Dice dice(clinic.seed ^ trait.word(), int(day.toJulianDay()), Purpose::Doses);
        if (!draft.isKept(day)) continue;
        const ExpectedDose expected = expectedDose(draft.course.orders, day, draft.course.client.dischargedOn);
        if (expected.held) draft.course.doses.append(doseOf(draft, day, expected, DoseOutcome::Held, dice));
        else if (expected.milligrams > 0)
            if (const auto outcome = outcomeOf(clinic.isOpen(day) && !takesHome, careful, dice))
                draft.course.doses.append(doseOf(draft, day, expected, *outcome, dice));
    }
}

void layFills(Draft &draft, Dice &dice)
{
    for (QDate day = draft.startsOn; day < draft.clinic.asOf; day = draft.clinic.openBy(day.addDays(28))) {
        auto fill = blank<Fill>(dice, draft.id());
        fill.dispensedOn = day;
        fill.tablets = 28;
        fill.milligrams = 50;
        fill.daysSupply = 28;
        fill.note = dice.chance(0.1) ? QStringLiteral("Pharmacy delivered a day late.") : QString();
        if (draft.isKept(day)) draft.course.fills.append(fill);
    }
}

} // namespace

void layTablets(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Oral);
    const QTime slot = QTime(8, 0).addSecs(60 * 5 * dice.below(42)); // 08:00 to 11:25
    const bool takesHome = dice.chance(0.22) && !draft.plan.role;
    if (draft.plan.standing == Standing::OralOnly) {
        if (!draft.plan.role) draft.slot = slot;
        tabletsAlone(draft, dice);
        layHold(draft, dice);
        const auto daily = draft.course.orders.last().regimen == Regimen::Daily50;
        draft.takesHome = takesHome && daily;
        if (draft.takesHome) layFills(draft, dice);
    } else {
        tabletsBeside(draft, dice);
    }
    if (draft.clinic.oralLog) layDoses(draft, draft.takesHome);
}

} // namespace practice
