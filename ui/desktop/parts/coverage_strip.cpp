#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/course_paint.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace {
constexpr int tall = 460, compactTall = 368, labelColumn = 136, compactColumn = 112;
constexpr int fewestDays = 28;
constexpr double zoomStep = 1.5;
}

CoverageStrip::CoverageStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringed", true);
    setAccessibleName(tr("Course"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CoverageStrip::setCourse(const Course &course)
{
    m_course = course;
    m_stops = stopsOf(course);
    m_stop = -1;
    m_first = course.first.isValid() ? std::min(course.first, course.from) : course.from;
    m_last = course.until;
    setAccessibleDescription({});
    update();
}

void CoverageStrip::setView(QDate from, QDate until)
{
    if (!m_first.isValid() || !from.isValid() || !until.isValid()) return;
    look(from, from.daysTo(until) + 1);
}

void CoverageStrip::look(QDate from, qint64 days)
{
    const qint64 all = m_first.daysTo(m_last) + 1;
    days = std::clamp<qint64>(days, std::min<qint64>(fewestDays, all), all);
    m_course.from = std::clamp(from, m_first, m_last.addDays(1 - days));
    m_course.until = m_course.from.addDays(days - 1);
    update();
}

void CoverageStrip::zoom(double factor, QDate about)
{
    const qint64 days = m_course.from.daysTo(m_course.until) + 1;
    const double share = double(m_course.from.daysTo(about)) / double(days);
    const qint64 wanted = std::max<qint64>(1, qint64(std::llround(double(days) / factor)));
    look(about.addDays(-qint64(std::llround(share * double(wanted)))), wanted);
    Q_EMIT viewChanged();
}

void CoverageStrip::pan(int days)
{
    look(m_course.from.addDays(days), m_course.from.daysTo(m_course.until) + 1);
    Q_EMIT viewChanged();
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
    const QDate day = m_stops[stop].on;
    if (day < m_course.from || day > m_course.until) {
        const qint64 days = m_course.from.daysTo(m_course.until) + 1;
        look(day.addDays(-days / 2), days);
        Q_EMIT viewChanged();
    }
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
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(zoomStep, m_stop < 0 ? std::min(m_course.today, m_course.until) : cursorDay());
    case Qt::Key_Minus: return zoom(1 / zoomStep, m_stop < 0 ? std::min(m_course.today, m_course.until) : cursorDay());
    case Qt::Key_PageUp: return pan(-int(m_course.from.daysTo(m_course.until)) * 3 / 4);
    case Qt::Key_PageDown: return pan(int(m_course.from.daysTo(m_course.until)) * 3 / 4);
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_stop >= 0) Q_EMIT opened(cursorDay(), m_stops[m_stop].lane);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

QDate CoverageStrip::dayAt(qreal x) const
{
    const qreal label = labelWidth(), days = qreal(m_course.from.daysTo(m_course.until) + 1);
    return m_course.from.addDays(qint64(std::floor((x - label) * days / std::max(1.0, width() - label))));
}

int CoverageStrip::stopAt(const QPointF &place, qreal within) const
{
    QPixmap nowhere(1, 1);
    QPainter painter(&nowhere);
    const CoursePaint axis(painter, rect(), m_course, Look::of(this), labelWidth());
    const int lane = axis.laneAt(place.y());
    int best = -1;
    qreal nearest = within;
    for (int at = 0; at < m_stops.size(); ++at) {
        if (m_stops[at].lane != lane) continue;
        const qreal far = std::abs(axis.x(m_stops[at].on) - place.x());
        if (far > nearest) continue;
        nearest = far;
        best = at;
    }
    return best;
}

void CoverageStrip::mousePressEvent(QMouseEvent *event) { moveTo(stopAt(event->position(), width())); }

void CoverageStrip::mouseMoveEvent(QMouseEvent *event)
{
    constexpr int reach = 12; // px
    const int stop = stopAt(event->position(), Look::of(this).px(reach));
    Q_EMIT pointed(stop < 0 ? QString() : m_stops[stop].sentence);
}

void CoverageStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    Q_EMIT pointed({});
}

void CoverageStrip::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120; // an eighth of a degree, 15 of them
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier || turned.y() == 0) {
        const int days = int(m_course.from.daysTo(m_course.until)) / 8;
        const int way = turned.x() ? turned.x() : turned.y();
        if (way) pan(way > 0 ? -days : days);
    } else {
        const QDate about = std::clamp(dayAt(event->position().x()), m_course.from, m_course.until);
        zoom(std::pow(zoomStep, turned.y() / notch), about);
    }
    event->accept();
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
