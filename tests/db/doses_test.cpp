#include "app/treatment/oral.h"
#include "db/stores/decisions.h"
#include "db/stores/kept.h"
#include "db/stores/settings.h"
#include "db/stores/stores.h"
#include "db/work/day_closings.h"
#include "db/work/founding.h"
#include "db/work/record_versions.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include <QTemporaryDir>
#include <QtTest>

/// The dose log and the closing of a day, on a practice register whose today is Mon 4 May 2026.
class DosesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aSecondGivenForOneSlotIsRefusedByTheStore();
    void anUndoneSlotIsAnsweredAgainAndAllVersionsStayReadable();
    void aTimeAheadOrOnAnotherDayIsRefused();
    void anUnknownTimeIsKeptApartFromTheMomentOfRecording();
    void aTabletAfterAStopNeedsAReason();
    void aTabletUnderAHoldNeedsAReason();
    void aCorrectionNeedsAReasonAndSaysIt();
    void aCorrectionStaysInItsSlot();
    void threeMissedDaysAskTheLateCheckBeforeTheNextTablet();
    void threeMissedDaysWithoutOpioidHistoryAskNothing();
    void aFirstTabletIsRefusedUntilTheWholeGateIsClear();
    void aPhysicianSignsForAFirstTabletAndTheFactsEndIt();
    void aRestartAfterAStopIsAFirstTablet();
    void aRoutineTabletIsStoppedOnlyByWhatForbidsIt();
    void aReturnAfterNotHereKeepsBoth();
    void aPastDayShowsItsTabletsAndTodayIsNoPastDay();
    void aDayIsClosedWithItsNumbersAndOpenedAgain();
    void aDayWithOpenRowsClosesOnlyWithAReason();
    void anInjectionOnPaperIsRecordedOnItsPastDay();
    void anInjectionMovesOnlyToAFreeDay();
    void reasonsAreThePhysiciansToChange();
    void theRegisterIsWholeAfterAllThat();

private:
    template <typename T> T must(Result<T> result)
    {
        if (!result)
            qFatal("failed: %d %s", int(result.error().kind), qPrintable(result.error().facts.join(QLatin1Char(' '))));
        return *result;
    }
    void open(Roles roles);
    Client somebody(Indication indication = Indication::Opioid);
    Order ordered(const Client &client, QDate from, QDate to = {}, OrderKind kind = OrderKind::Oral);
    Dose dose(const Client &client, QDate day, DoseOutcome outcome = DoseOutcome::Given);
    /// Somebody in the middle of a course: yesterday's tablet was taken.
    Client onTablets();
    /// All that the gate asks before a tablet, answered today.
    void clear(const Client &client, double alt = 1);
    QDateTime at(QDate day, int hour) const { return {day, QTime(hour, 0), m_database->clock().zone()}; }

    const QDate m_today{2026, 5, 4};
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    QString m_path;
    int m_number = 0;
};

namespace {
const QByteArray dosesPassword = "lantern-orchard-ferry-walnut";
}

void DosesTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QVERIFY(startVault());
}

void DosesTest::init() { open(Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk); }

void DosesTest::open(Roles roles)
{
    m_path = m_folder.filePath(QStringLiteral("clinic-%1.evenkeel").arg(++m_number));
    Founding founding{.path = m_path,
                      .clinic = QStringLiteral("Harbour Clinic"),
                      .timeZone = "America/Los_Angeles",
                      .founder = QStringLiteral("Amara Nwosu"),
                      .roles = roles,
                      .password = QString::fromLatin1(dosesPassword),
                      .practice = true,
                      .practiceToday = m_today,
                      .cost = quickCost};
    must(found(founding));
    m_database = std::make_unique<Database>();
    must(m_database->open(m_path, {.floor = quickCost, .holder = QStringLiteral("test")}).result());
    must(m_database->signIn(QStringLiteral("Amara Nwosu"), dosesPassword).result());
}

Client DosesTest::somebody(Indication indication)
{
    static int chart = 1100;
    Client client;
    client.chartNumber = QString::number(++chart);
    client.lastName = QStringLiteral("Delgado-Whitaker");
    client.firstName = QStringLiteral("Rosa");
    client.birthDate = QDate(1988, 3, 12);
    client = must(Clients(*m_database).add(client).result());
    History history{.client = client.id};
    history.indication = indication;
    history.opioidHistory = indication == Indication::Alcohol ? YesNo::No : YesNo::Yes;
    must(Clients(*m_database).setHistory(history).result());
    return client;
}

