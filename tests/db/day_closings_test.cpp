#include "db/stores/settings.h"
#include "db/work/day_closings.h"
#include "db/work/record_versions.h"
#include "db/work/worklists.h"
#include "tests/db/tablet_clinic.h"

/// The closing of a day, what is recorded of a past one, and the reasons of the round.
class DayClosingsTest : public QObject, private TabletClinic
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }

    void aPastDayShowsItsTabletsAndTodayIsNoPastDay();
    void aDayIsClosedWithItsNumbersAndOpenedAgain();
    void aDayWithOpenRowsClosesOnlyWithAReason();
    void anInjectionOnPaperIsRecordedOnItsPastDay();
    void anInjectionMovesOnlyToAFreeDay();
    void reasonsAreThePhysiciansToChange();
};

void DayClosingsTest::aPastDayShowsItsTabletsAndTodayIsNoPastDay()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-5));
    must(Doses(*m_database).log(dose(client, m_today.addDays(-2))).result());
    const TodayPage open = must(Worklists(*m_database).pastDay(m_today.addDays(-3)).result());
    QCOMPARE(open.rows.size(), 1);
    QVERIFY(!open.rows.first().dose);
    const TodayPage told = must(Worklists(*m_database).pastDay(m_today.addDays(-2)).result());
    QVERIFY(told.rows.first().dose.has_value());
    QVERIFY(must(Worklists(*m_database).pastDay(m_today.addDays(-6)).result()).rows.isEmpty());
    QCOMPARE(Worklists(*m_database).pastDay(m_today).result().error().kind, Error::Kind::BadInput);
    QVERIFY(!must(Worklists(*m_database).pastDay(m_today.addDays(-1)).result()).clinicOpen); // a Sunday
}

void DayClosingsTest::aDayIsClosedWithItsNumbersAndOpenedAgain()
{
    const Client one = onTablets(), two = onTablets();
    Doses doses(*m_database);
    must(doses.log(dose(one, m_today)).result());
    must(doses.log(dose(two, m_today, DoseOutcome::Missed)).result());
    DayClosings closings(*m_database);
    QCOMPARE(closings.close(m_today.addDays(1)).result().error().kind, Error::Kind::BadInput);
    const DayClose close = must(closings.close(m_today).result());
    QCOMPARE(close.tally.given, 1);
    QCOMPARE(close.tally.missed, 1);
    QCOMPARE(close.tally.leftOpen, 0);
    QCOMPARE(closings.close(m_today).result().error().kind, Error::Kind::AlreadyRecorded);
    QCOMPARE(must(Worklists(*m_database).today().result()).closed->tally, close.tally);
    must(closings.reopen(close).result());
    QVERIFY(!must(Worklists(*m_database).today().result()).closed);
    QCOMPARE(must(closings.close(m_today).result()).version, 3);
}

void DayClosingsTest::aDayWithOpenRowsClosesOnlyWithAReason()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today);
    DayClosings closings(*m_database);
    QCOMPARE(closings.close(m_today).result().error().kind, Error::Kind::BadInput);
    const DayClose close = must(closings.close(m_today, QStringLiteral("power cut")).result());
    QCOMPARE(close.tally.leftOpen, 1);
    QCOMPARE(close.leftOpenWhy, QStringLiteral("power cut"));
}

