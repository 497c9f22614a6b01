#pragma once
#include "db/work/worklists.h"

/// Closing a day of the clinic, and opening it again. Right: LogDoses.
class DayClosings
{
public:
    explicit DayClosings(Database &database) : m_database(database) {}

    /// Counts the day in the same transaction and keeps it as closed. AlreadyRecorded (day, time) when it is closed already;
    /// BadInput: a day ahead, or rows without an answer and no reason @p leftOpenWhy.
    QFuture<Result<DayClose>> close(QDate day, QString leftOpenWhy = {});
    /// The day is open again; that it was closed stays readable. ChangedMeanwhile.
    QFuture<Result<DayClose>> reopen(DayClose close);

private:
    Database &m_database;
};
