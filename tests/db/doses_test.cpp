#include "db/work/day_closings.h"
#include "db/work/record_versions.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/tablet_clinic.h"

/// The dose log on a clinic whose today is Mon 4 May 2026: what a slot takes, and how it is corrected.
class DosesTest : public QObject, private TabletClinic
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }

    void aSecondGivenForOneSlotIsRefusedByTheStore();
    void anUndoneSlotIsAnsweredAgainAndAllVersionsStayReadable();
    void aTimeAheadOrOnAnotherDayIsRefused();
    void anUnknownTimeIsKeptApartFromTheMomentOfRecording();
    void aTabletAfterAStopNeedsAReason();
    void aTabletUnderAHoldNeedsAReason();
    void aCorrectionNeedsAReasonAndSaysIt();
    void aCorrectionStaysInItsSlot();
    void aReturnAfterNotHereKeepsBoth();
    void theRegisterIsWholeAfterAllThat();
};

void DosesTest::aSecondGivenForOneSlotIsRefusedByTheStore()
{
    const Client client = somebody();
    ordered(client, m_today.addDays(-3));
    Doses doses(*m_database);
    for (int back = 3; back > 0; --back) must(doses.log(dose(client, m_today.addDays(-back))).result());
    must(doses.log(dose(client, m_today)).result());
    const auto second = doses.log(dose(client, m_today)).result();
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::AlreadyRecorded);
    QCOMPARE(second.error().facts.first(), QStringLiteral("2026-05-04"));
    QCOMPARE(must(doses.between(client.id, m_today, m_today).result()).size(), 1);
}

void DosesTest::anUndoneSlotIsAnsweredAgainAndAllVersionsStayReadable()
{
    const Client client = somebody(Indication::Alcohol);
    const QDate day = m_today.addDays(-2);
    Doses doses(*m_database);
    const Dose first = must(doses.log(dose(client, day)).result());
    must(doses.undoSlot(client.id, day, first.id).result());
    QCOMPARE(doses.undoSlot(client.id, day, first.id).result().error().kind, Error::Kind::ChangedMeanwhile);
    must(doses.log(dose(client, day, DoseOutcome::Refused)).result());
    const auto versions = must(RecordVersions(*m_database).ofDose(client.id, day).result());
    QCOMPARE(versions.size(), 3);
    QCOMPARE(versions[0].thing.outcome, DoseOutcome::Given);
    QVERIFY(versions[1].thing.inError);
    QCOMPARE(versions[2].thing.outcome, DoseOutcome::Refused);
    QVERIFY(!versions[2].thing.inError);
    QCOMPARE(versions[2].author, QStringLiteral("Amara Nwosu"));
}

void DosesTest::aTimeAheadOrOnAnotherDayIsRefused()
{
    const Client client = somebody(Indication::Alcohol);
    Doses doses(*m_database);
    Dose ahead = dose(client, m_today);
    ahead.givenAt = m_database->clock().now().addSecs(600);
    QCOMPARE(doses.log(ahead).result().error().facts.first(), QStringLiteral("DOSE_TIME_IN_FUTURE"));
    Dose tomorrow = dose(client, m_today.addDays(1));
    QCOMPARE(doses.log(tomorrow).result().error().facts.first(), QStringLiteral("DOSE_IN_FUTURE"));
    Dose elsewhere = dose(client, m_today.addDays(-3));
    elsewhere.givenAt = at(m_today.addDays(-2), 9);
    QCOMPARE(doses.log(elsewhere).result().error().facts.first(), QStringLiteral("DOSE_TIME_OFF_DAY"));
    elsewhere.givenAt = at(m_today.addDays(-2), 1); // the night still belongs to the evening before
    QVERIFY(doses.log(elsewhere).result().has_value());
}

