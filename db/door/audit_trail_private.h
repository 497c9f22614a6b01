#pragma once
#include "db/door/connection_private.h"
#include "db/vault/keyring.h"

/// One entry of the audit trail as it is kept.
struct AuditEntry
{
    qint64 seq = 0;
    qint64 at = 0; ///< milliseconds UTC, the machine's clock
    QUuid actor, desk;
    Act act = Act::Add;
    quint16 table = 0; ///< 0 = no record
    QUuid record;      ///< null = none
    int version = 0;
    QByteArray digest;       ///< of the record, see `recordDigest`
    int detailKind = 0;      ///< KeyKind of the sealed detail; 0 = none
    QByteArray detailDigest; ///< keyed, of the opened detail: re-sealing leaves it true
    QByteArray hash, signature, sealed;
};

/// The bytes that stand for the clear part of a row: register, table, id, version and every clear column. They are what an
/// envelope authenticates and what digests begin with.
FixedBytes clearBytes(const QUuid &registerId, const Table &table, const Entry &entry);

/// The digest of a record: clear columns and opened payload, keyed with the digest key of the table's kind; without key (and
/// payload) where the table says so. Null when the key is not held.
QByteArray recordDigest(const QUuid &registerId, const Table &table, const Entry &entry, QByteArrayView payload,
                        const Keyring *keys);

/// What the hash of an entry covers, after the hash of the entry before.
QByteArray chainHash(const QByteArray &before, const AuditEntry &entry);
/// What the actor signs.
QByteArray signedWords(const QByteArray &hash);
/// The associated data of a sealed detail.
FixedBytes detailBytes(const QUuid &registerId, const AuditEntry &entry);

/// Reads the columns that `auditColumns` names, in that order.
AuditEntry readAudit(const Row &row);
extern const char *const auditColumns;
