#include "db/stores/settings.h"
#include "practice_window.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/correction/dose_fields.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/today/catch_up_band.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/today_panel.h"
#include "ui/desktop/today/today_screen.h"
#include <QLineEdit>

/// The nurse's round from the first dose to the closed day, by keyboard and with counted keys.
class RoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void aDoseIsOneKeyAndTheSelectionMovesOn();
    void tenDeedsAreTakenBackOneByOne();
    void aTakenBackRowIsSelectedAgain();
    void aReturnAfterNotHereKeepsBothOnTheRow();
    void theClinicsOwnReasonsAreOffered();
    void aDifferentAmountIsShownAsSuch();
    void threeMissedDaysAskTheLateCheck();
    void paperIsEnteredWithItsTimeInFiveKeys();
    void anImpossibleTimeIsRefusedInWords();
    void aDayWithUnknownTimesIsOneKeyADose();
    void catchUpNeverReachesTodayAndEscReturns();
    void aPastEntryIsCorrectedInFourKeys();
    void anEntryInErrorOpensTheDayAgain();
    void theDayIsClosedByOneKeyARow();
    void aClosedDaySaysSoAndOpensAgain();
    void somethingLeftOpenNeedsAReason();

private:
    TodayScreen *today() const { return m_desk.page<TodayScreen>(); }
    int count(RowState state) const;
    bool selectOpenDose(bool arrived = false);
    TodayKey selectedKey() const { return keyOf(today()->list().model()->at(today()->table()->row()).row); }
    const TodayRow &rowOf(const TodayKey &key) const { return today()->list().line(key)->row; }
    bool settled() const;

    PracticeWindow m_desk;
};

void RoundTest::initTestCase()
{
    QVERIFY(m_desk.open(160, QDate(2026, 5, 4)));
    QVERIFY(m_desk.signIn("nurse"));
    QVERIFY(today());
    QTRY_VERIFY_WITH_TIMEOUT(today()->list().isRead(), 30000);
    QVERIFY2(count(RowState::Open) >= 15, "the practice clinic must expect a round of doses today");
    m_desk.shot(QStringLiteral("round-today"));
}

int RoundTest::count(RowState state) const
{
    int rows = 0;
    for (const TodayLine &line : today()->list().lines())
        rows += line.row.kind == TodayRow::Kind::Dose && stateOf(line.row) == state && !line.saving;
    return rows;
}

bool RoundTest::selectOpenDose(bool arrived)
{
    const auto &rows = today()->list().model()->rows();
    for (int row = 0; row < rows.size(); ++row) {
        const TodayRow &each = rows[row].row;
        if (each.kind != TodayRow::Kind::Dose || stateOf(each) != RowState::Open || asksLateCheck(each)
            || (arrived && !each.arrivedAt.isValid()))
            continue;
        today()->table()->setRow(row);
        today()->table()->setFocus();
        return true;
    }
    return false;
}

bool RoundTest::settled() const
{
    for (const TodayLine &line : today()->list().lines())
        if (line.saving) return false;
    return true;
}

void RoundTest::aDoseIsOneKeyAndTheSelectionMovesOn()
{
    const int given = count(RowState::Given);
    QVERIFY(selectOpenDose());
    m_desk.takeKeys();
    QSet<QUuid> people;
    for (int dose = 0; dose < 5; ++dose) {
        // The round goes by time: what is no tablet is passed over by the arrow.
        while (selectedKey().kind != TodayRow::Kind::Dose || asksLateCheck(rowOf(selectedKey()))
               || stateOf(rowOf(selectedKey())) != RowState::Open)
            QVERIFY(selectOpenDose());
        const TodayKey key = selectedKey();
        people << key.client.uuid();
        m_desk.press(Qt::Key_G);
        QVERIFY(selectedKey() != key);
    }
    QCOMPARE(m_desk.takeKeys(), 5);
    QCOMPARE(people.size(), 5);
    QTRY_COMPARE(count(RowState::Given), given + 5);
}

void RoundTest::tenDeedsAreTakenBackOneByOne()
{
    const int given = count(RowState::Given), open = count(RowState::Open);
    for (int deed = 0; deed < 10; ++deed) {
        QVERIFY(selectOpenDose());
        m_desk.press(Qt::Key_G);
    }
    QTRY_COMPARE(count(RowState::Given), given + 10);
    for (int deed = 0; deed < 10; ++deed) m_desk.press(Qt::Key_U);
    QTRY_COMPARE(count(RowState::Given), given);
    QCOMPARE(count(RowState::Open), open);
}