Order DosesTest::ordered(const Client &client, QDate from, QDate to, OrderKind kind)
{
    Order order{.client = client.id, .kind = kind};
    order.startsOn = from;
    order.endsOn = to;
    auto kept = m_database->write<Order>(Right::EditOrders, [order](Session &session) -> Result<Order> {
        if (auto done = kept::keep(session, order, Act::Add); !done) return done.error();
        return order;
    });
    return must(kept.result());
}

Dose DosesTest::dose(const Client &client, QDate day, DoseOutcome outcome)
{
    Dose dose{.client = client.id, .dueOn = day, .outcome = outcome};
    if (taken(outcome)) dose.milligrams = 50;
    dose.givenBy = QStringLiteral("Amara Nwosu");
    return dose;
}

Client DosesTest::onTablets()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-1));
    must(Doses(*m_database).log(dose(client, m_today.addDays(-1))).result());
    return client;
}

void DosesTest::clear(const Client &client, double alt)
{
    Assessment asked{.client = client.id, .assessedOn = m_today, .lastOpioidOn = m_today.addDays(-30)};
    asked.opioidKind = OpioidKind::Short;
    asked.withdrawal = asked.onOpioid = asked.suicidal = YesNo::No;
    asked.hepatic = Hepatic::None;
    asked.pregnant = Pregnant::NotApplicable;
    asked.allergy = Allergy::None;
    Checks checks(*m_database);
    must(checks.answer(asked).result());
    must(checks
             .measure(
                 {.client = client.id, .takenOn = m_today, .test = LabTest::ALT, .value = 40 * alt, .upperLimit = 40})
             .result());
    must(checks.measure({.client = client.id, .takenOn = m_today, .test = LabTest::AST, .value = 30, .upperLimit = 40})
             .result());
    must(checks.measure({.client = client.id, .takenOn = m_today, .test = LabTest::BILI, .value = 0.8, .upperLimit = 1})
             .result());
    must(checks
             .measure(
                 {.client = client.id, .takenOn = m_today, .test = LabTest::UDS_OPIOID, .result = LabResult::Negative})
             .result());
}

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

void DosesTest::threeMissedDaysAskTheLateCheckBeforeTheNextTablet()
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

void DosesTest::threeMissedDaysWithoutOpioidHistoryAskNothing()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today.addDays(-10));
    Doses doses(*m_database);
    must(doses.log(dose(client, m_today.addDays(-9))).result());
    QVERIFY(doses.log(dose(client, m_today)).result().has_value());
}

void DosesTest::aFirstTabletIsRefusedUntilTheWholeGateIsClear()
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

void DosesTest::aPhysicianSignsForAFirstTabletAndTheFactsEndIt()
{
    const Client client = somebody();
    ordered(client, m_today);
    clear(client, 4); // liver enzymes between three and five times the limit
    Doses doses(*m_database);
    QCOMPARE(doses.log(dose(client, m_today)).result().error().facts, QStringList{QStringLiteral("E08_LFT")});
    Decisions::Signature signature{.client = client.id, .route = Route::Oral, .code = QStringLiteral("E08_LFT")};
    signature.reason = QStringLiteral("known fatty liver");
    signature.physician = QStringLiteral("Amara Nwosu");
    signature.passwordUtf8 = dosesPassword;
    must(Decisions(*m_database).sign(signature).result());
    Lab worse{.client = client.id, .takenOn = m_today, .test = LabTest::ALT, .value = 180, .upperLimit = 40};
    must(Checks(*m_database).measure(worse).result()); // other facts than those that were signed for
    QCOMPARE(doses.log(dose(client, m_today)).result().error().facts, QStringList{QStringLiteral("E08_LFT")});
    must(Decisions(*m_database).sign(signature).result());
    must(doses.log(dose(client, m_today)).result());
}

void DosesTest::aRestartAfterAStopIsAFirstTablet()
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

void DosesTest::aRoutineTabletIsStoppedOnlyByWhatForbidsIt()
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

void DosesTest::aPastDayShowsItsTabletsAndTodayIsNoPastDay()
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

void DosesTest::aDayIsClosedWithItsNumbersAndOpenedAgain()
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

void DosesTest::aDayWithOpenRowsClosesOnlyWithAReason()
{
    const Client client = somebody(Indication::Alcohol);
    ordered(client, m_today);
    DayClosings closings(*m_database);
    QCOMPARE(closings.close(m_today).result().error().kind, Error::Kind::BadInput);
    const DayClose close = must(closings.close(m_today, QStringLiteral("power cut")).result());
    QCOMPARE(close.tally.leftOpen, 1);
    QCOMPARE(close.leftOpenWhy, QStringLiteral("power cut"));
}

void DosesTest::anInjectionOnPaperIsRecordedOnItsPastDay()
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

void DosesTest::anInjectionMovesOnlyToAFreeDay()
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

void DosesTest::reasonsAreThePhysiciansToChange()
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
