#pragma once
#include "app/base/result.h"
#include <QFuture>
#include <QString>
#include <QStringList>

class Database;

/// One thing that is not as it was written.
struct VerifyFault
{
    QString
        code; ///< FILE, SCHEMA, REGISTER, CHAIN, SIGNATURE, HEAD, ANCHOR, CERTIFICATE, GRANT, NO_ENTRY, NO_ROW, DIGEST, SEAL, DANGLING, DERIVED
    QString table; ///< of the record, or of the engine's object
    QString id;    ///< of the record, or a sequence number
    bool operator==(const VerifyFault &) const = default;
};

/// What a verification found, and what it could not look at for want of keys.
struct Verification
{
    QList<VerifyFault> faults;
    QStringList notChecked; ///< kinds of keys: identity, clinical
    qint64 entries = 0, records = 0;
};

/// Everything that the signed-in person's keys can check: file, schema, chain, signatures, certificates, grants, digests, seals,
/// references, derived values, anchor. Right: Verify. Reads on the second connection; nothing is changed.
QFuture<Result<Verification>> verifyRegister(Database &database);

/// The part that needs no keys, on a register that nobody has open: for when a sign-in itself fails.
Result<Verification> verifyWithoutKeys(const QString &path);
