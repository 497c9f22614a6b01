#include "db/work/closed_days.h"
#include "db/stores/store_steps_private.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

/// Visits for the clinic that are booked for these days, by time.
Result<QList<ScheduleBlock>> bookedOn(Session &session, QDate from, QDate to)
{
    auto visits = kept::current<Visit>(session, "on_day BETWEEN ? AND ? AND status = 'booked' ORDER BY starts_at",
                                       {from, to});
    if (!visits) return visits.error();
    QSet<Id<Client>> wanted;
    for (const Visit &visit : std::as_const(*visits)) wanted << visit.client;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    QList<ScheduleBlock> blocks;
    for (const Visit &visit : std::as_const(*visits)) blocks << ScheduleBlock{visit, people->person(visit.client)};
    return blocks;
}

/// The newest version of what was ever kept of a day, taken back or not.
Result<std::optional<ClosedDay>> recordOf(Session &session, QDate on)
{
    std::optional<ClosedDay> found;
    auto done = session.entries(tables::closedDay, "closed_on = ? ORDER BY version DESC", {on}, [&](Entry &entry) {
        found = Kept<ClosedDay>::thing(entry, session);
        return false;
    });
    if (!done) return done.error();
    return found;
}

} // namespace

QFuture<Result<QList<ClosedDayShown>>> ClosedDays::list(QDate from)
{
    using Days = QList<ClosedDayShown>;
    return m_database.read<Days>(Right::SeeDue, [from](Session &session) -> Result<Days> {
        auto closed = kept::current<ClosedDay>(session, "closed_on >= ? ORDER BY closed_on", {from});
        if (!closed) return closed.error();
        Days days;
        for (const ClosedDay &day : std::as_const(*closed)) {
            auto blocks = bookedOn(session, day.on, day.on);
            if (!blocks) return blocks.error();
            days << ClosedDayShown{day, *blocks};
        }
        return days;
    });
}

QFuture<Result<QList<ScheduleBlock>>> ClosedDays::standingOn(QDate day)
{
    return m_database.read<QList<ScheduleBlock>>(Right::SeeDue,
                                                 [day](Session &session) { return bookedOn(session, day, day); });
}

QFuture<Result<ClosedDayShown>> ClosedDays::close(QDate on, QString reason)
{
    return m_database.write<ClosedDayShown>(Right::EditClosedDays, [=](Session &session) -> Result<ClosedDayShown> {
        if (!on.isValid()) return Error::badInput("closed_on", "empty");
        if (on < session.clock().today()) return Error::badInput("closed_on", "past");
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        auto before = recordOf(session, on);
        if (!before) return before.error();
        if (*before && !(*before)->inError) return Error{Error::Kind::AlreadyRecorded};
        ClosedDay day{.on = on, .reason = reason.simplified()};
        if (*before) { // it was closed and opened again: one record a day, in versions
            day.id = (*before)->id;
            day.version = (*before)->version + 1;
        }
        if (auto done = kept::keep(session, day, *before ? Act::Correct : Act::Add); !done) return done.error();
        auto blocks = bookedOn(session, on, on);
        if (!blocks) return blocks.error();
        return ClosedDayShown{day, *blocks};
    });
}

QFuture<Result<ClosedDay>> ClosedDays::open(ClosedDay day)
{
    return m_database.write<ClosedDay>(Right::EditClosedDays,
                                       [day](Session &session) { return steps::takeBack(session, day); });
}

QFuture<Result<ClosedDay>> ClosedDays::closeAgain(ClosedDay opened)
{
    return m_database.write<ClosedDay>(Right::EditClosedDays, [opened](Session &session) {
        ClosedDay again = opened;
        again.inError = false;
        return steps::next(session, again, Act::Undo);
    });
}