void RoundTest::aTakenBackRowIsSelectedAgain()
{
    QVERIFY(selectOpenDose());
    const TodayKey key = selectedKey();
    m_desk.press(Qt::Key_R);
    QTRY_VERIFY(settled() && rowOf(key).dose.has_value());
    QVERIFY(selectedKey() != key);
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(!rowOf(key).dose.has_value());
    QTRY_VERIFY(selectedKey() == key);
}

void RoundTest::aReturnAfterNotHereKeepsBothOnTheRow()
{
    QVERIFY(selectOpenDose());
    const TodayKey key = selectedKey();
    m_desk.press(Qt::Key_N);
    QTRY_VERIFY(settled() && stateOf(rowOf(key)) == RowState::NotHere);
    today()->table()->setRow(today()->list().rowOf(key));
    m_desk.press(Qt::Key_G);
    QTRY_VERIFY(settled() && stateOf(rowOf(key)) == RowState::Given);
    QVERIFY(rowOf(key).notHereAt.isValid());
    QVERIFY(stateWords(*today()->list().line(key)).contains(QStringLiteral("back after")));
}

void RoundTest::theClinicsOwnReasonsAreOffered()
{
    const QString key = QStringLiteral("reasons_refused");
    // The nurse may not change them, the physician may.
    QCOMPARE(Settings(m_desk.database()).set(key, QStringLiteral("x"), QStringLiteral("y")).result().error().kind,
             Error::Kind::NotAllowed);
    QVERIFY(selectOpenDose());
    const TodayKey row = selectedKey();
    m_desk.takeKeys();
    m_desk.press(Qt::Key_R);
    m_desk.shot(QStringLiteral("round-reasons"));
    m_desk.press(Qt::Key_2);
    QCOMPARE(m_desk.takeKeys(), 2);
    QTRY_VERIFY(settled() && rowOf(row).dose && rowOf(row).dose->reason == QLatin1String("side effect"));
}

void RoundTest::aDifferentAmountIsShownAsSuch()
{
    QVERIFY(selectOpenDose());
    const TodayKey key = selectedKey();
    m_desk.press(Qt::Key_G);
    QTRY_VERIFY(settled() && rowOf(key).dose);
    today()->table()->setRow(today()->list().rowOf(key));
    m_desk.press(Qt::Key_C);
    QTRY_VERIFY(m_desk.page<DoseCorrection>() && m_desk.page<DoseCorrection>()->isReady());
    QLineEdit *amount = m_desk.page<DoseCorrection>()->fields()->amount();
    amount->setFocus();
    amount->selectAll();
    m_desk.type(QStringLiteral("25"));
    m_desk.page<DoseCorrection>()->setFocus();
    m_desk.press(Qt::Key_3);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(today());
    QTRY_VERIFY(settled() && rowOf(key).dose && rowOf(key).dose->milligrams == 25);
    QVERIFY(differsFromOrder(rowOf(key)));
    QVERIFY(stateWords(*today()->list().line(key)).contains(QStringLiteral("25 mg instead of")));
    m_desk.shot(QStringLiteral("round-different"));
}

void RoundTest::threeMissedDaysAskTheLateCheck()
{
    int late = -1;
    const auto &rows = today()->list().model()->rows();
    for (int row = 0; row < rows.size() && late < 0; ++row)
        if (asksLateCheck(rows[row].row) && stateOf(rows[row].row) == RowState::Open) late = row;
    if (late < 0) QFAIL("the practice clinic must have somebody who missed three days");
    today()->table()->setRow(late);
    const TodayKey key = selectedKey();
    m_desk.press(Qt::Key_G);
    QTRY_VERIFY(m_desk.page<InjectionPage>() && m_desk.page<InjectionPage>()->isReady());
    QVERIFY(!m_desk.page<InjectionPage>()->canSave());
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(today());
    QVERIFY(!rowOf(key).dose);
    // The store refuses it too, whatever the screen says.
    Dose dose{.client = key.client};
    dose.dueOn = today()->list().day();
    dose.milligrams = rowOf(key).orderedMg;
    const auto kept = Doses(m_desk.database()).log(dose).result();
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::Flawed);
}

