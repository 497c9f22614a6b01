#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/stores.h"
#include "tests/desktop/walk.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/today_screen.h"
#include <QCheckBox>

/// Every screen of a nurse in its states, at the sizes and text scales that people use.
class NurseWalkTest : public QObject, private Walk
{
    Q_OBJECT
public:
    explicit NurseWalkTest(int percent) : Walk(percent, false) {}

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }
    void cleanup();

    void signIn();
    void today();
    void closeDay();
    void paper();
    void injectionStates();
    void injectionLate();
    void injectionGate();
    void firstTablet();
    void sideEffect();
    void checkIn();
    void kits();
    void chart();
    void overdue();

private:
    Client client(double alt = 1, QDate lastGiven = {});
    InjectionPage *sheetOf(Id<Client> client);
    GateRow *row(const char *code) const;
    void clearGate();
};

void NurseWalkTest::initTestCase() { QVERIFY(open(60)); }

void NurseWalkTest::cleanup()
{
    if (!m_desk.window().frame()) return;
    for (int tries = 0; tries < 6 && !page<TodayScreen>(); ++tries) m_desk.press(Qt::Key_Escape);
    m_desk.window().frame()->goTo(QStringLiteral("today"));
}

Client NurseWalkTest::client(double alt, QDate lastGiven)
{
    static int number = 9500;
    Database &database = m_desk.database();
    Client made;
    made.chartNumber = QString::number(++number);
    made.lastName = QStringLiteral("Hernández-Castellanos Featherstonehaugh");
    made.firstName = QStringLiteral("María Guadalupe Maximiliana");
    made.birthDate = QDate(1994, 7, 21);
    made.sex = SexAtBirth::Female;
    made.enrolledOn = walkDay.addDays(-60);
    if (!Clients(database).add(made).result()) qFatal("no client");
    History history{.client = made.id, .indication = Indication::Opioid, .opioidHistory = YesNo::Yes};
    if (!Clients(database).setHistory(history).result()) qFatal("no history");
    Assessment asked{.client = made.id, .assessedOn = walkDay.addDays(-50), .lastOpioidOn = walkDay.addDays(-70)};
    asked.opioidKind = OpioidKind::Short;
    asked.allergy = Allergy::None;
    if (!Checks(database).answer(asked).result()) qFatal("no answers");
    for (const LabTest test : {LabTest::ALT, LabTest::AST, LabTest::BILI}) {
        Lab lab{.client = made.id, .takenOn = walkDay.addDays(-12), .test = test};
        lab.value = test == LabTest::ALT ? alt : 1;
        lab.upperLimit = 1;
        if (!Checks(database).measure(lab).result()) qFatal("no test");
    }
    if (lastGiven.isValid()) {
        Injection shot{.client = made.id, .givenOn = lastGiven, .side = Side::Left, .lot = QStringLiteral("OLD1")};
        shot.expiresOn = walkDay.addYears(1);
        auto kept = database.write<Done>(Right::GiveInjection, [shot](Session &session) -> Result<Done> {
            if (auto done = kept::keep(session, shot, Act::Import); !done) return done;
            return series::bringUpToDate(session, shot.client);
        });
        if (!kept.result()) qFatal("no injection");
    }
    return made;
}

InjectionPage *NurseWalkTest::sheetOf(Id<Client> client)
{
    if (!page<TodayScreen>()) return nullptr;
    Q_EMIT page<TodayScreen>()->injectionWanted(client);
    auto *sheet = page<InjectionPage>();
    return sheet && QTest::qWaitFor([sheet] { return sheet->isReady(); }, 30000) ? sheet : nullptr;
}

GateRow *NurseWalkTest::row(const char *code) const
{
    for (GateRow *each : page<InjectionPage>()->findChildren<GateRow *>())
        if (each->question().codes.first() == QLatin1String(code)) return each;
    return nullptr;
}

