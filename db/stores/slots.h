#pragma once
#include "app/visits/records.h"
#include "db/door/database.h"

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

private:
    Database &m_database;
};
