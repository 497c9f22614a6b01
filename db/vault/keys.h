#pragma once
#include "app/base/result.h"
#include "db/vault/digest.h"
#include "db/vault/secret.h"
#include <QString>
#include <QUuid>

/// The half of an account that everybody may know.
struct PublicKeys
{
    QByteArray box;  ///< X25519, 32 bytes
    QByteArray sign; ///< Ed25519, 32 bytes
    bool operator==(const PublicKeys &) const = default;
};

/// An account's own two key pairs, private halves in locked memory.
class AccountKeys
{
public:
    static AccountKeys create();

    const PublicKeys &publicKeys() const { return m_public; }
    AccountKeys clone() const;
    /// The two seeds from which the pairs are made again: how the register's root travels to the recovery account.
    const Secret &seeds() const { return m_seeds; }
    static AccountKeys fromSeeds(Secret seeds) { return AccountKeys(std::move(seeds)); }

    /// Ed25519, 64 bytes. The caller begins @p message with what it is about, so that no signature serves two ends.
    QByteArray sign(QByteArrayView message) const;
    /// What `boxFor` made for this account; RegisterAltered when it is for somebody else or was changed.
    Result<Secret> openBox(QByteArrayView box) const;

    /// The private halves under @p passwordKey (32 bytes), for the account's row.
    QByteArray wrap(const Secret &passwordKey, QByteArrayView associated) const;
    /// WrongPassword when @p passwordKey does not open it or the associated data is not the same.
    static Result<AccountKeys> unwrap(const Secret &passwordKey, QByteArrayView wrapped, QByteArrayView associated);

private:
    explicit AccountKeys(Secret seeds);
    Secret m_seeds; ///< box seed, then sign seed
    Secret m_box;
    Secret m_sign;
    PublicKeys m_public;
};

/// False too when a length is wrong.
bool verifySignature(QByteArrayView publicSign, QByteArrayView message, QByteArrayView signature);
/// Only the owner of @p publicBox (32 bytes) opens it; it does not say who made it: sign it. Empty when @p publicBox is no key.
QByteArray boxFor(QByteArrayView publicBox, const Secret &content);

/// What turning a password into a key costs.
struct KdfCost
{
    quint64 opsLimit; ///< passes
    quint64 memBytes;
    bool operator==(const KdfCost &) const = default;
};
/// 3 passes over 256 MiB: 0.5 s on a desk of 2023. The shipped programs make and accept nothing below.
constexpr KdfCost shippedCost{3, quint64(256) << 20};
/// What tests pass as cost and as floor.
constexpr KdfCost quickCost{1, quint64(1) << 20};
/// Beyond this a cost read from a register is an attack on the desk's memory or patience.
constexpr KdfCost highestCost{64, quint64(4) << 30};

/// NFKC and case-folded, outer spaces gone: the one form of a login that is hashed and salted.
QString foldLogin(const QString &login);
/// NFKC as UTF-8 in locked memory.
Secret passwordBytes(const QString &password);

/// Argon2id13 to 32 bytes; the salt comes from register and login, so that it needs no look-up.
/// RegisterAltered when @p cost is below @p floor or above `highestCost`; EngineFailed ("memory") when memory runs out: there is
/// no weaker second try.
Result<Secret> passwordKey(QByteArrayView passwordUtf8Nfkc, const QUuid &registerId, const QString &loginFolded,
                           KdfCost cost, KdfCost floor = shippedCost);
Result<Secret> passwordKey(const Secret &passwordUtf8Nfkc, const QUuid &registerId, const QString &loginFolded,
                           KdfCost cost, KdfCost floor = shippedCost);

/// BLAKE2b of the folded login, keyed with the register: hides the word, no more.
QByteArray loginHash(const QUuid &registerId, const QString &login);

/// A key of 32 bytes from one of 32 bytes, for one purpose named in eight letters.
Secret subkey(const Secret &key, quint64 id, const char (&context)[9]);
/// @p key with @p other (a desk's register secret) mixed in: of no use to whoever has only one.
Secret mixedKey(const Secret &key, const Secret &other);
