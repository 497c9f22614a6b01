#include "cut_words.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/stores.h"
#include "practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
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

namespace {
const QDate physicianWalkDay(2026, 5, 4);
}

/// Every state of the physician's screens at both sizes and both text scales: no words are cut, no table runs off at the right;
/// the chart with nothing in it, with one dose, and with ten years. With EVENKEEL_WALK naming a folder it leaves pictures there.
class PhysicianWalkTest : public QObject
{
    Q_OBJECT

public:
    explicit PhysicianWalkTest(int percent) : m_percent(percent) {}

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }
    void init();

    void review();
    void followUp();
    void clinicEffects();
    void orders();
    void careStep();
    void discharge();
    void labSheet();
    void chartOfNobody();
    void chartOfOneDose();
    void chartOfTenYears();
    void outcomes();
    void thresholds();

private:
    ReviewPage *queue() const { return m_desk.page<ReviewPage>(); }
    void look(const QString &name);
    Id<Client> addClient(const char *chart, const char *last);
    void layTenYears(Id<Client> client);
    void lookAtChart(Id<Client> client, const QString &name);
    void openFor(void (Screen::*wanted)(Id<Client>));
    Id<Client> someone() const { return queue()->rows().first().person.id; }

    const int m_percent; ///< text scale: screens are built in the one that the person has chosen
    PracticeWindow m_desk;
};

void PhysicianWalkTest::initTestCase()
{
    QVERIFY(m_desk.open(120, physicianWalkDay, {1440, 900}, m_percent));
    QVERIFY(m_desk.signIn("doctor"));
    QTRY_VERIFY_WITH_TIMEOUT(queue() && queue()->isRead() && queue()->selected(), 30000);
}

void PhysicianWalkTest::init()
{
    for (int tries = 0; tries < 6 && !queue(); ++tries) {
        m_desk.press(Qt::Key_Escape);
        m_desk.window().frame()->goTo(QStringLiteral("review"));
    }
    QVERIFY(queue());
    queue()->table()->setFocus();
}

void PhysicianWalkTest::look(const QString &name)
{
    const QString folder = qEnvironmentVariable("EVENKEEL_WALK");
    QStringList cut;
    for (const bool dark : {false, true}) {
        if (dark && folder.isEmpty()) continue;
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            dress(*qApp, dark ? Theme::Dark : Theme::Light, m_percent);
            m_desk.window().resize(size);
            for (int i = 0; i < 8; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            const QString kind =
                QStringLiteral("%1-%2-%3").arg(QLatin1String(dark ? "dark" : "light")).arg(size.width()).arg(m_percent);
            if (!folder.isEmpty()) m_desk.window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, kind));
            for (const QString &words : cutWordsIn(&m_desk.window()) + tooWideIn(m_desk.page<Screen>()))
                if (!dark) cut << kind + QStringLiteral(": ") + words;
        }
    }
    dress(*qApp, Theme::Light, m_percent);
    m_desk.window().resize(1440, 900);
    QCoreApplication::processEvents();
    QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral("\n  ") + cut.join(QLatin1String("\n  "))));
}

void PhysicianWalkTest::review()
{
    QTRY_VERIFY(queue()->shownCase()->history()->count() > 0);
    std::optional<ReviewRow::Cause> shown;
    for (qsizetype step = 0; step < queue()->rows().size(); ++step, m_desk.press(Qt::Key_Down)) {
        const auto cause = queue()->selected()->cause;
        if (shown == cause) continue;
        shown = cause;
        QTest::qWait(200); // the history
        look(QStringLiteral("review-%1").arg(int(cause)));
        queue()->table()->setFocus();
    }
    while (queue()->selected()->cause != queue()->rows().first().cause) m_desk.press(Qt::Key_Up);
}

void PhysicianWalkTest::followUp()
{
    QTRY_VERIFY(queue()->shownCase()->history()->count() > 0);
    m_desk.press(Qt::Key_C);
    QTRY_VERIFY(m_desk.page<FollowUpScreen>() && m_desk.page<FollowUpScreen>()->isReady());
    look(QStringLiteral("follow-up"));
}

