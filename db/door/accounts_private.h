#pragma once
#include "db/door/audit_trail_private.h"
#include "db/door/connection_private.h"
#include "db/vault/keyring.h"

/// An account as its row says.
struct Account
{
    QUuid id;
    int version = 1;
    QByteArray loginHash;
    Roles roles;
    bool removed = false;
    bool founder = false;
    PublicKeys keys;
    QByteArray wrapped;     ///< the private keys under the password's key
    QByteArray certificate; ///< by `certifiedBy`, or by the register's root when that is null
    QUuid certifiedBy;
    QString name; ///< sealed under the house key; empty until it is opened
};

/// The kinds of keys that are granted; the first three are `KeyKind`, rotated by epochs.
enum class Granted {
    House = 1,
    Identity = 2,
    Clinical = 3,
    HouseDigest = 11,
    IdentityDigest = 12,
    ClinicalDigest = 13,
    ChartNumber = 20,
    Root = 30
};

/// One key sealed for one account.
struct Grant
{
    QUuid id;
    QUuid account;
    Granted kind = Granted::House;
    int epoch = 1;
    QByteArray box;
    QUuid grantedBy;
    QByteArray signature;
};

/// What a certificate says, for signing.
QByteArray certificateWords(const QUuid &registerId, const Account &account);
QByteArray grantWords(const QUuid &registerId, const Grant &grant);
/// The associated data under which an account's private keys are wrapped.
QByteArray wrapWords(const QUuid &registerId, const QUuid &account, const QByteArray &loginHash);
/// What the register's root signs in the `register` row.
QByteArray registerWords(const QUuid &id, bool practice, QDate today, const QString &timeZone, qint64 createdAt,
                         KdfCost cost, const QUuid &recoveryAccount, const QByteArray &rootKey);

Entry accountEntry(const Account &account);
Account accountOf(const Entry &entry);
Entry grantEntry(const Grant &grant);

/// The newest version of the account with this login or id; empty when there is none. Names stay sealed.
Result<std::optional<Account>> findAccount(Connection &connection, const QByteArray &loginHash);
/// All grants of an account, revoked ones left out.
Result<QList<Grant>> grantsOf(Connection &connection, const QUuid &account);

/// Opens what was granted into a keyring. RegisterAltered when a box is not for this account.
Result<std::shared_ptr<Keyring>> openKeyring(AccountKeys keys, const QList<Grant> &grants);

/// Which data keys a set of roles works with (`security.md` 1): house for everybody; identity for all but the administrator;
/// clinical for nurse and physician.
QList<KeyKind> keyKindsOf(Roles roles);