void RoundTest::paperIsEnteredWithItsTimeInFiveKeys()
{
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    auto *paper = m_desk.page<CatchUpScreen>();
    QVERIFY(paper);
    QTRY_VERIFY(paper->list().isRead());
    // Back to a day with an open tablet.
    const auto openTablet = [paper] {
        return paper->list().model()->find(
            [](const TodayLine &line) { return line.row.kind == TodayRow::Kind::Dose && !isAnswered(line.row); });
    };
    for (int back = 0; back < 30 && openTablet() < 0; ++back) {
        m_desk.press(Qt::Key_Left);
        QTRY_VERIFY(paper->list().isRead());
    }
    const int row = openTablet();
    QVERIFY2(row >= 0, "the practice clinic must have left a past day unfinished");
    const QDate day = paper->list().day();
    QVERIFY(day < QDate(2026, 5, 4));
    paper->table()->setRow(row);
    const TodayKey key = keyOf(paper->list().model()->at(row).row);
    m_desk.shot(QStringLiteral("round-paper"));
    m_desk.takeKeys();
    m_desk.press(Qt::Key_G);
    QVERIFY(paper->band()->isAsking());
    m_desk.shot(QStringLiteral("round-paper-time"));
    m_desk.type(QStringLiteral("915"));
    m_desk.press(Qt::Key_Return);
    QCOMPARE(m_desk.takeKeys(), 5);
    QTRY_VERIFY(paper->list().line(key) && paper->list().line(key)->row.dose && !paper->list().line(key)->saving);
    const Dose dose = *paper->list().line(key)->row.dose;
    QCOMPARE(dose.dueOn, day);
    QCOMPARE(dose.givenAt.toTimeZone(m_desk.database().clock().zone()).time(), QTime(9, 15));
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(!paper->list().line(key)->row.dose);
}

void RoundTest::anImpossibleTimeIsRefusedInWords()
{
    auto *paper = m_desk.page<CatchUpScreen>();
    QVERIFY(paper);
    m_desk.press(Qt::Key_G);
    QVERIFY(paper->band()->isAsking());
    m_desk.type(QStringLiteral("2561"));
    m_desk.press(Qt::Key_Return);
    QVERIFY(paper->band()->question().contains(QStringLiteral("2561 is no time of day")));
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!paper->band()->isAsking());
    QVERIFY(m_desk.page<CatchUpScreen>()); // Esc left the question, not the page
}

void RoundTest::aDayWithUnknownTimesIsOneKeyADose()
{
    auto *paper = m_desk.page<CatchUpScreen>();
    paper->band()->setAsksTime(false);
    const TodayKey key = keyOf(paper->list().model()->at(paper->table()->row()).row);
    m_desk.takeKeys();
    m_desk.press(Qt::Key_G);
    QCOMPARE(m_desk.takeKeys(), 1);
    QTRY_VERIFY(paper->list().line(key)->row.dose && !paper->list().line(key)->saving);
    QVERIFY(!paper->list().line(key)->row.dose->givenAt.isValid());
    QVERIFY(stateWords(*paper->list().line(key)).contains(QStringLiteral("time unknown")));
}

void RoundTest::catchUpNeverReachesTodayAndEscReturns()
{
    auto *paper = m_desk.page<CatchUpScreen>();
    for (int ahead = 0; ahead < 40; ++ahead) m_desk.press(Qt::Key_Right);
    QTRY_VERIFY(paper->list().isRead());
    QCOMPARE(paper->list().day(), QDate(2026, 5, 3));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(today());
    QTRY_COMPARE(today()->list().day(), QDate(2026, 5, 4));
}

void RoundTest::aPastEntryIsCorrectedInFourKeys()
{
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    auto *paper = m_desk.page<CatchUpScreen>();
    QVERIFY(paper);
    int row = -1;
    for (int back = 0; back < 7 && row < 0; ++back) { // at the weekend tablets are taken at home
        m_desk.press(Qt::Key_Left);
        QTRY_VERIFY(paper->list().isRead());
        for (int i = 0; i < paper->list().model()->rows().size() && row < 0; ++i)
            if (paper->list().model()->at(i).row.dose && stateOf(paper->list().model()->at(i).row) == RowState::Given)
                row = i;
    }
    QVERIFY(row >= 0);
    paper->table()->setRow(row);
    const TodayKey key = keyOf(paper->list().model()->at(row).row);
    const QDate day = paper->list().day();
    m_desk.takeKeys();
    m_desk.press(Qt::Key_C);
    QTRY_VERIFY(m_desk.page<DoseCorrection>() && m_desk.page<DoseCorrection>()->isReady());
    m_desk.press(Qt::Key_M);
    m_desk.press(Qt::Key_1);
    m_desk.shot(QStringLiteral("round-correction"));
    m_desk.press(Qt::Key_Return);
    QCOMPARE(m_desk.takeKeys(), 4);
    QTRY_VERIFY(m_desk.page<CatchUpScreen>());
    QTRY_COMPARE(stateOf(paper->list().line(key)->row), RowState::Missed);
    const auto told = RecordVersions(m_desk.database()).ofDose(key.client, day).result();
    QVERIFY(told.has_value());
    QCOMPARE(told->size(), 2);
    QCOMPARE(told->first().thing.outcome, DoseOutcome::Given);
    QCOMPARE(told->last().why, QStringLiteral("wrong row"));
    // Both are readable where the entry is.
    m_desk.press(Qt::Key_C);
    QTRY_VERIFY(m_desk.page<DoseCorrection>() && m_desk.page<DoseCorrection>()->isReady());
    const QString spoken = m_desk.page<DoseCorrection>()->versions()->spoken();
    QVERIFY2(spoken.contains(QStringLiteral("in force")) && spoken.contains(QStringLiteral("corrected")),
             qPrintable(spoken));
    m_desk.shot(QStringLiteral("round-versions"));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(m_desk.page<CatchUpScreen>());
}

