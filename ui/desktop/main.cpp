#include "db/vault/secret.h"
#include "db/vault/temporary_files.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/shots.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTimer>
#include <cstdio>

namespace {

/// The first line of the file; "-" is standard input. Empty when it cannot be read.
QByteArray passwordIn(const QString &file)
{
    QFile source(file);
    const bool open = file == QLatin1String("-") ? source.open(stdin, QIODevice::ReadOnly)
                                                 : source.open(QIODevice::ReadOnly);
    if (!open) return {};
    QByteArray line = source.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    return line;
}

} // namespace

int main(int argc, char **argv)
{
    if (!startVault()) {
        std::fputs("evenkeel: this machine gives no locked memory for keys; nothing was opened\n", stderr);
        return 4;
    }
    keepTemporaryFilesInMemory();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Evenkeel"));
    QApplication::setApplicationVersion(QStringLiteral(EVENKEEL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("evenkeel"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "The register of a naltrexone clinic"));
    const QCommandLineOption as(QStringLiteral("as"), QCoreApplication::translate("main", "Who signs in."),
                                QStringLiteral("NAME"));
    const QCommandLineOption secret(QStringLiteral("password-file"),
                                    QCoreApplication::translate("main", "Where the password stands; - reads one line."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption screen(QStringLiteral("screen"),
                                    QCoreApplication::translate("main", "today, overdue, schedule, clients or kits."),
                                    QStringLiteral("NAME"));
    QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("Pictures of every screen."),
                             QStringLiteral("FOLDER"));
    shots.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({as, secret, screen, shots});
    parser.addPositionalArgument(QStringLiteral("REGISTER"), QCoreApplication::translate("main", "The register file."),
                                 QStringLiteral("[REGISTER]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);

    const QString path = parser.positionalArguments().value(0);
    if (parser.isSet(shots)) return takeShots(path, parser.value(shots));

    dress(app, OwnState().theme(), OwnState().textPercent());
    MainWindow window;
    window.setFirstPlace(parser.value(screen));
    if (parser.isSet(as) && parser.isSet(secret)) {
        QByteArray password = passwordIn(parser.value(secret));
        window.signInAs(parser.value(as), password);
        wipeSecret(password);
    }
    window.show();
    window.begin(path);
    QTimer::singleShot(0, &window, [&window] { window.followSession(); }); // after the first paint
    return app.exec();
}
