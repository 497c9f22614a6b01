#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/work/verify.h"
#include "key_count.h"
#include "pdf_text.h"
#include "practice_window.h"
#include "tests/must.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/outcomes/outcome_bar.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/review/review_case.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include <QFileDialog>
#include <QLineEdit>

namespace {
const QDate physicianDay(2026, 5, 4); // a Monday
}

/// A physician's whole day on a practice clinic, from signing in to an empty queue and the month's outcomes on paper, by
/// keyboard alone, with the keys counted as the program receives them; then the register is read back.
class PhysicianDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theDoctorSignsInByKeyboard();
    void theQueueHoldsEveryGroup();
    void everySideEffectIsJudged();
    void anOverrideIsSignedBeforeTheDose();
    void anOrderThatEndsIsFollowedByAnother();
    void anUnsignedOrderIsSigned();
    void aLapsedStayIsEnded();
    void aRequestToCloseIsAnswered();
    void theRestIsSeenAndLeftUntilNothingNeedsAPhysician();
    void theMonthsOutcomesArePrinted();
    void theRegisterHoldsTheDayOnce();

private:
    using Cause = ReviewRow::Cause;
    static bool isUrgent(const ReviewRow &row) { return row.cause <= Cause::SameDay; }
    ReviewPage *review() const { return m_desk.page<ReviewPage>(); }
    qsizetype count(const std::function<bool(const ReviewRow &)> &fits) const
    {
        return std::count_if(review()->rows().cbegin(), review()->rows().cend(), fits);
    }
    qsizetype count(Cause cause) const
    {
        return count([cause](const ReviewRow &row) { return row.cause == cause; });
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_desk.press(key, modifiers); }
    void layTheMorning(Database &database);
    bool walkTo(Cause cause, const std::function<bool(const ReviewRow &)> &fits = {});
    void signOrder(Qt::Key choice);
    void saveAsPdf(const QString &name);

    PracticeWindow m_desk;
    QTemporaryDir m_folder;
    std::unique_ptr<KeyCount> m_keys;
    int m_ways = 0, m_password = 0;
    QSet<QUuid> m_judged, m_left;
    std::optional<Id<Client>> m_overridden, m_changed, m_signed, m_discharged, m_stayed;
};

void PhysicianDayTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QVERIFY(startVault());
    dress(*qApp, Theme::Light);
    Practice practice;
    practice.path = m_folder.filePath(QStringLiteral("clinic.evenkeel"));
    practice.clients = 120;
    practice.asOf = physicianDay;
    practice.cost = quickCost;
    QVERIFY(makePractice(practice));
    {
        Database database;
        QVERIFY(database.open(practice.path, {.floor = quickCost, .holder = QStringLiteral("test")}).result());
        must(database.signIn(QStringLiteral("doctor"), QByteArrayLiteral("practice")).result());
        layTheMorning(database);
    }
    QVERIFY(m_desk.begin(practice.path, quickCost, {1440, 900}));
    m_keys = std::make_unique<KeyCount>();
}

/// What the practice clinic does not have every day: a liver value before a visit, an order that ends, one that came with an
/// import, and a request of the front desk.
void PhysicianDayTest::layTheMorning(Database &database)
{
    const auto today = must(Worklists(database).today().result());
    std::optional<Id<Client>> visit, ends, imported;
    for (const TodayRow &row : today.rows) {
        if (row.kind == TodayRow::Kind::Injection && !row.injection && !visit) visit = row.person.id;
        if (row.kind != TodayRow::Kind::Dose || !row.order || row.order->regimen != Regimen::Daily50 || row.dose)
            continue;
        if (!ends) ends = row.person.id;
        else if (!imported) imported = row.person.id;
    }
    QVERIFY(visit && ends && imported);
    for (const LabTest test : {LabTest::ALT, LabTest::AST})
        must(Checks(database)
                 .measure(
                     {.client = *visit, .takenOn = physicianDay.addDays(-1), .test = test, .value = 4, .upperLimit = 1})
                 .result());
    const auto keep = [&](Id<Client> client, const std::function<void(Order &)> &change) {
        for (Order order : must(Worklists(database).chart(client).result()).orders) {
            if (order.kind != OrderKind::Oral || order.endsOn.isValid()) continue;
            ++order.version;
            change(order);
            must(database
                     .write<Done>(Right::EditOrders,
                                  [order](Session &session) { return kept::keep(session, order, Act::Import); })
                     .result());
        }
    };
    keep(*ends, [](Order &order) { order.endsOn = physicianDay.addDays(3); });
    keep(*imported, [](Order &order) { order.prescriber.clear(); });
    const auto overdue = must(Worklists(database).overdue().result());
    CloseRequest request{.client = overdue.first().person.id,
                         .reason = ClosingReason::Moved,
                         .said = QStringLiteral("lives in Ohio now")};
    must(Closings(database).ask(request).result());
    m_changed = ends;
    m_signed = imported;
    m_stayed = request.client;
}

