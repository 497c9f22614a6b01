#include "practice_window.h"
#include "tab_walk.h"
#include "ui/desktop/labs/labs_page.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/orders/order_templates.h"
#include "ui/desktop/outcomes/outcome_board.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/review/clinic_effects_screen.h"
#include "ui/desktop/review/follow_up_screen.h"
#include "ui/desktop/review/review_case.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include "ui/desktop/thresholds/number_view.h"
#include "ui/desktop/thresholds/thresholds_screen.h"

/// Tab on the physician's screens.
class PhysicianTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desk.open(60, QDate(2026, 5, 4)));
        QVERIFY(m_desk.signIn("doctor"));
    }
    void cleanupTestCase() { m_desk.shut(); }

    void review();
    void clinicEffects();
    void followUp();
    void order();
    void careStep();
    void discharge();
    void labSheet();
    void outcomes();
    void thresholds();

private:
    template <typename Page> Page *page() const { return m_desk.page<Page>(); }
    void compare(QWidget *page);
    /// On Review with its first row chosen; whose it is.
    Id<Client> atReview();

    PracticeWindow m_desk;
};

void PhysicianTabTest::compare(QWidget *page)
{
    QVERIFY(page);
    const QStringList found = tab_walk::faults(page);
    QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("\n  ") + found.join(QLatin1String("\n  "))));
}

void PhysicianTabTest::outcomes()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("outcomes")));
    auto *screen = page<OutcomesScreen>();
    QVERIFY(screen);
    QTRY_VERIFY_WITH_TIMEOUT(screen->isRead(), 30000);
    screen->board()->figures()->setFocus();
    compare(screen);
    screen->board()->figures()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen->isRead() && screen->isAtPeople(), 30000);
    compare(screen);
}

void PhysicianTabTest::thresholds()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame()->goTo(QStringLiteral("settings")), 20000);
    auto *screen = page<ThresholdsScreen>();
    QVERIFY(screen);
    QTRY_VERIFY_WITH_TIMEOUT(screen->isRead() && screen->hasEffects(), 20000);
    Q_EMIT screen->numbers()->changed(QStringLiteral("late_grace_days"), QStringLiteral("5"));
    QTRY_VERIFY_WITH_TIMEOUT(screen->page()->draft.changes.size() == 1 && screen->hasEffects(), 20000);
    screen->numbers()->setFocus();
    compare(screen);
}

Id<Client> PhysicianTabTest::atReview()
{
    WorkFrame *frame = m_desk.window().frame();
    for (int tries = 0; tries < 6 && !page<ReviewPage>(); ++tries) {
        m_desk.press(Qt::Key_Escape);
        frame->goTo(QStringLiteral("review"));
    }
    auto *list = page<ReviewPage>();
    if (!list || !QTest::qWaitFor([list] { return list->isRead() && list->selected(); }, 20000)) qFatal("no review");
    list->table()->setFocus();
    return list->selected()->person.id;
}

void PhysicianTabTest::review()
{
    atReview();
    QTRY_VERIFY(page<ReviewPage>()->shownCase()->history()->count() > 0);
    compare(page<ReviewPage>());
}

void PhysicianTabTest::clinicEffects()
{
    atReview();
    Q_EMIT page<ReviewPage>()->clinicEffectsWanted();
    auto *screen = page<ClinicEffectsScreen>();
    QVERIFY(screen);
    QTRY_VERIFY_WITH_TIMEOUT(screen->page().has_value(), 20000);
    screen->terms()->setFocus();
    compare(screen);
}

void PhysicianTabTest::followUp()
{
    atReview();
    QTRY_VERIFY(page<ReviewPage>()->shownCase()->history()->count() > 0);
    m_desk.press(Qt::Key_C);
    auto *form = page<FollowUpScreen>();
    QVERIFY(form);
    QTRY_VERIFY(form->isReady());
    compare(form);
}

void PhysicianTabTest::order()
{
    const Id<Client> client = atReview();
    Q_EMIT page<ReviewPage>()->orderWanted(client);
    auto *order = page<OrderPage>();
    QVERIFY(order);
    QTRY_VERIFY(order->isReady());
    for (const Qt::Key choice : {Qt::Key_1, Qt::Key_H, Qt::Key_0}) { // tablets, a hold, a stop: other fields each
        order->templates()->setFocus();
        m_desk.press(choice);
        compare(order);
    }
}

void PhysicianTabTest::careStep()
{
    const Id<Client> client = atReview();
    Q_EMIT page<ReviewPage>()->careStepWanted(client);
    auto *step = page<CareStepPage>();
    QVERIFY(step);
    QTRY_VERIFY(step->isReady());
    compare(step);
}

void PhysicianTabTest::discharge()
{
    const Id<Client> client = atReview();
    Q_EMIT page<ReviewPage>()->dischargeWanted(client);
    auto *form = page<DischargePage>();
    QVERIFY(form);
    QTRY_VERIFY(form->isReady());
    compare(form);
}

void PhysicianTabTest::labSheet()
{
    const Id<Client> client = atReview();
    Q_EMIT page<ReviewPage>()->labsWanted(client);
    auto *sheet = page<LabsPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    compare(sheet);
}

QTEST_MAIN(PhysicianTabTest)
#include "physician_tab_test.moc"
