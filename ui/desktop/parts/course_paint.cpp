#include "ui/desktop/parts/course_paint.h"
#include "ui/desktop/parts/coverage_strip.h"
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

// The axis, the months, the heads of the lanes, today and the cursor. The lanes stand in course_lanes.cpp and course_series.cpp.

int CourseLanes::whole() const { return axis + std::accumulate(heights.begin(), heights.end(), 0); }

CoursePaint::CoursePaint(QPainter &painter, const QRectF &box, const Course &course, const Look &look, qreal labelWidth,
                         const CourseLanes &lanes)
    : m_painter(painter), m_box(box), m_course(course), m_look(look), m_labelWidth(labelWidth), m_lanes(lanes)
{
    m_scale = box.height() / look.pxF(lanes.whole());
}

QRectF CoursePaint::lane(int nth) const
{
    qreal top = m_box.top() + unit(m_lanes.axis);
    for (int i = 0; i < nth; ++i) top += unit(m_lanes.heights[std::size_t(i)]);
    return {m_box.left() + m_labelWidth, top, m_box.width() - m_labelWidth, unit(m_lanes.heights[std::size_t(nth)])};
}

int CoursePaint::laneAt(qreal y) const
{
    for (int nth = 0; nth < courseLanes; ++nth)
        if (y >= lane(nth).top() && y < lane(nth).bottom()) return nth;
    return -1;
}

qreal CoursePaint::dayWidth() const
{
    const auto days = std::max<qint64>(1, m_course.from.daysTo(m_course.until) + 1);
    return (m_box.width() - m_labelWidth) / days;
}

qreal CoursePaint::x(QDate day) const { return m_box.left() + m_labelWidth + m_course.from.daysTo(day) * dayWidth(); }

QDate CoursePaint::dayAt(qreal at) const
{
    return m_course.from.addDays(qint64(std::floor((at - m_box.left() - m_labelWidth) / dayWidth())));
}

QRectF CoursePaint::label(const QPointF &at, const QString &words, const QColor &ink, QFont::Weight weight,
                          qreal gap) const
{
    if (words.isEmpty()) return {};
    m_painter.setFont(caption(weight));
    m_painter.setPen(ink);
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const qreal wide = metrics.horizontalAdvance(words) + 1, tall = metrics.height();
    qreal left = at.x() + gap;
    if (left + wide > m_box.right()) left = std::max(m_box.left() + m_labelWidth, at.x() - gap - wide);
    const QRectF box(left, at.y() - tall / 2, wide, tall);
    write(box, words);
    return box;
}

void CoursePaint::write(const QRectF &box, const QString &words) const
{
    m_painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    m_words << box;
}

void CoursePaint::all(QDate cursor) const
{
    if (!m_course.from.isValid() || !m_course.until.isValid()) return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    grid();
    if (m_lanes.heads) months();
    const QString under[] = {CoverageStrip::tr("side, days covered"),
                             CoverageStrip::tr("each day"),
                             CoverageStrip::tr("height: grade"),
                             CoverageStrip::tr("times upper limit"),
                             CoverageStrip::tr("0 to 100, by client"),
                             {},
                             {},
                             {}};
    void (CoursePaint::*const paint[])()
        const = {&CoursePaint::injections, &CoursePaint::oral,  &CoursePaint::sideEffects, &CoursePaint::liver,
                 &CoursePaint::craving,    &CoursePaint::urine, &CoursePaint::calls,       &CoursePaint::care};
    for (int nth = 0; nth < courseLanes; ++nth) {
        if (!isDrawn(nth)) continue;
        if (m_lanes.heads) laneHead(nth, laneWord(CourseLane(nth)), under[nth]);
        const auto draw = paint[nth]; // read first: gcc's bounds sanitizer misreads an index inside the call
        (this->*draw)();
    }
    today();
    if (cursor.isValid()) cursorLine(cursor);
    m_painter.restore();
}

void CoursePaint::grid() const
{
    for (int nth = 0; m_lanes.heads && nth < courseLanes; ++nth)
        m_painter.fillRect(QRectF(m_box.left(), std::round(lane(nth).top()), m_box.width(), 1), m_look->line1);
    // Years alone where months would be a hatch.
    const bool years = dayWidth() * 30 < 16;
    QDate line(m_course.from.year(), years ? 1 : m_course.from.month(), 1);
    const auto next = [years](QDate day) { return years ? day.addYears(1) : day.addMonths(1); };
    for (line = next(line); line <= m_course.until; line = next(line))
        m_painter.fillRect(
            QRectF(std::round(x(line)), lane(0).top() - unit(4), 1, m_box.bottom() - lane(0).top() + unit(4)),
            m_look->line1);
}

