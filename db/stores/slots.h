#pragma once
#include "db/door/database.h"
#include "db/stores/proposals.h"

/// What stands against a visit at its start.
struct SlotLook
{
    std::optional<Error> fault; ///< as `Slots::bookAt` would say it; empty = nothing
    QStringList takenBy;        ///< display names of those who have the minutes; empty: no nurse, or nobody
};

/// Free minutes in the agenda: where a visit for the nurse fits. Therapy sessions have rooms and people of their own and
/// take none of these minutes.
class Slots
{
public:
    explicit Slots(Database &database) : m_database(database) {}

    /// The time to offer for a client's next injection visit, see `proposeVisit`: what every screen proposes. Right: SeeDue.
    QFuture<Result<Proposed>> propose(ProposalAsk ask);
    /// What stands against @p visit at its start, before anybody saves it; @p but: the visit that moves there. Right: SeeDue.
    QFuture<Result<SlotLook>> look(Visit visit, std::optional<Id<Visit>> but = {});

    /// Books @p visit at its own start. BadInput starts_at: past, closed, hours (outside the opening hours), no_such_hour (clocks
    /// put forward), taken (another visit, no nurse, or the hour is full): the last only unless @p evenIfTaken. Looked at in the
    /// same transaction, so that two desks never take the same minutes. Right: EditVisits.
    QFuture<Result<Visit>> bookAt(Visit visit, bool evenIfTaken = false);
    /// The same visit at another time: its next version. As `bookAt`; only a booked visit moves. ChangedMeanwhile.
    QFuture<Result<Visit>> moveTo(Visit visit, QDateTime startsAt, QString reason, bool evenIfTaken = false);
    /// What became of a visit: arrived (its time is now), no-show (with a time of arrival: left without being seen), cancelled.
    /// BadInput status: not_today (check-in on another day), not_yet (no-show before its time), done. Right: EditVisits.
    QFuture<Result<Visit>> mark(Visit visit, VisitStatus status, QString reason = {});
    /// The visit is again as @p before was; a booking (@p before empty) was entered in error. ChangedMeanwhile when @p now is
    /// not the newest. Right: EditVisits.
    QFuture<Result<Visit>> putBack(Visit now, std::optional<Visit> before);

private:
    Database &m_database;
};
