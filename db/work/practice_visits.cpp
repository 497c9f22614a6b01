#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "db/work/practice_course.h"
#include <algorithm>

namespace practice {

namespace {

Visit visitOn(const Draft &draft, QDate day, QTime time, VisitPurpose purpose, VisitStatus status, Dice &dice)
{
    auto visit = blank<Visit>(dice, draft.id());
    visit.startsAt = draft.clinic.at(day, time);
    visit.purpose = purpose;
    visit.status = status;
    visit.minutes = purpose == VisitPurpose::Injection ? 30
        : purpose == VisitPurpose::Dose                ? 5
        : purpose == VisitPurpose::Group               ? 90
        : purpose == VisitPurpose::Family              ? 60
                                                       : 45;
    const int early = dice.between(-9, 12);
    if (status == VisitStatus::Done) visit.arrivedAt = visit.startsAt.addSecs(60 * early);
    return visit;
}

/// A start as the agenda gives it: on the half hour, and when a nurse is there.
QTime bookable(QTime slot)
{
    const QTime half(slot.hour(), slot.minute() < 30 ? 0 : 30);
    return half.hour() == 12 ? half.addSecs(2 * 60 * 60) : qMax(half, QTime(8, 30));
}

/// The injections of the last months, and the visits to which nobody came.
void layPastVisits(Draft &draft, Dice &dice)
{
    const QDate from = draft.clinic.asOf.addDays(-90);
    const Order *order = draft.course.injections.isEmpty() ? nullptr : &draft.course.orders.last();
    QDate before;
    for (const Injection &each : draft.course.injections) {
        const QDate due = before.isValid() && order
            ? bookOn(nextDue(before, order->interval), before.addDays(21), draft.clinic.limits)
            : QDate();
        if (each.given) before = each.givenOn;
        if (each.givenOn < from) continue;
        if (due.isValid() && due < each.givenOn && due >= from)
            draft.course.visits.append(visitOn(draft, due, draft.slot, VisitPurpose::Injection,
                                               dice.chance(0.8) ? VisitStatus::NoShow : VisitStatus::Cancelled, dice));
        draft.course.visits.append(
            visitOn(draft, each.givenOn, draft.slot, VisitPurpose::Injection, VisitStatus::Done, dice));
    }
    if (!draft.dueOn.isValid() || !before.isValid()) return;
    const QDate booked = bookOn(draft.dueOn, before.addDays(21), draft.clinic.limits);
    if (booked.isValid() && booked < draft.clinic.asOf && booked >= from && dice.chance(0.85))
        draft.course.visits.append(
            visitOn(draft, booked, draft.slot, VisitPurpose::Injection, VisitStatus::NoShow, dice));
}

/// Group, individual, family and medical sessions of the last months and the next two weeks.
void laySessions(Draft &draft, Dice &dice)
{
    const Clinic &clinic = draft.clinic;
    const int every = draft.course.client.level == CareLevel::Aftercare ? 28
        : draft.course.client.level == CareLevel::OP                    ? 14
                                                                        : 7;
    const QTime time = QTime(13, 0).addSecs(60 * 30 * dice.below(7));
    const int offset = dice.below(every);
    for (int ahead = -90 + offset; ahead <= 14; ahead += every) {
        const QDate day = clinic.openBy(clinic.asOf.addDays(ahead));
        constexpr VisitPurpose purposes[] = {VisitPurpose::Group, VisitPurpose::Individual, VisitPurpose::Medical,
                                             VisitPurpose::Family};
        const VisitPurpose purpose = purposes[dice.weighted({55, 25, 12, 8})];
        constexpr VisitStatus ended[] = {VisitStatus::Done, VisitStatus::NoShow, VisitStatus::Cancelled};
        const VisitStatus past = ended[dice.weighted({84, 10, 6})];
        if (day < draft.course.client.enrolledOn || day == clinic.asOf
            || day >= draft.endsOn.addDays(draft.endsOn < clinic.asOf ? 0 : 30))
            continue;
        draft.course.visits.append(
            visitOn(draft, day, time, purpose, day < clinic.asOf ? past : VisitStatus::Booked, dice));
    }
}

void arriveToday(Draft &draft, Visit &visit, Dice &dice)
{
    const Player *role = draft.plan.role;
    const int minutes = role                                      ? role->arrived
        : dice.chance(0.3) && visit.startsAt.time() < QTime(9, 0) ? dice.between(52, 70)
                                                                  : -1;
    if (minutes < 0) return;
    visit.status = VisitStatus::Arrived;
    visit.arrivedAt = draft.clinic.at(draft.clinic.asOf, QTime(8, 0).addSecs(60 * minutes));
}

void bookToday(Draft &draft, VisitPurpose purpose, Dice &dice)
{
    Visit visit = visitOn(draft, draft.clinic.asOf, draft.slot, purpose, VisitStatus::Booked, dice);
    arriveToday(draft, visit, dice);
    draft.course.visits.append(visit);
}

/// The day on which the next injection is booked; null when it is not.
QDate nextVisit(const Draft &draft, Dice &dice)
{
    const Clinic &clinic = draft.clinic;
    const bool slack = dice.chance(0.82);
    const int early = dice.pick({0, 0, 0, 0, 0, 1, 2, 4});
    if (const Player *role = draft.plan.role; role && role->slot >= 0) return clinic.openFrom(clinic.asOf);
    for (const Call &call : draft.course.calls)
        if (call.outcome == CallOutcome::Agreed && call.promisedOn >= clinic.asOf)
            return clinic.openFrom(call.promisedOn);
    if (draft.plan.standing == Standing::NewStart) return slack ? clinic.openFrom(clinic.asOf.addDays(early)) : QDate();
    if (!draft.dueOn.isValid() || !slack || draft.course.injections.isEmpty()) return {};
    const QDate last = draft.course.injections.last().givenOn;
    const QDate day = bookOn(draft.dueOn.addDays(-early), last.addDays(21), clinic.limits);
    return day.isValid() && day >= clinic.asOf ? day
        : draft.dueOn >= clinic.asOf           ? clinic.openFrom(draft.dueOn)
                                               : QDate();
}

} // namespace

void layVisits(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Visits);
    const Clinic &clinic = draft.clinic;
    layPastVisits(draft, dice);
    const QDate next = nextVisit(draft, dice);
    if (draft.plan.standing == Standing::OralOnly) {
        const bool due = expectedMg(draft.course.orders, clinic.asOf) > 0
            || (draft.plan.role && draft.plan.role->slot >= 0);
        if (due && !draft.takesHome && clinic.isOpen(clinic.asOf)) bookToday(draft, VisitPurpose::Dose, dice);
    } else if (next == clinic.asOf) {
        bookToday(draft, VisitPurpose::Injection, dice);
    } else if (next.isValid()) {
        draft.course.visits.append(
            visitOn(draft, next, bookable(draft.slot), VisitPurpose::Injection, VisitStatus::Booked, dice));
    }
    if (clinic.wholeLog) {
        Dice sessions(clinic.seed ^ 1, draft.index, Purpose::Visits);
        laySessions(draft, sessions);
    }
    std::stable_sort(draft.course.visits.begin(), draft.course.visits.end(),
                     [](const Visit &a, const Visit &b) { return a.startsAt < b.startsAt; });
    keepFirst(draft.course.visits, [](const Visit &each) { return each.startsAt; });
}

} // namespace practice
