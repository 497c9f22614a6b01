#include "ui/console/command.h"

const QList<Command> &allCommands()
{
    static const QList<Command> all = registerCommands() + staffCommands() + importCommands() + reportCommands()
        + explainCommands() + settingsCommands() + exportCommands() + backupCommands() + verifyCommands();
    return all;
}

const QList<Option> &commonOptions()
{
    static const QList<Option> all = {
        {QStringLiteral("register"), QStringLiteral("WHERE"),
         Console::tr("the register: a file; else $EVENKEEL_REGISTER, else the last one used")},
        {QStringLiteral("as"), QStringLiteral("NAME"), Console::tr("who signs in; else asked for on the terminal")},
        {QStringLiteral("password-file"), QStringLiteral("FILE"),
         Console::tr("its first line is the password (- reads standard input); else asked for on the terminal")},
        {QStringLiteral("format"), QStringLiteral("table|csv|json"),
         Console::tr("how results are written; table on a terminal, csv elsewhere")},
        {QStringLiteral("today"), QStringLiteral("DATE"),
         Console::tr("practice registers only: what the rules call today")},
        {QStringLiteral("help"), {}, Console::tr("this text")},
    };
    return all;
}
