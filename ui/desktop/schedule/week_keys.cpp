// How the week is walked through: arrows, and the hand that moves a visit.
#include "ui/desktop/schedule/week_view.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace {

int minuteOn(QTime time) { return time.msecsSinceStartOfDay() / 60000; }

} // namespace

void WeekView::keyPressEvent(QKeyEvent *event)
{
    const auto step = [this](int days, int steps) {
        if (isSteering()) stepSlot(days, steps);
        else stepBlock(days, steps);
    };
    switch (event->key()) {
    case Qt::Key_Up: return step(0, -1);
    case Qt::Key_Down: return step(0, 1);
    case Qt::Key_Left: return step(-1, 0);
    case Qt::Key_Right: return step(1, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isSteering()) Q_EMIT taken();
        else open();
        return;
    default: event->ignore(); // the page's keys
    }
}

/// The visit above or below on the same day; sideways, the one nearest in time on the next day that has any.
void WeekView::stepBlock(int days, int blocks)
{
    const PlacedBlock *now = m_selected ? placedOf(*m_selected) : nullptr;
    if (!now) {
        if (m_placed.isEmpty() && days != 0) Q_EMIT beyond(days);
        return selectFirst();
    }
    if (blocks != 0) {
        const qsizetype place = now - m_placed.constData() + blocks;
        if (place >= 0 && place < m_placed.size() && m_placed[place].day == now->day)
            select(m_page.blocks[m_placed[place].block].visit.id);
        return;
    }
    for (int day = now->day + days; day >= 0 && day < m_page.days.size(); day += days) {
        const PlacedBlock *best = nullptr;
        for (const PlacedBlock &each : std::as_const(m_placed))
            if (each.day == day && (!best || std::abs(each.from - now->from) < std::abs(best->from - now->from)))
                best = &each;
        if (best) return select(m_page.blocks[best->block].visit.id);
    }
    Q_EMIT beyond(days);
}

void WeekView::stepSlot(int days, int steps)
{
    const ClinicHours &hours = m_page.diary.hours();
    const int last = minuteOn(hours.open.to) - m_placing->row.wish.minutes;
    const int at = std::clamp(minuteOn(m_placing->time) + steps * hours.stepMinutes, minuteOn(hours.open.from), last);
    Placing moved = *m_placing;
    moved.time = QTime(at / 60, at % 60);
    if (days != 0) {
        do moved.day = moved.day.addDays(days);
        while (!m_page.diary.limits().openWeekdays.contains(moved.day.dayOfWeek()));
        if (moved.day < m_desk.today()) return;
    }
    const bool outOfView = moved.day < m_page.days.first().day || moved.day > m_page.days.last().day;
    offer(moved);
    Q_EMIT steered();
    if (outOfView) Q_EMIT beyond(days);
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->pos().y() < headsHeight()) return;
    m_pressed = event->pos();
    for (const PlacedBlock &each : std::as_const(m_placed)) {
        if (!rectOf(each).contains(event->pos())) continue;
        m_grip = int((event->pos().y() - y(each.from)) * 60 / (y(60) - y(0)));
        return select(m_page.blocks[each.block].visit.id);
    }
    select({});
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    const ScheduleBlock *block = selected();
    if (!(event->buttons() & Qt::LeftButton) || !block || block->visit.status != VisitStatus::Booked) return;
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_drag && !far) return;
    const int day = dayAt(event->pos());
    if (day < 0) return;
    ToBook row = m_page.windows.value(block->visit.client, ToBook{.person = block->person});
    row.wish.minutes = block->visit.minutes;
    const int grip = int(m_grip * (y(60) - y(0)) / 60);
    m_drag = Placing{row, m_page.days[day].day, timeAt(event->pos().y() - grip), block->visit};
    viewport()->update();
}

void WeekView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag) return;
    const Placing drag = *m_drag;
    m_drag.reset();
    viewport()->update();
    Q_EMIT dropped(*drag.moving, drag.day, drag.time);
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) open();
}
