#include "db/stores/kept.h"
#include "db/stores/notes.h"
#include "db/stores/series.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/chart/day_detail.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/doses_tab.h"
#include "ui/desktop/chart/fact_table.h"
#include "ui/desktop/chart/history_tab.h"
#include "ui/desktop/chart/notes_tab.h"
#include "ui/desktop/chart/plan_tab.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/kits/count_view.h"
#include "ui/desktop/kits/kit_ask.h"
#include "ui/desktop/kits/kit_panel.h"
#include "ui/desktop/kits/kit_pipeline.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/work_frame.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest>

/// Kits, the tabs of the chart and booking from the call list, by keyboard on a practice register.
class KitsChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }

    void theKitsShowRedFirst();
    void aFilterAndAStateNarrowTheList();
    void spaceTakesTheNextStepAndUIsTheWayBack();
    void receivingAsksTheLotAndPutsItAway();
    void aKitIsOrderedByKeys();
    void aWastedKitNeedsItsReason();
    void aVisitIsMovedWithOneUndoAndWithoutALookIntoTheChart();
    void theListOfKitsIsPrinted();
    void theShelfIsCountedByKeys();
    void theCalendarReadsTheDayOut();
    void aDayIsCorrectedAndBothVersionsAreShown();
    void twoYearsScrollByWeeks();
    void aNoteIsWrittenAndCorrected();
    void thePlanIsWritten();
    void theHistorySaysWhatWasCorrected();
    void theDeskSeesKitsWithoutLots();
    void bookingTakesTheFirstFreeMinutes();
    void anEmptyCallListSaysWhoComesNext();

private:
    void signIn(const char *name);
    void lock();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    template <typename Page> Page *page() const
    {
        return m_window->frame() ? qobject_cast<Page *>(m_window->frame()->current()) : nullptr;
    }
    KitsPage *kits() const { return page<KitsPage>(); }
    ChartScreen *chart() const { return page<ChartScreen>(); }
    bool chooseKit(KitState state, const std::function<bool(const KitRow &)> &fits = {});
    const KitRow *kitRow(Id<Kit> id) const;
    bool openChartWithDoses();
    void giveWithoutSeries();

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
    std::optional<Id<Client>> m_client;
    DoseOutcome m_yesterday = DoseOutcome::Given;
};

void KitsChartTest::initTestCase()
{
    QVERIFY(startVault());
    QVERIFY(m_folder.isValid());
    dress(*qApp, Theme::Light);
    Practice practice;
    m_path = practice.path = m_folder.filePath(QStringLiteral("practice.evenkeel"));
    practice.clients = 100;
    practice.asOf = QDate(2026, 5, 4);
    practice.cost = quickCost;
    QVERIFY(makePractice(practice).has_value());
    m_window = std::make_unique<MainWindow>(quickCost, m_folder.filePath(QStringLiteral("desk.ini")));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->begin(m_path);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->database().card().path.isEmpty(), 20000);
}

void KitsChartTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    QTest::keyClick(target, key, modifiers);
    QCoreApplication::processEvents();
}

void KitsChartTest::signIn(const char *name)
{
    m_window->door()->signInPage()->signIn(QString::fromLatin1(name), QByteArrayLiteral("practice"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->frame() != nullptr, 20000);
}

void KitsChartTest::lock()
{
    m_window->lock(QString());
    QTRY_VERIFY(m_window->frame() == nullptr);
}

const KitRow *KitsChartTest::kitRow(Id<Kit> id) const
{
    for (const KitRow &row : kits()->page().rows)
        if (row.kit.id == id) return &row;
    return nullptr;
}

bool KitsChartTest::chooseKit(KitState state, const std::function<bool(const KitRow &)> &fits)
{
    auto *model = kits()->table()->model();
    const auto *lines = static_cast<const TableModel<KitLine> *>(model);
    for (int i = 0; i < lines->rowCount(); ++i) {
        const auto &row = lines->at(i).row;
        if (!row || row->kit.state != state || row->isSetAside || (fits && !fits(*row))) continue;
        kits()->table()->setRow(i);
        kits()->table()->setFocus();
        return true;
    }
    return false;
}

void KitsChartTest::theKitsShowRedFirst()
{
    signIn("nurse");
    QVERIFY(m_window->frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY_WITH_TIMEOUT(kits() && kits()->isRead(), 20000);
    QAbstractItemModelTester tester(kits()->table()->model());
    const auto &rows = kits()->page().rows;
    QVERIFY(rows.size() > 10);
    bool stillLate = true;
    for (const KitRow &row : rows) {
        QVERIFY2(stillLate || !row.isLate, "a late kit stands below one that is not");
        stillLate = row.isLate;
    }
    QVERIFY(kits()->selected());
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const KitRow &row) { return !row.kit.lot.isEmpty(); }));
}

