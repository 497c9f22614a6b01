#pragma once
#include "ui/desktop/parts/course.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>
#include <array>

/// The drawing of a course: one axis of days for all lanes. Each lane paints into the room it is given.
class CoursePaint
{
public:
    CoursePaint(QPainter &painter, const QRectF &box, const Course &course, const Look &look, qreal labelWidth);

    void all(QDate cursor) const;

    /// The axis' row and the six lanes in px at 100 %: 460 in all.
    static constexpr int axisHeight = 28;
    static constexpr std::array<int, 6> laneHeights{68, 44, 116, 100, 76, 28};

    /// The x of a day's beginning, and the day at an x.
    qreal x(QDate day) const;
    QDate dayAt(qreal x) const;
    /// The lane at a y, or -1.
    int laneAt(qreal y) const;

private:
    QRectF lane(int nth) const;
    qreal dayWidth() const;
    qreal unit(qreal px) const { return m_look.pxF(px) * m_scale; }
    QFont caption(QFont::Weight weight = QFont::Normal) const { return m_look.font(TextSize::Caption, weight); }
    /// Writes beside a point; leans to the left of it at the right edge. Answers what it took.
    QRectF label(const QPointF &at, const QString &words, const QColor &ink, QFont::Weight weight, qreal gap) const;

    void grid() const;
    void months() const;
    void laneHead(int nth, const QString &title, const QString &words) const;
    void injections() const;
    void coveredBand(const QRectF &band) const;
    void gaps(const QRectF &band) const;
    void shots(const QRectF &band) const;
    void due() const;
    void oral() const;
    void oralTick(const Course::OralDay &day, const QRectF &box) const;
    void sideEffects() const;
    QList<int> sideEffectRows(int *left) const;
    void liver() const;
    void liverSeries(std::optional<double> Course::Liver::*value, QString Course::Liver::*words, bool dashed) const;
    qreal liverY(double value) const;
    void craving() const;
    void urine() const;
    void today() const;
    void cursorLine(QDate day) const;

    QPainter &m_painter;
    QRectF m_box;
    const Course &m_course;
    const Look &m_look;
    qreal m_labelWidth, m_scale;
};
