#include "app/visits/call_order.h"
#include "db/stores/series.h"

namespace series {

namespace {

/// What the rank of one client follows from, and the rank that stands.
struct RankFacts
{
    History history;
    QList<Naloxone> ledger;
    std::optional<CallRank> standing;
};
using AllFacts = QHash<Id<Client>, RankFacts>;

Result<AllFacts> facts(Session &session, const QSet<Id<Client>> &clients, const QByteArray &where,
                       const QVariantList &binds)
{
    AllFacts all;
    for (const Id<Client> &client : clients) all.insert(client, {.history = History{.client = client}});
    auto done = kept::eachCurrent<History>(session, where, binds, [&](History &&history) {
        if (auto of = all.find(history.client); of != all.end()) of->history = history;
        return true;
    });
    if (done)
        done = kept::eachCurrent<Naloxone>(session, where, binds, [&](Naloxone &&line) {
            if (auto of = all.find(line.client); of != all.end()) of->ledger << line;
            return true;
        });
    if (done)
        done = kept::eachCurrent<CallRank>(session, where, binds, [&](CallRank &&rank) {
            if (auto of = all.find(rank.client); of != all.end()) of->standing = rank;
            return true;
        });
    if (!done) return done.error();
    return all;
}

Result<Done> keepRank(Session &session, Id<Client> client, const RankFacts &known)
{
    const QDate today = session.clock().today();
    const int rank = callRank(known.history, known.ledger, today);
    if (known.standing && known.standing->rank == rank) return Done{};
    CallRank fresh{.id = Id<CallRank>::of(client.uuid()), .client = client, .rank = rank, .asOf = today};
    if (known.standing) fresh.version = known.standing->version + 1;
    return kept::keep(session, fresh, fresh.version == 1 ? Act::Add : Act::Correct);
}

} // namespace

Result<Done> rankCalls(Session &session, const QSet<Id<Client>> &clients)
{
    constexpr int scanFrom = 200; // past that, three scans cost less than three look-ups each
    if (!session.actor().holds(KeyKind::Clinical) || !session.actor().holds(KeyKind::Identity)) return Done{};
    if (clients.size() < scanFrom) {
        for (const Id<Client> &client : clients)
            if (auto done = rankCall(session, client); !done) return done;
        return Done{};
    }
    auto all = facts(session, clients, {}, {});
    if (!all) return all.error();
    for (auto of = all->cbegin(); of != all->cend(); ++of)
        if (auto done = keepRank(session, of.key(), *of); !done) return done;
    return Done{};
}

Result<Done> rankCall(Session &session, Id<Client> client)
{
    if (!session.actor().holds(KeyKind::Clinical) || !session.actor().holds(KeyKind::Identity)) return Done{};
    auto one = facts(session, {client}, "client_id = ?", {client.uuid()});
    if (!one) return one.error();
    return keepRank(session, client, *one->constFind(client));
}

Result<QHash<Id<Client>, int>> callRanks(Session &session)
{
    QHash<Id<Client>, int> ranks;
    auto done = kept::eachCurrent<CallRank>(session, {}, {}, [&](CallRank &&rank) {
        ranks.insert(rank.client, rank.rank);
        return true;
    });
    if (!done) return done.error();
    return ranks;
}

} // namespace series
