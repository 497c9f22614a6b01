#pragma once
#include "db/vault/keys.h"
#include "db/vault/seal.h"
#include <QList>
#include <array>
#include <optional>
#include <vector>

/// The keys of the person who is signed in. Belongs to one thread; gone when the desk locks.
class Keyring
{
public:
    /// Epochs count from 1. A key of the same epoch is replaced.
    void add(KeyKind kind, quint32 epoch, Secret key);
    bool has(KeyKind kind) const { return !keys(kind).empty(); }
    /// The highest held; 0 when there is none.
    quint32 currentEpoch(KeyKind kind) const { return has(kind) ? keys(kind).back().epoch : 0; }
    QList<quint32> epochs(KeyKind kind) const;
    /// Null when it is not held: the account waits for a grant, or the role never has it.
    const Secret *key(KeyKind kind, quint32 epoch) const;
    const Secret *currentKey(KeyKind kind) const { return has(kind) ? &keys(kind).back().key : nullptr; }

    /// The key under which records of that kind are digested; never rotated.
    void addDigest(KeyKind kind, Secret key) { m_digests[place(kind)] = std::move(key); }
    const Secret *digest(KeyKind kind) const { return held(m_digests[place(kind)]); }

    /// The key of the UNIQUE hash of chart numbers; comes with the identity key, never rotated.
    void setChartNumberKey(Secret key) { m_chartNumber = std::move(key); }
    const Secret *chartNumberKey() const { return held(m_chartNumber); }

    void setAccount(AccountKeys keys) { m_account = std::move(keys); }
    const AccountKeys *account() const { return m_account ? &*m_account : nullptr; }

    /// Zeroes everything. What a `Reading` still holds is zeroed when that ends.
    void wipe();

private:
    friend class OpenKeys;
    struct Entry
    {
        quint32 epoch;
        Secret key;
    };
    using Entries = std::vector<Entry>; // by epoch; a register has a handful

    static constexpr size_t place(KeyKind kind) { return size_t(kind) - 1; }
    static const Secret *held(const std::optional<Secret> &key) { return key ? &*key : nullptr; }
    const Entries &keys(KeyKind kind) const { return m_keys[place(kind)]; }

    std::array<Entries, 3> m_keys;
    std::array<std::optional<Secret>, 3> m_digests;
    std::optional<Secret> m_chartNumber;
    std::optional<AccountKeys> m_account;
};

/// All epochs of one kind held readable for the rows of one query: the way to open many records.
class OpenKeys
{
public:
    OpenKeys(const Keyring &ring, KeyKind kind);
    /// Null when that epoch is not held.
    const OpenKey *at(quint32 epoch) const;

private:
    struct Entry
    {
        quint32 epoch;
        OpenKey key;
    };
    std::vector<Entry> m_keys;
};
