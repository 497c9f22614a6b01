#include "db/stores/kept.h"
#include "db/stores/kits.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/next_visit_field.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/injection/vitals_field.h"
#include "ui/desktop/injection/warm_up.h"
#include "ui/desktop/injection/watch_lines.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/desktop/work_frame.h"
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

namespace {
const QDate day(2026, 5, 4);
}

/// The injection sheet by keyboard: what is missing is entered in place, a physician signs at the nurse's desk, the check-in
/// takes eleven keys, an unhealed site is asked about, and the watch stands on Today.
class SheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void cleanup(); ///< back to Today, whatever failed

    void aFirstInjectionIsClearedByDigitsInPlace();
    void theCheckInTakesElevenKeysAndTheWatchStandsOnToday();
    void sameAsLastTimeIsOneKey();
    void aPhysicianSignsAtTheNursesDesk();
    void aWrongPasswordSignsNothing();
    void nobodySignsForAPositiveUrineTest();
    void anOpioidOnTheListStopsUntilItIsEnded();
    void anUnhealedSiteIsAskedAbout();
    void aNumberIsTakenInItsRow();
    void theFirstTabletLeadsToTheGateAndIsLoggedThere();
    void aTabletThatIsForbiddenLeadsToTheGateAndAPhysicianSigns();
    void theNextVisitIsMovedByKeyboardAndAsksWhyOutsideTheWindow();
    void takenOutOfTheColdIsKeptAtOnce();
    void aDraftOfTheSheetCarriesEverything();
    void anUnhealedSiteIsAskedAboutWhenNothingIsGiven();
    void aTabletClientIsCheckedInByElevenKeys();
    void anExpiredKitIsRefusedInOneSentence();
    void aLotBeyondItsCountIsAskedAbout();
    void aKitOfAnotherClientIsNotOfferedAndNotTaken();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    template <typename Page> Page *page() const
    {
        return m_window->frame() ? qobject_cast<Page *>(m_window->frame()->current()) : nullptr;
    }
    /// Somebody treated for opioids whose last injection was 28 days ago; nothing is asked today.
    Client client(double alt = 1);
    void onTablets(const Client &client, QDate from);
    /// Selects the client's tablet on Today once the list has it.
    bool selectTablet(const Client &client);
    InjectionPage *sheetOf(const Client &client);
    GateRow *row(const char *code) const;
    GateRow *focusedRow() const;
    /// Side, needle, lot and the talk: what a routine injection needs.
    void fillShot(InjectionPage *sheet, const char *lot);
    /// The sentence stands somewhere in view.
    bool says(QWidget *page, const char *sentence) const;
    /// Answers what is open by its first digit; how many keys it took.
    int clearGate();
    void leave();

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::optional<Client> m_checked;
};

void SheetTest::initTestCase()
{
    QVERIFY(startVault());
    QVERIFY(m_folder.isValid());
    dress(*qApp, Theme::Light);
    Practice practice;
    practice.path = m_folder.filePath(QStringLiteral("practice.evenkeel"));
    practice.clients = 12;
    practice.asOf = day;
    practice.cost = quickCost;
    QVERIFY(makePractice(practice).has_value());
    m_window = std::make_unique<MainWindow>(quickCost, m_folder.filePath(QStringLiteral("desk.ini")));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->begin(practice.path);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->door()->signInPage()->findChild<SecretField *>()->isVisible(), 30000);
    auto *people = m_window->door()->signInPage()->findChild<QComboBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(people->findData(QStringLiteral("nurse")) >= 0, 30000);
    people->setCurrentIndex(people->findData(QStringLiteral("nurse")));
    auto *password = m_window->door()->signInPage()->findChild<SecretField *>();
    password->setFocus();
    QTest::keyClicks(password, QStringLiteral("practice"));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>() != nullptr, 30000);
}

void SheetTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    QTest::keyClick(target, key, modifiers);
    QCoreApplication::processEvents();
}

