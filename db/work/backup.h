#pragma once
#include "db/door/database.h"
#include "db/vault/keys.h"

/// What is known of a backup once it was proven.
struct BackupProof
{
    QUuid registerId;
    QDateTime madeAt;    ///< UTC, the machine's clock
    qint64 rows = 0;     ///< of all record tables
    qint64 auditSeq = 0; ///< the newest audit entry that it holds
};

/// Writes a sealed copy of the open register to @p to (never over a file: TargetExists): `VACUUM INTO` a private folder beside
/// it, checks on that copy (integrity, audit chain to its head, rows under the keys held), one authenticated stream that every
/// account and the recovery account can open, read back from the disk. Notes the act. Right: Backup. Blocks for as long as it
/// takes: never called on the thread of a window.
Result<BackupProof> backUp(Database &database, const QString &to);

/// Makes the register @p place (never over a file: TargetExists) from the backup @p from, opened by the password of @p name at
/// the time of the backup, who must hold Right::Backup. It keeps its register id; the restore is an act in its trail.
/// NotFound, RegisterForeign, RegisterDamaged, RegisterNewer, WrongPassword, NotAllowed, Waiting.
Result<BackupProof> restore(const QString &from, const QString &place, const QString &name,
                            const QByteArray &passwordUtf8, KdfCost floor = shippedCost);
