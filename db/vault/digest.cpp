#include "db/vault/digest.h"
#include "db/vault/unsigned_bytes_private.h"
#include <sodium.h>

namespace {
constexpr qsizetype digestSize = crypto_generichash_BYTES;
}

QByteArray keyedDigest(const Secret &key, QByteArrayView bytes)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    const int failed = key.with([&](const unsigned char *keyBytes) {
        return crypto_generichash(unsignedBytes(digest), size_t(digestSize), unsignedBytes(bytes), size_t(bytes.size()),
                                  keyBytes, size_t(key.size()));
    });
    if (failed) qFatal("a digest key has 16 to 64 bytes");
    return digest;
}

QByteArray plainHash(QByteArrayView bytes)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    crypto_generichash(unsignedBytes(digest), size_t(digestSize), unsignedBytes(bytes), size_t(bytes.size()), nullptr,
                       0);
    return digest;
}

bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

struct RunningHash::State
{
    ~State() { sodium_memzero(&hash, sizeof hash); }
    crypto_generichash_state hash;
};

RunningHash::RunningHash() : m_state(std::make_unique<State>())
{
    crypto_generichash_init(&m_state->hash, nullptr, 0, size_t(digestSize));
}

RunningHash::RunningHash(const Secret &key) : m_state(std::make_unique<State>())
{
    const int failed = key.with([&](const unsigned char *bytes) {
        return crypto_generichash_init(&m_state->hash, bytes, size_t(key.size()), size_t(digestSize));
    });
    if (failed) qFatal("a digest key has 16 to 64 bytes");
}

RunningHash::~RunningHash() = default;

void RunningHash::add(QByteArrayView piece)
{
    crypto_generichash_update(&m_state->hash, unsignedBytes(piece), static_cast<unsigned long long>(piece.size()));
}

QByteArray RunningHash::result()
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, unsignedBytes(digest), size_t(digestSize));
    return digest;
}
