#include "db/stores/consents.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/stores.h"
#include "tests/desktop/walk.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/consents/consent_form.h"
#include "ui/desktop/consents/consent_page.h"
#include "ui/desktop/consents/consents_tab.h"
#include "ui/desktop/consents/revocation_page.h"
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

/// The physician's walk: Review and what opens from it, consents, outcomes, thresholds; the chart with nothing in it, with one
/// dose, and with ten years.
class PhysicianWalkTest : public QObject, private Walk
{
    Q_OBJECT

public:
    explicit PhysicianWalkTest(int percent) : Walk(percent) {}

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
    void consents();
    void chartOfNobody();
    void chartOfOneDose();
    void chartOfTenYears();
    void outcomes();
    void thresholds();

private:
    ReviewPage *queue() const { return page<ReviewPage>(); }
    Id<Client> addClient(const char *chart, const char *last);
    void layTenYears(Id<Client> client);
    void lookAtChart(Id<Client> client, const QString &name);
    void openFor(void (Screen::*wanted)(Id<Client>));
    Id<Client> someone() const { return queue()->rows().first().person.id; }
};

void PhysicianWalkTest::initTestCase()
{
    QVERIFY(open(120));
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
    QTRY_VERIFY(page<FollowUpScreen>() && page<FollowUpScreen>()->isReady());
    look(QStringLiteral("follow-up"));
}

void PhysicianWalkTest::clinicEffects()
{
    Q_EMIT queue()->clinicEffectsWanted();
    auto *screen = page<ClinicEffectsScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(screen && screen->page().has_value(), 20000);
    look(QStringLiteral("clinic-effects"));
}

void PhysicianWalkTest::openFor(void (Screen::*wanted)(Id<Client>)) { Q_EMIT(queue()->*wanted)(someone()); }

void PhysicianWalkTest::orders()
{
    openFor(&Screen::orderWanted);
    auto *order = page<OrderPage>();
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
    QTRY_VERIFY_WITH_TIMEOUT(page<CareStepPage>() && page<CareStepPage>()->isReady(), 20000);
    look(QStringLiteral("care-step"));
}

void PhysicianWalkTest::discharge()
{
    openFor(&Screen::dischargeWanted);
    QTRY_VERIFY_WITH_TIMEOUT(page<DischargePage>() && page<DischargePage>()->isReady(), 20000);
    look(QStringLiteral("discharge"));
}

void PhysicianWalkTest::labSheet()
{
    openFor(&Screen::labsWanted);
    QTRY_VERIFY_WITH_TIMEOUT(page<LabsPage>() && page<LabsPage>()->isReady(), 20000);
    look(QStringLiteral("lab-sheet"));
}

Id<Client> PhysicianWalkTest::addClient(const char *chart, const char *last)
{
    Client client;
    client.chartNumber = QString::fromLatin1(chart);
    client.firstName = QStringLiteral("Maximiliana-Theodora");
    client.lastName = QString::fromUtf8(last);
    client.birthDate = QDate(1980, 6, 14);
    client.enrolledOn = walkDay.addYears(-11);
    const auto kept = Clients(m_desk.database()).add(client).result();
    if (!kept) qFatal("no client");
    return kept->id;
}

void PhysicianWalkTest::lookAtChart(Id<Client> client, const QString &name)
{
    m_desk.window().frame()->openChart(client);
    auto *chart = page<ChartScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(chart && chart->isReady(), 20000);
    for (const QString &tab : {QStringLiteral("summary"), QStringLiteral("labs"), QStringLiteral("orders"),
                               QStringLiteral("effects"), QStringLiteral("episodes"), QStringLiteral("consents")}) {
        chart->tabs()->open(tab);
        look(name + QLatin1Char('-') + tab);
    }
    m_desk.press(Qt::Key_Escape);
}

void PhysicianWalkTest::chartOfNobody() { lookAtChart(addClient("9901", "Nobody"), QStringLiteral("chart-empty")); }

