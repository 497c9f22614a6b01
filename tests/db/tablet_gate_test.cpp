#include "db/stores/decisions.h"
#include "db/work/worklists.h"
#include "tests/db/tablet_clinic.h"

/// What is asked before a tablet is given: the first one, one after days without, one in between.
class TabletGateTest : public QObject, private TabletClinic
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }

    void threeMissedDaysAskTheLateCheckBeforeTheNextTablet();
    void threeMissedDaysWithoutOpioidHistoryAskNothing();
    void aFirstTabletIsRefusedUntilTheWholeGateIsClear();
    void aPhysicianSignsForAFirstTabletAndTheFactsEndIt();
    void aRestartAfterAStopIsAFirstTablet();
    void aRoutineTabletIsStoppedOnlyByWhatForbidsIt();
};

void TabletGateTest::threeMissedDaysAskTheLateCheckBeforeTheNextTablet()
{
    const Client client = somebody();
    ordered(client, m_today.addDays(-10));
    Doses doses(*m_database);
    for (int back = 10; back > 4; --back) must(doses.log(dose(client, m_today.addDays(-back))).result());
    for (int back = 3; back > 0; --back)
        must(doses.log(dose(client, m_today.addDays(-back), DoseOutcome::Missed)).result());
    const TodayPage page = must(Worklists(*m_database).today().result());
    QCOMPARE(page.rows.size(), 1);
    QVERIFY(page.rows.first().notices.first().startsWith(QLatin1String("LATE_CHECK")));
    const auto refused = doses.log(dose(client, m_today)).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Flawed);
    QVERIFY(refused.error().facts.contains(QLatin1String("E06_UDS")));
    // What was swallowed at home is recorded; nothing is given.
    QVERIFY(doses.log(dose(client, m_today, DoseOutcome::SelfReported)).result().has_value());
}

void TabletGateTest::threeMissedDaysWithoutOpioidHistoryAskNothing()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-10));
    Doses doses(*m_database);
    must(doses.log(dose(client, m_today.addDays(-9))).result());
    QVERIFY(doses.log(dose(client, m_today)).result().has_value());
}

void TabletGateTest::aFirstTabletIsRefusedUntilTheWholeGateIsClear()
{
    const Client client = somebody();
    ordered(client, m_today);
    Doses doses(*m_database);
    const TodayPage page = must(Worklists(*m_database).today().result());
    QCOMPARE(page.rows.first().notices, QStringList{QStringLiteral("FIRST_TABLET")});
    const auto refused = doses.log(dose(client, m_today)).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Flawed);
    for (const char *code : {"E03_ON_OPIOID", "E04_WITHDRAWAL", "E06_UDS", "E07_FREE_DAYS", "E08_LFT", "E09_HEPATIC",
                             "E11_PROCEDURE", "E15_SUICIDAL"})
        QVERIFY2(refused.error().facts.contains(QLatin1String(code)), code);
    QVERIFY(!refused.error().facts.contains(QLatin1String("E12_BLEEDING"))); // not asked for tablets
    clear(client);
    must(doses.log(dose(client, m_today)).result());
    QVERIFY(must(Worklists(*m_database).notices(client.id).result()).filter(QStringLiteral("TABLET")).isEmpty());
}

void TabletGateTest::aPhysicianSignsForAFirstTabletAndTheFactsEndIt()
{
    const Client client = somebody();
    ordered(client, m_today);
    clear(client, 4); // liver enzymes between three and five times the limit
    Doses doses(*m_database);
    QCOMPARE(doses.log(dose(client, m_today)).result().error().facts, QStringList{QStringLiteral("E08_LFT")});
    Decisions::Signature signature{.client = client.id, .route = Route::Oral, .code = QStringLiteral("E08_LFT")};
    signature.reason = QStringLiteral("known fatty liver");
    signature.physician = QStringLiteral("Amara Nwosu");
    signature.passwordUtf8 = practicePassword;
    must(Decisions(*m_database).sign(signature).result());
    Lab worse{.client = client.id, .takenOn = m_today, .test = LabTest::ALT, .value = 180, .upperLimit = 40};
    must(Checks(*m_database).measure(worse).result()); // other facts than those that were signed for
    QCOMPARE(doses.log(dose(client, m_today)).result().error().facts, QStringList{QStringLiteral("E08_LFT")});
    must(Decisions(*m_database).sign(signature).result());
    must(doses.log(dose(client, m_today)).result());
}

void TabletGateTest::aRestartAfterAStopIsAFirstTablet()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-20), m_today.addDays(-5));
    Doses doses(*m_database);
    must(doses.log(dose(client, m_today.addDays(-5))).result());
    ordered(client, m_today);
    const TodayPage page = must(Worklists(*m_database).today().result());
    QCOMPARE(page.rows.first().notices, QStringList{QStringLiteral("RESTART")});
    QVERIFY(doses.log(dose(client, m_today)).result().error().facts.contains(QLatin1String("E08_LFT")));
    clear(client);
    must(doses.log(dose(client, m_today)).result());
}

void TabletGateTest::aRoutineTabletIsStoppedOnlyByWhatForbidsIt()
{
    const Client client = somebody();
    ordered(client, m_today.addDays(-3));
    Doses doses(*m_database);
    must(doses.log(dose(client, m_today.addDays(-1))).result());
    Lab urine{.client = client.id, .takenOn = m_today, .test = LabTest::UDS_OPIOID, .result = LabResult::Pending};
    must(Checks(*m_database).measure(urine).result());
    const Dose given = must(doses.log(dose(client, m_today)).result()); // nothing is asked between two tablets
    must(doses.undo(given).result());
    Medicine tramadol{.client = client.id, .name = QStringLiteral("Tramadol"), .kind = MedicineClass::Opioid};
    tramadol.fromOn = m_today;
    tramadol = must(Checks(*m_database).medicine(tramadol).result());
    QCOMPARE(doses.log(dose(client, m_today)).result().error().facts, QStringList{QStringLiteral("E03_ON_OPIOID")});
    QVERIFY(doses.log(dose(client, m_today, DoseOutcome::Refused)).result().has_value());
}

QTEST_GUILESS_MAIN(TabletGateTest)
#include "tablet_gate_test.moc"
