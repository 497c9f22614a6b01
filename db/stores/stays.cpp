#include "db/stores/stays.h"
#include "db/stores/store_steps_private.h"

namespace {

Error stepError(CareStep::Flaw flaw)
{
    switch (flaw) {
    case CareStep::Flaw::NoLevel: return Error::badInput("level", "empty");
    case CareStep::Flaw::NoDay: return Error::badInput("starts_on", "empty");
    case CareStep::Flaw::InFuture: return Error::badInput("starts_on", "future");
    case CareStep::Flaw::NotAfterLast: return Error::badInput("starts_on", "order");
    case CareStep::Flaw::SameLevel: return Error::badInput("level", "same");
    case CareStep::Flaw::NoIndication: break;
    }
    return Error::badInput("indication", "empty");
}

Error dischargeError(Discharge::Flaw flaw)
{
    switch (flaw) {
    case Discharge::Flaw::NoDay: return Error::badInput("discharged_on", "empty");
    case Discharge::Flaw::InFuture: return Error::badInput("discharged_on", "future");
    case Discharge::Flaw::BeforeStay: return Error::badInput("discharged_on", "order");
    case Discharge::Flaw::AlreadyDischarged: return Error::badInput("client", "discharged");
    case Discharge::Flaw::NoNaloxone: return Error::badInput("naloxone", "empty");
    case Discharge::Flaw::CallInPast: break;
    }
    return Error::badInput("on", "past");
}

/// Episodes carry no mark of their own for "entered in error": the row does.
Result<Done> strikeEpisode(Session &session, const Episode &episode, const QString &reason)
{
    Entry entry = Kept<Episode>::entry(episode, session);
    ++entry.version;
    entry.inError = true;
    return session.record(Kept<Episode>::table(), entry, Act::Undo, {{1, reason}});
}

Result<Done> endStep(Session &session, const Episode &runs, QDate last, const QString &reason, StayChange &change)
{
    Episode ended = runs;
    ended.endsOn = last;
    if (!reason.isEmpty()) ended.reason = reason;
    auto kept = steps::next(session, ended, Act::Correct, reason);
    if (!kept) return kept.error();
    change.stood = runs;
    change.ended = *kept;
    return Done{};
}

Result<Done> setWhy(Session &session, Id<Client> client, const std::function<void(History &)> &write,
                    StayChange &change)
{
    auto known = kept::ofClient<History>(session, client);
    if (!known) return known.error();
    const History before = known->isEmpty() ? History{.client = client, .version = 0} : known->first();
    History next = before;
    write(next);
    if (next == before) return Done{};
    ++next.version;
    if (before.version > 0) change.oldHistory = before;
    change.history = next;
    return kept::keep(session, next, next.version == 1 ? Act::Add : Act::Correct);
}

Result<Done> setClient(Session &session, const Client &before, Client next, const QString &reason, StayChange &change)
{
    change.before = before;
    if (next == before) {
        change.client = before;
        return Done{};
    }
    auto kept = steps::next(session, std::move(next), Act::Correct, reason);
    if (!kept) return kept.error();
    change.client = *kept;
    return Done{};
}

Result<Done> bringAfter(Session &session, Id<Client> client)
{
    if (auto done = series::bringUpToDate(session, client); !done) return done;
    return series::rankCall(session, client);
}

Result<StayChange> keepStep(Session &session, Id<Client> id, const CareStep &step, const std::optional<Episode> &seen)
{
    auto client = steps::clientOf(session, id);
    if (!client) return client.error();
    auto episodes = kept::ofClient<Episode>(session, client->id);
    if (!episodes) return episodes.error();
    const QDate today = session.clock().today();
    const Episode *runs = episodeInForce(*episodes, today);
    if (bool(runs) != seen.has_value() || (runs && (runs->id != seen->id || runs->version != seen->version)))
        return Error{Error::Kind::ChangedMeanwhile};
    if (const auto found = flaws(step, *episodes, today); !found.isEmpty()) return stepError(found.first());
    StayChange change{.before = *client, .client = *client};
    const QString reason = step.reason.trimmed();
    if (runs && runs->endsOn.isNull())
        if (auto done = endStep(session, *runs, step.from.addDays(-1), reason, change); !done) return done.error();
    Episode next{.client = client->id, .startsOn = step.from, .level = step.level, .reason = {}};
    if (auto done = kept::keep(session, next, Act::Add, {{1, reason}}); !done) return done.error();
    change.started = next;
    Client known = *client;
    known.level = step.level;
    known.dischargedOn = {};
    auto done = setClient(session, *client, known, reason, change);
    if (done && step.indication != Indication::Unknown)
        done = setWhy(
            session, client->id,
            [&](History &history) {
                history.indication = step.indication;
                if (step.opioidHistory != YesNo::Unknown) history.opioidHistory = step.opioidHistory;
                history.dischargeReason.clear();
            },
            change);
    if (done) done = bringAfter(session, client->id);
    if (!done) return done.error();
    return change;
}

Result<Done> answerDesk(Session &session, Id<Client> client, const QString &why, StayChange &change)
{
    auto requests = kept::current<CloseRequest>(session, "client_id = ? AND state = 'asked'", {client.uuid()});
    if (!requests) return requests.error();
    for (CloseRequest request : std::as_const(*requests)) {
        request.state = CloseState::Closed;
        request.answeredBy = session.actor().name;
        request.answeredOn = session.clock().today();
        auto kept = steps::next(session, request, Act::Correct, why);
        if (!kept) return kept.error();
        change.answered << *kept;
    }
    return Done{};
}

/// What goes with the client: the rescue kit that was spoken of, and the calls of the weeks after.
Result<Done> keepAftercare(Session &session, Id<Client> client, const Discharge &discharge, StayChange &change)
{
    if (discharge.naloxone) {
        Naloxone line{.client = client, .on = session.clock().today(), .what = *discharge.naloxone};
        if (auto done = kept::keep(session, line, Act::Add); !done) return done;
        change.naloxone = line;
    }
    for (const QDate day : discharge.calls) {
        CallBack call{.client = client, .on = day, .at = session.clock().now()};
        call.by = session.actor().name;
        if (auto done = kept::keep(session, call, Act::Add); !done) return done;
        change.calls << call;
    }
    return Done{};
}

Result<StayChange> keepDischarge(Session &session, const Client &read, const Discharge &discharge)
{
    auto client = steps::clientOf(session, read.id);
    if (!client) return client.error();
    if (client->version != read.version) return Error{Error::Kind::ChangedMeanwhile};
    if (const auto found = flaws(discharge, *client, session.clock().today()); !found.isEmpty())
        return dischargeError(found.first());
    auto episodes = kept::ofClient<Episode>(session, client->id);
    if (!episodes) return episodes.error();
    const QString why = code(discharge.reason), words = discharge.words.trimmed();
    StayChange change{.before = *client, .client = *client};
    Client gone = *client;
    gone.dischargedOn = discharge.on;
    auto done = setClient(session, *client, gone, why, change);
    const Episode *runs = episodeInForce(*episodes, discharge.on);
    if (done && runs && runs->endsOn.isNull()) done = endStep(session, *runs, discharge.on, why, change);
    if (done)
        done = setWhy(
            session, client->id,
            [&](History &history) {
                history.dischargeReason = words.isEmpty() ? why : why + QStringLiteral(": ") + words;
            },
            change);
    if (done) done = keepAftercare(session, client->id, discharge, change);
    if (done) done = answerDesk(session, client->id, why, change);
    if (done) done = bringAfter(session, client->id);
    if (!done) return done.error();
    return change;
}

Result<Done> undoRecords(Session &session, const StayChange &change, const QString &reason)
{
    if (change.started)
        if (auto done = strikeEpisode(session, *change.started, reason); !done) return done;
    if (change.ended) {
        Episode back = *change.stood;
        back.version = change.ended->version;
        if (auto done = steps::next(session, back, Act::Undo, reason); !done) return done.error();
    }
    if (change.history) {
        History back = change.oldHistory.value_or(History{.client = change.client.id});
        back.version = change.history->version;
        if (auto done = steps::next(session, back, Act::Undo, reason); !done) return done.error();
    }
    if (change.naloxone)
        if (auto done = steps::takeBack(session, *change.naloxone, reason); !done) return done.error();
    for (const CallBack &call : change.calls)
        if (auto done = steps::takeBack(session, call, reason); !done) return done.error();
    for (CloseRequest request : change.answered) {
        request.state = CloseState::Asked;
        request.answeredBy.clear();
        request.answeredOn = {};
        if (auto done = steps::next(session, request, Act::Undo, reason); !done) return done.error();
    }
    return Done{};
}

} // namespace

QFuture<Result<StayChange>> Stays::step(Id<Client> client, CareStep step, std::optional<Episode> seen)
{
    return m_database.write<StayChange>(
        Right::EditEpisodes, [client, step, seen](Session &session) { return keepStep(session, client, step, seen); });
}

QFuture<Result<StayChange>> Stays::discharge(Client client, Discharge discharge)
{
    return m_database.write<StayChange>(Right::EditEpisodes, [client, discharge](Session &session) {
        return keepDischarge(session, client, discharge);
    });
}

QFuture<Result<Done>> Stays::undo(StayChange change, QString reason)
{
    return m_database.write<Done>(Right::EditEpisodes, [change, reason](Session &session) -> Result<Done> {
        Client back = change.before;
        back.version = change.client.version;
        if (change.client != change.before)
            if (auto done = steps::next(session, back, Act::Undo, reason); !done) return done.error();
        if (auto done = undoRecords(session, change, reason); !done) return done;
        return bringAfter(session, change.client.id);
    });
}
