#include "ui/desktop/paper/paper_pen.h"
#include <QTextLayout>
#include <algorithm>

namespace {

constexpr int smallestWords = 12;
const QColor paperGrey(0xd9, 0xd9, 0xd9); // 15 %: the most that look.md allows

/// The lines of a paragraph; what they take in all.
qreal layParagraph(QTextLayout &layout, qreal width)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

} // namespace

QFont PaperPen::font(int size, QFont::Weight weight)
{
    QFont font = Look().font(TextSize::Body, weight);
    font.setPixelSize(size);
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths at every resolution
    return font;
}

qreal PaperPen::width(const QString &words, int size, QFont::Weight weight)
{
    return QFontMetricsF(font(size, weight)).horizontalAdvance(words);
}

void PaperPen::words(const QRectF &box, const QString &words, int size, QFont::Weight weight, Qt::Alignment align,
                     Qt::TextElideMode elide)
{
    if (words.isEmpty()) return;
    while (size > smallestWords && width(words, size, weight) > box.width()) --size;
    const QFont font = PaperPen::font(size, weight);
    const QString shown = QFontMetricsF(font).elidedText(words, elide, box.width() + 0.5);
    m_painter.setFont(font);
    m_painter.setPen(Qt::black);
    m_painter.drawText(box, int(align) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

qreal PaperPen::heightOf(const QString &words, qreal width, int size, QFont::Weight weight)
{
    QTextLayout layout(words, font(size, weight));
    return layParagraph(layout, width);
}

qreal PaperPen::paragraph(const QRectF &box, const QString &words, int size, QFont::Weight weight)
{
    QTextLayout layout(words, font(size, weight));
    const qreal height = layParagraph(layout, box.width());
    m_painter.setPen(Qt::black);
    layout.draw(&m_painter, box.topLeft());
    return height;
}

void PaperPen::rule(qreal left, qreal right, qreal y, qreal thickness, bool grey)
{
    m_painter.setPen(QPen(grey ? QColor(0x80, 0x80, 0x80) : QColor(Qt::black), thickness));
    m_painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void PaperPen::box(const QPointF &centre, bool ticked)
{
    const QRectF square(centre.x() - tickBox / 2, centre.y() - tickBox / 2, tickBox, tickBox);
    m_painter.setPen(QPen(Qt::black, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(square, 2, 2);
    if (!ticked) return;
    m_painter.setPen(QPen(Qt::black, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {square.topLeft() + QPointF(3.4, 8.2), square.topLeft() + QPointF(6.6, 11.6),
                            square.topLeft() + QPointF(12.6, 4.2)};
    m_painter.drawPolyline(tick, 3);
}

void PaperPen::frame(const QRectF &box, bool dashed)
{
    m_painter.setPen(QPen(Qt::black, dashed ? 0.75 : 1, dashed ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(box);
}

void PaperPen::ground(const QRectF &box) { m_painter.fillRect(box, paperGrey.lighter(108)); }

void PaperPen::hatch(const QRectF &box)
{
    constexpr qreal apart = 5;
    m_painter.save();
    m_painter.setClipRect(box, Qt::IntersectClip);
    m_painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 0.5));
    for (qreal x = box.left() - box.height(); x < box.right(); x += apart)
        m_painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    m_painter.restore();
}
