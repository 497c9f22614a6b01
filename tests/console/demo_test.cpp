#include "cli.h"

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
    void everybodyOfTheStaffCanSignIn();
    void anUntouchedPracticeRegisterVerifies();

private:
    Answer demo(const QString &place, int seed) const
    {
        return m_cli.run({QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("60"), QStringLiteral("--seed"), QString::number(seed),
                          QStringLiteral("--as-of"), QStringLiteral("2026-05-04"), QStringLiteral("--register"), place});
    }
    Answer report(const QString &place, const QStringList &words) const { return m_cli.run(m_cli.as(QStringLiteral("doctor"), "practice", place, words)); }

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
    for (const char *words : {"report injections", "report overdue", "report oral --from 2026-04-20 --to 2026-05-04",
                              "report coverage --from 2026-01-01 --to 2026-05-04", "report coverage --from 2026-01-01 --to 2026-05-04 --kind ORAL",
                              "report side-effects", "report labs", "report kits", "report outcomes --from 2025-05-01 --to 2026-04-30 --by level"})
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
    // The register's own today is answered from the kept rows, a day that was named from the history.
    const Answer kept = report(m_one, line), history = report(m_one, line + QStringList{QStringLiteral("--today"), own});
    EXIT(kept, 0);
    QVERIFY(kept.rows().size() > 0);
    QCOMPARE(kept.out, history.out);
    QCOMPARE(report(m_one, line + QStringList{QStringLiteral("--as-of"), own}).out, kept.out);
    for (const char *day : {"2025-11-30", "2026-05-03", "2026-05-20", "2027-01-01"}) {
        const QString on = QString::fromLatin1(day);
        const Answer asOf = report(m_one, line + QStringList{QStringLiteral("--as-of"), on});
        EXIT(asOf, 0);
        QCOMPARE(report(m_one, line + QStringList{QStringLiteral("--today"), on}).out, asOf.out);
        QVERIFY(!asOf.out.contains(QLatin1String("ERROR_FUTURE_DATE")));
    }
}

void DemoTest::everybodyOfTheStaffCanSignIn()
{
    for (const char *name : {"nurse", "desk", "doctor", "admin", "auditor"})
        EXIT(m_cli.run(m_cli.as(QString::fromLatin1(name), "practice", m_one, split("report audit"))), 0);
}

void DemoTest::anUntouchedPracticeRegisterVerifies()
{
    EXIT(report(m_one, split("verify")), 0);
}

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
