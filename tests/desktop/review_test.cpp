#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/review/review_case.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/today/today_screen.h"
#include <QAbstractItemModelTester>

/// The physician's first screen, by keyboard.
class ReviewTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;

    ReviewPage *page() const { return m_desk.page<ReviewPage>(); }
    static bool isUrgent(const ReviewRow &row) { return row.effect.has_value(); }
    int urgent() const { return int(std::count_if(page()->rows().cbegin(), page()->rows().cend(), isUrgent)); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.open(60, QDate(2026, 5, 4))); }

    void aNurseHasNoReview()
    {
        QVERIFY(m_desk.signIn("nurse"));
        QVERIFY(!m_desk.window().frame()->places().contains(QStringLiteral("review")));
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
    }

    void aPhysicianOpensOnTheMostUrgent()
    {
        QVERIFY(m_desk.signIn("doctor"));
        QVERIFY(page());
        QTRY_VERIFY_WITH_TIMEOUT(page()->isRead(), 30000);
        QVERIFY(page()->selected());
        QVERIFY(isUrgent(*page()->selected()));
        QTRY_VERIFY(page()->shownCase()->history()->count() > 0);
        QVERIFY(page()->table()->hasFocus());
        QAbstractItemModelTester tester(page()->table()->model());
        m_desk.shot(QStringLiteral("review"));
    }

    void signingAsksForTheCauseThenThePassword()
    {
        const int before = urgent();
        const ReviewRow row = *page()->selected();
        if (row.effect->causality.isEmpty()) {
            m_desk.press(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(page()->shownCase()->said().contains(QStringLiteral("1 to 6")));
        }
        m_desk.press(Qt::Key_2);
        QCOMPARE(page()->shownCase()->causality(), QStringLiteral("PROBABLE"));
        m_desk.press(Qt::Key_7);
        QCOMPARE(page()->shownCase()->action(), QStringLiteral("4"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page()->shownCase()->password()->hasFocus());
        m_desk.type(QStringLiteral("wrong"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->shownCase()->said().contains(QStringLiteral("…")), 20000);
        QCOMPARE(urgent(), before); // nothing was kept
        QVERIFY(page()->shownCase()->password()->hasFocus());
        m_desk.type(QStringLiteral("practice"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(urgent(), before - 1, 20000);
        for (const ReviewRow &left : page()->rows()) QVERIFY(!left.effect || !(left.effect->id == row.effect->id));
    }

    void everySameDayMatterIsWorkedOffByKeyboard()
    {
        for (int left = urgent(); left > 0; left = urgent()) {
            QTRY_VERIFY(page()->table()->hasFocus());
            QVERIFY(page()->selected() && isUrgent(*page()->selected()));
            m_desk.press(Qt::Key_3);
            m_desk.press(Qt::Key_Return, Qt::ControlModifier);
            m_desk.type(QStringLiteral("practice"));
            m_desk.press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(urgent(), left - 1, 20000);
        }
        m_desk.shot(QStringLiteral("review-rest"));
    }

    void enterOpensWhereTheCauseIsSettled()
    {
        QVERIFY(!page()->rows().isEmpty());
        QTRY_VERIFY(page()->table()->hasFocus());
        const bool decision = page()->selected()->cause == ReviewRow::Cause::Decision;
        m_desk.press(Qt::Key_Return);
        if (decision) QTRY_VERIFY(m_desk.page<InjectionPage>());
        else QTRY_VERIFY(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady());
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(page());
        QTRY_VERIFY(page()->table()->hasFocus());
        m_desk.press(Qt::Key_Down);
        QCOMPARE(page()->selected()->cause, ReviewRow::Cause::OrderEnds);
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY(m_desk.page<OrderPage>() && m_desk.page<OrderPage>()->isReady());
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(page());
    }

    void cleanupTestCase() { m_desk.shut(); }
};

QTEST_MAIN(ReviewTest)
#include "review_test.moc"
