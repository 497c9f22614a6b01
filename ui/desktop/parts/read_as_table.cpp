#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include <QShortcut>

ReadAsTable::ReadAsTable(QWidget *chart, FactTable *table, QWidget *parent)
    : QStackedWidget(parent), m_chart(chart), m_table(table)
{
    addWidget(chart);
    addWidget(table);
    setSizePolicy(chart->sizePolicy());
    new QShortcut(
        QKeySequence(Qt::Key_F7), this, [this] { toggle(); }, Qt::WidgetWithChildrenShortcut);
}

DeedButton *ReadAsTable::button()
{
    if (m_button) return m_button;
    m_button = new DeedButton(tr("As a table"), DeedButton::Rank::Flat);
    m_button->setTall(28);
    m_button->setCap({QStringLiteral("F7")});
    connect(m_button, &QAbstractButton::clicked, this, &ReadAsTable::toggle);
    return m_button;
}

void ReadAsTable::toggle()
{
    setCurrentIndex(isTable() ? 0 : 1);
    if (m_button) m_button->setText(isTable() ? tr("As a drawing") : tr("As a table"));
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}
