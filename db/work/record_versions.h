#pragma once
#include "app/people/consent.h"
#include "db/stores/stores.h"

/// One version of a record as it was left: by whom, when it was recorded (not when it happened), and why it took the place
/// of the one before. An `inError` version says that the entry was struck out.
template <typename Thing> struct ToldVersion
{
    Thing thing;
    QString author;
    QDateTime recordedAt; ///< in the clinic's zone
    QString why;          ///< empty for a first entry, or when none was asked
};

/// Every version of an entry, oldest first; empty when there is none. Right: SeeClinical, unless said otherwise.
class RecordVersions
{
public:
    explicit RecordVersions(Database &database) : m_database(database) {}

    /// Of the slot: client and day.
    QFuture<Result<QList<ToldVersion<Dose>>>> ofDose(Id<Client> client, QDate dueOn);
    QFuture<Result<QList<ToldVersion<Injection>>>> ofInjection(Id<Injection> id);
    QFuture<Result<QList<ToldVersion<SideEffect>>>> ofSideEffect(Id<SideEffect> id);
    QFuture<Result<QList<ToldVersion<Lab>>>> ofLab(Id<Lab> id);
    /// Identity and contacts. Right: SeeIdentity.
    QFuture<Result<QList<ToldVersion<Client>>>> ofClient(Id<Client> id);
    /// Right: SeeConsents.
    QFuture<Result<QList<ToldVersion<Consent>>>> ofConsent(Id<Consent> id);

private:
    Database &m_database;
};