Client SheetTest::client(double alt)
{
    static int number = 9000;
    Database &database = m_window->database();
    Client made;
    made.chartNumber = QString::number(++number);
    made.lastName = QStringLiteral("Nakamura");
    made.firstName = QStringLiteral("Kai");
    made.birthDate = QDate(1994, 7, 21);
    made.sex = SexAtBirth::Male;
    made.enrolledOn = day.addDays(-20);
    if (!Clients(database).add(made).result()) qFatal("no client");
    History history{.client = made.id, .indication = Indication::Opioid, .opioidHistory = YesNo::Yes};
    if (!Clients(database).setHistory(history).result()) qFatal("no history");
    Assessment asked{.client = made.id, .assessedOn = day.addDays(-5), .lastOpioidOn = day.addDays(-40)};
    asked.opioidKind = OpioidKind::Short;
    asked.allergy = Allergy::None;
    if (!Checks(database).answer(asked).result()) qFatal("no answers");
    for (const LabTest test : {LabTest::ALT, LabTest::AST, LabTest::BILI}) {
        Lab lab{.client = made.id, .takenOn = day.addDays(-12), .test = test};
        lab.value = test == LabTest::ALT ? alt : 1;
        lab.upperLimit = 1;
        if (!Checks(database).measure(lab).result()) qFatal("no test");
    }
    return made;
}

void SheetTest::onTablets(const Client &client, QDate from)
{
    Order order{.client = client.id, .kind = OrderKind::Oral, .startsOn = from};
    auto kept = m_window->database().write<Order>(Right::LogDoses, [order](Session &session) -> Result<Order> {
        if (auto done = kept::keep(session, order, Act::Add); !done) return done.error();
        return order;
    });
    if (!kept.result()) qFatal("no order");
}

bool SheetTest::selectTablet(const Client &client)
{
    auto *today = page<TodayScreen>();
    if (!today) return false;
    today->enter();
    const auto find = [&] {
        const auto &rows = today->list().model()->rows();
        for (int at = 0; at < rows.size(); ++at)
            if (rows[at].row.person.id == client.id && rows[at].row.kind == TodayRow::Kind::Dose) return at;
        return -1;
    };
    if (!QTest::qWaitFor([&] { return find() >= 0; }, 30000)) return false;
    today->table()->setRow(find());
    today->table()->setFocus();
    return true;
}

InjectionPage *SheetTest::sheetOf(const Client &client)
{
    if (!page<TodayScreen>()) return nullptr;
    Q_EMIT page<TodayScreen>()->injectionWanted(client.id);
    auto *sheet = page<InjectionPage>();
    if (!sheet || !QTest::qWaitFor([sheet] { return sheet->isReady(); }, 30000)) return nullptr;
    return sheet;
}

GateRow *SheetTest::row(const char *code) const
{
    for (GateRow *each : page<InjectionPage>()->findChildren<GateRow *>())
        if (each->question().codes.first() == QLatin1String(code)) return each;
    return nullptr;
}

GateRow *SheetTest::focusedRow() const
{
    GateRow *found = nullptr;
    for (QWidget *up = QApplication::focusWidget(); up && !found; up = up->parentWidget())
        found = qobject_cast<GateRow *>(up);
    return found;
}

int SheetTest::clearGate()
{
    int keys = 0;
    for (GateRow *at = focusedRow(); at && at->isOpen() && keys < 20; at = focusedRow(), ++keys)
        press(at->question().field == GateField::Points ? Qt::Key_0 : Qt::Key_1);
    return keys;
}

void SheetTest::cleanup()
{
    for (int tries = 0; tries < 4 && !page<TodayScreen>(); ++tries) press(Qt::Key_Escape);
}

bool SheetTest::says(QWidget *page, const char *sentence) const
{
    for (QWidget *each : page->findChildren<QWidget *>()) {
        const auto *spoken = QAccessible::queryAccessibleInterface(each);
        if (!each->isVisible() || !spoken) continue;
        for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description})
            if (spoken->text(text).contains(QLatin1String(sentence))) return true;
    }
    return false;
}

