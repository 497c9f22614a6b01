#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/course_paint.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace {
constexpr int tall = 460, compactTall = 368, labelColumn = 136, compactColumn = 112;
}

CoverageStrip::CoverageStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringed", true);
    setAccessibleName(tr("Course"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CoverageStrip::setCourse(const Course &course)
{
    m_course = course;
    m_stops = stopsOf(course);
    m_stop = -1;
    setAccessibleDescription({});
    update();
}

void CoverageStrip::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QDate CoverageStrip::cursorDay() const { return m_stop < 0 ? QDate() : m_stops[m_stop].on; }

QString CoverageStrip::cursorSentence() const { return m_stop < 0 ? QString() : m_stops[m_stop].sentence; }

QSize CoverageStrip::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(900), look.px(m_compact ? compactTall : tall)};
}

QSize CoverageStrip::minimumSizeHint() const { return {Look::of(this).px(400), sizeHint().height()}; }

qreal CoverageStrip::labelWidth() const { return Look::of(this).px(m_compact ? compactColumn : labelColumn); }

void CoverageStrip::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    paintCourse(painter, rect(), m_course, look, labelWidth(), hasFocus() ? cursorDay() : QDate());
}

int CoverageStrip::stopFrom(int step, int lane) const
{
    for (int at = m_stop + step; at >= 0 && at < m_stops.size(); at += step)
        if (lane < 0 || m_stops[at].lane == lane) return at;
    return m_stop;
}

// The nearest stop of the next lane that has any.
int CoverageStrip::stopAcross(int step) const
{
    const QDate from = m_stop < 0 ? m_course.today : m_stops[m_stop].on;
    const int start = m_stop < 0 ? (step > 0 ? -1 : LaneCount) : m_stops[m_stop].lane;
    for (int lane = start + step; lane >= 0 && lane < LaneCount; lane += step) {
        int best = -1;
        for (int at = 0; at < m_stops.size(); ++at) {
            if (m_stops[at].lane != lane) continue;
            if (best < 0 || std::abs(m_stops[at].on.daysTo(from)) < std::abs(m_stops[best].on.daysTo(from))) best = at;
        }
        if (best >= 0) return best;
    }
    return m_stop;
}

void CoverageStrip::moveTo(int stop)
{
    if (stop < 0 || stop >= m_stops.size()) return;
    m_stop = stop;
    setAccessibleDescription(cursorSentence());
    setAccessibleName(cursorSentence()); // read out at once by every screen reader
    update();
    Q_EMIT cursorMoved(cursorDay(), cursorSentence());
}

void CoverageStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_stops.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right: return moveTo(stopFrom(1, -1));
    // The first press goes to the latest: the past is walked from today.
    case Qt::Key_Left: return moveTo(m_stop < 0 ? last : stopFrom(-1, -1));
    case Qt::Key_Down: return moveTo(stopAcross(1));
    case Qt::Key_Up: return moveTo(stopAcross(-1));
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_stop >= 0) Q_EMIT opened(cursorDay(), m_stops[m_stop].lane);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void CoverageStrip::mousePressEvent(QMouseEvent *event)
{
    QPixmap nowhere(1, 1);
    QPainter painter(&nowhere);
    const CoursePaint axis(painter, rect(), m_course, Look::of(this), labelWidth());
    const int lane = axis.laneAt(event->position().y());
    int best = -1;
    for (int at = 0; at < m_stops.size(); ++at) {
        if (m_stops[at].lane != lane) continue;
        const auto far = [&](int stop) { return std::abs(axis.x(m_stops[stop].on) - event->position().x()); };
        if (best < 0 || far(at) < far(best)) best = at;
    }
    moveTo(best);
}

void CoverageStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CoverageStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
