#pragma once
#include "db/work/reviews.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/row_delegate.h"

/// One line of the queue: the head of a group, or one thing that needs a physician.
struct ReviewLine
{
    std::optional<GroupHead> head;
    std::optional<ReviewRow> row;
};

/// Groups in the order of urgency, with their rows; groups without rows are left out.
QList<ReviewLine> groupedReviews(const QList<ReviewRow> &rows);
/// Whether both speak of the same thing, also after its record has a further version.
bool sameMatter(const ReviewRow &a, const ReviewRow &b);

/// What brought somebody into the queue: "Low mood", "ALT 141, 3.5 times the limit", "32 days past due".
QString causeWords(const ReviewRow &row);
/// "visit 11:30", "since Mon 20 Apr", "Fri 1 May".
QString whenWords(const ReviewRow &row, const Desk &desk);
/// Which rule it is, with its numbers: what `?` says.
QString reviewRule(const ReviewRow &row, const Desk &desk);
/// How the case is settled when no side effect is to be judged: what to do, and where.
QString settleWords(const ReviewRow &row);
QString reviewSentence(const ReviewRow &row, const Desk &desk);
QList<TableModel<ReviewLine>::Column> reviewColumns(const Desk &desk);
