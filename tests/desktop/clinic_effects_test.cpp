#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_strip.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/review/clinic_effects_screen.h"
#include "ui/desktop/review/effect_filter_bar.h"
#include "ui/desktop/review/effect_months.h"
#include "ui/desktop/review/review_page.h"

/// The side effects of the whole clinic by keyboard, the people behind a number, the file, and the chart's strip with zoom and table.
class ClinicEffectsTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;
    QTemporaryDir m_out;

    ClinicEffectsScreen *screen() const { return m_desk.page<ClinicEffectsScreen>(); }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *each : screen()->filters()->findChildren<QComboBox *>())
            if (each->accessibleName() == QLatin1String(name)) return each;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desk.open(60, QDate(2026, 5, 4)));
        QVERIFY(m_desk.signIn("doctor"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<ReviewPage>() && m_desk.page<ReviewPage>()->isRead(), 30000);
    }

    void altWOpensItFromReview()
    {
        m_desk.press(Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(screen() && screen()->page(), 20000);
        QVERIFY(screen()->terms()->count() > 3);
        QVERIFY(screen()->terms()->hasFocus());
        const ClinicEffects &page = *screen()->page();
        int xr = 0, injections = 0;
        for (const auto &each : page.cases) xr += each.effect.product == Product::XR;
        for (const EffectBasis &month : page.months) injections += month.injections;
        QCOMPARE(screen()->figure(),
                 QStringLiteral("%1 per 100").arg(QLocale().toString(100.0 * xr / injections, 'f', 1)));
        m_desk.shot(QStringLiteral("clinic-effects"));
    }

    void aFilterNarrowsTheNumbersNotWhatTheyAreCountedAgainst()
    {
        const auto all = screen()->csv();
        box("Grade")->setFocus();
        for (int grade = 1; grade <= 3; ++grade) m_desk.press(Qt::Key_Down);
        const auto severe = screen()->csv();
        QCOMPARE(severe.rows[0][10], all.rows[0][10]); // injections
        QVERIFY(severe.rows[0][8].toInt() < all.rows[0][8].toInt());
        QCOMPARE(severe.rows[0][8], severe.rows[0][4]); // grade 3 is all there is
        QVERIFY(screen()->filters()->count().contains(QStringLiteral(" of ")));
        for (int grade = 1; grade <= 3; ++grade) m_desk.press(Qt::Key_Up);
        QCOMPARE(screen()->csv().rows, all.rows);
    }

    void aShorterPeriodIsReadAnew()
    {
        const QDate from = screen()->page()->from;
        box("Period")->setFocus();
        m_desk.press(Qt::Key_Up);
        QTRY_VERIFY_WITH_TIMEOUT(screen()->page()->from > from, 20000);
        m_desk.press(Qt::Key_Down);
        QTRY_COMPARE_WITH_TIMEOUT(screen()->page()->from, from, 20000);
    }

    void theMonthsAreReadOutAndStandInATable()
    {
        screen()->months()->setFocus();
        m_desk.press(Qt::Key_Left);
        QVERIFY(screen()->months()->accessibleDescription().contains(QStringLiteral("injections:")));
        m_desk.press(Qt::Key_F7);
        auto *pane = screen()->findChild<ReadAsTable *>();
        QVERIFY(pane->isTable());
        QCOMPARE(pane->table()->count(), int(screen()->page()->months.size()));
        m_desk.press(Qt::Key_F7);
        screen()->terms()->setFocus();
    }

    void enterListsThePeopleAndTheirCharts()
    {
        const int all = screen()->csv().rows[1][8].toInt();
        m_desk.press(Qt::Key_Return);
        QVERIFY(screen()->showsPeople());
        QCOMPARE(screen()->people()->count(), all);
        m_desk.shot(QStringLiteral("clinic-people"));
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady(), 20000);
    }

    void theStripZoomsAndReadsAsATable()
    {
        auto *strip = m_desk.page<ChartScreen>()->strip();
        QTRY_VERIFY(strip->strip()->hasFocus());
        const auto days = [strip] { return strip->strip()->viewFrom().daysTo(strip->strip()->viewUntil()) + 1; };
        const auto before = days();
        m_desk.press(Qt::Key_Plus);
        QVERIFY(days() < before);
        for (int i = 0; i < 30; ++i) m_desk.press(Qt::Key_Plus);
        QCOMPARE(days(), 28);
        for (int i = 0; i < 30; ++i) m_desk.press(Qt::Key_Minus);
        QVERIFY(days() >= before);
        m_desk.shot(QStringLiteral("chart-whole"));
        m_desk.press(Qt::Key_F7);
        QVERIFY(strip->pane()->isTable());
        QCOMPARE(strip->pane()->table()->count(), int(strip->strip()->stops().size()));
        m_desk.shot(QStringLiteral("chart-table"));
        m_desk.press(Qt::Key_F7);
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(screen() && screen()->showsPeople());
        m_desk.press(Qt::Key_Escape);
        QVERIFY(!screen()->showsPeople());
    }

    void theNumbersAreSavedAndPrinted()
    {
        const QString path = m_out.filePath(QStringLiteral("effects.csv"));
        screen()->saveTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("term,month,grade_1"));
        QCOMPARE(screen()->papers().size(), 1);
        bool taken = false;
        screen()->papers().first().read(this, [&](const Result<PaperSheet> &sheet) {
            QVERIFY(sheet.has_value());
            QCOMPARE(sheet->people, 0); // nobody is named
            taken = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(taken, 20000);
    }

    void escapeLeadsBackToReview()
    {
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk.page<ReviewPage>());
        QVERIFY(m_desk.page<ReviewPage>()->papers().size() > 2); // the draft, the chart and the cards
    }

    void cleanupTestCase() { m_desk.shut(); }
};

QTEST_MAIN(ClinicEffectsTest)
#include "clinic_effects_test.moc"