void PhysicianWalkTest::chartOfOneDose()
{
    const Id<Client> client = addClient("9902", "Oncely");
    const auto keep = [client, this](Session &session) -> Result<Done> {
        Injection once{.client = client, .givenOn = walkDay.addDays(-3), .side = Side::Left};
        if (auto done = kept::keep(session, once, Act::Import); !done) return done;
        return series::bringUpToDate(session, client);
    };
    QVERIFY(m_desk.database().write<Done>(Right::GiveInjection, keep).result());
    lookAtChart(client, QStringLiteral("chart-one-dose"));
}

/// An injection a month with two pauses, a year of tablets, a blood test a quarter, side effects of every grade.
void PhysicianWalkTest::layTenYears(Id<Client> client)
{
    const auto keep = [client, this](Session &session) -> Result<Done> {
        constexpr int days = 3650;
        int nth = 0;
        for (QDate day = walkDay.addDays(-days); day < walkDay; day = day.addDays(28), ++nth) {
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
        Order order{.client = client, .startsOn = walkDay.addDays(-365)};
        order.endsOn = walkDay.addDays(-100);
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

void PhysicianWalkTest::consents()
{
    const Id<Client> client = addClient("9904", "Hernández-Castellanos de la Vega");
    Consent paper{.client = client, .kind = ConsentKind::Specific};
    paper.recipient = QStringLiteral("Multnomah County Department of Community Justice, Adult Services Division");
    paper.purpose = QStringLiteral("attendance at visits, for the terms of supervision");
    paper.scope = ConsentScope::Described;
    paper.scopeWords = QStringLiteral(
        "days of visits and whether they were kept, nothing of what was said or measured");
    paper.signedOn = walkDay.addDays(-40);
    paper.expiresOn = walkDay.addDays(12);
    paper.copyAt = QStringLiteral("paper chart, behind the intake forms");
    QVERIFY(Consents(m_desk.database()).add(paper).result());

    m_desk.window().frame()->openChart(client);
    QTRY_VERIFY_WITH_TIMEOUT(page<ChartScreen>() && page<ChartScreen>()->isReady(), 20000);
    ConsentsTab *tab = page<ChartScreen>()->tabs()->consents();
    page<ChartScreen>()->tabs()->open(QStringLiteral("consents"));
    QTRY_VERIFY_WITH_TIMEOUT(tab->isRead() && tab->table()->count() == 1, 20000);
    look(QStringLiteral("consents"));
    for (const auto &[key, name] : {std::pair{Qt::Key_Insert, "record"}, {Qt::Key_C, "correct"}}) {
        tab->table()->setFocus();
        m_desk.press(key);
        QTRY_VERIFY_WITH_TIMEOUT(page<ConsentPage>() && page<ConsentPage>()->isReady(), 20000);
        look(QStringLiteral("consent-%1").arg(QLatin1String(name)));
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(page<ChartScreen>());
    }
    tab->table()->setFocus();
    m_desk.press(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(page<RevocationPage>() && page<RevocationPage>()->isReady(), 20000);
    look(QStringLiteral("consent-revoke"));
}

void PhysicianWalkTest::outcomes()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("outcomes")));
    auto *screen = page<OutcomesScreen>();
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
    auto *screen = page<ThresholdsScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(screen && screen->isRead() && screen->hasEffects(), 20000);
    look(QStringLiteral("thresholds"));
    Q_EMIT screen->numbers()->changed(QStringLiteral("late_grace_days"), QStringLiteral("5"));
    QTRY_VERIFY_WITH_TIMEOUT(screen->page()->draft.changes.size() == 1 && screen->hasEffects(), 20000);
    look(QStringLiteral("thresholds-draft"));
}

int main(int argc, char **argv) { return walkAtBothScales<PhysicianWalkTest>(argc, argv); }

#include "physician_walk_test.moc"
