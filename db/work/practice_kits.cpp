#include "db/work/practice_course.h"

namespace practice {

namespace {

Kit carton(Dice &dice) { return Kit{dice.id<Kit>()}; }

/// How far a carton has come when it is needed in so many days; nullopt: not ordered yet.
std::optional<KitState> stateFor(int days, Dice &dice)
{
    using enum KitState;
    if (days > 21) return dice.chance(0.25) ? std::optional(Ordered) : std::nullopt;
    if (days > 14) return dice.pick({Ordered, Authorised, Authorised});
    if (days > 7) return dice.pick({Authorised, Received, Refrigerated, Refrigerated});
    return dice.chance(0.94) ? dice.pick({Reserved, Reserved, Refrigerated}) : Authorised;
}

void fill(Kit &kit, QDate asOf, Dice &dice)
{
    const Lot lot = lotOf(asOf.addDays(-15), dice.below(3));
    const int days = dice.between(2, 11), quarters = dice.between(1, 14);
    if (kit.state == KitState::Ordered || kit.state == KitState::Authorised) return;
    kit.lot = lot.number;
    kit.expiresOn = lot.expiresOn;
    kit.receivedOn = asOf.addDays(-days);
    kit.hoursOut = quarters / 4.0;
    kit.maxTempC = 4 + dice.below(30) / 10.0;
}

/// When it was ordered, until when the insurer agreed, and for which day it is set apart.
void layPapers(Kit &kit, QDate asOf, QDate neededOn, Dice &dice)
{
    kit.orderedOn = (kit.receivedOn.isValid() ? kit.receivedOn : asOf).addDays(-dice.between(3, 12));
    if (kit.state != KitState::Ordered) kit.authorisedUntil = kit.orderedOn.addDays(dice.between(60, 95));
    if (kit.state == KitState::Reserved && neededOn >= asOf) kit.reservedFor = neededOn;
    if (kit.state == KitState::Wasted || kit.state == KitState::Returned) {
        kit.closedOn = asOf.addDays(-dice.between(1, 40));
        kit.reason = kit.state == KitState::Wasted ? QStringLiteral("Froze at the back of the refrigerator")
                                                   : QStringLiteral("Sent back to the pharmacy, treatment ended");
    }
}

/// One of thirty went wrong on the way or in the refrigerator.
void spoil(Kit &kit, Dice &dice)
{
    const int how = dice.below(3);
    if (!dice.chance(0.035) || kit.lot.isEmpty()) return;
    if (how == 0) kit.hoursOut = 170 + dice.below(60);
    else if (how == 1) kit.maxTempC = 25.5 + dice.below(40) / 10.0;
    else kit.frozen = true;
}

} // namespace

void layKits(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Kits);
    const QString number = QStringLiteral("K-") + draft.course.client.chartNumber + u'-';
    const auto count = int(draft.course.injections.size());
    for (int i = qMax(0, count - 2); draft.clinic.wholeLog && i < count; ++i) {
        const Injection &injection = draft.course.injections[i];
        Kit kit = carton(dice);
        if (!injection.given) continue;
        kit.number = number + QString::number(i + 1);
        kit.owner = draft.id();
        kit.lot = injection.lot;
        kit.expiresOn = injection.expiresOn;
        kit.receivedOn = injection.givenOn.addDays(-dice.between(4, 12));
        kit.state = KitState::Given;
        kit.hoursOut = 1;
        kit.maxTempC = 5;
        kit.orderedOn = injection.givenOn.addDays(-21);
        kit.closedOn = injection.givenOn;
        draft.course.kits.append(kit);
    }
    const bool first = draft.plan.standing == Standing::NewStart;
    if (!first && !draft.dueOn.isValid()) return;
    Kit kit = carton(dice);
    const auto state = stateFor(first ? 6 : int(draft.clinic.asOf.daysTo(draft.dueOn)), dice);
    if (!state) return;
    kit.number = number + QString::number(count + 1);
    kit.owner = draft.id();
    kit.state = draft.plan.role && draft.plan.role->slot >= 0 ? KitState::Reserved : *state;
    fill(kit, draft.clinic.asOf, dice);
    if (!draft.plan.role) spoil(kit, dice);
    layPapers(kit, draft.clinic.asOf, first ? draft.clinic.asOf.addDays(6) : draft.dueOn, dice);
    draft.course.kits.append(kit);
}

QList<Kit> clinicKits(const Clinic &clinic, int clients)
{
    using enum KitState;
    Dice dice(clinic.seed, 0, Purpose::Clinic);
    QList<Kit> kits;
    constexpr KitState states[] = {Refrigerated, Refrigerated, Refrigerated, Wasted, Returned, Ordered};
    const int count = 6 + clients / 100;
    for (int i = 0; i < count; ++i) {
        Kit kit = carton(dice);
        kit.number = QStringLiteral("K-C-%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        kit.state = states[i % 6];
        fill(kit, clinic.asOf, dice);
        if (kit.state == Wasted) kit.frozen = true;
        layPapers(kit, clinic.asOf, {}, dice);
        kits.append(kit);
    }
    return kits;
}

} // namespace practice
