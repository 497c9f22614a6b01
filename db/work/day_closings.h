#pragma once
#include "db/work/sheet_reads.h"

/// A carton that stands out of the refrigerator.
struct KitOut
{
    Kit kit;                     ///< `Kit::outSince` is when it came out
    std::optional<Person> owner; ///< empty = the clinic's
};

/// What keeps today open beside the rows of its list.
struct LastThings
{
    QList<Watch> watches; ///< nobody has ended them, the first to end first
    QList<KitOut> kits;   ///< out the longest first
    int count() const { return int(watches.size() + kits.size()); }
};

/// Closing a day of the clinic, and opening it again. Right: LogDoses.
class DayClosings
{
public:
    explicit DayClosings(Database &database) : m_database(database) {}

    /// Counts the day in the same transaction and keeps it as closed; on today the last things count as left open, too.
    /// AlreadyRecorded (day, time) when it is closed already; BadInput: a day ahead, or something open and no reason
    /// @p leftOpenWhy.
    QFuture<Result<DayClose>> close(QDate day, QString leftOpenWhy = {});
    /// The day is open again; that it was closed stays readable. ChangedMeanwhile.
    QFuture<Result<DayClose>> reopen(DayClose close);
    /// Watches without an end and cartons out of the cold, now. Right: SeeClinical.
    QFuture<Result<LastThings>> lastThings();

private:
    Database &m_database;
};
