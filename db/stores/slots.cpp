#include "db/stores/slots.h"
#include "db/stores/diaries.h"
#include "db/stores/slot_steps_private.h"
#include "db/stores/store_steps_private.h"

namespace {

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

} // namespace

Result<Done> steps::checkStart(Session &session, const Visit &visit, bool evenIfTaken, std::optional<Id<Visit>> but)
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

Result<Visit> steps::bookAt(Session &session, const Visit &visit, bool evenIfTaken)
{
    if (auto fine = checkStart(session, visit, evenIfTaken); !fine) return fine.error();
    if (auto done = kept::keep(session, visit, Act::Add); !done) return done.error();
    return visit;
}

Result<Visit> steps::moveTo(Session &session, const Visit &visit, const QDateTime &startsAt, const QString &reason,
                            bool evenIfTaken)
{
    if (visit.status != VisitStatus::Booked) return Error::badInput("status", "done");
    Visit moved = visit;
    moved.startsAt = startsAt;
    if (auto fine = checkStart(session, moved, evenIfTaken, visit.id); !fine) return fine.error();
    if (!reason.isEmpty()) moved.note = reason;
    return next(session, moved, Act::Correct, reason);
}

Result<Visit> steps::putBack(Session &session, const Visit &now, const std::optional<Visit> &before)
{
    if (!before) return takeBack(session, now);
    Visit again = *before;
    again.version = now.version;
    return next(session, again, Act::Undo);
}

Result<QStringList> steps::namesOf(Session &session, const QList<Visit> &visits)
{
    QStringList names;
    for (const Visit &each : visits) {
        auto client = clientOf(session, each.client);
        if (!client) return client.error();
        names << client->displayName();
    }
    return names;
}

QFuture<Result<Proposed>> Slots::propose(ProposalAsk ask)
{
    return m_database.read<Proposed>(Right::SeeDue, [ask](Session &session) { return proposeVisit(session, ask); });
}

QFuture<Result<SlotLook>> Slots::look(Visit visit, std::optional<Id<Visit>> but)
{
    return m_database.read<SlotLook>(Right::SeeDue, [=](Session &session) -> Result<SlotLook> {
        SlotLook look;
        auto fine = steps::checkStart(session, visit, false, but);
        if (fine) return look;
        if (fine.error().kind != Error::Kind::BadInput) return fine.error();
        look.fault = fine.error();
        if (!visit.startsAt.isValid()) return look;
        const QDateTime at = visit.startsAt.toTimeZone(session.clock().zone());
        auto diary = loadDiary(session, at.date(), 1);
        if (!diary) return diary.error();
        const QList<Visit> others = diary->clashes(at.date(), at.time(), visit.minutes, visit.purpose, but);
        auto names = steps::namesOf(session, others);
        if (!names) return names.error();
        look.takenBy = *names;
        return look;
    });
}

QFuture<Result<Visit>> Slots::bookAt(Visit visit, bool evenIfTaken)
{
    return m_database.write<Visit>(Right::EditVisits,
                                   [=](Session &session) { return steps::bookAt(session, visit, evenIfTaken); });
}

QFuture<Result<Visit>> Slots::moveTo(Visit visit, QDateTime startsAt, QString reason, bool evenIfTaken)
{
    return m_database.write<Visit>(Right::EditVisits, [=](Session &session) {
        return steps::moveTo(session, visit, startsAt, reason, evenIfTaken);
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
    return m_database.write<Visit>(Right::EditVisits,
                                   [=](Session &session) { return steps::putBack(session, now, before); });
}
