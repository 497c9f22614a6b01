#include "ui/desktop/parts/tabular.h"
#include <QFontMetricsF>
#include <QPainter>

namespace {

bool isDigit(QChar letter) { return letter >= QLatin1Char('0') && letter <= QLatin1Char('9'); }

qreal cellWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

// Digits one by one, everything between them in one piece, so that kerning and ligatures of words stay.
template <typename Visit> qreal walk(const QFontMetricsF &metrics, const QString &text, Visit visit)
{
    const qreal cell = cellWidth(metrics);
    qreal x = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (isDigit(text.at(at))) {
            visit(x + (cell - metrics.horizontalAdvance(text.at(at))) / 2, text.mid(at, 1));
            x += cell;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isDigit(text.at(end))) ++end;
        const QString piece = text.mid(at, end - at);
        visit(x, piece);
        x += metrics.horizontalAdvance(piece);
        at = end;
    }
    return x;
}

} // namespace

qreal tabularWidth(const QFont &font, const QString &text)
{
    return walk(QFontMetricsF(font), text, [](qreal, const QString &) {});
}

void paintTabular(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal width = walk(metrics, text, [](qreal, const QString &) {});
    qreal left = box.left();
    if (alignment & Qt::AlignRight) left = box.right() - width;
    else if (alignment & Qt::AlignHCenter) left = box.center().x() - width / 2;
    const qreal baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    walk(metrics, text, [&](qreal x, const QString &piece) { painter.drawText(QPointF(left + x, baseline), piece); });
}
