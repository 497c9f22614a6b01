#include "db/stores/stores.h"
#include "practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/chart/fact_table.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/outcomes/outcome_bar.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/review/review_case.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include "ui/desktop/stay/stay_tab.h"
#include <QComboBox>

/// A physician's day by keyboard: the queue's side effects judged, an override signed before an injection, an order changed, a lapsed
/// stay ended, and the month's outcomes on paper.
class PhysicianDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theQueueOpensOnTheMostUrgent();
    void everySideEffectIsJudged();
    void anOverrideIsSignedBeforeTheDose();
    void anOrderIsChanged();
    void aLapsedStayIsEnded();
    void theMonthsOutcomesArePrinted();
    void cleanupTestCase() { m_desk.shut(); }

private:
    ReviewPage *review() const { return m_desk.page<ReviewPage>(); }
    int count(ReviewRow::Cause cause) const
    {
        return int(std::count_if(review()->rows().cbegin(), review()->rows().cend(),
                                 [cause](const ReviewRow &row) { return row.cause == cause; }));
    }
    int effects() const { return count(ReviewRow::Cause::Emergency) + count(ReviewRow::Cause::SameDay); }

    PracticeWindow m_desk;
    QTemporaryDir m_folder;
};

void PhysicianDayTest::initTestCase()
{
    QVERIFY(m_desk.open(90, QDate(2026, 5, 4)));
    QVERIFY(m_desk.signIn("doctor"));
    // Somebody comes today whose liver test asks for a physician.
    const auto today = Worklists(m_desk.database()).today().result();
    QVERIFY(today.has_value());
    for (const TodayRow &row : today->rows) {
        if (row.kind != TodayRow::Kind::Injection || row.injection) continue;
        for (const LabTest test : {LabTest::ALT, LabTest::AST}) {
            Lab lab{.client = row.person.id, .takenOn = QDate(2026, 5, 3), .test = test};
            lab.value = 4;
            lab.upperLimit = 1;
            QVERIFY(Checks(m_desk.database()).measure(lab).result().has_value());
        }
        return;
    }
    QFAIL("nobody comes for an injection");
}

void PhysicianDayTest::theQueueOpensOnTheMostUrgent()
{
    QTRY_VERIFY_WITH_TIMEOUT(review() && review()->isRead() && count(ReviewRow::Cause::Decision) > 0, 30000);
    QVERIFY(review()->selected());
    QVERIFY(review()->selected()->effect);
    QTRY_VERIFY(review()->table()->hasFocus());
}

void PhysicianDayTest::everySideEffectIsJudged()
{
    int keys = 0;
    for (int left = effects(); left > 0; left = effects()) {
        QTRY_VERIFY(review()->table()->hasFocus());
        m_desk.takeKeys();
        m_desk.press(Qt::Key_3); // possible
        m_desk.press(Qt::Key_7); // not changed
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        keys = m_desk.takeKeys();
        m_desk.type(QStringLiteral("practice"));
        m_desk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(effects(), left - 1, 20000);
    }
    QCOMPARE(keys, 3); // without the password: cause, action, sign
    QCOMPARE(effects(), 0);
}

