#include "ui/desktop/parts/shapes.h"
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace {

// All drawings live in a box of 16 x 16; this maps it onto the box asked for and restores the painter after.
class Box16
{
public:
    Box16(QPainter &painter, const QRectF &box) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(box.topLeft());
        painter.scale(box.width() / 16, box.height() / 16);
    }
    ~Box16() { m_painter.restore(); }
    Box16(const Box16 &) = delete;
    Box16 &operator=(const Box16 &) = delete;

private:
    QPainter &m_painter;
};

QPen stroke(const QColor &ink, qreal width = 1.5)
{
    return QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void line(QPainter &painter, const QColor &ink, const QPolygonF &points, qreal width = 1.6)
{
    painter.setPen(stroke(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
}

void fill(QPainter &painter, const QColor &ink, const QPolygonF &points, qreal soften = 1)
{
    painter.setPen(stroke(ink, soften));
    painter.setBrush(ink);
    painter.drawPolygon(points);
}

void disc(QPainter &painter, const QColor &ink, qreal radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(8, 8), radius, radius);
}

void ring(QPainter &painter, const QColor &ink, qreal radius = 5.6, qreal width = 1.5)
{
    painter.setPen(stroke(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(8, 8), radius, radius);
}

void square(QPainter &painter, const QColor &ink, qreal inset, qreal radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(inset, inset, 16 - 2 * inset, 16 - 2 * inset), radius, radius);
}

void cross(QPainter &painter, const QColor &ink, qreal reach)
{
    line(painter, ink, {QPointF(8 - reach, 8 - reach), QPointF(8 + reach, 8 + reach)}, 1.7);
    line(painter, ink, {QPointF(8 - reach, 8 + reach), QPointF(8 + reach, 8 - reach)}, 1.7);
}

void tick(QPainter &painter, const QColor &ink)
{
    line(painter, ink, {QPointF(5.2, 8.3), QPointF(7.2, 10.2), QPointF(10.9, 6.1)});
}

QPolygonF octagon(qreal radius)
{
    QPolygonF points;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = M_PI / 8 + corner * M_PI / 4;
        points << QPointF(8 + radius * std::cos(angle), 8 + radius * std::sin(angle));
    }
    return points;
}

void halfDisc(QPainter &painter, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPie(QRectF(2.4, 2.4, 11.2, 11.2), -90 * 16, 180 * 16);
    ring(painter, ink);
}

void pauseBars(QPainter &painter, const QColor &ink)
{
    line(painter, ink, {QPointF(6.3, 5.8), QPointF(6.3, 10.2)}, 1.8);
    line(painter, ink, {QPointF(9.7, 5.8), QPointF(9.7, 10.2)}, 1.8);
}

void dashedRing(QPainter &painter, const QColor &ink)
{
    QPen pen(ink, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.75, 1.27}); // in pen widths: eight dashes around a radius of 5.8
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(8, 8), 5.8, 5.8);
    line(painter, ink, {QPointF(5.4, 8), QPointF(10.6, 8)});
}

void hollowTriangle(QPainter &painter, const QColor &ink)
{
    painter.setPen(stroke(ink));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{QPointF(1.9, 3.3), QPointF(14.1, 3.3), QPointF(8, 13.5)});
    line(painter, ink, {QPointF(8, 5.8), QPointF(8, 8.6)});
}

} // namespace

Ink inkOf(StatusShape shape)
{
    switch (shape) {
    case StatusShape::NotDue: return &Tokens::notDue;
    case StatusShape::WindowOpen: return &Tokens::window;
    case StatusShape::DueToday: return &Tokens::today;
    case StatusShape::Late: return &Tokens::late;
    case StatusShape::Overdue: return &Tokens::overdue;
    case StatusShape::Lapsed: return &Tokens::lapsed;
    case StatusShape::NewStart: return &Tokens::window;
    case StatusShape::Closed: return &Tokens::notDue;
    }
    return &Tokens::text1;
}

