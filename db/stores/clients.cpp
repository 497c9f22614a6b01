#include "db/stores/store_steps_private.h"
#include "db/stores/stores.h"

Result<Client> steps::clientOf(Session &session, Id<Client> id)
{
    auto found = kept::current<Client>(session, "id = ?", {id.uuid()});
    if (!found) return found.error();
    if (found->isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("client")}};
    return found->first();
}

namespace {

/// Who was merged is still found by the name and the chart number of the absorbed record.
Result<Done> addFormerNames(Session &session, QList<DirectoryEntry> &entries)
{
    auto merges = kept::current<ClientMerge>(session);
    if (!merges || merges->isEmpty()) return merges ? Result<Done>(Done{}) : Result<Done>(merges.error());
    QHash<QUuid, QString> former;
    for (const ClientMerge &merge : std::as_const(*merges)) {
        auto survivor = steps::clientOf(session, merge.survivor); // at the end of a chain of merges
        if (!survivor) return survivor.error();
        auto done = session.entriesAsKept(tables::client, "id = ? ORDER BY version DESC", {merge.absorbed.uuid()},
                                          [&](const Entry &entry) {
                                              const Client absorbed = Kept<Client>::thing(entry, session);
                                              former[survivor->id.uuid()] += QLatin1Char(' ') + absorbed.displayName()
                                                  + QLatin1Char(' ') + absorbed.chartNumber;
                                              return false;
                                          });
        if (!done) return done;
    }
    for (DirectoryEntry &entry : entries)
        if (former.contains(entry.id.uuid()))
            entry.alsoKnownAs = (entry.alsoKnownAs + former.value(entry.id.uuid())).trimmed();
    return Done{};
}

} // namespace

QFuture<Result<std::shared_ptr<const Directory>>> Clients::directory()
{
    using Answer = std::shared_ptr<const Directory>;
    return m_database.readLong<Answer>(Right::SeeIdentity, [](Session &session) -> Result<Answer> {
        QList<DirectoryEntry> entries;
        auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&client) {
            entries << directoryEntry(client);
            return true;
        });
        if (done) done = addFormerNames(session, entries);
        if (!done) return done.error();
        return std::make_shared<const Directory>(entries);
    });
}

QFuture<Result<Client>> Clients::load(Id<Client> id)
{
    return m_database.read<Client>(Right::SeeIdentity, [id](Session &session) { return steps::clientOf(session, id); });
}

namespace {

Result<Done> checkClient(const Client &client, QDate today)
{
    const auto found = flaws(client, today);
    if (!found.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(found)};
    return Done{};
}

/// A chart number that any other client ever had stays taken: it stands on paper outside of this house.
Result<Done> checkChartNumber(Session &session, const Client &client)
{
    const QVariant hash = Kept<Client>::entry(client, session).clear.first();
    bool taken = false;
    auto done = session.entriesAsKept(tables::client, "chart_hash = ? AND id <> ?", {hash, client.id.uuid()},
                                      [&](const Entry &) {
                                          taken = true;
                                          return false;
                                      });
    if (!done) return done;
    if (taken) return Error{Error::Kind::AlreadyRecorded, {client.chartNumber}};
    return Done{};
}

} // namespace

QFuture<Result<Client>> Clients::add(Client client)
{
    return m_database.write<Client>(Right::EditIdentity, [client](Session &session) -> Result<Client> {
        if (auto fine = checkClient(client, session.clock().today()); !fine) return fine.error();
        if (auto free = checkChartNumber(session, client); !free) return free.error();
        if (auto done = kept::keep(session, client, Act::Add); !done) {
            if (done.error().kind == Error::Kind::AlreadyRecorded)
                return Error{Error::Kind::AlreadyRecorded, {client.chartNumber}};
            return done.error();
        }
        if (auto done = series::rankCall(session, client.id); !done) return done.error();
        return client;
    });
}

QFuture<Result<Client>> Clients::correct(Client client, QString reason)
{
    return m_database.write<Client>(Right::EditIdentity, [client, reason](Session &session) -> Result<Client> {
        if (auto fine = checkClient(client, session.clock().today()); !fine) return fine.error();
        auto before = steps::clientOf(session, client.id);
        if (!before) return before.error();
        // Only a nurse or a physician closes (and opens again): product.md, Overdue.
        if (before->dischargedOn != client.dischargedOn && !session.actor().may(Right::EditHistory))
            return Error{Error::Kind::NotAllowed};
        if (auto free = checkChartNumber(session, client); !free) return free.error();
        auto kept = steps::next(session, client, Act::Correct, reason);
        if (!kept) return kept.error();
        if (auto done = series::bringUpToDate(session, client.id); !done) return done.error();
        return kept;
    });
}

QFuture<Result<History>> Clients::history(Id<Client> id)
{
    return m_database.read<History>(Right::SeeClinical, [id](Session &session) -> Result<History> {
        auto found = kept::ofClient<History>(session, id);
        if (!found) return found.error();
        return found->isEmpty() ? History{.client = id} : found->first();
    });
}

QFuture<Result<History>> Clients::setHistory(History history)
{
    return m_database.write<History>(Right::EditHistory, [history](Session &session) -> Result<History> {
        auto found = kept::ofClient<History>(session, history.client);
        if (!found) return found.error();
        History fresh = history;
        if (!found->isEmpty()) {
            if (found->first().version != history.version) return Error{Error::Kind::ChangedMeanwhile};
            ++fresh.version;
        }
        if (auto done = kept::keep(session, fresh, fresh.version == 1 ? Act::Add : Act::Correct); !done)
            return done.error();
        if (auto done = series::rankCall(session, fresh.client); !done) return done.error();
        return fresh;
    });
}
