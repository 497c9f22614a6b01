#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/injection/watch_lines.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/desktop/work_frame.h"
#include <QCheckBox>
#include <QComboBox>
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

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    template <typename Page> Page *page() const
    {
        return m_window->frame() ? qobject_cast<Page *>(m_window->frame()->current()) : nullptr;
    }
    /// Somebody treated for opioids whose last injection was 28 days ago; nothing is asked today.
    Client client(double alt = 1);
    InjectionPage *sheetOf(const Client &client);
    GateRow *row(const char *code) const;
    GateRow *focusedRow() const;
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
    for (int tries = 0; tries < 4 && page<InjectionPage>(); ++tries) press(Qt::Key_Escape);
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

QTEST_MAIN(SheetTest)
#include "sheet_test.moc"
