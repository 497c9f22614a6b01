#include "db/stores/settings.h"
#include "round_desk.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/correction/dose_fields.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/today/today_panel.h"
#include <QLineEdit>

/// The nurse's round from the first dose to the closed day, by keyboard and with counted keys.
class RoundTest : public QObject, private RoundDesk
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
    void theDayIsClosedByOneKeyARow();
    void aClosedDaySaysSoAndOpensAgain();
    void somethingLeftOpenNeedsAReason();
};

void RoundTest::initTestCase()
{
    QVERIFY(open(160));
    QVERIFY2(count(RowState::Open) >= 15, "the practice clinic must expect a round of doses today");
    m_desk.shot(QStringLiteral("round-today"));
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
