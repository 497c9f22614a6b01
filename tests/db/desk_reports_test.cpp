#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/work/desk_reports.h"
#include "db/work/reminder_list.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/practice_register.h"

/// The figures and the reminders of the front desk, on a practice clinic of 120 whose today is Mon 4 May 2026.
class DeskReportsTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFiguresAreThoseOfReportOutcomes();
    void theWeeksAddUpToTheWhole();
    void aPeriodTheWrongWayRoundIsRefused();
    void theDeskSeesNothingClinicalOnTheCallList();
    void theCallListAgreesWithTheReport();
    void remindersAreMarkedAllTogetherAndTakenBack();
    void theClinicsTelephoneHasNoLetters();
    void theRegisterIsWholeAfterAllThat();

private:
    const QDate m_today{2026, 5, 4}, m_from{2026, 2, 9};
};

void DeskReportsTest::initTestCase()
{
    openPractice(120, m_today);
    signIn("desk");
}

void DeskReportsTest::theFiguresAreThoseOfReportOutcomes()
{
    const DeskReport desk = must(DeskReports(*m_database).of(m_from, m_today).result());
    signIn("doctor");
    const auto table = must(
        m_database
            ->read<ReportTable>(Right::SeeClinical,
                                [this](Session &session) {
                                    return reports::outcomes(session, {m_from, m_today}, OutcomeGroup::All);
                                })
            .result());
    signIn("desk");
    QHash<QString, QStringList> rows;
    for (const QStringList &row : table.rows) rows.insert(row[0], row);
    QVERIFY(desk.all.calls > 10);
    QVERIFY(desk.all.promises > 0);
    QCOMPARE(QString::number(desk.all.reached), rows[QStringLiteral("CALLS")][2]);
    QCOMPARE(QString::number(desk.all.calls), rows[QStringLiteral("CALLS")][3]);
    QCOMPARE(QString::number(desk.all.kept), rows[QStringLiteral("PROMISES_KEPT")][2]);
    QCOMPARE(QString::number(desk.all.promises), rows[QStringLiteral("PROMISES_KEPT")][3]);
    QCOMPARE(QString::number(desk.all.lateOnes), rows[QStringLiteral("DAYS_LATE_MEDIAN")][2]);
    QCOMPARE(QString::number(desk.all.intervals), rows[QStringLiteral("DAYS_LATE_MEDIAN")][3]);
    QCOMPARE(desk.all.daysLate ? cell::decimals(*desk.all.daysLate, 4) : QString(),
             rows[QStringLiteral("DAYS_LATE_MEDIAN")][4]);
}

void DeskReportsTest::theWeeksAddUpToTheWhole()
{
    const DeskReport desk = must(DeskReports(*m_database).of(m_from, m_today).result());
    QCOMPARE(desk.weeks.size(), 13);
    QCOMPARE(desk.weeks.last().from, m_today); // a Monday: the week has just begun
    DeskFigures sum;
    for (const DeskFigures &week : desk.weeks) {
        sum.visits += week.visits;
        sum.came += week.came;
        sum.noShows += week.noShows;
        sum.cancelled += week.cancelled;
        sum.calls += week.calls;
        sum.promises += week.promises;
        sum.intervals += week.intervals;
        QCOMPARE(week.came + week.noShows + week.stillBooked, week.visits);
    }
    QCOMPARE(sum.visits, desk.all.visits);
    QCOMPARE(sum.came, desk.all.came);
    QCOMPARE(sum.noShows, desk.all.noShows);
    QCOMPARE(sum.cancelled, desk.all.cancelled);
    QCOMPARE(sum.calls, desk.all.calls);
    QCOMPARE(sum.promises, desk.all.promises);
    QCOMPARE(sum.intervals, desk.all.intervals);
    QVERIFY(desk.all.visits > 20);
}

void DeskReportsTest::aPeriodTheWrongWayRoundIsRefused()
{
    QCOMPARE(DeskReports(*m_database).of(m_today, m_from).result().error().kind, Error::Kind::BadInput);
}

void DeskReportsTest::theDeskSeesNothingClinicalOnTheCallList()
{
    const auto rows = must(Worklists(*m_database).overdue().result());
    QVERIFY(rows.size() > 5);
    for (const OverdueRow &row : rows) {
        QCOMPARE(row.indication, Indication::Unknown);
        QCOMPARE(row.series.recheck, Recheck::None);
        const ChartPage chart = must(Worklists(*m_database).chart(row.person.id).result());
        QVERIFY(!chart.history);
        QVERIFY(chart.effects.isEmpty() && chart.labs.isEmpty() && chart.assessments.isEmpty());
        QVERIFY(chart.medicines.isEmpty() && chart.naloxone.isEmpty());
    }
    QCOMPARE(Worklists(*m_database).today().result().error().kind, Error::Kind::NotAllowed);
}

void DeskReportsTest::theCallListAgreesWithTheReport()
{
    const auto rows = must(Worklists(*m_database).overdue().result());
    const auto table = must(
        m_database
            ->read<ReportTable>(Right::SeeDue, [this](Session &session) { return reports::overdue(session, m_today); })
            .result());
    QStringList shown, reported;
    for (const OverdueRow &row : rows)
        if (row.isOverdue()) shown << row.person.chartNumber;
    for (const QStringList &row : table.rows) reported << row.first();
    QCOMPARE(shown, reported);
}

void DeskReportsTest::remindersAreMarkedAllTogetherAndTakenBack()
{
    ReminderList list(*m_database);
    const auto page = must(list.between(m_today, m_today.addDays(7)).result());
    QVERIFY(!page.rows.isEmpty());
    QList<Visit> visits;
    for (const ReminderRow &row : page.rows) {
        QVERIFY(!row.reminded);
        visits << row.visit;
    }
    DeskDeeds deeds(*m_database);
    const auto marked = must(deeds.markReminded(visits).result());
    QCOMPARE(marked.size(), visits.size());
    const auto after = must(list.between(m_today, m_today.addDays(7)).result());
    for (const ReminderRow &row : after.rows) QVERIFY(row.reminded);
    must(deeds.undo(marked).result());
    const auto undone = must(list.between(m_today, m_today.addDays(7)).result());
    for (const ReminderRow &row : undone.rows) QVERIFY(!row.reminded);
    QCOMPARE(deeds.markReminded({}).result().error().kind, Error::Kind::BadInput);
}

void DeskReportsTest::theClinicsTelephoneHasNoLetters()
{
    ReminderList list(*m_database);
    QCOMPARE(list.setClinicPhone(QStringLiteral("call Bob")).result().error().kind, Error::Kind::BadInput);
    must(list.setClinicPhone(QStringLiteral("(503) 555-0100")).result());
    QCOMPARE(must(list.between(m_today, m_today).result()).clinicPhone, QStringLiteral("(503) 555-0100"));
}

void DeskReportsTest::theRegisterIsWholeAfterAllThat()
{
    signIn("doctor");
    QVERIFY(must(verifyRegister(*m_database).result()).faults.isEmpty());
}

QTEST_GUILESS_MAIN(DeskReportsTest)
#include "desk_reports_test.moc"