void SheetTest::fillShot(InjectionPage *sheet, const char *lot)
{
    for (JoinedButtons *buttons : sheet->findChildren<JoinedButtons *>())
        if (buttons->current() < 0 && buttons->isVisible()) {
            buttons->setFocus();
            press(Qt::Key_Space);
        }
    for (QComboBox *box : sheet->findChildren<QComboBox *>())
        if (box->isVisible() && box->accessibleName() == QLatin1String("Kit"))
            box->setCurrentIndex(box->count() - 1); // another kit, typed in
    for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
        if (field->isVisible() && field->accessibleName() == QLatin1String("Lot")) {
            field->setFocus();
            type(lot);
        }
    for (QCheckBox *box : sheet->findChildren<QCheckBox *>())
        if (box->text().startsWith(QLatin1String("Talked"))) {
            box->setFocus();
            press(Qt::Key_Space);
        }
}

void SheetTest::leave()
{
    press(Qt::Key_Escape);
    QTRY_VERIFY(page<TodayScreen>());
}

void SheetTest::aFirstInjectionIsClearedByDigitsInPlace()
{
    m_checked = client();
    InjectionPage *sheet = sheetOf(*m_checked);
    QVERIFY(sheet);
    QVERIFY(!sheet->canSave());
    QVERIFY(row("VISIT_EARLY")->isHidden()); // nothing to say at a first injection
    const int keys = clearGate();
    QVERIFY2(keys > 0 && keys <= 6, qPrintable(QString::number(keys)));
    QVERIFY(!focusedRow()); // on to the right
    QVERIFY2(row("E08_LFT")->standing().when.contains(QStringLiteral("12")), "the age of the liver test is shown");
    leave();
}

void SheetTest::theCheckInTakesElevenKeysAndTheWatchStandsOnToday()
{
    InjectionPage *sheet = sheetOf(*m_checked);
    QVERIFY(sheet);
    clearGate();
    for (JoinedButtons *buttons : sheet->findChildren<JoinedButtons *>())
        if (buttons->current() < 0 && buttons->isVisible()) { // side and needle of a first injection
            buttons->setFocus();
            press(Qt::Key_Space);
        }
    for (QLineEdit *lot : sheet->findChildren<QLineEdit *>())
        if (lot->isVisible() && lot->accessibleName() == QLatin1String("Lot")) {
            lot->setFocus();
            type("SHEET1");
        }
    auto *talk = sheet->findChild<QCheckBox *>();
    for (QCheckBox *box : sheet->findChildren<QCheckBox *>())
        if (box->text().startsWith(QLatin1String("Talked"))) talk = box;
    talk->setFocus();
    int keys = 0;
    const auto counted = [&](Qt::Key key) {
        press(key);
        ++keys;
    };
    counted(Qt::Key_Space); // the talk; the check-in is next
    auto *field = qobject_cast<CheckInField *>(QApplication::focusWidget());
    QVERIFY2(field, qPrintable(sheet->whatIsLeft().join(u',')));
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_0, Qt::Key_0, Qt::Key_2, Qt::Key_0, Qt::Key_0, Qt::Key_0})
        counted(key);
    QVERIFY(field->isBegun() && !field->isWhole());
    QVERIFY(!sheet->canSave()); // half a check-in is not saved
    counted(Qt::Key_4);         // craving
    counted(Qt::Key_0);         // no use
    QVERIFY2(sheet->canSave(), qPrintable(sheet->whatIsLeft().join(u',')));
    counted(Qt::Key_Return);
    QCOMPARE(keys, 11);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);

    auto *watches = page<TodayScreen>()->findChild<WatchLines *>();
    QTRY_COMPARE(watches->count(), 1);
    QVERIFY2(watches->words().first().contains(QStringLiteral("Kai Nakamura")), qPrintable(watches->words().first()));
    QVERIFY(watches->words().first().contains(QStringLiteral("30 min left")));
    watches->findChild<DeedButton *>()->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(watches->count(), 0);
}

void SheetTest::sameAsLastTimeIsOneKey()
{
    InjectionPage *sheet = sheetOf(*m_checked);
    QVERIFY(sheet);
    auto *field = sheet->findChild<CheckInField *>();
    field->setFocus();
    press(Qt::Key_Equal);
    QVERIFY(field->isWhole());
    QCOMPARE(field->checkIn(m_checked->id, day)->grades, (QList<int>{1, 0, 0, 2, 0, 0, 0}));
    QCOMPARE(field->checkIn(m_checked->id, day)->craving, 4);
    field->setFocus();        // it has moved on
    press(Qt::Key_Backspace); // any use is asked again
    QVERIFY(!field->isWhole());
    press(Qt::Key_2); // no such answer
    QVERIFY(!field->isWhole());
    press(Qt::Key_1);
    QCOMPARE(field->checkIn(m_checked->id, day)->anyUse, YesNo::Yes);
    leave();
}