void PhysicianDayTest::cleanupTestCase()
{
    qInfo("the whole day: %d keys, of these %d ways between rows and screens and %d of passwords", m_keys->all(),
          m_ways, m_password);
    m_keys.reset();
    m_desk.shut();
}

/// Up or down the queue with the arrows; the order of the list is the order of the causes.
bool PhysicianDayTest::walkTo(Cause cause, const std::function<bool(const ReviewRow &)> &fits)
{
    const auto here = [&] {
        const ReviewRow *row = review()->selected();
        return row && row->cause == cause && (!fits || fits(*row));
    };
    if (!QTest::qWaitFor([this] { return review() && review()->table()->hasFocus(); }, 20000)) return false;
    m_keys->take();
    while (!here() && review()->selected()->cause >= cause) {
        const int before = review()->table()->row();
        press(Qt::Key_Up);
        if (review()->table()->row() == before) break;
    }
    for (qsizetype steps = review()->rows().size(); !here() && steps > 0; --steps) press(Qt::Key_Down);
    m_ways += m_keys->take();
    return here();
}

void PhysicianDayTest::theDoctorSignsInByKeyboard()
{
    m_desk.signInByKeys("doctor");
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame() && review() && review()->isRead(), 30000);
    QTRY_VERIFY(review()->table()->hasFocus());
}

void PhysicianDayTest::theQueueHoldsEveryGroup()
{
    QVERIFY(count(isUrgent) > 0);
    for (const Cause cause :
         {Cause::Decision, Cause::Lab, Cause::Lapsed, Cause::ToClose, Cause::OrderUnsigned, Cause::OrderEnds})
        QVERIFY2(count(cause) > 0, qPrintable(QString::number(int(cause))));
    QVERIFY(review()->selected() && isUrgent(*review()->selected())); // it opens on the most urgent
    m_desk.shot(QStringLiteral("physician-queue"));
}

void PhysicianDayTest::everySideEffectIsJudged()
{
    while (count(isUrgent) > 0) {
        const qsizetype left = count(isUrgent);
        QTRY_VERIFY(review()->table()->hasFocus());
        QVERIFY(isUrgent(*review()->selected()));
        m_judged << review()->selected()->effect->id.uuid();
        m_keys->take();
        press(Qt::Key_3); // possible
        press(Qt::Key_7); // not changed
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_keys->take(), 3);
        m_desk.type(QStringLiteral("practice"));
        press(Qt::Key_Return);
        m_password += m_keys->take();
        QTRY_COMPARE_WITH_TIMEOUT(count(isUrgent), left - 1, 20000);
    }
    QVERIFY(!m_judged.isEmpty());
}

void PhysicianDayTest::anOverrideIsSignedBeforeTheDose()
{
    QVERIFY(walkTo(Cause::Decision, [](const ReviewRow &row) {
        return std::any_of(row.findings.begin(), row.findings.end(),
                           [](const Finding &each) { return each.code == QLatin1String("E08_LFT"); });
    }));
    const ReviewRow row = *review()->selected();
    m_overridden = row.person.id;
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<InjectionPage>() && m_desk.page<InjectionPage>()->isReady(), 30000);
    press(Qt::Key_O, Qt::AltModifier);
    const QPointer<SignBox> box = m_desk.page<InjectionPage>()->findChild<SignBox *>();
    QVERIFY(box && box->isVisible());
    m_desk.type(QStringLiteral("Seen today, values falling"));
    press(Qt::Key_Return);
    m_desk.type(QStringLiteral("practice"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!box || !box->isVisible(), 30000);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    press(Qt::Key_Escape);
    QTRY_VERIFY(review());
    // Signed: one finding less, or the matter is gone.
    QTRY_VERIFY_WITH_TIMEOUT(count([&](const ReviewRow &each) {
                                 return each.cause == Cause::Decision && each.person.id == row.person.id
                                     && each.findings.size() >= row.findings.size();
                             }) == 0,
                             20000);
}

