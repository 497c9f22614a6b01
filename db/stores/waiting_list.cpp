#include "db/stores/waiting_list.h"
#include "db/stores/slot_steps_private.h"
#include "db/stores/store_steps_private.h"

namespace {

Result<Done> checkWaiting(Session &session, const Wait &waiting)
{
    auto client = steps::clientOf(session, waiting.client);
    if (!client) return client.error();
    if (client->dischargedOn.isValid()) return Error::badInput("client", "discharged");
    const QList<Wait::Flaw> found = flaws(waiting, session.clock().today());
    if (found.isEmpty()) return Done{};
    switch (found.first()) {
    case Wait::Flaw::NoDays: return Error::badInput("until", "order");
    case Wait::Flaw::Past: return Error::badInput("until", "past");
    case Wait::Flaw::TooLong: return Error::badInput("until", "too_long");
    case Wait::Flaw::NoHours: return Error::badInput("latest", "too_short");
    }
    return Done{};
}

/// One client waits once for each kind of visit.
Result<Done> checkAlone(Session &session, const Wait &waiting)
{
    bool waits = false;
    auto done = kept::eachCurrent<Wait>(session, "client_id = ? AND state = 'open' AND until_on >= ?",
                                        {waiting.client.uuid(), session.clock().today()}, [&](Wait &&each) {
                                            waits = each.purpose == waiting.purpose && each.id != waiting.id;
                                            return !waits;
                                        });
    if (!done) return done;
    return waits ? Result<Done>(Error{Error::Kind::AlreadyRecorded}) : Result<Done>(Done{});
}

} // namespace

QFuture<Result<Wait>> WaitingList::add(Wait waiting)
{
    return m_database.write<Wait>(Right::EditVisits, [waiting](Session &session) -> Result<Wait> {
        Wait kept = waiting;
        kept.by = session.actor().name;
        if (auto fine = checkWaiting(session, kept); !fine) return fine.error();
        if (auto alone = checkAlone(session, kept); !alone) return alone.error();
        if (auto done = kept::keep(session, kept, Act::Add); !done) return done.error();
        return kept;
    });
}

QFuture<Result<Wait>> WaitingList::change(Wait waiting)
{
    return m_database.write<Wait>(Right::EditVisits, [waiting](Session &session) -> Result<Wait> {
        if (auto fine = checkWaiting(session, waiting); !fine) return fine.error();
        return steps::next(session, waiting, Act::Correct);
    });
}

QFuture<Result<Wait>> WaitingList::giveUp(Wait waiting, QString why)
{
    return m_database.write<Wait>(Right::EditVisits, [=](Session &session) -> Result<Wait> {
        if (waiting.state != WaitingState::Open) return Error{Error::Kind::ChangedMeanwhile};
        Wait over = waiting;
        over.state = WaitingState::GivenUp;
        return steps::next(session, over, Act::Correct, why);
    });
}

QFuture<Result<Wait>> WaitingList::putBack(Wait now, std::optional<Wait> before)
{
    return m_database.write<Wait>(Right::EditVisits, [=](Session &session) -> Result<Wait> {
        if (!before) return steps::takeBack(session, now);
        Wait again = *before;
        again.version = now.version;
        return steps::next(session, again, Act::Undo);
    });
}

QFuture<Result<TakenSlot>> WaitingList::take(Wait waiting, Visit visit, std::optional<Visit> moving, bool evenIfTaken)
{
    return m_database.write<TakenSlot>(Right::EditVisits, [=](Session &session) -> Result<TakenSlot> {
        if (waiting.state != WaitingState::Open) return Error{Error::Kind::ChangedMeanwhile};
        if (visit.client != waiting.client) return Error::badInput("client", "other");
        auto kept = moving ? steps::moveTo(session, *moving, visit.startsAt, visit.note, evenIfTaken)
                           : steps::bookAt(session, visit, evenIfTaken);
        if (!kept) return kept.error();
        Wait over = waiting;
        over.state = WaitingState::Booked;
        auto ended = steps::next(session, over, Act::Correct);
        if (!ended) return ended.error();
        return TakenSlot{*ended, *kept, moving};
    });
}

QFuture<Result<Done>> WaitingList::undoTake(TakenSlot taken)
{
    return m_database.write<Done>(Right::EditVisits, [taken](Session &session) -> Result<Done> {
        if (auto back = steps::putBack(session, taken.visit, taken.before); !back) return back.error();
        Wait open = taken.waiting;
        open.state = WaitingState::Open;
        auto again = steps::next(session, open, Act::Undo);
        return again ? Result<Done>(Done{}) : Result<Done>(again.error());
    });
}
