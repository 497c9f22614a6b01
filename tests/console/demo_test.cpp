#include "register.h"
#include <QTimeZone>

/// The practice clinic, and what holds of every register: kept due dates and the history give one answer.
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameRecordsAndReports();
    void keptDatesAndHistoryAgree_data();
    void keptDatesAndHistoryAgree();
    void keptDatesAndHistoryAgreeOnTheMachinesToday();
    void everybodyOfTheStaffCanSignIn();
    void anUntouchedPracticeRegisterVerifies();

private:
    Answer demo(const QString &place, int seed) const
    {
        return m_cli.run({QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("60"),
                          QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--as-of"),
                          QStringLiteral("2026-05-04"), QStringLiteral("--register"), place});
    }
    Answer report(const QString &place, const QStringList &words) const
    {
        return m_cli.run(m_cli.as(QStringLiteral("doctor"), "practice", place, words));
    }

    Cli m_cli;
    const QString m_one = m_cli.path("one"), m_two = m_cli.path("two");
};

void DemoTest::initTestCase()
{
    EXIT(demo(m_one, 7), 0);
    EXIT(demo(m_two, 7), 0);
}

/// Everything that is exported is the same, byte by byte; so is what reports work out from it.
void DemoTest::theSameSeedGivesTheSameRecordsAndReports()
{
    const auto exported = [this](const QString &place, const QString &folder) {
        return report(place,
                      {QStringLiteral("export"), QStringLiteral("csv"), QStringLiteral("--out"), folder,
                       QStringLiteral("--recipient"), QStringLiteral("us"), QStringLiteral("--purpose"),
                       QStringLiteral("test")});
    };
    const QString one = m_cli.path("from-one"), two = m_cli.path("from-two");
    EXIT(exported(m_one, one), 0);
    EXIT(exported(m_two, two), 0);
    const QStringList files = QDir(one).entryList({QStringLiteral("*.csv")}, QDir::Files);
    QVERIFY(files.size() == 15);
    for (const QString &name : files) {
        QFile first(QDir(one).filePath(name)), second(QDir(two).filePath(name));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        const QByteArray bytes = first.readAll();
        QVERIFY2(bytes.count('\n') > 1, qPrintable(name));
        QVERIFY2(bytes == second.readAll(), qPrintable(name));
    }
    for (const char *words : {"report overdue", "report outcomes --from 2025-05-01 --to 2026-04-30 --by level"}) {
        const Answer first = report(m_one, split(words));
        EXIT(first, 0);
        QVERIFY(first.rows().size() > 0);
        QCOMPARE(first.out, report(m_two, split(words)).out);
    }
}

void DemoTest::keptDatesAndHistoryAgree_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("past");
    QTest::addColumn<QString>("ahead");
    QTest::newRow("injections") << QStringLiteral("report injections") << QStringLiteral("2025-11-30")
                                << QStringLiteral("2026-05-20");
    QTest::newRow("overdue") << QStringLiteral("report overdue") << QStringLiteral("2026-05-03")
                             << QStringLiteral("2027-01-01");
}

void DemoTest::keptDatesAndHistoryAgree()
{
    QFETCH(QString, words);
    QFETCH(QString, past);
    QFETCH(QString, ahead);
    const QStringList line = words.split(QLatin1Char(' '));
    const Answer kept = report(m_one, line); // the register's own today is answered from the kept rows
    EXIT(kept, 0);
    QVERIFY(kept.rows().size() > 0);
    QCOMPARE(report(m_one, line + QStringList{QStringLiteral("--as-of"), QStringLiteral("2026-05-04")}).out, kept.out);
    for (const QString &on : {past, ahead}) {
        const Answer asOf = report(m_one, line + QStringList{QStringLiteral("--as-of"), on});
        EXIT(asOf, 0);
        QVERIFY(asOf.out != kept.out);
        QCOMPARE(report(m_one, line + QStringList{QStringLiteral("--today"), on}).out, asOf.out);
        QVERIFY(!asOf.out.contains(QLatin1String("ERROR_FUTURE_DATE")));
    }
}

void DemoTest::keptDatesAndHistoryAgreeOnTheMachinesToday()
{
    TestRegister place(m_cli, QStringLiteral("machine"));
    EXIT(place.found(), 0);
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("America/Los_Angeles")).date();
    QStringList clients{QStringLiteral("chart_no,last_name,birth_date,opioid_history")},
        injections{QStringLiteral("chart_no,given_on,mg,site")};
    QStringList orders{QStringLiteral("chart_no,kind,starts_on,regimen,ends_on,prescriber")};
    const char *modes[] = {"D28", "D30", "CM"};
    for (int days = 0; days < 70; days += 3) {
        const QDate start = today.addDays(-days); // an order ends on the day of its start at the earliest
        const QString chart = QStringLiteral("M%1").arg(days), given = start.toString(Qt::ISODate);
        clients << QStringLiteral("%1,Case,1990-01-01,Y").arg(chart);
        injections << QStringLiteral("%1,%2,380,L").arg(chart, given);
        orders << QStringLiteral("%1,injection,%2,%3,%4,Dr. Lind")
                      .arg(chart, given, QLatin1String(modes[days / 3 % 3]),
                           days % 2 ? QString() : qMax(start, today.addDays(days % 5 - 2)).toString(Qt::ISODate));
    }
    for (const auto &[kind, lines] :
         {std::pair{"clients", clients}, std::pair{"injections", injections}, std::pair{"orders", orders}})
        EXIT(place.import(today.toString(Qt::ISODate), kind, lines), 0);
    for (const char *words : {"report injections", "report overdue"}) {
        const Answer kept = place.run(split(words));
        EXIT(kept, 0);
        QVERIFY(kept.rows().size() > 5);
        // A day that is named makes today a moved one, and a moved today is answered from the history.
        QCOMPARE(place.runOn(today.toString(Qt::ISODate), split(words)).out, kept.out);
    }
}

void DemoTest::everybodyOfTheStaffCanSignIn()
{
    for (const char *name : {"nurse", "desk", "admin", "auditor"}) // the doctor reads all the rest of this test
        EXIT(m_cli.run(m_cli.as(QString::fromLatin1(name), "practice", m_one, split("report audit"))), 0);
}

void DemoTest::anUntouchedPracticeRegisterVerifies() { EXIT(report(m_one, split("verify")), 0); }

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
