#include "practice_window.h"
#include "tests/must.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/doses_tab.h"
#include "ui/desktop/chart/history_tab.h"
#include "ui/desktop/correction/effect_correction.h"
#include "ui/desktop/correction/injection_correction.h"
#include "ui/desktop/correction/shot_fields.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/joined_buttons.h"
#include <QDateEdit>
#include <QLineEdit>

namespace {
const QDate correctionDay(2026, 5, 4);
}

/// Injections and side effects are corrected from the chart by keyboard; both versions stay readable, and nothing that has no
/// field is lost.
class CorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void theCalendarStaysWholeOnASmallScreen();
    void anInjectionIsCorrectedAndBothVersionsAreInTheHistory();
    void whatHasNoFieldIsKept();
    void anInjectionOfTheWrongDayIsStruckOutThereAndEnteredHere();
    void anAmountThatCannotBeIsRefusedInOneSentence();
    void aStruckOutInjectionComesBackWithItsCarton();
    void aSideEffectIsCorrectedAndBothVersionsAreInTheHistory();
    void whatMustBeSeenTodayOnlyAPhysicianMakesLessUrgent();

private:
    ChartScreen *chart() const { return m_desk.page<ChartScreen>(); }
    bool openChart(const QString &tab);
    template <typename Page> Page *correct(const QString &tab);
    bool historySays(const QString &words);
    Database &database() { return m_desk.database(); }
    QList<ToldVersion<Injection>> told() { return must(RecordVersions(database()).ofInjection(m_shot->id).result()); }

    PracticeWindow m_desk;
    std::optional<Client> m_client;
    std::optional<Injection> m_shot;
    std::optional<SideEffect> m_effect;
};

void CorrectionTest::initTestCase()
{
    QVERIFY(m_desk.open(12, correctionDay));
    QVERIFY(m_desk.signIn("nurse"));
    const auto page = Worklists(database()).overdue().result();
    QVERIFY(page && !page->isEmpty());
    // Somebody with injections behind them; the newest one is corrected here.
    const ChartPage read = must(Worklists(database()).chart(page->first().person.id).result());
    m_client = read.client;
    for (const Injection &each : read.injections)
        if (each.given) m_shot = each;
    QVERIFY(m_shot);
    SideEffect effect{.client = m_client->id, .onsetOn = correctionDay.addDays(-3), .term = QStringLiteral("NAUSEA")};
    effect.grade = 1;
    effect.product = Product::XR;
    effect.note = QStringLiteral("after breakfast");
    effect.action = QStringLiteral("4");
    m_effect = must(SideEffects(database()).note(effect).result());
}

bool CorrectionTest::openChart(const QString &tab)
{
    m_desk.window().frame()->openChart(m_client->id);
    if (!QTest::qWaitFor([this] { return chart() && chart()->isReady(); }, 20000)) return false;
    chart()->tabs()->open(tab);
    chart()->tabs()->focusCurrent();
    return true;
}

template <typename Page> Page *CorrectionTest::correct(const QString &tab)
{
    if (!openChart(tab)) return nullptr;
    m_desk.press(Qt::Key_C);
    const bool ready = QTest::qWaitFor([this] { return m_desk.page<Page>() && m_desk.page<Page>()->isReady(); }, 20000);
    return ready ? m_desk.page<Page>() : nullptr;
}

bool CorrectionTest::historySays(const QString &words)
{
    if (!openChart(QStringLiteral("history"))) return false;
    FactTable *rows = chart()->tabs()->history()->versions();
    const bool said = QTest::qWaitFor(
        [&] {
            for (int row = 0; row < rows->count(); ++row)
                if (rows->textAt(row, 5).contains(words)) return true;
            return false;
        },
        10000);
    m_desk.shot(QStringLiteral("correction-history"));
    m_desk.press(Qt::Key_Escape);
    return said;
}

