#pragma once
#include "app/people/disclosure.h"
#include "app/visits/records.h"
#include "db/door/database.h"

/// What goes into a calendar file, and for whom it is.
struct CalendarWish
{
    QString path;
    Release release;
    QString chart; ///< one client's chart number; empty = all
};

/// What a calendar file holds.
struct CalendarFile
{
    int visits = 0;
    QStringList leftOut; ///< on the ground of consent: chart numbers of those without a valid one
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
    /// Booked and done visits from 30 days back on, and a disclosure of every client who has one. On the ground of consent only
    /// of those whose consent of today covers recipient, purpose and attendance. NotFound ("chart"), TargetExists, DiskFull.
    /// Right: ExportNeutral.
    QFuture<Result<CalendarFile>> saveAll(CalendarWish wish);

private:
    Database &m_database;
};
