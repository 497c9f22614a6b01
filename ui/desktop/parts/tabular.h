#pragma once
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

/// Figures of columns stand under each other: every digit gets a cell as wide as the widest one.
/// (Qt before 6.7 cannot switch a font's own tabular figures on.)
qreal tabularWidth(const QFont &font, const QString &text);

/// Paints in the painter's font and pen; vertical centre, left, right or horizontal centre by `alignment`.
void paintTabular(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text);