void CoursePaint::months() const
{
    m_painter.setFont(caption());
    m_painter.setPen(m_look->text3);
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    const qreal room = dayWidth() * 30;
    int lastYear = 0;
    qreal free = m_box.left() + m_labelWidth;
    for (QDate month = m_course.from; month <= m_course.until;
         month = QDate(month.year(), month.month(), 1).addMonths(1)) {
        const QString name = QLocale().standaloneMonthName(
            month.month(),
            room < metrics.horizontalAdvance(QStringLiteral("MMMM")) ? QLocale::NarrowFormat : QLocale::ShortFormat);
        // Where a month is too narrow for its name, only the years are named.
        if (room < metrics.horizontalAdvance(name) + unit(8) && month.year() == lastYear) continue;
        const bool narrow = room < metrics.horizontalAdvance(name) + unit(8);
        const QString words = narrow   ? QString::number(month.year())
            : month.year() != lastYear ? QStringLiteral("%1 %2").arg(name).arg(month.year())
                                       : name;
        const qreal left = month == m_course.from ? x(month) : x(month) + unit(5);
        const qreal wide = metrics.horizontalAdvance(words) + 1;
        if (left < free || left + wide > m_box.right()) continue; // no month over another
        m_painter.drawText(QRectF(left, m_box.top(), wide, unit(m_lanes.axis) - unit(6)),
                           Qt::AlignLeft | Qt::AlignVCenter, words);
        lastYear = month.year();
        free = left + wide + unit(6);
    }
}

void CoursePaint::laneHead(int nth, const QString &title, const QString &words) const
{
    const QRectF room(m_box.left(), lane(nth).top(), m_labelWidth - unit(8), lane(nth).height());
    m_painter.setFont(m_look.font(TextSize::Body, QFont::DemiBold));
    m_painter.setPen(m_look->text1);
    // A lane that has no room for two lines keeps its name.
    const bool bare = words.isEmpty() || room.height() < m_look.pxF(18 + 16) + unit(5);
    const qreal head = bare ? room.height() : m_look.pxF(18), top = bare ? 0 : unit(5);
    m_painter.drawText(QRectF(room.left(), room.top() + top, room.width(), head), Qt::AlignLeft | Qt::AlignVCenter,
                       title);
    if (bare) return;
    m_painter.setFont(caption());
    m_painter.setPen(m_look->text3);
    m_painter.drawText(QRectF(room.left(), room.top() + top + head, room.width() + unit(6), m_look.pxF(16)),
                       Qt::AlignLeft | Qt::AlignVCenter, words);
}

void CoursePaint::today() const
{
    if (m_course.today < m_course.from || m_course.today > m_course.until) return;
    const qreal at = std::round(x(m_course.today) + dayWidth() / 2);
    const qreal lineTop = m_lanes.heads ? unit(20) : 0;
    todayLine(at, m_box.top() + lineTop);
    if (!m_lanes.heads) return;
    m_painter.setFont(caption(QFont::DemiBold));
    const QString word = CoverageStrip::tr("Today");
    const qreal wide = QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(word) + unit(12);
    const QRectF flag(std::min(at - wide / 2, m_box.right() - wide), m_box.top() + unit(2), wide, m_look.pxF(18));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look->accent);
    m_painter.drawRoundedRect(flag, 2, 2);
    m_painter.setPen(m_look->onAccent);
    m_painter.drawText(flag, Qt::AlignCenter, word);
}

/// From @p top down, with gaps for the words that stand in its way.
void CoursePaint::todayLine(qreal at, qreal top) const
{
    QList<QRectF> crossed;
    std::copy_if(m_words.cbegin(), m_words.cend(), std::back_inserter(crossed),
                 [at](const QRectF &words) { return words.left() < at && words.right() > at; });
    std::sort(crossed.begin(), crossed.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
    crossed << QRectF(at, m_box.bottom(), 0, 0);
    for (const QRectF &words : std::as_const(crossed)) {
        if (words.top() > top) m_painter.fillRect(QRectF(at - 0.5, top, 1.5, words.top() - top), m_look->accent);
        top = std::max(top, words.bottom());
    }
}

void CoursePaint::cursorLine(QDate day) const
{
    const qreal at = std::round(x(day) + dayWidth() / 2);
    m_painter.fillRect(QRectF(at - 1, lane(0).top(), 2, m_box.bottom() - lane(0).top()), m_look->focus);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look->focus);
    m_painter.drawPolygon(
        QPolygonF{QPointF(at - 5, lane(0).top() - 6), QPointF(at + 5, lane(0).top() - 6), QPointF(at, lane(0).top())});
}

void paintCourse(QPainter &painter, const QRectF &box, const Course &course, const Look &look, qreal labelWidth,
                 QDate cursor)
{
    CoursePaint(painter, box, course, look, labelWidth).all(cursor);
}