void SheetTest::aPhysicianSignsAtTheNursesDesk()
{
    const Client raised = client(4);
    InjectionPage *sheet = sheetOf(raised);
    QVERIFY(sheet);
    clearGate();
    QCOMPARE(focusedRow(), row("E08_LFT")); // here it stops
    QVERIFY(row("E08_LFT")->isBarred());
    press(Qt::Key_O);
    auto *box = sheet->findChild<SignBox *>();
    QVERIFY(box && box->isVisible());
    press(Qt::Key_Return); // no reason: nothing is signed
    QVERIFY(box->isVisible());
    sheet->findChild<SignBox *>()->findChild<QLineEdit *>()->setFocus();
    type("Known fatty liver, seen today");
    press(Qt::Key_Return);
    QVERIFY(qobject_cast<SecretField *>(QApplication::focusWidget()));
    type("practice");
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(row("E08_LFT")->isClear(), 30000);
    QVERIFY(row("E08_LFT")->standing().isSigned);
    QVERIFY(row("E08_LFT")->standing().words.contains(QStringLiteral("Known fatty liver")));
    QVERIFY(row("E08_LFT")->standing().words.contains(QStringLiteral("Dr. Amara Nwosu"))); // the person, not the login
    QCOMPARE(m_window->database().actor()->name, QStringLiteral("nurse"));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    leave();
}

void SheetTest::aWrongPasswordSignsNothing()
{
    const Client raised = client(4);
    InjectionPage *sheet = sheetOf(raised);
    QVERIFY(sheet);
    clearGate();
    press(Qt::Key_O);
    auto *box = sheet->findChild<SignBox *>();
    QVERIFY(box);
    type("Reason");
    press(Qt::Key_Return);
    type("not the one");
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *password = box->findChild<SecretField *>();
    QTRY_VERIFY_WITH_TIMEOUT(password->isEmpty() && password->hasFocus(), 30000);
    QTest::qWait(200);
    QVERIFY(box->isVisible());
    QVERIFY(row("E08_LFT")->isBarred());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!sheet->findChild<SignBox *>());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    leave();
}

void SheetTest::nobodySignsForAPositiveUrineTest()
{
    const Client kai = client();
    InjectionPage *sheet = sheetOf(kai);
    QVERIFY(sheet);
    while (focusedRow() && focusedRow() != row("E06_UDS")) press(Qt::Key_1);
    press(Qt::Key_2);
    GateRow *urine = row("E06_UDS");
    QCOMPARE(urine->standing().level, GateLevel::Block);
    QVERIFY(urine->standing().words.contains(QStringLiteral("unconfirmed")));
    QVERIFY(urine->standing().toSign.isEmpty());
    QVERIFY(row("VISIT_SIGN_OFF")->isBarred()); // the prescriber decides what follows
    clearGate();
    urine->setFocus(Qt::TabFocusReason);
    press(Qt::Key_4); // the laboratory: negative
    QVERIFY(urine->isClear());
    QVERIFY(row("VISIT_SIGN_OFF")->isBarred());
    leave();
}

void SheetTest::anOpioidOnTheListStopsUntilItIsEnded()
{
    const Client kai = client();
    QVERIFY(sheetOf(kai));
    GateRow *medicines = row("E16_INTERACTION");
    medicines->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(medicines->findChild<QLineEdit *>());
    medicines->findChild<QComboBox *>()->setCurrentIndex(1); // an opioid
    medicines->findChild<QLineEdit *>()->setFocus();
    type("Tramadol 50 mg");
    press(Qt::Key_Return);
    QVERIFY(medicines->isBarred());
    QVERIFY(medicines->standing().words.contains(QStringLiteral("Tramadol")));
    QVERIFY(medicines->standing().toSign.isEmpty());
    medicines->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(medicines->findChild<DeedButton *>());
    for (DeedButton *button : medicines->findChildren<DeedButton *>())
        if (button->isVisible() && button->accessibleName().contains(QStringLiteral("no longer taken"))) {
            button->setFocus();
            press(Qt::Key_Space);
            break;
        }
    QTRY_VERIFY(medicines->isClear());
    leave();
}

