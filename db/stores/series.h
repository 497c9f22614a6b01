#pragma once
#include "app/treatment/interval.h"
#include "app/treatment/lateness.h"
#include "db/stores/kept.h"

/// What the derived table `series_due` keeps of one client's injection series, so that the overdue list is one range read of an
/// index whatever the length of the history. It follows from orders, injections and the stay; `verify` computes it again.
struct SeriesDue
{
    Id<Client> client;
    QDate lastOn;                  ///< of the last injection that counts; null = new start
    Side lastSide = Side::Unknown; ///< of the last injection, also a partial one
    IntervalMode interval = IntervalMode::D28;
    QDate dueOn; ///< null = closed or new start
    bool closed = false;
    bool begun = true; ///< false: an order or a stay begins on `holdsUntil`, until then there is no series
    QDate holdsUntil; ///< first day on which an order starts or ends, and the row must be worked out again; null = none
    int callRank = 3; ///< not in the table: filled in from `callRanks` by whoever shows it
};

namespace series {

/// Works out and keeps the row of one client; called in the transaction of every change to its orders, injections or stay.
Result<Done> bringUpToDate(Session &session, Id<Client> client);
/// The same for all clients of an import (or all there are, when the default interval changed), in few queries.
Result<Done> bringUpToDate(Session &session, const QSet<Id<Client>> &clients);
Result<Done> bringAllUpToDate(Session &session);
Result<Done> bringAllUpToDate(Session &session, const Limits &limits); ///< limits that change in this transaction

/// The row as the history has it on @p day, seen with present knowledge; empty when there is no series on that day.
std::optional<SeriesDue> workOut(const Client &client, const QList<Order> &orders, const QList<Injection> &injections,
                                 const Limits &limits, QDate day);

/// All series of the register on @p day: from the kept rows when @p day is the register's today, else from the history.
Result<QList<SeriesDue>> all(Session &session, QDate day);
Result<QList<SeriesDue>> allFromHistory(Session &session, QDate day);
/// Those past due on the register's today, by an index range; due date order.
Result<QList<SeriesDue>> pastDue(Session &session);

/// Clients whose kept row is not, cell by cell, what the history says of the day on which it last held. For `verify`.
Result<QStringList> untrue(Session &session);

/// One client's row on @p day; empty when there is no series.
Result<std::optional<SeriesDue>> oneOf(Session &session, Id<Client> client, QDate day);

/// The status and the rest that the screens and reports show.
SeriesState stateOf(const SeriesDue &row, bool opioidRisk, const Limits &limits, QDate day);

/// Works out the call rank of a client from clinical data and keeps a new version when it changed. Does nothing without the
/// clinical key (the front desk cannot know).
Result<Done> rankCall(Session &session, Id<Client> client);
/// The same for all clients of an import, in few queries.
Result<Done> rankCalls(Session &session, const QSet<Id<Client>> &clients);
Result<QHash<Id<Client>, int>> callRanks(Session &session); ///< of all clients that have one
}
