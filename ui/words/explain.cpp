#include "ui/words/explain.h"
#include "app/exchange/codes.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <climits>

namespace {
struct Explain
{
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

using Kind = ExplainStep::Kind;

QString milligrams(const ExplainStep &step) { return Explain::tr("%1 mg").arg(step.number); }

QString statusOf(const ExplainStep &step)
{
    for (int value = 0; value <= int(SeriesStatus::ErrorFutureDate); ++value)
        if (code(SeriesStatus(value)) == step.code) return word(SeriesStatus(value));
    return step.code;
}

QString recheckOf(const ExplainStep &step)
{
    for (int value = 0; value <= int(Recheck::FullGate); ++value)
        if (code(Recheck(value)) == step.code) return remark(Recheck(value));
    return step.code;
}

QString regimenOf(const ExplainStep &step)
{
    const auto regimen = fromCode<Regimen>(step.code);
    return regimen ? word(*regimen) : step.code;
}

QString intervalOf(const ExplainStep &step)
{
    return step.number > 0 ? Explain::tr("+ %1", "+ 28 days").arg(days(step.number))
                           : Explain::tr("+ 1 month, same date");
}

QString sideOf(const ExplainStep &step) { return word(fromCode<Side>(step.code).value_or(Side::Unknown)); }

/// "8 to 28 days past due", "more than 28 days past due", "7 to 1 days before the due day".
QString tierOf(const ExplainStep &step)
{
    const bool open = step.second == INT_MAX;
    if (step.number == 0 && step.second == 0) return Explain::tr("on the due day");
    if (step.number > 0) {
        if (open) return Explain::tr("more than %1 past due", "28 days").arg(days(step.number - 1));
        return step.number == step.second
            ? Explain::tr("%1 past due", "1 day").arg(days(step.number))
            : Explain::tr("%1 to %2 past due", "8 to 28 days").arg(step.number).arg(days(step.second));
    }
    if (step.second < 0 && step.number > INT_MIN)
        return step.number == step.second
            ? Explain::tr("%1 before the due day", "1 day").arg(days(-step.second))
            : Explain::tr("%1 to %2 before the due day", "7 to 1 days").arg(-step.number).arg(days(-step.second));
    if (step.second == -1) return Explain::tr("before the due day");
    return Explain::tr("more than %1 before the due day", "7 days").arg(days(-step.second - 1));
}

QString spanOf(const ExplainStep &step) { return span(step.date, step.other); }

/// The injection series.
StepWords seriesWords(const ExplainStep &step)
{
    switch (step.kind) {
    case Kind::AsOf: return {Explain::tr("As of"), longDay(step.date)};
    case Kind::LastInjection: return {Explain::tr("Last injection given"), longDay(step.date)};
    case Kind::PartialIgnored:
        return {Explain::tr("Part of a dose, not counted"),
                step.number ? Explain::tr("%1, %2", "day, mg").arg(longDay(step.date), milligrams(step))
                            : longDay(step.date)};
    case Kind::NoInjection: return {Explain::tr("Last injection given"), Explain::tr("none yet")};
    case Kind::Interval:
        return {step.date.isValid() ? Explain::tr("Interval of the signed order")
                                    : Explain::tr("Interval of the clinic"),
                intervalOf(step)};
    case Kind::NextDue: return {Explain::tr("Next due"), longDay(step.date)};
    case Kind::WindowOpens: return {Explain::tr("Window opens"), longDay(step.date)};
    case Kind::BlockadeEnds: return {Explain::tr("Protection ends about"), longDay(step.date)};
    case Kind::DaysSince: return {Explain::tr("Days since the last injection"), days(step.number)};
    case Kind::DaysFromDue:
        return step.number > 0 ? StepWords{Explain::tr("Past due"), days(step.number)}
                               : StepWords{Explain::tr("Until the due day"),
                                           step.number == 0 ? Explain::tr("due today") : days(-step.number)};
    case Kind::Tier: return {statusOf(step), tierOf(step)};
    case Kind::Status: return {Explain::tr("Status"), statusOf(step)};
    case Kind::PastBlockade: return {Explain::tr("Past protection"), days(step.number)};
    case Kind::LostTolerance:
        return {Explain::tr("Tolerance is lost"), Explain::tr("a usual dose of opioids can now kill: say so")};
    case Kind::Recheck: return {Explain::tr("Before the next dose"), recheckOf(step)};
    case Kind::NextSide: return {Explain::tr("Next side"), sideOf(step)};
    case Kind::BookOn:
        return {Explain::tr("Day to book"),
                step.date.isValid() ? longDay(step.date) : Explain::tr("no open day in the window")};
    case Kind::Discharged: return {Explain::tr("Discharged"), longDay(step.date)};
    case Kind::OrderEnded: return {Explain::tr("Order ended"), longDay(step.date)};
    default: return {};
    }
}

/// Tablets and liver tests.
StepWords otherWords(const ExplainStep &step)
{
    switch (step.kind) {
    case Kind::OralOrder:
        return {Explain::tr("Order for tablets"),
                Explain::tr("%1, %2", "50 mg daily, from when to when").arg(regimenOf(step), spanOf(step))};
    case Kind::OralHold: return {Explain::tr("On hold"), spanOf(step)};
    case Kind::OralExpected:
        return {Explain::tr("Expected on %1").arg(longDay(step.date)),
                step.number ? milligrams(step) : Explain::tr("no tablet")};
    case Kind::OralNext:
        return {Explain::tr("Next tablet"), Explain::tr("%1, %2", "day, mg").arg(longDay(step.date), milligrams(step))};
    case Kind::OralWithout: return {Explain::tr("Without a tablet"), days(step.number)};
    case Kind::LastLft:
        if (!step.date.isValid()) return {Explain::tr("Last liver test"), Explain::tr("none yet")};
        return {Explain::tr("Last liver test"),
                step.code.isEmpty() ? Explain::tr("%1, limit not recorded").arg(longDay(step.date))
                                    : Explain::tr("%1, %2 times the limit").arg(longDay(step.date), step.code)};
    case Kind::NextLft:
        return {step.number == 1 ? Explain::tr("Next liver test, monthly") : Explain::tr("Next liver test"),
                longDay(step.date)};
    default: return {};
    }
}

/// Sentences that say more than "label: value".
QString ownSentence(const ExplainStep &step)
{
    switch (step.kind) {
    case Kind::LastInjection:
        if (!step.number) return Explain::tr("The last injection that counts was given on %1.").arg(longDay(step.date));
        return Explain::tr("The last injection that counts was given on %1: %2.")
            .arg(longDay(step.date), milligrams(step));
    case Kind::PartialIgnored:
        if (!step.number)
            return Explain::tr("Only part of a dose was given on %1. It does not move the due day until a physician "
                               "signs that it counts.")
                .arg(longDay(step.date));
        return Explain::tr("Only part of a dose, %1, was given on %2. It does not move the due day until a physician "
                           "signs that it counts.")
            .arg(milligrams(step), longDay(step.date));
    case Kind::NoInjection: return Explain::tr("No injection has been given yet.");
    case Kind::Interval:
        if (step.number <= 0) return Explain::tr("The next one is due on the same date of the next month.");
        return step.date.isValid()
            ? Explain::tr("The order of %1 asks for one every %2.").arg(longDay(step.date), days(step.number))
            : Explain::tr("The clinic gives one every %1.").arg(days(step.number));
    case Kind::NextDue:
        return Explain::tr("It is due on %1, counted from %2.").arg(longDay(step.date), longDay(step.other));
    case Kind::WindowOpens:
        return Explain::tr(
                   "It may be given from %1: %2 before the due day, and never earlier than %3 after the last one.")
            .arg(longDay(step.date), days(step.number), days(step.second));
    case Kind::BlockadeEnds:
        return Explain::tr("Protection ends about %1, %2 after the last injection.")
            .arg(longDay(step.date), days(step.number));
    case Kind::DaysSince:
        return Explain::tr("%1 have passed since the last injection.", "3 days").arg(days(step.number));
    case Kind::DaysFromDue:
        if (step.number == 0) return Explain::tr("It is due today.");
        return step.number > 0 ? Explain::tr("It is %1 past due.").arg(days(step.number))
                               : Explain::tr("It is due in %1.").arg(days(-step.number));
    case Kind::Tier:
        return Explain::tr("%1 means %2.", "Overdue, 8 to 28 days past due").arg(statusOf(step), tierOf(step));
    case Kind::PastBlockade:
        return Explain::tr("Day %1 after the last injection: the protection is gone.").arg(step.number);
    case Kind::LostTolerance:
        return Explain::tr(
            "A dose of opioids that was usual before can now kill. Say so, and record that it was said.");
    case Kind::Recheck: return Explain::tr("Before the next dose: %1", "a sentence").arg(recheckOf(step));
    case Kind::BookOn:
        if (!step.date.isValid()) return Explain::tr("No open day lies inside the window. Ask the prescriber.");
        return step.number ? Explain::tr("Book %1: the due day is closed, this is %2 earlier and inside the window.")
                                 .arg(longDay(step.date), days(step.number))
                           : Explain::tr("Book %1.").arg(longDay(step.date));
    case Kind::Discharged: return Explain::tr("Discharged on %1, so nothing is due.").arg(longDay(step.date));
    case Kind::OrderEnded: return Explain::tr("The order ended on %1, so nothing is due.").arg(longDay(step.date));
    case Kind::OralHold:
        return Explain::tr("Tablets are on hold %1, so none is expected.", "from when to when").arg(spanOf(step));
    case Kind::OralWithout: return Explain::tr("%1 without a tablet.", "3 days").arg(days(step.number));
    default: return {};
    }
}
}

StepWords words(const ExplainStep &step)
{
    const StepWords words = seriesWords(step);
    return words.label.isEmpty() ? otherWords(step) : words;
}

QString sentence(const ExplainStep &step)
{
    if (const QString own = ownSentence(step); !own.isEmpty()) return own;
    const StepWords both = words(step);
    return both.value.isEmpty() ? Explain::tr("%1.", "a label as a sentence").arg(both.label)
                                : Explain::tr("%1: %2.", "label, value").arg(both.label, both.value);
}

QString paragraph(const QList<ExplainStep> &steps)
{
    QStringList sentences;
    for (const ExplainStep &step : steps) sentences << sentence(step);
    return sentences.join(QLatin1Char(' '));
}
