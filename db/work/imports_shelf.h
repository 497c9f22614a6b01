#pragma once
#include "app/exchange/kinds_values.h"
#include "db/stores/kept.h"
#include "db/work/imports_rows.h"

/// Why a row was corrected, in the sealed detail of its audit entry.
constexpr int importReasonKey = 1;

/// How one row of a file is read from the register and kept there. Most things are one record with a client.
template <typename Thing> struct Shelf
{
    static constexpr const char *clientColumn = "client_id";

    static Thing blank(const KindRow &, std::optional<Id<Client>> client) { return Thing{.client = *client}; }
    static std::optional<Id<Client>> clientOf(const Thing &thing) { return thing.client; }
    static HeldAt at(const Thing &thing)
    {
        HeldAt at{thing.id.uuid(), thing.version};
        if constexpr (requires { thing.inError; }) at.inError = thing.inError;
        return at;
    }
    static void goOn(Thing &thing, const QUuid &id, int version)
    {
        thing.id = Id<Thing>::of(id);
        thing.version = version + 1;
    }
    template <typename Use>
    static Result<Done> each(Session &session, const QByteArray &where, const QVariantList &binds, const Use &use)
    {
        const Table &table = Kept<Thing>::table();
        return session.entries(table, where.isEmpty() ? newestOf(table) : newestOf(table) + " AND " + where, binds,
                               [&](Entry &entry) {
                                   use(Kept<Thing>::thing(entry, session));
                                   return true;
                               });
    }
    static Result<Done> keep(Session &session, const Thing &thing, Act act, const QCborMap &detail)
    {
        return kept::keep(session, thing, act, detail);
    }
    static Result<Done> keepChanged(Session &session, const Thing &before, Thing thing, const QCborMap &detail)
    {
        thing.version = before.version + 1;
        return keep(session, thing, Act::Correct, detail);
    }
};

template <> inline Visit Shelf<Visit>::blank(const KindRow &, std::optional<Id<Client>> client)
{
    Visit visit{.client = *client};
    visit.purpose = VisitPurpose::Medical; // a purpose that was never said claims no injection and no dose
    return visit;
}

template <> struct Shelf<ClosedDayRow>
{
    static constexpr const char *clientColumn = nullptr;
    static ClosedDayRow blank(const KindRow &, std::optional<Id<Client>>) { return {}; }
    static std::optional<Id<Client>> clientOf(const ClosedDayRow &) { return {}; }
    static HeldAt at(const ClosedDayRow &day) { return {day.id.uuid(), day.version, day.inError}; }
    static void goOn(ClosedDayRow &day, const QUuid &id, int version);
    static Result<Done> each(Session &session, const QByteArray &where, const QVariantList &binds,
                             const std::function<void(ClosedDayRow &&)> &use);
    static Result<Done> keep(Session &session, const ClosedDayRow &day, Act act, const QCborMap &detail);
    static Result<Done> keepChanged(Session &session, const ClosedDayRow &before, ClosedDayRow day,
                                    const QCborMap &detail);
};

/// A client is two records: who it is, and (for those who hold the clinical key) why treated. They share the client's id.
template <> struct Shelf<ClientWithHistory>
{
    static constexpr const char *clientColumn = "id";
    static ClientWithHistory blank(const KindRow &, std::optional<Id<Client>>);
    static std::optional<Id<Client>> clientOf(const ClientWithHistory &row) { return row.client.id; }
    static HeldAt at(const ClientWithHistory &row) { return {row.client.id.uuid(), row.client.version}; }
    static void goOn(ClientWithHistory &, const QUuid &, int) {} // clients are never entered in error
    static Result<Done> each(Session &session, const QByteArray &where, const QVariantList &binds,
                             const std::function<void(ClientWithHistory &&)> &use);
    static Result<Done> keep(Session &session, const ClientWithHistory &row, Act act, const QCborMap &detail);
    static Result<Done> keepChanged(Session &session, const ClientWithHistory &before, ClientWithHistory row,
                                    const QCborMap &detail);
};

/// A kit is two records: the carton, and its lot under the clinical key.
template <> struct Shelf<Kit>
{
    static constexpr const char *clientColumn = nullptr;
    static Kit blank(const KindRow &row, std::optional<Id<Client>> owner);
    static std::optional<Id<Client>> clientOf(const Kit &kit) { return kit.owner; }
    static HeldAt at(const Kit &kit) { return {kit.id.uuid(), kit.version, kit.inError}; }
    static void goOn(Kit &kit, const QUuid &id, int version);
    static Result<Done> each(Session &session, const QByteArray &where, const QVariantList &binds,
                             const std::function<void(Kit &&)> &use);
    static Result<Done> keep(Session &session, const Kit &kit, Act act, const QCborMap &detail);
    static Result<Done> keepChanged(Session &session, const Kit &before, Kit kit, const QCborMap &detail);
};
