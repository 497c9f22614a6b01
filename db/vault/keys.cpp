#include "db/vault/keys.h"
#include "db/vault/seal.h"
#include "db/vault/unsigned_bytes_private.h"
#include <sodium.h>

namespace {
constexpr qsizetype boxSeed = crypto_box_SEEDBYTES, signSeed = crypto_sign_SEEDBYTES;

}

AccountKeys::AccountKeys(Secret seeds)
    : m_seeds(std::move(seeds)), m_box(Secret::random(1)),
      m_sign(Secret::random(1)), m_public{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'),
                                          QByteArray(crypto_sign_PUBLICKEYBYTES, '\0')}
{
    m_seeds.with([this](const unsigned char *seed) {
        m_box = Secret::filled(crypto_box_SECRETKEYBYTES, [&](unsigned char *key) {
            crypto_box_seed_keypair(unsignedBytes(m_public.box), key, seed);
        });
        m_sign = Secret::filled(crypto_sign_SECRETKEYBYTES, [&](unsigned char *key) {
            crypto_sign_seed_keypair(unsignedBytes(m_public.sign), key, seed + boxSeed);
        });
    });
}

AccountKeys AccountKeys::create() { return AccountKeys(Secret::random(boxSeed + signSeed)); }

AccountKeys AccountKeys::clone() const { return AccountKeys(m_seeds.clone()); }

QByteArray AccountKeys::sign(QByteArrayView message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    m_sign.with([&](const unsigned char *key) {
        crypto_sign_detached(unsignedBytes(signature), nullptr, unsignedBytes(message),
                             static_cast<unsigned long long>(message.size()), key);
    });
    return signature;
}

Result<Secret> AccountKeys::openBox(QByteArrayView box) const
{
    const Error foreign{Error::Kind::RegisterAltered, {QStringLiteral("box")}};
    if (box.size() < qsizetype(crypto_box_SEALBYTES)) return foreign;
    bool opened = false;
    Secret content = Secret::filled(box.size() - qsizetype(crypto_box_SEALBYTES), [&](unsigned char *to) {
        m_box.with([&](const unsigned char *key) {
            opened = crypto_box_seal_open(to, unsignedBytes(box), static_cast<unsigned long long>(box.size()),
                                          unsignedBytes(QByteArrayView(m_public.box)), key)
                == 0;
        });
    });
    if (!opened) return foreign;
    return content;
}

QByteArray AccountKeys::wrap(const Secret &passwordKey, QByteArrayView associated) const
{
    return sealSecret(passwordKey, associated, m_seeds);
}

Result<AccountKeys> AccountKeys::unwrap(const Secret &passwordKey, QByteArrayView wrapped, QByteArrayView associated)
{
    auto seeds = openSecret(passwordKey, wrapped, associated);
    if (!seeds || seeds->size() != boxSeed + signSeed) return Error{Error::Kind::WrongPassword};
    return AccountKeys(std::move(*seeds));
}

bool verifySignature(QByteArrayView publicSign, QByteArrayView message, QByteArrayView signature)
{
    return publicSign.size() == qsizetype(crypto_sign_PUBLICKEYBYTES)
        && signature.size() == qsizetype(crypto_sign_BYTES)
        && crypto_sign_verify_detached(unsignedBytes(signature), unsignedBytes(message),
                                       static_cast<unsigned long long>(message.size()), unsignedBytes(publicSign))
        == 0;
}

QByteArray boxFor(QByteArrayView publicBox, const Secret &content)
{
    if (publicBox.size() != qsizetype(crypto_box_PUBLICKEYBYTES)) return {};
    QByteArray box(content.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    const int failed = content.with([&](const unsigned char *bytes) {
        return crypto_box_seal(unsignedBytes(box), bytes, static_cast<unsigned long long>(content.size()),
                               unsignedBytes(publicBox));
    });
    return failed ? QByteArray() : box; // fails for points of low order
}