void KitsChartTest::aFilterAndAStateNarrowTheList()
{
    const int all = kits()->table()->model()->rowCount();
    kits()->pipeline()->setFocus();
    press(Qt::Key_Space); // ordered ones alone
    const auto *lines = static_cast<const TableModel<KitLine> *>(kits()->table()->model());
    for (const KitLine &line : lines->rows())
        if (line.row) QCOMPARE(line.row->kit.state, KitState::Ordered);
    press(Qt::Key_Space);
    QCOMPARE(kits()->table()->model()->rowCount(), all);
}

void KitsChartTest::spaceTakesTheNextStepAndUIsTheWayBack()
{
    if (!chooseKit(KitState::Refrigerated, [](const KitRow &row) { return row.owner && row.neededOn.isValid(); }))
        QFAIL("the practice clinic must have a kit in the refrigerator");
    const Id<Kit> id = kits()->selected()->kit.id;
    press(Qt::Key_Space);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Reserved);
    press(Qt::Key_U);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Refrigerated);
}

void KitsChartTest::receivingAsksTheLotAndPutsItAway()
{
    QVERIFY(chooseKit(KitState::Authorised));
    const Id<Kit> id = kits()->selected()->kit.id;
    press(Qt::Key_Space);
    QVERIFY(kits()->panel()->ask()->isAsking());
    press(Qt::Key_Return); // without the lot: refused in words
    QVERIFY(kits()->panel()->ask()->isAsking());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4502C"));
    press(Qt::Key_Return);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Refrigerated);
    QCOMPARE(kitRow(id)->kit.lot, QStringLiteral("4502C"));
    QCOMPARE(kitRow(id)->kit.receivedOn, QDate(2026, 5, 4));
}

void KitsChartTest::aKitIsOrderedByKeys()
{
    const auto before = kits()->page().rows.size();
    kits()->orderKit();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("K-NEW-1"));
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nobody"));
    press(Qt::Key_Return); // no such chart number
    QVERIFY(kits()->panel()->ask()->isAsking());
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->clear();
    press(Qt::Key_Return);
    QTRY_COMPARE(kits()->page().rows.size(), before + 1);
    QTRY_COMPARE(kits()->selected()->kit.number, QStringLiteral("K-NEW-1"));
    press(Qt::Key_Space); // authorised: until when
    QVERIFY(kits()->panel()->ask()->isAsking());
    press(Qt::Key_Return);
    QTRY_COMPARE(kits()->selected()->kit.state, KitState::Authorised);
}

void KitsChartTest::aWastedKitNeedsItsReason()
{
    QVERIFY(chooseKit(KitState::Refrigerated, [](const KitRow &row) { return !row.owner; }));
    const Id<Kit> id = kits()->selected()->kit.id;
    Q_EMIT kits()->panel()->wasteWanted();
    press(Qt::Key_Return);
    QVERIFY(kits()->panel()->ask()->isAsking());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Fell on the floor"));
    press(Qt::Key_Return);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Wasted);
}

void KitsChartTest::aVisitIsMovedWithOneUndoAndWithoutALookIntoTheChart()
{
    const auto seq = [this] { return Prints(m_window->database()).head().result()->seq; };
    const auto visited = [](const KitRow &row) { return row.owner && row.visitAt.isValid(); };
    bool found = false;
    for (const KitState state : {KitState::Reserved, KitState::Refrigerated, KitState::Ordered, KitState::Authorised})
        found = found || chooseKit(state, visited);
    if (!found) QFAIL("the practice clinic must have a kit with a visit");
    const Id<Kit> id = kits()->selected()->kit.id;
    const QDateTime before = kits()->selected()->visitAt;
    press(Qt::Key_B);
    QTRY_VERIFY(kits()->panel()->dayBox()->isAsking());
    const auto from = seq();
    press(Qt::Key_Return);
    QTRY_VERIFY(kitRow(id)->visitAt.isValid() && kitRow(id)->visitAt.date() > before.date());
    QCOMPARE(seq(), from + 1); // the next version of the visit; nobody looked into a chart
    press(Qt::Key_U);
    QTRY_COMPARE(kitRow(id)->visitAt, before);
    QCOMPARE(seq(), from + 2);
}

