#pragma once
#include "app/base/result.h"
#include "db/vault/keys.h"
#include <QCborMap>
#include <QList>
#include <QString>

/// One authenticated stream for backups: a clear header (the caller's fields and the random key, sealed to each recipient), then
/// chunks of 64 KiB, the last marked as such. Memory stays bounded; nothing is ever overwritten.
/// Errors of all: NotFound (no such input), TargetExists, DiskFull, RegisterUnreadable (the input cannot be read),
/// EngineFailed (the system's code).

/// Seals @p from into @p to by way of `to.part`: written, synced, renamed, folder synced. @p fields stay readable to everybody
/// and are authenticated with the content. BadInput when there is no recipient or one is no key.
Result<Done> sealFile(const QString &from, const QString &to, const QList<QByteArray> &publicBoxes,
                      const QCborMap &fields);

/// The fields of a header, unproven: nothing vouches for them until `openFile` or `checkFile` succeeds. RegisterForeign when it
/// is no such file, RegisterNewer when it is of a later version, RegisterDamaged when the header is cut or garbled.
Result<QCborMap> streamFields(const QString &from);

/// Opens @p from into @p to (private, by way of `to.part`, which is gone again after a failure) and gives the proven fields.
/// NoKey when nothing in it is for @p keys; RegisterDamaged when a chunk was changed, moved or cut off, or bytes follow the last.
Result<QCborMap> openFile(const QString &from, const QString &to, const AccountKeys &keys);
/// The same without writing: the read-back after a backup.
Result<QCborMap> checkFile(const QString &from, const AccountKeys &keys);
