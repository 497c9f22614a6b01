#pragma once
#include "app/people/consent.h"
#include "db/door/database.h"

/// The written consents of the clients (42 CFR 2.31). Nothing is deleted: a revocation is a version with its day and reason.
class Consents
{
public:
    explicit Consents(Database &database) : m_database(database) {}

    /// AlreadyRecorded (the day) when the same paper is on record; Flawed; NotFound. Right: EditConsents.
    QFuture<Result<Consent>> add(Consent consent);
    /// The next version. BadInput ("reason", "empty"); Flawed; ChangedMeanwhile. Right: EditConsents.
    QFuture<Result<Consent>> revise(Consent consent, QString reason);
    /// @p consent as it was read. BadInput ("consent", "revoked") when it was revoked before; Flawed; ChangedMeanwhile.
    /// Right: EditConsents.
    QFuture<Result<Consent>> revoke(Consent consent, QDate on, QString why);
    /// As it was @p before; a first entry (empty) was made in error. ChangedMeanwhile unless it stands as @p now left it.
    /// Right: EditConsents.
    QFuture<Result<Consent>> putBack(Consent now, std::optional<Consent> before);

private:
    Database &m_database;
};
