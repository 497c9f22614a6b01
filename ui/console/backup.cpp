#include "db/work/backup.h"
#include "ui/console/run.h"

namespace {

Exit makeBackup(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto proof = run.take(backUp(*database, run.text(QStringLiteral("to"))));
    if (!proof) return run.exit();
    run.tell(Console::tr("Kept and read back: %1, %2 rows, audit entry %3.")
                 .arg(run.text(QStringLiteral("to")))
                 .arg(proof->rows)
                 .arg(proof->auditSeq));
    return Exit::Done;
}

Exit restoreBackup(Run &run)
{
    const QString place = run.text(QStringLiteral("register"));
    if (place.isEmpty()) return run.usage(Console::tr("where to? --register NEW"));
    const auto who = run.name();
    if (!who) return run.exit();
    auto password = run.password(QStringLiteral("password-file"), Console::tr("Password: "));
    if (!password) return run.exit();
    const auto proof = run.take(restore(run.text(QStringLiteral("from")), place, *who, *password));
    password->fill('\0');
    if (!proof) return run.exit();
    run.remember(place);
    run.tell(Console::tr("Restored %1: %2 rows, as of %3.")
                 .arg(place)
                 .arg(proof->rows)
                 .arg(proof->madeAt.toString(Qt::ISODate)));
    return Exit::Done;
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {QStringLiteral("backup"),
         {},
         {{QStringLiteral("to"), QStringLiteral("PATH"), Console::tr("a new file; never overwritten"), true}},
         Console::tr("write a sealed, proven copy of the register"),
         makeBackup},
        {QStringLiteral("restore"),
         {},
         {{QStringLiteral("from"), QStringLiteral("PATH"), Console::tr("a backup"), true}},
         Console::tr("make a new register (--register NEW) from a backup"),
         restoreBackup},
    };
}
