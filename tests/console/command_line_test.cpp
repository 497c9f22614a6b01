#include "cli.h"

/// What the command line refuses and explains before any register is opened.
class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    Cli m_cli;

private Q_SLOTS:
    void theVersionAndHelpGoToStandardOutput();
    void whatIsNoCommandIsAUsageError_data();
    void whatIsNoCommandIsAUsageError();
    void everyCommandHasItsUsageText_data();
    void everyCommandHasItsUsageText();
    void aMissingRegisterIsSaid();
    void aForeignFileIsRefused();
    void withoutATerminalSomebodyMustBeNamed();
};

void CommandLineTest::theVersionAndHelpGoToStandardOutput()
{
    Answer answer = m_cli.run({QStringLiteral("--version")});
    EXIT(answer, 0);
    QVERIFY(answer.out.startsWith(QLatin1String("evenkeel-cli ")));
    answer = m_cli.run({QStringLiteral("--help")});
    EXIT(answer, 0);
    QVERIFY(answer.out.contains(QLatin1String("report overdue")));
    QVERIFY(answer.err.isEmpty());
    EXIT(m_cli.run({QStringLiteral("help")}), 0);
}

void CommandLineTest::whatIsNoCommandIsAUsageError_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"",
                              "fly",
                              "report",
                              "report fly",
                              "staff",
                              "init",
                              "report overdue --as-of",
                              "report overdue --fly",
                              "report overdue --format xml",
                              "report overdue --as-of=2026-02-30",
                              "report overdue --as-of 2026-3-2",
                              "report overdue extra",
                              "report overdue --from 2026-01-01",
                              "report coverage --from 2026-01-01",
                              "report coverage --from 2026-02-01 --to 2026-01-01",
                              "report gate --chart 1 --route NOSE",
                              "report coverage --from 2026-01-01 --to 2026-02-01 --kind DEPOT",
                              "explain",
                              "settings set lock_minutes",
                              "report overdue --as nurse --as nurse",
                              "report outcomes --from 2026-01-01 --to 2026-02-01 --by age",
                              "demo --clients 0",
                              "demo --clients many",
                              "backup",
                              "restore --from x",
                              "staff add",
                              "staff add ann --role pilot",
                              "init --clinic A --time-zone America/Los_Angeles --as ann --roles nurse --register x"})
        QTest::newRow(*words ? words : "nothing") << QString::fromUtf8(words);
}

void CommandLineTest::whatIsNoCommandIsAUsageError()
{
    QFETCH(QString, words);
    QStringList line = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const Answer answer = m_cli.run(line);
    EXIT(answer, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!answer.err.isEmpty());
}

void CommandLineTest::everyCommandHasItsUsageText_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"init",
                              "recover",
                              "demo",
                              "staff add",
                              "staff grant",
                              "staff password",
                              "staff reset",
                              "staff remove",
                              "staff list",
                              "report injections",
                              "report overdue",
                              "report oral",
                              "report coverage",
                              "report side-effects",
                              "report gate",
                              "report labs",
                              "report kits",
                              "report outcomes",
                              "report audit",
                              "explain",
                              "settings list",
                              "settings set",
                              "backup",
                              "restore",
                              "verify"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void CommandLineTest::everyCommandHasItsUsageText()
{
    QFETCH(QString, words);
    const Answer answer = m_cli.run(words.split(QLatin1Char(' ')) << QStringLiteral("--help"));
    EXIT(answer, 0);
    QVERIFY(answer.out.startsWith(QStringLiteral("evenkeel-cli %1").arg(words)));
}

void CommandLineTest::aMissingRegisterIsSaid()
{
    const Answer answer = m_cli.run(
        m_cli.as(QStringLiteral("ann"), "x", m_cli.path("nowhere.evenkeel"), split("report overdue")));
    EXIT(answer, 4);
    QVERIFY(!QFile::exists(m_cli.path("nowhere.evenkeel")));
}

void CommandLineTest::aForeignFileIsRefused()
{
    const QString file = m_cli.file(QStringLiteral("letter.txt"),
                                    QByteArray("Dear all, this is no register.\n").repeated(100));
    EXIT(m_cli.run(m_cli.as(QStringLiteral("ann"), "x", file, split("report overdue"))), 4);
    EXIT(m_cli.run(m_cli.as(QStringLiteral("ann"), "x", m_cli.file(QStringLiteral("empty"), {}), split("verify"))), 4);
}

void CommandLineTest::withoutATerminalSomebodyMustBeNamed()
{
    // A session of its own has no terminal to ask on.
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(QStringLiteral("setsid"),
                  {QStringLiteral("--wait"), Cli::program(), QStringLiteral("demo"), QStringLiteral("--clients"),
                   QStringLiteral("1")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2); // no register is named either
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
