#include "db/stores/notes.h"
#include "db/stores/store_steps_private.h"

namespace {

Result<Done> checkNote(Session &session, const Note &note)
{
    auto client = steps::clientOf(session, note.client);
    if (!client) return client.error();
    if (note.text.trimmed().isEmpty()) return Error::badInput("text", "empty");
    if (note.text.size() > longestNote) return Error::badInput("text", "range");
    if (!note.on.isValid()) return Error::badInput("day", "empty");
    if (note.on > session.clock().today()) return Error::badInput("day", "future");
    return Done{};
}

} // namespace

QFuture<Result<Note>> Notes::add(Note note)
{
    return m_database.write<Note>(Right::EditSideEffects, [note](Session &session) -> Result<Note> {
        Note fresh = note;
        if (fresh.by.isEmpty()) fresh.by = session.actor().name;
        if (auto fine = checkNote(session, fresh); !fine) return fine.error();
        if (auto done = kept::keep(session, fresh, Act::Add); !done) return done.error();
        return fresh;
    });
}

QFuture<Result<Note>> Notes::correct(Note note, QString reason)
{
    return m_database.write<Note>(Right::EditSideEffects, [note, reason](Session &session) -> Result<Note> {
        if (auto fine = checkNote(session, note); !fine) return fine.error();
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        return steps::next(session, note, Act::Correct, reason);
    });
}

QFuture<Result<Note>> Notes::undo(Note note)
{
    return m_database.write<Note>(Right::EditSideEffects,
                                  [note](Session &session) { return steps::takeBack(session, note); });
}

QFuture<Result<QList<Note>>> Notes::of(Id<Client> client)
{
    return m_database.read<QList<Note>>(Right::SeeClinical, [client](Session &session) {
        return kept::current<Note>(session, "client_id = ? ORDER BY on_day DESC, recorded_at DESC", {client.uuid()});
    });
}

QFuture<Result<std::optional<CarePlan>>> Notes::plan(Id<Client> client)
{
    using Plan = std::optional<CarePlan>;
    return m_database.read<Plan>(Right::SeeClinical, [client](Session &session) -> Result<Plan> {
        auto plans = kept::ofClient<CarePlan>(session, client);
        if (!plans) return plans.error();
        return plans->isEmpty() ? Plan() : Plan(plans->first());
    });
}

QFuture<Result<CarePlan>> Notes::setPlan(CarePlan plan)
{
    return m_database.write<CarePlan>(Right::EditSideEffects, [plan](Session &session) -> Result<CarePlan> {
        auto client = steps::clientOf(session, plan.client);
        if (!client) return client.error();
        if ((plan.goals + plan.steps + plan.prevention).trimmed().isEmpty()) return Error::badInput("plan", "empty");
        if (qMax(qMax(plan.goals.size(), plan.steps.size()), plan.prevention.size()) > longestNote)
            return Error::badInput("plan", "range");
        if (plan.reviewedOn > session.clock().today()) return Error::badInput("day", "future");
        auto standing = kept::ofClient<CarePlan>(session, plan.client);
        if (!standing) return standing.error();
        if (!standing->isEmpty()) {
            if (standing->first().id != plan.id) return Error{Error::Kind::ChangedMeanwhile};
            return steps::next(session, plan, Act::Correct);
        }
        if (auto done = kept::keep(session, plan, Act::Add); !done) return done.error();
        return plan;
    });
}
