#pragma once
#include "app/base/limits.h"
#include "app/safety/gate.h"

/// One line of the arithmetic behind a client's state: values only, ui/words makes the sentence.
struct ExplainStep
{
    enum class Kind {
        AsOf,           ///< date
        LastInjection,  ///< date; number = mg
        PartialIgnored, ///< date; number = mg: newer, but partial and not signed as counting
        NoInjection,
        Interval, ///< code = D28 ...; number = days (0 for CM); date = start of the order, null = the clinic's setting
        NextDue,  ///< date, other = last injection
        WindowOpens,   ///< date; number = early_days, second = min_interval_days
        BlockadeEnds,  ///< date; number = 28
        DaysSince,     ///< number
        DaysFromDue,   ///< number, negative = before
        Tier,          ///< code = status; number..second = its days from due (INT_MIN, INT_MAX: open end)
        Status,        ///< code
        PastBlockade,  ///< number = days since
        LostTolerance, ///< what that means for somebody who takes opioids again (clinical: leave out for the desk)
        Recheck,       ///< code (clinical: leave out for the desk)
        NextSide,      ///< code L/R
        BookOn,        ///< date; number = days moved back from the due date; null date = no open day in the window
        Discharged,    ///< date
        OrderEnded,    ///< date
        OralOrder,     ///< code = regimen; date = start, other = end (may be null)
        OralHold,      ///< date .. other (may be null)
        OralExpected,  ///< date; number = mg
        OralNext,      ///< date; number = mg
        OralWithout,   ///< number = days without a tablet
        LastLft,       ///< date; code = the larger of ALT/AST in upper limits, empty = unknown
        NextLft,       ///< date; number = 1 when monthly
    };
    Kind kind;
    QDate date = {}, other = {};
    int number = 0, second = 0;
    QString code = {};
    bool clinical = false; ///< not for the front desk
    bool operator==(const ExplainStep &) const = default;
};

/// The steps from the last injection to the status, then tablets and liver tests, each only when the client has them.
QList<ExplainStep> explain(const GateRecords &records, QDate day, const Limits &limits);
/// What the front desk may read of them: dates and their names. Not the clinical steps, and no milligrams, which are sealed
/// under the clinical key.
QList<ExplainStep> datesOnly(QList<ExplainStep> steps);
/// The injection part alone, from a state already computed.
QList<ExplainStep> explainSeries(const SeriesState &state, const GateRecords &records, QDate day, const Limits &limits);
