#include "ui/desktop/closing/close_words.h"
#include "app/treatment/kit_way.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include <QCoreApplication>
#include <cmath>

namespace {

struct ClosingWords
{
    Q_DECLARE_TR_FUNCTIONS(ClosingWords)
};

Mark knownMark(const TodayRow &row)
{
    if (const Mark mark = stateMark(row); hasSign(mark.sign)) return mark;
    if (row.kind == TodayRow::Kind::Injection) return markOf(row.series);
    return {OutcomeShape::Open, ClosingWords::tr("No entry"), nullptr};
}

/// "Not here 09:04", "No entry since 09:15", "Here since 11:26".
QString knownWords(const TodayRow &row, const Desk &desk)
{
    switch (stateOf(row)) {
    case RowState::NotHere: return clockTime(row.notHereAt.time());
    case RowState::Open:
        if (row.kind == TodayRow::Kind::Check) return stateWords({row}, &desk);
        if (const QString back = cameBackWords(row); !back.isEmpty()) return back;
        if (row.kind == TodayRow::Kind::Injection && !row.visit) return ClosingWords::tr("no visit booked");
        if (!row.time.isValid()) return {};
        return row.arrivedAt.isValid() ? ClosingWords::tr("due %1").arg(clockTime(row.time))
                                       : ClosingWords::tr("since %1").arg(clockTime(row.time));
    default: return stateWords({row}, &desk);
    }
}

IconName rowSign(TodayRow::Kind kind)
{
    switch (kind) {
    case TodayRow::Kind::Dose: return IconName::Tablet;
    case TodayRow::Kind::Injection: return IconName::Syringe;
    case TodayRow::Kind::Check: break;
    }
    return IconName::CheckUp;
}

QStringList otherCaps(const TodayRow &row)
{
    if (row.kind == TodayRow::Kind::Dose) return {QStringLiteral("G"), QStringLiteral("P"), QStringLiteral("R")};
    if (row.kind == TodayRow::Kind::Injection) return {QStringLiteral("I"), QStringLiteral("M")};
    return {};
}

QString hintOf(const CloseWords &words, const TodayRow &row)
{
    if (!words.isOpen) return ClosingWords::tr("Answered. U takes the last answer back.");
    if (stateOf(row) == RowState::NotHere)
        return ClosingWords::tr("The mark becomes a missed dose unless you say otherwise.");
    return words.proposal.key == 0 ? ClosingWords::tr("Nothing to answer here: it stays on the list.") : QString();
}

Mark watchMark(const Watch &watch, const QDateTime &now)
{
    if (watch.until <= now)
        return {IconName::Timer, ClosingWords::tr("Over since %1").arg(clockTime(watch.until)), &Tokens::late};
    return {IconName::Timer, ClosingWords::tr("Until %1").arg(clockTime(watch.until)), &Tokens::text1};
}

void sayWatch(CloseWords &words, const LastThing &thing, const QDateTime &now)
{
    const Watch &watch = *thing.watch;
    words.sign = IconName::Timer;
    words.what = ClosingWords::tr("Watch, %1").arg(minutes(watch.injection.observedMinutes));
    words.lead = ClosingWords::tr("Watch after the injection");
    words.proposal = {Qt::Key_Space, ClosingWords::tr("Space"), ClosingWords::tr("Well"), OutcomeShape::Given};
    if (!thing.isOpen) {
        words.known = {OutcomeShape::Given, ClosingWords::tr("Well"), nullptr};
        return;
    }
    words.known = watchMark(watch, now);
    const int left = int((now.secsTo(watch.until) + 59) / 60);
    if (left > 0) words.knownMore = ClosingWords::tr("%1 left").arg(minutes(left));
    words.hint = ClosingWords::tr("Given at %1. Space ends the watch when all is well; S notes a reaction.")
                     .arg(clockTime(watch.injection.givenAt));
}

void sayKit(CloseWords &words, const LastThing &thing, const Desk &desk)
{
    const Kit &kit = thing.kit->kit;
    const bool delivered = kit.state == KitState::Received;
    const QString since = kit.outSince.date() == desk.today() ? clockTime(kit.outSince) : shortDay(kit.outSince.date());
    words.sign = IconName::Refrigerator;
    words.who = ClosingWords::tr("Kit %1, %2")
                    .arg(kit.number, words.who.isEmpty() ? ClosingWords::tr("the clinic's own") : words.who);
    words.what = delivered ? ClosingWords::tr("Not put away") : ClosingWords::tr("Out since %1").arg(since);
    words.lead = delivered ? ClosingWords::tr("Received, not put away") : ClosingWords::tr("Out of the refrigerator");
    words.proposal = {Qt::Key_Space, ClosingWords::tr("Space"),
                      delivered ? ClosingWords::tr("Put away") : ClosingWords::tr("Put back"), IconName::Refrigerator};
    if (!thing.isOpen) {
        words.known = {IconName::Refrigerator, ClosingWords::tr("In the refrigerator"), &Tokens::text2};
        return;
    }
    constexpr int mostDaysOut = 7; // clinical.md 1.3
    const double out = hoursOutBy(kit, desk.now());
    const bool tooLong = isSetAside(asOf(kit, desk.now()), desk.today());
    words.known = {tooLong ? IconName::Warning : IconName::Refrigerator,
                   ClosingWords::tr("%1 of %2").arg(hoursOutWords(out), days(mostDaysOut)),
                   tooLong ? &Tokens::overdue : &Tokens::text1};
    words.hint = tooLong
        ? ClosingWords::tr("It may not be used before the pharmacy was asked. Put it back and set it aside in Kits.")
        : ClosingWords::tr("The hours out of the cold add up and never go down.");
}

} // namespace

