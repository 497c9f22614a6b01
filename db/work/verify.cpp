#include "db/work/verify.h"
#include "app/visits/call_order.h"
#include "db/door/database.h"
#include "db/door/migrations_private.h"
#include "db/door/register_file_private.h"
#include "db/stores/series.h"
#include "db/work/verify_private.h"
#include <QFileInfo>

namespace {

Result<Done> derivedSeries(Session &session, Verifier &verifier)
{
    auto untrue = series::untrue(session);
    if (!untrue) return untrue.error();
    for (const QString &client : *untrue) verifier.fault("DERIVED", QStringLiteral("series_due"), client);
    return Done{};
}

Result<Done> derivedRanks(Session &session, Verifier &verifier)
{
    if (!session.actor().holds(KeyKind::Clinical) || !session.actor().holds(KeyKind::Identity)) return Done{};
    QHash<Id<Client>, History> histories;
    QHash<Id<Client>, QList<Naloxone>> ledgers;
    auto done = kept::eachCurrent<History>(session, {}, {}, [&](History &&history) {
        histories.insert(history.client, history);
        return true;
    });
    if (done)
        done = kept::eachCurrent<Naloxone>(session, {}, {}, [&](Naloxone &&line) {
            ledgers[line.client] << line;
            return true;
        });
    if (done)
        done = kept::eachCurrent<CallRank>(session, {}, {}, [&](CallRank &&rank) {
            const History history = histories.value(rank.client, History{.client = rank.client});
            if (callRank(history, ledgers.value(rank.client), rank.asOf) != rank.rank)
                verifier.fault("DERIVED", QStringLiteral("call_rank"), rank.client.text());
            return true;
        });
    return done;
}

Reader readerOf(Connection &connection)
{
    return [&connection](const QByteArray &sql, const QVariantList &binds,
                         const std::function<bool(const Row &)> &use) { return connection.each(sql, binds, use); };
}

} // namespace

QFuture<Result<Verification>> verifyRegister(Database &database)
{
    return database.readLong<Verification>(
        Right::Verify, [path = database.card().path](Session &session) -> Result<Verification> {
            Connection &connection =
                static_cast<LedgerSession &>(session).connection(); // the door makes no other session
            Verifier verifier(session.registerId(), readerOf(connection), session.actor().keys.get());
            auto done = verifier.file();
            if (done) done = verifier.schema(connection);
            if (done) done = verifier.accounts();
            if (done) done = verifier.chain(DeskState().anchor(session.registerId(), path));
            if (done) done = verifier.records();
            if (done) done = verifier.references();
            // Values worked out from altered rows would only repeat what is already said.
            if (done && verifier.found.faults.isEmpty()) done = derivedSeries(session, verifier);
            if (done && verifier.found.faults.isEmpty()) done = derivedRanks(session, verifier);
            if (!done) return done.error();
            return verifier.found;
        });
}

Result<Verification> verifyWithoutKeys(const QString &path)
{
    if (auto fine = inspect(path); !fine) return fine.error();
    auto lock = RegisterLock::take(path, QStringLiteral("evenkeel-cli verify"));
    if (!lock) return lock.error();
    auto connection = Connection::open(path, Connection::Use::Reports);
    if (!connection) return connection.error();
    QUuid id;
    Reader read = readerOf(**connection);
    auto done = read("SELECT id FROM register WHERE one = 1", {}, [&](const Row &row) {
        id = row.uuid(0);
        return true;
    });
    if (!done) return done.error();
    Verifier verifier(id, read, nullptr);
    // Nothing is left to migrate on a register of this version: this only holds the steps taken against ours.
    if (auto steps = migrate(**connection, false); !steps) {
        if (steps.error().kind != Error::Kind::RegisterAltered) return steps.error();
        verifier.fault("SCHEMA", QStringLiteral("migration"), steps.error().facts.value(1));
    }
    done = verifier.file();
    if (done) done = verifier.schema(**connection);
    if (done) done = verifier.accounts();
    if (done) done = verifier.chain(DeskState().anchor(id, QFileInfo(path).absoluteFilePath()));
    if (done) done = verifier.records();
    if (!done) return done.error();
    return verifier.found;
}
