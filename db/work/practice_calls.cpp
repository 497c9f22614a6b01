#include "app/treatment/interval.h"
#include "db/work/practice_course.h"
#include <algorithm>

namespace practice {

namespace {

Call callOn(const Draft &draft, QDate day, CallOutcome outcome, Dice &dice)
{
    auto call = blank<Call>(dice, draft.id());
    const QDate open = draft.clinic.openBy(day);
    call.calledAt = draft.clinic.at(open, QTime(9, 0).addSecs(60 * dice.below(440)));
    call.outcome = outcome;
    call.numberUsed = draft.course.client.phone;
    call.calledBy = deskOf(dice);
    return call;
}

QString callNote(CallOutcome outcome, Dice &dice)
{
    const int which = dice.below(6);
    if (outcome == CallOutcome::Later && which < 3) return QStringLiteral("Works double shifts this week.");
    if (outcome == CallOutcome::Agreed && which == 0) return QStringLiteral("Needs a ride, sister drives.");
    if (outcome == CallOutcome::WrongNumber) return QStringLiteral("Somebody else answers. Ask the emergency contact.");
    if (outcome == CallOutcome::Declined && which < 4) return QStringLiteral("Does not want another one at present.");
    return {};
}

CallOutcome outcomeFor(const Client &client, Dice &dice)
{
    using enum CallOutcome;
    constexpr CallOutcome outcomes[] = {Voicemail, NoAnswer,    Agreed,       Later,
                                        Engaged,   WrongNumber, NotInService, Declined};
    const CallOutcome outcome = outcomes[dice.weighted({28, 30, 20, 10, 4, 3, 2, 3})];
    return outcome == Voicemail && client.voicemail == ::Voicemail::No ? NoAnswer : outcome;
}

/// "a3+0 n9": agreed three days ago to come today, no answer nine days ago.
void layScript(Draft &draft, const QString &script, Dice &dice)
{
    using enum CallOutcome;
    static const QHash<QChar, CallOutcome> words = {{u'a', Agreed}, {u'n', NoAnswer},    {u'v', Voicemail},
                                                    {u'l', Later},  {u'w', WrongNumber}, {u'd', Declined},
                                                    {u'e', Engaged}};
    for (const QString &word : script.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype plus = word.indexOf(u'+'), minus = word.indexOf(u'-');
        const qsizetype sign = qMax(plus, minus);
        const int ago = QStringView(word).mid(1, sign < 0 ? -1 : sign - 1).toInt();
        Call call = callOn(draft, draft.clinic.asOf.addDays(-ago), words.value(word[0]), dice);
        if (sign > 0)
            call.promisedOn = draft.clinic.openFrom(draft.clinic.asOf.addDays(QStringView(word).mid(sign).toInt()));
        call.note = callNote(call.outcome, dice);
        draft.course.calls.append(call);
    }
}

/// The calls since the due date of somebody who has not come yet.
void layPresent(Draft &draft, Dice &dice)
{
    const int late = int(draft.dueOn.daysTo(draft.clinic.asOf));
    const int tries = qMin(4, dice.between(0, 1) + late / dice.between(3, 6));
    QDate day = draft.dueOn;
    for (int i = 0; i < tries; ++i) {
        day = draft.clinic.openFrom(day.addDays(dice.between(1, qMax(1, late / (tries + 1)))));
        if (day >= draft.clinic.asOf) return;
        Call call = callOn(draft, day, outcomeFor(draft.course.client, dice), dice);
        const int ahead = dice.between(1, 6);
        if (call.outcome == CallOutcome::Agreed || call.outcome == CallOutcome::Later)
            call.promisedOn = draft.clinic.openFrom(day.addDays(ahead));
        call.note = callNote(call.outcome, dice);
        draft.course.calls.append(call);
        if (call.promisedOn >= draft.clinic.asOf) return; // nobody calls again before the promised day
    }
}

/// The calls of earlier times past due: they ended with somebody who came.
void layPastCalls(Draft &draft, Dice &dice)
{
    const Order *order = draft.course.injections.isEmpty() ? nullptr : &draft.course.orders.last();
    const Injection *before = nullptr;
    for (const Injection &each : draft.course.injections) {
        if (!each.given) continue;
        const QDate due = before && order ? nextDue(before->givenOn, order->interval) : QDate();
        before = &each;
        Dice throws(draft.clinic.seed ^ dice.word(), int(each.givenOn.toJulianDay()), Purpose::Calls);
        if (!due.isValid() || due.daysTo(each.givenOn) < 2 || !draft.isKept(due)) continue;
        const QDate first = draft.clinic.openFrom(due.addDays(1));
        if (first >= each.givenOn) continue;
        if (throws.chance(0.5))
            draft.course.calls.append(
                callOn(draft, first, throws.pick({CallOutcome::NoAnswer, CallOutcome::Voicemail}), throws));
        Call call = callOn(draft, draft.clinic.openBy(each.givenOn.addDays(-1)), CallOutcome::Agreed, throws);
        call.promisedOn = each.givenOn.addDays(throws.chance(0.15) ? -1 : 0);
        if (call.calledAt.date() <= call.promisedOn && call.calledAt.date() > before->givenOn.addDays(-400))
            draft.course.calls.append(call);
    }
}

} // namespace

void layCalls(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Calls);
    layPastCalls(draft, dice);
    if (draft.plan.role) layScript(draft, QString::fromUtf16(draft.plan.role->calls), dice);
    else if (draft.dueOn.isValid() && draft.dueOn < draft.clinic.asOf) layPresent(draft, dice);
    std::stable_sort(draft.course.calls.begin(), draft.course.calls.end(),
                     [](const Call &a, const Call &b) { return a.calledAt < b.calledAt; });
    keepFirst(draft.course.calls, [](const Call &each) { return each.calledAt; });
}

} // namespace practice
