#include "ui/desktop/parts/mark.h"
#include <QFontMetricsF>
#include <QPainter>

namespace {

constexpr int shapeSize = 16, chipShape = 14, chipHeight = 24, chipInset = 8, chipGap = 6;

QFont chipFont(const Look &look) { return look.font(TextSize::Body, QFont::DemiBold); }

bool isLapsed(const Sign &sign)
{
    const auto *status = std::get_if<StatusShape>(&sign);
    return status && *status == StatusShape::Lapsed;
}

Ink tintOf(const Sign &sign)
{
    if (const auto *status = std::get_if<StatusShape>(&sign)) return tintOf(*status);
    if (const auto *outcome = std::get_if<OutcomeShape>(&sign)) return tintOf(*outcome);
    return &Tokens::bg2;
}

} // namespace

bool hasSign(const Sign &sign) { return !std::holds_alternative<std::monostate>(sign); }

Ink inkOf(const Mark &mark)
{
    if (mark.ink) return mark.ink;
    if (const auto *status = std::get_if<StatusShape>(&mark.sign)) return inkOf(*status);
    if (const auto *outcome = std::get_if<OutcomeShape>(&mark.sign)) return inkOf(*outcome);
    return &Tokens::text1;
}

void paintSign(QPainter &painter, const QRectF &box, const Sign &sign, const QColor &ink, const QColor &ground)
{
    if (const auto *status = std::get_if<StatusShape>(&sign)) paintShape(painter, box, *status, ink, ground);
    else if (const auto *outcome = std::get_if<OutcomeShape>(&sign)) paintShape(painter, box, *outcome, ink, ground);
    else if (const auto *name = std::get_if<IconName>(&sign)) paintIcon(painter, box, *name, ink);
}

qreal markWidth(const Mark &mark, const QFont &font, const Look &look)
{
    const qreal sign = hasSign(mark.sign) ? look.px(shapeSize) : 0;
    const qreal word = mark.word.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(mark.word);
    return sign + word + (sign > 0 && word > 0 ? look.px(space::s) : 0);
}

qreal paintMark(QPainter &painter, const QRectF &box, const Mark &mark, const QFont &font, const Look &look,
                const QColor &ground)
{
    const QColor ink = look.tokens().*inkOf(mark);
    qreal x = box.left();
    if (hasSign(mark.sign)) {
        const int size = look.px(shapeSize);
        paintSign(painter, QRectF(x, std::round(box.center().y() - size / 2.0), size, size), mark.sign, ink, ground);
        x += size;
        if (!mark.word.isEmpty()) x += look.px(space::s);
    }
    if (mark.word.isEmpty()) return x;
    const QFontMetricsF metrics(font);
    const QString word = metrics.elidedText(mark.word, Qt::ElideRight, box.right() - x);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(x, box.top(), box.right() - x + 1, box.height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, word);
    return x + metrics.horizontalAdvance(word);
}

QSizeF chipSize(const Mark &mark, const Look &look)
{
    const qreal sign = hasSign(mark.sign) ? look.px(chipShape) + look.px(chipGap) : 0;
    return {2 * look.px(chipInset) + sign + std::ceil(QFontMetricsF(chipFont(look)).horizontalAdvance(mark.word)),
            qreal(look.px(chipHeight))};
}

void paintChip(QPainter &painter, const QPointF &topLeft, const Mark &mark, const Look &look)
{
    const QRectF box(topLeft, chipSize(mark, look));
    const QColor ground = look.tokens().*tintOf(mark.sign);
    const QColor ink = isLapsed(mark.sign) ? look->onLapsed : look.tokens().*inkOf(mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    qreal x = box.left() + look.px(chipInset);
    if (hasSign(mark.sign)) {
        const int size = look.px(chipShape);
        paintSign(painter, QRectF(x, box.center().y() - size / 2.0, size, size), mark.sign, ink, ground);
        x += size + look.px(chipGap);
    }
    painter.setFont(chipFont(look));
    painter.setPen(ink);
    painter.drawText(QRectF(x, box.top(), box.right() - x, box.height()), Qt::AlignLeft | Qt::AlignVCenter, mark.word);
    painter.restore();
}
