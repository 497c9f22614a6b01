#include "db/stores/staff.h"
#include "db/vault/password.h"
#include "db/work/new_accounts_private.h"

namespace {

StaffRow row(const Account &account, bool complete)
{
    return {account.id, account.name, account.roles, account.removed, !account.removed && !complete};
}

Result<Done> checkPassword(const Session &session, const QString &name, const QString &password)
{
    if (session.isPractice()) return Done{}; // made-up people with a password that everybody knows
    if (auto weak = weakness(password, name)) return Error{Error::Kind::WeakPassword, {*weak}};
    return Done{};
}

/// A founding administrator without clinical roles lets go of keys as soon as somebody whose role has them holds them.
Result<Done> releaseFounders(Session &session, const QUuid &recovery)
{
    auto people = accounts::all(session);
    if (!people) return people.error();
    for (KeyKind kind : {KeyKind::Identity, KeyKind::Clinical}) {
        bool held = false;
        for (const Account &account : *people) {
            if (account.removed || account.id == recovery || !keyKindsOf(account.roles).contains(kind)) continue;
            auto complete = accounts::complete(session, account);
            if (!complete) return complete.error();
            held = held || *complete;
        }
        if (!held) continue;
        for (const Account &account : *people)
            if (account.founder && !keyKindsOf(account.roles).contains(kind))
                if (auto done = accounts::revoke(session, account.id, kind); !done) return done;
    }
    return Done{};
}

Result<StaffRow> finished(Session &session, const Account &account)
{
    auto recovery = accounts::recoveryAccount(session);
    if (!recovery) return recovery.error();
    if (auto done = releaseFounders(session, *recovery); !done) return done.error();
    auto complete = accounts::complete(session, account);
    if (!complete) return complete.error();
    return row(account, *complete);
}

/// One more epoch of every key that @p gone held, for everybody else who holds that kind and for the recovery sheet.
Result<Done> newEpochs(Session &session, const Account &gone)
{
    auto people = accounts::all(session);
    if (!people) return people.error();
    for (KeyKind kind : keyKindsOf(gone.roles)) {
        int epoch = 0;
        QSet<QUuid> holders;
        auto done = session.each("SELECT account_id, epoch FROM key_grant WHERE kind = ? AND "
                                     + currentOf(tables::grant),
                                 {int(kind)}, [&](const Row &each) {
                                     epoch = std::max(epoch, int(each.number(1)));
                                     holders.insert(each.uuid(0));
                                     return true;
                                 });
        if (!done) return done;
        const Secret key = Secret::random(32);
        for (const Account &account : *people) {
            if (account.removed || account.id == gone.id || !holders.contains(account.id)) continue;
            if (auto granted = accounts::grant(session, account.id, account.keys.box, Granted(int(kind)), epoch + 1,
                                               key);
                !granted)
                return granted;
        }
    }
    return Done{};
}

/// A new password: the same person and roles, new keys, a new certificate by @p signer.
Result<Account> rekeyed(Session &session, const Account &old, const QString &password)
{
    auto cost = accounts::cost(session);
    if (!cost) return cost.error();
    auto fresh = accounts::make(session.registerId(), old.name, old.roles, password, *cost);
    if (!fresh) return fresh.error();
    Account account = fresh->first;
    account.id = old.id;
    account.version = old.version + 1;
    account.founder = old.founder;
    auto key = passwordKey(passwordBytes(password), session.registerId(), foldLogin(old.name), *cost, *cost);
    if (!key) return key.error();
    account.wrapped = fresh->second.wrap(*key, wrapWords(session.registerId(), account.id, account.loginHash));
    return account;
}

} // namespace

QFuture<Result<QList<StaffRow>>> Staff::list()
{
    return m_database.read<QList<StaffRow>>(Right::SeeRegister, [](Session &session) -> Result<QList<StaffRow>> {
        auto people = accounts::all(session);
        if (!people) return people.error();
        auto recovery = accounts::recoveryAccount(session);
        if (!recovery) return recovery.error();
        QList<StaffRow> rows;
        for (const Account &account : *people) {
            if (account.id == *recovery) continue;
            auto complete = accounts::complete(session, account);
            if (!complete) return complete.error();
            rows << row(account, *complete);
        }
        std::sort(rows.begin(), rows.end(), [](const StaffRow &a, const StaffRow &b) { return a.name < b.name; });
        return rows;
    });
}

