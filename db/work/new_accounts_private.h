#pragma once
#include "db/door/accounts_private.h"
#include "db/door/session.h"

/// Steps of making accounts and handing out keys that founding, staff and recovery share. Each joins the open transaction.
namespace accounts {

/// A fresh account with its keys wrapped under @p password; not yet certified.
Result<std::pair<Account, AccountKeys>> make(const QUuid &registerId, const QString &name, Roles roles,
                                             const QString &password, KdfCost cost);
/// Signs @p account as the holder of @p signer (an administrator, or the root with a null @p by).
void certify(const QUuid &registerId, Account &account, const AccountKeys &signer, const QUuid &by);
Result<Done> keep(Session &session, const Account &account, Act act);

/// Grants @p key to the account, signed by the session's actor. A grant of that kind and epoch that stands is left alone.
Result<Done> grant(Session &session, const QUuid &account, const QByteArray &publicBox, Granted kind, int epoch,
                   const Secret &key);
/// Everything that the actor holds of what the roles need; the kinds that the actor lacks are in @p missing.
Result<Done> grantRoles(Session &session, const Account &account, QList<KeyKind> *missing = nullptr);
/// Takes all grants of an account (of one kind, when given) back by a new version in error.
Result<Done> revoke(Session &session, const QUuid &account, std::optional<KeyKind> kind = std::nullopt);

/// All accounts, newest versions, names opened.
Result<QList<Account>> all(Session &session);
Result<Account> byName(Session &session, const QString &name); ///< NotFound
/// True when the account holds every key of its roles, by its grants.
Result<bool> complete(Session &session, const Account &account);
Result<KdfCost> cost(Session &session);
Result<QUuid> recoveryAccount(Session &session);

} // namespace accounts
