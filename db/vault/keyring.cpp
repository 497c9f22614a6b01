#include "db/vault/keyring.h"
#include <algorithm>

void Keyring::add(KeyKind kind, quint32 epoch, Secret key)
{
    Entries &entries = m_keys[place(kind)];
    const auto at = std::lower_bound(entries.begin(), entries.end(), epoch,
                                     [](const Entry &entry, quint32 wanted) { return entry.epoch < wanted; });
    if (at != entries.end() && at->epoch == epoch) at->key = std::move(key);
    else entries.insert(at, Entry{epoch, std::move(key)});
}

QList<quint32> Keyring::epochs(KeyKind kind) const
{
    QList<quint32> all;
    for (const Entry &entry : keys(kind)) all << entry.epoch;
    return all;
}

const Secret *Keyring::key(KeyKind kind, quint32 epoch) const
{
    const Entries &entries = keys(kind);
    const auto found = std::find_if(entries.rbegin(), entries.rend(),
                                    [epoch](const Entry &entry) { return entry.epoch == epoch; });
    return found == entries.rend() ? nullptr : &found->key; // newest first: nearly every row has it
}

void Keyring::wipe()
{
    for (Entries &entries : m_keys) entries.clear();
    for (std::optional<Secret> &key : m_digests) key.reset();
    m_chartNumber.reset();
    m_account.reset();
}

OpenKeys::OpenKeys(const Keyring &ring, KeyKind kind)
{
    for (const Keyring::Entry &entry : ring.keys(kind)) m_keys.push_back({entry.epoch, OpenKey(entry.key)});
}

const OpenKey *OpenKeys::at(quint32 epoch) const
{
    const auto found = std::find_if(m_keys.rbegin(), m_keys.rend(),
                                    [epoch](const Entry &entry) { return entry.epoch == epoch; });
    return found == m_keys.rend() ? nullptr : &found->key;
}
