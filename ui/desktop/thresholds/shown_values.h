#pragma once
#include "app/base/limit_sets.h"
#include "ui/desktop/parts/look.h"
#include <QRectF>

class QPainter;

/// The numbers of one version, and what they were before: a changed one is struck, its successor boxed.
struct ShownValues
{
    LimitValues before, after;

    bool isChanged(const QString &key) const { return before.value(key) != after.value(key); }
    /// The values that hold on the page, as limits.
    Limits limits() const { return withChanges(Limits{}, after); }
    Limits limitsBefore() const { return withChanges(Limits{}, before); }
};

/// Width of a number, with the struck one before it when it changed.
qreal changeWidth(const QString &before, const QString &after, const QFont &font, const Look &look);
/// Paints it from @p left around @p middle; answers where it ended (x).
qreal paintChange(QPainter &painter, qreal left, qreal middle, const QString &before, const QString &after,
                  const QFont &font, const Look &look);
