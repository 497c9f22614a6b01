#pragma once
#include "ui/desktop/parts/course.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>
#include <array>

/// Which lanes are drawn and how high each is, in px at 100 %; 0: not drawn. Without heads there is no column of labels.
struct CourseLanes
{
    std::array<int, courseLanes> heights;
    int axis = 28;
    bool heads = true;
    int whole() const;
};
/// All of them: 460 in all.
inline constexpr CourseLanes allLanes{{62, 34, 112, 84, 56, 26, 26, 32}};
/// Injections and side effects only, for a case beside its decision.
inline constexpr CourseLanes smallLanes{{52, 0, 40, 0, 0, 0, 0, 0}, 8, false};

/// The drawing of a course: one axis of days for all lanes. Each lane paints into the room it is given.
class CoursePaint
{
public:
    CoursePaint(QPainter &painter, const QRectF &box, const Course &course, const Look &look, qreal labelWidth,
                const CourseLanes &lanes = allLanes);

    void all(QDate cursor) const;

    /// The x of a day's beginning, and the day at an x.
    qreal x(QDate day) const;
    QDate dayAt(qreal x) const;
    /// The lane at a y, or -1.
    int laneAt(qreal y) const;

private:
    /// Where a bar of the side effects stands; no row: it is only counted.
    struct Bar
    {
        int row = -1;
        bool worded = false;
        qreal wordsEnd = 0, rowFree = 0; ///< where its words end, and where what stands before it in the row ends
    };
    bool isDrawn(int nth) const { return m_lanes.heights[std::size_t(nth)] > 0; }
    QRectF lane(int nth) const;
    qreal dayWidth() const;
    qreal unit(qreal px) const { return m_look.pxF(px) * m_scale; }
    QFont caption(QFont::Weight weight = QFont::Normal) const { return m_look.font(TextSize::Caption, weight); }
    /// Writes beside a point; leans to the left of it at the right edge. Answers what it took.
    QRectF label(const QPointF &at, const QString &words, const QColor &ink, QFont::Weight weight, qreal gap) const;
    /// Words that the line of today does not cross.
    void write(const QRectF &box, const QString &words) const;

    void grid() const;
    void months() const;
    void laneHead(int nth, const QString &title, const QString &words) const;
    void injections() const;
    void coveredBand(const QRectF &band) const;
    void gaps(const QRectF &band) const;
    void shots(const QRectF &band) const;
    void shotTicks(const QRectF &band) const;
    void due() const;
    void oral() const;
    void oralColumns(const QRectF &room) const;
    void oralTick(const Course::OralDay &day, const QRectF &box) const;
    void sideEffects() const;
    int effectRows() const;
    QList<Bar> placeEffects(int *left) const;
    void liver() const;
    void liverSeries(std::optional<double> Course::Liver::*value, QString Course::Liver::*words, bool dashed) const;
    qreal liverY(double value) const;
    void craving() const;
    void urine() const;
    void calls() const;
    void care() const;
    void today() const;
    void todayLine(qreal at, qreal top) const;
    void cursorLine(QDate day) const;

    QPainter &m_painter;
    QRectF m_box;
    const Course &m_course;
    const Look &m_look;
    qreal m_labelWidth, m_scale;
    CourseLanes m_lanes;
    mutable QList<QRectF> m_words; ///< as far as written
};
