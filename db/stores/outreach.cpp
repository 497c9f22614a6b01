#include "app/visits/call_day.h"
#include "db/stores/store_steps_private.h"
#include "db/stores/stores.h"

namespace {

/// A promise has its day; who is put off, an end and a reason.
Result<Done> checkCallDay(const Call &call, QDate today)
{
    const bool later = call.outcome == CallOutcome::Later;
    const char *field = later ? "ask_again_on" : "promised_on";
    switch (callDayFault(call.outcome, call.promisedOn, today)) {
    case CallDayFault::Missing: return Error::badInput(field, "empty");
    case CallDayFault::Past: return Error::badInput(field, later ? "not_ahead" : "past");
    case CallDayFault::TooFar: return Error::badInput(field, "too_far");
    case CallDayFault::None: break;
    }
    if (later && call.note.trimmed().isEmpty()) return Error::badInput("reason", "empty");
    return Done{};
}

} // namespace

QFuture<Result<Call>> Outreach::log(Call call)
{
    return m_database.write<Call>(Right::EditCalls, [call](Session &session) -> Result<Call> {
        if (auto client = steps::clientOf(session, call.client); !client) return client.error();
        if (!call.calledAt.isValid()) return Error::badInput("called_at", "empty");
        if (call.calledAt > session.clock().now().addSecs(60)) return Error::badInput("called_at", "future");
        if (auto fine = checkCallDay(call, session.clock().today()); !fine) return fine.error();
        if (auto done = kept::keep(session, call, Act::Add); !done) return done.error();
        return call;
    });
}

QFuture<Result<Call>> Outreach::undo(Call call)
{
    return m_database.write<Call>(Right::EditCalls,
                                  [call](Session &session) { return steps::takeBack(session, call); });
}

QFuture<Result<Visit>> Outreach::change(Visit visit, QString reason)
{
    return m_database.write<Visit>(Right::EditVisits, [visit, reason](Session &session) {
        return steps::next(session, visit, Act::Correct, reason);
    });
}
