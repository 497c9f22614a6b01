#pragma once
#include "app/visits/repeat.h"
#include "db/door/database.h"

/// One visit of a series to accept: the slot, as a moment, and what stands against it.
struct RepeatOffer
{
    RepeatSlot repeat;
    QDateTime start = {};     ///< in the clinic's time; null when nothing is free
    QStringList takenBy = {}; ///< who has the usual hour of that day
    QDateTime standing = {};  ///< an injection visit of the client that is booked in this window already; null = none
};

struct RepeatList
{
    Visit base;
    IntervalMode mode = IntervalMode::D28;
    QList<RepeatOffer> offers;
};

/// The visits that follow an injection visit by the client's interval, booked together.
class VisitSeries
{
public:
    explicit VisitSeries(Database &database) : m_database(database) {}

    /// The next @p count after @p base, see `repeatSlots`. BadInput purpose: no interval (not an injection visit). Right: SeeDue.
    QFuture<Result<RepeatList>> propose(Visit base, int count);
    /// All or none, in one act. As `Slots::bookAt`. Right: EditVisits.
    QFuture<Result<QList<Visit>>> book(QList<Visit> visits);
    /// All of one act back. ChangedMeanwhile. Right: EditVisits.
    QFuture<Result<Done>> undo(QList<Visit> visits);

private:
    Database &m_database;
};
