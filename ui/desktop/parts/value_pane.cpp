#include "ui/desktop/parts/value_pane.h"
#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <cmath>

void teachValuePane(); // value_pane_access.cpp

ValuePane::ValuePane(QWidget *parent) : QWidget(parent)
{
    teachValuePane();
    setFocusPolicy(Qt::StrongFocus);
}

void ValuePane::relay()
{
    m_values = lay();
    m_current = m_values.isEmpty() ? 0 : qBound(0, m_current, int(m_values.size()) - 1);
    tell();
    update();
}

int ValuePane::valueAt(int row, int column) const
{
    for (int i = 0; i < m_values.size(); ++i)
        if (m_values[i].row == row && m_values[i].column == column) return i;
    return -1;
}

void ValuePane::setCurrent(int value)
{
    if (m_values.isEmpty()) return;
    m_current = qBound(0, value, int(m_values.size()) - 1);
    tell();
    update();
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        auto *scroll = qobject_cast<QScrollArea *>(above);
        if (!scroll || !scroll->widget()) continue;
        const QPoint middle = mapTo(scroll->widget(), m_values[m_current].box.center().toPoint());
        scroll->ensureVisible(middle.x(), middle.y(), 0, Look::of(this).px(48));
        break;
    }
    Q_EMIT moved(m_current);
}

void ValuePane::tell()
{
    setAccessibleDescription(m_values.isEmpty() ? QString() : m_values[m_current].sentence);
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

/// The nearest number of the row above or below; the same when there is none.
int ValuePane::nextRow(int step) const
{
    const PaneValue &here = m_values[m_current];
    int best = m_current;
    qreal bestAway = 0;
    for (int i = 0; i < m_values.size(); ++i) {
        const int rows = (m_values[i].row - here.row) * step;
        if (rows <= 0) continue;
        const qreal away = rows * 100000.0 + std::abs(m_values[i].box.center().x() - here.box.center().x());
        if (best != m_current && away >= bestAway) continue;
        best = i;
        bestAway = away;
    }
    return best;
}

void ValuePane::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!plain || m_values.isEmpty()) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(m_current - 1);
    case Qt::Key_Right: return setCurrent(m_current + 1);
    case Qt::Key_Up: return setCurrent(nextRow(-1));
    case Qt::Key_Down: return setCurrent(nextRow(1));
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT opened(m_current); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ValuePane::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    for (int i = 0; i < m_values.size(); ++i) {
        if (!m_values[i].box.contains(event->position())) continue;
        const bool again = i == m_current;
        setCurrent(i);
        if (again) Q_EMIT opened(i);
        return;
    }
}

void ValuePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) updateGeometry();
    relay();
}

void ValuePane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::BacktabFocusReason && !m_values.isEmpty()) setCurrent(m_current);
    tell();
    update();
    Q_EMIT moved(m_current);
}

void ValuePane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ValuePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        relay();
    }
}

void ValuePane::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg1);
    paintPane(painter);
    if (!hasFocus() || m_values.isEmpty()) return;
    painter.setPen(QPen(look->focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_values[m_current].box.adjusted(-1, -1, 1, 1), 4, 4);
}
