#include "db/work/verify.h"
#include "ui/console/run.h"
#include "ui/words/disk.h"

namespace {

/// One row a fault; "no" is the answer when there is one.
Exit printFaults(Run &run, const Verification &found)
{
    ReportTable table{{{QStringLiteral("code"), CellKind::Code},
                       {QStringLiteral("table"), CellKind::Code},
                       {QStringLiteral("id"), CellKind::Code}},
                      {}};
    for (const VerifyFault &fault : found.faults) table.rows.append({fault.code, fault.table, fault.id});
    for (const QString &kind : found.notChecked) run.tell(Console::tr("not checked: %1").arg(kind));
    if (const Exit printed = run.print(table); printed != Exit::Done) return printed;
    run.tell(Console::tr("%1 records and %2 entries of the trail looked at, faults: %3.")
                 .arg(found.records)
                 .arg(found.entries)
                 .arg(found.faults.size()));
    return found.faults.isEmpty() ? Exit::Done : Exit::No;
}

/// A register that lets nobody in may have been changed: what can be checked without keys is checked then.
Exit verifyFromOutside(Run &run)
{
    const Exit refused = run.exit();
    if (refused != Exit::Register && refused != Exit::Refused) return refused;
    run.close();
    const auto place = run.where();
    if (!place) return refused;
    const Result<Verification> found = verifyWithoutKeys(*place);
    return found && !found->faults.isEmpty() ? printFaults(run, *found) : refused;
}

/// The dates in a register stand in the clear (docs/security.md): the disk has to seal them. Said beside the answer, no part of
/// it: the register itself is as it should be. A practice register holds nobody.
void tellOfDisk(Run &run, const RegisterCard &card)
{
    if (const QString said = diskSentence(card.disk); !said.isEmpty() && !card.practice) run.tell(said);
}

Exit verifyNow(Run &run)
{
    Database *database = run.signIn();
    if (!database) return verifyFromOutside(run);
    tellOfDisk(run, database->card());
    const auto found = run.wait(verifyRegister(*database));
    return found ? printFaults(run, *found) : run.exit();
}

} // namespace

QList<Command> verifyCommands()
{
    return {
        {.name = QStringLiteral("verify"),
         .operands = {},
         .options = {},
         .summary = Console::tr("check file, seals, trail, signatures and derived values"),
         .run = verifyNow,
         .note = Console::tr(
             "Exit 1 and one row for each fault. What the keys of the person cannot open is told as “not checked”.")}};
}
