#include "db/work/day_closings.h"
#include "db/stores/kit_lots.h"
#include "db/stores/store_steps_private.h"
#include "db/work/day_page_private.h"
#include "db/work/people_private.h"
#include <algorithm>
#include <tuple>

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

/// Cartons of the house that are out of the refrigerator. A delivery stands on the counter until it is put away.
Result<QList<Kit>> kitsOut(Session &session)
{
    QList<Kit> out;
    auto done = kept::eachCurrent<Kit>(session, "state IN ('received', 'refrigerated', 'reserved')", {},
                                       [&](Kit &&kit) {
                                           if (kit.outSince.isValid()) out << kit;
                                           return true;
                                       });
    if (!done) return done.error();
    std::sort(out.begin(), out.end(), [](const Kit &a, const Kit &b) {
        return std::tie(a.outSince, a.number) < std::tie(b.outSince, b.number);
    });
    return out;
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
        if (day == session.clock().today()) {
            auto watched = openWatches(session);
            if (!watched) return watched.error();
            auto out = kitsOut(session);
            if (!out) return out.error();
            close.tally.leftOpen += int(watched->size() + out->size());
        }
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

QFuture<Result<LastThings>> DayClosings::lastThings()
{
    return m_database.read<LastThings>(Right::SeeClinical, [](Session &session) -> Result<LastThings> {
        auto watched = openWatches(session);
        if (!watched) return watched.error();
        auto out = kitsOut(session);
        if (!out) return out.error();
        if (auto done = kits::readLots(session, *out); !done) return done.error(); // to put it away its lot is asked
        QSet<Id<Client>> wanted;
        for (const Injection &injection : *watched) wanted << injection.client;
        for (const Kit &kit : *out)
            if (kit.owner) wanted << *kit.owner;
        auto people = People::open(session, wanted);
        if (!people) return people.error();
        LastThings things;
        for (const Injection &injection : *watched)
            things.watches << Watch{people->person(injection.client), injection, watchedUntil(injection)};
        for (const Kit &kit : *out)
            things.kits << KitOut{kit, kit.owner ? std::optional(people->person(*kit.owner)) : std::nullopt};
        return things;
    });
}
