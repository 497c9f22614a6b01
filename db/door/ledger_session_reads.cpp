// How a session reads: rows as they were kept, and the same rows as the merges of clients have them.
#include "db/door/ledger_session_private.h"

namespace {

/// Tables of which one client has one row: the survivor's own comes before an absorbed one's.
bool isOneAClient(const Table &table)
{
    return &table == &tables::history || &table == &tables::callRank || &table == &tables::carePlan;
}

/// Who asks for an absorbed client by id means the survivor.
void askForSurvivors(QVariantList &ids, const MergedClients &merges)
{
    for (QVariant &id : ids)
        if (const QUuid survivor = merges.survivorOf(id.toUuid()); !survivor.isNull()) id = survivor;
}

} // namespace

Result<const MergedClients *> LedgerSession::merges()
{
    if (m_merges) return &*m_merges;
    QHash<QUuid, QUuid> into;
    static const QByteArray sql = "SELECT absorbed_id, client_id FROM client_merge WHERE "
        + currentOf(tables::clientMerge);
    auto done = m_connection.each(sql, {}, [&](const Row &row) {
        into.insert(row.uuid(0), row.uuid(1));
        return true;
    });
    if (!done) return done.error();
    m_merges.emplace(into);
    return &*m_merges;
}

Result<Done> LedgerSession::each(const QByteArray &sql, const QVariantList &binds,
                                 const std::function<bool(const Row &)> &use)
{
    auto merged = merges();
    if (!merged) return merged.error();
    // The trail names records by the id that they were written with.
    if ((*merged)->isEmpty() || sql.contains("audit_entry")) return eachAsKept(sql, binds, use);
    const MergedClients merges = **merged; // a merge within @p use must not pull it away
    QVariantList ids = binds;
    if (sql.contains("FROM client WHERE")) askForSurvivors(ids, merges);
    const QByteArray wide = merges.widened(sql, ids);
    return eachAsKept(wide, ids, [&](const Row &row) { return use(MergedRow(row, merges)); });
}

Result<Done> LedgerSession::entries(const Table &table, const QByteArray &where, const QVariantList &binds,
                                    const std::function<bool(Entry &)> &use)
{
    auto merged = merges();
    if (!merged) return merged.error();
    if ((*merged)->isEmpty() || &table == &tables::clientMerge) return entriesAsKept(table, where, binds, use);
    const MergedClients merges = **merged;
    QVariantList ids = binds;
    QByteArray wide = merges.widened(where, ids);
    if (&table == &tables::client) askForSurvivors(ids, merges);
    const int column = table.columnOf("client_id");
    QSet<QUuid> own; // survivors with a row of their own, of tables with one row a client
    QList<Entry> absorbed;
    bool goOn = true;
    auto done = entriesAsKept(table, wide, ids, [&](Entry &entry) {
        const QUuid client = column < 0 ? QUuid() : entry.clear[column].toUuid();
        const QUuid survivor = merges.survivorOf(client);
        if (isOneAClient(table) && survivor.isNull()) own.insert(client);
        if (!survivor.isNull()) entry.clear[column] = survivor;
        if (!survivor.isNull() && isOneAClient(table)) absorbed << entry;
        else goOn = use(entry);
        return goOn;
    });
    for (qsizetype i = 0; done && goOn && i < absorbed.size(); ++i) {
        const QUuid client = absorbed[i].clear[column].toUuid();
        if (own.contains(client)) continue;
        own.insert(client);
        goOn = use(absorbed[i]);
    }
    return done;
}
