#include "app/treatment/oral.h"
#include "db/stores/kept.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/orders/due_preview.h"
#include "ui/desktop/orders/order_foot.h"
#include "ui/desktop/orders/order_form.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/orders/order_templates.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/review/review_page.h"
#include "ui/words/dates.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>

/// The page that signs orders, by keyboard, on the practice clinic of Mon 4 May 2026.
class OrderPageTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;
    std::optional<Id<Client>> m_onTablets, m_onInjections;
    const QDate m_today{2026, 5, 4};

    OrderPage *page() const { return m_desk.page<OrderPage>(); }
    QList<Order> ordersOf(Id<Client> client)
    {
        auto all = m_desk.database()
                       .read<QList<Order>>(
                           Right::SeeClinical,
                           [client](Session &session) { return kept::ofClient<Order>(session, client); })
                       .result();
        if (!all) qFatal("no orders");
        return *all;
    }
    /// A client whose 50 mg daily run and whose tablet of today is open, and one on injections.
    bool findPeople()
    {
        const auto today = Worklists(m_desk.database()).today().result();
        if (!today) return false;
        for (const TodayRow &row : today->rows) {
            const bool daily = row.order && row.order->regimen == Regimen::Daily50 && !row.dose;
            if (row.kind == TodayRow::Kind::Dose && daily && !m_onTablets) m_onTablets = row.person.id;
            if (row.kind == TodayRow::Kind::Injection && row.order && !m_onInjections) m_onInjections = row.person.id;
        }
        return m_onTablets && m_onInjections;
    }
    /// From the chart, as a physician comes there.
    bool open(Id<Client> client)
    {
        while (m_desk.page<ChartScreen>() || page()) m_desk.press(Qt::Key_Escape);
        if (!m_desk.window().frame()->goTo(QStringLiteral("review"))) return false;
        Q_EMIT m_desk.window().frame()->current()->chartWanted(client);
        auto *chart = m_desk.page<ChartScreen>();
        if (!chart || !QTest::qWaitFor([chart] { return chart->isReady(); }, 20000)) return false;
        m_desk.press(Qt::Key_O);
        return page() && QTest::qWaitFor([this] { return page()->isReady(); }, 20000);
    }
    bool sign()
    {
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        if (!page()->foot()->password()->hasFocus()) return false;
        m_desk.type(QStringLiteral("practice"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return !page(); }, 20000);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.open(60, m_today)); }

    void aNurseHasNoWayToSign()
    {
        QVERIFY(m_desk.signIn("nurse"));
        QVERIFY(findPeople());
        Q_EMIT m_desk.window().frame()->current()->chartWanted(*m_onTablets);
        auto *chart = m_desk.page<ChartScreen>();
        QTRY_VERIFY_WITH_TIMEOUT(chart && chart->isReady(), 20000);
        m_desk.press(Qt::Key_O);
        QVERIFY(!page());
        Q_EMIT chart->orderWanted(*m_onTablets); // not by any other door either
        QVERIFY(!page());
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
    }

    void itOpensOnWhatRuns()
    {
        QVERIFY(m_desk.signIn("doctor"));
        QVERIFY(open(*m_onTablets));
        QCOMPARE(orderChoices().at(page()->templates()->choice()).regimen, Regimen::Daily50);
        QVERIFY(page()->templates()->hasFocus());
        QAbstractItemModelTester tester(page()->templates()->model());
        // It is what runs: nothing to sign.
        QVERIFY(!page()->foot()->sign()->isEnabled());
        QVERIFY(page()->foot()->said().contains(QStringLiteral("runs now")));
        m_desk.shot(QStringLiteral("order-same"));
    }

    void aTemplateByItsDigitSaysWhatItDoes()
    {
        m_desk.press(Qt::Key_3);
        QCOMPARE(orderChoices().at(page()->templates()->choice()).regimen, Regimen::Wkd50Sat100);
        QVERIFY(page()->foot()->sign()->isEnabled());
        const QString says = page()->form()->says();
        QVERIFY(says.contains(QStringLiteral("Ends what runs")));
        QVERIFY(says.contains(QStringLiteral("350 mg a week")));
        QCOMPARE(page()->preview()->cellWords(QDate(2026, 5, 9)), QStringLiteral("100 home"));
        QVERIFY(page()->preview()->nextWords().first().contains(QStringLiteral("first of this order")));
        m_desk.shot(QStringLiteral("order-sign"));
    }

    void aWrongPasswordKeepsEverythingTyped()
    {
        const auto before = ordersOf(*m_onTablets);
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page()->foot()->password()->hasFocus());
        m_desk.type(QStringLiteral("guess"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page()->foot()->said().contains(QStringLiteral("do not match")), 20000);
        QCOMPARE(ordersOf(*m_onTablets), before);
        QCOMPARE(orderChoices().at(page()->templates()->choice()).regimen, Regimen::Wkd50Sat100);
    }

    void aChangeIsSignedInAFewKeys()
    {
        m_desk.type(QStringLiteral("practice"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!page(), 20000);
        const auto orders = ordersOf(*m_onTablets);
        const Order *runs = oralOrderInForce(orders, m_today);
        QVERIFY(runs);
        QCOMPARE(runs->regimen, Regimen::Wkd50Sat100);
        QCOMPARE(runs->signedBy, QStringLiteral("doctor"));
        const Order *before = oralOrderInForce(orders, m_today.addDays(-1));
        QVERIFY(before && before->regimen == Regimen::Daily50);
        QCOMPARE(before->endsOn, m_today.addDays(-1));
    }

    void itIsTakenBackByU()
    {
        QTRY_VERIFY(m_desk.page<ChartScreen>());
        m_desk.press(Qt::Key_U);
        QTRY_VERIFY_WITH_TIMEOUT(oralOrderInForce(ordersOf(*m_onTablets), m_today)->regimen == Regimen::Daily50, 20000);
    }

    void moreThan50WarnsAndMoreThan150CannotBeSigned()
    {
        QVERIFY(open(*m_onTablets));
        page()->form()->amount()->setFocus();
        page()->form()->amount()->selectAll();
        m_desk.type(QStringLiteral("100"));
        m_desk.press(Qt::Key_Tab);
        QVERIFY(page()->form()->says().contains(QStringLiteral("off-label")));
        QVERIFY(page()->foot()->sign()->isEnabled());
        page()->form()->amount()->setFocus();
        page()->form()->amount()->selectAll();
        m_desk.type(QStringLiteral("200"));
        m_desk.press(Qt::Key_Tab);
        QVERIFY(!page()->foot()->sign()->isEnabled());
        QVERIFY(page()->foot()->said().contains(QStringLiteral("150 mg")));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier); // and the key does no more than the button
        QVERIFY(page() && !page()->foot()->password()->hasFocus());
    }

    void anOperationProposesItsHold()
    {
        page()->templates()->setFocus();
        m_desk.press(Qt::Key_H);
        const QDate on = m_today.addDays(10);
        page()->form()->procedure()->setDate(on);
        QCOMPARE(page()->form()->from()->date(), on.addDays(-3)); // 72 hours
        QVERIFY(page()->form()->reason()->text().contains(plainDay(on)));
        QVERIFY(page()->preview()->cellWords(on).contains(QStringLiteral("hold")));
        QCOMPARE(page()->preview()->cellWords(on.addDays(-4)).contains(QStringLiteral("hold")), false);
        m_desk.shot(QStringLiteral("order-hold"));
        QVERIFY(sign());
        QCOMPARE(expectedMg(ordersOf(*m_onTablets), on), 0.0);
        QCOMPARE(expectedMg(ordersOf(*m_onTablets), on.addDays(1)), 50.0);
    }

    void every21DaysWaitsForItsReason()
    {
        QVERIFY(open(*m_onInjections));
        m_desk.press(Qt::Key_9);
        QVERIFY(!page()->foot()->sign()->isEnabled());
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page()->form()->reason()->hasFocus());
        m_desk.type(QStringLiteral("with bupropion"));
        QVERIFY(page()->foot()->sign()->isEnabled());
        QVERIFY(page()->form()->says().contains(QStringLiteral("28 days")));
        m_desk.shot(QStringLiteral("order-injection"));
        QVERIFY(sign());
        QCOMPARE(injectionOrderInForce(ordersOf(*m_onInjections), m_today)->interval, IntervalMode::D21);
    }

    void aStopTeaches()
    {
        QVERIFY(open(*m_onTablets));
        m_desk.press(Qt::Key_0);
        QVERIFY(!page()->foot()->sign()->isEnabled());
        auto *reasons = page()->form()->stopReason();
        reasons->setFocus();
        m_desk.type(QStringLiteral("Feels"));
        QVERIFY(page()->foot()->sign()->isEnabled());
        QVERIFY(page()->form()->says().contains(QStringLiteral("tolerance is lost")));
        m_desk.shot(QStringLiteral("order-stop"));
        QVERIFY(sign());
        QVERIFY(!oralOrderInForce(ordersOf(*m_onTablets), m_today.addDays(1)));
    }

    void cleanupTestCase() { m_desk.shut(); }
};

QTEST_MAIN(OrderPageTest)
#include "order_page_test.moc"
