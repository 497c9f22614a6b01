#include "db/stores/visit_series.h"
#include "db/stores/diaries.h"
#include "db/stores/series.h"
#include "db/stores/slot_steps_private.h"

namespace {

/// The client's other injection visits that are still to come.
Result<QList<Visit>> othersAhead(Session &session, const Visit &base)
{
    auto visits = kept::current<Visit>(session,
                                       "client_id = ? AND on_day >= ? AND purpose = 'injection' AND "
                                       "status = 'booked' ORDER BY starts_at",
                                       {base.client.uuid(), session.clock().today()});
    if (visits) visits->removeIf([&base](const Visit &each) { return each.id == base.id; });
    return visits;
}

} // namespace

QFuture<Result<RepeatList>> VisitSeries::propose(Visit base, int count)
{
    return m_database.read<RepeatList>(Right::SeeDue, [=](Session &session) -> Result<RepeatList> {
        if (base.purpose != VisitPurpose::Injection) return Error::badInput("purpose", "no_interval");
        const QTimeZone zone = session.clock().zone();
        const QDate today = session.clock().today();
        const QDateTime at = base.startsAt.toTimeZone(zone);
        auto due = series::oneOf(session, base.client, today);
        if (!due) return due.error();
        RepeatList list{.base = base, .mode = *due ? (*due)->interval : session.limits().intervalMode};
        const int days = int(today.daysTo(at.date())) + count * 31
            + 62; // the longest interval, and the search after it
        auto diary = loadDiary(session, today, days);
        if (!diary) return diary.error();
        auto others = othersAhead(session, base);
        if (!others) return others.error();
        for (const RepeatSlot &repeat : repeatSlots(at.date(), at.time(), list.mode, count, *diary)) {
            RepeatOffer offer{.repeat = repeat};
            if (repeat.slot.isValid()) offer.start = momentOn(repeat.slot.day, repeat.slot.time, zone);
            auto names = steps::namesOf(session, repeat.clashes);
            if (!names) return names.error();
            offer.takenBy = *names;
            for (const Visit &each : std::as_const(*others)) {
                const QDateTime when = each.startsAt.toTimeZone(zone);
                if (when.date() >= repeat.opens && when.date() <= repeat.due) offer.standing = when;
            }
            list.offers << offer;
        }
        return list;
    });
}

QFuture<Result<QList<Visit>>> VisitSeries::book(QList<Visit> visits)
{
    return m_database.write<QList<Visit>>(Right::EditVisits, [visits](Session &session) -> Result<QList<Visit>> {
        QList<Visit> booked;
        for (const Visit &visit : visits) {
            auto kept = steps::bookAt(session, visit, false);
            if (!kept) return kept.error();
            booked << *kept;
        }
        return booked;
    });
}

QFuture<Result<Done>> VisitSeries::undo(QList<Visit> visits)
{
    return m_database.write<Done>(Right::EditVisits, [visits](Session &session) -> Result<Done> {
        for (const Visit &visit : visits)
            if (auto back = steps::putBack(session, visit, {}); !back) return back.error();
        return Done{};
    });
}