/// The order page is open: a template by its number, signed.
void PhysicianDayTest::signOrder(Qt::Key choice)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<OrderPage>() && m_desk.page<OrderPage>()->isReady(), 20000);
    m_keys->take();
    press(choice);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_keys->take(), 2);
    m_desk.type(QStringLiteral("practice"));
    press(Qt::Key_Return, Qt::ControlModifier);
    m_password += m_keys->take();
    QTRY_VERIFY_WITH_TIMEOUT(review(), 20000);
}

void PhysicianDayTest::anOrderThatEndsIsFollowedByAnother()
{
    QVERIFY(walkTo(Cause::OrderEnds, [this](const ReviewRow &row) { return row.person.id == *m_changed; }));
    const qsizetype before = count(Cause::OrderEnds);
    press(Qt::Key_Return);
    signOrder(Qt::Key_3); // weekdays and Saturday
    QTRY_COMPARE_WITH_TIMEOUT(count(Cause::OrderEnds), before - 1, 20000);
}

void PhysicianDayTest::anUnsignedOrderIsSigned()
{
    QVERIFY(walkTo(Cause::OrderUnsigned, [this](const ReviewRow &row) { return row.person.id == *m_signed; }));
    const qsizetype before = count(Cause::OrderUnsigned);
    press(Qt::Key_Return);
    signOrder(Qt::Key_4); // every other day
    QTRY_COMPARE_WITH_TIMEOUT(count(Cause::OrderUnsigned), before - 1, 20000);
}

