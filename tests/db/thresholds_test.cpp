#include "app/exchange/threshold_file.h"
#include "db/stores/decisions.h"
#include "db/stores/settings.h"
#include "db/stores/thresholds.h"
#include "db/work/threshold_effects.h"
#include "db/work/verify.h"
#include "tests/db/practice_register.h"
#include <QBuffer>

/// The medical director's thresholds as signed versions, on a practice clinic of 120 whose today is Mon 4 May 2026.
class ThresholdsTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedNumbersAreVersionOneAndUnsigned();
    void everybodyMayReadAndOnlyTheDirectorMayChange();
    void theAdministratorNamesThePhysicianAndNobodyElse();
    void aDraftIsKept();
    void aNumberOutOfRangeIsRefused();
    void numbersThatDoNotGoTogetherAreRefused();
    void theEffectsAreThoseOfTheRules();
    void anOverrideEndsWithTheNumberThatItWasAbout();
    void aWrongPasswordSignsNothing();
    void signingAsksWhyWhenANumberChanges();
    void theSignatureMakesAVersionThatIsInForce();
    void nothingIsSignedTwice();
    void aNumberSetPastThePageIsNotSigned();
    void theNextSignatureTakesItIn();
    void anotherIntervalMovesEveryDueDay();
    void aFileBecomesADraftOrNothing();
    void theRegisterIsWholeAfterAllThat();

private:
    Thresholds store() { return Thresholds(*m_database); }
    ThresholdPage page() { return must(store().page().result()); }
    static QString key(const char *name) { return QString::fromLatin1(name); }
    static LimitValues late(const char *days) { return {{key("late_grace_days"), QString::fromLatin1(days)}}; }
    Error::Kind refusal(const QFuture<Result<int>> &signing) { return signing.result().error().kind; }

    const QDate m_today{2026, 5, 4};
};

void ThresholdsTest::initTestCase() { openPractice(120, m_today); }

void ThresholdsTest::shippedNumbersAreVersionOneAndUnsigned()
{
    signIn("doctor");
    const ThresholdPage first = page();
    QCOMPARE(first.versions.size(), 1);
    QCOMPARE(first.versions[0].number, 1);
    QVERIFY(first.versions[0].signedBy.isEmpty());
    QCOMPARE(first.versions[0].values, medicalValues(Limits{}));
    QVERIFY(!first.inForce.directorSigned);
    QVERIFY(!m_database->limits().directorSigned);
    QVERIFY(first.draft.isEmpty() && first.unsignedChanges.isEmpty());
    QCOMPARE(first.director, QStringLiteral("doctor"));
    QVERIFY(first.isDirector);
}

void ThresholdsTest::everybodyMayReadAndOnlyTheDirectorMayChange()
{
    for (const char *name : {"desk", "nurse", "admin", "auditor"}) {
        signIn(name);
        QVERIFY(!page().isDirector);
        QCOMPARE(store().keepDraft(late("5"), {}).result().error().kind, Error::Kind::NotAllowed);
        QCOMPARE(refusal(store().sign(late("5"), key("why"), practicePassword)), Error::Kind::NotAllowed);
    }
    QVERIFY(page().draft.isEmpty());
}

void ThresholdsTest::theAdministratorNamesThePhysicianAndNobodyElse()
{
    signIn("doctor");
    QCOMPARE(store().nameDirector(key("doctor"), key("me")).result().error().kind, Error::Kind::NotAllowed);
    signIn("admin");
    QCOMPARE(page().physicians, QStringList{key("doctor")});
    QCOMPARE(store().nameDirector(key("nurse"), key("no")).result().error().kind, Error::Kind::BadInput);
    QCOMPARE(store().nameDirector(key("nobody"), key("no")).result().error().kind, Error::Kind::NotFound);
    QCOMPARE(Settings(*m_database).set(key(medicalDirectorKey), key("nurse"), key("no")).result().error().kind,
             Error::Kind::BadInput);
    // Another physician than the director reads, and neither changes nor signs.
    must(Staff(*m_database).add(key("second"), Role::Physician, key("practice")).result());
    signIn("doctor");
    must(Staff(*m_database).grant(key("second")).result());
    signIn("second");
    QVERIFY(!page().isDirector);
    QCOMPARE(refusal(store().sign({}, {}, practicePassword)), Error::Kind::NotAllowed);
    QCOMPARE(store().keepDraft(late("5"), {}).result().error().kind, Error::Kind::NotAllowed);
    signIn("admin");
    must(store().nameDirector(key("doctor"), key("stays")).result());
}

