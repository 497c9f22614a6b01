#pragma once
#include "ui/desktop/parts/mark.h"
#include <QWidget>

class DeedLog;
class EmptyState;
class PinnedTable;
class QAbstractItemModel;
class QStackedWidget;
class RowDelegate;
class StateBar;

/// The left side of a page that goes through a day: counts above, the rows or why there are none, the last deed below.
class DayColumn : public QWidget
{
    Q_OBJECT
public:
    /// @p owner takes the keys while there are no rows.
    DayColumn(QWidget *owner, DeedLog &deeds, RowDelegate *rows, QAbstractItemModel *model, const QString &name);

    StateBar *bar() const { return m_bar; }
    PinnedTable *table() const { return m_table; }
    EmptyState *empty() const { return m_empty; }
    bool hasRows() const;
    /// Shows the rows, or the empty state; the focus goes along, unless something is being typed.
    void showRows(bool any, bool isTyping);

private:
    QWidget *m_owner;
    StateBar *m_bar;
    PinnedTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_rows;
};
