#include "db/work/sheet_reads.h"
#include "tests/desktop/sheet_desk.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/parts/deed_button.h"

/// The gate on the sheet: a physician signs at the nurse's desk, and what forbids a dose stops a tablet too.
class SheetGateTest : public QObject, private SheetDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(open()); }
    void cleanupTestCase() { m_desk.shut(); }
    void cleanup() { QVERIFY(leave()); } ///< whatever failed

    void aPhysicianSignsAtTheNursesDesk();
    void aWrongPasswordSignsNothing();
    void nobodySignsForAPositiveUrineTest();
    void anOpioidOnTheListStopsUntilItIsEnded();
    void theFirstTabletLeadsToTheGateAndIsLoggedThere();
    void aTabletThatIsForbiddenLeadsToTheGateAndAPhysicianSigns();
    void aTabletClientIsCheckedInByElevenKeys();
};

void SheetGateTest::aPhysicianSignsAtTheNursesDesk()
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
    QCOMPARE(database().actor()->name, QStringLiteral("nurse"));
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    QVERIFY(leave());
}

void SheetGateTest::aWrongPasswordSignsNothing()
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
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    QVERIFY(leave());
}

void SheetGateTest::nobodySignsForAPositiveUrineTest()
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
    QVERIFY(leave());
}

void SheetGateTest::anOpioidOnTheListStopsUntilItIsEnded()
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
    QVERIFY(leave());
}

void SheetGateTest::theFirstTabletLeadsToTheGateAndIsLoggedThere()
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
    const auto kept = Doses(database()).between(kai.id, day, day).result();
    QVERIFY(kept && kept->size() == 1 && kept->first().milligrams == 50);
    QVERIFY(kept->first().reason.contains(QStringLiteral("told about lost tolerance")));
    press(Qt::Key_U);
    QTRY_VERIFY(Doses(database()).between(kai.id, day, day).result()->isEmpty());
}

void SheetGateTest::aTabletThatIsForbiddenLeadsToTheGateAndAPhysicianSigns()
{
    const Client kai = client(6); // six times the limit: no tablet without a physician, also in the middle of a course
    onTablets(kai, day.addDays(-1));
    Dose yesterday{.client = kai.id, .dueOn = day.addDays(-1), .outcome = DoseOutcome::Given, .milligrams = 50};
    QVERIFY(Doses(database()).log(yesterday).result().has_value());
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
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    QVERIFY2(page<InjectionPage>()->canSave(), qPrintable(page<InjectionPage>()->whatIsLeft().join(u',')));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto kept = Doses(database()).between(kai.id, day, day).result();
    QVERIFY(kept && kept->size() == 1 && kept->first().outcome == DoseOutcome::Given);
}

void SheetGateTest::aTabletClientIsCheckedInByElevenKeys()
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
    const auto chart = Worklists(database()).chart(kai.id).result();
    QCOMPARE(chart->effects.size(), 2);
    press(Qt::Key_U);
    QTRY_VERIFY(Worklists(database()).chart(kai.id).result()->effects.isEmpty());
    QVERIFY(SheetReads(database()).of(kai.id).result()->checkIns.isEmpty());
}

QTEST_MAIN(SheetGateTest)
#include "sheet_gate_test.moc"
