#include "db/work/calendar_files.h"
#include "db/work/csv_export.h"
#include "ui/console/command.h"
#include "ui/console/run.h"
#include <utility>

namespace {
/// The physician who stands beside a nurse, shown by a password of their own; empty when none was named.
std::optional<QString> confirmedSecond(Run &run, Database &database)
{
    if (!run.has(QStringLiteral("second"))) return QString();
    auto secret = run.password(QStringLiteral("second-password-file"), Console::tr("Password of the second person: "));
    if (!secret) return std::nullopt;
    const QString name = run.text(QStringLiteral("second"));
    const auto second = run.wait(database.confirm(name, *secret));
    secret->fill('\0');
    if (!second) return std::nullopt;
    if (!second->roles.testFlag(Role::Physician)) {
        run.tell(Console::tr("The second person must be a physician."));
        run.refuse({Error::Kind::NotAllowed, {QStringLiteral("second")}});
        return std::nullopt;
    }
    return second->name;
}

void tellLeftOut(Run &run, const QStringList &charts)
{
    if (charts.isEmpty()) return;
    run.tell(Console::tr("Left out: no consent that is valid today covers this recipient and purpose."));
    for (const QString &chart : charts) run.tell(chart);
}

/// Recipient, purpose and basis, and what else every export must say; empty when something is missing, which is said.
std::optional<Release> releaseAsked(Run &run)
{
    for (const QString &option : {QStringLiteral("out"), QStringLiteral("recipient"), QStringLiteral("purpose")})
        if (run.text(option).trimmed().isEmpty()) {
            run.usage(Console::tr("--%1 may not be empty").arg(option));
            return std::nullopt;
        }
    if (run.has(QStringLiteral("chart")) && run.text(QStringLiteral("chart")).isEmpty()) {
        run.usage(Console::tr("--chart may not be empty"));
        return std::nullopt;
    }
    const auto basis = run.oneOf(QStringLiteral("basis"), disclosureBases(), disclosureBases().constFirst());
    if (!basis) return std::nullopt;
    return Release{.recipient = run.text(QStringLiteral("recipient")).simplified(),
                   .purpose = run.text(QStringLiteral("purpose")).simplified(),
                   .basis = *basis};
}

Exit exportCsv(Run &run)
{
    const auto release = releaseAsked(run);
    if (!release) return run.exit();
    CsvExport wanted{.folder = run.text(QStringLiteral("out")),
                     .release = *release,
                     .chart = run.text(QStringLiteral("chart")),
                     .progress = {}};
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto second = confirmedSecond(run, *database);
    if (!second) return run.exit();
    wanted.release.second = *second;
    const auto actor = database->actor();
    if (actor && !actor->may(Right::ExportIdentifiable) && actor->may(Right::ExportWithSecond) && second->isEmpty())
        run.tell(Console::tr("A nurse needs a physician beside her: --second NAME --second-password-file FILE."));

    Terminal &terminal = run.terminal();
    wanted.progress = [&terminal, what = Console::tr("Exporting")](double share) { terminal.progress(what, share); };
    const auto done = run.wait(CsvExports(*database).write(wanted));
    if (!done) return run.exit();
    tellLeftOut(run, done->leftOut);
    for (const auto &[kind, rows] : done->rows)
        run.out().write(QStringLiteral("%1.csv: %2\n").arg(kind).arg(rows).toUtf8());
    return Exit::Done;
}

Exit exportCalendar(Run &run)
{
    const auto release = releaseAsked(run);
    if (!release) return run.exit();
    const CalendarWish wish{
        .path = run.text(QStringLiteral("out")), .release = *release, .chart = run.text(QStringLiteral("chart"))};
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto file = run.wait(CalendarFiles(*database).saveAll(wish));
    if (!file) return run.exit();
    tellLeftOut(run, file->leftOut);
    run.out().write(QStringLiteral("%1: %2\n").arg(wish.path).arg(file->visits).toUtf8());
    return Exit::Done;
}
}

QList<Command> exportCommands()
{
    return {
        {.name = QStringLiteral("export csv"),
         .options = {{QStringLiteral("out"), QStringLiteral("FOLDER"), Console::tr("a new or empty folder"), true},
                     {QStringLiteral("recipient"), QStringLiteral("TEXT"), Console::tr("who gets the records"), true},
                     {QStringLiteral("purpose"), QStringLiteral("TEXT"), Console::tr("what for"), true},
                     {QStringLiteral("basis"), disclosureBases().join(u'|'),
                      Console::tr("on what ground; own_use unless said")},
                     {QStringLiteral("chart"), QStringLiteral("NO"), Console::tr("one client only")},
                     {QStringLiteral("second"), QStringLiteral("NAME"), Console::tr("the physician beside a nurse")},
                     {QStringLiteral("second-password-file"), QStringLiteral("FILE"),
                      Console::tr("the password of the second person")}},
         .summary = Console::tr("write all records as CSV files, with the notice that goes with a disclosure"),
         .run = exportCsv,
         .note = Console::tr("The files are not sealed: keep them where you keep paper charts.")},
        {.name = QStringLiteral("export ics"),
         .options = {{QStringLiteral("out"), QStringLiteral("FILE"), Console::tr("a new file"), true},
                     {QStringLiteral("recipient"), QStringLiteral("TEXT"), Console::tr("who gets the appointments"),
                      true},
                     {QStringLiteral("purpose"), QStringLiteral("TEXT"), Console::tr("what for"), true},
                     {QStringLiteral("basis"), disclosureBases().join(u'|'),
                      Console::tr("on what ground; own_use unless said")},
                     {QStringLiteral("chart"), QStringLiteral("NO"), Console::tr("one client only")}},
         .summary = Console::tr(
             "write booked and done visits as a calendar file: times, and nothing of whom or what for"),
         .run = exportCalendar,
         .note = {}}};
}
