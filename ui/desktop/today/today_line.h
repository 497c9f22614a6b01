#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/mark.h"
#include "ui/desktop/parts/table_model.h"

/// What became of one row of Today, as the day's counts know it.
enum class RowState { Open, Given, SelfReported, Refused, Missed, Held, Vomited, NotHere, NotGiven, NoShow, Well };

/// One row as it stands on the screen: shown at once, saved a moment later.
struct TodayLine
{
    TodayRow row;
    bool saving = false;
    bool operator==(const TodayLine &) const = default;
};

/// Which row it is, whatever happens to it.
struct TodayKey
{
    Id<Client> client;
    TodayRow::Kind kind;
    QUuid effect;
    bool operator==(const TodayKey &) const = default;
};

TodayKey keyOf(const TodayRow &row);
RowState stateOf(const TodayRow &row);
/// Checks come before the next tablet: it is the first one, or one after three days without (opioid history) or a stop.
bool asksLateCheck(const TodayRow &row);
/// Their name on a button: "Late check", "All checks"; empty when nothing is asked.
QString checksWord(const TodayRow &row);

/// Given or taken, but not the amount that was ordered.
bool differsFromOrder(const TodayRow &row);
/// "not here at 09:04", of somebody who came back: both stay on the row.
QString cameBackWords(const TodayRow &row);

/// A tablet was due, or taken, in the last two weeks.
bool hadDoses(const TodayRow &row);

/// "50 mg", "380 mg, left side", "Nausea".
QString dueWords(const TodayRow &row);
/// Shape and word of what became of it; no sign while it is open.
Mark stateMark(const TodayRow &row);
/// What stands behind the mark: "08:03", "08:12, feels unwell", "25 mg instead of 50 mg, 08:03".
/// @p desk says people by name; without one their logins stand.
QString stateWords(const TodayLine &line, const Desk *desk = nullptr);
/// The whole row in one sentence, for assistive tools.
QString rowSentence(const TodayLine &line, const Desk &desk);

QList<TableModel<TodayLine>::Column> todayColumns(const Desk &desk);