void CorrectionTest::theCalendarStaysWholeOnASmallScreen()
{
    QVERIFY(openChart(QStringLiteral("doses")));
    const QSize before = m_desk.window().size();
    m_desk.window().resize(1280, 800);
    auto *calendar = chart()->tabs()->doses()->calendar();
    QTRY_VERIFY(calendar->height() >= calendar->sizeHint().height()); // with the line of what was taken
    m_desk.window().resize(before);
    m_desk.shot(QStringLiteral("chart-doses"));
    m_desk.press(Qt::Key_Escape);
}

void CorrectionTest::anInjectionIsCorrectedAndBothVersionsAreInTheHistory()
{
    auto *page = correct<InjectionCorrection>(QStringLiteral("injections"));
    QVERIFY(page);
    m_desk.shot(QStringLiteral("correction-injection"));
    page->fields()->side()->setFocus();
    const int other = m_shot->side == Side::Left ? 1 : 0;
    m_desk.press(other == 1 ? Qt::Key_Right : Qt::Key_Left);
    m_desk.press(Qt::Key_Space);
    page->fields()->note()->setFocus();
    m_desk.type(QStringLiteral("upper outer quadrant"));
    m_desk.press(Qt::Key_Return); // no reason yet: nothing is saved
    QVERIFY(m_desk.page<InjectionCorrection>());
    page->setFocus();
    m_desk.press(Qt::Key_1);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(chart());
    const auto versions = told();
    QCOMPARE(versions.size(), 2);
    QVERIFY(versions.first().thing.side != versions.last().thing.side);
    QCOMPARE(versions.last().thing.note, QStringLiteral("upper outer quadrant"));
    QCOMPARE(versions.last().why, QStringLiteral("wrong row"));
    m_desk.press(Qt::Key_Escape);
    QVERIFY(historySays(QStringLiteral("wrong row")));
    page = correct<InjectionCorrection>(QStringLiteral("injections"));
    QVERIFY(page);
    const QString spoken = page->versions()->spoken();
    QVERIFY2(spoken.contains(QStringLiteral("in force")) && spoken.contains(QStringLiteral("corrected")),
             qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("Maren Holt")), "the person's name, not the login");
    m_desk.press(Qt::Key_Escape);
    m_desk.press(Qt::Key_Escape);
}

void CorrectionTest::whatHasNoFieldIsKept()
{
    const Injection first = told().first().thing;
    Injection last = told().last().thing;
    QVERIFY(last.side != first.side);
    last.side = first.side;
    last.note = first.note;
    last.version = first.version;
    QVERIFY(last == first); // moment, needle, carton, vitals, watch: all as they were
}

