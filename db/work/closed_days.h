#pragma once
#include "db/stores/kept.h"
#include "db/work/schedule.h"

/// A day on which the clinic is closed, with the visits that stand on it and must move.
struct ClosedDayShown
{
    ClosedDay day;
    QList<ScheduleBlock> mustMove; ///< by time
};

/// The clinic's own list of closed days and holidays.
class ClosedDays
{
public:
    explicit ClosedDays(Database &database) : m_database(database) {}

    /// From @p from on, by day. Right: SeeDue.
    QFuture<Result<QList<ClosedDayShown>>> list(QDate from);
    /// What stands on a day, before it is closed. Right: SeeDue.
    QFuture<Result<QList<ScheduleBlock>>> standingOn(QDate day);
    /// BadInput ("closed_on": empty or past; "reason": empty); AlreadyRecorded. Visits stay where they are. Right: EditClosedDays.
    QFuture<Result<ClosedDayShown>> close(QDate on, QString reason);
    /// The clinic is open on it after all. ChangedMeanwhile. Right: EditClosedDays.
    QFuture<Result<ClosedDay>> open(ClosedDay day);
    /// Closed again as it was. ChangedMeanwhile. Right: EditClosedDays.
    QFuture<Result<ClosedDay>> closeAgain(ClosedDay opened);

private:
    Database &m_database;
};
