#include "db/work/calendar_files.h"
#include "db/exchange/calendar.h"
#include "db/stores/kept.h"
#include "db/work/private_file.h"

namespace {

/// Keys of the note of an export (1 names a client, see db/work/reports_audit.cpp).
enum CalendarNoteKey {
    CalendarSubject = 1,
    CalendarWhat = 2,
    CalendarPeople = 3,
    CalendarRecipient = 4,
    CalendarPurpose = 5,
    CalendarBasis = 6
};
constexpr int calendarDaysBack = 30; // formats.md, "export ics"
const auto calendarCode = QStringLiteral("ics");

Appointment appointmentOf(const Visit &visit, const QDateTime &changedAt)
{
    return {.uid = visit.id.uuid(),
            .sequence = visit.version - 1,
            .startsAt = visit.startsAt,
            .minutes = visit.minutes,
            .cancelled = visit.inError || visit.status == VisitStatus::Cancelled,
            .changedAt = changedAt};
}

Result<std::optional<Id<Client>>> chosenClient(Session &session, const QString &chart)
{
    std::optional<Id<Client>> found;
    if (chart.isEmpty()) return found;
    auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&client) {
        if (client.chartNumber == chart) found = client.id;
        return !found;
    });
    if (!done) return done.error();
    if (!found) return Error{Error::Kind::NotFound, {QStringLiteral("chart"), chart}};
    return found;
}

Result<QList<Appointment>> appointments(Session &session, std::optional<Id<Client>> client)
{
    QByteArray where = currentOf(tables::visit) + " AND status IN ('booked', 'arrived', 'done') AND on_day >= ?";
    QVariantList binds{session.clock().today().addDays(-calendarDaysBack)};
    if (client) {
        where += " AND client_id = ?";
        binds << client->uuid();
    }
    QList<Appointment> found;
    auto done = session.entries(tables::visit, where + " ORDER BY starts_at, id", binds, [&](Entry &entry) {
        found << appointmentOf(Kept<Visit>::thing(entry, session), entry.recordedAt);
        return true;
    });
    if (!done) return done.error();
    return found;
}

} // namespace

QFuture<Result<Done>> CalendarFiles::save(Id<Visit> id, QString path)
{
    return m_database.write<Done>(Right::ExportNeutral, [=](Session &session) -> Result<Done> {
        auto versions = kept::versions<Visit>(session, id.uuid());
        if (!versions) return versions.error();
        if (versions->isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("visit")}};
        const Version<Visit> &last = versions->last();
        auto noted = session.note(
            Act::Export, KeyKind::Identity,
            {{CalendarSubject, last.thing.client.text()}, {CalendarWhat, calendarCode}, {CalendarPeople, 1}});
        if (!noted) return noted;
        return writePrivateFile(path, calendarText({appointmentOf(last.thing, last.recordedAt)}));
    });
}

QFuture<Result<int>> CalendarFiles::saveAll(CalendarWish wish)
{
    return m_database.write<int>(Right::ExportNeutral, [wish](Session &session) -> Result<int> {
        auto client = chosenClient(session, wish.chart);
        if (!client) return client.error();
        QList<Appointment> all;
        if (wish.basis != QLatin1String("consent")) {
            auto found = appointments(session, *client);
            if (!found) return found.error();
            all = *found;
        }
        QCborMap note{{CalendarWhat, calendarCode},
                      {CalendarPeople, int(all.size())},
                      {CalendarRecipient, wish.recipient},
                      {CalendarPurpose, wish.purpose},
                      {CalendarBasis, wish.basis}};
        if (*client) note.insert(CalendarSubject, (*client)->text());
        if (auto noted = session.note(Act::Export, KeyKind::Identity, note); !noted) return noted.error();
        if (auto written = writePrivateFile(wish.path, calendarText(all)); !written) return written.error();
        return int(all.size());
    });
}
