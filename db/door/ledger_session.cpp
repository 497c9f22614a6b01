#include "db/door/ledger_session_private.h"
#include "db/vault/digest.h"

QByteArray newestOf(const Table &table)
{
    const QByteArray &name = table.name;
    return "NOT EXISTS (SELECT 1 FROM " + name + " AS newer WHERE newer.id = " + name + ".id AND newer.version > "
        + name + ".version)";
}

QByteArray currentOf(const Table &table)
{
    const QByteArray words = table.name + ".in_error = 0 AND " + newestOf(table);
    // A client that was merged into another one is that other one now.
    return &table == &tables::client ? words + " AND client.id NOT IN (" + MergedClients::absorbedIds() + ")" : words;
}

namespace {

constexpr quint8 firstColumnList = 1; // migrations that add a clear column add a list; old rows keep theirs

} // namespace

const QByteArray &selectOf(const Table &table)
{
    static thread_local QHash<quint16, QByteArray> made;
    QByteArray &sql = made[table.number];
    if (sql.isEmpty()) {
        sql = "SELECT id, version, in_error, author, recorded_at, sealed";
        for (const Column &column : table.columns) sql += ", " + column.name;
        sql += " FROM " + table.name;
    }
    return sql;
}

namespace {

const QByteArray &insertOf(const Table &table)
{
    static thread_local QHash<quint16, QByteArray> made;
    QByteArray &sql = made[table.number];
    if (sql.isEmpty()) {
        QByteArray names = "id, version, in_error, author, recorded_at, sealed", marks = "?, ?, ?, ?, ?, ?";
        for (const Column &column : table.columns) {
            names += ", " + column.name;
            marks += ", ?";
        }
        sql = "INSERT INTO " + table.name + " (" + names + ") VALUES (" + marks + ")";
    }
    return sql;
}

QVariant cell(const Row &row, int column, ColumnKind kind)
{
    if (row.isNull(column)) return {};
    switch (kind) {
    case ColumnKind::Id: return row.uuid(column);
    case ColumnKind::Day: return row.day(column);
    case ColumnKind::Moment:
    case ColumnKind::Count:
    case ColumnKind::Flag: return row.number(column);
    case ColumnKind::Code: return row.text(column);
    case ColumnKind::Bytes: return row.bytes(column);
    }
    return {};
}

QVariant bound(const QVariant &value)
{
    if (value.isNull()) return QVariant(QMetaType::fromType<QString>());
    if (value.metaType() == QMetaType::fromType<QUuid>()) return value.toUuid().toString(QUuid::WithoutBraces);
    if (value.metaType() == QMetaType::fromType<QDate>()) return value.toDate().toString(Qt::ISODate);
    if (value.metaType() == QMetaType::fromType<bool>()) return value.toInt();
    return value;
}

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes);
}

} // namespace

Entry readClear(const Table &table, const Row &row)
{
    Entry entry{row.uuid(0),
                int(row.number(1)),
                row.number(2) != 0,
                row.uuid(3),
                QDateTime::fromMSecsSinceEpoch(row.number(4), Qt::UTC),
                {},
                {},
                true};
    entry.clear.reserve(table.columns.size());
    for (int i = 0; i < table.columns.size(); ++i) entry.clear << cell(row, 6 + i, table.columns[i].kind);
    return entry;
}

LedgerSession::LedgerSession(Connection &connection, const RegisterState &state, std::shared_ptr<const Actor> actor)
    : m_connection(connection), m_state(state), m_actor(std::move(actor))
{}

