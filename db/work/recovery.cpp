#include "db/door/desk_state.h"
#include "db/door/ledger_session_private.h"
#include "db/door/migrations_private.h"
#include "db/door/register_file_private.h"
#include "db/vault/password.h"
#include "db/vault/recovery_sheet.h"
#include "db/work/founding.h"
#include "db/work/new_accounts_private.h"
#include <QFileInfo>
#include <QTimeZone>

namespace {

/// What the recovery sheet opens.
struct Opened
{
    RegisterState state;
    KdfCost cost{};
    std::shared_ptr<const Actor> actor;
    std::optional<AccountKeys> root;
};

Result<Done> readRegister(Connection &connection, Opened &opened, QUuid &account)
{
    return connection.each(
        "SELECT id, practice, today, time_zone, kdf_passes, kdf_memory, recovery_account FROM register WHERE one = 1",
        {}, [&](const Row &row) {
            opened.state = {row.uuid(0),
                            row.number(1) != 0,
                            Clock(QTimeZone(row.text(3).toLatin1()), row.day(2)),
                            DeskState().deskId(),
                            {},
                            {}};
            opened.cost = {quint64(row.number(4)), quint64(row.number(5))};
            account = row.uuid(6);
            return true;
        });
}

Result<Done> openAccount(Connection &connection, const RecoverySheet &sheet, const QUuid &id, Opened &opened)
{
    Account account;
    auto done = connection.each(selectOf(tables::account) + " WHERE id = ? ORDER BY version",
                                {id.toString(QUuid::WithoutBraces)}, [&](const Row &row) {
                                    account = accountOf(readClear(tables::account, row));
                                    return true;
                                });
    if (!done) return done;
    auto keys = AccountKeys::unwrap(sheet.key(opened.state.id), account.wrapped,
                                    wrapWords(opened.state.id, id, account.loginHash));
    if (!keys) return Error{Error::Kind::BadRecoveryKey};
    auto grants = grantsOf(connection, id);
    if (!grants) return grants.error();
    for (const Grant &grant : *grants) {
        if (grant.kind != Granted::Root) continue;
        auto seeds = keys->openBox(grant.box);
        if (!seeds) return seeds.error();
        opened.root = AccountKeys::fromSeeds(std::move(*seeds));
    }
    if (!opened.root) return Error{Error::Kind::RegisterAltered, {QStringLiteral("key_grant")}};
    auto ring = openKeyring(std::move(*keys), *grants);
    if (!ring) return ring.error();
    opened.actor = std::make_shared<Actor>(Actor{id, QStringLiteral("recovery sheet"), account.roles, *ring});
    return Done{};
}

Result<Done> renew(LedgerSession &session, const Opened &opened, const QString &name, const QString &password)
{
    auto old = accounts::byName(session, name);
    if (!old) return old.error();
    if (old->removed) return Error{Error::Kind::Removed};
    auto key = passwordKey(passwordBytes(password), opened.state.id, foldLogin(old->name), opened.cost, opened.cost);
    if (!key) return key.error();
    AccountKeys keys = AccountKeys::create();
    Account account = *old;
    ++account.version;
    account.keys = keys.publicKeys();
    account.wrapped = keys.wrap(*key, wrapWords(opened.state.id, account.id, account.loginHash));
    accounts::certify(opened.state.id, account, *opened.root, {});
    auto done = accounts::revoke(session, account.id);
    if (done) done = accounts::keep(session, account, Act::Recover);
    if (done) done = accounts::grantRoles(session, account);
    return done;
}

} // namespace

Result<Done> recover(const QString &path, const QString &typed, const QString &name, const QString &newPassword)
{
    auto sheet = RecoverySheet::parse(typed);
    if (!sheet) return sheet.error();
    const QString file = QFileInfo(path).absoluteFilePath();
    if (auto fine = inspect(file); !fine) return fine;
    auto lock = RegisterLock::take(file, QStringLiteral("evenkeel-cli recover"));
    if (!lock) return lock.error();
    auto connection = Connection::open(file, Connection::Use::Writing);
    if (!connection) return connection.error();
    if (auto done = migrate(**connection, false); !done) return done;
    Opened opened;
    QUuid account;
    if (auto done = readRegister(**connection, opened, account); !done) return done;
    if (!opened.state.practice)
        if (auto weak = weakness(newPassword, name)) return Error{Error::Kind::WeakPassword, {*weak}};
    if (auto done = openAccount(**connection, *sheet, account, opened); !done) return done;

    LedgerSession session(**connection, opened.state, opened.actor);
    if (auto begun = session.begin(true); !begun) return begun;
    if (auto done = renew(session, opened, name, newPassword); !done) {
        session.rollback();
        return done;
    }
    return session.commit();
}
