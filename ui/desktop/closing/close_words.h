#pragma once
#include "ui/desktop/closing/watch_round.h"
#include "ui/desktop/today/today_line.h"

/// What one key would do with the row: the first proposal, from what is known.
struct Proposal
{
    int key = 0; ///< 0: nothing, it stays on the list by itself
    QString cap, word;
    Sign sign = {};
};

/// A row of Close the day as it is read: who, what, what is known, what is proposed.
struct CloseWords
{
    Sign sign;
    QString who, what;
    QString lead;           ///< of the panel: "100 mg by mouth"
    Mark known;             ///< "Not here", "No entry", "Window open"
    QString knownMore;      ///< "09:04", "since 09:15", "7 h 22 min of 7 days"
    Proposal proposal;      ///< of an open row
    QStringList others;     ///< caps of what else one key does
    QString hint;           ///< one sentence under the lead; often empty
    QString spoken;         ///< the whole row, for assistive tools
    bool isOpen = false;    ///< it has no answer yet
    bool keepsOpen = false; ///< and the day waits for it
};

Proposal proposalFor(const TodayRow &row);
CloseWords closeWords(const TodayLine &line, const Desk &desk);
CloseWords closeWords(const LastThing &thing, const Desk &desk);

/// "7 h 22 min"
QString hoursOutWords(double hours);