void ThresholdsTest::aDraftIsKept()
{
    signIn("doctor");
    must(store().keepDraft(late("5"), key("Two lapsed in April")).result());
    signIn("nurse");
    const ThresholdPage read = page();
    QCOMPARE(read.draft.changes, late("5"));
    QCOMPARE(read.draft.why, key("Two lapsed in April"));
    QVERIFY(read.draft.at.isValid());
    QCOMPARE(read.inForce.lateGraceDays, 7); // a draft is not in force
    QCOMPARE(m_database->limits().lateGraceDays, 7);
    signIn("doctor");
    must(store().keepDraft({}, {}).result());
    QVERIFY(page().draft.isEmpty());
}

void ThresholdsTest::aNumberOutOfRangeIsRefused()
{
    for (const char *days : {"15", "-1", "seven", ""}) {
        const auto refused = store().keepDraft(late(days), {}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::BadInput);
        QCOMPARE(refused.error().facts.first(), key("late_grace_days"));
    }
    QVERIFY(!store().keepDraft({{key("reversal_agent_check"), key("off")}}, {}).result());
    QVERIFY(!store().keepDraft({{key("lock_minutes"), key("5")}}, {}).result()); // the administrator's
    QVERIFY(!store().keepDraft({{key("nonsense"), key("5")}}, {}).result());
}

void ThresholdsTest::numbersThatDoNotGoTogetherAreRefused()
{
    const LimitValues same{{key("late_grace_days"), key("14")}, {key("lapse_days"), key("14")}};
    const auto refused = store().sign(same, key("why"), practicePassword).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().facts, QStringList({key("late_grace_days"), key("contradiction")}));
    QCOMPARE(contradictions(withChanges(Limits{}, {{key("lft_warn"), key("5")}})), QStringList{key("lft_warn")});
    QVERIFY(contradictions(Limits{}).isEmpty());
}

void ThresholdsTest::theEffectsAreThoseOfTheRules()
{
    const auto none = must(ThresholdReports(*m_database).effects({}).result());
    QVERIFY(none.statuses.isEmpty() && none.rechecks.isEmpty() && none.overrides.isEmpty());
    QVERIFY(none.clients > 100);
    const auto some = must(ThresholdReports(*m_database).effects(late("0")).result());
    QVERIFY(!some.statuses.isEmpty());
    for (const auto &change : some.statuses) {
        QCOMPARE(change.before.status, SeriesStatus::Late);
        QCOMPARE(change.after.status, SeriesStatus::Overdue);
        QVERIFY(change.before.daysFromDue >= 1 && change.before.daysFromDue <= 7);
        QVERIFY(!change.person.name.isEmpty());
    }
    signIn("desk");
    QCOMPARE(ThresholdReports(*m_database).effects(late("0")).result().error().kind, Error::Kind::NotAllowed);
    signIn("doctor");
}

void ThresholdsTest::anOverrideEndsWithTheNumberThatItWasAbout()
{
    const auto today = must(Worklists(*m_database).today().result());
    const auto visit = std::find_if(today.rows.begin(), today.rows.end(), [](const TodayRow &row) {
        return row.kind == TodayRow::Kind::Injection && !row.injection;
    });
    QVERIFY(visit != today.rows.end());
    for (const LabTest test : {LabTest::ALT, LabTest::AST})
        must(Checks(*m_database)
                 .measure({.client = visit->person.id, .takenOn = m_today, .test = test, .value = 4, .upperLimit = 1})
                 .result());
    must(Decisions(*m_database)
             .sign({.client = visit->person.id,
                    .code = key("E08_LFT"),
                    .reason = key("values are falling"),
                    .physician = key("doctor"),
                    .passwordUtf8 = practicePassword})
             .result());
    const auto ends = must(ThresholdReports(*m_database).effects({{key("lft_warn"), key("4")}}).result());
    QCOMPARE(ends.overrides.size(), 1);
    QCOMPARE(ends.overrides.first().id, visit->person.id);
    QVERIFY(must(ThresholdReports(*m_database).effects(late("5")).result()).overrides.isEmpty()); // another number
}

