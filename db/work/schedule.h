#pragma once
#include "app/visits/proposal.h"
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

/// Somebody whose next injection has no visit yet: past due, inside the window, or within a week of it.
struct ToBook
{
    Person person;
    SeriesState series; ///< rechecks are never told here
    SlotWish wish;
    QDateTime noShowAt; ///< the visit to which nobody came, with nothing booked since; null = none
};

/// Everything that the agenda shows. Nothing clinical: who comes when, and who must.
struct SchedulePage
{
    QDate from;
    QList<ScheduleDay> days;
    QList<ScheduleBlock> blocks;       ///< of `days`, by time; without cancelled ones
    QList<ToBook> toBook;              ///< past due first, the longest first, then by due day, new starts last
    QHash<Id<Client>, ToBook> windows; ///< of the injection visits of `days` that are still to come
    Diary diary;                       ///< from today on, as far as proposals look
};

/// The slot to propose for the visit after an injection on @p givenOn; invalid when nothing is free.
Result<SlotProposal> slotAfter(Session &session, Id<Client> client, QDate givenOn);

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