void DayClosingsTest::anInjectionOnPaperIsRecordedOnItsPastDay()
{
    const Client client = somebody();
    ordered(client, m_today.addDays(-60), {}, OrderKind::Injection);
    Injections injections(*m_database);
    Injection shot{.client = client.id, .givenOn = m_today.addDays(-3)};
    shot.side = Side::Left;
    shot.lot = QStringLiteral("PAPER1");
    const QString why = QStringLiteral("found on paper");
    QCOMPARE(injections.give(shot).result().error().kind, Error::Kind::Flawed); // at the desk the gate is asked
    QCOMPARE(injections.fromPaper(shot, QStringLiteral(" ")).result().error(), Error::badInput("reason", "empty"));
    Injection now = shot;
    now.givenOn = m_today;
    QCOMPARE(injections.fromPaper(now, why).result().error(), Error::badInput("given_on", "today"));
    Injection half = shot;
    half.milligrams = 200; // says full
    QCOMPARE(injections.fromPaper(half, why).result().error().kind, Error::Kind::Flawed);
    const Injection kept = must(injections.fromPaper(shot, why).result());
    QVERIFY(!kept.givenAt.isValid()); // time unknown
    const auto told = must(RecordVersions(*m_database).ofInjection(kept.id).result());
    QCOMPARE(told.first().why, why);
    QVERIFY(told.first().recordedAt.date() != kept.givenOn);
    Injection again = shot;
    again.id = Id<Injection>::create();
    QCOMPARE(injections.fromPaper(again, why).result().error().kind, Error::Kind::AlreadyRecorded);
    const TodayPage day = must(Worklists(*m_database).pastDay(m_today.addDays(-3)).result());
    QCOMPARE(day.rows.size(), 1);
    QVERIFY(day.rows.first().kind == TodayRow::Kind::Injection && isAnswered(day.rows.first()));
    const ChartPage chart = must(Worklists(*m_database).chart(client.id).result());
    QCOMPARE(chart.series.lastGiven, m_today.addDays(-3)); // the next due date follows
    must(injections.undo(kept).result());
    QVERIFY(!must(Worklists(*m_database).chart(client.id).result()).series.lastGiven.isValid());
}

void DayClosingsTest::anInjectionMovesOnlyToAFreeDay()
{
    const Client client = somebody();
    Injections injections(*m_database);
    const QString why = QStringLiteral("found on paper");
    const auto onPaper = [&](int daysAgo) {
        Injection shot{.client = client.id, .givenOn = m_today.addDays(-daysAgo)};
        shot.side = Side::Left;
        shot.lot = QStringLiteral("PAPER%1").arg(daysAgo);
        return must(injections.fromPaper(shot, why).result());
    };
    const Injection first = onPaper(40), second = onPaper(10);
    Injection moved = second;
    moved.givenOn = first.givenOn;
    QCOMPARE(injections.correct(moved, why).result().error().kind, Error::Kind::AlreadyRecorded);
    moved.givenOn = m_today.addDays(-11);
    const Injection there = must(injections.correct(moved, why).result());
    QVERIFY(there.id != second.id); // a record belongs to its slot
    QCOMPARE(injections.correct(moved, why).result().error().kind, Error::Kind::ChangedMeanwhile);
    Injection free = onPaper(10); // the day that was left can be answered again, by the next version of its record
    QCOMPARE(free.id, second.id);
    QVERIFY(free.version > second.version);
}

void DayClosingsTest::reasonsAreThePhysiciansToChange()
{
    Settings settings(*m_database);
    const QString key = QStringLiteral("reasons_refused"), why = QStringLiteral("our own words");
    QVERIFY(must(settings.reasons().result()).refused.isEmpty());
    must(settings.set(key, QStringLiteral("too tired;  no   wish ; too tired"), why).result());
    QCOMPARE(must(settings.reasons().result()).refused,
             (QStringList{QStringLiteral("too tired"), QStringLiteral("no wish")}));
    QCOMPARE(settings.set(key, QStringLiteral("1;2;3;4;5;6;7;8;9;10"), why).result().error().kind,
             Error::Kind::BadInput);
    must(settings.set(key, QString(), why).result());
    QVERIFY(must(settings.reasons().result()).refused.isEmpty());
    open(Roles(Role::Administrator) | Role::Nurse);
    QCOMPARE(Settings(*m_database).set(key, QStringLiteral("mine"), why).result().error().kind,
             Error::Kind::NotAllowed);
}

QTEST_GUILESS_MAIN(DayClosingsTest)
#include "day_closings_test.moc"