QFuture<Result<StaffRow>> Staff::add(const QString &name, Roles roles, const QString &password)
{
    return m_database.write<StaffRow>(Right::ManageStaff, [=](Session &session) -> Result<StaffRow> {
        if (name.trimmed().isEmpty()) return Error::badInput("name", "empty");
        if (!roles) return Error::badInput("role", "empty");
        if (auto fine = checkPassword(session, name, password); !fine) return fine.error();
        if (accounts::byName(session, name)) return Error{Error::Kind::AlreadyRecorded, {name.trimmed()}};
        auto cost = accounts::cost(session);
        if (!cost) return cost.error();
        auto fresh = accounts::make(session.registerId(), name, roles, password, *cost);
        if (!fresh) return fresh.error();
        Account &account = fresh->first;
        accounts::certify(session.registerId(), account, *session.actor().keys->account(), session.actor().account);
        if (auto done = accounts::keep(session, account, Act::StaffAdd); !done) return done.error();
        if (auto done = accounts::grantRoles(session, account); !done) return done.error();
        return finished(session, account);
    });
}

QFuture<Result<StaffRow>> Staff::grant(const QString &name)
{
    return m_database.write<StaffRow>(Right::GrantKeys, [=](Session &session) -> Result<StaffRow> {
        auto account = accounts::byName(session, name);
        if (!account) return account.error();
        if (account->removed) return Error{Error::Kind::Removed};
        QList<KeyKind> missing;
        if (auto done = accounts::grantRoles(session, *account, &missing); !done) return done.error();
        auto row = finished(session, *account);
        if (row && row->waitsForKeys && !missing.isEmpty()) return Error{Error::Kind::NoKey, {QStringLiteral("grant")}};
        return row;
    });
}

QFuture<Result<Done>> Staff::changePassword(const QString &newPassword)
{
    return m_database.write<Done>(Right::SeeRegister, [=](Session &session) -> Result<Done> {
        auto people = accounts::all(session);
        if (!people) return people.error();
        for (Account account : *people) {
            if (account.id != session.actor().account) continue;
            if (auto fine = checkPassword(session, account.name, newPassword); !fine) return fine;
            auto cost = accounts::cost(session);
            if (!cost) return cost.error();
            auto key = passwordKey(passwordBytes(newPassword), session.registerId(), foldLogin(account.name), *cost,
                                   *cost);
            if (!key) return key.error();
            // The keys stay, so the certificate does: only what wraps them is new.
            ++account.version;
            account.wrapped = session.actor().keys->account()->wrap(
                *key, wrapWords(session.registerId(), account.id, account.loginHash));
            return accounts::keep(session, account, Act::StaffPassword);
        }
        return Error{Error::Kind::NotFound, {QStringLiteral("person")}};
    });
}

QFuture<Result<StaffRow>> Staff::resetPassword(const QString &name, const QString &newPassword)
{
    return m_database.write<StaffRow>(Right::ManageStaff, [=](Session &session) -> Result<StaffRow> {
        auto old = accounts::byName(session, name);
        if (!old) return old.error();
        if (old->removed) return Error{Error::Kind::Removed};
        if (auto fine = checkPassword(session, name, newPassword); !fine) return fine.error();
        auto account = rekeyed(session, *old, newPassword);
        if (!account) return account.error();
        accounts::certify(session.registerId(), *account, *session.actor().keys->account(), session.actor().account);
        if (auto done = accounts::revoke(session, account->id); !done) return done.error();
        if (auto done = accounts::keep(session, *account, Act::StaffPassword); !done) return done.error();
        if (auto done = accounts::grantRoles(session, *account); !done) return done.error();
        auto complete = accounts::complete(session, *account);
        if (!complete) return complete.error();
        return row(*account, *complete);
    });
}

QFuture<Result<Done>> Staff::remove(const QString &name)
{
    return m_database.write<Done>(Right::ManageStaff, [=](Session &session) -> Result<Done> {
        auto account = accounts::byName(session, name);
        if (!account) return account.error();
        if (account->removed) return Done{};
        if (account->id == session.actor().account) return Error::badInput("name", "self");
        const Account gone = *account;
        ++account->version;
        account->removed = true;
        accounts::certify(session.registerId(), *account, *session.actor().keys->account(), session.actor().account);
        if (auto done = accounts::revoke(session, gone.id); !done) return done;
        if (auto done = accounts::keep(session, *account, Act::StaffRemove); !done) return done;
        return newEpochs(session, gone);
    });
}

QFuture<Result<int>> Staff::sealAgain(int atMost)
{
    return m_database.write<int>(Right::SeeRegister,
                                 [=](Session &session) -> Result<int> { return session.sealAgain(atMost); });
}
