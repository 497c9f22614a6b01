#pragma once
#include "db/door/database.h"

/// What the front desk did in one stretch of days; both ends inclusive. Each count stands beside what it is a part of.
struct DeskFigures
{
    QDate from, to;
    int visits = 0; ///< booked for these days, without the cancelled ones
    int came = 0, noShows = 0, stillBooked = 0, cancelled = 0;
    int calls = 0, reached = 0;      ///< as CALLS of `report outcomes`
    int promises = 0, kept = 0;      ///< whose day has come; as PROMISES_KEPT
    int intervals = 0, lateOnes = 0; ///< between injections, the later one in these days; late: DAYS_LATE_MEDIAN
    std::optional<double> daysLate;  ///< median of the late ones
    bool operator==(const DeskFigures &) const = default;
};

/// The desk's weeks (Monday to Sunday, the first and the last cut to the period), oldest first, and all of them together.
struct DeskReport
{
    QList<DeskFigures> weeks;
    DeskFigures all;
};

/// The figures of the front desk, in one reading. They are the measures of `report outcomes`, asked week by week.
class DeskReports
{
public:
    explicit DeskReports(Database &database) : m_database(database) {}

    /// BadInput ("from", "range") when @p from lies after @p to or more than a year before. Right: SeeDue.
    QFuture<Result<DeskReport>> of(QDate from, QDate to);

private:
    Database &m_database;
};

namespace reports {
/// The same inside an open transaction.
Result<DeskReport> desk(Session &session, QDate from, QDate to);
}
