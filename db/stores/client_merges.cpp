#include "db/stores/client_merges.h"
#include "db/stores/store_steps_private.h"

namespace {

/// The newest version of a client's identity, whether it was merged or not.
Result<Client> identityAsKept(Session &session, Id<Client> id)
{
    std::optional<Client> found;
    auto done = session.entriesAsKept(tables::client, "id = ? ORDER BY version DESC", {id.uuid()},
                                      [&](const Entry &entry) {
                                          found = Kept<Client>::thing(entry, session);
                                          return false;
                                      });
    if (!done) return done.error();
    if (!found) return Error{Error::Kind::NotFound, {QStringLiteral("client")}};
    return *found;
}

Result<int> rowsOf(Session &session, const Table &table, Id<Client> client)
{
    int count = 0;
    auto done = session.each("SELECT COUNT(*) FROM " + table.name + " WHERE " + currentOf(table) + " AND client_id = ?",
                             {client.uuid()}, [&](const Row &row) {
                                 count = int(row.number(0));
                                 return false;
                             });
    if (!done) return done.error();
    return count;
}

Result<bool> hasClinical(Session &session, Id<Client> client)
{
    for (const Table *table : allTables()) {
        if (table->key != KeyKind::Clinical || table->columnOf("client_id") < 0) continue;
        auto rows = rowsOf(session, *table, client);
        if (!rows) return rows.error();
        if (*rows > 0) return true;
    }
    return false;
}

Result<QSet<QDate>> daysOf(Session &session, const Table &table, const QByteArray &column, Id<Client> client)
{
    QSet<QDate> days;
    auto done = session.each("SELECT " + column + " FROM " + table.name + " WHERE " + currentOf(table)
                                 + " AND client_id = ?",
                             {client.uuid()}, [&](const Row &row) {
                                 days << row.day(0);
                                 return true;
                             });
    if (!done) return done.error();
    return days;
}

/// Rows of @p table that are in force on @p day by their two dates.
Result<bool> openOn(Session &session, const Table &table, const QByteArray &where, Id<Client> client, QDate day)
{
    bool open = false;
    auto done = session.each("SELECT id FROM " + table.name + " WHERE " + currentOf(table) + where
                                 + " AND client_id = ? AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)",
                             {client.uuid(), day, day}, [&](const Row &) {
                                 open = true;
                                 return false;
                             });
    if (!done) return done.error();
    return open;
}

/// Works out what stands between two records and one; ends at the first read that fails.
class Obstacles
{
public:
    Obstacles(Session &session, Id<Client> keep, Id<Client> absorb) : m_session(session), m_keep(keep), m_absorb(absorb)
    {}

    Result<QList<MergeObstacle>> all()
    {
        auto done = together();
        if (done) done = histories();
        if (done) done = series();
        const QDate today = m_session.clock().today();
        if (done) done = bothOpen(tables::order, " AND kind = 'oral'", today, MergeObstacle::TwoOralOrders);
        if (done) done = bothOpen(tables::episode, {}, today, MergeObstacle::TwoOpenEpisodes);
        if (done) done = sameDay(tables::dose, "due_on", MergeObstacle::SameDayDose);
        if (done) done = sameDay(tables::injection, "given_on", MergeObstacle::SameDayInjection);
        if (!done) return done.error();
        return m_found;
    }

private:
    Result<Done> together()
    {
        if (m_keep == m_absorb) m_found << MergeObstacle::SameRecord;
        bool merged = false;
        auto done = m_session.entriesAsKept(
            tables::clientMerge, currentOf(tables::clientMerge) + " AND (absorbed_id = ? OR absorbed_id = ?)",
            {m_keep.uuid(), m_absorb.uuid()}, [&](const Entry &) {
                merged = true;
                return false;
            });
        if (merged) m_found << MergeObstacle::AlreadyMerged;
        return done;
    }

