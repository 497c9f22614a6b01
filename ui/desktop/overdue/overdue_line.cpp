#include "ui/desktop/overdue/overdue_line.h"
#include "app/visits/call_day.h"
#include "app/visits/diary.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>
#include <functional>

namespace {

struct OverdueLineWords
{
    Q_DECLARE_TR_FUNCTIONS(OverdueLineWords)
};

} // namespace

bool isSnoozed(const OverdueRow &row, QDate today)
{
    return row.lastCall && row.lastCall->outcome == CallOutcome::Later && row.lastCall->promisedOn > today;
}

bool waitsAfterMiss(const OverdueRow &row)
{
    if (!row.missed) return false;
    const QDateTime at = row.missed->startsAt;
    if (row.lastCall && row.lastCall->calledAt >= at) return false;
    return row.promise != PromiseState::Open || row.promisedOn <= at.date(); // else: another day was promised before
}

namespace {

/// Put on the list by hand, and not called since.
bool waitsByHand(const OverdueRow &row)
{
    return row.byHand && (!row.lastCall || !row.byHand->at.isValid() || row.lastCall->calledAt < row.byHand->at);
}

} // namespace

QList<NumberToCall> numbersOf(const OverdueRow &row)
{
    QList<NumberToCall> numbers;
    const auto add = [&numbers](const QString &word, const QString &number) {
        if (!number.isEmpty()) numbers.append({word, number});
    };
    add(OverdueLineWords::tr("Phone"), row.phone);
    add(OverdueLineWords::tr("Mobile"), row.mobile);
    add(OverdueLineWords::tr("Work"), row.workPhone);
    return numbers;
}

bool isToCall(const OverdueRow &row, QDate today)
{
    if (row.arrivedAt.isValid()) return false;
    if (waitsByHand(row)) return true;
    if (row.closing) return false; // with the physician
    if (waitsAfterMiss(row)) return true;
    return !row.calledToday && row.promise != PromiseState::Open && !isSnoozed(row, today);
}

bool passes(const OverdueRow &row, OverdueFilter filter, QDate today)
{
    switch (filter) {
    case OverdueFilter::All: return true; // and whoever is on the list by hand, in a group of their own
    case OverdueFilter::ToCall: return isToCall(row, today);
    case OverdueFilter::Promised: return row.promise == PromiseState::Open;
    case OverdueFilter::Snoozed: return isSnoozed(row, today);
    case OverdueFilter::Here: return row.arrivedAt.isValid();
    }
    return true;
}

namespace {

/// A group with those of @p rows that fit; nothing when there are none.
QList<OverdueLine> groupOf(const QList<OverdueRow> &rows, const Mark &mark, const QString &meaning,
                           const std::function<bool(const OverdueRow &)> &fits)
{
    QList<OverdueLine> members;
    for (const OverdueRow &row : rows)
        if (fits(row)) members.append({std::nullopt, row});
    if (!members.isEmpty()) members.prepend({GroupHead{mark, int(members.size()), meaning}, std::nullopt});
    return members;
}

QString meaningOf(SeriesStatus status, const Limits &limits)
{
    if (status == SeriesStatus::Overdue)
        return OverdueLineWords::tr("%1 to %2 days past due").arg(limits.lateGraceDays + 1).arg(limits.lapseDays);
    if (status == SeriesStatus::Late) return OverdueLineWords::tr("1 to %1 days past due").arg(limits.lateGraceDays);
    return OverdueLineWords::tr("more than %1 days, the physician decides how to start again").arg(limits.lapseDays);
}

} // namespace

