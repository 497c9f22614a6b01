#pragma once
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/today/today_line.h"

/// One row of Close the day: somebody whose answer is still open or was given just now, or the head of a group.
struct CloseLine
{
    std::optional<TodayLine> line;
    std::optional<GroupHead> head = {};
};

/// What one key would do with the row: the first proposal, from what is known.
struct Proposal
{
    int key = 0; ///< 0: nothing, it stays on the list by itself
    QString cap, word;
    Sign sign = {};
};
Proposal proposalFor(const TodayRow &row);

/// "Not here 09:04", "No entry since 09:15", "Here since 11:26".
QString knownWords(const TodayRow &row);
Mark knownMark(const TodayRow &row);

/// The open rows in groups (tablets, injections, checks), then those of @p answered.
QList<CloseLine> closeLines(const QList<TodayLine> &lines, const QList<TodayKey> &wasOpen);
QList<TableModel<CloseLine>::Column> closeColumns(const Desk &desk);

/// Paints them, 44 px high, the caps of the other keys on the selected row.
class CloseDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit CloseDelegate(QObject *parent = nullptr) : RowDelegate(space::gateRow, parent) {}

protected:
    void paintCell(const Cell &cell) const override;

private:
    void paintProposal(const Cell &cell, const TodayLine &line) const;
};
