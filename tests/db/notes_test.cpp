#include "db/stores/kept.h"
#include "db/stores/notes.h"
#include "db/stores/stores.h"
#include "db/work/chart_history.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/practice_register.h"

/// Notes, the plan, and what the history of a chart tells and to whom.
class NotesTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openStaffed(m_today); }
    void init() { signIn("nurse"); }
    void cleanupTestCase() { m_database->lock(); }

    void aNoteIsCorrectedAndBothStay();
    void thePlanIsOneInVersions();
    void theDeskReadsNoNotes();
    void theHistorySaysWhatWasReplacedAndTakenBack();
    void whoLookedIsForThePhysician();
    void theRegisterVerifies();

private:
    const QDate m_today{2026, 5, 4};
};

void NotesTest::aNoteIsCorrectedAndBothStay()
{
    const Client who = client();
    Note note{.client = who.id, .on = m_today, .text = QStringLiteral("Likes mornings")};
    note = *Notes(*m_database).add(note).result();
    QCOMPARE(note.by, QStringLiteral("nurse"));
    Note again = note;
    again.text = QStringLiteral("Likes afternoons");
    QCOMPARE(Notes(*m_database).correct(again, {}).result().error(), Error::badInput("reason", "empty"));
    again = *Notes(*m_database).correct(again, QStringLiteral("Mixed up")).result();
    QCOMPARE(again.version, 2);
    QCOMPARE(Notes(*m_database).of(who.id).result()->size(), 1);
    QCOMPARE(Notes(*m_database).of(who.id).result()->first().text, QStringLiteral("Likes afternoons"));
    note.text.clear();
    QCOMPARE(Notes(*m_database).add(Note{.client = who.id, .on = m_today}).result().error(),
             Error::badInput("text", "empty"));
    QCOMPARE(Notes(*m_database)
                 .add(Note{.client = who.id, .on = m_today.addDays(1), .text = QStringLiteral("x")})
                 .result()
                 .error(),
             Error::badInput("day", "future"));
    QVERIFY(Notes(*m_database).undo(again).result().has_value());
    QVERIFY(Notes(*m_database).of(who.id).result()->isEmpty());
}

void NotesTest::thePlanIsOneInVersions()
{
    const Client who = client();
    QVERIFY(!Notes(*m_database).plan(who.id).result()->has_value());
    CarePlan plan{.client = who.id, .goals = QStringLiteral("Full shifts")};
    plan = *Notes(*m_database).setPlan(plan).result();
    plan.steps = QStringLiteral("Walk");
    plan.reviewedOn = m_today;
    QCOMPARE(Notes(*m_database).setPlan(plan).result()->version, 2);
    QCOMPARE(Notes(*m_database).setPlan(plan).result().error().kind, Error::Kind::ChangedMeanwhile);
    CarePlan other{.client = who.id, .goals = QStringLiteral("Another")};
    QCOMPARE(Notes(*m_database).setPlan(other).result().error().kind, Error::Kind::ChangedMeanwhile);
    QCOMPARE((*Notes(*m_database).plan(who.id).result())->steps, QStringLiteral("Walk"));
    QCOMPARE(Notes(*m_database).setPlan(CarePlan{.client = client().id}).result().error(),
             Error::badInput("plan", "empty"));
}

void NotesTest::theDeskReadsNoNotes()
{
    const Client who = client();
    signIn("desk");
    QCOMPARE(Notes(*m_database).of(who.id).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Notes(*m_database).plan(who.id).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Notes(*m_database).add(Note{.client = who.id}).result().error().kind, Error::Kind::NotAllowed);
    signIn("nurse");
}

void NotesTest::theHistorySaysWhatWasReplacedAndTakenBack()
{
    const Client who = client();
    const auto ordered = m_database
                             ->write<Done>(Right::LogDoses,
                                           [this, who](Session &session) {
                                               const Order daily{.client = who.id, .startsOn = m_today.addDays(-20)};
                                               return kept::keep(session, daily, Act::Import);
                                           })
                             .result();
    QVERIFY(ordered.has_value());
    Dose dose{.client = who.id, .dueOn = m_today.addDays(-1), .outcome = DoseOutcome::Given, .milligrams = 50};
    dose = *Doses(*m_database).log(dose).result();
    Dose better = dose;
    better.outcome = DoseOutcome::Missed;
    better.milligrams = 0;
    better = *Doses(*m_database).correct(better, QStringLiteral("Wrong row")).result();
    const auto versions = ChartHistory(*m_database).doseVersions(dose.id).result();
    QVERIFY(versions.has_value());
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->first().dose.outcome, DoseOutcome::Missed);
    QCOMPARE(versions->first().reason, QStringLiteral("Wrong row"));
    QCOMPARE(versions->first().who, QStringLiteral("nurse"));
    QVERIFY(Doses(*m_database).undo(better).result().has_value());

    using Standing = RecordVersion::Standing;
    QList<Standing> standings;
    QStringList reasons;
    const auto all = ChartHistory(*m_database).versions(who.id).result();
    QVERIFY(all.has_value());
    for (const RecordVersion &each : *all) {
        if (each.table != "dose") continue;
        QCOMPARE(each.about, m_today.addDays(-1));
        standings << each.standing;
        reasons << each.reason;
    }
    QCOMPARE(standings, (QList<Standing>{Standing::InError, Standing::Replaced, Standing::Replaced}));
    QVERIFY(reasons.contains(QStringLiteral("Wrong row")));
}

void NotesTest::whoLookedIsForThePhysician()
{
    const Client who = client(), other = client();
    QVERIFY(Worklists(*m_database).chart(who.id).result().has_value());
    QCOMPARE(ChartHistory(*m_database).looks(who.id).result().error().kind, Error::Kind::NotAllowed);
    signIn("ann");
    const auto looks = ChartHistory(*m_database).looks(who.id).result();
    QVERIFY(looks.has_value());
    QCOMPARE(looks->size(), 1);
    QCOMPARE(looks->first().who, QStringLiteral("nurse"));
    QVERIFY(ChartHistory(*m_database).looks(other.id).result()->isEmpty());
    signIn("nurse");
}

void NotesTest::theRegisterVerifies()
{
    m_database->lock();
    signIn("ann");
    const auto faults = verifyRegister(*m_database).result();
    QVERIFY(faults.has_value());
    QCOMPARE(faults->faults, QList<VerifyFault>());
}

QTEST_GUILESS_MAIN(NotesTest)
#include "notes_test.moc"
