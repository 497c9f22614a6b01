#include "ui/desktop/thresholds/shown_values.h"
#include <QFontMetricsF>
#include <QPainter>

qreal changeWidth(const QString &before, const QString &after, const QFont &font, const Look &look)
{
    const QFontMetricsF metrics(font);
    const qreal wide = metrics.horizontalAdvance(after);
    if (before == after) return wide;
    return metrics.horizontalAdvance(before) + wide + look.px(5 + 16);
}

qreal paintChange(QPainter &painter, qreal left, qreal middle, const QString &before, const QString &after,
                  const QFont &font, const Look &look)
{
    const qreal high = look.px(20);
    const auto words = [&](qreal x, const QString &text, const QFont &with, const QColor &ink) {
        painter.setFont(with);
        painter.setPen(ink);
        const qreal wide = QFontMetricsF(with).horizontalAdvance(text);
        painter.drawText(QRectF(x, middle - high / 2, wide + 1, high), Qt::AlignVCenter, text);
        return x + wide;
    };
    if (before == after) return words(left, after, font, look->text1);
    QFont struck = font;
    struck.setStrikeOut(true);
    struck.setWeight(QFont::Normal);
    const qreal boxLeft = words(left, before, struck, look->text2) + look.px(5);
    const qreal wide = QFontMetricsF(font).horizontalAdvance(after);
    painter.setPen(QPen(look->accent, 1));
    painter.setBrush(look->accentTint);
    painter.drawRoundedRect(QRectF(boxLeft + 0.5, middle - high / 2 + 0.5, wide + look.px(14), high - 1), 4, 4);
    painter.setBrush(Qt::NoBrush);
    words(boxLeft + look.px(7), after, font, look->accent);
    return boxLeft + wide + look.px(15);
}
