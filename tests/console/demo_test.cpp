#include "register.h"
#include <QTimeZone>

/// The practice clinic, and what holds of every register: kept due dates and the history give one answer.
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedGivesTheSameReports_data();
    void theSameSeedGivesTheSameReports();
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

void DemoTest::theSameSeedGivesTheSameReports_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"report injections", "report overdue", "report oral --from 2026-04-20 --to 2026-05-04",
          "report coverage --from 2026-01-01 --to 2026-05-04",
          "report coverage --from 2026-01-01 --to 2026-05-04 --kind ORAL", "report side-effects", "report labs",
          "report kits", "report outcomes --from 2025-05-01 --to 2026-04-30 --by level"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void DemoTest::theSameSeedGivesTheSameReports()
{
    QFETCH(QString, words);
    const Answer one = report(m_one, words.split(QLatin1Char(' '))), two = report(m_two, words.split(QLatin1Char(' ')));
    EXIT(one, 0);
    QVERIFY(one.rows().size() > 0);
    QCOMPARE(one.out, two.out);
}

void DemoTest::keptDatesAndHistoryAgree_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("injections") << QStringLiteral("report injections");
    QTest::newRow("overdue") << QStringLiteral("report overdue");
}

void DemoTest::keptDatesAndHistoryAgree()
{
    QFETCH(QString, words);
    const QStringList line = words.split(QLatin1Char(' '));
    const QString own = QStringLiteral("2026-05-04");
    const Answer kept = report(m_one, line); // the register's own today is answered from the kept rows
    EXIT(kept, 0);
    QVERIFY(kept.rows().size() > 0);
    QCOMPARE(report(m_one, line + QStringList{QStringLiteral("--as-of"), own}).out, kept.out);
    for (const char *day : {"2025-11-30", "2026-05-03", "2026-05-20", "2027-01-01"}) {
        const QString on = QString::fromLatin1(day);
        const Answer asOf = report(m_one, line + QStringList{QStringLiteral("--as-of"), on});
        EXIT(asOf, 0);
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
        const QString chart = QStringLiteral("M%1").arg(days), given = today.addDays(-days).toString(Qt::ISODate);
        clients << QStringLiteral("%1,Case,1990-01-01,Y").arg(chart);
        injections << QStringLiteral("%1,%2,380,L").arg(chart, given);
        orders << QStringLiteral("%1,injection,%2,%3,%4,Dr. Lind")
                      .arg(chart, given, QLatin1String(modes[days / 3 % 3]),
                           days % 2 ? QString() : today.addDays(days % 5 - 2).toString(Qt::ISODate));
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
    for (const char *name : {"nurse", "desk", "doctor", "admin", "auditor"})
        EXIT(m_cli.run(m_cli.as(QString::fromLatin1(name), "practice", m_one, split("report audit"))), 0);
}

void DemoTest::anUntouchedPracticeRegisterVerifies() { EXIT(report(m_one, split("verify")), 0); }

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