Result<Done> LedgerSession::begin(bool writing)
{
    if (auto done = m_connection.run(writing ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN")); !done)
        return done;
    if (!writing) return Done{};
    bool found = false;
    auto done = m_connection.each("SELECT seq, hash FROM audit_head WHERE one = 1 @LOCK_ROW", {}, [&](const Row &row) {
        m_seq = row.number(0);
        m_head = row.bytes(1);
        found = true;
        return true;
    });
    m_first = m_seq;
    if (done && !found) done = Error{Error::Kind::RegisterAltered, {QStringLiteral("audit_head")}};
    if (!done) rollback();
    return done;
}

Result<Done> LedgerSession::commit()
{
    if (m_seq != m_first) {
        auto done = change("UPDATE audit_head SET seq = ?, hash = ? WHERE one = 1", {m_seq, m_head});
        if (!done) {
            rollback();
            return done.error();
        }
    }
    auto done = m_connection.run(QStringLiteral("COMMIT"));
    if (done) return done;
    rollback(); // a COMMIT refused for want of space leaves the transaction open: rolled back, nothing is half kept
    if (done.error().kind == Error::Kind::DiskFull) return done;
    return Error{Error::Kind::OutcomeUnknown, done.error().facts};
}

void LedgerSession::rollback()
{
    // Nothing to say when it fails: the engine has already rolled back by itself.
    if (auto done = m_connection.run(QStringLiteral("ROLLBACK")); !done) return;
}

Result<Done> LedgerSession::eachAsKept(const QByteArray &sql, const QVariantList &binds,
                                       const std::function<bool(const Row &)> &use)
{
    QVariantList values;
    values.reserve(binds.size());
    for (const QVariant &bind : binds) values << bound(bind);
    return m_connection.each(sql, values, use);
}

Result<int> LedgerSession::change(const QByteArray &sql, const QVariantList &binds)
{
    QVariantList values;
    values.reserve(binds.size());
    for (const QVariant &bind : binds) values << bound(bind);
    return m_connection.change(sql, values);
}

const OpenKeys *LedgerSession::keysOf(KeyKind kind)
{
    if (!m_actor->holds(kind)) return nullptr;
    auto &open = m_open[size_t(kind) - 1];
    if (!open) open = std::make_unique<OpenKeys>(*m_actor->keys, kind);
    return open.get();
}

Result<Done> LedgerSession::insert(const Table &table, const Entry &entry, const QByteArray &sealed)
{
    QVariantList values{
        entry.id,      entry.version, entry.inError ? 1 : 0, entry.author, entry.recordedAt.toMSecsSinceEpoch(),
        orNull(sealed)};
    values += entry.clear;
    auto done = change(insertOf(table), values);
    if (!done) return done.error();
    return Done{};
}

Result<Done> LedgerSession::record(const Table &table, const Entry &given, Act act, const QCborMap &detail)
{
    Entry entry = given;
    entry.author = m_actor->account;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!entry.recordedAt.isValid()) entry.recordedAt = now;

    QByteArray plain, sealed;
    if (!entry.payload.isEmpty()) {
        const OpenKeys *keys = keysOf(table.key);
        const quint32 epoch = keys ? m_actor->keys->currentEpoch(table.key) : 0;
        if (!keys) return Error{Error::Kind::NoKey, {QString::fromLatin1(table.name)}};
        plain = encodePayload(entry.payload);
        seal(*keys->at(epoch), epoch, firstColumnList, clearBytes(m_state.id, table, entry), plain, sealed);
    }
    AuditEntry audit;
    audit.at = now.toMSecsSinceEpoch();
    audit.act = act;
    audit.table = table.number;
    audit.record = entry.id;
    audit.version = entry.version;
    audit.digest = recordDigest(m_state.id, table, entry, plain, m_actor->keys.get());
    if (audit.digest.isEmpty()) return Error{Error::Kind::NoKey, {QString::fromLatin1(table.name)}};
    if (auto done = insert(table, entry, sealed); !done) return done;
    m_topics |= table.topic;
    if (&table == &tables::clientMerge) m_merges.reset();
    return append(audit, table.key, detail);
}

Result<Done> LedgerSession::note(Act act, KeyKind kind, const QCborMap &detail)
{
    AuditEntry audit;
    audit.at = QDateTime::currentMSecsSinceEpoch();
    audit.act = act;
    return append(audit, kind, detail);
}

Result<Done> LedgerSession::append(AuditEntry audit, KeyKind kind, const QCborMap &detail)
{
    audit.seq = ++m_seq;
    audit.actor = m_actor->account;
    audit.desk = m_state.desk;
    if (!detail.isEmpty()) {
        const OpenKeys *keys = keysOf(kind);
        const Secret *digest = keys ? m_actor->keys->digest(kind) : nullptr;
        if (!digest) return Error{Error::Kind::NoKey, {QStringLiteral("audit_entry")}};
        const QByteArray plain = encodePayload(detail);
        const quint32 epoch = m_actor->keys->currentEpoch(kind);
        audit.detailKind = int(kind);
        audit.detailDigest = keyedDigest(*digest, plain);
        seal(*keys->at(epoch), epoch, firstColumnList, detailBytes(m_state.id, audit), plain, audit.sealed);
    }
    audit.hash = chainHash(m_head, audit);
    audit.signature = m_actor->keys->account()->sign(signedWords(audit.hash));
    m_head = audit.hash;
    ++m_recorded;
    auto done = change(
        "INSERT INTO audit_entry (seq, at, actor, desk, act, table_number, record_id, version, digest, "
        "detail_kind, detail_digest, hash, signature, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {audit.seq, audit.at, audit.actor, audit.desk, int(audit.act), audit.table,
         audit.record.isNull() ? QVariant() : QVariant(audit.record), audit.version, orNull(audit.digest),
         audit.detailKind, orNull(audit.detailDigest), audit.hash, audit.signature, orNull(audit.sealed)});
    if (!done) return done.error();
    return Done{};
}

Result<Done> LedgerSession::entriesAsKept(const Table &table, const QByteArray &where, const QVariantList &binds,
                                          const std::function<bool(Entry &)> &use)
{
    const OpenKeys *keys = keysOf(table.key);
    std::optional<Error> fault;
    QByteArray plain;
    Entry entry;
    auto done = eachAsKept(
        where.isEmpty() ? selectOf(table) : selectOf(table) + " WHERE " + where, binds, [&](const Row &row) {
            entry = readClear(table, row);
            if (!row.isNull(5)) {
                const QByteArray envelope = row.bytes(5);
                const auto envelopeHead = head(envelope);
                const OpenKey *key = keys && envelopeHead ? keys->at(envelopeHead->epoch) : nullptr;
                entry.opened = key != nullptr;
                if (key) {
                    if (!open(*key, envelope, clearBytes(m_state.id, table, entry), plain))
                        fault = Error{Error::Kind::RegisterAltered,
                                      {QString::fromLatin1(table.name), entry.id.toString(QUuid::WithoutBraces)}};
                    else if (auto map = decodePayload(plain)) entry.payload = std::move(*map);
                    else fault = map.error();
                    if (fault) return false;
                }
            }
            return use(entry);
        });
    if (fault) return *fault;
    return done;
}
