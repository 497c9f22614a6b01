#include "db/work/calendar_files.h"
#include "db/exchange/calendar.h"
#include "db/stores/disclosures.h"
#include "db/stores/kept.h"
#include "db/work/private_file.h"
#include <algorithm>

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
QString calendarCode() { return QStringLiteral("ics"); }

Appointment appointmentOf(const Visit &visit, const QDateTime &changedAt)
{
    return {.uid = visit.id.uuid(),
            .sequence = visit.version - 1,
            .startsAt = visit.startsAt,
            .minutes = visit.minutes,
            .cancelled = visit.inError || visit.status == VisitStatus::Cancelled,
            .changedAt = changedAt};
}

/// Whose visits are asked for, in order of their chart numbers.
Result<QList<Client>> chosenClients(Session &session, const QString &chart)
{
    QList<Client> chosen;
    auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&client) {
        if (chart.isEmpty() || client.chartNumber == chart) chosen << client;
        return chart.isEmpty() || chosen.isEmpty();
    });
    if (!done) return done.error();
    if (!chart.isEmpty() && chosen.isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("chart"), chart}};
    std::sort(chosen.begin(), chosen.end(),
              [](const Client &a, const Client &b) { return a.chartNumber.toUtf8() < b.chartNumber.toUtf8(); });
    return chosen;
}

/// An appointment, and whose it is.
struct OwnAppointment
{
    Id<Client> client;
    Appointment appointment;
};

Result<QList<OwnAppointment>> appointments(Session &session, std::optional<Id<Client>> client)
{
    QByteArray where = currentOf(tables::visit) + " AND status IN ('booked', 'arrived', 'done') AND on_day >= ?";
    QVariantList binds{session.clock().today().addDays(-calendarDaysBack)};
    if (client) {
        where += " AND client_id = ?";
        binds << client->uuid();
    }
    QList<OwnAppointment> found;
    auto done = session.entries(tables::visit, where + " ORDER BY starts_at, id", binds, [&](Entry &entry) {
        const Visit visit = Kept<Visit>::thing(entry, session);
        found << OwnAppointment{visit.client, appointmentOf(visit, entry.recordedAt)};
        return true;
    });
    if (!done) return done.error();
    return found;
}

/// The share of @p all that may go out, and the disclosures of those whose visits are among them.
QList<Appointment> letOut(const QList<OwnAppointment> &all, Released &released)
{
    QSet<Id<Client>> may, have;
    for (const Disclosure &each : std::as_const(released.out)) may << each.client;
    QList<Appointment> out;
    for (const OwnAppointment &each : all) {
        if (!may.contains(each.client)) continue;
        have << each.client;
        out << each.appointment;
    }
    released.out.removeIf([&](const Disclosure &each) { return !have.contains(each.client); });
    return out;
}

Result<Done> noteCalendar(Session &session, const CalendarWish &wish, std::optional<Id<Client>> client, int visits)
{
    QCborMap note{{CalendarWhat, calendarCode()},
                  {CalendarPeople, visits},
                  {CalendarRecipient, wish.release.recipient},
                  {CalendarPurpose, wish.release.purpose},
                  {CalendarBasis, wish.release.basis}};
    if (client) note.insert(CalendarSubject, client->text());
    return session.note(Act::Export, KeyKind::Identity, note);
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
            {{CalendarSubject, last.thing.client.text()}, {CalendarWhat, calendarCode()}, {CalendarPeople, 1}});
        if (!noted) return noted;
        return writePrivateFile(path, calendarText({appointmentOf(last.thing, last.recordedAt)}));
    });
}

QFuture<Result<CalendarFile>> CalendarFiles::saveAll(CalendarWish wish)
{
    return m_database.write<CalendarFile>(Right::ExportNeutral, [wish](Session &session) -> Result<CalendarFile> {
        auto chosen = chosenClients(session, wish.chart);
        if (!chosen) return chosen.error();
        const auto one = wish.chart.isEmpty() ? std::nullopt : std::optional(chosen->first().id);
        auto all = appointments(session, one);
        if (!all) return all.error();
        QList<Id<Client>> asked;
        QHash<Id<Client>, QString> charts;
        for (const Client &client : std::as_const(*chosen)) {
            asked << client.id;
            charts.insert(client.id, client.chartNumber);
        }
        auto released = steps::weigh(session, wish.release, asked, ConsentScope::Attendance, calendarCode());
        if (!released) return released.error();
        CalendarFile file;
        for (const Id<Client> &client : std::as_const(released->leftOut)) file.leftOut << charts.value(client);
        const QList<Appointment> out = letOut(*all, *released);
        file.visits = int(out.size());
        if (auto kept = steps::keepDisclosures(session, *released); !kept) return kept.error();
        if (auto noted = noteCalendar(session, wish, one, file.visits); !noted) return noted.error();
        if (auto written = writePrivateFile(wish.path, calendarText(out)); !written) return written.error();
        return file;
    });
}