void KitsChartTest::theListOfKitsIsPrinted()
{
    const auto offers = kits()->papers();
    QCOMPARE(offers.size(), 1);
    std::optional<PaperSheet> sheet;
    offers.first().read(this, [&sheet](const Result<PaperSheet> &read) {
        if (read) sheet = *read;
    });
    QTRY_VERIFY(sheet.has_value());
    QCOMPARE(sheet->kind, PaperKind::KitList);
    int rows = 0, open = 0;
    for (const PaperSection &section : sheet->sections) rows += int(section.rows.size());
    for (const KitRow &row : kits()->page().rows) open += !isClosed(row.kit.state);
    QCOMPARE(rows, open);
}

void KitsChartTest::theShelfIsCountedByKeys()
{
    QString lastNumber;
    int expected = 0;
    for (const KitRow &row : kits()->page().rows) expected += isInHouse(row.kit.state);
    QVERIFY(expected > 2);
    kits()->beginCount();
    auto *count = kits()->counting();
    count->table()->setRow(0);
    count->table()->setFocus();
    for (int i = 0; i < expected - 1; ++i) press(Qt::Key_Space); // one is left unseen
    QCOMPARE(count->result().differences.size(), 1);
    press(Qt::Key_Return, Qt::ControlModifier); // refused: the reason is missing, and its field has the focus
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QVERIFY(!kits()->page().lastCount);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Given on Friday"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(kits()->page().lastCount);
    QCOMPARE(kits()->page().lastCount->found(), expected - 1);
}

bool KitsChartTest::openChartWithDoses()
{
    if (m_client) {
        m_window->frame()->openChart(*m_client);
        return QTest::qWaitFor([this] { return chart() && chart()->isReady(); }, 10000);
    }
    m_window->frame()->goTo(QStringLiteral("today"));
    const auto page = Worklists(m_window->database()).today();
    if (!QTest::qWaitFor([&] { return page.isFinished(); }, 20000) || !page.result()) return false;
    const TodayPage read = *page.result();
    for (const TodayRow &row : read.rows) {
        if (row.kind != TodayRow::Kind::Dose || row.lastDays.isEmpty()) continue;
        const auto yesterday = row.lastDays.last().outcome;
        if (!yesterday || !taken(*yesterday) || row.lastDays.last().day.addDays(1) != QDate(2026, 5, 4)) continue;
        m_client = row.person.id;
        m_yesterday = *yesterday;
        return openChartWithDoses();
    }
    return false;
}

void KitsChartTest::theCalendarReadsTheDayOut()
{
    QVERIFY2(openChartWithDoses(), "somebody must have taken a tablet yesterday");
    chart()->tabs()->open(QStringLiteral("doses"));
    auto *calendar = chart()->tabs()->doses()->calendar();
    calendar->setFocus();
    QCOMPARE(calendar->day(), QDate(2026, 5, 4));
    press(Qt::Key_Up);
    QCOMPARE(calendar->day(), QDate(2026, 5, 3));
    QVERIFY(calendar->accessibleName().contains(QStringLiteral("3 May 2026")));
    QVERIFY(calendar->accessibleName().contains(QStringLiteral("mg")));
    press(Qt::Key_Left);
    QCOMPARE(calendar->day(), QDate(2026, 4, 26));
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    press(Qt::Key_Down); // never beyond today
    QCOMPARE(calendar->day(), QDate(2026, 5, 4));
    press(Qt::Key_Question, Qt::ShiftModifier);
    QVERIFY(chart()->tabs()->doses()->detail()->meaning().contains(QStringLiteral("in a row")));
}

void KitsChartTest::aDayIsCorrectedAndBothVersionsAreShown()
{
    auto *doses = chart()->tabs()->doses();
    doses->calendar()->setFocus();
    doses->calendar()->choose(QDate(2026, 5, 3));
    press(Qt::Key_C);
    const auto correction = [this] { return qobject_cast<DoseCorrection *>(m_window->frame()->current()); };
    QTRY_VERIFY(correction() && correction()->isReady());
    press(Qt::Key_M);
    press(Qt::Key_Return); // without a reason: not saved
    QVERIFY(correction());
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QTRY_VERIFY(chart());
    QTRY_COMPARE(doses->calendar()->days().at(QDate(2026, 5, 3)).dose->outcome, DoseOutcome::Missed);
    doses->calendar()->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(doses->detail()->versionsShown(), 2);
    QVERIFY(doses->detail()->headline().contains(QStringLiteral("Missed")));
    press(Qt::Key_U);
    QTRY_COMPARE(doses->calendar()->days().at(QDate(2026, 5, 3)).dose->outcome, m_yesterday);
}