QList<OverdueLine> grouped(const QList<OverdueRow> &rows, OverdueFilter filter, QDate today, const Limits &limits)
{
    const auto shown = [=](const OverdueRow &row) { return passes(row, filter, today); };
    const auto ofStatus = [&](SeriesStatus status) {
        return groupOf(rows, markOf(status), meaningOf(status, limits), [&](const OverdueRow &row) {
            return row.isOverdue() && row.series.status == status && shown(row);
        });
    };
    QList<OverdueLine> lines = groupOf(
        rows, {IconName::Phone, OverdueLineWords::tr("On the list by hand"), &Tokens::accent},
        OverdueLineWords::tr("not past due"),
        [&](const OverdueRow &row) { return !row.isOverdue() && !row.missed && shown(row); });
    lines += ofStatus(SeriesStatus::Overdue);
    lines += ofStatus(SeriesStatus::Late);
    lines += groupOf(rows, {OutcomeShape::Missed, OverdueLineWords::tr("Did not come"), &Tokens::missed},
                     OverdueLineWords::tr("not past due yet: a new visit keeps it so"),
                     [&](const OverdueRow &row) { return !row.isOverdue() && row.missed && shown(row); });
    return lines += ofStatus(SeriesStatus::Lapsed);
}

QString dayInside(QDate day, QDate today)
{
    const QString words = nearDay(day, today);
    return qAbs(today.daysTo(day)) <= 1 ? words.toLower() : words;
}

namespace {

/// In a narrow column: "30 Apr", without the weekday.
QString dayInRow(QDate day, QDate today)
{
    return qAbs(today.daysTo(day)) <= 1 ? dayInside(day, today) : QLocale().toString(day, QStringLiteral("d MMM"));
}

} // namespace

QString lastCallWords(const OverdueRow &row, QDate today)
{
    if (!row.lastCall) return OverdueLineWords::tr("Not called yet");
    const QDate on = row.lastCall->calledAt.date();
    const QString when = on == today ? clockTime(row.lastCall->calledAt) : dayInRow(on, today);
    return OverdueLineWords::tr("%1, %2").arg(word(row.lastCall->outcome), when);
}

Mark promiseMark(const OverdueRow &row, QDate today)
{
    if (row.arrivedAt.isValid() && row.promise == PromiseState::Kept)
        return {IconName::Check, OverdueLineWords::tr("Kept, here %1").arg(clockTime(row.arrivedAt)), &Tokens::given};
    if (row.arrivedAt.isValid())
        return {IconName::Arrived, OverdueLineWords::tr("Here %1").arg(clockTime(row.arrivedAt)), &Tokens::accent};
    if (row.closing) return {IconName::Review, OverdueLineWords::tr("Asked to close"), &Tokens::accent};
    if (waitsByHand(row)) return {IconName::Phone, OverdueLineWords::tr("Rang back"), &Tokens::accent};
    if (waitsAfterMiss(row) && row.promise != PromiseState::Broken) { // a broken promise says it already
        const QDateTime at = row.missed->startsAt;
        const QString when = at.date() == today ? clockTime(at) : dayInRow(at.date(), today);
        return {OutcomeShape::Missed,
                (leftUnseen(*row.missed) ? OverdueLineWords::tr("Left unseen, %1")
                                         : OverdueLineWords::tr("Did not come, %1"))
                    .arg(when),
                &Tokens::missed};
    }
    switch (row.promise) {
    case PromiseState::Open: return {IconName::Promise, nearDay(row.promisedOn, today), &Tokens::accent};
    case PromiseState::Kept: return {IconName::Check, OverdueLineWords::tr("Kept"), &Tokens::given};
    case PromiseState::Broken:
        return {IconName::Close, OverdueLineWords::tr("Broken, %1").arg(dayInRow(row.promisedOn, today)),
                &Tokens::overdue};
    case PromiseState::None: break;
    }
    if (isSnoozed(row, today))
        return {IconName::Timer, OverdueLineWords::tr("Ask again %1").arg(dayInRow(row.lastCall->promisedOn, today)),
                &Tokens::accent};
    return {};
}

Mark voicemailMark(Voicemail voicemail)
{
    const bool none = voicemail == Voicemail::No;
    return {none ? IconName::NoVoicemail : IconName::Voicemail, word(voicemail),
            none ? &Tokens::overdue : &Tokens::text1};
}

QString phoneWords(const QString &phone)
{
    if (phone.isEmpty()) return OverdueLineWords::tr("No number");
    QString digits;
    for (const QChar c : phone)
        if (c.isDigit()) digits += c;
    if (digits.size() == 10 && !phone.startsWith(QLatin1Char('+')))
        return QStringLiteral("(%1) %2-%3").arg(digits.left(3), digits.mid(3, 3), digits.mid(6));
    return phone;
}

