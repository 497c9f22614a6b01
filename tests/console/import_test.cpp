#include "register.h"

/// Files of history going in and coming out again, through the program: what it says, where, and with which exit code.
class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDryRunSaysTheSameAndWritesNothing();
    void everyFaultOfABadFileIsListed();
    void anUnusualRowIsToldAndStillDone();
    void differentCellsNeedAReason();
    void aPipeWillDo();
    void wrongUsageIsRefused();
    void onlyWhoMayImportsWhat();
    void anExportNeedsAnEmptyFolderAndSaysForWhom();
    void aNurseExportsBesideAPhysician();
    void withoutConsentNobodyGoesOut();
    void aBackupNeedsAFolderThatIsThere();

private:
    static QString data(const QString &name) { return QStringLiteral(EVENKEEL_TEST_DATA "/") + name; }
    Answer import(const QStringList &words) const
    {
        return m_register.runOn(m_today, QStringList{QStringLiteral("import")} + words);
    }
    Answer as(const char *role, const QStringList &words) const
    {
        return m_cli.run(m_cli.as(QString::fromLatin1(role), "practice", m_register.place(),
                                  words + QStringList{QStringLiteral("--today"), m_today}));
    }
    QStringList exportTo(const QString &folder, const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("export"),      QStringLiteral("csv"),
                           QStringLiteral("--out"),       folder,
                           QStringLiteral("--recipient"), QStringLiteral("the other clinic"),
                           QStringLiteral("--purpose"),   QStringLiteral("moving house")}
        + more;
    }
    QStringList beside(const char *second) const
    {
        return {QStringLiteral("--second"), QString::fromLatin1(second), QStringLiteral("--second-password-file"),
                m_cli.secret("practice")};
    }

    const QString m_today = QStringLiteral("2026-05-18");
    Cli m_cli;
    TestRegister m_register{m_cli};
};

void ImportTest::initTestCase()
{
    EXIT(m_register.found(), 0);
    for (const char *role : {"front_desk", "nurse", "physician", "auditor"})
        EXIT(m_register.run({QStringLiteral("staff"), QStringLiteral("add"), QString::fromLatin1(role),
                             QStringLiteral("--role"), QString::fromLatin1(role), QStringLiteral("--new-password-file"),
                             m_cli.secret("practice")}),
             0);
    const Answer clients = import({QStringLiteral("clients"), data(QStringLiteral("clients.csv"))});
    EXIT(clients, 0);
    QCOMPARE(clients.out, QStringLiteral("added 25, changed 0, unchanged 0\n"));
}

void ImportTest::aDryRunSaysTheSameAndWritesNothing()
{
    const QString file = m_cli.file(QStringLiteral("dry.csv"),
                                    "chart_no,due_on,outcome,mg\n1003,2026-03-02,given,50\n");
    for (int i = 0; i < 2; ++i) {
        const Answer answer = import({QStringLiteral("doses"), file, QStringLiteral("--dry-run")});
        EXIT(answer, 0);
        QCOMPARE(answer.out, QStringLiteral("added 1, changed 0, unchanged 0\n"));
    }
}

void ImportTest::everyFaultOfABadFileIsListed()
{
    const QString file = data(QStringLiteral("broken/calls.many_at_once.csv"));
    for (const QStringList &more : {QStringList(), QStringList{QStringLiteral("--dry-run")}}) {
        const Answer answer = import(QStringList{QStringLiteral("calls"), file} + more);
        EXIT(answer, 2);
        QVERIFY(answer.out.isEmpty());
        for (const char *line :
             {":2: outcome: not one of the words \"agree\"", ":3: chart_no: missing",
              ":4: promised_on: not a date \"soon\"", ":5: chart_no: no client has this chart number \"77\""})
            QVERIFY2(answer.err.contains(file + QString::fromLatin1(line)), qPrintable(answer.err));
    }
}

void ImportTest::anUnusualRowIsToldAndStillDone()
{
    const QString file = m_cli.file(QStringLiteral("early.csv"),
                                    "chart_no,due_on,outcome,mg\n1001,2026-03-03,given,100\n");
    const Answer answer = import({QStringLiteral("doses"), file});
    EXIT(answer, 0);
    QCOMPARE(answer.out, QStringLiteral("added 1, changed 0, unchanged 0\n"));
    QVERIFY2(answer.err.contains(QLatin1String(":2: due_on: warning: outside any oral order \"2026-03-03\"")),
             qPrintable(answer.err));
    QVERIFY2(answer.err.contains(QLatin1String(":2: mg: warning: more than 50 mg")), qPrintable(answer.err));
}

void ImportTest::differentCellsNeedAReason()
{
    const QString file = m_cli.file(QStringLiteral("other.csv"),
                                    "chart_no,last_name,birth_date,phone\n"
                                    "1001,Ramírez Ochoa,1988-03-12,503 555 0143\n");
    const Answer refused = import({QStringLiteral("clients"), file});
    EXIT(refused, 2);
    QVERIFY(refused.err.contains(QLatin1String(":2: phone: the register says something else \"503 555 0143\"")));
    EXIT(import({QStringLiteral("clients"), file, QStringLiteral("--correct")}), 2);
    const Answer corrected = import(
        {QStringLiteral("clients"), file, QStringLiteral("--correct"), QStringLiteral("new number")});
    EXIT(corrected, 0);
    QCOMPARE(corrected.out, QStringLiteral("added 0, changed 1, unchanged 0\n"));
}

