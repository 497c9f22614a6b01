#include "db/door/accounts_private.h"
#include "db/work/audit_details_private.h"
#include "db/work/courses.h"
#include "db/work/reports.h"

namespace reports {

namespace {

/// Which entries are asked for.
struct Sight
{
    bool everybody = false;      ///< else the acts of the person who asks
    std::optional<QUuid> client; ///< only those about this one
};

Result<Sight> sight(Session &session, const QString &chart)
{
    const Actor &actor = session.actor();
    if (chart.isEmpty()) return Sight{actor.may(Right::SeeAllAudit), {}};
    if (!actor.may(Right::SeeChartAudit)) return Error{Error::Kind::NotAllowed};
    auto client = courses::clientOf(session, chart);
    if (!client) return client.error();
    return Sight{true, client->id.uuid()};
}

/// Names of all who ever had an account.
Result<QHash<QUuid, QString>> names(Session &session)
{
    QHash<QUuid, QString> all;
    auto done = session.entries(tables::account, "1 = 1 ORDER BY version", {}, [&](Entry &entry) {
        const QString name = accountOf(entry).name;
        if (!name.isEmpty()) all.insert(entry.id, name);
        return true;
    });
    if (!done) return done.error();
    return all;
}

/// Whose record each record is. @p only narrows it to one client.
Result<QHash<QUuid, QUuid>> owners(Session &session, const std::optional<QUuid> &only)
{
    QHash<QUuid, QUuid> all;
    for (const Table *table : allTables()) {
        const bool isClient = table == &tables::client;
        if (!isClient && table->columnOf("client_id") < 0) continue;
        const QByteArray column = isClient ? "id" : "client_id";
        const QByteArray sql = "SELECT DISTINCT id, " + column + " FROM " + table->name
            + (only ? " WHERE " + column + " = ?" : QByteArray());
        const QVariantList binds = only ? QVariantList{*only} : QVariantList{};
        auto done = session.each(sql, binds, [&](const Row &row) {
            all.insert(row.uuid(0), row.uuid(1));
            return true;
        });
        if (!done) return done.error();
    }
    return all;
}

QHash<QUuid, QString> chartsOf(const QList<Client> &clients)
{
    QHash<QUuid, QString> charts;
    for (const Client &client : clients) charts.insert(client.id.uuid(), client.chartNumber);
    return charts;
}

QString idText(const QUuid &id) { return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces); }

QString momentText(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)
        .toTimeZone(zone)
        .toOffsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toTimeZone(zone).offsetFromUtc())
        .toString(Qt::ISODate);
}

ReportTable emptyTable()
{
    using enum CellKind;
    return {{{QStringLiteral("at"), Date},
             {QStringLiteral("who")},
             {QStringLiteral("act"), Code},
             {QStringLiteral("what"), Code},
             {QStringLiteral("record"), Code},
             {QStringLiteral("version"), Number},
             {QStringLiteral("client"), Code},
             {QStringLiteral("chart_no")}},
            {}};
}

} // namespace

Result<Done> noteView(Session &session, const QString &chart)
{
    auto client = courses::clientOf(session, chart);
    if (!client) return client.error();
    return session.note(Act::View, KeyKind::Identity, {{auditSubjectKey, client->id.text()}});
}

Result<ReportTable> audit(Session &session, const QString &chart)
{
    auto seen = sight(session, chart);
    if (!seen) return seen.error();
    auto who = names(session);
    if (!who) return who.error();
    auto owner = owners(session, seen->client);
    if (!owner) return owner.error();
    QHash<QUuid, QString> charts;
    if (session.actor().holds(KeyKind::Identity)) {
        auto clients = courses::clients(session, QDate(9999, 12, 31));
        if (!clients) return clients.error();
        charts = chartsOf(*clients);
    }

    ReportTable table = emptyTable();
    AuditDetails details(session);
    const QByteArray sql = QByteArray("SELECT ") + auditColumns + " FROM audit_entry"
        + (seen->everybody ? QByteArray() : QByteArray(" WHERE actor = ?")) + " ORDER BY seq";
    const QVariantList binds = seen->everybody ? QVariantList{} : QVariantList{session.actor().account};
    auto done = session.each(sql, binds, [&](const Row &row) {
        const AuditEntry entry = readAudit(row);
        const QUuid client = entry.record.isNull() ? details.subject(entry) : owner->value(entry.record);
        if (seen->client && client != *seen->client) return true;
        const Table *what = tableOf(entry.table);
        table.rows.append({momentText(entry.at, session.clock().zone()), who->value(entry.actor, idText(entry.actor)),
                           code(entry.act), what ? QString::fromLatin1(what->name) : QString(), idText(entry.record),
                           entry.version > 0 ? cell::number(entry.version) : QString(), idText(client),
                           charts.value(client)});
        return true;
    });
    if (!done) return done.error();
    return table;
}

} // namespace reports
