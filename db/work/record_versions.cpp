#include "db/work/record_versions.h"
#include "db/stores/kept.h"
#include "db/work/audit_details_private.h"
#include "db/work/new_accounts_private.h"

namespace {

/// Why each version was made, from the sealed details beside the audit entries.
Result<QHash<int, QString>> reasonsOf(Session &session, const Table &table, const QUuid &id)
{
    QHash<int, QString> reasons;
    AuditDetails details(session);
    auto done = session.each(QByteArray("SELECT ") + auditColumns
                                 + " FROM audit_entry WHERE record_id = ? AND table_number = ? ORDER BY seq",
                             {id, table.number}, [&](const Row &row) {
                                 const AuditEntry entry = readAudit(row);
                                 if (const QString why = details.first(entry); !why.isEmpty())
                                     reasons.insert(entry.version, why);
                                 return true;
                             });
    if (!done) return done.error();
    return reasons;
}

template <typename Thing> Result<QList<ToldVersion<Thing>>> told(Session &session, const QUuid &id)
{
    auto versions = kept::versions<Thing>(session, id);
    if (!versions) return versions.error();
    auto reasons = reasonsOf(session, Kept<Thing>::table(), id);
    if (!reasons) return reasons.error();
    auto people = accounts::all(session);
    if (!people) return people.error();
    QHash<QUuid, QString> names;
    for (const Account &account : *people) names.insert(account.id, account.name);
    QList<ToldVersion<Thing>> all;
    for (const Version<Thing> &version : *versions)
        all.append({version.thing, names.value(version.author), version.recordedAt.toTimeZone(session.clock().zone()),
                    reasons->value(version.thing.version)});
    return all;
}

} // namespace

QFuture<Result<QList<ToldVersion<Dose>>>> RecordVersions::ofDose(Id<Client> client, QDate dueOn)
{
    return m_database.read<QList<ToldVersion<Dose>>>(
        Right::SeeClinical, [=](Session &session) -> Result<QList<ToldVersion<Dose>>> {
            QUuid id;
            auto done = session.each("SELECT id FROM dose WHERE client_id = ? AND due_on = ?", {client.uuid(), dueOn},
                                     [&id](const Row &row) {
                                         id = row.uuid(0);
                                         return false;
                                     });
            if (!done) return done.error();
            if (id.isNull()) return QList<ToldVersion<Dose>>();
            return told<Dose>(session, id);
        });
}

QFuture<Result<QList<ToldVersion<Injection>>>> RecordVersions::ofInjection(Id<Injection> id)
{
    return m_database.read<QList<ToldVersion<Injection>>>(
        Right::SeeClinical, [id](Session &session) { return told<Injection>(session, id.uuid()); });
}

QFuture<Result<QList<ToldVersion<SideEffect>>>> RecordVersions::ofSideEffect(Id<SideEffect> id)
{
    return m_database.read<QList<ToldVersion<SideEffect>>>(
        Right::SeeClinical, [id](Session &session) { return told<SideEffect>(session, id.uuid()); });
}

QFuture<Result<QList<ToldVersion<Lab>>>> RecordVersions::ofLab(Id<Lab> id)
{
    return m_database.read<QList<ToldVersion<Lab>>>(Right::SeeClinical,
                                                    [id](Session &session) { return told<Lab>(session, id.uuid()); });
}

QFuture<Result<QList<ToldVersion<Client>>>> RecordVersions::ofClient(Id<Client> id)
{
    return m_database.read<QList<ToldVersion<Client>>>(
        Right::SeeIdentity, [id](Session &session) { return told<Client>(session, id.uuid()); });
}

QFuture<Result<QList<ToldVersion<Consent>>>> RecordVersions::ofConsent(Id<Consent> id)
{
    return m_database.read<QList<ToldVersion<Consent>>>(
        Right::SeeConsents, [id](Session &session) { return told<Consent>(session, id.uuid()); });
}
