#pragma once
#include "app/people/client.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/kit.h"
#include "app/treatment/order.h"
#include "app/visits/outreach.h"
#include "app/visits/records.h"
#include "app/visits/waiting.h"
#include "db/door/session.h"

/// "Not here": the client did not come at the time of a slot.
struct Absence
{
    Id<Absence> id = Id<Absence>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on;
    QDateTime notedAt;
};

/// How urgently the front desk should call, worked out by whoever may read the reasons.
struct CallRank
{
    Id<CallRank> id = Id<CallRank>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    int rank = 3; ///< 1 first, 2 next, 3 then
    QDate asOf;   ///< the clinic's day on which it was worked out
};

/// A day on which the clinic is closed.
struct ClosedDay
{
    Id<ClosedDay> id = Id<ClosedDay>::create();
    int version = 1;
    bool inError = false;
    QDate on;
    QString reason;
};

/// How a thing of the clinic is kept: its table, and the way into an entry and back. Specialised in kept_*.cpp for Client,
/// History, Episode, Order, Dose, Absence, Fill, Injection, SideEffect, Assessment, Medicine, Lab, Naloxone, Kit, Visit,
/// Call, CallRank, ClosedDay, GateDecision, CheckIn, DayClose, ClientMerge, CloseRequest, CallBack, Reminder, Wait,
/// Consent and Disclosure.
template <typename Thing> struct Kept
{
    static const Table &table();
    static Entry entry(const Thing &thing, const Session &session);
    static Thing thing(const Entry &entry, const Session &session);
};

/// A newest version, with who wrote it and when.
template <typename Thing> struct Version
{
    Thing thing;
    QUuid author;
    QDateTime recordedAt;
};

namespace kept {

/// Keeps @p thing as it is (its id and version say which row); see `Session::record`. Derived tables are brought up to date
/// by the caller, see db/stores/series.h.
template <typename Thing> Result<Done> keep(Session &session, const Thing &thing, Act act, const QCborMap &detail = {})
{
    return session.record(Kept<Thing>::table(), Kept<Thing>::entry(thing, session), act, detail);
}

/// The newest versions, not entered in error, of all rows that match @p where (a literal; empty = all), in no order unless
/// @p where ends in one. Ask for few columns of many rows in SQL of your own instead.
template <typename Thing> Result<Done> eachCurrent(Session &session, const QByteArray &where, const QVariantList &binds,
                                                   const std::function<bool(Thing &&)> &use)
{
    const Table &table = Kept<Thing>::table();
    const QByteArray words = where.isEmpty() ? currentOf(table) : currentOf(table) + " AND " + where;
    return session.entries(table, words, binds, [&](Entry &entry) { return use(Kept<Thing>::thing(entry, session)); });
}

template <typename Thing>
Result<QList<Thing>> current(Session &session, const QByteArray &where = {}, const QVariantList &binds = {})
{
    QList<Thing> things;
    auto done = eachCurrent<Thing>(session, where, binds, [&](Thing &&thing) {
        things.append(std::move(thing));
        return true;
    });
    if (!done) return done.error();
    return things;
}

/// The newest versions of one client's records.
template <typename Thing> Result<QList<Thing>> ofClient(Session &session, Id<Client> client)
{
    return current<Thing>(session, "client_id = ?", {client.text()});
}

/// Every version of one record, oldest first.
template <typename Thing> Result<QList<Version<Thing>>> versions(Session &session, const QUuid &id)
{
    QList<Version<Thing>> all;
    auto done = session.entries(Kept<Thing>::table(), "id = ? ORDER BY version", {id.toString(QUuid::WithoutBraces)},
                                [&](Entry &entry) {
                                    all.append({Kept<Thing>::thing(entry, session), entry.author, entry.recordedAt});
                                    return true;
                                });
    if (!done) return done.error();
    return all;
}

} // namespace kept