void ImportTest::aPipeWillDo()
{
    const Answer answer = m_cli.run(
        m_cli.as(QStringLiteral("ann"), "harbour", m_register.place(),
                 {QStringLiteral("import"), QStringLiteral("closed_days"), QStringLiteral("/dev/stdin")}),
        "day,reason\n2026-08-03,painting\n");
    EXIT(answer, 0);
    QCOMPARE(answer.out, QStringLiteral("added 1, changed 0, unchanged 0\n"));
}

void ImportTest::wrongUsageIsRefused()
{
    EXIT(import({QStringLiteral("people"), data(QStringLiteral("clients.csv"))}), 2);
    EXIT(import({QStringLiteral("clients"), m_cli.path("no such file.csv")}), 2);
    EXIT(import({QStringLiteral("clients"), m_cli.path("state")}), 2);
    EXIT(import({QStringLiteral("clients")}), 2);
    EXIT(import({QStringLiteral("clients"), m_cli.file(QStringLiteral("empty.csv"), {})}), 2);
}

void ImportTest::onlyWhoMayImportsWhat()
{
    // One kind of each sort; the door asks the same table for the others.
    const std::pair<const char *, const char *> table[] = {
        {"visits", "front_desk nurse"}, {"kits", "nurse"}, {"orders", ""}};
    for (const auto &[kind, allowed] : table)
        for (const char *role : {"front_desk", "nurse", "auditor"}) {
            const QString name = QString::fromLatin1(kind);
            const QStringList words = {QStringLiteral("import"), name, data(name + QStringLiteral(".csv")),
                                       QStringLiteral("--dry-run")};
            EXIT(as(role, words), split(allowed).contains(QString::fromLatin1(role)) ? 0 : 3);
        }
    const QString plain = m_cli.file(QStringLiteral("plain.csv"),
                                     "chart_no,last_name,birth_date\nD1,Desk,1990-01-01\n");
    const QString reasons = m_cli.file(QStringLiteral("reasons.csv"),
                                       "chart_no,last_name,birth_date,opioid_history\nD2,Desk,1990-01-01,Y\n");
    EXIT(as("front_desk", {QStringLiteral("import"), QStringLiteral("clients"), plain}), 0);
    EXIT(as("front_desk", {QStringLiteral("import"), QStringLiteral("clients"), reasons}), 3);
    EXIT(as("nurse", {QStringLiteral("import"), QStringLiteral("clients"), reasons}), 0);
}

void ImportTest::anExportNeedsAnEmptyFolderAndSaysForWhom()
{
    const QString folder = m_cli.path("out");
    EXIT(m_register.run(exportTo(folder).mid(0, 6)), 2); // no purpose
    EXIT(m_register.run(exportTo(folder, {QStringLiteral("--basis"), QStringLiteral("curiosity")})), 2);
    EXIT(m_register.run(exportTo(folder)), 0);
    const Answer again = m_register.run(exportTo(folder));
    EXIT(again, 2);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 16);
    QFile notice(QDir(folder).filePath(QStringLiteral("NOTICE.txt")));
    QVERIFY(notice.open(QIODevice::ReadOnly));
    const QByteArray words = notice.readAll();
    for (const char *word : {"42 CFR", "Recipient: the other clinic", "Purpose: moving house", "clients.csv: "})
        QVERIFY2(words.contains(word), word);
    QCOMPARE(int(notice.permissions() & 0x0077), 0);
    const Answer nobody = m_register.run(
        exportTo(m_cli.path("nobody"), {QStringLiteral("--chart"), QStringLiteral("77")}));
    EXIT(nobody, 2);
    QVERIFY2(nobody.err.contains(QLatin1String("77")), qPrintable(nobody.err));
    QVERIFY(!QDir(m_cli.path("nobody")).exists());
}

void ImportTest::aNurseExportsBesideAPhysician()
{
    const QString folder = m_cli.path("nurses");
    EXIT(as("nurse", exportTo(folder)), 3);
    for (const char *second : {"front_desk", "nobody"}) EXIT(as("nurse", exportTo(folder, beside(second))), 3);
    EXIT(as("front_desk", exportTo(folder, beside("physician"))), 3);
    QVERIFY(!QDir(folder).exists());
    EXIT(as("nurse", exportTo(folder, beside("physician"))), 0);
}

void ImportTest::withoutConsentNobodyGoesOut()
{
    const Answer answer = m_register.run(
        exportTo(m_cli.path("consent"), {QStringLiteral("--basis"), QStringLiteral("consent")}));
    EXIT(answer, 0);
    QVERIFY(answer.err.contains(QLatin1String("\n1001\n")) && answer.err.contains(QLatin1String("\nA-25/b\n")));
    QVERIFY(answer.out.contains(QLatin1String("clients.csv: 0\n")));
}

void ImportTest::aBackupNeedsAFolderThatIsThere()
{
    const Answer nowhere = m_register.run(
        {QStringLiteral("backup"), QStringLiteral("--to"), m_cli.path("no such folder/copy")});
    EXIT(nowhere, 2);
    QVERIFY2(nowhere.err.contains(QLatin1String("no such folder")), qPrintable(nowhere.err));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
