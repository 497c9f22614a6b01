#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/row_delegate.h"

/// One line of the call list: the head of a group, or a client past due.
struct OverdueLine
{
    std::optional<GroupHead> head;
    std::optional<OverdueRow> row;
    bool saving = false;
};

enum class OverdueFilter { All, ToCall, Promised, Snoozed, Here };

bool passes(const OverdueRow &row, OverdueFilter filter, QDate today);
/// A call is due now: not called today, nothing promised or snoozed for later, not in the house.
bool isToCall(const OverdueRow &row, QDate today);
bool isSnoozed(const OverdueRow &row, QDate today);
/// Did not come to the injection visit, or left unseen, and nobody called since: to be called at once.
bool waitsAfterMiss(const OverdueRow &row);
/// The numbers of a client in the order of their digits, each with what it is:
/// "Phone", "Mobile", "Work".
struct NumberToCall
{
    QString word, number;
};
QList<NumberToCall> numbersOf(const OverdueRow &row);

/// Groups overdue, late, who did not come, lapsed with their rows in call order; groups without rows are left out.
QList<OverdueLine> grouped(const QList<OverdueRow> &rows, OverdueFilter filter, QDate today, const Limits &limits);

QString lastCallWords(const OverdueRow &row, QDate today);
/// "Tue 5 May", "Kept, here 09:02", "Broken, 29 Apr", "Ask again 18 May".
Mark promiseMark(const OverdueRow &row, QDate today);
Mark voicemailMark(Voicemail voicemail);
/// "tomorrow" or "Tue 12 May" in the middle of a sentence.
QString dayInside(QDate day, QDate today);
/// "(503) 555-0142", or that there is none.
QString phoneWords(const QString &phone);
QString overdueSentence(const OverdueRow &row, const Desk &desk);
/// Why somebody who is not past due stands on the list: "Did not come on Mon 4 May at 10:00. Nothing is booked since…".
QString whyHere(const OverdueRow &row);
/// What is wrong with the day that a call names, and what would be right; empty when it can be kept.
QString callDayFaultWords(CallOutcome outcome, QDate day, QDate today);

QList<TableModel<OverdueLine>::Column> overdueColumns(const Desk &desk);