void NurseWalkTest::clearGate()
{
    for (int keys = 0; keys < 20; ++keys) {
        GateRow *at = nullptr;
        for (QWidget *up = QApplication::focusWidget(); up && !at; up = up->parentWidget())
            at = qobject_cast<GateRow *>(up);
        if (!at || !at->isOpen()) return;
        m_desk.press(at->question().field == GateField::Points ? Qt::Key_0 : Qt::Key_1);
    }
}

void NurseWalkTest::signIn()
{
    look(QStringLiteral("sign-in"));
    QVERIFY(m_desk.signIn("nurse"));
}

void NurseWalkTest::today()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose && !row.dose; }));
    QTest::qWait(300);
    look(QStringLiteral("today"));
    QVERIFY(
        m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose && row.notices.isEmpty(); }));
    m_desk.press(Qt::Key_R); // the reasons stand in the panel
    QTest::qWait(300);
    look(QStringLiteral("today-given"));
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Injection; }));
    QTest::qWait(300);
    look(QStringLiteral("today-injection"));
}

void NurseWalkTest::closeDay()
{
    m_desk.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(page<CloseDayScreen>());
    QTest::qWait(500);
    look(QStringLiteral("close-day"));
}

void NurseWalkTest::paper()
{
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(page<CatchUpScreen>());
    QTRY_VERIFY(page<CatchUpScreen>()->list().isRead());
    look(QStringLiteral("paper"));
}

void NurseWalkTest::injectionStates()
{
    const Client her = client(1, walkDay.addDays(-28));
    InjectionPage *sheet = sheetOf(her.id);
    QVERIFY(sheet);
    look(QStringLiteral("injection-open"));
    clearGate();
    look(QStringLiteral("injection-clear"));
    auto *form = sheet->findChild<ShotForm *>();
    form->findChild<JoinedButtons *>()->setFocus();
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Space);
    look(QStringLiteral("injection-partial"));
    form->findChild<JoinedButtons *>()->setFocus();
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Space);
    look(QStringLiteral("injection-not-given"));
    m_desk.press(Qt::Key_Escape);
    sheet = sheetOf(her.id);
    QVERIFY(sheet);
    m_desk.press(Qt::Key_B, Qt::AltModifier);
    look(QStringLiteral("injection-next-visit"));
}

