#pragma once
#include "db/vault/secret.h"
#include <QByteArray>
#include <memory>

/// BLAKE2b of 32 bytes under a key of 16 to 64 bytes: says nothing to whoever lacks the key.
QByteArray keyedDigest(const Secret &key, QByteArrayView bytes);
/// BLAKE2b of 32 bytes without a key: the links of the audit chain, files.
QByteArray plainHash(QByteArrayView bytes);
/// Compares in constant time.
bool sameBytes(QByteArrayView a, QByteArrayView b);

/// `plainHash` of what comes piece by piece.
class RunningHash
{
public:
    RunningHash();
    /// `keyedDigest` of what comes piece by piece.
    explicit RunningHash(const Secret &key);
    ~RunningHash();

    void add(QByteArrayView piece);
    /// Once, at the end.
    QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};
