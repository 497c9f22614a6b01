#include "db/stores/slots.h"
#include "tests/desktop/sheet_desk.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/next_visit_field.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/injection/vitals_field.h"
#include "ui/desktop/injection/watch_lines.h"
#include "ui/desktop/parts/deed_button.h"
#include <QDateEdit>

/// The injection sheet by keyboard: what is missing is entered in place, the check-in takes eleven keys, an unhealed site is asked
/// about, the next visit is placed, and the watch stands on Today.
class SheetTest : public QObject, private SheetDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(open()); }
    void cleanupTestCase() { m_desk.shut(); }
    void cleanup() { QVERIFY(leave()); } ///< whatever failed

    void aFirstInjectionIsClearedByDigitsInPlace();
    void theCheckInTakesElevenKeysAndTheWatchStandsOnToday();
    void sameAsLastTimeIsOneKey();
    void anUnhealedSiteIsAskedAbout();
    void anUnhealedSiteIsAskedAboutWhenNothingIsGiven();
    void aNumberIsTakenInItsRow();
    void theNextVisitIsMovedByKeyboardAndAsksWhyOutsideTheWindow();
    void aNextVisitThatSomebodyTookIsSaidBesideTheInjection();
    void aDraftOfTheSheetCarriesEverything();

private:
    std::optional<Client> m_checked;
};

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
    QVERIFY(leave());
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
    QVERIFY(leave());
}

void SheetTest::anUnhealedSiteIsAskedAbout()
{
    const Client kai = client();
    SideEffect nodule{.client = kai.id, .onsetOn = day.addDays(-6), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 1;
    QVERIFY(SideEffects(database()).note(nodule).result().has_value());
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
    QVERIFY(leave());
}

void SheetTest::anUnhealedSiteIsAskedAboutWhenNothingIsGiven()
{
    const Client kai = client();
    SideEffect nodule{.client = kai.id, .onsetOn = day.addDays(-6), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 1;
    nodule = *SideEffects(database()).note(nodule).result();
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
    const auto chart = Worklists(database()).chart(kai.id).result();
    QVERIFY(chart && !chart->injections.first().given);
    QCOMPARE(chart->effects.first().sizeMm, std::optional<int>(12));
    QVERIFY(chart->effects.first().resolvedOn.isNull());
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
    QVERIFY(leave());
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
    const auto chart = Worklists(database()).chart(kai.id).result();
    QVERIFY(chart && chart->visits.size() == 1);
    QCOMPARE(chart->visits.first().startsAt.date(), day.addDays(30));
    QCOMPARE(chart->visits.first().note, QStringLiteral("On a journey until then"));
}

void SheetTest::aNextVisitThatSomebodyTookIsSaidBesideTheInjection()
{
    const Client kai = client();
    InjectionPage *sheet = sheetOf(kai);
    QVERIFY(sheet);
    clearGate();
    fillShot(sheet, "SHEET8");
    const QDateTime start = sheet->findChild<NextVisitField *>()->start();
    QVERIFY2(sheet->canSave() && start.isValid(), qPrintable(sheet->whatIsLeft().join(u',')));
    const auto free = [&] { // until the desk has filled those minutes
        Visit other{.client = client().id, .startsAt = start, .minutes = 30};
        return Slots(database()).bookAt(other).result().has_value();
    };
    int others = 0;
    while (free()) QVERIFY(++others < 20);
    QVERIFY(others > 0);
    sheet->findChild<SheetFoot *>()->save()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page<TodayScreen>(), 30000);
    const auto chart = Worklists(database()).chart(kai.id).result();
    QVERIFY(chart && chart->visits.isEmpty());
    QCOMPARE(chart->injections.size(), 1); // kept, whatever became of the visit
    QTRY_VERIFY(says(&m_desk.window(), "The next visit is not booked."));
}

void SheetTest::aDraftOfTheSheetCarriesEverything()
{
    const Client kai = client();
    SideEffect nodule{.client = kai.id, .onsetOn = day.addDays(-6), .term = QStringLiteral("INJECTION_SITE_NODULE")};
    nodule.grade = 1;
    QVERIFY(SideEffects(database()).note(nodule).result().has_value());
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
    QVERIFY(leave());
    sheet = sheetOf(kai);
    QVERIFY(sheet);
    sheet->resume(draft);
    QCOMPARE(sheet->findChild<CheckInField *>()->draft().toVariantList().mid(0, 3), (QVariantList{2, 1, -1}));
    QCOMPARE(sheet->findChild<SiteLooks *>()->looks().size(), looks.size());
    QCOMPARE(sheet->findChild<SiteLooks *>()->looks().first().sizeMm, std::optional<int>(18));
    QCOMPARE(sheet->findChild<SiteLooks *>()->looks().first().change, looks.first().change);
    QCOMPARE(sheet->findChild<VitalsField *>()->vitals().systolic, std::optional<int>(118));
    QCOMPARE(sheet->findChild<NextVisitField *>()->start().date(), day.addDays(25));
    QCOMPARE(sheet->draft(), draft); // nothing was lost on the way
    QVERIFY(leave());
}

QTEST_MAIN(SheetTest)
#include "sheet_test.moc"
