#pragma once
#include "db/door/accounts_private.h"
#include <QCborArray>

/// Somebody whose password opens a backup: what the account's row says, carried in the backup's clear head, because the row
/// itself lies inside.
struct Opener
{
    QUuid account;
    QByteArray loginHash, wrapped;
    Roles roles;
};

/// The clear head of a backup. Authenticated with the content; proven only when that was read.
struct BackupHead
{
    QUuid registerId;
    qint64 madeAt = 0; ///< milliseconds UTC
    qint64 auditSeq = 0;
    QByteArray auditHash;
    QHash<quint16, qint64> rows; ///< by table number
    KdfCost cost{};
    QList<Opener> openers;

    qint64 allRows() const;
    QCborMap fields() const;
    /// RegisterForeign when @p fields are not those of a backup, RegisterNewer when of a later layout.
    static Result<BackupHead> of(const QCborMap &fields);
};
