#pragma once
#include "ui/desktop/closing/close_words.h"
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/state_bar.h"
#include <variant>

/// Which row it is: one of the round, or a watch or a carton by its id.
using CloseKey = std::variant<TodayKey, QUuid>;

/// One row of Close the day: something whose answer is still open or was given just now, or the head of a group.
struct CloseLine
{
    std::optional<GroupHead> head = {};
    std::optional<TodayLine> line = {};  ///< of the round
    std::optional<LastThing> thing = {}; ///< a watch or a carton
    CloseWords words = {};
    std::optional<CloseKey> key() const; ///< none: a head
    const Person *person() const;        ///< null: a carton of the clinic's own
};

/// The rows in groups (tablets, injections, then watches, checks and cartons), those answered since @p wasOpen last.
QList<CloseLine> closeLines(const QList<TodayLine> &lines, const QList<LastThing> &things,
                            const QList<TodayKey> &wasOpen, const Desk &desk);
/// The counts above them.
QList<StateBar::Group> closeCounts(const QList<TodayLine> &lines, const QList<LastThing> &things);
QList<TableModel<CloseLine>::Column> closeColumns();

/// Paints them, 44 px high, the caps of the other keys on the selected row.
class CloseDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit CloseDelegate(QObject *parent = nullptr) : RowDelegate(space::gateRow, parent) {}

protected:
    void paintCell(const Cell &cell) const override;

private:
    static void paintWho(const Cell &cell, const CloseWords &words);
    static void paintKnown(const Cell &cell, const CloseWords &words);
    static void paintProposal(const Cell &cell, const CloseWords &words);
};
