#include "db/stores/settings.h"
#include "ui/console/run.h"
#include "ui/words/reasons.h"
#include "ui/words/threshold_words.h"

namespace {

Exit listSettings(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto rows = run.wait(Settings(*database).list());
    if (!rows) return run.exit();
    ReportTable table{{{QStringLiteral("key"), CellKind::Code},
                       {QStringLiteral("value")},
                       {QStringLiteral("range")},
                       {QStringLiteral("basis")},
                       {QStringLiteral("kind"), CellKind::Code}},
                      {}};
    for (SettingRow row : *rows) {
        // The shipped reasons are words of the program, not of the register.
        if (const auto what = reasonForKey(row.key); what && row.value.isEmpty())
            row.value = reasonsText(shippedReasons(*what));
        table.rows.append({row.key, row.value, row.range, row.basis,
                           row.medical ? QStringLiteral("medical") : QStringLiteral("technical")});
    }
    if (const QString note = notYetSigned(database->limits()); !note.isEmpty()) run.tell(note);
    return run.print(table);
}

Exit setSetting(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    const QString key = run.operand(0), value = run.operand(1);
    if (!run.wait(Settings(*database).set(key, value, run.text(QStringLiteral("reason"))))) return run.exit();
    run.tell(Console::tr("%1 is %2 now.").arg(key, value));
    return Exit::Done;
}

} // namespace

QList<Command> settingsCommands()
{
    return {
        {QStringLiteral("settings list"), {}, {}, Console::tr("the settings in force"), listSettings},
        {QStringLiteral("settings set"),
         {QStringLiteral("KEY"), QStringLiteral("VALUE")},
         {{QStringLiteral("reason"), QStringLiteral("TEXT"), Console::tr("why; kept with the change"), true}},
         Console::tr("change one of them"),
         setSetting},
    };
}
