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
    QFuture<Result<QDateTime>> firstFree(QDate from, int minutes);
    /// Books @p visit at the first free start of the day in `Visit::startsAt`, found in the same transaction, so that two desks
    /// never take the same minutes. BadInput: as `Outreach::book`, or the day is full. Right: EditVisits.
    QFuture<Result<Visit>> book(Visit visit);
    /// Books @p visit as `book` does, and in the same transaction cancels the client's booked visit that stands at @p standsAt
    /// (null: none stands). ChangedMeanwhile when it is not there any more. Right: EditVisits.
    QFuture<Result<MovedVisit>> move(Visit visit, QDateTime standsAt, QString reason);
    /// Takes all of one `move` back. ChangedMeanwhile when either visit was changed since. Right: EditVisits.
    QFuture<Result<Done>> moveBack(MovedVisit moved, QString reason);

private:
    Database &m_database;
};
