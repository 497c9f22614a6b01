#include "db/stores/kits.h"
#include "tests/desktop/sheet_desk.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/warm_up.h"
#include "ui/desktop/parts/deed_button.h"
#include <QDateEdit>

/// The carton on the sheet: out of the cold at once, never expired, counted, never of somebody else.
class SheetKitsTest : public QObject, private SheetDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(open()); }
    void cleanupTestCase() { m_desk.shut(); }
    void cleanup() { QVERIFY(leave()); } ///< whatever failed

    void takenOutOfTheColdIsKeptAtOnce();
    void anExpiredKitIsRefusedInOneSentence();
    void aLotBeyondItsCountIsAskedAbout();
    void aKitOfAnotherClientIsNotOfferedAndNotTaken();
};

void SheetKitsTest::takenOutOfTheColdIsKeptAtOnce()
{
    const Client kai = client();
    Database &database = m_desk.database();
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
    QVERIFY(leave()); // nothing is saved, but the carton is out
    InjectionPage *again = sheetOf(kai);
    QVERIFY(again);
    QVERIFY(again->findChild<WarmUp *>()->outAt().isValid());
    press(Qt::Key_W, Qt::AltModifier); // its hours run already
    QTest::qWait(100);
    QCOMPARE(Worklists(database).chart(kai.id).result()->kits.first().version, cold->version + 1);
    QVERIFY(leave());
}

void SheetKitsTest::anExpiredKitIsRefusedInOneSentence()
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
    QVERIFY(leave());
}

void SheetKitsTest::aLotBeyondItsCountIsAskedAbout()
{
    Database &database = m_desk.database();
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

void SheetKitsTest::aKitOfAnotherClientIsNotOfferedAndNotTaken()
{
    Database &database = m_desk.database();
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
    QVERIFY(leave());
    shot.kit = kit.id;
    shot.lot = kit.lot;
    shot.expiresOn = kit.expiresOn;
    shot.givenAt = database.clock().now();
    const auto refused = Injections(database).give(shot).result();
    QVERIFY(!refused && refused.error().kind == Error::Kind::Flawed);
}

QTEST_MAIN(SheetKitsTest)
#include "sheet_kits_test.moc"
