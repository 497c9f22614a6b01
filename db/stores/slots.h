#pragma once
#include "app/visits/records.h"
#include "db/door/database.h"

/// A visit that took the place of another one.
struct MovedVisit
{
    Visit booked;
    std::optional<Visit> cancelled; ///< as it is kept now; empty when none stood before
};

/// Free minutes in the agenda: where a visit for the nurse fits. Therapy sessions have rooms and people of their own and
/// take none of these minutes.
class Slots
{
public:
    explicit Slots(Database &database) : m_database(database) {}

    /// The first free start on @p from or on the next open day that has one, at most 60 days ahead, in the clinic's time;
    /// null when there is none. Right: SeeDue.
    /// With @p client, of that day's free starts the one nearest to the hour at which that client usually comes.
    QFuture<Result<QDateTime>> firstFree(QDate from, int minutes, std::optional<Id<Client>> client = {});
    /// Books @p visit at the free start that `firstFree` names for its client on the day in `Visit::startsAt`, found in the same transaction, so that two desks
    /// never take the same minutes. BadInput: as `Outreach::book`, or the day is full. Right: EditVisits.
    QFuture<Result<Visit>> book(Visit visit);
    /// Books @p visit as `book` does, and in the same transaction cancels the client's booked visit that stands at @p standsAt
    /// (null: none stands). ChangedMeanwhile when it is not there any more. Right: EditVisits.
    QFuture<Result<MovedVisit>> move(Visit visit, QDateTime standsAt, QString reason);
    /// Takes all of one `move` back. ChangedMeanwhile when either visit was changed since. Right: EditVisits.
    QFuture<Result<Done>> moveBack(MovedVisit moved, QString reason);

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
