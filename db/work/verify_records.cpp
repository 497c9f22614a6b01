#include "db/stores/series.h"
#include "db/vault/digest.h"
#include "db/work/verify_private.h"

namespace {

QString name(const Table &table) { return QString::fromLatin1(table.name); }
QString plainId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

} // namespace

Result<Done> Verifier::records()
{
    for (const Table *each : allTables())
        if (auto done = table(*each); !done) return done;
    // What is left of the trail's records has no row.
    for (auto entry = m_digests.cbegin(); entry != m_digests.cend(); ++entry) {
        const Table *of = tableOf(entry.key().table);
        fault("NO_ROW", of ? name(*of) : QString::number(entry.key().table), plainId(entry.key().id));
    }
    for (const auto &[kind, word] :
         {std::pair(KeyKind::Identity, "identity"), std::pair(KeyKind::Clinical, "clinical")})
        if (!m_keys || !m_keys->has(kind)) found.notChecked << QString::fromLatin1(word);
    return Done{};
}

Result<Done> Verifier::table(const Table &table)
{
    std::optional<OpenKeys> keys;
    if (m_keys && m_keys->has(table.key)) keys.emplace(*m_keys, table.key);
    const Secret *digestKey = m_keys ? m_keys->digest(table.key) : nullptr;
    return m_read(selectOf(table), {}, [&](const Row &each) {
        row(table, each, keys ? &*keys : nullptr, digestKey);
        return true;
    });
}

void Verifier::row(const Table &table, const Row &row, const OpenKeys *keys, const Secret *digestKey)
{
    const Entry entry = readClear(table, row);
    ++found.records;
    const auto said = m_digests.constFind({table.number, entry.id, entry.version});
    if (said == m_digests.cend()) {
        fault("NO_ENTRY", name(table), plainId(entry.id));
        return;
    }
    const QByteArray digest = *said;
    m_digests.erase(said);

    QByteArray plain;
    bool opened = true;
    if (!row.isNull(5)) {
        const QByteArray envelope = row.bytes(5);
        const auto envelopeHead = ::head(envelope);
        const OpenKey *key = keys && envelopeHead ? keys->at(envelopeHead->epoch) : nullptr;
        opened = key != nullptr;
        const bool garbled = !envelopeHead || (keys && !key);
        if (garbled || (key && !open(*key, envelope, clearBytes(m_id, table, entry), plain))) {
            fault("SEAL", name(table), plainId(entry.id));
            return;
        }
    }
    if (!table.openDigest && (!opened || !digestKey)) return; // counted among what was not checked
    if (recordDigest(m_id, table, entry, plain, m_keys) != digest) fault("DIGEST", name(table), plainId(entry.id));
}

Result<Done> Verifier::references()
{
    const auto dangling = [this](const QByteArray &from, const QByteArray &column, const QByteArray &to) {
        return m_read("SELECT id FROM " + from + " WHERE " + column + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + to
                          + " AS target WHERE target.id = " + from + "." + column + ")",
                      {}, [&](const Row &row) {
                          fault("DANGLING", QString::fromLatin1(from), row.text(0));
                          return true;
                      });
    };
    for (const Table *table : allTables()) {
        if (auto done = dangling(table->name, "author", "account"); !done) return done;
        if (table->columnOf("client_id") >= 0)
            if (auto done = dangling(table->name, "client_id", "client"); !done) return done;
    }
    auto done = dangling("dose", "order_id", "treatment_order");
    if (done) done = dangling("client_merge", "absorbed_id", "client");
    if (done) done = dangling("reminder", "visit_id", "visit");
    if (done) done = dangling("kit_lot", "kit_id", "kit");
    if (done) done = dangling("key_grant", "account_id", "account");
    return done;
}
