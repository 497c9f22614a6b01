#include "register.h"

/// "Who may" of the formats, asked role by role through the program.
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachRoleMayWhatTheTableSays_data();
    void eachRoleMayWhatTheTableSays();
    void theDeskSeesDatesOnly();
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike();
    void aNewPasswordCounts();
    void aRemovedPersonIsRefused();

private:
    Answer as(const QString &role, const QStringList &words) const
    {
        return m_cli.run(m_cli.as(role, "practice", m_register.place(), words));
    }

    Cli m_cli;
    TestRegister m_register{m_cli};
};

void RightsTest::initTestCase()
{
    EXIT(m_register.found(), 0);
    const QString secret = m_cli.secret("practice");
    for (const char *role : {"front_desk", "nurse", "physician", "administrator", "auditor"})
        EXIT(m_register.run({QStringLiteral("staff"), QStringLiteral("add"), QString::fromLatin1(role),
                             QStringLiteral("--role"), QString::fromLatin1(role), QStringLiteral("--new-password-file"),
                             secret}),
             0);
    const QString today = QStringLiteral("2026-06-30");
    EXIT(m_register.import(
             today, "clients",
             {QStringLiteral("chart_no,last_name,first_name,birth_date,phone,voicemail,indication,opioid_history"),
              QStringLiteral("C1,Okafor,Ada,1990-01-01,555-0101,no_name,OUD,Y")}),
         0);
    EXIT(m_register.import(
             today, "injections",
             {QStringLiteral("chart_no,given_on,mg,site,lot"), QStringLiteral("C1,2026-04-01,380,L,LOT7")}),
         0);
    EXIT(m_register.import(
             today, "orders",
             {QStringLiteral("chart_no,kind,starts_on,regimen"), QStringLiteral("C1,oral,2026-06-20,DAILY50")}),
         0);
    EXIT(m_register.import(today, "labs",
                           {QStringLiteral("chart_no,taken_on,test,value,unit,upper_limit"),
                            QStringLiteral("C1,2026-04-01,ALT,30,U/L,40")}),
         0);
    EXIT(m_register.import(
             today, "kits",
             {QStringLiteral("kit_no,lot,expires_on,state"), QStringLiteral("K1,LOT7,2027-06-30,refrigerated")}),
         0);
}

void RightsTest::eachRoleMayWhatTheTableSays_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("allowed");
    const char *care = "front_desk nurse physician", *clinical = "nurse physician",
               *all = "front_desk nurse physician administrator auditor";
    const std::pair<const char *, const char *> table[] = {
        {"report injections", care},
        {"report overdue", care},
        {"explain --chart C1", care},
        {"report kits", care},
        {"report oral --from 2026-06-01 --to 2026-06-30", clinical},
        {"report coverage --from 2026-06-01 --to 2026-06-30", clinical},
        {"report labs", clinical},
        {"report side-effects", clinical},
        {"report gate --chart C1 --route XR", clinical},
        {"report outcomes --from 2026-06-01 --to 2026-06-30", clinical},
        {"report audit", all},
        {"report audit --chart C1", "physician auditor"},
        {"report consents", "physician auditor"},
        {"report disclosures --chart C1", "physician auditor"},
        {"settings list", all},
        {"settings set lapse_days 28 --reason checked", "physician"},
        {"settings set lock_minutes 5 --reason checked", "administrator"},
        {"staff list", "administrator"},
        {"verify", all}};
    for (const auto &[words, allowed] : table)
        QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(allowed);
}

void RightsTest::eachRoleMayWhatTheTableSays()
{
    QFETCH(QString, words);
    QFETCH(QString, allowed);
    for (const char *role : {"front_desk", "nurse", "physician", "administrator", "auditor"}) {
        const QString name = QString::fromLatin1(role);
        const Answer answer = as(name, words.split(QLatin1Char(' ')));
        const int expected = allowed.split(QLatin1Char(' ')).contains(name) ? 0 : 3;
        QVERIFY2(answer.exit == expected,
                 qPrintable(QStringLiteral("%1: exit %2, %3").arg(name).arg(answer.exit).arg(answer.err)));
        if (expected == 3) QVERIFY(answer.out.isEmpty());
    }
}

