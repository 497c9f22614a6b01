#pragma once
#include "app/exchange/flaw_codes.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"

/// Steps that the stores share; each joins the open transaction.
namespace steps {

/// The newest version of a record, entered in error or not; NotFound.
template <typename Thing> Result<Thing> newest(Session &session, const QUuid &id)
{
    auto all = kept::versions<Thing>(session, id);
    if (!all) return all.error();
    if (all->isEmpty()) return Error{Error::Kind::NotFound, {QString::fromLatin1(Kept<Thing>::table().name)}};
    return all->last().thing;
}

/// Keeps the next version of @p thing. ChangedMeanwhile when @p thing was read from an older one.
template <typename Thing> Result<Thing> next(Session &session, Thing thing, Act act, const QString &reason = {})
{
    auto last = newest<Thing>(session, Kept<Thing>::entry(thing, session).id);
    if (!last) return last.error();
    if (last->version != thing.version) return Error{Error::Kind::ChangedMeanwhile};
    ++thing.version;
    const QCborMap detail = reason.isEmpty() ? QCborMap{} : QCborMap{{1, reason}};
    if (auto done = kept::keep(session, thing, act, detail); !done) return done.error();
    return thing;
}

/// Takes the newest version back: a further version, marked as entered in error.
template <typename Thing> Result<Thing> takeBack(Session &session, Thing thing, const QString &reason = {})
{
    thing.inError = true;
    return next(session, std::move(thing), Act::Undo, reason);
}

/// The client that a record is about; NotFound.
Result<Client> clientOf(Session &session, Id<Client> id);

} // namespace steps
