#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include "ui/desktop/stay/overdose_warning.h"
#include "ui/desktop/stay/stay_tab.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

/// The stay in treatment by keyboard: a step of the level of care, and a discharge in one page.
class StayTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;
    std::optional<Id<Client>> m_client;
    const QDate m_today{2026, 5, 4};

    ChartScreen *chart() const { return m_desk.page<ChartScreen>(); }
    bool openEpisodes()
    {
        if (!chart()) Q_EMIT m_desk.window().frame()->current()->chartWanted(*m_client);
        if (!chart() || !QTest::qWaitFor([this] { return chart()->isReady(); }, 20000)) return false;
        chart()->tabs()->open(QStringLiteral("episodes"));
        chart()->tabs()->stay()->table()->setFocus();
        return true;
    }
    std::optional<OverdueRow> overdueRow()
    {
        const auto rows = Worklists(m_desk.database()).overdue().result();
        if (!rows) return std::nullopt;
        for (const OverdueRow &row : *rows)
            if (m_client ? row.person.id == *m_client : row.isOverdue()) return row;
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.open(60, m_today)); }

    void aNurseReadsAndChangesNothing()
    {
        QVERIFY(m_desk.signIn("nurse"));
        const auto row = overdueRow();
        QVERIFY(row);
        m_client = row->person.id;
        QVERIFY(openEpisodes());
        QVERIFY(chart()->tabs()->stay()->table()->count() > 0);
        m_desk.press(Qt::Key_Space);
        m_desk.press(Qt::Key_Delete);
        QVERIFY(chart());
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
    }

    void attendanceStandsBesideCoverage()
    {
        QVERIFY(m_desk.signIn("doctor"));
        QVERIFY(openEpisodes());
        const auto *table = chart()->tabs()->stay()->table();
        QVERIFY(table->textAt(0, 4).contains(QStringLiteral(" of ")));
        m_desk.shot(QStringLiteral("episodes"));
    }

    void aStepIsBegunInAFewKeys()
    {
        const int before = chart()->tabs()->stay()->table()->count();
        m_desk.press(Qt::Key_Space);
        auto *page = m_desk.page<CareStepPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
        QVERIFY(!page->foot()->save()->isEnabled());
        m_desk.press(Qt::Key_4);
        if (!page->foot()->save()->isEnabled()) m_desk.press(Qt::Key_3); // aftercare was in force already
        QVERIFY(page->foot()->save()->isEnabled());
        page->reason()->setFocus();
        m_desk.type(QStringLiteral("goals reached"));
        m_desk.shot(QStringLiteral("care-step"));
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(chart() != nullptr, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(chart()->tabs()->stay()->table()->count(), before + 1, 20000);
        m_desk.press(Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(chart()->tabs()->stay()->table()->count(), before, 20000);
    }

    void aStimulantIsShownAsOffLabel()
    {
        QVERIFY(openEpisodes());
        m_desk.press(Qt::Key_Space);
        auto *page = m_desk.page<CareStepPage>();
        QTRY_VERIFY_WITH_TIMEOUT(page && page->isReady(), 20000);
        page->indication()->setCurrent(3);
        Q_EMIT page->indication()->chosen(3);
        m_desk.shot(QStringLiteral("care-step-off-label"));
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(chart());
    }

    void aDischargeWaitsForRescueAndWarning()
    {
        QVERIFY(openEpisodes());
        m_desk.press(Qt::Key_Delete);
        auto *page = m_desk.page<DischargePage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
        QVERIFY(page->reason()->hasFocus());
        QVERIFY(!page->foot()->save()->isEnabled());
        QCOMPARE(page->rescue()->current(), -1); // never ticked beforehand
        QVERIFY(page->says().contains(QStringLiteral("tolerance is lost")));
        m_desk.type(QStringLiteral("Client"));
        QVERIFY(page->reason()->currentText().startsWith(QStringLiteral("Client")));
        page->rescue()->setCurrent(1);
        Q_EMIT page->rescue()->chosen(1);
        QVERIFY(!page->foot()->save()->isEnabled()); // the warning is not printed yet
        m_desk.shot(QStringLiteral("discharge"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_desk.page<DischargePage>());
        QCOMPARE(page->papers().size(), 1);
        page->paperPrinted();
        QVERIFY(page->foot()->save()->isEnabled());
    }

    void theWarningSaysOnlyWhatTheRuleBookSays()
    {
        const auto page = Worklists(m_desk.database()).chart(*m_client).result();
        QVERIFY(page.has_value());
        const PaperSheet sheet = overdoseWarning(*page, m_today, m_today);
        QCOMPARE(sheet.kind, PaperKind::OverdoseWarning);
        QCOMPARE(sheet.sections.size(), 3);
        QVERIFY(sheet.subtitle.contains(page->client.chartNumber));
    }

    void itTakesTheClientOffOverdueAndComesBack()
    {
        QVERIFY(overdueRow() && overdueRow()->isOverdue());
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(chart() != nullptr, 20000);
        QVERIFY(!overdueRow() || !overdueRow()->isOverdue());
        QTRY_VERIFY(chart()->isReady());
        m_desk.shot(QStringLiteral("episodes-discharged"));
        m_desk.press(Qt::Key_U);
        QTRY_VERIFY_WITH_TIMEOUT(overdueRow() && overdueRow()->isOverdue(), 20000);
    }

    void cleanupTestCase() { m_desk.shut(); }
};

QTEST_MAIN(StayTest)
#include "stay_test.moc"
