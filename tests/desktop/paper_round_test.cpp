#include "db/stores/stores.h"
#include "round_desk.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/correction/dose_fields.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/today/catch_up_band.h"
#include "ui/desktop/today/catch_up_screen.h"
#include <QLineEdit>

/// A past day that was kept on paper, entered and corrected by keyboard with counted keys.
class PaperRoundTest : public QObject, private RoundDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void paperIsEnteredWithItsTimeInFiveKeys();
    void anImpossibleTimeIsRefusedInWords();
    void aDayWithUnknownTimesIsOneKeyADose();
    void catchUpNeverReachesTodayAndEscReturns();
    void aPastEntryIsCorrectedInFourKeys();
    void anEntryInErrorOpensTheDayAgain();
};

void PaperRoundTest::initTestCase() { QVERIFY(open(160)); }

void PaperRoundTest::paperIsEnteredWithItsTimeInFiveKeys()
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
    QVERIFY(day < m_day);
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

void PaperRoundTest::anImpossibleTimeIsRefusedInWords()
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

void PaperRoundTest::aDayWithUnknownTimesIsOneKeyADose()
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

void PaperRoundTest::catchUpNeverReachesTodayAndEscReturns()
{
    auto *paper = m_desk.page<CatchUpScreen>();
    for (int ahead = 0; ahead < 40; ++ahead) m_desk.press(Qt::Key_Right);
    QTRY_VERIFY(paper->list().isRead());
    QCOMPARE(paper->list().day(), m_day.addDays(-1));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(today());
    QTRY_COMPARE(today()->list().day(), m_day);
}

void PaperRoundTest::aPastEntryIsCorrectedInFourKeys()
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

void PaperRoundTest::anEntryInErrorOpensTheDayAgain()
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

QTEST_MAIN(PaperRoundTest)
#include "paper_round_test.moc"
