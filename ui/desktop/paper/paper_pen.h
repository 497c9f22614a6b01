#pragma once
#include "ui/desktop/parts/shapes.h"
#include <QPainter>

/// Draws on paper in hundredths of an inch: black on white, greys of at most 15 %, no ground under words.
class PaperPen
{
public:
    static constexpr qreal unitsPerInch = 100;
    static constexpr qreal tickBox = 15.75; ///< 4 mm

    explicit PaperPen(QPainter &painter) : m_painter(painter) {}

    QPainter &painter() { return m_painter; }
    static QFont font(int size, QFont::Weight weight = QFont::Normal);
    static qreal width(const QString &words, int size, QFont::Weight weight = QFont::Normal);

    /// One line of words in @p box; too long, they shrink to 12, then end in dots.
    void words(const QRectF &box, const QString &words, int size = 13, QFont::Weight weight = QFont::Normal,
               Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter, Qt::TextElideMode elide = Qt::ElideRight);
    /// Words that may take several lines; the height that they took.
    qreal paragraph(const QRectF &box, const QString &words, int size = 13, QFont::Weight weight = QFont::Normal);
    static qreal heightOf(const QString &words, qreal width, int size = 13, QFont::Weight weight = QFont::Normal);

    void rule(qreal left, qreal right, qreal y, qreal thickness = 0.75, bool grey = false);
    /// Where somebody writes by hand.
    void blank(qreal left, qreal right, qreal y) { rule(left, right, y, 1); }
    /// A box to tick, its middle at @p centre; ticked when the register knows the answer already.
    void box(const QPointF &centre, bool ticked = false);
    void frame(const QRectF &box, bool dashed = false);
    void ground(const QRectF &box);
    void hatch(const QRectF &box);

    template <typename Shape> void shape(const QPointF &centre, qreal size, Shape shape)
    {
        paintShape(m_painter, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size), shape, Qt::black,
                   Qt::white);
    }

private:
    QPainter &m_painter;
};
