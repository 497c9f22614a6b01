#include "db/door/accounts_private.h"

namespace {

QVariant blob(const QByteArray &bytes) { return QVariant(bytes); }

/// The words are told apart by their first, so that no signature serves two ends.
FixedBytes about(const char *what, const QUuid &registerId)
{
    FixedBytes bytes;
    bytes.text(QString::fromLatin1(what)).uuid(registerId);
    return bytes;
}

constexpr int nameKey = 1;

} // namespace

QByteArray certificateWords(const QUuid &registerId, const Account &account)
{
    FixedBytes bytes = about("evenkeel certificate 1", registerId);
    bytes.uuid(account.id)
        .blob(account.loginHash)
        .i64(qint64(account.roles.toInt()))
        .flag(account.removed)
        .flag(account.founder)
        .blob(account.keys.box)
        .blob(account.keys.sign);
    return bytes.bytes();
}

QByteArray grantWords(const QUuid &registerId, const Grant &grant)
{
    FixedBytes bytes = about("evenkeel grant 1", registerId);
    bytes.uuid(grant.id).uuid(grant.account).i64(int(grant.kind)).i64(grant.epoch).blob(grant.box);
    return bytes.bytes();
}

QByteArray wrapWords(const QUuid &registerId, const QUuid &account, const QByteArray &loginHash)
{
    FixedBytes bytes = about("evenkeel account 1", registerId);
    bytes.uuid(account).blob(loginHash);
    return bytes.bytes();
}

QByteArray registerWords(const QUuid &id, bool practice, QDate today, const QString &timeZone, qint64 createdAt,
                         KdfCost cost, const QUuid &recoveryAccount, const QByteArray &rootKey)
{
    FixedBytes bytes = about("evenkeel register 1", id);
    bytes.flag(practice)
        .day(today)
        .text(timeZone)
        .i64(createdAt)
        .u64(cost.opsLimit)
        .u64(cost.memBytes)
        .uuid(recoveryAccount)
        .blob(rootKey);
    return bytes.bytes();
}

Entry accountEntry(const Account &account)
{
    Entry entry;
    entry.id = account.id;
    entry.version = account.version;
    entry.clear = {blob(account.loginHash),
                   account.roles.toInt(),
                   account.removed ? QStringLiteral("removed") : QStringLiteral("active"),
                   account.founder ? 1 : 0,
                   blob(account.keys.box),
                   blob(account.keys.sign),
                   blob(account.wrapped),
                   blob(account.certificate),
                   account.certifiedBy.isNull() ? QVariant() : QVariant(account.certifiedBy)};
    if (!account.name.isEmpty()) entry.payload = {{nameKey, account.name}};
    return entry;
}

Account accountOf(const Entry &entry)
{
    const QVariantList &clear = entry.clear;
    return {entry.id,
            entry.version,
            clear[0].toByteArray(),
            Roles::fromInt(clear[1].toInt()),
            clear[2].toString() == QLatin1String("removed"),
            clear[3].toInt() != 0,
            {clear[4].toByteArray(), clear[5].toByteArray()},
            clear[6].toByteArray(),
            clear[7].toByteArray(),
            clear[8].toUuid(),
            entry.payload.value(nameKey).toString()};
}

Entry grantEntry(const Grant &grant)
{
    Entry entry;
    entry.id = grant.id;
    entry.clear = {grant.account,   int(grant.kind), grant.epoch,
                   blob(grant.box), grant.grantedBy, blob(grant.signature)};
    return entry;
}

Result<std::optional<Account>> findAccount(Connection &connection, const QByteArray &loginHash)
{
    std::optional<Account> found;
    auto done = connection.each(
        "SELECT id, version, roles, state, founder, box_key, sign_key, wrapped, certificate, certified_by "
        "FROM account WHERE login_hash = ? ORDER BY version",
        {loginHash}, [&](const Row &row) {
            found = Account{row.uuid(0),
                            int(row.number(1)),
                            loginHash,
                            Roles::fromInt(int(row.number(2))),
                            row.text(3) == QLatin1String("removed"),
                            row.number(4) != 0,
                            {row.bytes(5), row.bytes(6)},
                            row.bytes(7),
                            row.bytes(8),
                            row.uuid(9),
                            {}};
            return true;
        });
    if (!done) return done.error();
    return found;
}

Result<QList<Grant>> grantsOf(Connection &connection, const QUuid &account)
{
    QList<Grant> grants;
    auto done = connection.each(
        "SELECT id, kind, epoch, box, granted_by, signature FROM key_grant WHERE account_id = ? AND "
            + currentOf(tables::grant),
        {account.toString(QUuid::WithoutBraces)}, [&](const Row &row) {
            grants.append({row.uuid(0), account, Granted(row.number(1)), int(row.number(2)), row.bytes(3), row.uuid(4),
                           row.bytes(5)});
            return true;
        });
    if (!done) return done.error();
    return grants;
}

Result<std::shared_ptr<Keyring>> openKeyring(AccountKeys keys, const QList<Grant> &grants)
{
    auto ring = std::make_shared<Keyring>();
    for (const Grant &grant : grants) {
        if (grant.kind == Granted::Root) continue; // opened only where it signs
        auto key = keys.openBox(grant.box);
        if (!key) return key.error();
        switch (grant.kind) {
        case Granted::House:
        case Granted::Identity:
        case Granted::Clinical: ring->add(KeyKind(int(grant.kind)), quint32(grant.epoch), std::move(*key)); break;
        case Granted::HouseDigest:
        case Granted::IdentityDigest:
        case Granted::ClinicalDigest: ring->addDigest(KeyKind(int(grant.kind) - 10), std::move(*key)); break;
        case Granted::ChartNumber: ring->setChartNumberKey(std::move(*key)); break;
        case Granted::Root: break;
        }
    }
    ring->setAccount(std::move(keys));
    return ring;
}

QList<KeyKind> keyKindsOf(Roles roles)
{
    QList<KeyKind> kinds{KeyKind::House};
    if (roles & (Role::FrontDesk | Role::Nurse | Role::Physician | Role::Auditor)) kinds << KeyKind::Identity;
    if (roles & (Role::Nurse | Role::Physician)) kinds << KeyKind::Clinical;
    return kinds;
}
