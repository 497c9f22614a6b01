#include "db/vault/fixed_bytes.h"
#include "db/vault/keys.h"
#include "db/vault/unsigned_bytes_private.h"
#include <sodium.h>

namespace {
constexpr qsizetype derivedSize = 32;
static_assert(derivedSize == crypto_kdf_KEYBYTES);

/// BLAKE2b of what a login is to a register, @p size bytes; @p use keeps the two uses apart.
QByteArray loginBytes(const QUuid &registerId, const QString &login, const QString &use, qsizetype size)
{
    const QByteArray key = registerId.toRfc4122();
    const QByteArray content = FixedBytes().text(use).text(foldLogin(login)).bytes();
    QByteArray hash(size, Qt::Uninitialized);
    crypto_generichash(unsignedBytes(hash), size_t(size), unsignedBytes(content),
                       static_cast<unsigned long long>(content.size()), unsignedBytes(key), size_t(key.size()));
    return hash;
}

bool between(KdfCost cost, KdfCost floor, KdfCost ceiling)
{
    return cost.opsLimit >= floor.opsLimit && cost.memBytes >= floor.memBytes && cost.opsLimit <= ceiling.opsLimit
        && cost.memBytes <= ceiling.memBytes && cost.opsLimit >= crypto_pwhash_OPSLIMIT_MIN
        && cost.memBytes >= crypto_pwhash_MEMLIMIT_MIN;
}
}

QString foldLogin(const QString &login)
{
    // Folding can leave a form that is not NFKC, so it is normalised again.
    return login.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC)
        .trimmed();
}

Secret passwordBytes(const QString &password)
{
    QByteArray bytes = password.normalized(QString::NormalizationForm_KC).toUtf8();
    Secret secret = Secret::copyOf(bytes);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return secret;
}

Result<Secret> passwordKey(QByteArrayView passwordUtf8Nfkc, const QUuid &registerId, const QString &loginFolded,
                           KdfCost cost, KdfCost floor)
{
    if (!between(cost, floor, highestCost)) return Error{Error::Kind::RegisterAltered, {QStringLiteral("kdf")}};
    const QByteArray salt = loginBytes(registerId, loginFolded, QStringLiteral("salt"), crypto_pwhash_SALTBYTES);
    bool made = false;
    Secret key = Secret::filled(derivedSize, [&](unsigned char *to) {
        made = crypto_pwhash(to, derivedSize, passwordUtf8Nfkc.data(),
                             static_cast<unsigned long long>(passwordUtf8Nfkc.size()), unsignedBytes(salt),
                             cost.opsLimit, size_t(cost.memBytes), crypto_pwhash_ALG_ARGON2ID13)
            == 0;
    });
    if (!made) return Error{Error::Kind::EngineFailed, {QStringLiteral("memory")}};
    return key;
}

Result<Secret> passwordKey(const Secret &passwordUtf8Nfkc, const QUuid &registerId, const QString &loginFolded,
                           KdfCost cost, KdfCost floor)
{
    return passwordUtf8Nfkc.with([&](const unsigned char *bytes) {
        return passwordKey(QByteArrayView(bytes, passwordUtf8Nfkc.size()), registerId, loginFolded, cost, floor);
    });
}

QByteArray loginHash(const QUuid &registerId, const QString &login)
{
    return loginBytes(registerId, login, QStringLiteral("login"), 32);
}

Secret subkey(const Secret &key, quint64 id, const char (&context)[9])
{
    if (key.size() != derivedSize) qFatal("subkeys come from a key of 32 bytes");
    return Secret::filled(derivedSize, [&](unsigned char *to) {
        key.with([&](const unsigned char *bytes) {
            crypto_kdf_derive_from_key(to, size_t(derivedSize), id, context, bytes);
        });
    });
}

Secret mixedKey(const Secret &key, const Secret &other)
{
    if (key.size() != derivedSize) qFatal("only a key of 32 bytes is mixed");
    return Secret::filled(derivedSize, [&](unsigned char *to) {
        const Secret::Reading mine(key), theirs(other);
        crypto_generichash(to, size_t(derivedSize), theirs.bytes(), static_cast<unsigned long long>(theirs.size()),
                           mine.bytes(), size_t(mine.size()));
    });
}
