#include "ui/desktop/parts/course_paint.h"
#include "ui/desktop/parts/coverage_strip.h"
#include <QLocale>
#include <cmath>

// The lanes of what was measured and of what was arranged: liver tests, craving, urine tests, calls, levels of care.

qreal CoursePaint::liverY(double value) const
{
    const QRectF room = lane(3);
    double highest = m_course.liverLimit;
    for (const Course::Liver &test : m_course.liver)
        for (const auto &each : {test.alt, test.ast})
            if (each) highest = std::max(highest, *each);
    const qreal bottom = room.bottom() - unit(10), top = room.top() + unit(13);
    return bottom - (bottom - top) * value / highest;
}

void CoursePaint::liver() const
{
    const QRectF room = lane(3);
    const auto limit = [&](double value, const QColor &ink, const QString &words) {
        const qreal y = std::round(liverY(value)) + 0.5;
        QPen pen(ink, 1, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        m_painter.setFont(caption());
        m_painter.setPen(ink == m_look->overdue ? ink : m_look->text3);
        m_painter.drawText(QRectF(room.left() - unit(48), y - m_look.pxF(8), unit(40), m_look.pxF(16)),
                           Qt::AlignRight | Qt::AlignVCenter, words);
    };
    limit(1, m_look->line2, CoverageStrip::tr("1x", "times the upper limit"));
    limit(m_course.liverLimit, m_look->overdue,
          CoverageStrip::tr("%1x", "times the upper limit").arg(QLocale().toString(m_course.liverLimit)));
    liverSeries(&Course::Liver::ast, &Course::Liver::astWords, true);
    liverSeries(&Course::Liver::alt, &Course::Liver::altWords, false);
}

void CoursePaint::liverSeries(std::optional<double> Course::Liver::*value, QString Course::Liver::*words,
                              bool dashed) const
{
    const QColor ink = dashed ? m_look->window : m_look->text1;
    QPolygonF points;
    int peak = -1;
    QList<const Course::Liver *> tests;
    for (const Course::Liver &test : m_course.liver) {
        if (!(test.*value) || test.on < m_course.from || test.on > m_course.until) continue;
        points << QPointF(x(test.on) + dayWidth() / 2, liverY(*(test.*value)));
        tests << &test;
        if (peak < 0 || *(test.*value) > *(tests[peak]->*value)) peak = int(tests.size()) - 1;
    }
    if (points.isEmpty()) return;
    QPen pen(ink, 1.5, dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed) pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(points);
    // Two series are told apart by their marks as well: squares and dots.
    m_painter.setPen(QPen(ink, 1.5));
    m_painter.setBrush(dashed ? m_look->bg1 : ink);
    for (const QPointF &point : points) {
        if (dashed) m_painter.drawRect(QRectF(point.x() - 3, point.y() - 3, 6, 6));
        else m_painter.drawEllipse(point, 2.5, 2.5);
    }
    const qreal below = dashed ? m_look.pxF(13) : -m_look.pxF(10);
    const int last = int(tests.size()) - 1;
    if (peak != last) label(points[peak] + QPointF(0, below), tests[peak]->*words, ink, QFont::DemiBold, unit(8));
    label(points[last] + QPointF(0, below), tests[last]->*words, ink, peak == last ? QFont::DemiBold : QFont::Normal,
          unit(8));
}

void CoursePaint::craving() const
{
    const QRectF room = lane(4);
    const qreal bottom = room.bottom() - unit(10), top = room.top() + unit(14);
    QPolygonF points;
    QList<int> values;
    for (const Course::Craving &each : m_course.craving) {
        if (each.on < m_course.from || each.on > m_course.until) continue;
        points << QPointF(x(each.on) + dayWidth() / 2, bottom - (bottom - top) * std::clamp(each.value, 0, 100) / 100);
        values << each.value;
    }
    if (points.isEmpty()) return;
    QPolygonF area = points;
    area << QPointF(points.constLast().x(), bottom) << QPointF(points.constFirst().x(), bottom);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look->bg3);
    m_painter.drawPolygon(area);
    m_painter.setPen(QPen(m_look->text2, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(points);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_look->text2);
    for (const QPointF &point : points) m_painter.drawEllipse(point, 2.5, 2.5);
    // The first, the highest after it, and the last are written out.
    int highest = -1;
    for (int nth = 2; nth + 1 < values.size(); ++nth)
        if (values[nth] >= values[nth - 1] && values[nth] >= values[nth + 1]
            && (highest < 0 || values[nth] > values[highest]))
            highest = nth;
    for (const int nth : {0, highest, int(values.size()) - 1}) {
        if (nth < 0 || (nth == 0 && values.size() == 1)) continue;
        label(points[nth] + QPointF(-unit(4), -m_look.pxF(11)), QString::number(values[nth]), m_look->text1,
              QFont::DemiBold, 0);
    }
    if (values.size() == 1)
        label(points[0] + QPointF(-unit(4), -m_look.pxF(11)), QString::number(values[0]), m_look->text1,
              QFont::DemiBold, 0);
}

void CoursePaint::urine() const
{
    const QRectF room = lane(5);
    const qreal radius = unit(5);
    qreal free = m_box.left();
    for (int nth = 0; nth < m_course.urine.size(); ++nth) {
        const Course::Urine &test = m_course.urine[nth];
        if (test.on < m_course.from || test.on > m_course.until) continue;
        const QPointF at(x(test.on) + dayWidth() / 2, room.center().y());
        const bool positive = test.finding == Course::Finding::Positive,
                   clear = test.finding == Course::Finding::Negative;
        const QColor ink = positive ? m_look->overdue : clear ? m_look->given : m_look->late;
        if (clear && at.x() - radius < free) { // too many for rings: a tick each
            m_painter.fillRect(QRectF(std::round(at.x()), at.y() - radius, 1, 2 * radius), ink);
            continue;
        }
        free = at.x() + radius + 2;
        m_painter.setPen(QPen(ink, 1.5, test.finding == Course::Finding::Unclear ? Qt::DotLine : Qt::SolidLine));
        m_painter.setBrush(positive ? QBrush(ink) : QBrush(m_look->bg1));
        if (positive) m_painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
        else m_painter.drawEllipse(at, radius, radius);
        // A bar for negative, a plus for positive, nothing where it is not known.
        m_painter.setPen(QPen(positive ? m_look->bg1 : ink, 1.5));
        if (test.finding != Course::Finding::Unclear)
            m_painter.drawLine(at - QPointF(radius / 2, 0), at + QPointF(radius / 2, 0));
        if (positive) m_painter.drawLine(at - QPointF(0, radius / 2), at + QPointF(0, radius / 2));
        const qreal next = nth + 1 < m_course.urine.size() ? x(m_course.urine[nth + 1].on) - radius
                                                           : m_box.right() + unit(40);
        m_painter.setFont(caption());
        const qreal wide = QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(test.words) + unit(10);
        const bool crossed = at.x() < x(m_course.today) && at.x() + radius + wide > x(m_course.today);
        if (at.x() + radius + wide < next && !crossed)
            label(at, test.words, positive ? ink : m_look->text2, positive ? QFont::DemiBold : QFont::Normal,
                  radius + unit(4));
    }
}

void CoursePaint::calls() const
{
    const QRectF room = lane(6);
    const qreal radius = unit(4);
    qreal free = m_box.left();
    for (int nth = 0; nth < m_course.calls.size(); ++nth) {
        const Course::Call &call = m_course.calls[nth];
        if (call.on < m_course.from || call.on > m_course.until) continue;
        const QPointF at(x(call.on) + dayWidth() / 2, room.center().y());
        m_painter.setPen(QPen(m_look->text2, 1.5));
        // Reached is full, not reached a ring.
        m_painter.setBrush(call.reached ? m_look->text2 : m_look->bg1);
        m_painter.drawEllipse(at, radius, radius);
        const qreal next = nth + 1 < m_course.calls.size() ? x(m_course.calls[nth + 1].on) - radius : m_box.right();
        const qreal wide = QFontMetricsF(caption(), m_painter.device()).horizontalAdvance(call.words) + unit(10);
        const qreal today = x(m_course.today);
        const bool crossed = at.x() < today && at.x() + radius + wide > today; // the line would run through the words
        if (at.x() < free || at.x() + radius + wide > next || crossed) continue;
        free = label(at, call.words, m_look->text2, QFont::Normal, radius + unit(4)).right();
    }
}

void CoursePaint::care() const
{
    const QRectF room = lane(7);
    const qreal tall = std::round(unit(18)), top = std::round(room.center().y() - tall / 2);
    for (const Course::Span &step : m_course.care) {
        const QDate until = step.until.isValid() ? step.until : m_course.today;
        const QDate first = std::max(step.from, m_course.from), last = std::min(until, m_course.until);
        if (first > last) continue;
        const QRectF box(std::round(x(first)), top, std::max(2.0, std::round(x(last.addDays(1)) - x(first)) - 1), tall);
        m_painter.setPen(QPen(m_look->line2, 1));
        m_painter.setBrush(m_look->bg2);
        m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        m_painter.setFont(caption());
        m_painter.setPen(m_look->text1);
        const QRectF words = box.adjusted(unit(6), 0, -unit(4), 0);
        m_painter.drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(m_painter.font(), m_painter.device()).elidedText(step.words, Qt::ElideRight, words.width()));
    }
}
