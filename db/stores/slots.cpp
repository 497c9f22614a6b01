#include "db/stores/slots.h"
#include "app/visits/proposal.h"
#include "db/stores/diaries.h"
#include "db/stores/store_steps_private.h"

namespace {

constexpr int daysLookedAhead = 60;

/// Null when the day is full.
Result<QDateTime> freeStartOn(Session &session, QDate day, int minutes, std::optional<Id<Client>> client)
{
    SlotWish usual;
    if (client) {
        auto visits = lastInjectionVisits(session, *client);
        if (!visits) return visits.error();
        setUsual(usual, *visits, session.clock().zone());
    }
    auto diary = loadDiary(session, day, 1);
    if (!diary) return diary.error();
    const QTime start = startNear(usual.usualTime, day, minutes, *diary);
    return start.isValid() ? momentOn(day, start, session.clock().zone()) : QDateTime();
}

Result<Done> checkDay(Session &session, QDate day, const Visit &visit)
{
    auto client = steps::clientOf(session, visit.client);
    if (!client) return client.error();
    if (client->dischargedOn.isValid()) return Error::badInput("client", "discharged");
    if (!day.isValid()) return Error::badInput("starts_at", "empty");
    if (day < session.clock().today()) return Error::badInput("starts_at", "past");
    if (!session.limits().isOpen(day)) return Error::badInput("starts_at", "closed");
    return Done{};
}

Result<Visit> bookFirstFree(Session &session, Visit visit)
{
    const QDate day = visit.startsAt.toTimeZone(session.clock().zone()).date();
    if (auto fine = checkDay(session, day, visit); !fine) return fine.error();
    auto start = freeStartOn(session, day, visit.minutes, visit.client);
    if (!start) return start.error();
    if (!start->isValid()) return Error::badInput("starts_at", "full");
    visit.startsAt = *start;
    if (auto done = kept::keep(session, visit, Act::Add); !done) return done.error();
    return visit;
}

/// Whether @p visit may stand at its start; @p but: the visit that is moved there.
Result<Done> checkStart(Session &session, const Visit &visit, bool evenIfTaken, std::optional<Id<Visit>> but = {})
{
    const QDateTime at = visit.startsAt.toTimeZone(session.clock().zone());
    if (!visit.startsAt.isValid()) return Error::badInput("starts_at", "no_such_hour");
    if (visit.minutes < 1 || visit.minutes > 12 * 60) return Error::badInput("minutes", "range");
    if (auto fine = checkDay(session, at.date(), visit); !fine) return fine;
    auto diary = loadDiary(session, at.date(), 1);
    if (!diary) return diary.error();
    switch (diary->fault(at.date(), at.time(), visit.minutes)) {
    case Diary::Fault::Past: return Error::badInput("starts_at", "past");
    case Diary::Fault::Closed: return Error::badInput("starts_at", "closed");
    case Diary::Fault::OutsideHours: return Error::badInput("starts_at", "hours");
    case Diary::Fault::NoSuchHour: return Error::badInput("starts_at", "no_such_hour");
    case Diary::Fault::None: break;
    }
    if (!evenIfTaken && !diary->isFree(at.date(), at.time(), visit.minutes, visit.purpose, but))
        return Error::badInput("starts_at", "taken");
    return Done{};
}

/// Whether a visit may become @p status now.
Result<Done> checkStatus(Session &session, const Visit &visit, VisitStatus status)
{
    const QDate day = visit.startsAt.toTimeZone(session.clock().zone()).date();
    if (visit.status == VisitStatus::Done) return Error::badInput("status", "done");
    if (status == VisitStatus::Arrived && day != session.clock().today()) return Error::badInput("status", "not_today");
    if (status == VisitStatus::NoShow && visit.status != VisitStatus::Arrived && visit.startsAt > session.clock().now())
        return Error::badInput("status", "not_yet");
    return Done{};
}

/// Cancels what stands at @p at, so that its minutes are free for the visit that takes its place.
Result<Visit> cancelStanding(Session &session, const Visit &instead, const QDateTime &at, const QString &reason)
{
    auto standing = kept::current<Visit>(session, "client_id = ? AND on_day = ? AND status = 'booked'",
                                         {instead.client.uuid(), at.toTimeZone(session.clock().zone()).date()});
    if (!standing) return standing.error();
    for (Visit &each : *standing) {
        if (each.startsAt != at || each.purpose != instead.purpose) continue;
        each.status = VisitStatus::Cancelled;
        return steps::next(session, each, Act::Correct, reason);
    }
    return Error{Error::Kind::ChangedMeanwhile};
}

} // namespace

