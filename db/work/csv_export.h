#pragma once
#include "db/door/database.h"
#include <functional>

/// Who gets the records, why, and on what ground (42 CFR 2.31, 2.32, 2.51 - 2.53, 2.61).
struct Disclosure
{
    QString recipient, purpose;
    QString basis = QStringLiteral("own_use"); ///< one of `disclosureBases()`
    QString second;                            ///< the physician who stands beside a nurse; empty = nobody
};
/// own_use, consent, emergency, audit, court.
const QStringList &disclosureBases();

/// What is to be written where.
struct CsvExport
{
    QString folder; ///< new or empty: TargetExists
    Disclosure disclosure;
    QString chart;                        ///< one client's chart number; empty = all
    std::function<void(double)> progress; ///< the share done, 0 to 1; called on the database thread
};

/// What was written.
struct CsvExported
{
    QList<QPair<QString, int>> rows; ///< by kind, in order
    QStringList leftOut;             ///< chart numbers of those without a valid consent
};

/// All records as CSV files, one a kind, so that another register can take them in (`formats.md`, "export csv").
class CsvExports
{
public:
    explicit CsvExports(Database &database) : m_database(database) {}

    /// Writes the files (0600, never over another) and NOTICE.txt, and notes the disclosure for every client in the same
    /// transaction: when it cannot be noted, the files are taken away again. NotFound ("chart"), TargetExists, BadInput
    /// ("folder"), DiskFull. Right: ExportIdentifiable; ExportWithSecond when a second person is named, who was confirmed
    /// by the caller.
    QFuture<Result<CsvExported>> write(CsvExport wanted);

private:
    Database &m_database;
};
