#include "db/stores/slots.h"
#include "app/visits/agenda.h"
#include "db/stores/store_steps_private.h"

namespace {

constexpr int daysLookedAhead = 60;

bool takesNurseMinutes(const Visit &visit)
{
    const bool stands = visit.status == VisitStatus::Booked || visit.status == VisitStatus::Arrived;
    const bool ours = visit.purpose == VisitPurpose::Injection || visit.purpose == VisitPurpose::Dose
        || visit.purpose == VisitPurpose::Medical;
    return stands && ours;
}

/// Null when the day is full.
Result<QDateTime> freeStartOn(Session &session, QDate day, int minutes)
{
    QList<TakenMinutes> taken;
    auto done = kept::eachCurrent<Visit>(session, "on_day = ?", {day}, [&](Visit &&each) {
        if (takesNurseMinutes(each))
            taken << TakenMinutes{each.startsAt.toTimeZone(session.clock().zone()).time(), each.minutes};
        return true;
    });
    if (!done) return done.error();
    const QTime now = day == session.clock().today() ? session.clock().now().time() : QTime();
    const QTime start = firstFreeStart(taken, minutes, now);
    return start.isValid() ? QDateTime(day, start, session.clock().zone()) : QDateTime();
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
    auto start = freeStartOn(session, day, visit.minutes);
    if (!start) return start.error();
    if (!start->isValid()) return Error::badInput("starts_at", "full");
    visit.startsAt = *start;
    if (auto done = kept::keep(session, visit, Act::Add); !done) return done.error();
    return visit;
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

QFuture<Result<QDateTime>> Slots::firstFree(QDate from, int minutes)
{
    return m_database.read<QDateTime>(Right::SeeDue, [from, minutes](Session &session) -> Result<QDateTime> {
        for (QDate day = from; day < from.addDays(daysLookedAhead); day = day.addDays(1)) {
            if (!session.limits().isOpen(day)) continue;
            auto start = freeStartOn(session, day, minutes);
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
