#include "db/door/audit_trail_private.h"
#include "db/vault/digest.h"

const char *const auditColumns = "seq, at, actor, desk, act, table_number, record_id, version, digest, detail_kind, "
                                 "detail_digest, hash, signature, sealed";

AuditEntry readAudit(const Row &row)
{
    return {row.number(0),          row.number(1), row.uuid(2),        row.uuid(3),  Act(row.number(4)),
            quint16(row.number(5)), row.uuid(6),   int(row.number(7)), row.bytes(8), int(row.number(9)),
            row.bytes(10),          row.bytes(11), row.bytes(12),      row.bytes(13)};
}

namespace {

void add(FixedBytes &bytes, ColumnKind kind, const QVariant &value)
{
    if (value.isNull()) {
        bytes.null();
        return;
    }
    switch (kind) {
    case ColumnKind::Id: bytes.uuid(value.toUuid()); break;
    case ColumnKind::Day: bytes.day(value.toDate()); break;
    case ColumnKind::Moment:
    case ColumnKind::Count:
    case ColumnKind::Flag: bytes.i64(value.toLongLong()); break;
    case ColumnKind::Code: bytes.text(value.toString()); break;
    case ColumnKind::Bytes: bytes.blob(value.toByteArray()); break;
    }
}

} // namespace

FixedBytes clearBytes(const QUuid &registerId, const Table &table, const Entry &entry)
{
    FixedBytes bytes;
    bytes.uuid(registerId)
        .u32(table.number)
        .uuid(entry.id)
        .u32(quint32(entry.version))
        .flag(entry.inError)
        .uuid(entry.author)
        .i64(entry.recordedAt.toMSecsSinceEpoch());
    for (int i = 0; i < table.columns.size(); ++i) add(bytes, table.columns[i].kind, entry.clear.value(i));
    return bytes;
}

QByteArray recordDigest(const QUuid &registerId, const Table &table, const Entry &entry, QByteArrayView payload,
                        const Keyring *keys)
{
    FixedBytes bytes = clearBytes(registerId, table, entry);
    if (table.openDigest) return plainHash(bytes);
    const Secret *key = keys ? keys->digest(table.key) : nullptr;
    if (!key) return {};
    bytes.blob(payload);
    return keyedDigest(*key, bytes);
}

QByteArray chainHash(const QByteArray &before, const AuditEntry &entry)
{
    FixedBytes bytes;
    bytes.blob(before)
        .i64(entry.seq)
        .i64(entry.at)
        .uuid(entry.actor)
        .uuid(entry.desk)
        .u8(quint8(entry.act))
        .u32(entry.table)
        .uuid(entry.record)
        .u32(quint32(entry.version))
        .blob(entry.digest)
        .u8(quint8(entry.detailKind))
        .blob(entry.detailDigest);
    return plainHash(bytes);
}

QByteArray signedWords(const QByteArray &hash) { return QByteArray("evenkeel audit entry 1 ") + hash; }

FixedBytes detailBytes(const QUuid &registerId, const AuditEntry &entry)
{
    FixedBytes bytes;
    bytes.uuid(registerId)
        .i64(entry.seq)
        .i64(entry.at)
        .uuid(entry.actor)
        .u8(quint8(entry.act))
        .u8(quint8(entry.detailKind));
    return bytes;
}