QFuture<Result<QDateTime>> Slots::firstFree(QDate from, int minutes, std::optional<Id<Client>> client)
{
    return m_database.read<QDateTime>(Right::SeeDue, [from, minutes, client](Session &session) -> Result<QDateTime> {
        for (QDate day = from; day < from.addDays(daysLookedAhead); day = day.addDays(1)) {
            if (!session.limits().isOpen(day)) continue;
            auto start = freeStartOn(session, day, minutes, client);
            if (!start || start->isValid()) return start;
        }
        return QDateTime();
    });
}

QFuture<Result<Visit>> Slots::book(Visit visit)
{
    return m_database.write<Visit>(Right::EditVisits,
                                   [visit](Session &session) { return bookFirstFree(session, visit); });
}

QFuture<Result<MovedVisit>> Slots::move(Visit visit, QDateTime standsAt, QString reason)
{
    return m_database.write<MovedVisit>(Right::EditVisits, [=](Session &session) -> Result<MovedVisit> {
        MovedVisit moved{.booked = visit};
        if (standsAt.isValid()) {
            auto cancelled = cancelStanding(session, visit, standsAt, reason);
            if (!cancelled) return cancelled.error();
            moved.cancelled = *cancelled;
        }
        auto booked = bookFirstFree(session, visit);
        if (!booked) return booked.error();
        moved.booked = *booked;
        return moved;
    });
}

QFuture<Result<Done>> Slots::moveBack(MovedVisit moved, QString reason)
{
    return m_database.write<Done>(Right::EditVisits, [=](Session &session) -> Result<Done> {
        if (auto gone = steps::takeBack(session, moved.booked, reason); !gone) return gone.error();
        if (!moved.cancelled) return Done{};
        Visit before = *moved.cancelled;
        before.status = VisitStatus::Booked;
        auto again = steps::next(session, before, Act::Undo, reason);
        return again ? Result<Done>(Done{}) : again.error();
    });
}

QFuture<Result<Visit>> Slots::bookAt(Visit visit, bool evenIfTaken)
{
    return m_database.write<Visit>(Right::EditVisits, [=](Session &session) -> Result<Visit> {
        if (auto fine = checkStart(session, visit, evenIfTaken); !fine) return fine.error();
        if (auto done = kept::keep(session, visit, Act::Add); !done) return done.error();
        return visit;
    });
}

QFuture<Result<Visit>> Slots::moveTo(Visit visit, QDateTime startsAt, QString reason, bool evenIfTaken)
{
    return m_database.write<Visit>(Right::EditVisits, [=](Session &session) -> Result<Visit> {
        if (visit.status != VisitStatus::Booked) return Error::badInput("status", "done");
        Visit moved = visit;
        moved.startsAt = startsAt;
        if (auto fine = checkStart(session, moved, evenIfTaken, visit.id); !fine) return fine.error();
        if (!reason.isEmpty()) moved.note = reason;
        return steps::next(session, moved, Act::Correct, reason);
    });
}

QFuture<Result<Visit>> Slots::mark(Visit visit, VisitStatus status, QString reason)
{
    return m_database.write<Visit>(Right::EditVisits, [=](Session &session) -> Result<Visit> {
        if (auto fine = checkStatus(session, visit, status); !fine) return fine.error();
        Visit marked = visit;
        marked.status = status;
        if (status == VisitStatus::Arrived) marked.arrivedAt = session.clock().now();
        return steps::next(session, marked, Act::Correct, reason);
    });
}

QFuture<Result<Visit>> Slots::putBack(Visit now, std::optional<Visit> before)
{
    return m_database.write<Visit>(Right::EditVisits, [=](Session &session) -> Result<Visit> {
        if (!before) return steps::takeBack(session, now);
        Visit again = *before;
        again.version = now.version;
        return steps::next(session, again, Act::Undo);
    });
}
