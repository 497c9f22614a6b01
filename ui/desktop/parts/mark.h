#pragma once
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/shapes.h"
#include <QString>
#include <variant>

/// A status, an outcome, an icon, or nothing: whatever stands before a word.
using Sign = std::variant<std::monostate, StatusShape, OutcomeShape, IconName>;

/// A sign with its word, in one ink: how every status is written.
struct Mark
{
    Sign sign;
    QString word;
    Ink ink = nullptr; ///< null: the sign's own; text1 for an icon
};

bool hasSign(const Sign &sign);
Ink inkOf(const Mark &mark);
void paintSign(QPainter &painter, const QRectF &box, const Sign &sign, const QColor &ink, const QColor &ground);

/// Width of shape, gap and word in this font.
qreal markWidth(const Mark &mark, const QFont &font, const Look &look);
/// Paints it at the left of `box`, vertically in its middle, the word elided if it must; answers where it ended (x).
/// `ground` is the colour under it.
qreal paintMark(QPainter &painter, const QRectF &box, const Mark &mark, const QFont &font, const Look &look,
                const QColor &ground);

/// A mark on its tint, 24 px high: once per screen, beside the person. Lapsed is inverted.
QSizeF chipSize(const Mark &mark, const Look &look);
void paintChip(QPainter &painter, const QPointF &topLeft, const Mark &mark, const Look &look);
