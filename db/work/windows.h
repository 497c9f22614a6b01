#pragma once
#include "db/work/worklists.h"

/// Somebody whose window has not opened yet.
struct NextWindow
{
    Person person;
    SeriesState series;
    std::optional<Visit> visit; ///< the next booked injection visit
};

/// A day on which the clinic is closed, and why.
struct DayClosed
{
    QDate on;
    QString reason;
};

/// What the front desk sees when nobody is past due: who comes next, and what else the days bring.
struct QuietDay
{
    QList<NextWindow> next; ///< by the day on which the window opens, then due date and chart number; at most eight
    int withinTwoWeeks = 0; ///< windows that open in the next 14 days, also those not in `next`
    int running = 0;        ///< series with a due date: what was checked
    int visitsToday = 0, missingToday = 0; ///< injection visits; missing = past their time and nobody came
    int promisesToday = 0;                 ///< agreed to come today
    int noShows = 0; ///< injection visits of the last 7 days to which nobody came and nothing is booked since
    QList<DayClosed> closedDays; ///< of the next 60 days
};

class Windows
{
public:
    explicit Windows(Database &database) : m_database(database) {}

    QFuture<Result<QuietDay>> next(); ///< Right: SeeDue

private:
    Database &m_database;
};
