#include "ui/desktop/today/day_column.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/parts/undo_line.h"
#include <QStackedWidget>
#include <QVBoxLayout>

DayColumn::DayColumn(QWidget *owner, DeedLog &deeds, RowDelegate *rows, QAbstractItemModel *model, const QString &name)
    : QWidget(owner), m_owner(owner), m_bar(new StateBar), m_table(new PinnedTable), m_empty(new EmptyState),
      m_rows(new QStackedWidget)
{
    m_table->setRows(rows);
    m_table->setModel(model);
    m_table->setAccessibleName(name);
    m_empty->say(IconName::Today, tr("Reading the day…"), QString());
    m_empty->deed()->hide();
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_table);
    auto *undo = new UndoLine;
    deeds.showIn(undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_rows, 1);
    column->addWidget(undo);
}

bool DayColumn::hasRows() const { return m_rows->currentWidget() == m_table; }

void DayColumn::showRows(bool any, bool isTyping)
{
    const bool first = any && !hasRows(), hadFocus = !any && m_table->hasFocus();
    m_rows->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (hadFocus) m_owner->setFocus(); // its keys work without rows, too
    if (first && isVisible() && !isTyping) m_table->setFocus();
}
