#pragma once
#include "app/exchange/csv.h"
#include "db/door/database.h"
#include <functional>
#include <memory>

/// What is to be taken in.
struct ImportFile
{
    QString kind; ///< one of `kinds()`
    QString path;
    std::optional<QString> correctReason; ///< different cells of a key that is there become new versions
    std::function<void(double)> progress; ///< the share done, 0 to 1; called on the database thread
};

/// What an import found and would do. Nothing has been written.
struct ImportPlan
{
    int added = 0, changed = 0, unchanged = 0;
    QList<CsvFault> faults;   ///< by line; when there is one, nothing may be carried out
    QList<CsvFault> warnings; ///< by line
    class Prepared;
    std::shared_ptr<Prepared> prepared;

    bool mayBeCarriedOut() const { return faults.isEmpty(); }
    bool changesNothing() const { return added == 0 && changed == 0; }
};

/// Files of history taken in, whole or not at all (`formats.md`, "CSV").
class Imports
{
public:
    explicit Imports(Database &database) : m_database(database) {}

    /// Reads the whole file and says every fault. Right: that of the kind; a filled column that needs more is NotAllowed.
    /// BadInput: an unknown kind, or the file cannot be read.
    QFuture<Result<ImportPlan>> check(ImportFile file);
    /// Writes what the plan says, in one transaction; due dates and call ranks follow in it. Flawed when the plan has faults,
    /// ChangedMeanwhile when the file or the register is no longer as it was checked.
    QFuture<Result<Done>> carryOut(const ImportPlan &plan);

private:
    Database &m_database;
};