void NurseWalkTest::injectionLate()
{
    QVERIFY(sheetOf(client(1, walkDay.addDays(-45)).id));
    look(QStringLiteral("injection-late"));
    m_desk.press(Qt::Key_Escape);
    const Client raised = client(6, walkDay.addDays(-28));
    QVERIFY(sheetOf(raised.id));
    clearGate();
    look(QStringLiteral("injection-blocked"));
    m_desk.press(Qt::Key_O);
    auto *box = page<InjectionPage>()->findChild<SignBox *>();
    QVERIFY(box && box->isVisible());
    if (const QString folder = qEnvironmentVariable("EVENKEEL_WALK"); !folder.isEmpty())
        box->grab().save(folder + QStringLiteral("/sign-box.png"));
    QVERIFY2(cutWordsIn(box).isEmpty(), qPrintable(cutWordsIn(box).join(QLatin1String("\n"))));
    m_desk.type(QStringLiteral("Known fatty liver, seen today"));
    m_desk.press(Qt::Key_Return);
    m_desk.type(QStringLiteral("practice"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(row("E08_LFT")->isClear(), 30000);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    look(QStringLiteral("injection-override"));
}

void NurseWalkTest::injectionGate()
{
    const Client her = client(1, walkDay.addDays(-28));
    SideEffect nodule{
        .client = her.id, .onsetOn = walkDay.addDays(-16), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 2;
    nodule.sizeMm = 22;
    QVERIFY(SideEffects(m_desk.database()).note(nodule).result().has_value());
    Medicine tramadol{.client = her.id, .name = QStringLiteral("Tramadol 50 mg"), .kind = MedicineClass::Opioid};
    tramadol.fromOn = walkDay.addDays(-4);
    QVERIFY(Checks(m_desk.database()).medicine(tramadol).result().has_value());
    Medicine disulfiram{.client = her.id, .name = QStringLiteral("Disulfiram"), .kind = MedicineClass::Disulfiram};
    disulfiram.fromOn = walkDay.addDays(-30);
    QVERIFY(Checks(m_desk.database()).medicine(disulfiram).result().has_value());
    InjectionPage *sheet = sheetOf(her.id);
    QVERIFY(sheet);
    row("E06_UDS")->setFocus(Qt::TabFocusReason);
    m_desk.press(Qt::Key_2);
    row("E06_UDS")->setFocus(Qt::TabFocusReason);
    look(QStringLiteral("gate-urine-positive"));
    row("E05_CHALLENGE")->setFocus(Qt::TabFocusReason);
    look(QStringLiteral("gate-challenge"));
    m_desk.press(Qt::Key_3);
    row("E05_CHALLENGE")->setFocus(Qt::TabFocusReason);
    look(QStringLiteral("gate-challenge-failed"));
    row("E16_INTERACTION")->setFocus(Qt::TabFocusReason);
    look(QStringLiteral("gate-medicines"));
    row("E08_LFT")->setFocus(Qt::TabFocusReason);
    look(QStringLiteral("gate-liver"));
    row("E03_ON_OPIOID")->setFocus(Qt::TabFocusReason);
    look(QStringLiteral("gate-last-use"));
}

void NurseWalkTest::firstTablet()
{
    if (!m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose && !row.notices.isEmpty(); }))
        QFAIL("the practice clinic must have somebody to check before a tablet");
    QTest::qWait(300);
    look(QStringLiteral("today-checks-first"));
    m_desk.press(Qt::Key_G);
    QVERIFY(page<InjectionPage>());
    QTRY_VERIFY(page<InjectionPage>()->isReady());
    look(QStringLiteral("tablet-gate"));
}

void NurseWalkTest::sideEffect()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Dose; }));
    m_desk.press(Qt::Key_S);
    QVERIFY(page<SideEffectPage>());
    QTRY_VERIFY(page<SideEffectPage>()->isReady());
    look(QStringLiteral("side-effect"));
    m_desk.press(Qt::Key_2);
    m_desk.press(Qt::Key_3);
    look(QStringLiteral("side-effect-graded"));
}

void NurseWalkTest::checkIn()
{
    const Client her = client(1, walkDay.addDays(-28));
    SideEffect nodule{
        .client = her.id, .onsetOn = walkDay.addDays(-16), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 2;
    nodule.sizeMm = 22;
    QVERIFY(SideEffects(m_desk.database()).note(nodule).result().has_value());
    Q_EMIT page<TodayScreen>()->checkInWanted(her.id);
    QVERIFY(page<CheckInPage>());
    QTRY_VERIFY(page<CheckInPage>()->isReady());
    m_desk.press(Qt::Key_1);
    m_desk.press(Qt::Key_0);
    look(QStringLiteral("check-in"));
}

void NurseWalkTest::kits()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY(page<KitsPage>() && page<KitsPage>()->isRead());
    QTest::qWait(300);
    look(QStringLiteral("kits"));
    page<KitsPage>()->orderKit();
    look(QStringLiteral("kits-order"));
    m_desk.press(Qt::Key_Escape);
    page<KitsPage>()->beginCount();
    look(QStringLiteral("kits-count"));
    m_desk.press(Qt::Key_Escape);
}

void NurseWalkTest::chart()
{
    QVERIFY(m_desk.select([](const TodayRow &row) { return row.kind == TodayRow::Kind::Injection; }));
    m_desk.press(Qt::Key_Return);
    auto *chart = page<ChartScreen>();
    QVERIFY(chart);
    QTRY_VERIFY(chart->isReady());
    for (const QString &tab : chart->tabs()->tabs()) {
        chart->tabs()->open(tab);
        QTest::qWait(50);
        look(QStringLiteral("chart-") + tab);
    }
}

void NurseWalkTest::overdue()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
    QTRY_VERIFY(page<OverduePage>() && !page<OverduePage>()->rows().isEmpty());
    QTest::qWait(300);
    look(QStringLiteral("overdue"));
}

int main(int argc, char **argv) { return walkAtBothScales<NurseWalkTest>(argc, argv); }

#include "nurse_walk_test.moc"