void DosesTest::anUnknownTimeIsKeptApartFromTheMomentOfRecording()
{
    const Client client = somebody(Indication::Alcohol);
    const QDate day = m_today.addDays(-3);
    must(Doses(*m_database).log(dose(client, day)).result());
    const auto versions = must(RecordVersions(*m_database).ofDose(client.id, day).result());
    QVERIFY(!versions[0].thing.givenAt.isValid());
    QVERIFY(versions[0].recordedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    Dose timed = dose(client, m_today.addDays(-2));
    timed.givenAt = at(m_today.addDays(-2), 8);
    must(Doses(*m_database).log(timed).result());
    const auto other = must(RecordVersions(*m_database).ofDose(client.id, timed.dueOn).result());
    QCOMPARE(other[0].thing.givenAt, timed.givenAt);
    QVERIFY(other[0].recordedAt != timed.givenAt);
}

void DosesTest::aTabletAfterAStopNeedsAReason()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-20), m_today.addDays(-5));
    Doses doses(*m_database);
    Dose late = dose(client, m_today.addDays(-1));
    QCOMPARE(doses.log(late).result().error().facts, QStringList{QStringLiteral("DOSE_AFTER_STOP")});
    late.reason = QStringLiteral("took what was left at home");
    QVERIFY(doses.log(late).result().has_value());
    QVERIFY(doses.log(dose(client, m_today.addDays(-6))).result().has_value());
}

void DosesTest::aTabletUnderAHoldNeedsAReason()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-20));
    ordered(client, m_today.addDays(-4), m_today.addDays(-2), OrderKind::Hold);
    Dose held = dose(client, m_today.addDays(-3));
    QCOMPARE(Doses(*m_database).log(held).result().error().facts, QStringList{QStringLiteral("DOSE_UNDER_HOLD")});
    held.reason = QStringLiteral("had not heard of the hold");
    QVERIFY(Doses(*m_database).log(held).result().has_value());
}

void DosesTest::aCorrectionNeedsAReasonAndSaysIt()
{
    const Client client = somebody(Indication::Alcohol);
    const QDate day = m_today.addDays(-4);
    Doses doses(*m_database);
    Dose kept = must(doses.log(dose(client, day)).result());
    kept.outcome = DoseOutcome::Missed;
    kept.milligrams = 0;
    QCOMPARE(doses.correct(kept, QStringLiteral("  ")).result().error().kind, Error::Kind::BadInput);
    must(doses.correct(kept, QStringLiteral("wrong row, she did not come")).result());
    QCOMPARE(doses.correct(kept, QStringLiteral("again")).result().error().kind, Error::Kind::ChangedMeanwhile);
    const auto versions = must(RecordVersions(*m_database).ofDose(client.id, day).result());
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[0].why, QString());
    QCOMPARE(versions[1].why, QStringLiteral("wrong row, she did not come"));
}

void DosesTest::aCorrectionStaysInItsSlot()
{
    const Client client = somebody(Indication::Alcohol);
    Doses doses(*m_database);
    Dose kept = must(doses.log(dose(client, m_today.addDays(-4))).result());
    kept.dueOn = m_today.addDays(-3);
    QCOMPARE(doses.correct(kept, QStringLiteral("other day")).result().error().kind, Error::Kind::BadInput);
}

void DosesTest::aReturnAfterNotHereKeepsBoth()
{
    const Client client = onTablets();
    Doses doses(*m_database);
    must(doses.notHere(client.id, m_today).result());
    must(doses.log(dose(client, m_today)).result());
    const TodayPage page = must(Worklists(*m_database).today().result());
    QCOMPARE(page.rows.size(), 1);
    QVERIFY(page.rows.first().notHereAt.isValid());
    QCOMPARE(page.rows.first().dose->outcome, DoseOutcome::Given);
}

void DosesTest::theRegisterIsWholeAfterAllThat()
{
    const Client client = onTablets();
    Doses doses(*m_database);
    Dose kept = must(doses.log(dose(client, m_today)).result());
    kept.milligrams = 25;
    must(doses.correct(kept, QStringLiteral("half a tablet")).result());
    must(DayClosings(*m_database).close(m_today).result());
    const auto faults = must(verifyRegister(*m_database).result());
    QVERIFY2(faults.faults.isEmpty(), qPrintable(QString::number(faults.faults.size())));
}

QTEST_GUILESS_MAIN(DosesTest)
#include "doses_test.moc"
