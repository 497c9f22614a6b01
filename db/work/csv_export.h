#pragma once
#include "app/people/disclosure.h"
#include "db/door/database.h"
#include <functional>

/// What is to be written where.
struct CsvExport
{
    QString folder; ///< new or empty: TargetExists
    Release release;
    QString chart;                        ///< one client's chart number; empty = all
    std::function<void(double)> progress; ///< the share done, 0 to 1; called on the database thread
};

/// What was written.
struct CsvExported
{
    QList<QPair<QString, int>> rows; ///< by kind, in order
    QStringList leftOut;             ///< on the ground of consent: chart numbers of those without a valid one
};

/// All records as CSV files, one a kind, so that another register can take them in (`formats.md`, "export csv").
class CsvExports
{
public:
    explicit CsvExports(Database &database) : m_database(database) {}

    /// Writes the files (0600, never over another) and NOTICE.txt, and keeps a disclosure of every client in the same
    /// transaction: when it cannot be kept, the files are taken away again. On the ground of consent only those whose consent
    /// of today covers recipient, purpose and the whole record. NotFound ("chart"), TargetExists, BadInput ("folder"), DiskFull. Right: ExportIdentifiable; ExportWithSecond when a second person is named, who was confirmed
    /// by the caller.
    QFuture<Result<CsvExported>> write(CsvExport wanted);

private:
    Database &m_database;
};
