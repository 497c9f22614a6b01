#pragma once
#include "app/base/result.h"
#include <QCborMap>
#include <QIODevice>
#include <QList>

/// The clear beginning of a sealed stream: a mark, a version, the caller's fields, the stream's key sealed to each recipient.
struct StreamHead
{
    QCborMap fields;
    QList<QByteArray> boxes;
    QByteArray nonce; ///< the header of crypto_secretstream, 24 bytes

    QByteArray encoded() const;
};

/// Reads a head and leaves @p from at the first chunk; @p covered becomes the very bytes read. RegisterForeign without our mark,
/// RegisterNewer for a later version, RegisterDamaged when cut, garbled or beyond 4 MiB.
Result<StreamHead> readStreamHead(QIODevice &from, QByteArray *covered = nullptr);
