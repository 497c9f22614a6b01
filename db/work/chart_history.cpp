#include "db/work/chart_history.h"
#include "db/stores/kept.h"
#include "db/work/audit_details_private.h"
#include "db/work/new_accounts_private.h"
#include <algorithm>

namespace {

using StaffNames = QHash<QUuid, QString>;

Result<StaffNames> staffNames(Session &session)
{
    StaffNames names;
    auto done = session.entries(tables::account, "1 = 1 ORDER BY version", {}, [&](Entry &entry) {
        const QString name = accountOf(entry).name;
        if (!name.isEmpty()) names.insert(entry.id, name);
        return true;
    });
    if (!done) return done.error();
    return names;
}

/// The entry of the trail that was written with a version.
Result<std::optional<AuditEntry>> trailOf(Session &session, const QUuid &record, int number, int table)
{
    std::optional<AuditEntry> found;
    auto done = session.each(QByteArray("SELECT ") + auditColumns
                                 + " FROM audit_entry WHERE record_id = ? AND version = ? AND table_number = ?",
                             {record, number, table}, [&](const Row &row) {
                                 found = readAudit(row);
                                 return false;
                             });
    if (!done) return done.error();
    return found;
}

/// The clear day that a record of this table is about; empty when it has none.
QByteArray dayColumnOf(const Table &table)
{
    for (const Column &column : table.columns)
        if (column.kind == ColumnKind::Day) return column.name;
    return {};
}

Result<Done> readTable(Session &session, const Table &table, Id<Client> client, const StaffNames &names,
                       QList<RecordVersion> &all)
{
    const QByteArray day = dayColumnOf(table), owner = &table == &tables::client ? "id" : "client_id";
    QHash<QUuid, int> newest;
    return session.each("SELECT id, version, in_error, author, recorded_at, "
                            + (day.isEmpty() ? QByteArray("NULL") : day) + " FROM " + table.name + " WHERE " + owner
                            + " = ? ORDER BY recorded_at DESC, version DESC LIMIT ?",
                        {client.uuid(), ChartHistory::mostVersions}, [&](const Row &row) {
                            RecordVersion line{.table = table.name, .record = row.uuid(0)};
                            line.version = int(row.number(1));
                            const int last = newest.value(line.record, line.version);
                            newest.insert(line.record, std::max(last, line.version));
                            line.standing = row.number(2) ? RecordVersion::Standing::InError
                                : line.version < last     ? RecordVersion::Standing::Replaced
                                                          : RecordVersion::Standing::InForce;
                            line.who = names.value(row.uuid(3));
                            line.at = QDateTime::fromMSecsSinceEpoch(row.number(4), session.clock().zone());
                            line.about = row.day(5);
                            all << line;
                            return true;
                        });
}

Result<Done> readActs(Session &session, QList<RecordVersion> &all)
{
    AuditDetails details(session);
    for (RecordVersion &line : all) {
        const auto *table = [&]() -> const Table * {
            for (const Table *each : allTables())
                if (each->name == line.table) return each;
            return nullptr;
        }();
        auto entry = trailOf(session, line.record, line.version, table ? table->number : 0);
        if (!entry) return entry.error();
        if (!*entry) continue;
        line.act = (*entry)->act;
        if (line.version > 1) line.reason = details.first(**entry);
    }
    return Done{};
}

} // namespace

QFuture<Result<QList<RecordVersion>>> ChartHistory::versions(Id<Client> client)
{
    using Lines = QList<RecordVersion>;
    return m_database.read<Lines>(Right::SeeIdentity, [client](Session &session) -> Result<Lines> {
        auto names = staffNames(session);
        if (!names) return names.error();
        Lines all;
        for (const Table *table : allTables()) {
            const bool ofClient = table->columnOf("client_id") >= 0 || table == &tables::client;
            // The order of calls is worked out by the program: it would only fill the list.
            if (!ofClient || table == &tables::callRank || !session.actor().holds(table->key)) continue;
            const bool partTwo = table == &tables::consent || table == &tables::disclosure;
            if (partTwo && !session.actor().may(Right::SeeConsents)) continue;
            if (auto done = readTable(session, *table, client, *names, all); !done) return done.error();
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const RecordVersion &a, const RecordVersion &b) { return a.at > b.at; });
        if (all.size() > mostVersions) all.resize(mostVersions);
        if (auto done = readActs(session, all); !done) return done.error();
        return all;
    });
}

QFuture<Result<QList<ChartLook>>> ChartHistory::looks(Id<Client> client)
{
    using Looks = QList<ChartLook>;
    return m_database.readLong<Looks>(Right::SeeChartAudit, [client](Session &session) -> Result<Looks> {
        auto names = staffNames(session);
        if (!names) return names.error();
        const qint64 since = QDateTime::currentMSecsSinceEpoch() - qint64(daysOfLooks) * 24 * 3600 * 1000;
        AuditDetails details(session);
        Looks looks;
        auto done = session.each(
            QByteArray("SELECT ") + auditColumns + " FROM audit_entry ORDER BY seq DESC", {}, [&](const Row &row) {
                const AuditEntry entry = readAudit(row);
                if (entry.at < since) return false; // the trail is in the order of time
                const bool look = entry.act == Act::View || entry.act == Act::Print || entry.act == Act::Export
                    || entry.act == Act::Disclose;
                if (!look || !entry.record.isNull() || details.subject(entry) != client.uuid()) return true;
                looks << ChartLook{QDateTime::fromMSecsSinceEpoch(entry.at, session.clock().zone()),
                                   names->value(entry.actor), entry.act};
                return looks.size() < mostVersions;
            });
        if (!done) return done.error();
        return looks;
    });
}

QFuture<Result<QList<DoseVersion>>> ChartHistory::doseVersions(Id<Dose> dose)
{
    using Versions = QList<DoseVersion>;
    return m_database.read<Versions>(Right::SeeClinical, [dose](Session &session) -> Result<Versions> {
        auto names = staffNames(session);
        if (!names) return names.error();
        auto all = kept::versions<Dose>(session, dose.uuid());
        if (!all) return all.error();
        AuditDetails details(session);
        Versions versions;
        for (auto each = all->crbegin(); each != all->crend(); ++each) {
            auto entry = trailOf(session, dose.uuid(), each->thing.version, tables::dose.number);
            if (!entry) return entry.error();
            versions << DoseVersion{each->thing, each->recordedAt.toTimeZone(session.clock().zone()),
                                    names->value(each->author),
                                    *entry && each->thing.version > 1 ? details.first(**entry) : QString()};
        }
        return versions;
    });
}
