#include "db/work/day_closings.h"
#include "db/stores/store_steps_private.h"
#include "db/work/day_page_private.h"

namespace {

/// The newest version of the closing of @p day, also one that was taken back.
Result<std::optional<DayClose>> newestClosing(Session &session, QDate day)
{
    std::optional<DayClose> found;
    auto done = session.entries(tables::dayClose, "on_day = ? ORDER BY version", {day}, [&](Entry &entry) {
        found = Kept<DayClose>::thing(entry, session);
        return true;
    });
    if (!done) return done.error();
    return found;
}

} // namespace

QFuture<Result<DayClose>> DayClosings::close(QDate day, QString leftOpenWhy)
{
    return m_database.write<DayClose>(Right::LogDoses, [=](Session &session) -> Result<DayClose> {
        if (!day.isValid()) return Error::badInput("day", "empty");
        if (day > session.clock().today()) return Error::badInput("day", "future");
        auto before = newestClosing(session, day);
        if (!before) return before.error();
        if (*before && !(*before)->inError)
            return Error{Error::Kind::AlreadyRecorded,
                         {day.toString(Qt::ISODate), (*before)->closedAt.toString(QStringLiteral("HH:mm"))}};
        auto page = dayPage(session, day);
        if (!page) return page.error();
        DayClose close;
        if (*before) {
            close.id = (*before)->id;
            close.version = (*before)->version + 1;
        }
        close.on = day;
        close.closedAt = session.clock().now();
        close.closedBy = session.actor().name;
        close.tally = tallyOf(page->rows);
        close.leftOpenWhy = leftOpenWhy.trimmed();
        if (close.tally.leftOpen > 0 && close.leftOpenWhy.isEmpty()) return Error::badInput("reason", "empty");
        if (auto done = kept::keep(session, close, close.version == 1 ? Act::Add : Act::Correct); !done)
            return done.error();
        return close;
    });
}

QFuture<Result<DayClose>> DayClosings::reopen(DayClose close)
{
    return m_database.write<DayClose>(Right::LogDoses,
                                      [close](Session &session) { return steps::takeBack(session, close); });
}
