#include "db/vault/secret.h"
#include "db/vault/temporary_files.h"
#include "ui/console/run.h"
#include <clocale>
#include <cstdio>
#include <cstring>
#include <langinfo.h>

namespace {

/// Names of files and people on the command line are UTF-8, whatever the locale of the shell.
void speakUtf8()
{
    setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setenv("LC_ALL", "C.UTF-8", 1);
}

bool say(Terminal &terminal, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return terminal.out().write(bytes) == bytes.size() && terminal.flush();
}

Exit answer(const QStringList &words)
{
    Terminal terminal;
    const Asked asked = parse(words);
    switch (asked.what) {
    case Asked::What::Help: return say(terminal, usageText(asked.command)) ? Exit::Done : Exit::Register;
    case Asked::What::Version:
        return say(terminal, QStringLiteral("evenkeel-cli %1\n").arg(QStringLiteral(EVENKEEL_VERSION)))
            ? Exit::Done
            : Exit::Register;
    case Asked::What::Fault:
        terminal.tell(QStringLiteral("evenkeel-cli: %1").arg(asked.fault));
        terminal.tell(asked.command ? Console::tr("evenkeel-cli %1 --help tells more.").arg(asked.command->name)
                                    : Console::tr("evenkeel-cli --help lists the commands."));
        return Exit::Usage;
    case Asked::What::Command: break;
    }
    Run run(*asked.command, asked.arguments, terminal);
    const Exit exit = asked.command->run(run);
    return terminal.flush() || exit != Exit::Done ? exit : Exit::Register;
}

} // namespace

int main(int argc, char *argv[])
{
    speakUtf8();
    if (!startVault()) {
        fputs("evenkeel-cli: this machine gives no protected memory for keys\n", stderr);
        return int(Exit::Register);
    }
    keepTemporaryFilesInMemory();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("evenkeel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EVENKEEL_VERSION));
    return int(answer(QCoreApplication::arguments().mid(1)));
}
