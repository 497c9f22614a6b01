#pragma once
#include "app/visits/records.h"
#include "db/door/database.h"

/// What goes into a calendar file, and for whom it is.
struct CalendarWish
{
    QString path;
    QString recipient, purpose, basis; ///< as of every export
    QString chart;                     ///< one client's chart number; empty = all
};

/// Visits as neutral iCalendar files: a time and the word "Appointment". Each file is an entry of the audit trail, 0600, never
/// over another one.
class CalendarFiles
{
public:
    explicit CalendarFiles(Database &database) : m_database(database) {}

    /// One visit as it stands now: a booked or moved one to be taken in, a cancelled one to be taken out. NotFound,
    /// TargetExists, DiskFull. Right: ExportNeutral.
    QFuture<Result<Done>> save(Id<Visit> visit, QString path);
    /// Booked and done visits from 30 days back on; how many. On the ground of consent nobody's, for none can be on record
    /// yet. NotFound ("chart"), TargetExists, DiskFull. Right: ExportNeutral.
    QFuture<Result<int>> saveAll(CalendarWish wish);

private:
    Database &m_database;
};
