#include "practice_window.h"
#include "tab_walk.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/correction/correction_screen.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/today_screen.h"
#include <QTabBar>

/// Tab goes through every control of a page once, leaves out none, and each has a name for assistive tools.
class TabOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }
    void cleanup();

    void signIn();
    void today();
    void catchUp();
    void closeDay();
    void injectionSheet();
    void injectionNotGiven();
    void nextVisitTyped();
    void firstTablet();
    void sideEffect();
    void checkIn();
    void kits();
    void kitQuestions();
    void kitCount();
    void chart();
    void overdue();
    void newClient();

private:
    template <typename Page> Page *page() const { return m_desk.page<Page>(); }
    void compare(QWidget *page);
    void compareSheet();
    PracticeWindow m_desk;
};

void TabOrderTest::initTestCase() { QVERIFY(m_desk.open(60, QDate(2026, 5, 4))); }

void TabOrderTest::cleanup()
{
    if (!m_desk.window().frame()) return;
    for (int tries = 0; tries < 6 && !page<TodayScreen>(); ++tries) m_desk.press(Qt::Key_Escape);
    m_desk.window().frame()->goTo(QStringLiteral("today"));
}

void TabOrderTest::compare(QWidget *page)
{
    QVERIFY(page);
    const QStringList found = tab_walk::faults(page);
    QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("\n  ") + found.join(QLatin1String("\n  "))));
}

void TabOrderTest::signIn()
{
    m_desk.window().door()->signInPage()->findChild<SecretField *>()->setFocus();
    compare(m_desk.window().door()->signInPage());
    QVERIFY(m_desk.signIn("nurse"));
}

void TabOrderTest::today()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose && !row.dose; }));
    QTest::qWait(200); // the notices of the panel
    compare(page<TodayScreen>());
}

void TabOrderTest::catchUp()
{
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    auto *paper = page<CatchUpScreen>();
    QVERIFY(paper);
    QTRY_VERIFY(paper->list().isRead());
    paper->table()->setFocus();
    compare(paper);
}

void TabOrderTest::closeDay()
{
    m_desk.press(Qt::Key_D, Qt::ControlModifier);
    auto *close = page<CloseDayScreen>();
    QVERIFY(close);
    QTest::qWait(500);
    compare(close);
}

void TabOrderTest::compareSheet()
{
    auto *sheet = page<InjectionPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    QTest::qWait(50);
    compare(sheet);
}

void TabOrderTest::injectionSheet()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Injection && !row.injection; }));
    m_desk.press(Qt::Key_I);
    compareSheet();
}

void TabOrderTest::injectionNotGiven()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Injection && !row.injection; }));
    m_desk.press(Qt::Key_I);
    auto *sheet = page<InjectionPage>();
    QTRY_VERIFY(sheet->isReady());
    sheet->findChild<ShotForm *>()->findChild<JoinedButtons *>()->setFocus(); // the dose
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Space);
    compareSheet();
}

void TabOrderTest::nextVisitTyped()
{
    const auto noVisit = [](const TodayRow &row) { return row.kind == TodayRow::Kind::Injection && !row.injection; };
    QVERIFY(m_desk.select(noVisit));
    m_desk.press(Qt::Key_I);
    QTRY_VERIFY(page<InjectionPage>()->isReady());
    m_desk.press(Qt::Key_B, Qt::AltModifier);
    compareSheet();
}

void TabOrderTest::firstTablet()
{
    if (!m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose && !row.notices.isEmpty(); }))
        QFAIL("the practice clinic must have somebody to check before a tablet");
    m_desk.press(Qt::Key_G);
    compareSheet();
}

void TabOrderTest::sideEffect()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose; }));
    m_desk.press(Qt::Key_S);
    auto *effect = page<SideEffectPage>();
    QVERIFY(effect);
    QTRY_VERIFY(effect->isReady());
    compare(effect);
}

void TabOrderTest::checkIn()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose; }));
    m_desk.press(Qt::Key_S, Qt::AltModifier);
    auto *asked = page<CheckInPage>();
    QVERIFY(asked);
    QTRY_VERIFY(asked->isReady());
    compare(asked);
}

void TabOrderTest::kits()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY(page<KitsPage>() && page<KitsPage>()->isRead());
    page<KitsPage>()->table()->setFocus();
    compare(page<KitsPage>());
}

void TabOrderTest::kitQuestions()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY(page<KitsPage>() && page<KitsPage>()->isRead());
    page<KitsPage>()->orderKit();
    QCoreApplication::processEvents();
    compare(page<KitsPage>());
}

void TabOrderTest::kitCount()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY(page<KitsPage>() && page<KitsPage>()->isRead());
    page<KitsPage>()->beginCount();
    compare(page<KitsPage>());
    m_desk.press(Qt::Key_Escape);
}

void TabOrderTest::chart()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose; }));
    m_desk.press(Qt::Key_Return);
    auto *chart = page<ChartScreen>();
    QVERIFY(chart);
    QTRY_VERIFY(chart->isReady());
    auto *tabs = chart->findChild<QTabBar *>();
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(100);
        tabs->setFocus();
        const QStringList found = tab_walk::faults(chart);
        QVERIFY2(found.isEmpty(),
                 qPrintable(tabs->tabText(tab) + QStringLiteral("\n  ") + found.join(QLatin1String("\n  "))));
    }
}

void TabOrderTest::overdue()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
    auto *list = page<OverduePage>();
    QVERIFY(list);
    QTRY_VERIFY(!list->rows().isEmpty());
    list->table()->setFocus();
    compare(list);
}

void TabOrderTest::newClient()
{
    Q_EMIT page<TodayScreen>()->newClientWanted();
    auto *form = page<ClientForm>();
    QVERIFY(form);
    QTest::qWait(100);
    compare(form);
}

QTEST_MAIN(TabOrderTest)
#include "tab_order_test.moc"