void KitsChartTest::twoYearsScrollByWeeks()
{
    auto *calendar = chart()->tabs()->doses()->calendar();
    ChartPage page{.client = Client{}};
    page.orders << Order{.client = page.client.id, .startsOn = QDate(2024, 5, 6)};
    DoseCalendar alone;
    alone.resize(calendar->size());
    alone.show(DoseDays(page, QDate(2026, 5, 4)));
    QVERIFY(alone.mostWeeksBack() > 70);
    alone.scrollTo(1000);
    QCOMPARE(alone.weeksBack(), alone.mostWeeksBack());
    QVERIFY(alone.firstInView() <= QDate(2024, 5, 6));
    alone.choose(QDate(2026, 5, 4)); // brings it into view again
    QCOMPARE(alone.weeksBack(), 0);
}

void KitsChartTest::aNoteIsWrittenAndCorrected()
{
    auto *notes = chart()->tabs()->notes();
    const auto before = notes->notes().size();
    chart()->tabs()->bar();
    press(Qt::Key_T);
    QCOMPARE(chart()->tabs()->current(), QStringLiteral("notes"));
    QVERIFY(notes->isWriting());
    QTest::keyClicks(notes->textField(), QStringLiteral("Wants mornings"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(notes->notes().size(), before + 1);
    QCOMPARE(notes->notes().first().text, QStringLiteral("Wants mornings"));
    notes->table()->setFocus();
    notes->table()->setRow(0);
    press(Qt::Key_C);
    QVERIFY(notes->isWriting());
    QTest::keyClicks(notes->textField(), QStringLiteral(", not Mondays"));
    press(Qt::Key_Return, Qt::ControlModifier); // without a reason
    QVERIFY(notes->isWriting());
    QTest::keyClicks(notes->reasonField(), QStringLiteral("Told again"));
    press(Qt::Key_Return);
    QTRY_COMPARE(notes->notes().first().version, 2);
    QCOMPARE(notes->notes().first().text, QStringLiteral("Wants mornings, not Mondays"));
}

void KitsChartTest::thePlanIsWritten()
{
    chart()->tabs()->open(QStringLiteral("plan"));
    auto *plan = chart()->tabs()->plan();
    chart()->tabs()->bar()->setFocus();
    press(Qt::Key_C);
    QVERIFY(plan->isWriting());
    plan->field(0)->clear();
    QTest::keyClicks(plan->field(0), QStringLiteral("Sing again"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!plan->isWriting());
    QTRY_VERIFY(plan->plan() && plan->plan()->goals == QLatin1String("Sing again"));
}

void KitsChartTest::theHistorySaysWhatWasCorrected()
{
    chart()->tabs()->open(QStringLiteral("history"));
    auto *history = chart()->tabs()->history();
    QVERIFY(!history->looks()); // a nurse does not see who looked
    const auto any = [&](int column, const char *words) {
        for (int row = 0; row < history->versions()->count(); ++row)
            if (history->versions()->textAt(row, column).contains(QLatin1String(words))) return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(any(5, "wrong row"), 10000);
    QVERIFY(any(3, "replaced"));
    QVERIFY(any(3, "Note"));
    press(Qt::Key_Escape);
    lock();
    signIn("doctor");
    m_window->frame()->openChart(*m_client);
    QTRY_VERIFY(chart() && chart()->isReady());
    chart()->tabs()->open(QStringLiteral("history"));
    QTRY_VERIFY_WITH_TIMEOUT(chart()->tabs()->history()->looks()->count() >= 2, 10000);
    lock();
}

void KitsChartTest::theDeskSeesKitsWithoutLots()
{
    signIn("desk");
    QVERIFY(m_window->frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY_WITH_TIMEOUT(kits() && kits()->isRead(), 20000);
    for (const KitRow &row : kits()->page().rows) QVERIFY(row.kit.lot.isEmpty());
    QVERIFY(chooseKit(KitState::Authorised));
    press(Qt::Key_Space); // says that it is the nurse's
    QVERIFY(!kits()->panel()->ask()->isAsking());
    QVERIFY(kits()->findChild<UndoLine *>()->isError());
}

void KitsChartTest::bookingTakesTheFirstFreeMinutes()
{
    QVERIFY(m_window->frame()->goTo(QStringLiteral("overdue")));
    auto *overdue = page<OverduePage>();
    QTRY_VERIFY_WITH_TIMEOUT(overdue && !overdue->rows().isEmpty(), 20000);
    QList<QDateTime> starts;
    for (int i = 0; i < 2 && i < overdue->rows().size(); ++i) {
        const Id<Client> id = overdue->rows()[i].person.id;
        const auto *lines = static_cast<const TableModel<OverdueLine> *>(overdue->table()->model());
        overdue->table()->setRow(lines->rows().isEmpty() ? -1 : [&] {
            for (int row = 0; row < lines->rowCount(); ++row)
                if (lines->at(row).row && lines->at(row).row->person.id == id) return row;
            return -1;
        }());
        overdue->table()->setFocus();
        press(Qt::Key_B);
        auto *panel = overdue->findChild<OverduePanel *>();
        QTRY_VERIFY(panel->askBox()->isAsking());
        panel->askBox()->findChild<QDateEdit *>()->setDate(QDate(2026, 5, 12));
        press(Qt::Key_Return);
        QTRY_VERIFY(!panel->askBox()->isAsking());
        const auto bookedAt = [&]() -> QDateTime {
            const auto read = Worklists(m_window->database()).chart(id).result();
            for (const Visit &visit : read->visits)
                if (visit.startsAt.date() == QDate(2026, 5, 12) && visit.status == VisitStatus::Booked
                    && visit.purpose == VisitPurpose::Injection)
                    return visit.startsAt;
            return {};
        };
        QTRY_VERIFY(bookedAt().isValid());
        starts << bookedAt();
    }
    QCOMPARE(starts.size(), 2);
    QVERIFY(starts[0].secsTo(starts[1]) >= 30 * 60 || starts[1].secsTo(starts[0]) >= 30 * 60);
    for (const QDateTime &each : starts) QVERIFY(each.time() >= QTime(8, 30) && each.time() <= QTime(16, 30));
    lock();
}

/// An injection of three days ago, as an import would write it.
void KitsChartTest::giveWithoutSeries()
{
    auto kept = m_window->database().write<Done>(Right::GiveInjection, [](Session &session) -> Result<Done> {
        auto clients = kept::current<Client>(session);
        if (!clients) return clients.error();
        Injection injection{.client = clients->first().id, .givenOn = QDate(2026, 5, 1), .side = Side::Left};
        if (auto done = kept::keep(session, injection, Act::Import); !done) return done;
        return series::bringUpToDate(session, injection.client);
    });
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result().has_value());
}

void KitsChartTest::anEmptyCallListSaysWhoComesNext()
{
    // A register in which nobody has a running series: nobody is past due, and no window opens.
    Practice practice;
    practice.path = m_folder.filePath(QStringLiteral("small.evenkeel"));
    practice.clients = 1;
    practice.seed = 3;
    practice.asOf = QDate(2026, 5, 4);
    practice.cost = quickCost;
    QVERIFY(makePractice(practice).has_value());
    m_window = std::make_unique<MainWindow>(quickCost, m_folder.filePath(QStringLiteral("desk2.ini")));
    m_window->resize(1280, 800);
    m_window->show();
    m_window->begin(practice.path);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->database().card().path.isEmpty(), 20000);
    signIn("nurse");
    giveWithoutSeries();
    lock();
    signIn("desk");
    auto *overdue = page<OverduePage>();
    QVERIFY(overdue);
    if (QTest::qWaitFor([&] { return !overdue->rows().isEmpty(); }, 3000))
        QFAIL("choose a seed without anybody past due");
    QTRY_VERIFY_WITH_TIMEOUT(overdue->quiet().has_value(), 10000);
    QCOMPARE(overdue->quiet()->next.size(), 1);
    const NextWindow next = overdue->quiet()->next.first();
    QCOMPARE(next.series.nextDue, QDate(2026, 5, 29));
    QVERIFY(!next.visit);
    QTRY_VERIFY(overdue->findChild<EmptyState *>()->accessibleName().contains(next.person.name));
    auto *windows = overdue->findChild<WindowList *>();
    QVERIFY(windows->isVisible());
    QVERIFY(windows->accessibleName().contains(QStringLiteral("no visit yet")));
    overdue->setFocus();
    press(Qt::Key_B);
    auto *box = overdue->findChild<OverduePanel *>()->askBox();
    QTRY_VERIFY(box->isAsking());
    QCOMPARE(box->day(), QDate(2026, 5, 29));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(overdue->quiet() && overdue->quiet()->next.first().visit, 10000);
    QCOMPARE(overdue->quiet()->next.first().visit->startsAt.time(), QTime(8, 30));
    lock();
}

QTEST_MAIN(KitsChartTest)
#include "kits_chart_test.moc"
