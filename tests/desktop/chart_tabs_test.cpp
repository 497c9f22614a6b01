#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/chart/day_detail.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/doses_tab.h"
#include "ui/desktop/chart/history_tab.h"
#include "ui/desktop/chart/notes_tab.h"
#include "ui/desktop/chart/plan_tab.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/parts/fact_table.h"
#include <QLineEdit>
#include <QPlainTextEdit>

/// The tabs of the chart by keyboard on a practice register: the calendar of doses, notes, plan and history.
class ChartTabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desk.open(100, {2026, 5, 4}));
        QVERIFY(m_desk.signIn("nurse"));
    }
    void cleanupTestCase() { m_desk.shut(); }

    void theCalendarReadsTheDayOut();
    void aDayIsCorrectedAndBothVersionsAreShown();
    void twoYearsScrollByWeeks();
    void aNoteIsWrittenAndCorrected();
    void thePlanIsWritten();
    void theHistorySaysWhatWasCorrected();

private:
    ChartScreen *chart() const { return m_desk.page<ChartScreen>(); }
    bool openChartWithDoses();

    std::optional<Id<Client>> m_client;
    DoseOutcome m_yesterday = DoseOutcome::Given;

    PracticeWindow m_desk;
};

bool ChartTabsTest::openChartWithDoses()
{
    if (m_client) {
        m_desk.window().frame()->openChart(*m_client);
        return QTest::qWaitFor([this] { return chart() && chart()->isReady(); }, 10000);
    }
    m_desk.window().frame()->goTo(QStringLiteral("today"));
    const auto page = Worklists(m_desk.database()).today();
    if (!QTest::qWaitFor([&] { return page.isFinished(); }, 20000) || !page.result()) return false;
    const TodayPage read = *page.result();
    for (const TodayRow &row : read.rows) {
        if (row.kind != TodayRow::Kind::Dose || row.lastDays.isEmpty()) continue;
        const auto yesterday = row.lastDays.last().outcome;
        if (!yesterday || !taken(*yesterday) || row.lastDays.last().day.addDays(1) != QDate(2026, 5, 4)) continue;
        m_client = row.person.id;
        m_yesterday = *yesterday;
        return openChartWithDoses();
    }
    return false;
}

void ChartTabsTest::theCalendarReadsTheDayOut()
{
    QVERIFY2(openChartWithDoses(), "somebody must have taken a tablet yesterday");
    chart()->tabs()->open(QStringLiteral("doses"));
    auto *calendar = chart()->tabs()->doses()->calendar();
    calendar->setFocus();
    QCOMPARE(calendar->day(), QDate(2026, 5, 4));
    m_desk.press(Qt::Key_Up);
    QCOMPARE(calendar->day(), QDate(2026, 5, 3));
    QVERIFY(calendar->accessibleName().contains(QStringLiteral("3 May 2026")));
    QVERIFY(calendar->accessibleName().contains(QStringLiteral("mg")));
    m_desk.press(Qt::Key_Left);
    QCOMPARE(calendar->day(), QDate(2026, 4, 26));
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Down);
    m_desk.press(Qt::Key_Down); // never beyond today
    QCOMPARE(calendar->day(), QDate(2026, 5, 4));
    m_desk.press(Qt::Key_Question, Qt::ShiftModifier);
    QVERIFY(chart()->tabs()->doses()->detail()->meaning().contains(QStringLiteral("in a row")));
}

void ChartTabsTest::aDayIsCorrectedAndBothVersionsAreShown()
{
    auto *doses = chart()->tabs()->doses();
    doses->calendar()->setFocus();
    doses->calendar()->choose(QDate(2026, 5, 3));
    m_desk.press(Qt::Key_C);
    const auto correction = [this] { return qobject_cast<DoseCorrection *>(m_desk.window().frame()->current()); };
    QTRY_VERIFY(correction() && correction()->isReady());
    m_desk.press(Qt::Key_M);
    m_desk.press(Qt::Key_Return); // without a reason: not saved
    QVERIFY(correction());
    m_desk.press(Qt::Key_1);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(chart());
    QTRY_COMPARE(doses->calendar()->days().at(QDate(2026, 5, 3)).dose->outcome, DoseOutcome::Missed);
    doses->calendar()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(doses->detail()->versionsShown(), 2);
    QVERIFY(doses->detail()->headline().contains(QStringLiteral("Missed")));
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(doses->calendar()->days().at(QDate(2026, 5, 3)).dose->outcome, m_yesterday);
}

