#include "db/door/migrations_private.h"
#include "db/vault/digest.h"
#include "db/work/verify_private.h"

void Verifier::fault(const char *code, const QString &table, const QString &id)
{
    found.faults.append({QString::fromLatin1(code), table, id});
}

Result<Done> Verifier::file()
{
    return m_read("PRAGMA integrity_check(20)", {}, [this](const Row &row) {
        if (row.text(0) != QLatin1String("ok")) fault("FILE", QStringLiteral("file"), row.text(0).left(60));
        return true;
    });
}

Result<Done> Verifier::schema(Connection &connection)
{
    auto stands = schemaText(connection);
    if (!stands) return stands.error();
    auto expected = expectedSchema();
    if (!expected) return expected.error();
    const QStringList ours = expected->split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList theirs = stands->split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : ours)
        if (!theirs.contains(line)) fault("SCHEMA", line.section(QLatin1Char(' '), 1, 2), QStringLiteral("missing"));
    for (const QString &line : theirs)
        if (!ours.contains(line)) fault("SCHEMA", line.section(QLatin1Char(' '), 1, 2), QStringLiteral("foreign"));
    return Done{};
}

Result<Done> Verifier::registerRow(QByteArray &root)
{
    bool genuine = false;
    auto done = m_read("SELECT id, practice, today, time_zone, created_at, kdf_passes, kdf_memory, recovery_account, "
                       "root_key, signature "
                       "FROM register WHERE one = 1",
                       {}, [&](const Row &row) {
                           root = row.bytes(8);
                           const KdfCost cost{quint64(row.number(5)), quint64(row.number(6))};
                           genuine = verifySignature(root,
                                                     registerWords(row.uuid(0), row.number(1) != 0, row.day(2),
                                                                   row.text(3), row.number(4), cost, row.uuid(7), root),
                                                     row.bytes(9));
                           return true;
                       });
    if (done && !genuine) fault("REGISTER", QStringLiteral("register"), QStringLiteral("1"));
    return done;
}

Result<Done> Verifier::accounts()
{
    QList<Account> rows;
    QByteArray root;
    auto done = registerRow(root);
    if (done)
        done = m_read(selectOf(tables::account), {}, [&](const Row &row) {
            const Account account = accountOf(readClear(tables::account, row));
            m_signKeys.insert(account.id, account.keys.sign);
            rows << account;
            return true;
        });
    if (!done) return done;
    for (const Account &account : rows) {
        const QByteArray words = certificateWords(m_id, account);
        const QList<QByteArray> signers = account.certifiedBy.isNull() ? QList<QByteArray>{root}
                                                                       : m_signKeys.values(account.certifiedBy);
        bool genuine = false;
        for (const QByteArray &key : signers) genuine = genuine || verifySignature(key, words, account.certificate);
        if (!genuine) fault("CERTIFICATE", QStringLiteral("account"), account.id.toString(QUuid::WithoutBraces));
    }
    return m_read(
        "SELECT id, account_id, kind, epoch, box, granted_by, signature FROM key_grant", {}, [&](const Row &row) {
            const Grant grant{row.uuid(0), row.uuid(1), Granted(row.number(2)), int(row.number(3)), row.bytes(4),
                              row.uuid(5), row.bytes(6)};
            bool genuine = false;
            for (const QByteArray &key : m_signKeys.values(grant.grantedBy))
                genuine = genuine || verifySignature(key, grantWords(m_id, grant), grant.signature);
            if (!genuine) fault("GRANT", QStringLiteral("key_grant"), grant.id.toString(QUuid::WithoutBraces));
            return true;
        });
}

Result<Done> Verifier::chain(const std::optional<DeskState::Anchor> &anchor)
{
    AuditEntry last;
    last.hash = QByteArray(32, '\0');
    bool anchorSeen = !anchor, restored = false;
    auto done = m_read(QByteArray("SELECT ") + auditColumns + " FROM audit_entry ORDER BY seq", {},
                       [&](const Row &row) {
                           const AuditEntry entry = readAudit(row);
                           const QString seq = QString::number(entry.seq);
                           if (entry.seq != last.seq + 1 || chainHash(last.hash, entry) != entry.hash)
                               fault("CHAIN", QStringLiteral("audit_entry"), seq);
                           bool genuine = false;
                           for (const QByteArray &key : m_signKeys.values(entry.actor))
                               genuine = genuine || verifySignature(key, signedWords(entry.hash), entry.signature);
                           if (!genuine) fault("SIGNATURE", QStringLiteral("audit_entry"), seq);
                           if (entry.table != 0)
                               m_digests.insert({entry.table, entry.record, entry.version}, entry.digest);
                           if (anchor && entry.seq == anchor->seq) anchorSeen = entry.hash == anchor->hash;
                           restored = restored || entry.act == Act::Restore;
                           detail(entry);
                           last = entry;
                           ++found.entries;
                           return true;
                       });
    if (!done) return done;
    // A legitimate restore is itself an entry: behind it an older head is as it should be.
    if (!anchorSeen && !restored) fault("ANCHOR", QStringLiteral("audit_head"), QString::number(last.seq));
    return head(last);
}

void Verifier::detail(const AuditEntry &entry)
{
    const QString seq = QString::number(entry.seq);
    if (entry.detailKind == 0) {
        if (!entry.sealed.isEmpty()) fault("SEAL", QStringLiteral("audit_entry"), seq);
        return;
    }
    const auto kind = KeyKind(entry.detailKind);
    const auto envelope = ::head(entry.sealed);
    if (!envelope) {
        fault("SEAL", QStringLiteral("audit_entry"), seq);
        return;
    }
    const Secret *key = m_keys ? m_keys->key(kind, envelope->epoch) : nullptr;
    const Secret *digestKey = m_keys ? m_keys->digest(kind) : nullptr;
    if (!key || !digestKey) {
        if (m_keys && m_keys->has(kind)) fault("SEAL", QStringLiteral("audit_entry"), seq); // an epoch that never was
        return;
    }
    const auto plain = open(*key, entry.sealed, detailBytes(m_id, entry));
    if (!plain || keyedDigest(*digestKey, *plain) != entry.detailDigest)
        fault("SEAL", QStringLiteral("audit_entry"), seq);
}

Result<Done> Verifier::head(const AuditEntry &last)
{
    int rows = 0;
    auto done = m_read("SELECT seq, hash FROM audit_head", {}, [&](const Row &row) {
        ++rows;
        if (row.number(0) != last.seq || row.bytes(1) != last.hash)
            fault("HEAD", QStringLiteral("audit_head"), QString::number(row.number(0)));
        return true;
    });
    if (done && rows != 1) fault("HEAD", QStringLiteral("audit_head"), QStringLiteral("missing"));
    return done;
}