    /// The history of the survivor counts for both: it must be there when either has one, and say the same.
    Result<Done> histories()
    {
        auto kept = rowsOf(m_session, tables::history, m_keep);
        if (!kept) return kept.error();
        auto absorbed = rowsOf(m_session, tables::history, m_absorb);
        if (!absorbed) return absorbed.error();
        if (*absorbed > 0 && *kept == 0) m_found << MergeObstacle::KeepOther;
        auto clinical = hasClinical(m_session, m_absorb);
        if (!clinical) return clinical.error();
        if (!m_session.actor().holds(KeyKind::Clinical)) {
            if (*clinical && !m_found.contains(MergeObstacle::KeepOther)) m_found << MergeObstacle::NeedsClinicalStaff;
            return Done{};
        }
        if (*kept == 0 || *absorbed == 0) return Done{};
        auto one = kept::ofClient<History>(m_session, m_keep);
        if (!one) return one.error();
        auto other = kept::ofClient<History>(m_session, m_absorb);
        if (!other) return other.error();
        const bool same = one->first().indication == other->first().indication
            && one->first().opioidHistory == other->first().opioidHistory;
        if (!same) m_found << MergeObstacle::HistoriesDiffer;
        return Done{};
    }

    Result<Done> series()
    {
        const QDate today = m_session.clock().today();
        auto one = series::oneOf(m_session, m_keep, today);
        if (!one) return one.error();
        auto other = series::oneOf(m_session, m_absorb, today);
        if (!other) return other.error();
        if (*one && *other && !(*one)->closed && !(*other)->closed) m_found << MergeObstacle::TwoOpenSeries;
        return Done{};
    }

    Result<Done> bothOpen(const Table &table, const QByteArray &where, QDate day, MergeObstacle obstacle)
    {
        auto one = openOn(m_session, table, where, m_keep, day);
        if (!one) return one.error();
        auto other = openOn(m_session, table, where, m_absorb, day);
        if (!other) return other.error();
        if (*one && *other) m_found << obstacle;
        return Done{};
    }

    Result<Done> sameDay(const Table &table, const QByteArray &column, MergeObstacle obstacle)
    {
        auto one = daysOf(m_session, table, column, m_keep);
        if (!one) return one.error();
        auto other = daysOf(m_session, table, column, m_absorb);
        if (!other) return other.error();
        if (one->intersects(*other)) m_found << obstacle;
        return Done{};
    }

    Session &m_session;
    const Id<Client> m_keep, m_absorb;
    QList<MergeObstacle> m_found;
};

Result<QList<MergeObstacle>> obstaclesOf(Session &session, Id<Client> keep, Id<Client> absorb)
{
    if (keep == absorb) return QList<MergeObstacle>{MergeObstacle::SameRecord};
    return Obstacles(session, keep, absorb).all();
}

/// The derived rows of both, after they became one or two: the due date and the order of calls.
Result<Done> bringBothUpToDate(Session &session, const ClientMerge &merge)
{
    auto gone = session.change("DELETE FROM series_due WHERE client_id = ?", {merge.absorbed.uuid()});
    if (!gone) return gone.error();
    auto done = series::bringUpToDate(session, merge.survivor);
    if (done) done = series::rankCall(session, merge.survivor);
    if (!done || !merge.inError) return done;
    done = series::bringUpToDate(session, merge.absorbed);
    if (done) done = series::rankCall(session, merge.absorbed);
    return done;
}

/// True when nothing was recorded of either since the merge, and the survivor was not merged further.
Result<bool> isUntouched(Session &session, const ClientMerge &merge, const QDateTime &since)
{
    const QVariantList binds{merge.survivor.uuid(), since.toMSecsSinceEpoch()};
    bool touched = false;
    const auto seen = [&touched](const auto &) {
        touched = true;
        return false;
    };
    for (const Table *table : allTables()) {
        if (table->columnOf("client_id") < 0 || table == &tables::clientMerge || table == &tables::callRank) continue;
        auto done = session.each("SELECT id FROM " + table->name + " WHERE client_id = ? AND recorded_at > ? LIMIT 1",
                                 binds, seen);
        if (!done) return done.error();
    }
    auto done = session.entriesAsKept(tables::client, "(id = ? OR id = ?) AND recorded_at > ?",
                                      {merge.survivor.uuid(), merge.absorbed.uuid(), since.toMSecsSinceEpoch()}, seen);
    if (done)
        done = session.entriesAsKept(tables::clientMerge, currentOf(tables::clientMerge) + " AND absorbed_id = ?",
                                     {merge.survivor.uuid()}, seen);
    if (!done) return done.error();
    return !touched;
}

Result<Version<ClientMerge>> newestMerge(Session &session, Id<ClientMerge> id)
{
    auto all = kept::versions<ClientMerge>(session, id.uuid());
    if (!all) return all.error();
    if (all->isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("client_merge")}};
    return all->last();
}

} // namespace

