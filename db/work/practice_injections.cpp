#include "app/treatment/interval.h"
#include "app/treatment/lateness.h"
#include "db/work/practice_course.h"
#include <algorithm>

namespace practice {

namespace {

/// Days past due on the day of the practice that go with how the client stands then.
int fromDueOf(const Draft &draft, Dice &dice)
{
    if (draft.plan.role) return draft.plan.role->fromDue;
    switch (draft.plan.standing) {
    case Standing::Late: return dice.between(1, 7);
    case Standing::Overdue: return 8 + qMin(dice.below(21), dice.below(21));
    case Standing::Lapsed: return 29 + qMin(dice.below(48), dice.below(48));
    default: return -dice.below(28);
    }
}

SeriesStatus wanted(Standing standing)
{
    switch (standing) {
    case Standing::Late: return SeriesStatus::Late;
    case Standing::Overdue: return SeriesStatus::Overdue;
    default: return SeriesStatus::Lapsed;
    }
}

/// The last injection: on an open day before the day of the practice, so that the client stands then as planned.
QDate lastDay(const Draft &draft, IntervalMode mode, int fromDue)
{
    const Clinic &clinic = draft.clinic;
    const auto fits = [&](QDate day) {
        if (day >= clinic.asOf || !clinic.limits.isOpen(day)) return false;
        const auto state = seriesState(day, mode, clinic.asOf, true, false, clinic.limits);
        return draft.plan.standing == Standing::OnTime ? !state.flagged : state.status == wanted(draft.plan.standing);
    };
    QDate about = clinic.asOf.addDays(-fromDue - 28);
    if (mode == IntervalMode::D30) about = about.addDays(-2);
    if (mode == IntervalMode::D21) about = about.addDays(7);
    if (mode == IntervalMode::CM) about = clinic.asOf.addDays(-fromDue).addMonths(-1);
    for (int away = 0; away < 30; ++away) {
        if (fits(about.addDays(-away))) return about.addDays(-away);
        if (fits(about.addDays(away))) return about.addDays(away);
    }
    return clinic.openBy(clinic.asOf.addDays(-1));
}

/// How many days past the interval a visit came: most on the day, some early, some late, few after a break.
int slip(bool punctual, Dice &dice)
{
    switch (dice.weighted({66, 15, punctual ? 12 : 24, punctual ? 4 : 9, punctual ? 1 : 3})) {
    case 0: return 0;
    case 1: return -dice.between(1, 5);
    case 2: return dice.between(1, 7);
    case 3: return dice.between(8, 26);
    default: return dice.between(30, 95);
    }
}

QList<QDate> daysBack(const Draft &draft, IntervalMode mode, QDate last, Dice &dice)
{
    const Clinic &clinic = draft.clinic;
    // The square of a uniform draw: many short stays, few that reach back to the beginning.
    const double share = dice.unit();
    const int stay = 20 + int(share * share * clinic.years * 365);
    const bool punctual = draft.plan.standing == Standing::OnTime;
    QList<QDate> days{last};
    for (QDate day = last;;) {
        const int interval = int(day.daysTo(nextDue(day, mode)));
        day = clinic.openBy(day.addDays(-interval - slip(punctual, dice)));
        if (day.daysTo(last) > stay) break;
        days.prepend(day);
    }
    return days;
}

QString injectionNote(Dice &dice)
{
    static const QStringList notes = {QStringLiteral("Tolerated well."),
                                      QStringLiteral("Small bruise from last time, healed."),
                                      QStringLiteral("Prefers to lie down."),
                                      QStringLiteral("Slept badly this week, otherwise fine."),
                                      QStringLiteral("Brought partner along."),
                                      QStringLiteral("Asked about travel next month."),
                                      QStringLiteral("Needle changed once, full dose given."),
                                      QStringLiteral("Back to work since Monday."),
                                      QStringLiteral("Some soreness for two days after the last one.")};
    const QString &note = dice.pick(notes);
    return dice.chance(0.12) ? note : QString();
}

/// A visit at which nothing was given, some days before one that came late.
Injection notGiven(const Draft &draft, QDate day, Dice &dice)
{
    auto injection = blank<Injection>(dice, draft.id());
    injection.givenOn = day;
    injection.given = injection.full = injection.countsAsGiven = false;
    injection.milligrams = 0;
    injection.givenAt = draft.clinic.at(day, draft.slot);
    injection.givenBy = nurseOf(dice);
    injection.notGivenReason = dice.pick(
        {QStringLiteral("Urine test positive, confirmation asked for"), QStringLiteral("Fever, comes back when well"),
         QStringLiteral("Declined today, wants to think about it"), QStringLiteral("Kit had not arrived"),
         QStringLiteral("Came after closing time")});
    return injection;
}

Injection given(const Draft &draft, QDate day, int number, Side side, Dice &dice)
{
    auto injection = blank<Injection>(dice, draft.id());
    injection.givenOn = day;
    const QTime time = draft.slot.addSecs(60 * dice.between(-4, 14));
    const Lot lot = lotOf(day.addDays(-20), dice.below(3));
    injection.givenAt = draft.clinic.at(day, time);
    injection.side = side;
    injection.needle = draft.index % 3 == 0 ? QStringLiteral("2") : QStringLiteral("1.5");
    injection.lot = lot.number;
    injection.expiresOn = lot.expiresOn;
    injection.outOfColdAt = draft.clinic.at(day, time.addSecs(-60 * dice.between(44, 75)));
    // The label asks for the talk at each injection since December 2025.
    injection.reversalTalk = day >= QDate(2025, 12, 1) || dice.chance(0.8) ? YesNo::Yes : YesNo::Unknown;
    injection.observedMinutes = number == 0 ? 30 : dice.pick({15, 15, 15, 20});
    injection.reaction = dice.chance(0.03) ? QStringLiteral("Light-headed for a few minutes, sat down.") : QString();
    injection.givenBy = nurseOf(dice);
    injection.note = injectionNote(dice);
    return injection;
}

void layOrders(Draft &draft, IntervalMode mode, Dice &dice)
{
    auto order = blank<Order>(dice, draft.id());
    order.kind = OrderKind::Injection;
    order.interval = mode;
    order.startsOn = draft.plan.standing == Standing::NewStart
        ? draft.clinic.openBy(draft.clinic.asOf.addDays(-dice.below(6)))
        : draft.clinic.openBy(draft.startsOn.addDays(-dice.below(4)));
    order.prescriber = prescriberOf(dice);
    if (mode == IntervalMode::D21) order.reason = QStringLiteral("Craving returns in the fourth week");
    if (draft.plan.standing == Standing::Discharged) order.endsOn = draft.endsOn;
    draft.course.orders.append(order);
}

} // namespace

void layInjections(Draft &draft)
{
    draft.endsOn = draft.clinic.asOf;
    Dice dice = draft.dice(Purpose::Injections);
    draft.slot = QTime(8, 30).addSecs(60 * 15 * dice.below(29)); // 08:30 to 15:30
    if (draft.plan.role && draft.plan.role->slot >= 0) draft.slot = QTime(8, 0).addSecs(60 * draft.plan.role->slot);
    if (draft.plan.standing == Standing::OralOnly) return;
    IntervalMode mode = IntervalMode::D28;
    const int chosen = dice.below(100);
    if (!draft.plan.role && chosen >= 88)
        mode = chosen < 93 ? IntervalMode::D30 : chosen < 98 ? IntervalMode::CM : IntervalMode::D21;
    if (draft.plan.standing == Standing::NewStart) return layOrders(draft, mode, dice);

    QDate last;
    if (draft.plan.standing == Standing::Discharged)
        last = draft.clinic.openBy(draft.clinic.asOf.addDays(-35 - dice.below(540)));
    else last = lastDay(draft, mode, fromDueOf(draft, dice));
    const QList<QDate> days = daysBack(draft, mode, last, dice);
    draft.startsOn = days.first();
    if (draft.plan.standing == Standing::Discharged)
        draft.endsOn = draft.clinic.openFrom(last.addDays(dice.between(1, 27)));
    else draft.dueOn = nextDue(last, mode);

    Side side = dice.chance(0.5) ? Side::Left : Side::Right;
    for (int i = 0; i < days.size(); ++i, side = otherSide(side)) {
        if (i > 0 && days[i - 1].daysTo(days[i]) > 33 && dice.chance(0.14)) {
            const QDate before = draft.clinic.openBy(days[i].addDays(-dice.between(2, 4)));
            if (before > days[i - 1]) draft.course.injections.append(notGiven(draft, before, dice));
        }
        draft.course.injections.append(given(draft, days[i], i, side, dice));
    }
    layOrders(draft, mode, dice);
}

Lot lotOf(QDate day, int which)
{
    const int quarter = day.year() * 4 + (day.month() - 1) / 3;
    const int number = 4000 + (quarter * 37 + which * 11) % 900;
    const QDate month = QDate(day.year(), ((day.month() - 1) / 3) * 3 + 1, 1).addMonths(17 + which);
    return {QString::number(number) + QLatin1Char("ABD"[which % 3]), month.addDays(-1)};
}

} // namespace practice