Ink tintOf(StatusShape shape)
{
    switch (shape) {
    case StatusShape::NotDue: return &Tokens::notDueTint;
    case StatusShape::WindowOpen: return &Tokens::windowTint;
    case StatusShape::DueToday: return &Tokens::todayTint;
    case StatusShape::Late: return &Tokens::lateTint;
    case StatusShape::Overdue: return &Tokens::overdueTint;
    case StatusShape::Lapsed: return &Tokens::lapsedTint;
    case StatusShape::NewStart: return &Tokens::windowTint;
    case StatusShape::Closed: return &Tokens::notDueTint;
    }
    return &Tokens::bg2;
}

Ink inkOf(OutcomeShape shape)
{
    switch (shape) {
    case OutcomeShape::Given:
    case OutcomeShape::SelfReported: return &Tokens::given;
    case OutcomeShape::Refused: return &Tokens::refused;
    case OutcomeShape::Missed:
    case OutcomeShape::NotHere: return &Tokens::missed;
    case OutcomeShape::Held: return &Tokens::held;
    case OutcomeShape::Vomited: return &Tokens::vomited;
    case OutcomeShape::Open:
    case OutcomeShape::NoDose: return &Tokens::notDue;
    }
    return &Tokens::text1;
}

Ink tintOf(OutcomeShape shape)
{
    switch (shape) {
    case OutcomeShape::Given:
    case OutcomeShape::SelfReported: return &Tokens::givenTint;
    case OutcomeShape::Refused: return &Tokens::refusedTint;
    case OutcomeShape::Missed:
    case OutcomeShape::NotHere: return &Tokens::lateTint;
    case OutcomeShape::Held: return &Tokens::heldTint;
    case OutcomeShape::Vomited: return &Tokens::vomitedTint;
    case OutcomeShape::Open:
    case OutcomeShape::NoDose: return &Tokens::notDueTint;
    }
    return &Tokens::bg2;
}

void paintShape(QPainter &painter, const QRectF &box, StatusShape shape, const QColor &ink, const QColor &ground)
{
    const Box16 mapped(painter, box);
    switch (shape) {
    case StatusShape::NotDue: ring(painter, ink); break;
    case StatusShape::WindowOpen: halfDisc(painter, ink); break;
    case StatusShape::DueToday: disc(painter, ink, 6.3); break;
    case StatusShape::Late: fill(painter, ink, {QPointF(8, 2.6), QPointF(14.2, 13.4), QPointF(1.8, 13.4)}); break;
    case StatusShape::Overdue:
        fill(painter, ink, {QPointF(8, 1.9), QPointF(14.1, 8), QPointF(8, 14.1), QPointF(1.9, 8)});
        break;
    case StatusShape::Lapsed:
        square(painter, ink, 2, 1.5);
        cross(painter, ground, 2.5);
        break;
    case StatusShape::NewStart:
        ring(painter, ink, 6, 1.5);
        line(painter, ink, {QPointF(8, 5.3), QPointF(8, 10.7)}, 1.5);
        line(painter, ink, {QPointF(5.3, 8), QPointF(10.7, 8)}, 1.5);
        break;
    case StatusShape::Closed: line(painter, ink, {QPointF(4.5, 8), QPointF(11.5, 8)}, 2.2); break;
    }
}

void paintShape(QPainter &painter, const QRectF &box, OutcomeShape shape, const QColor &ink, const QColor &ground)
{
    const Box16 mapped(painter, box);
    switch (shape) {
    case OutcomeShape::Given:
        disc(painter, ink, 7);
        tick(painter, ground);
        break;
    case OutcomeShape::SelfReported:
        ring(painter, ink, 6.2);
        tick(painter, ink);
        break;
    case OutcomeShape::Refused:
        fill(painter, ink, octagon(7), 0.8);
        cross(painter, ground, 2.3);
        break;
    case OutcomeShape::Missed:
    case OutcomeShape::NotHere: dashedRing(painter, ink); break;
    case OutcomeShape::Held:
        square(painter, ink, 1.4, 2.6);
        pauseBars(painter, ground);
        break;
    case OutcomeShape::Vomited: hollowTriangle(painter, ink); break;
    case OutcomeShape::Open: ring(painter, ink, 6, 1); break;
    case OutcomeShape::NoDose: disc(painter, ink, 1.2); break;
    }
}
