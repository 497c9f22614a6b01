#include "db/vault/password.h"
#include "db/work/new_accounts_private.h"

namespace accounts {

Result<std::pair<Account, AccountKeys>> make(const QUuid &registerId, const QString &name, Roles roles,
                                             const QString &password, KdfCost cost)
{
    auto key = passwordKey(passwordBytes(password), registerId, foldLogin(name), cost, cost);
    if (!key) return key.error();
    AccountKeys keys = AccountKeys::create();
    Account account;
    account.id = QUuid::createUuid();
    account.loginHash = loginHash(registerId, name);
    account.roles = roles;
    account.keys = keys.publicKeys();
    account.name = name.trimmed();
    account.wrapped = keys.wrap(*key, wrapWords(registerId, account.id, account.loginHash));
    return std::pair(std::move(account), std::move(keys));
}

void certify(const QUuid &registerId, Account &account, const AccountKeys &signer, const QUuid &by)
{
    account.certifiedBy = by;
    account.certificate = signer.sign(certificateWords(registerId, account));
}

Result<Done> keep(Session &session, const Account &account, Act act)
{
    return session.record(tables::account, accountEntry(account), act);
}

Result<Done> grant(Session &session, const QUuid &account, const QByteArray &publicBox, Granted kind, int epoch,
                   const Secret &key)
{
    bool stands = false;
    auto done = session.each("SELECT id FROM key_grant WHERE account_id = ? AND kind = ? AND epoch = ? AND "
                                 + currentOf(tables::grant),
                             {account, int(kind), epoch}, [&](const Row &) {
                                 stands = true;
                                 return false;
                             });
    if (!done || stands) return done;
    Grant fresh;
    fresh.id = QUuid::createUuid();
    fresh.account = account;
    fresh.kind = kind;
    fresh.epoch = epoch;
    fresh.box = boxFor(publicBox, key);
    if (fresh.box.isEmpty()) return Error{Error::Kind::RegisterAltered, {QStringLiteral("account")}};
    fresh.grantedBy = session.actor().account;
    fresh.signature = session.actor().keys->account()->sign(grantWords(session.registerId(), fresh));
    return session.record(tables::grant, grantEntry(fresh), Act::StaffGrant);
}

Result<Done> grantRoles(Session &session, const Account &account, QList<KeyKind> *missing)
{
    const Keyring &ring = *session.actor().keys;
    for (KeyKind kind : keyKindsOf(account.roles)) {
        if (!ring.has(kind) || !ring.digest(kind)) {
            if (missing) missing->append(kind);
            continue;
        }
        // Older epochs too: rows that have not been sealed again yet are still under them.
        for (quint32 epoch : ring.epochs(kind))
            if (auto done = grant(session, account.id, account.keys.box, Granted(int(kind)), int(epoch),
                                  *ring.key(kind, epoch));
                !done)
                return done;
        auto done = grant(session, account.id, account.keys.box, Granted(int(kind) + 10), 1, *ring.digest(kind));
        if (done && kind == KeyKind::Identity && ring.chartNumberKey())
            done = grant(session, account.id, account.keys.box, Granted::ChartNumber, 1, *ring.chartNumberKey());
        if (!done) return done;
    }
    return Done{};
}

Result<Done> revoke(Session &session, const QUuid &account, std::optional<KeyKind> kind)
{
    QList<Entry> standing;
    auto done = session.entries(tables::grant, "account_id = ? AND " + currentOf(tables::grant), {account},
                                [&](Entry &entry) {
                                    const int granted = entry.clear[1].toInt();
                                    const bool ofKind = !kind || granted == int(*kind) || granted == int(*kind) + 10
                                        || (*kind == KeyKind::Identity && granted == int(Granted::ChartNumber));
                                    if (ofKind) standing << entry;
                                    return true;
                                });
    if (!done) return done;
    for (Entry &entry : standing) {
        ++entry.version;
        entry.inError = true;
        entry.recordedAt = {};
        if (auto kept = session.record(tables::grant, entry, Act::StaffRemove); !kept) return kept;
    }
    return Done{};
}

Result<QList<Account>> all(Session &session)
{
    QList<Account> found;
    auto done = session.entries(tables::account, currentOf(tables::account), {}, [&](Entry &entry) {
        found << accountOf(entry);
        return true;
    });
    if (!done) return done.error();
    return found;
}

Result<Account> byName(Session &session, const QString &name)
{
    auto found = all(session);
    if (!found) return found.error();
    const QByteArray hash = loginHash(session.registerId(), name);
    for (const Account &account : *found)
        if (account.loginHash == hash) return account;
    return Error{Error::Kind::NotFound, {QStringLiteral("person")}};
}

Result<bool> complete(Session &session, const Account &account)
{
    QSet<int> granted;
    auto done = session.each("SELECT kind FROM key_grant WHERE account_id = ? AND " + currentOf(tables::grant),
                             {account.id}, [&](const Row &row) {
                                 granted.insert(int(row.number(0)));
                                 return true;
                             });
    if (!done) return done.error();
    for (KeyKind kind : keyKindsOf(account.roles))
        if (!granted.contains(int(kind)) || !granted.contains(int(kind) + 10)) return false;
    return true;
}

Result<KdfCost> cost(Session &session)
{
    KdfCost read{};
    auto done = session.each("SELECT kdf_passes, kdf_memory FROM register WHERE one = 1", {}, [&](const Row &row) {
        read = {quint64(row.number(0)), quint64(row.number(1))};
        return true;
    });
    if (!done) return done.error();
    return read;
}

Result<QUuid> recoveryAccount(Session &session)
{
    QUuid id;
    auto done = session.each("SELECT recovery_account FROM register WHERE one = 1", {}, [&](const Row &row) {
        id = row.uuid(0);
        return true;
    });
    if (!done) return done.error();
    return id;
}

} // namespace accounts
