#include "ui/desktop/parts/coverage_clock.h"
#include "ui/desktop/parts/tabular.h"
#include "ui/words/dates.h"
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace {

using Reading = CoverageClock::Reading;

// One segment of a ring: nth of `count` from twelve o'clock, clockwise, with a gap of about 2 px at its ends.
QPainterPath segment(const QPointF &centre, qreal inner, qreal outer, int nth, int count)
{
    const qreal step = 360.0 / count, gap = std::min(step * 0.3, 2.0 * 180 / M_PI / outer);
    const qreal from = 90 - nth * step - gap / 2, span = -(step - gap);
    const QRectF big(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer);
    const QRectF small(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner);
    QPainterPath path;
    path.arcMoveTo(big, from);
    path.arcTo(big, from, span);
    path.arcTo(small, from + span, -span);
    path.closeSubpath();
    return path;
}

Ink pastDueInk(const Reading &reading, int day)
{
    if (day >= reading.lapsedFrom) return &Tokens::lapsed;
    return day >= reading.overdueFrom ? &Tokens::overdue : &Tokens::late;
}

void paintInner(QPainter &painter, const QPointF &centre, qreal outer, const Reading &reading, const Look &look)
{
    const qreal inner = outer - look.pxF(12);
    for (int day = 0; day < reading.interval; ++day) {
        const QPainterPath piece = segment(centre, inner, outer, day, reading.interval);
        if (day < reading.day) {
            painter.fillPath(piece, look->accent);
            continue;
        }
        const bool window = day >= reading.windowFrom;
        painter.setPen(QPen(window ? look->window : look->line2, 1));
        painter.setBrush(window ? look->windowTint : look->bg3);
        painter.drawPath(piece);
    }
}

void paintPast(QPainter &painter, const QPointF &centre, qreal outer, const Reading &reading, const Look &look)
{
    // A full turn of the outer ring is one more interval; what is beyond keeps the ring full.
    const int last = std::min(reading.day, 2 * reading.interval);
    for (int day = reading.interval; day < last; ++day) {
        // Day 29 is the first past due.
        const Ink ink = pastDueInk(reading, reading.day > 2 * reading.interval ? reading.day : day + 1);
        painter.fillPath(segment(centre, outer - look.pxF(7), outer, day - reading.interval, reading.interval),
                         look.tokens().*ink);
    }
}

QString sentence(const Reading &reading)
{
    if (reading.day > reading.interval)
        return CoverageClock::tr("Day %1, %2 past due", "number of the day, 3 days")
            .arg(reading.day)
            .arg(days(reading.day - reading.interval));
    return CoverageClock::tr("Day %1 of %2").arg(reading.day).arg(reading.interval);
}

} // namespace

void paintCoverageClock(QPainter &painter, const QRectF &box, const Reading &reading, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = box.center();
    const qreal outer = std::min(box.width(), box.height()) / 2 - look.pxF(1);
    const bool past = reading.day > reading.interval;
    paintInner(painter, centre, outer - look.pxF(9), reading, look);
    if (past) paintPast(painter, centre, outer, reading, look);
    painter.setPen(QPen(look->text1, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(centre.x(), centre.y() - outer + look.pxF(4)),
                     QPointF(centre.x(), centre.y() - outer + look.pxF(21)));
    const Ink ink = past ? pastDueInk(reading, reading.day) : &Tokens::text1;
    painter.setFont(look.font(TextSize::Figure, QFont::DemiBold));
    painter.setPen(look.tokens().*ink);
    const QRectF number(centre.x() - 60, centre.y() - look.px(28), 120, look.px(36));
    paintTabular(painter, number, Qt::AlignHCenter,
                 QString::number(past ? reading.day - reading.interval : reading.day));
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(look->text2);
    const QString words = past ? CoverageClock::tr("days past due", nullptr, reading.day - reading.interval)
                               : CoverageClock::tr("of %n days", nullptr, reading.interval);
    painter.drawText(QRectF(centre.x() - look.px(50), number.bottom(), look.px(100), look.px(20)), Qt::AlignCenter,
                     words);
    painter.restore();
}

CoverageClock::CoverageClock(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setReading({});
}

void CoverageClock::setReading(const Reading &reading)
{
    m_reading = reading;
    setAccessibleName(sentence(reading));
    setToolTip(accessibleName());
    update();
}

QSize CoverageClock::sizeHint() const
{
    const int size = Look::of(this).px(148);
    return {size, size};
}

void CoverageClock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCoverageClock(painter, rect(), m_reading, Look::of(this));
}
