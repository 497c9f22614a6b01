#include "db/stores/desk_deeds.h"
#include "db/stores/store_steps_private.h"

namespace {

Result<QList<CloseRequest>> openRequests(Session &session, Id<Client> client)
{
    return kept::current<CloseRequest>(session, "client_id = ? AND state = 'asked'", {client.uuid()});
}

Result<CloseRequest> answerRequest(Session &session, CloseRequest request, CloseState state, const QString &why)
{
    request.state = state;
    request.answeredBy = session.actor().name;
    request.answeredOn = session.clock().today();
    return steps::next(session, request, Act::Correct, why);
}

/// Why it ended is clinical (`security.md`): it stands in the history, not with the identity.
Result<Done> noteWhy(Session &session, Id<Client> client, ClosingReason reason, const QString &words)
{
    auto known = kept::ofClient<History>(session, client);
    if (!known) return known.error();
    History history = known->isEmpty() ? History{.client = client, .version = 0} : known->first();
    ++history.version;
    history.dischargeReason = words.trimmed().isEmpty() ? code(reason) : code(reason) + QStringLiteral(": ") + words;
    return kept::keep(session, history, history.version == 1 ? Act::Add : Act::Correct);
}

Result<Done> endEpisodes(Session &session, Id<Client> client, QDate day, const QString &why)
{
    auto episodes = kept::current<Episode>(session, "client_id = ? AND ends_on IS NULL", {client.uuid()});
    if (!episodes) return episodes.error();
    for (Episode &episode : *episodes) {
        if (episode.startsOn > day) continue;
        episode.endsOn = day;
        ++episode.version;
        if (auto done = kept::keep(session, episode, Act::Correct, {{1, why}}); !done) return done;
    }
    return Done{};
}

Result<Client> discharge(Session &session, Id<Client> id, ClosingReason reason, const QString &words)
{
    auto client = steps::clientOf(session, id);
    if (!client) return client.error();
    if (client->dischargedOn.isValid()) return Error::badInput("client", "discharged");
    const QDate today = session.clock().today();
    client->dischargedOn = today;
    if (const auto found = flaws(*client, today); !found.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(found)};
    auto kept = steps::next(session, *client, Act::Correct, code(reason));
    if (!kept) return kept;
    auto done = noteWhy(session, id, reason, words);
    if (done) done = endEpisodes(session, id, today, code(reason));
    if (done) done = series::bringUpToDate(session, id);
    if (!done) return done.error();
    auto requests = openRequests(session, id);
    if (!requests) return requests.error();
    for (const CloseRequest &request : std::as_const(*requests))
        if (auto answered = answerRequest(session, request, CloseState::Closed, code(reason)); !answered)
            return answered.error();
    return kept;
}

} // namespace

QFuture<Result<CloseRequest>> Closings::ask(CloseRequest request)
{
    return m_database.write<CloseRequest>(Right::EditCalls, [request](Session &session) -> Result<CloseRequest> {
        auto client = steps::clientOf(session, request.client);
        if (!client) return client.error();
        if (client->dischargedOn.isValid()) return Error::badInput("client", "discharged");
        if (request.said.trimmed().isEmpty()) return Error::badInput("said", "empty");
        auto open = openRequests(session, request.client);
        if (!open) return open.error();
        if (!open->isEmpty()) return Error{Error::Kind::AlreadyRecorded, {open->first().askedOn.toString(Qt::ISODate)}};
        CloseRequest asked = request;
        asked.askedOn = session.clock().today();
        asked.askedBy = session.actor().name;
        if (auto done = kept::keep(session, asked, Act::Add); !done) return done.error();
        return asked;
    });
}

QFuture<Result<CloseRequest>> Closings::undo(CloseRequest request)
{
    return m_database.write<CloseRequest>(Right::EditCalls, [request](Session &session) -> Result<CloseRequest> {
        if (request.state != CloseState::Asked) return Error{Error::Kind::ChangedMeanwhile};
        return steps::takeBack(session, request);
    });
}

QFuture<Result<CloseRequest>> Closings::keep(CloseRequest request, QString why)
{
    return m_database.write<CloseRequest>(Right::EditHistory, [request, why](Session &session) -> Result<CloseRequest> {
        if (request.state != CloseState::Asked) return Error{Error::Kind::ChangedMeanwhile};
        return answerRequest(session, request, CloseState::Kept, why);
    });
}

QFuture<Result<Client>> Closings::close(Id<Client> client, ClosingReason reason, QString words)
{
    return m_database.write<Client>(Right::EditHistory, [client, reason, words](Session &session) -> Result<Client> {
        if (reason == ClosingReason::Other && words.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        return discharge(session, client, reason, words);
    });
}

QFuture<Result<QList<CloseAsked>>> Closings::open()
{
    using Asked = QList<CloseAsked>;
    return m_database.read<Asked>(Right::SeeDue, [](Session &session) -> Result<Asked> {
        auto requests = kept::current<CloseRequest>(session, "state = 'asked' ORDER BY asked_on, recorded_at");
        if (!requests) return requests.error();
        Asked asked;
        for (const CloseRequest &request : std::as_const(*requests)) {
            auto client = steps::clientOf(session, request.client);
            if (!client) return client.error();
            asked << CloseAsked{request, *client};
        }
        return asked;
    });
}

QFuture<Result<CallBack>> DeskDeeds::putOnList(Id<Client> client, QString note)
{
    return m_database.write<CallBack>(Right::EditCalls, [client, note](Session &session) -> Result<CallBack> {
        auto known = steps::clientOf(session, client);
        if (!known) return known.error();
        const QDate today = session.clock().today();
        auto standing = kept::current<CallBack>(session, "client_id = ? AND on_day = ?", {known->id.uuid(), today});
        if (!standing) return standing.error();
        if (!standing->isEmpty()) return Error{Error::Kind::AlreadyRecorded, {today.toString(Qt::ISODate)}};
        CallBack back{.client = known->id, .on = today, .at = session.clock().now()};
        back.note = note.trimmed();
        back.by = session.actor().name;
        if (auto done = kept::keep(session, back, Act::Add); !done) return done.error();
        return back;
    });
}

QFuture<Result<CallBack>> DeskDeeds::undo(CallBack back)
{
    return m_database.write<CallBack>(Right::EditCalls,
                                      [back](Session &session) { return steps::takeBack(session, back); });
}

QFuture<Result<QList<Reminder>>> DeskDeeds::markReminded(QList<Visit> visits)
{
    using Reminders = QList<Reminder>;
    return m_database.write<Reminders>(Right::EditVisits, [visits](Session &session) -> Result<Reminders> {
        if (visits.isEmpty()) return Error::badInput("visits", "empty");
        Reminders marked;
        for (const Visit &visit : visits) {
            Reminder reminder{.client = visit.client, .visit = visit.id, .on = session.clock().today()};
            if (auto done = kept::keep(session, reminder, Act::Add); !done) return done.error();
            marked << reminder;
        }
        return marked;
    });
}

QFuture<Result<Done>> DeskDeeds::undo(QList<Reminder> reminders)
{
    return m_database.write<Done>(Right::EditVisits, [reminders](Session &session) -> Result<Done> {
        for (const Reminder &reminder : reminders)
            if (auto back = steps::takeBack(session, reminder); !back) return back.error();
        return Done{};
    });
}