void RightsTest::theDeskSeesDatesOnly()
{
    const QStringList overdue = split("report overdue --today 2026-06-30");
    const Answer desk = as(QStringLiteral("front_desk"), overdue), nurse = as(QStringLiteral("nurse"), overdue);
    QCOMPARE(
        desk.header(),
        split(
            "chart_no last_name first_name last_given days_since_last next_due days_from_due window_open blockade_ends "
            "status flag recheck past_blockade next_site book_on call_rank phone voicemail indication attempts "
            "last_outcome promised_on"));
    QCOMPARE(desk.cell(QStringLiteral("C1"), QStringLiteral("indication")), QString());
    QCOMPARE(desk.cell(QStringLiteral("C1"), QStringLiteral("recheck")), QString());
    QCOMPARE(desk.cell(QStringLiteral("C1"), QStringLiteral("call_rank")), QStringLiteral("1"));
    QCOMPARE(nurse.cell(QStringLiteral("C1"), QStringLiteral("indication")), QStringLiteral("OUD"));
    QCOMPARE(nurse.cell(QStringLiteral("C1"), QStringLiteral("recheck")), QStringLiteral("FULL_GATE"));
    QCOMPARE(nurse.cell(QStringLiteral("C1"), QStringLiteral("voicemail")), QStringLiteral("no_name"));
    const Answer why = as(QStringLiteral("front_desk"), split("explain --chart C1 --today 2026-06-30"));
    const Answer clinical = as(QStringLiteral("nurse"), split("explain --chart C1 --today 2026-06-30"));
    QVERIFY(why.out.contains(QLatin1String("Status: Lapsed.")));
    QVERIFY(why.out.contains(QLatin1String("the protection is gone")));
    // Dates and what they are called; nothing of doses, opioids, tests, tablets or what must be checked.
    for (const char *word : {"opioid", "kill", "mg", "Before the next dose", "liver", "ablet"}) {
        QVERIFY2(!why.out.contains(QLatin1String(word), Qt::CaseInsensitive), word);
        QVERIFY2(clinical.out.contains(QLatin1String(word), Qt::CaseInsensitive), word);
    }
    QVERIFY(!as(QStringLiteral("front_desk"), split("report kits")).out.contains(QLatin1String("LOT7")));
    const Answer trail = as(QStringLiteral("administrator"), split("report audit"));
    QVERIFY(!trail.out.contains(QLatin1String("C1")) && !trail.out.contains(QLatin1String("Okafor")));
}

void RightsTest::aWrongPasswordAndAnUnknownNameAreRefusedAlike()
{
    const Answer wrong = m_cli.run(
        m_cli.as(QStringLiteral("nurse"), "guessed", m_register.place(), split("report overdue")));
    const Answer unknown = m_cli.run(
        m_cli.as(QStringLiteral("nobody"), "guessed", m_register.place(), split("report overdue")));
    EXIT(wrong, 3);
    EXIT(unknown, 3);
    QCOMPARE(wrong.err, unknown.err);
    EXIT(as(QStringLiteral("nurse"), split("report overdue")), 0);
}

void RightsTest::aNewPasswordCounts()
{
    const QString secret = m_cli.secret("another word");
    EXIT(as(QStringLiteral("nurse"),
            QStringList{QStringLiteral("staff"), QStringLiteral("password"), QStringLiteral("--new-password-file"),
                        secret}),
         0);
    EXIT(as(QStringLiteral("nurse"), split("report overdue")), 3);
    EXIT(m_cli.run(m_cli.as(QStringLiteral("nurse"), "another word", m_register.place(), split("report overdue"))), 0);
    EXIT(m_register.run({QStringLiteral("staff"), QStringLiteral("reset"), QStringLiteral("nurse"),
                         QStringLiteral("--new-password-file"), m_cli.secret("practice")}),
         0);
    EXIT(as(QStringLiteral("nurse"), split("report overdue")), 0);
}

void RightsTest::aRemovedPersonIsRefused()
{
    EXIT(m_register.run(split("staff remove nobody")), 3);
    EXIT(m_register.run(split("staff remove auditor")), 0);
    EXIT(as(QStringLiteral("auditor"), split("report audit")), 3);
    EXIT(as(QStringLiteral("nurse"), split("report overdue")), 0);
    const Answer list = m_register.run(split("staff list"));
    QCOMPARE(list.cell(QStringLiteral("auditor"), QStringLiteral("state")), QStringLiteral("removed"));
}

QTEST_GUILESS_MAIN(RightsTest)
#include "rights_test.moc"
