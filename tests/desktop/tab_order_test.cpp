#include "practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/correction/correction_screen.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/outcomes/outcome_board.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/thresholds/number_view.h"
#include "ui/desktop/thresholds/thresholds_screen.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/today_screen.h"
#include <QAccessible>
#include <QDateTimeEdit>
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
    void outcomes();
    void thresholds();

private:
    /// What Tab does on @p page; empty when it meets every control once and all have names.
    QStringList faults(QWidget *page);
    static bool isControl(const QWidget *widget);
    static QString describe(const QWidget *widget);
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

bool TabOrderTest::isControl(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
        && !widget->inherits("QScrollArea");
}

QString TabOrderTest::describe(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *up = widget; up && names.size() < 4; up = up->parentWidget())
        names << QString::fromLatin1(up->metaObject()->className());
    const auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return QStringLiteral("%1 \"%2\"")
        .arg(names.join(QLatin1String(" in ")), spoken ? spoken->text(QAccessible::Name) : QString());
}

QStringList TabOrderTest::faults(QWidget *page)
{
    QStringList found;
    QWidget *first = QApplication::focusWidget();
    if (!first || !page->isAncestorOf(first)) return {QStringLiteral("nothing of the page has the focus at first")};
    QSet<QWidget *> met;
    bool wasOutside = false;
    for (QWidget *at = first; met.size() < 300;) {
        if (page->isAncestorOf(at)) {
            if (met.contains(at)) {
                if (at != first) found << QStringLiteral("met twice: ") + describe(at);
                break;
            }
            met << at;
            const auto *spoken = QAccessible::queryAccessibleInterface(at);
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
                found << QStringLiteral("no name: ") + describe(at);
        } else {
            wasOutside = true; // the rail and the head, then round to the page again
        }
        QWidget *next = at;
        constexpr int mostSections = 5; // day, month and year of one field are one control
        for (int presses = 0; next == at && presses < (qobject_cast<QDateTimeEdit *>(at) ? mostSections : 1);
             ++presses) {
            QTest::keyClick(at, Qt::Key_Tab);
            QCoreApplication::processEvents();
            next = QApplication::focusWidget();
        }
        if (!next || next == at) {
            found << QStringLiteral("stuck at ") + describe(at);
            break;
        }
        if (wasOutside && next == first) break;
        at = next;
    }
    for (QWidget *each : page->findChildren<QWidget *>()) {
        if (!isControl(each) || met.contains(each)) continue;
        // A row of the gate grows its field when it is met: the field stands for the row, and is gone afterwards.
        bool inRow = false;
        for (QWidget *up = each; up && up != page && !inRow; up = up->parentWidget())
            inRow = qobject_cast<GateRow *>(up) != nullptr;
        if (!inRow) found << QStringLiteral("never met: ") + describe(each);
    }
    return found;
}

void TabOrderTest::compare(QWidget *page)
{
    QVERIFY(page);
    const QStringList found = faults(page);
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
        const QStringList found = faults(chart);
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

void TabOrderTest::outcomes()
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

void TabOrderTest::thresholds()
{
    m_desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk.window().frame());
    QVERIFY(m_desk.signIn("doctor"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame()->goTo(QStringLiteral("settings")), 20000);
    auto *screen = page<ThresholdsScreen>();
    QVERIFY(screen);
    QTRY_VERIFY_WITH_TIMEOUT(screen->isRead() && screen->hasEffects(), 20000);
    Q_EMIT screen->numbers()->changed(QStringLiteral("late_grace_days"), QStringLiteral("5"));
    QTRY_VERIFY_WITH_TIMEOUT(screen->page()->draft.changes.size() == 1 && screen->hasEffects(), 20000);
    screen->numbers()->setFocus();
    compare(screen);
}

QTEST_MAIN(TabOrderTest)
#include "tab_order_test.moc"