void ChartTabsTest::twoYearsScrollByWeeks()
{
    auto *calendar = chart()->tabs()->doses()->calendar();
    ChartPage page{.client = Client{}};
    page.orders << Order{.client = page.client.id, .startsOn = QDate(2024, 5, 6)};
    DoseCalendar alone;
    alone.resize(calendar->size());
    alone.show(DoseDays(page, QDate(2026, 5, 4)));
    QVERIFY(alone.mostWeeksBack() > 70);
    alone.scrollTo(1000);
    QCOMPARE(alone.weeksBack(), alone.mostWeeksBack());
    QVERIFY(alone.firstInView() <= QDate(2024, 5, 6));
    alone.choose(QDate(2026, 5, 4)); // brings it into view again
    QCOMPARE(alone.weeksBack(), 0);
}

void ChartTabsTest::aNoteIsWrittenAndCorrected()
{
    auto *notes = chart()->tabs()->notes();
    const auto before = notes->notes().size();
    chart()->tabs()->bar();
    m_desk.press(Qt::Key_T);
    QCOMPARE(chart()->tabs()->current(), QStringLiteral("notes"));
    QVERIFY(notes->isWriting());
    QTest::keyClicks(notes->textField(), QStringLiteral("Wants mornings"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notes->notes().size(), before + 1);
    QCOMPARE(notes->notes().first().text, QStringLiteral("Wants mornings"));
    notes->table()->setFocus();
    notes->table()->setRow(0);
    m_desk.press(Qt::Key_C);
    QVERIFY(notes->isWriting());
    QTest::keyClicks(notes->textField(), QStringLiteral(", not Mondays"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier); // without a reason
    QVERIFY(notes->isWriting());
    QTest::keyClicks(notes->reasonField(), QStringLiteral("Told again"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(notes->notes().first().version, 2);
    QCOMPARE(notes->notes().first().text, QStringLiteral("Wants mornings, not Mondays"));
}

void ChartTabsTest::thePlanIsWritten()
{
    chart()->tabs()->open(QStringLiteral("plan"));
    auto *plan = chart()->tabs()->plan();
    chart()->tabs()->bar()->setFocus();
    m_desk.press(Qt::Key_C);
    QVERIFY(plan->isWriting());
    plan->field(0)->clear();
    QTest::keyClicks(plan->field(0), QStringLiteral("Sing again"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!plan->isWriting());
    QTRY_VERIFY(plan->plan() && plan->plan()->goals == QLatin1String("Sing again"));
}

void ChartTabsTest::theHistorySaysWhatWasCorrected()
{
    chart()->tabs()->open(QStringLiteral("history"));
    auto *history = chart()->tabs()->history();
    QVERIFY(!history->looks()); // a nurse does not see who looked
    const auto any = [&](int column, const char *words) {
        for (int row = 0; row < history->versions()->count(); ++row)
            if (history->versions()->textAt(row, column).contains(QLatin1String(words))) return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(any(5, "wrong row"), 10000);
    QVERIFY(any(3, "replaced"));
    QVERIFY(any(3, "Note"));
    m_desk.press(Qt::Key_Escape);
    QVERIFY(m_desk.lock());
    QVERIFY(m_desk.signIn("doctor"));
    m_desk.window().frame()->openChart(*m_client);
    QTRY_VERIFY(chart() && chart()->isReady());
    chart()->tabs()->open(QStringLiteral("history"));
    QTRY_VERIFY_WITH_TIMEOUT(chart()->tabs()->history()->looks()->count() >= 2, 10000);
    QVERIFY(m_desk.lock());
}

QTEST_MAIN(ChartTabsTest)
#include "chart_tabs_test.moc"