void PhysicianDayTest::aLapsedStayIsEnded()
{
    QVERIFY(walkTo(Cause::Lapsed, [this](const ReviewRow &row) { return row.person.id != *m_stayed; }));
    const qsizetype before = count(Cause::Lapsed);
    m_discharged = review()->selected()->person.id;
    m_keys->take();
    press(Qt::Key_Delete); // opens the discharge, which asks
    auto *page = m_desk.page<DischargePage>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
    m_desk.type(QStringLiteral("Lost")); // the reason
    for (int tabs = 0; tabs < 4 && !page->rescue()->hasFocus(); ++tabs) press(Qt::Key_Tab);
    QVERIFY(page->rescue()->hasFocus());
    press(Qt::Key_Right);
    if (page->rescue()->current() < 0) press(Qt::Key_Space);
    saveAsPdf(QStringLiteral("warning.pdf")); // the overdose warning
    QTRY_VERIFY(page->foot()->save()->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    qInfo("a discharge: %d keys", m_keys->take());
    QTRY_VERIFY_WITH_TIMEOUT(review(), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(count(Cause::Lapsed), before - 1, 20000);
    const QString warning = pdfText(m_folder.filePath(QStringLiteral("warning.pdf")));
    QVERIFY2(warning.contains(QStringLiteral("tolerance"), Qt::CaseInsensitive), qPrintable(warning));
}

/// Prints what the screen offers first into a file, as a person at the keys does.
void PhysicianDayTest::saveAsPdf(const QString &name)
{
    press(Qt::Key_P, Qt::ControlModifier);
    const QPointer<PrintBox> box = m_desk.window().frame()->findChild<PrintBox *>();
    QVERIFY(box);
    QTRY_VERIFY(box->pages() != nullptr);
    QTest::keyClick(box.data(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(box->findChild<QFileDialog *>());
    auto *file = box->findChild<QFileDialog *>()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(file);
    file->setText(m_folder.filePath(name));
    QTest::keyClick(file, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath(name)) && box.isNull(), 20000);
    if (const QString folder = qEnvironmentVariable("EVENKEEL_SHOTS"); !folder.isEmpty())
        QFile::copy(m_folder.filePath(name), folder + QLatin1Char('/') + name); // for eyes
    m_desk.window().activateWindow(); // as a window manager does when the dialog over it has gone
    QTRY_VERIFY(m_desk.window().isActiveWindow());
}

void PhysicianDayTest::aRequestToCloseIsAnswered()
{
    QVERIFY(walkTo(Cause::ToClose));
    QCOMPARE(review()->selected()->person.id, *m_stayed);
    m_keys->take();
    press(Qt::Key_2); // stays in treatment
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_keys->take(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(count(Cause::ToClose), 0, 20000);
}

void PhysicianDayTest::theRestIsSeenAndLeftUntilNothingNeedsAPhysician()
{
    for (qsizetype left = review()->rows().size(); left > 0; left = review()->rows().size()) {
        QTRY_VERIFY(review()->table()->hasFocus());
        const ReviewRow row = *review()->selected();
        QVERIFY2(matterOf(row), qPrintable(QString::number(int(row.cause))));
        m_left << row.person.id.uuid();
        m_keys->take();
        press(Qt::Key_Space);
        QCOMPARE(m_keys->take(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(review()->rows().size(), left - 1, 20000);
    }
    QVERIFY(review()->isEmptyShown());
    QCOMPARE(review()->subtitle(), QStringLiteral("nothing needs a physician"));
    QVERIFY(QApplication::focusWidget() && m_desk.window().isAncestorOf(QApplication::focusWidget()));
}

void PhysicianDayTest::theMonthsOutcomesArePrinted()
{
    m_keys->take();
    press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(QStringLiteral("outcomes"));
    press(Qt::Key_Return);
    auto *outcomes = m_desk.page<OutcomesScreen>();
    QVERIFY(outcomes);
    QTRY_VERIFY_WITH_TIMEOUT(outcomes->isRead(), 60000);
    auto *period = outcomes->bar()->period();
    for (int tabs = 0; tabs < 40 && !period->hasFocus(); ++tabs) press(Qt::Key_Tab);
    QVERIFY(period->hasFocus());
    while (period->currentText() != QStringLiteral("April 2026") && period->currentIndex() + 1 < period->count())
        press(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(outcomes->isRead() && outcomes->page()->question.from == QDate(2026, 4, 1), 60000);
    m_ways += m_keys->take();
    saveAsPdf(QStringLiteral("april.pdf"));
    const QString paper = pdfText(m_folder.filePath(QStringLiteral("april.pdf")));
    QVERIFY(paper.contains(QStringLiteral("April 2026")));
    QVERIFY(paper.contains(QStringLiteral("Not certified")));
    for (const OutcomeRow &row : outcomes->page()->all)
        if (row.measure == Measure::OnTime)
            QVERIFY2(paper.contains(QStringLiteral("%1 of %2").arg(row.count).arg(row.of)), qPrintable(paper));
}

void PhysicianDayTest::theRegisterHoldsTheDayOnce()
{
    int judged = 0;
    for (const SideEffect &effect : m_desk.all<SideEffect>()) {
        if (!m_judged.contains(effect.id.uuid())) continue;
        ++judged;
        QCOMPARE(effect.causality, QStringLiteral("POSSIBLE"));
        QVERIFY(!effect.reviewedBy.isEmpty());
    }
    QCOMPARE(judged, m_judged.size());
    const auto chartOf = [this](Id<Client> client) {
        return must(Worklists(m_desk.database()).chart(client).result());
    };
    for (const auto &[client, regimen] : {std::pair{*m_changed, Regimen::Wkd50Sat100}, {*m_signed, Regimen::Qod100}}) {
        const auto orders = chartOf(client).orders;
        const auto next = std::count_if(orders.begin(), orders.end(), [regimen = regimen](const Order &each) {
            return each.regimen == regimen && !each.endsOn.isValid() && !each.signedBy.isEmpty();
        });
        QCOMPARE(next, 1);
    }
    QCOMPARE(chartOf(*m_discharged).client.dischargedOn, physicianDay);
    QVERIFY(chartOf(*m_stayed).client.dischargedOn.isNull());
    const auto decisions = m_desk.all<GateDecision>("client_id = ?", {m_overridden->text()});
    QCOMPARE(std::count_if(decisions.begin(), decisions.end(),
                           [](const GateDecision &each) { return each.on == physicianDay; }),
             1);
    QCOMPARE(must(Reviews(m_desk.database()).queue().result()).size(), 0);
    const auto found = must(verifyRegister(m_desk.database()).result());
    QCOMPARE(found.faults.size(), 0);
}

QTEST_MAIN(PhysicianDayTest)
#include "physician_day_test.moc"
