#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/dose_calendar_private.h"
#include "ui/desktop/parts/look.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QWheelEvent>

using namespace dosecalendar;

DoseCalendar::DoseCalendar(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleDescription(tr("Calendar of tablets: the arrows walk through days and weeks, Enter opens the day"));
}

int DoseCalendar::cellHigh() const
{
    const Look &look = Look::of(this);
    return look.px(window()->height() < look.px(860) ? 32 : 36);
}

QSize DoseCalendar::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(labelWide + 26 * cellWide + 2 * space::margin), look.px(headHigh + takenHigh) + 7 * cellHigh()};
}

void DoseCalendar::show(const DoseDays &days)
{
    const bool fresh = m_days.today() != days.today() || !m_day.isValid();
    m_days = days;
    if (fresh) {
        m_day = days.today();
        m_back = 0;
    }
    scrollTo(m_back);
    choose(m_day);
}

int DoseCalendar::weeksInView() const
{
    const Look &look = Look::of(this);
    return qMax(4, (width() - look.px(labelWide + 2 * space::margin)) / look.px(cellWide));
}

QDate DoseCalendar::lastInView() const
{
    const QDate today = m_days.today();
    return today.addDays(7 - today.dayOfWeek()).addDays(-7 * m_back);
}

QDate DoseCalendar::firstInView() const { return lastInView().addDays(1 - 7 * weeksInView()); }

int DoseCalendar::mostWeeksBack() const
{
    if (!m_days.today().isValid()) return 0;
    const QDate first = m_days.first();
    const QDate monday = first.addDays(1 - first.dayOfWeek());
    const auto weeks = int(monday.daysTo(m_days.today()) / 7) + 1;
    return qMax(0, weeks - weeksInView());
}

void DoseCalendar::scrollTo(int weeksBack)
{
    const int back = qBound(0, weeksBack, mostWeeksBack());
    const bool moved = back != m_back;
    m_back = back;
    update();
    if (moved) Q_EMIT scrolled();
}

QRectF DoseCalendar::cellOf(QDate day) const
{
    const Look &look = Look::of(this);
    const auto week = int(firstInView().daysTo(day) / 7);
    return {qreal(look.px(space::margin + labelWide + week * cellWide)),
            qreal(look.px(headHigh) + (day.dayOfWeek() - 1) * cellHigh()), qreal(look.px(cellWide)), qreal(cellHigh())};
}

QDate DoseCalendar::dayAt(const QPointF &at) const
{
    const Look &look = Look::of(this);
    const qreal x = at.x() - look.px(space::margin + labelWide), y = at.y() - look.px(headHigh);
    const int week = int(x / look.px(cellWide)), row = int(y / cellHigh());
    if (x < 0 || y < 0 || row > 6 || week >= weeksInView()) return {};
    return firstInView().addDays(7 * week + row);
}

void DoseCalendar::choose(QDate day)
{
    const QDate today = m_days.today();
    if (!day.isValid() || !today.isValid()) return;
    m_day = qBound(qMin(m_days.first(), today), day, today);
    // A day out of view brings its week in, with the rest standing still as far as it can.
    if (m_day > lastInView()) scrollTo(m_back - int((lastInView().daysTo(m_day) + 6) / 7));
    else if (m_day < firstInView()) scrollTo(m_back + int((m_day.daysTo(firstInView()) + 6) / 7));
    tell();
    update();
    Q_EMIT dayChosen(m_day);
}

void DoseCalendar::tell()
{
    setAccessibleName(sentence());
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void DoseCalendar::keyPressEvent(QKeyEvent *event)
{
    const int page = 7 * qMax(1, weeksInView() - 1);
    switch (event->key()) {
    case Qt::Key_Left: return choose(m_day.addDays(-7));
    case Qt::Key_Right: return choose(m_day.addDays(7));
    case Qt::Key_Up: return choose(m_day.addDays(-1));
    case Qt::Key_Down: return choose(m_day.addDays(1));
    case Qt::Key_PageUp: return choose(m_day.addDays(-page));
    case Qt::Key_PageDown: return choose(m_day.addDays(page));
    case Qt::Key_End: return choose(m_days.today());
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT opened(m_day); return;
    default: QWidget::keyPressEvent(event);
    }
}

void DoseCalendar::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (const QDate day = dayAt(event->position()); day.isValid() && day <= m_days.today()) choose(day);
}

void DoseCalendar::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (dayAt(event->position()) == m_day) Q_EMIT opened(m_day);
}

void DoseCalendar::wheelEvent(QWheelEvent *event)
{
    constexpr int oneWeek = 60; // half a notch of a wheel
    m_wheel += event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x();
    const int weeks = m_wheel / oneWeek;
    m_wheel -= weeks * oneWeek;
    if (weeks) scrollTo(m_back + weeks);
    event->accept();
}

void DoseCalendar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(sizeHint().height());
    scrollTo(m_back);
    if (m_day.isValid()) choose(m_day);
}

void DoseCalendar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DoseCalendar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