void PhysicianWalkTest::clinicEffects()
{
    Q_EMIT queue()->clinicEffectsWanted();
    auto *screen = m_desk.page<ClinicEffectsScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(screen && screen->page().has_value(), 20000);
    look(QStringLiteral("clinic-effects"));
}

void PhysicianWalkTest::openFor(void (Screen::*wanted)(Id<Client>)) { Q_EMIT(queue()->*wanted)(someone()); }

void PhysicianWalkTest::orders()
{
    openFor(&Screen::orderWanted);
    auto *order = m_desk.page<OrderPage>();
    QTRY_VERIFY_WITH_TIMEOUT(order && order->isReady(), 20000);
    for (const auto &[key, name] :
         {std::pair{Qt::Key_3, "tablets"}, {Qt::Key_9, "injection"}, {Qt::Key_H, "hold"}, {Qt::Key_0, "stop"}}) {
        order->templates()->setFocus();
        m_desk.press(key);
        look(QStringLiteral("order-%1").arg(QLatin1String(name)));
    }
}

void PhysicianWalkTest::careStep()
{
    openFor(&Screen::careStepWanted);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<CareStepPage>() && m_desk.page<CareStepPage>()->isReady(), 20000);
    look(QStringLiteral("care-step"));
}

void PhysicianWalkTest::discharge()
{
    openFor(&Screen::dischargeWanted);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<DischargePage>() && m_desk.page<DischargePage>()->isReady(), 20000);
    look(QStringLiteral("discharge"));
}

void PhysicianWalkTest::labSheet()
{
    openFor(&Screen::labsWanted);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<LabsPage>() && m_desk.page<LabsPage>()->isReady(), 20000);
    look(QStringLiteral("lab-sheet"));
}

Id<Client> PhysicianWalkTest::addClient(const char *chart, const char *last)
{
    Client client;
    client.chartNumber = QString::fromLatin1(chart);
    client.firstName = QStringLiteral("Maximiliana-Theodora");
    client.lastName = QString::fromUtf8(last);
    client.birthDate = QDate(1980, 6, 14);
    client.enrolledOn = physicianWalkDay.addYears(-11);
    const auto kept = Clients(m_desk.database()).add(client).result();
    if (!kept) qFatal("no client");
    return kept->id;
}

void PhysicianWalkTest::lookAtChart(Id<Client> client, const QString &name)
{
    m_desk.window().frame()->openChart(client);
    auto *chart = m_desk.page<ChartScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(chart && chart->isReady(), 20000);
    for (const QString &tab : {QStringLiteral("summary"), QStringLiteral("labs"), QStringLiteral("orders"),
                               QStringLiteral("effects"), QStringLiteral("episodes")}) {
        chart->tabs()->open(tab);
        look(name + QLatin1Char('-') + tab);
    }
    m_desk.press(Qt::Key_Escape);
}

void PhysicianWalkTest::chartOfNobody() { lookAtChart(addClient("9901", "Nobody"), QStringLiteral("chart-empty")); }

void PhysicianWalkTest::chartOfOneDose()
{
    const Id<Client> client = addClient("9902", "Oncely");
    const auto keep = [client](Session &session) -> Result<Done> {
        Injection once{.client = client, .givenOn = physicianWalkDay.addDays(-3), .side = Side::Left};
        if (auto done = kept::keep(session, once, Act::Import); !done) return done;
        return series::bringUpToDate(session, client);
    };
    QVERIFY(m_desk.database().write<Done>(Right::GiveInjection, keep).result());
    lookAtChart(client, QStringLiteral("chart-one-dose"));
}

