#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/empty_state.h"
#include <QVBoxLayout>

ReadingStack::ReadingStack(IconName icon, const QString &reading, const QList<QWidget *> &rows, QWidget *grows,
                           QWidget *page)
    : m_empty(new EmptyState)
{
    m_empty->say(icon, reading, QString());
    m_empty->deed()->hide();
    addWidget(m_empty);
    auto *sheet = new QWidget;
    auto *down = new QVBoxLayout(sheet);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    for (QWidget *row : rows) down->addWidget(row, row == grows ? 1 : 0);
    addWidget(sheet);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(this);
}

void ReadingStack::showSheet() { setCurrentIndex(1); }

void ReadingStack::fail(const QString &fact, const QString &sentence)
{
    m_empty->say(IconName::Warning, fact, sentence);
}