void PhysicianDayTest::anOverrideIsSignedBeforeTheDose()
{
    QTRY_VERIFY(review()->table()->hasFocus());
    for (int i = 0; i < review()->rows().size() && review()->selected()->cause != ReviewRow::Cause::Decision; ++i)
        m_desk.press(Qt::Key_Down);
    const auto liver = [](const ReviewRow &row) {
        return std::any_of(row.findings.begin(), row.findings.end(),
                           [](const Finding &each) { return each.code == QLatin1String("E08_LFT"); });
    };
    for (int i = 0; i < 20 && !liver(*review()->selected()); ++i) m_desk.press(Qt::Key_Down);
    QVERIFY(liver(*review()->selected()));
    const ReviewRow row = *review()->selected();
    m_desk.press(Qt::Key_Return);
    auto *sheet = m_desk.page<InjectionPage>();
    QVERIFY(sheet);
    QTRY_VERIFY_WITH_TIMEOUT(sheet->isReady(), 30000);
    m_desk.press(Qt::Key_O, Qt::AltModifier);
    QPointer<SignBox> box = sheet->findChild<SignBox *>();
    QVERIFY(box && box->isVisible());
    m_desk.type(QStringLiteral("Seen today, values falling"));
    m_desk.press(Qt::Key_Return);
    m_desk.type(QStringLiteral("practice"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!box || !box->isVisible(), 30000);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(review());
    const auto stillWaits = [&] {
        return std::any_of(review()->rows().begin(), review()->rows().end(), [&](const ReviewRow &each) {
            return each.cause == ReviewRow::Cause::Decision && each.person.id == row.person.id
                && each.findings.size() >= row.findings.size();
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(!stillWaits(), 20000); // signed: one finding less, or the matter is gone
}

void PhysicianDayTest::anOrderIsChanged()
{
    const auto today = Worklists(m_desk.database()).today().result();
    QVERIFY(today.has_value());
    std::optional<Person> person;
    for (const TodayRow &row : today->rows)
        if (row.kind == TodayRow::Kind::Dose && row.order && row.order->regimen == Regimen::Daily50 && !row.dose)
            person = row.person;
    QVERIFY(person);
    m_desk.press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(person->chartNumber);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady(), 20000);
    m_desk.press(Qt::Key_O);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<OrderPage>() && m_desk.page<OrderPage>()->isReady(), 20000);
    m_desk.press(Qt::Key_3); // weekdays and Saturday
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    m_desk.type(QStringLiteral("practice"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk.page<OrderPage>(), 20000);
    const auto chart = Worklists(m_desk.database()).chart(person->id).result();
    QVERIFY(chart.has_value());
    QVERIFY(std::any_of(chart->orders.begin(), chart->orders.end(),
                        [](const Order &each) { return each.regimen == Regimen::Wkd50Sat100; }));
    m_desk.press(Qt::Key_Escape);
    m_desk.window().frame()->goTo(QStringLiteral("review"));
}

void PhysicianDayTest::aLapsedStayIsEnded()
{
    QTRY_VERIFY(review());
    const int lapsed = count(ReviewRow::Cause::Lapsed);
    QVERIFY(lapsed > 0);
    review()->table()->setFocus();
    for (int i = 0; i < 40 && review()->selected()->cause != ReviewRow::Cause::Lapsed; ++i)
        m_desk.press(review()->selected()->cause < ReviewRow::Cause::Lapsed ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(review()->selected()->cause, ReviewRow::Cause::Lapsed);
    m_desk.press(Qt::Key_Return);
    auto *chart = m_desk.page<ChartScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(chart && chart->isReady(), 20000);
    chart->tabs()->open(QStringLiteral("episodes"));
    chart->tabs()->stay()->table()->setFocus();
    m_desk.press(Qt::Key_Delete);
    auto *page = m_desk.page<DischargePage>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
    m_desk.type(QStringLiteral("Lost")); // the reason
    page->rescue()->setFocus();
    m_desk.press(Qt::Key_Right);
    if (page->rescue()->current() < 0) m_desk.press(Qt::Key_Space);
    m_desk.press(Qt::Key_P, Qt::ControlModifier); // the overdose warning
    const QPointer<PrintBox> box = m_desk.window().frame()->findChild<PrintBox *>();
    QVERIFY(box);
    QTRY_VERIFY(box->pages() != nullptr);
    QSignalSpy printed(box.data(), &PrintBox::printed);
    box->saveTo(m_folder.filePath(QStringLiteral("warning.pdf")));
    QTRY_COMPARE(printed.size(), 1);
    if (box) box->reject();
    m_desk.window().activateWindow();
    QTRY_VERIFY(m_desk.window().isActiveWindow());
    QTRY_VERIFY(page->foot()->save()->isEnabled());
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<ChartScreen>(), 20000);
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(review());
    QTRY_COMPARE_WITH_TIMEOUT(count(ReviewRow::Cause::Lapsed), lapsed - 1, 20000);
}

void PhysicianDayTest::theMonthsOutcomesArePrinted()
{
    m_desk.press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(QStringLiteral("outcomes"));
    m_desk.press(Qt::Key_Return);
    auto *outcomes = m_desk.page<OutcomesScreen>();
    QVERIFY(outcomes);
    QTRY_VERIFY_WITH_TIMEOUT(outcomes->isRead(), 30000);
    auto *period = outcomes->bar()->period();
    period->setFocus();
    while (period->currentText() != QStringLiteral("April 2026") && period->currentIndex() + 1 < period->count())
        m_desk.press(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(outcomes->isRead() && outcomes->page()->question.from == QDate(2026, 4, 1), 30000);
    m_desk.press(Qt::Key_P, Qt::ControlModifier);
    const QPointer<PrintBox> box = m_desk.window().frame()->findChild<PrintBox *>();
    QVERIFY(box);
    QTRY_VERIFY(box->pages() != nullptr);
    QVERIFY(box->pages()->sheet().subtitle.startsWith(QStringLiteral("April 2026")));
    QSignalSpy printed(box.data(), &PrintBox::printed);
    const QString path = m_folder.filePath(QStringLiteral("april.pdf"));
    box->saveTo(path);
    QTRY_COMPARE(printed.size(), 1);
    QVERIFY(QFileInfo(path).size() > 2000);
}

QTEST_MAIN(PhysicianDayTest)
#include "physician_day_test.moc"