void RoundTest::anEntryInErrorOpensTheDayAgain()
{
    auto *paper = m_desk.page<CatchUpScreen>();
    QVERIFY(paper);
    const TodayKey key = keyOf(paper->list().model()->at(paper->table()->row()).row);
    m_desk.press(Qt::Key_C);
    QTRY_VERIFY(m_desk.page<DoseCorrection>() && m_desk.page<DoseCorrection>()->isReady());
    m_desk.press(Qt::Key_0);
    m_desk.press(Qt::Key_Return); // no reason yet: nothing is saved
    QVERIFY(m_desk.page<DoseCorrection>());
    m_desk.press(Qt::Key_2);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<CatchUpScreen>());
    QTRY_COMPARE(stateOf(paper->list().line(key)->row), RowState::Open);
    m_desk.press(Qt::Key_U); // and the correction itself is taken back
    QTRY_COMPARE(stateOf(paper->list().line(key)->row), RowState::Missed);
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(today());
}

void RoundTest::theDayIsClosedByOneKeyARow()
{
    QTRY_VERIFY(settled());
    m_desk.press(Qt::Key_D, Qt::ControlModifier);
    auto *closing = m_desk.page<CloseDayScreen>();
    QVERIFY(closing);
    QTRY_VERIFY(closing->list().isRead());
    const int open = closing->open();
    QVERIFY(open > 3);
    m_desk.shot(QStringLiteral("round-close"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier); // too early
    QVERIFY(m_desk.page<CloseDayScreen>());
    m_desk.takeKeys();
    for (int left = open; left > 0; --left) {
        const CloseWords words = closing->lines().at(closing->table()->row()).words;
        QVERIFY(words.keepsOpen);
        const Proposal proposal = words.proposal;
        // A return that was not recorded is answered as missed here: nobody swallowed anything.
        m_desk.press(proposal.key == Qt::Key_G ? int(Qt::Key_M) : proposal.key);
        QCOMPARE(closing->open(), left - 1);
    }
    QCOMPARE(m_desk.takeKeys(), open);
    m_desk.press(Qt::Key_U); // the last answer can be taken back here too
    QTRY_COMPARE(closing->open(), 1);
    const CloseWords words = closing->lines().at(closing->table()->row()).words;
    QVERIFY(words.keepsOpen);
    const Proposal proposal = words.proposal;
    m_desk.press(proposal.key == Qt::Key_G ? int(Qt::Key_M) : proposal.key);
    QTRY_COMPARE(closing->open(), 0);
    m_desk.shot(QStringLiteral("round-close-done"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(today());
}

void RoundTest::aClosedDaySaysSoAndOpensAgain()
{
    QTRY_VERIFY(today()->list().page().closed.has_value());
    const DayTally tally = today()->list().page().closed->tally;
    QCOMPARE(tally.leftOpen, 0);
    QVERIFY(tally.given > 0 && tally.missed > 0);
    m_desk.shot(QStringLiteral("round-closed"));
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(!today()->list().page().closed.has_value());
}

void RoundTest::somethingLeftOpenNeedsAReason()
{
    m_desk.press(Qt::Key_U); // the last answer of the closing is open again
    QTRY_COMPARE(today()->list().open(), 1);
    m_desk.press(Qt::Key_D, Qt::ControlModifier);
    auto *closing = m_desk.page<CloseDayScreen>();
    QVERIFY(closing);
    QTRY_VERIFY(closing->list().isRead());
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.page<CloseDayScreen>());
    m_desk.press(Qt::Key_L, Qt::AltModifier);
    m_desk.press(Qt::Key_Return); // no reason yet
    QVERIFY(m_desk.page<CloseDayScreen>());
    m_desk.type(QStringLiteral("power cut"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(today());
    QTRY_VERIFY(today()->list().page().closed.has_value());
    QCOMPARE(today()->list().page().closed->leftOpenWhy, QStringLiteral("power cut"));
    QCOMPARE(today()->list().page().closed->tally.leftOpen, 1);
}

QTEST_MAIN(RoundTest)
#include "round_test.moc"
