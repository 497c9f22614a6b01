#include "app/exchange/kinds.h"
#include "db/work/imports.h"
#include "ui/console/command.h"
#include "ui/console/run.h"
#include <QFileInfo>

namespace {
QString kindNames()
{
    QStringList names;
    for (const Kind &kind : kinds()) names << kind.name;
    return names.join(QStringLiteral(", "));
}

/// Every fault or warning, one a line, with the file as it was named.
void tellAll(Run &run, const QList<CsvFault> &faults, const QString &file, const QString &before = {})
{
    for (const CsvFault &each : faults) {
        CsvFault fault = each;
        fault.what.prepend(before);
        run.tell(fault.text(file));
    }
}

Exit importFile(Run &run)
{
    const QString kind = run.operand(0), path = run.operand(1);
    if (!kindNamed(kind))
        return run.usage(Console::tr("\"%1\" is no kind of file; the kinds are %2").arg(kind.left(40), kindNames()));
    if (run.has(QStringLiteral("correct")) && run.text(QStringLiteral("correct")).trimmed().isEmpty())
        return run.usage(Console::tr("--correct needs a reason"));
    if (!QFileInfo(path).isReadable() || QFileInfo(path).isDir())
        return run.usage(Console::tr("the file %1 cannot be read").arg(path));
    Database *database = run.signIn();
    if (!database) return run.exit();

    ImportFile file{.kind = kind, .path = path, .correctReason = {}, .progress = {}};
    if (run.has(QStringLiteral("correct"))) file.correctReason = run.text(QStringLiteral("correct")).trimmed();
    Terminal &terminal = run.terminal();
    file.progress = [&terminal, what = Console::tr("Importing")](double share) { terminal.progress(what, share); };
    Imports imports(*database);
    const auto plan = run.wait(imports.check(file));
    if (!plan) return run.exit();
    tellAll(run, plan->warnings, path, Console::tr("warning: "));
    tellAll(run, plan->faults, path);
    if (!plan->mayBeCarriedOut()) {
        run.tell(Console::tr("Nothing was imported: %n fault(s).", nullptr, int(plan->faults.size())));
        return Exit::Usage;
    }
    const bool onlyLooks = run.has(QStringLiteral("dry-run"));
    if (!onlyLooks && !plan->changesNothing() && !run.wait(imports.carryOut(*plan))) return run.exit();
    // Read by programs: never translated (formats.md).
    const QString counts =
        QStringLiteral("added %1, changed %2, unchanged %3\n").arg(plan->added).arg(plan->changed).arg(plan->unchanged);
    run.out().write(counts.toUtf8());
    if (onlyLooks) run.tell(Console::tr("Nothing was written: --dry-run."));
    return Exit::Done;
}
}

QList<Command> importCommands()
{
    return {{.name = QStringLiteral("import"),
             .operands = {QStringLiteral("KIND"), QStringLiteral("FILE")},
             .options = {{QStringLiteral("dry-run"), {}, Console::tr("say what would be done and write nothing")},
                         {QStringLiteral("correct"), QStringLiteral("REASON"),
                          Console::tr("different cells of a row that is there become a new version, for this reason")}},
             .summary = Console::tr("take in a CSV file of history, whole or not at all"),
             .run = importFile,
             .note = Console::tr("KIND is one of %1.").arg(kindNames())}};
}
