#pragma once
#include "app/visits/proposal.h"
#include "app/visits/waiting.h"
#include "db/work/worklists.h"

/// A visit in the week, with whom it is for.
struct ScheduleBlock
{
    Visit visit;
    Person person;
};

struct ScheduleDay
{
    QDate day;
    bool isOpen = true;
    QString closedWhy; ///< "Staff training"; empty for a weekday without hours
};

/// Somebody who needs a time: whose next injection has no visit yet (past due, inside the window, or within a week of it), whose
/// visit stands on a day that the clinic closed since, or who waits for another time.
struct ToBook
{
    Person person;
    SeriesState series; ///< rechecks are never told here
    SlotWish wish;
    QDateTime noShowAt;                 ///< the visit to which nobody came, with nothing booked since; null = none
    std::optional<Visit> standing = {}; ///< booked already: taking a time moves it
    bool mustMove = false;              ///< `standing` lies on a closed day
    std::optional<Wait> waiting = {};   ///< what the client waits for
};

/// Everything that the agenda shows. Nothing clinical: who comes when, and who must.
struct SchedulePage
{
    QDate from;
    QList<ScheduleDay> days;
    QList<ScheduleBlock> blocks; ///< of `days`, by time; without cancelled ones
    QList<ToBook> toBook;  ///< what must move first; then past due, the longest first, then by due day, new starts last
    QList<ToBook> waiting; ///< those for whom a time is free now first, then by the day until which they wait
    QHash<Id<Client>, ToBook> windows; ///< of the injection visits of `days` that are still to come
    Diary diary;                       ///< from today on, as far as proposals look
};

/// The agenda of the front desk.
class Schedule
{
public:
    explicit Schedule(Database &database) : m_database(database) {}

    /// @p days days from @p from on. @p also: to be booked although nothing of theirs is due yet. Right: SeeDue; needs no
    /// clinical key.
    QFuture<Result<SchedulePage>> page(QDate from, int days, std::optional<Id<Client>> also = {});

private:
    Database &m_database;
};