QString overdueSentence(const OverdueRow &row, const Desk &desk)
{
    QStringList said{row.isOverdue()  ? markOf(row.series).word
                         : row.missed ? OverdueLineWords::tr("Did not come, not past due yet")
                                      : OverdueLineWords::tr("On the list by hand"),
                     desk.shown(row.person.name),
                     OverdueLineWords::tr("chart %1").arg(row.person.chartNumber),
                     row.series.nextDue.isValid() ? OverdueLineWords::tr("due %1").arg(shortDay(row.series.nextDue))
                                                  : OverdueLineWords::tr("nothing due"),
                     desk.namesHidden() ? OverdueLineWords::tr("number hidden") : phoneWords(row.phone),
                     word(row.voicemail)};
    if (row.callRank == 1) said << callRank(1);
    said << lastCallWords(row, desk.today());
    if (const Mark promise = promiseMark(row, desk.today()); hasSign(promise.sign)) said << promise.word;
    return said.join(QStringLiteral(", "));
}

QString whyHere(const OverdueRow &row)
{
    if (!row.missed) return OverdueLineWords::tr("put on today's list by hand; nothing is past due.");
    const QString day = shortDay(row.missed->startsAt.date()), time = clockTime(row.missed->startsAt);
    QString said = leftUnseen(*row.missed)
        ? OverdueLineWords::tr("left without being seen on %1, booked for %2.").arg(day, time)
        : OverdueLineWords::tr("did not come on %1 at %2.").arg(day, time);
    said += QLatin1Char(' ') + OverdueLineWords::tr("No injection was given and no visit is booked since.");
    if (row.series.nextDue.isValid() && !row.isOverdue())
        said += QLatin1Char(' ') + OverdueLineWords::tr("Due %1.").arg(shortDay(row.series.nextDue));
    return said;
}

QString callDayFaultWords(CallOutcome outcome, QDate day, QDate today)
{
    const QString named = plainDay(day);
    switch (callDayFault(outcome, day, today)) {
    case CallDayFault::None: return {};
    case CallDayFault::Missing: return OverdueLineWords::tr("Choose a day.");
    case CallDayFault::Past:
        return (outcome == CallOutcome::Later
                    ? OverdueLineWords::tr("%1 is not ahead. Ask again on a day after today.")
                    : OverdueLineWords::tr("%1 is past. A promise names today or a later day."))
            .arg(named);
    case CallDayFault::TooFar:
        return OverdueLineWords::tr(
                   "%1 is more than %2 days ahead: nobody is put off for so long. Choose an earlier day.")
            .arg(named)
            .arg(longestPutOffDays);
    }
    return {};
}

QList<TableModel<OverdueLine>::Column> overdueColumns(const Desk &desk)
{
    using Line = const OverdueLine &;
    const auto text = [](auto words) {
        return [words](Line line) {
            return line.row ? words(*line.row) : line.head ? line.head->mark.word : QString();
        };
    };
    const auto spoken = [&desk](Line line, int role) -> QVariant {
        return role == Qt::AccessibleTextRole && line.row ? overdueSentence(*line.row, desk) : QVariant();
    };
    return {
        {OverdueLineWords::tr("Days late"), text([](const OverdueRow &row) {
             return row.isOverdue() ? QString::number(row.series.daysFromDue.value_or(0)) : QString();
         }),
         Qt::AlignLeft | Qt::AlignVCenter, spoken},
        {OverdueLineWords::tr("Client"), text([&desk](const OverdueRow &row) { return desk.shown(row.person.name); })},
        {OverdueLineWords::tr("Phone and voicemail"),
         text([&desk](const OverdueRow &row) { return desk.namesHidden() ? QString() : phoneWords(row.phone); })},
        {OverdueLineWords::tr("Last call"),
         text([&desk](const OverdueRow &row) { return lastCallWords(row, desk.today()); })},
        {OverdueLineWords::tr("Promised"),
         text([&desk](const OverdueRow &row) { return promiseMark(row, desk.today()).word; })},
    };
}
