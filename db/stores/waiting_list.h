#pragma once
#include "app/visits/waiting.h"
#include "db/door/database.h"

/// A slot that somebody who waited has got: what was kept, and what there was before.
struct TakenSlot
{
    Wait waiting;
    Visit visit;
    std::optional<Visit> before = {}; ///< the visit that moved; empty: a new one
};

/// Who waits for another time. Matches are worked out from the diary of the moment and never kept.
class WaitingList
{
public:
    explicit WaitingList(Database &database) : m_database(database) {}

    /// AlreadyRecorded when the client waits for such a visit already; BadInput ("until" past or range, "from" empty, "latest"
    /// range, "client" discharged). Right: EditVisits.
    QFuture<Result<Wait>> add(Wait waiting);
    /// The next version. As `add`; ChangedMeanwhile. Right: EditVisits.
    QFuture<Result<Wait>> change(Wait waiting);
    /// The client does not wait any more. ChangedMeanwhile. Right: EditVisits.
    QFuture<Result<Wait>> giveUp(Wait waiting, QString why);
    /// As it was @p before; a first entry (empty) was made in error. ChangedMeanwhile. Right: EditVisits.
    QFuture<Result<Wait>> putBack(Wait now, std::optional<Wait> before);

    /// Books @p visit, or moves it when it is kept already (@p moving), and ends the wait, in one act. As `Slots::bookAt`; also
    /// ChangedMeanwhile when the wait ended. Right: EditVisits.
    QFuture<Result<TakenSlot>> take(Wait waiting, Visit visit, std::optional<Visit> moving, bool evenIfTaken);
    /// All of one `take` back. ChangedMeanwhile. Right: EditVisits.
    QFuture<Result<Done>> undoTake(TakenSlot taken);

private:
    Database &m_database;
};