/// An injection a month with two pauses, a year of tablets, a blood test a quarter, side effects of every grade.
void PhysicianWalkTest::layTenYears(Id<Client> client)
{
    const auto keep = [client](Session &session) -> Result<Done> {
        constexpr int days = 3650;
        int nth = 0;
        for (QDate day = physicianWalkDay.addDays(-days); day < physicianWalkDay; day = day.addDays(28), ++nth) {
            if (nth % 40 > 36) continue;
            Injection shot{.client = client, .givenOn = day, .side = nth % 2 ? Side::Left : Side::Right};
            if (auto done = kept::keep(session, shot, Act::Import); !done) return done;
            for (const LabTest test : {LabTest::ALT, LabTest::CRAVING, LabTest::UDS_OPIOID}) {
                Lab lab{.client = client, .takenOn = day, .test = test};
                if (test == LabTest::ALT) lab.value = 20 + nth * 7 % 120, lab.upperLimit = 40;
                else if (test == LabTest::CRAVING) lab.value = nth * 13 % 100;
                else lab.result = nth % 9 ? LabResult::Negative : LabResult::Positive;
                if (auto done = kept::keep(session, lab, Act::Import); !done) return done;
            }
            if (nth % 3) continue;
            SideEffect effect{.client = client, .onsetOn = day.addDays(2)};
            effect.term = nth % 2 ? QStringLiteral("INJECTION_SITE_PAIN") : QStringLiteral("NAUSEA");
            effect.grade = 1 + nth / 3 % 5;
            effect.product = Product::XR;
            effect.resolvedOn = day.addDays(9 + nth % 20);
            if (auto done = kept::keep(session, effect, Act::Import); !done) return done;
        }
        Order order{.client = client, .startsOn = physicianWalkDay.addDays(-365)};
        order.endsOn = physicianWalkDay.addDays(-100);
        order.prescriber = QStringLiteral("Dr. Amara Nwosu");
        if (auto done = kept::keep(session, order, Act::Import); !done) return done;
        for (QDate day = order.startsOn; day < order.endsOn; day = day.addDays(1)) {
            Dose dose{.client = client, .order = order.id, .dueOn = day, .milligrams = 50};
            if (day.day() % 11 == 0) dose.outcome = DoseOutcome::Missed, dose.milligrams = 0;
            if (auto done = kept::keep(session, dose, Act::Import); !done) return done;
        }
        return series::bringUpToDate(session, client);
    };
    QVERIFY(m_desk.database().write<Done>(Right::GiveInjection, keep).result());
}

void PhysicianWalkTest::chartOfTenYears()
{
    const Id<Client> client = addClient("9903", "Hernández-Castellanos de la Vega");
    layTenYears(client);
    lookAtChart(client, QStringLiteral("chart-ten-years"));
}

void PhysicianWalkTest::outcomes()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("outcomes")));
    auto *screen = m_desk.page<OutcomesScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(screen && screen->isRead(), 60000);
    look(QStringLiteral("outcomes"));
    if (auto *scroll = screen->findChild<QScrollArea *>()) {
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum() / 2);
        look(QStringLiteral("outcomes-middle"));
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        look(QStringLiteral("outcomes-end"));
    }
    screen->board()->figures()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen->isRead() && screen->isAtPeople(), 60000);
    look(QStringLiteral("outcomes-people"));
}

void PhysicianWalkTest::thresholds()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame()->goTo(QStringLiteral("settings")), 20000);
    auto *screen = m_desk.page<ThresholdsScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(screen && screen->isRead() && screen->hasEffects(), 20000);
    look(QStringLiteral("thresholds"));
    Q_EMIT screen->numbers()->changed(QStringLiteral("late_grace_days"), QStringLiteral("5"));
    QTRY_VERIFY_WITH_TIMEOUT(screen->page()->draft.changes.size() == 1 && screen->hasEffects(), 20000);
    look(QStringLiteral("thresholds-draft"));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    int failed = 0;
    for (const int percent : {100, 200}) {
        PhysicianWalkTest walk(percent);
        failed += QTest::qExec(&walk, argc, argv);
    }
    return failed;
}

#include "physician_walk_test.moc"