void ThresholdsTest::aWrongPasswordSignsNothing()
{
    QCOMPARE(refusal(store().sign(late("5"), key("why"), QByteArrayLiteral("wrong"))), Error::Kind::WrongPassword);
    QCOMPARE(page().versions.size(), 1);
}

void ThresholdsTest::signingAsksWhyWhenANumberChanges()
{
    const auto refused = store().sign(late("5"), key("  "), practicePassword).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().facts, QStringList({key("why"), key("empty")}));
}

void ThresholdsTest::theSignatureMakesAVersionThatIsInForce()
{
    must(store().keepDraft(late("5"), key("Two lapsed")).result());
    QCOMPARE(must(store().sign(late("5"), key("Two lapsed"), practicePassword).result()), 2);
    const ThresholdPage read = page();
    QCOMPARE(read.versions.size(), 2);
    QCOMPARE(read.versions[1].number, 2);
    QCOMPARE(read.versions[1].signedBy, key("doctor"));
    QCOMPARE(read.versions[1].why, key("Two lapsed"));
    QCOMPARE(read.versions[1].signedAt.date(), m_today); // the practice day, not the machine's
    QCOMPARE(read.versions[1].values[key("late_grace_days")], key("5"));
    QCOMPARE(read.versions[0].values[key("late_grace_days")], key("7")); // every version stays readable
    QVERIFY(read.draft.isEmpty());
    QVERIFY(read.inForce.directorSigned);
    QCOMPARE(m_database->limits().lateGraceDays, 5);
    QVERIFY(m_database->limits().directorSigned);
    signIn("desk");
    QVERIFY(m_database->limits().directorSigned);
}

void ThresholdsTest::nothingIsSignedTwice()
{
    signIn("doctor");
    const auto refused = store().sign({}, {}, practicePassword).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().facts, QStringList({key("thresholds"), key("unchanged")}));
}

void ThresholdsTest::aNumberSetPastThePageIsNotSigned()
{
    must(Settings(*m_database).set(key("ask_days"), key("2"), key("past the page")).result());
    QVERIFY(!m_database->limits().directorSigned);
    QCOMPARE(page().unsignedChanges, LimitValues({{key("ask_days"), key("2")}}));
}

void ThresholdsTest::theNextSignatureTakesItIn()
{
    QCOMPARE(must(store().sign({}, {}, practicePassword).result()), 3);
    QVERIFY(page().unsignedChanges.isEmpty());
    QCOMPARE(page().versions[2].values[key("ask_days")], key("2"));
    QVERIFY(m_database->limits().directorSigned);
}

void ThresholdsTest::anotherIntervalMovesEveryDueDay()
{
    QCOMPARE(
        must(store().sign({{key("interval_mode"), key("D30")}}, key("we book thirty days"), practicePassword).result()),
        4);
    QCOMPARE(m_database->limits().intervalMode, IntervalMode::D30);
    QCOMPARE(must(store().sign({{key("interval_mode"), key("D28")}}, key("back again"), practicePassword).result()), 5);
}

void ThresholdsTest::aFileBecomesADraftOrNothing()
{
    const auto read = [this](const QByteArray &text) {
        QBuffer file;
        file.setData(text);
        file.open(QIODevice::ReadOnly);
        return readThresholdFile(file, m_database->limits());
    };
    const ThresholdFile good = read("key,value,kind\r\nlate_grace_days,6,medical\r\nlock_minutes,9,technical\r\n");
    QVERIFY(good.faults.isEmpty());
    QCOMPARE(good.changes, late("6"));
    QCOMPARE(good.passedOver, 1);
    const ThresholdFile bad = read("key,value\r\nlate_grace_days,99\r\nlapse_days,30\r\nlapse_days,31\r\n");
    QCOMPARE(bad.faults.size(), 2);
    QVERIFY(bad.changes.isEmpty());
    QCOMPARE(bad.faults[0].line, 2);
    QCOMPARE(bad.faults[0].right, key("0-14"));
    QVERIFY(!read("name,value\r\nx,1\r\n").faults.isEmpty());
    QVERIFY(!read("").faults.isEmpty());
}

void ThresholdsTest::theRegisterIsWholeAfterAllThat()
{
    QVERIFY(must(verifyRegister(*m_database).result()).faults.isEmpty());
}

QTEST_GUILESS_MAIN(ThresholdsTest)
#include "thresholds_test.moc"
