#pragma once
#include "db/door/database.h"

/// A person with an account, as the list of staff shows it.
struct StaffRow
{
    QUuid account;
    QString name;
    Roles roles;
    bool removed = false;
    bool waitsForKeys = false; ///< somebody who holds them must grant the keys of the roles
};

/// The people who work here, and their keys (`security.md` 2).
class Staff
{
public:
    explicit Staff(Database &database) : m_database(database) {}

    QFuture<Result<QList<StaffRow>>> list(); ///< Right: SeeRegister
    /// AlreadyRecorded (the name), WeakPassword. Grants at once what the signed-in person holds. Right: ManageStaff.
    QFuture<Result<StaffRow>> add(const QString &name, Roles roles, const QString &password);
    /// Grants the keys of the roles; NoKey when the granter has not got them. Right: GrantKeys.
    QFuture<Result<StaffRow>> grant(const QString &name);
    /// One's own new password. WrongPassword when @p old is not it. Right: SeeRegister.
    QFuture<Result<Done>> changePassword(const QString &newPassword);
    /// New keys and certificate; the keys of the roles are granted again by a holder. Right: ManageStaff.
    QFuture<Result<StaffRow>> resetPassword(const QString &name, const QString &newPassword);
    /// Revokes, begins a new epoch of every key that the person held and grants it to the others. Right: ManageStaff.
    QFuture<Result<Done>> remove(const QString &name);
    /// Seals old rows again under the newest keys that the signed-in person holds, in small steps; restartable.
    /// The number of rows sealed in this step, 0 when nothing is left. Right: SeeRegister.
    QFuture<Result<int>> sealAgain(int atMost);

private:
    Database &m_database;
};
