#pragma once
#include "db/door/database.h"
#include "db/work/report_table.h"

/// Lists of the front desk as CSV files: each is an entry of the audit trail, 0600, never over another file.
class DeskFiles
{
public:
    explicit DeskFiles(Database &database) : m_database(database) {}

    /// @p what: a code for the trail ("reminders", "desk_figures"); @p people: how many are named in it.
    /// TargetExists, DiskFull, RegisterUnreadable (a folder that cannot be written). Right: ExportNeutral.
    QFuture<Result<Done>> save(ReportTable table, QString path, QString what, int people);

private:
    Database &m_database;
};
