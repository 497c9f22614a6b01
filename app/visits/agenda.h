#pragma once
#include <QList>
#include <QTime>

/// When visits may start. No source sets these: proposed, as long as the clinic keeps no capacity of its own.
struct OpeningHours
{
    QTime from = QTime(8, 30), to = QTime(17, 0); ///< a visit ends by then
    int stepMinutes = 15;
};

/// Minutes of a day that another visit takes.
struct TakenMinutes
{
    QTime from;
    int minutes = 15;
};

/// The first start on a day at which @p minutes fit into the opening hours without touching @p taken, not before
/// @p notBefore (null: from the opening). Null when the day is full.
QTime firstFreeStart(const QList<TakenMinutes> &taken, int minutes, QTime notBefore = {},
                     const OpeningHours &hours = {});