Proposal proposalFor(const TodayRow &row)
{
    const QString key = QStringLiteral("M");
    switch (row.kind) {
    case TodayRow::Kind::Dose:
        if (row.arrivedAt.isValid() && stateOf(row) == RowState::Open && !asksLateCheck(row))
            return {Qt::Key_G, QStringLiteral("G"), ClosingWords::tr("Given"), OutcomeShape::Given};
        return {Qt::Key_M, key, ClosingWords::tr("Missed"), OutcomeShape::Missed};
    case TodayRow::Kind::Injection:
        if (row.visit && !row.arrivedAt.isValid())
            return {Qt::Key_N, QStringLiteral("N"), ClosingWords::tr("No-show"), OutcomeShape::NotHere};
        return {Qt::Key_M, key, ClosingWords::tr("Not given"), OutcomeShape::Refused};
    case TodayRow::Kind::Check:
        if (row.forPhysician) return {0, QString(), ClosingWords::tr("Stays for the physician")};
        return {Qt::Key_Space, ClosingWords::tr("Space"), ClosingWords::tr("Well"), OutcomeShape::Given};
    }
    return {};
}

CloseWords closeWords(const TodayLine &line, const Desk &desk)
{
    const TodayRow &row = line.row;
    CloseWords words;
    words.sign = rowSign(row.kind);
    words.who = desk.shown(row.person.name);
    words.what = dueWords(row);
    words.lead = row.kind == TodayRow::Kind::Dose ? ClosingWords::tr("%1 by mouth").arg(milligramWords(row.orderedMg))
                                                  : dueWords(row);
    words.known = knownMark(row);
    words.knownMore = line.saving ? ClosingWords::tr("saving…") : knownWords(row, desk);
    words.keepsOpen = !isAnswered(row);
    words.isOpen = row.kind == TodayRow::Kind::Check ? stateOf(row) == RowState::Open : words.keepsOpen;
    words.proposal = proposalFor(row);
    words.others = otherCaps(row);
    words.others.removeAll(words.proposal.cap);
    words.hint = hintOf(words, row);
    words.spoken =
        ClosingWords::tr("%1. Proposed: %2 %3").arg(rowSentence(line, desk), words.proposal.cap, words.proposal.word);
    return words;
}

CloseWords closeWords(const LastThing &thing, const Desk &desk)
{
    CloseWords words;
    if (const Person *person = thing.person()) words.who = desk.shown(person->name);
    words.isOpen = words.keepsOpen = thing.isOpen;
    if (thing.watch) sayWatch(words, thing, desk.now());
    else sayKit(words, thing, desk);
    if (!thing.isOpen) {
        words.knownMore = thing.saving ? ClosingWords::tr("saving…") : thing.answer;
        words.hint = ClosingWords::tr("Answered. U takes the last answer back.");
    }
    words.spoken = ClosingWords::tr("%1, %2, %3. Proposed: %4 %5")
                       .arg(words.who, words.what, words.known.word + QLatin1Char(' ') + words.knownMore,
                            words.proposal.cap, words.proposal.word);
    return words;
}

QString hoursOutWords(double hours)
{
    const int all = int(std::lround(hours * 60));
    return ClosingWords::tr("%1 h %2 min").arg(all / 60).arg(all % 60);
}
