#include "db/door/ledger_session_private.h"

namespace {

struct Resealed
{
    QUuid id;
    qint64 version;
    QByteArray envelope;
};

constexpr quint8 columnList = 1;

/// The epoch stands in bytes 2 to 5 of an envelope, little-endian; `substr` works on blobs on both engines.
QByteArray epochBytes(quint32 epoch)
{
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i) bytes[i] = char(epoch >> (8 * i));
    return bytes;
}

} // namespace

Result<int> LedgerSession::sealTableAgain(const Table &table, int atMost)
{
    const quint32 epoch = m_actor->keys->currentEpoch(table.key);
    const OpenKeys *keys = keysOf(table.key);
    if (!keys || epoch <= 1) return 0;
    QList<Resealed> fresh;
    std::optional<Error> fault;
    auto done = entries(table, "sealed IS NOT NULL AND substr(sealed, 3, 4) <> ? LIMIT ?", {epochBytes(epoch), atMost},
                        [&](Entry &entry) {
                            if (!entry.opened) return true;
                            Resealed one{entry.id, entry.version, {}};
                            seal(*keys->at(epoch), epoch, columnList, clearBytes(m_state.id, table, entry),
                                 encodePayload(entry.payload), one.envelope);
                            fresh << one;
                            return true;
                        });
    if (!done) return done.error();
    for (const Resealed &one : fresh) {
        auto changed = change("UPDATE " + table.name + " SET sealed = ? WHERE id = ? AND version = ?",
                              {one.envelope, one.id, one.version});
        if (!changed) return changed.error();
    }
    return int(fresh.size());
}

Result<int> LedgerSession::sealAuditAgain(int atMost)
{
    int count = 0;
    for (KeyKind kind : {KeyKind::House, KeyKind::Identity, KeyKind::Clinical}) {
        const quint32 epoch = m_actor->keys->currentEpoch(kind);
        const OpenKeys *keys = keysOf(kind);
        if (!keys || epoch <= 1) continue;
        QList<AuditEntry> old;
        auto done = each(QByteArray("SELECT ") + auditColumns
                             + " FROM audit_entry WHERE detail_kind = ? AND sealed IS NOT NULL AND "
                               "substr(sealed, 3, 4) <> ? LIMIT ?",
                         {int(kind), epochBytes(epoch), atMost - count}, [&](const Row &row) {
                             old << readAudit(row);
                             return true;
                         });
        if (!done) return done.error();
        for (const AuditEntry &entry : old) {
            const auto envelope = head(entry.sealed);
            const OpenKey *key = envelope ? keys->at(envelope->epoch) : nullptr;
            QByteArray plain, again;
            if (!key || !open(*key, entry.sealed, detailBytes(m_state.id, entry), plain))
                continue; // `verify` tells of it
            seal(*keys->at(epoch), epoch, columnList, detailBytes(m_state.id, entry), plain, again);
            auto changed = change("UPDATE audit_entry SET sealed = ? WHERE seq = ?", {again, entry.seq});
            if (!changed) return changed.error();
            ++count;
        }
    }
    return count;
}

Result<int> LedgerSession::sealAgain(int atMost)
{
    int count = 0;
    for (const Table *table : allTables()) {
        if (count >= atMost) break;
        auto some = sealTableAgain(*table, atMost - count);
        if (!some) return some;
        count += *some;
    }
    if (count < atMost) {
        auto some = sealAuditAgain(atMost - count);
        if (!some) return some;
        count += *some;
    }
    if (count == 0) return 0;
    if (auto done = note(Act::Reseal, KeyKind::House, {}); !done) return done.error();
    return count;
}