QFuture<Result<MergePlan>> ClientMerges::look(Id<Client> keep, Id<Client> absorb)
{
    return m_database.read<MergePlan>(Right::SeeIdentity, [keep, absorb](Session &session) -> Result<MergePlan> {
        auto one = identityAsKept(session, keep);
        if (!one) return one.error();
        auto other = identityAsKept(session, absorb);
        if (!other) return other.error();
        auto visits = rowsOf(session, tables::visit, absorb);
        if (!visits) return visits.error();
        auto calls = rowsOf(session, tables::call, absorb);
        if (!calls) return calls.error();
        auto clinical = hasClinical(session, absorb);
        if (!clinical) return clinical.error();
        auto obstacles = obstaclesOf(session, keep, absorb);
        if (!obstacles) return obstacles.error();
        return MergePlan{*one, *other, *visits, *calls, *clinical, *obstacles};
    });
}

QFuture<Result<ClientMerge>> ClientMerges::merge(Id<Client> keep, Id<Client> absorb, QString reason)
{
    return m_database.write<ClientMerge>(
        Right::EditIdentity, [keep, absorb, reason](Session &session) -> Result<ClientMerge> {
            if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
            for (const Id<Client> &id : {keep, absorb})
                if (auto client = identityAsKept(session, id); !client) return client.error();
            auto obstacles = obstaclesOf(session, keep, absorb);
            if (!obstacles) return obstacles.error();
            if (!obstacles->isEmpty()) return Error{Error::Kind::Flawed, flawCodes(*obstacles)};
            ClientMerge merge{.survivor = keep, .absorbed = absorb};
            merge.reason = reason.trimmed();
            merge.by = session.actor().name;
            merge.at = session.clock().now();
            if (auto done = kept::keep(session, merge, Act::Merge, {{1, merge.reason}}); !done) return done.error();
            if (auto done = bringBothUpToDate(session, merge); !done) return done.error();
            return merge;
        });
}

QFuture<Result<ClientMerge>> ClientMerges::undo(ClientMerge merge, QString reason)
{
    return m_database.write<ClientMerge>(Right::EditIdentity, [merge, reason](Session &session) -> Result<ClientMerge> {
        auto newest = newestMerge(session, merge.id);
        if (!newest) return newest.error();
        if (newest->thing.inError || newest->thing.version != merge.version)
            return Error{Error::Kind::ChangedMeanwhile};
        auto untouched = isUntouched(session, newest->thing, newest->recordedAt);
        if (!untouched) return untouched.error();
        if (!*untouched) return Error{Error::Kind::ChangedMeanwhile, {QStringLiteral("merge")}};
        ClientMerge undone = newest->thing;
        undone.inError = true;
        auto kept = steps::next(session, undone, Act::Unmerge, reason);
        if (!kept) return kept.error();
        if (auto done = bringBothUpToDate(session, *kept); !done) return done.error();
        return kept;
    });
}

QFuture<Result<QList<MergeLine>>> ClientMerges::into(Id<Client> client)
{
    using Lines = QList<MergeLine>;
    return m_database.read<Lines>(Right::SeeIdentity, [client](Session &session) -> Result<Lines> {
        auto merges = kept::current<ClientMerge>(session, "client_id = ? ORDER BY recorded_at", {client.uuid()});
        if (!merges) return merges.error();
        Lines lines;
        for (const ClientMerge &merge : std::as_const(*merges)) {
            auto absorbed = identityAsKept(session, merge.absorbed);
            if (!absorbed) return absorbed.error();
            auto newest = newestMerge(session, merge.id);
            if (!newest) return newest.error();
            auto untouched = isUntouched(session, merge, newest->recordedAt);
            if (!untouched) return untouched.error();
            lines << MergeLine{merge, *absorbed, *untouched};
        }
        return lines;
    });
}
