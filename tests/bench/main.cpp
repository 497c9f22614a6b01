#include "db/vault/secret.h"
#include "tests/bench/bench.h"
#include "ui/desktop/parts/look.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <cstdio>

/// Prints one RATIO line a goal. Exit 0 when all were met, 1 when one was missed or could not be measured.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!startVault()) return 4;
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("evenkeel-bench"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The ratios of the performance page, measured in turn in one run"));
    const QCommandLineOption clients(QStringLiteral("clients"), QStringLiteral("Clients of the register (20000)."),
                                     QStringLiteral("N"), QStringLiteral("20000"));
    const QCommandLineOption all(QStringLiteral("all"), QStringLiteral("Also the figures without a goal."));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Only these goals, e.g. G1,G8."),
                                  QStringLiteral("IDS"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Also write the figures there, as JSON."),
                                  QStringLiteral("FILE"));
    QCommandLineOption open(QStringLiteral("open"), QStringLiteral("Open the window on this register and say READY."),
                            QStringLiteral("REGISTER"));
    open.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({clients, all, only, json, open});
    parser.addHelpOption();
    parser.process(app);

    if (parser.isSet(open)) {
        dress(app, Theme::Light, 100);
        return bench::openAndSay(parser.value(open));
    }
    bench::Settings settings;
    settings.clients = parser.value(clients).toInt();
    settings.all = parser.isSet(all);
    settings.folder = qEnvironmentVariable("EVENKEEL_BENCH_DIR");
    if (settings.folder.isEmpty()) settings.folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    if (settings.clients < 100 || !QDir().mkpath(settings.folder)) {
        std::fprintf(stderr, "evenkeel-bench: needs at least 100 clients and a folder to write into\n");
        return 2;
    }
    dress(app, Theme::Light, 100);
    const QStringList wanted = parser.value(only).split(u',', Qt::SkipEmptyParts);
    const std::pair<const char *, bool (*)(const bench::Settings &)> measurements[] = {{"G1,G2", bench::overdueList},
                                                                                       {"G5", bench::typeAhead},
                                                                                       {"G6", bench::programStart},
                                                                                       {"G8", bench::oneInjection},
                                                                                       {"G12", bench::memoryOfClients}};
    bool met = true;
    for (const auto &[ids, measure] : measurements) {
        bool chosen = wanted.isEmpty();
        for (const QString &id : QString::fromLatin1(ids).split(u',')) chosen = chosen || wanted.contains(id);
        if (chosen) met = measure(settings) && met;
    }
    if (parser.isSet(json) && !bench::writeReport(parser.value(json), settings)) {
        std::fprintf(stderr, "evenkeel-bench: %s cannot be written\n", qPrintable(parser.value(json)));
        return 2;
    }
    return met ? 0 : 1;
}