void SheetTest::anUnhealedSiteIsAskedAbout()
{
    const Client kai = client();
    SideEffect nodule{.client = kai.id, .onsetOn = day.addDays(-6), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 1;
    QVERIFY(SideEffects(m_window->database()).note(nodule).result().has_value());
    InjectionPage *sheet = sheetOf(kai);
    QVERIFY(sheet);
    QVERIFY(sheet->whatIsLeft().contains(QStringLiteral("earlier site")));
    auto *sites = sheet->findChild<SiteLooks *>();
    sites->findChild<QLineEdit *>()->setFocus();
    type("25");
    press(Qt::Key_Tab);
    press(Qt::Key_Space); // better
    QVERIFY(!sheet->whatIsLeft().contains(QStringLiteral("earlier site")));
    QCOMPARE(sites->looks().first().sizeMm, std::optional<int>(25));
    leave();
}

void SheetTest::aNumberIsTakenInItsRow()
{
    const Client kai = client();
    QVERIFY(sheetOf(kai));
    GateRow *kidneys = row("E13_RENAL");
    kidneys->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(kidneys->findChild<QLineEdit *>());
    kidneys->findChild<QLineEdit *>()->setFocus();
    type("49");
    press(Qt::Key_Return);
    QVERIFY(kidneys->isBarred());
    QCOMPARE(kidneys->standing().toSign, QStringLiteral("E13_RENAL"));
    kidneys->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(kidneys->findChild<QLineEdit *>());
    for (QLineEdit *field : kidneys->findChildren<QLineEdit *>())
        if (field->isVisible()) field->setFocus(); // not the one that is going
    type("50");
    press(Qt::Key_Return);
    QVERIFY(kidneys->isClear());
    leave();
}

void SheetTest::theFirstTabletLeadsToTheGateAndIsLoggedThere()
{
    const Client kai = client();
    onTablets(kai, day);
    QVERIFY(selectTablet(kai));
    press(Qt::Key_G);
    QTRY_VERIFY(page<InjectionPage>() && page<InjectionPage>()->isReady());
    auto *sheet = page<InjectionPage>();
    QCOMPARE(sheet->title(), QStringLiteral("Before the first tablet"));
    QVERIFY(!sheet->canSave());
    QVERIFY(!row("E12_BLEEDING"));
    clearGate();
    QCOMPARE(sheet->whatIsLeft(), QStringList{QStringLiteral("telling about the danger")});
    for (QCheckBox *box : sheet->findChildren<QCheckBox *>())
        if (box->isVisible() && box->text() == QLatin1String("Told")) box->setFocus();
    press(Qt::Key_Space);
    QVERIFY2(sheet->canSave(), qPrintable(sheet->whatIsLeft().join(u',')));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto kept = Doses(m_window->database()).between(kai.id, day, day).result();
    QVERIFY(kept && kept->size() == 1 && kept->first().milligrams == 50);
    QVERIFY(kept->first().reason.contains(QStringLiteral("told about lost tolerance")));
    press(Qt::Key_U);
    QTRY_VERIFY(Doses(m_window->database()).between(kai.id, day, day).result()->isEmpty());
}

void SheetTest::aTabletThatIsForbiddenLeadsToTheGateAndAPhysicianSigns()
{
    const Client kai = client(6); // six times the limit: no tablet without a physician, also in the middle of a course
    onTablets(kai, day.addDays(-1));
    Dose yesterday{.client = kai.id, .dueOn = day.addDays(-1), .outcome = DoseOutcome::Given, .milligrams = 50};
    QVERIFY(Doses(m_window->database()).log(yesterday).result().has_value());
    QVERIFY(selectTablet(kai));
    press(Qt::Key_G); // the store refuses, and the gate opens
    QTRY_VERIFY(page<InjectionPage>() && page<InjectionPage>()->isReady());
    QVERIFY(row("E08_LFT")->isBarred());
    QVERIFY(row("E04_WITHDRAWAL")->isHidden()); // nothing is asked between two tablets
    QVERIFY(!page<InjectionPage>()->canSave());
    press(Qt::Key_O);
    auto *box = page<InjectionPage>()->findChild<SignBox *>();
    QVERIFY(box && box->isVisible());
    type("Seen today, stays on tablets");
    press(Qt::Key_Return);
    type("practice");
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(row("E08_LFT")->isClear(), 30000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY2(page<InjectionPage>()->canSave(), qPrintable(page<InjectionPage>()->whatIsLeft().join(u',')));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto kept = Doses(m_window->database()).between(kai.id, day, day).result();
    QVERIFY(kept && kept->size() == 1 && kept->first().outcome == DoseOutcome::Given);
}

void SheetTest::theNextVisitIsMovedByKeyboardAndAsksWhyOutsideTheWindow()
{
    const Client kai = client();
    InjectionPage *sheet = sheetOf(kai);
    QVERIFY(sheet);
    clearGate();
    fillShot(sheet, "SHEET7");
    auto *visit = sheet->findChild<NextVisitField *>();
    QVERIFY(visit->isWanted());
    QCOMPARE(visit->start().date(), day.addDays(28));
    QVERIFY(sheet->canSave());
    press(Qt::Key_B, Qt::AltModifier);
    auto *on = visit->findChild<QDateEdit *>();
    QVERIFY(on->hasFocus());
    press(Qt::Key_Down); // one day earlier: a Sunday, closed
    QVERIFY(sheet->whatIsLeft().contains(QStringLiteral("a day on which the clinic is open")));
    press(Qt::Key_Down);
    press(Qt::Key_Down); // Friday, inside the window
    QVERIFY2(sheet->canSave(), qPrintable(sheet->whatIsLeft().join(u',')));
    on->setDate(day.addDays(30)); // past due
    QVERIFY(!sheet->canSave());
    auto *why = visit->findChild<QLineEdit *>(QStringLiteral("why"));
    QVERIFY(why && why->isVisible());
    why->setFocus();
    type("On a journey until then");
    QVERIFY2(sheet->canSave(), qPrintable(sheet->whatIsLeft().join(u',')));
    sheet->findChild<SheetFoot *>()->save()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto chart = Worklists(m_window->database()).chart(kai.id).result();
    QVERIFY(chart && chart->visits.size() == 1);
    QCOMPARE(chart->visits.first().startsAt.date(), day.addDays(30));
    QCOMPARE(chart->visits.first().note, QStringLiteral("On a journey until then"));
}

void SheetTest::takenOutOfTheColdIsKeptAtOnce()
{
    const Client kai = client();
    Database &database = m_window->database();
    Kit kit{.number = QStringLiteral("K-OUT-1"), .owner = kai.id};
    kit = *Kits(database).order(kit).result();
    kit.lot = QStringLiteral("COLD1");
    kit.expiresOn = day.addDays(200);
    kit.state = KitState::Refrigerated;
    const auto cold = Kits(database).step(kit).result();
    QVERIFY2(cold, cold ? "" : qPrintable(cold.error().facts.join(u',')));
    QVERIFY(sheetOf(kai));
    page<InjectionPage>()->setFocus();
    press(Qt::Key_W, Qt::AltModifier);
    const auto isOut = [&] {
        const auto chart = Worklists(database).chart(kai.id).result();
        return chart && !chart->kits.isEmpty() && chart->kits.first().outSince.isValid();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOut(), 10000);
    leave(); // nothing is saved, but the carton is out
    InjectionPage *again = sheetOf(kai);
    QVERIFY(again);
    QVERIFY(again->findChild<WarmUp *>()->outAt().isValid());
    press(Qt::Key_W, Qt::AltModifier); // its hours run already
    QTest::qWait(100);
    QCOMPARE(Worklists(database).chart(kai.id).result()->kits.first().version, cold->version + 1);
    leave();
}

void SheetTest::aDraftOfTheSheetCarriesEverything()
{
    const Client kai = client();
    SideEffect nodule{.client = kai.id, .onsetOn = day.addDays(-6), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 1;
    QVERIFY(SideEffects(m_window->database()).note(nodule).result().has_value());
    InjectionPage *sheet = sheetOf(kai);
    QVERIFY(sheet);
    QVERIFY(sheet->draft().isEmpty());
    GateRow *medicines = row("E16_INTERACTION");
    medicines->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(medicines->findChild<QLineEdit *>());
    medicines->findChild<QLineEdit *>()->setFocus();
    type("Sertraline");
    press(Qt::Key_Return);
    sheet->findChild<CheckInField *>()->setFocus();
    press(Qt::Key_2);
    press(Qt::Key_1);
    sheet->findChild<SiteLooks *>()->findChild<QLineEdit *>()->setFocus();
    type("18");
    sheet->findChild<SiteLooks *>()->findChild<JoinedButtons *>()->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    sheet->findChild<VitalsField *>()->findChild<QLineEdit *>()->setFocus();
    type("118/76");
    press(Qt::Key_B, Qt::AltModifier);
    sheet->findChild<NextVisitField *>()->findChild<QDateEdit *>()->setDate(day.addDays(25));
    QCOMPARE(sheet->findChild<VitalsField *>()->vitals().systolic, std::optional<int>(118));
    const QCborMap draft = sheet->draft();
    const auto looks = sheet->findChild<SiteLooks *>()->looks();
    leave();
    sheet = sheetOf(kai);
    QVERIFY(sheet);
    sheet->resume(draft);
    QCOMPARE(sheet->findChild<CheckInField *>()->answers().mid(0, 3), (QList<int>{2, 1, -1}));
    QCOMPARE(sheet->findChild<SiteLooks *>()->looks().size(), looks.size());
    QCOMPARE(sheet->findChild<SiteLooks *>()->looks().first().sizeMm, std::optional<int>(18));
    QCOMPARE(sheet->findChild<SiteLooks *>()->looks().first().change, looks.first().change);
    QCOMPARE(sheet->findChild<VitalsField *>()->vitals().systolic, std::optional<int>(118));
    QCOMPARE(sheet->findChild<NextVisitField *>()->start().date(), day.addDays(25));
    QCOMPARE(sheet->draft(), draft); // nothing was lost on the way
    leave();
}

void SheetTest::anUnhealedSiteIsAskedAboutWhenNothingIsGiven()
{
    const Client kai = client();
    SideEffect nodule{.client = kai.id, .onsetOn = day.addDays(-6), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 1;
    nodule = *SideEffects(m_window->database()).note(nodule).result();
    InjectionPage *sheet = sheetOf(kai);
    QVERIFY(sheet);
    sheet->findChild<ShotForm *>()->findChild<JoinedButtons *>()->setFocus(); // the dose
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    for (QComboBox *box : sheet->findChildren<QComboBox *>())
        if (box->isVisible() && box->accessibleName() == QLatin1String("Why it was not given")) box->setCurrentIndex(1);
    QCOMPARE(sheet->whatIsLeft(), QStringList{QStringLiteral("earlier site")});
    sheet->findChild<SiteLooks *>()->focusFirst();
    type("12");
    press(Qt::Key_Tab);
    press(Qt::Key_Space); // better
    QVERIFY2(sheet->canSave(), qPrintable(sheet->whatIsLeft().join(u',')));
    sheet->findChild<SheetFoot *>()->save()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto chart = Worklists(m_window->database()).chart(kai.id).result();
    QVERIFY(chart && !chart->injections.first().given);
    QCOMPARE(chart->effects.first().sizeMm, std::optional<int>(12));
    QVERIFY(chart->effects.first().resolvedOn.isNull());
}

void SheetTest::aTabletClientIsCheckedInByElevenKeys()
{
    const Client kai = client();
    onTablets(kai, day.addDays(-1));
    QVERIFY(selectTablet(kai));
    press(Qt::Key_S, Qt::AltModifier); // 1
    QTRY_VERIFY(page<CheckInPage>() && page<CheckInPage>()->isReady());
    auto *field = page<CheckInPage>()->findChild<CheckInField *>();
    QTRY_VERIFY(field->hasFocus());
    for (const Qt::Key key :
         {Qt::Key_1, Qt::Key_0, Qt::Key_0, Qt::Key_2, Qt::Key_0, Qt::Key_0, Qt::Key_0, Qt::Key_3, Qt::Key_0})
        press(key); // 10
    QVERIFY(page<CheckInPage>()->whatIsLeft().isEmpty());
    press(Qt::Key_Return); // 11
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto chart = Worklists(m_window->database()).chart(kai.id).result();
    QCOMPARE(chart->effects.size(), 2);
    press(Qt::Key_U);
    QTRY_VERIFY(Worklists(m_window->database()).chart(kai.id).result()->effects.isEmpty());
    QVERIFY(SheetReads(m_window->database()).of(kai.id).result()->checkIns.isEmpty());
}

void SheetTest::anExpiredKitIsRefusedInOneSentence()
{
    InjectionPage *sheet = sheetOf(client());
    QVERIFY(sheet);
    clearGate();
    fillShot(sheet, "OLD77");
    QVERIFY(sheet->canSave());
    for (QDateEdit *edit : sheet->findChildren<QDateEdit *>())
        if (edit->isVisible() && edit->accessibleName() == QLatin1String("Expires on")) edit->setDate(day.addDays(-1));
    QVERIFY(!sheet->canSave());
    QVERIFY(says(sheet, "Lot OLD77 expires before today. Take another kit, or correct the date."));
    leave();
}

void SheetTest::aLotBeyondItsCountIsAskedAbout()
{
    Database &database = m_window->database();
    Kit kit = *Kits(database).order({.number = QStringLiteral("K-LOT-1")}).result();
    kit.lot = QStringLiteral("USED9");
    kit.expiresOn = day.addYears(1);
    kit.state = KitState::Refrigerated;
    QVERIFY(Kits(database).step(kit).result().has_value());
    const auto give = [&](const Client &who) {
        InjectionPage *sheet = sheetOf(who);
        clearGate();
        fillShot(sheet, "USED9");
        sheet->findChild<SheetFoot *>()->save()->setFocus();
        press(Qt::Key_Return);
        return sheet;
    };
    give(client());
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const Client second = client();
    InjectionPage *sheet = give(second);
    QTRY_VERIFY(says(sheet, "Every kit of lot USED9 that came here is used or set aside for others."));
    QVERIFY(!sheet->canSave());
    QVERIFY(Worklists(database).chart(second.id).result()->injections.isEmpty());
    press(Qt::Key_Space); // read from the carton
    QVERIFY2(sheet->canSave(), qPrintable(sheet->whatIsLeft().join(u',')));
    sheet->findChild<SheetFoot *>()->save()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    QVERIFY(Worklists(database).chart(second.id).result()->injections.first().lotSaid);
}

void SheetTest::aKitOfAnotherClientIsNotOfferedAndNotTaken()
{
    Database &database = m_window->database();
    const Client owner = client(), other = client();
    Kit kit = *Kits(database).order({.number = QStringLiteral("K-OWN-1"), .owner = owner.id}).result();
    kit.lot = QStringLiteral("THEIRS1");
    kit.expiresOn = day.addYears(1);
    kit.state = KitState::Refrigerated;
    kit = *Kits(database).step(kit).result();
    InjectionPage *sheet = sheetOf(other);
    QVERIFY(sheet);
    for (QComboBox *box : sheet->findChildren<QComboBox *>())
        if (box->accessibleName() == QLatin1String("Kit"))
            for (int at = 0; at < box->count(); ++at) QVERIFY(!box->itemText(at).contains(QLatin1String("THEIRS1")));
    clearGate();
    fillShot(sheet, "MINE1");
    Injection shot = sheet->findChild<ShotForm *>()->injection();
    leave();
    shot.kit = kit.id;
    shot.lot = kit.lot;
    shot.expiresOn = kit.expiresOn;
    shot.givenAt = database.clock().now();
    const auto refused = Injections(database).give(shot).result();
    QVERIFY(!refused && refused.error().kind == Error::Kind::Flawed);
}

QTEST_MAIN(SheetTest)
#include "sheet_test.moc"
