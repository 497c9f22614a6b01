#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/dates.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace {
constexpr int windowRow = 48; ///< two lines, px at 100 %
}

WindowList::WindowList(const Desk &desk, QWidget *parent) : PanelSection({}, Ground::Paper, parent), m_desk(desk)
{
    setFocusPolicy(Qt::StrongFocus);
    refit();
}

int WindowList::rowHeight() const { return Look::of(this).px(windowRow); }

void WindowList::refit()
{
    setFixedHeight(qMax(1, int(m_windows.size()) * rowHeight()));
    tell();
    update();
}

void WindowList::setWindows(const QList<NextWindow> &windows)
{
    const auto before = chosen() ? std::optional(chosen()->person.id) : std::nullopt;
    m_windows = windows;
    m_row = 0;
    for (int i = 0; before && i < windows.size(); ++i)
        if (windows[i].person.id == *before) m_row = i;
    refit();
}

const NextWindow *WindowList::chosen() const { return m_row < m_windows.size() ? &m_windows[m_row] : nullptr; }

void WindowList::choose(int row)
{
    m_row = qBound(0, row, qMax(0, int(m_windows.size()) - 1));
    tell();
    update();
}

QString WindowList::sentence(const NextWindow &window) const
{
    const QString visit = window.visit
        ? tr("visit %1, %2").arg(shortDay(window.visit->startsAt.date()), clockTime(window.visit->startsAt))
        : tr("no visit yet");
    return QStringList{m_desk.shown(window.person.name), tr("opens %1").arg(shortDay(window.series.windowOpens)),
                       tr("due %1").arg(shortDay(window.series.nextDue)), visit}
        .join(QStringLiteral(", "));
}

void WindowList::tell()
{
    const NextWindow *window = chosen();
    setAccessibleName(window ? tr("Next windows: %1").arg(sentence(*window)) : tr("No window opens ahead"));
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void WindowList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: choose(m_row - 1); break;
    case Qt::Key_Down: choose(m_row + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen()) Q_EMIT opened(chosen()->person.id);
        break;
    default: PanelSection::keyPressEvent(event);
    }
}

void WindowList::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    choose(int(event->position().y()) / rowHeight());
}

void WindowList::mouseDoubleClickEvent(QMouseEvent *)
{
    if (chosen()) Q_EMIT opened(chosen()->person.id);
}

void WindowList::changeEvent(QEvent *event)
{
    PanelSection::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void WindowList::focusInEvent(QFocusEvent *event)
{
    PanelSection::focusInEvent(event);
    update();
}

void WindowList::focusOutEvent(QFocusEvent *event)
{
    PanelSection::focusOutEvent(event);
    update();
}

void WindowList::paintRow(QPainter &painter, int row) const
{
    const Look &look = Look::of(this);
    const NextWindow &window = m_windows[row];
    const QRect box(0, row * rowHeight(), width(), rowHeight());
    if (row == m_row && hasFocus()) {
        painter.fillRect(box, look->sel);
        painter.fillRect(QRect(box.left(), box.top(), look.px(3), box.height()), look->accent);
    }
    const int left = look.px(space::margin), wide = width() - 2 * left;
    painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
    painter.setPen(look->text1);
    painter.drawText(QRect(left, box.top() + look.px(4), wide, look.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_desk.shown(window.person.name), Qt::ElideRight, wide));
    const QRect below(left, box.top() + look.px(25), wide, look.px(18));
    painter.setFont(look.font(TextSize::Caption, window.visit ? QFont::Normal : QFont::DemiBold));
    painter.setPen(window.visit ? look->text2 : look->accent);
    const QString visit = window.visit
        ? tr("%1, %2", "day, time").arg(shortDay(window.visit->startsAt.date()), clockTime(window.visit->startsAt))
        : tr("no visit yet");
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, visit);
    const int taken = painter.fontMetrics().horizontalAdvance(visit) + look.px(8);
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            tr("opens %1, due %2").arg(shortDay(window.series.windowOpens), shortDay(window.series.nextDue)),
            Qt::ElideRight, wide - taken));
    painter.fillRect(QRect(0, box.bottom(), width(), 1), look->line1);
}

void WindowList::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    for (int row = 0; row < m_windows.size(); ++row) paintRow(painter, row);
}