void CorrectionTest::anInjectionOfTheWrongDayIsStruckOutThereAndEnteredHere()
{
    const Injection before = told().last().thing;
    auto *page = correct<InjectionCorrection>(QStringLiteral("injections"));
    QVERIFY(page);
    const QDate right = before.givenOn.addDays(-1);
    page->fields()->day()->setDate(right);
    page->setFocus();
    m_desk.press(Qt::Key_1);
    m_desk.shot(QStringLiteral("correction-injection-day"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(chart());
    QVERIFY(told().last().thing.inError);
    QCOMPARE(told().last().thing.givenOn, before.givenOn);
    const auto find = [this](QDate day) -> std::optional<Injection> {
        for (const Injection &each : must(Worklists(database()).chart(m_client->id).result()).injections)
            if (each.givenOn == day) return each;
        return std::nullopt;
    };
    QVERIFY(!find(before.givenOn));
    QVERIFY(find(right));
    QCOMPARE(find(right)->lot, before.lot);
    m_desk.press(Qt::Key_U); // and back again
    QTRY_VERIFY(find(before.givenOn) && !find(right));
    m_shot = find(before.givenOn);
    QCOMPARE(m_shot->id, before.id); // the slot is the record
    m_desk.press(Qt::Key_Escape);
    QVERIFY(historySays(QStringLiteral("the correction was entered in error")));
}

void CorrectionTest::anAmountThatCannotBeIsRefusedInOneSentence()
{
    auto *page = correct<InjectionCorrection>(QStringLiteral("injections"));
    QVERIFY(page);
    page->fields()->time()->setFocus();
    page->fields()->time()->selectAll();
    m_desk.type(QStringLiteral("2561"));
    QVERIFY2(page->said().contains(QStringLiteral("2561 is no time of day")), qPrintable(page->said()));
    page->setFocus();
    m_desk.press(Qt::Key_1);
    m_desk.press(Qt::Key_Return);
    QVERIFY(m_desk.page<InjectionCorrection>());
    m_desk.press(Qt::Key_Escape);
    m_desk.press(Qt::Key_Escape);
}

void CorrectionTest::aStruckOutInjectionComesBackWithItsCarton()
{
    auto *page = correct<InjectionCorrection>(QStringLiteral("injections"));
    QVERIFY(page);
    m_desk.press(Qt::Key_0);
    m_desk.press(Qt::Key_1);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(chart());
    QVERIFY(told().last().thing.inError);
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(!told().last().thing.inError);
    QCOMPARE(told().last().thing.kit, m_shot->kit);
    m_desk.press(Qt::Key_Escape);
}

void CorrectionTest::aSideEffectIsCorrectedAndBothVersionsAreInTheHistory()
{
    auto *page = correct<EffectCorrection>(QStringLiteral("effects"));
    QVERIFY(page);
    m_desk.shot(QStringLiteral("correction-effect"));
    page->grade()->setFocus();
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Space);
    page->note()->setFocus();
    page->note()->selectAll();
    m_desk.type(QStringLiteral("all morning"));
    page->setFocus();
    m_desk.press(Qt::Key_2);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(chart());
    const auto versions = must(RecordVersions(database()).ofSideEffect(m_effect->id).result());
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.first().thing.note, QStringLiteral("after breakfast"));
    QCOMPARE(versions.last().thing.note, QStringLiteral("all morning"));
    QCOMPARE(versions.last().thing.grade, 2);
    QCOMPARE(versions.last().thing.product, Product::XR);
    QCOMPARE(versions.last().thing.action, QStringLiteral("4")); // has no field here
    m_desk.press(Qt::Key_Escape);
    QVERIFY(historySays(versions.last().why));
}

void CorrectionTest::whatMustBeSeenTodayOnlyAPhysicianMakesLessUrgent()
{
    SideEffect urgent{.client = m_client->id, .onsetOn = correctionDay, .term = QStringLiteral("HEPATITIS_SIGNS")};
    urgent.grade = 2;
    urgent = must(SideEffects(database()).note(urgent).result());
    SideEffect eased = urgent;
    eased.term = QStringLiteral("NAUSEA");
    QCOMPARE(SideEffects(database()).follow(eased, QStringLiteral("wrong row")).result().error().kind,
             Error::Kind::NotAllowed);
    SideEffect over = urgent;
    over.resolvedOn = correctionDay;
    QCOMPARE(SideEffects(database()).follow(over, QStringLiteral("well")).result().error().kind,
             Error::Kind::NotAllowed);
    SideEffect worse = urgent;
    worse.worsening = true; // what the nurse sees of its course she may say
    worse = must(SideEffects(database()).follow(worse, QStringLiteral("worse")).result());
    QCOMPARE(SideEffects(database()).undo(worse, QStringLiteral("wrong row")).result().error().kind,
             Error::Kind::NotAllowed);
    SideEffect slip{.client = m_client->id, .onsetOn = correctionDay, .term = QStringLiteral("SYNCOPE")};
    slip = must(SideEffects(database()).note(slip).result());
    QVERIFY(SideEffects(database()).undo(slip).result().has_value()); // noted a moment ago by the same hand
    auto *page = correct<EffectCorrection>(QStringLiteral("effects"));
    QVERIFY(page);
    m_desk.press(Qt::Key_0);
    QVERIFY2(page->said().contains(QStringLiteral("only a physician")), qPrintable(page->said()));
    m_desk.shot(QStringLiteral("correction-effect-urgent"));
    m_desk.press(Qt::Key_Escape);
    m_desk.press(Qt::Key_Escape);
}

QTEST_MAIN(CorrectionTest)
#include "correction_test.moc"
