#include "ui/desktop/chart/written_tab.h"
#include "ui/desktop/parts/look.h"
#include <QKeyEvent>
#include <QPainter>

void WrittenTab::savesFrom(QWidget *field, bool oneLine)
{
    field->installEventFilter(this);
    if (oneLine) m_oneLine << field;
}

bool WrittenTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // In a text Enter is a new line; in a field of one line it takes the filled button.
        if (enter && (m_oneLine.contains(watched) || key->modifiers().testFlag(Qt::ControlModifier))) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WrittenTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
