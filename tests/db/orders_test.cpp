#include "db/work/chart_history.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "orders_clinic.h"

/// How an order is signed, changed and taken back.
class OrdersTest : public QObject, private OrdersClinic
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openClinic(); }
    void init() { signIn(); }

    void aSignedOrderKeepsNameTimeAndMeaning();
    void aWrongPasswordSignsNothing();
    void aNurseCannotSign();
    void aChangeEndsOneVersionAndStartsTheNext();
    void pastDaysNeverMove();
    void aDayWithATabletBelongsToTheOrderThatRan();
    void overlappingOrdersAreRefused();
    void theSecondOfTwoSignaturesIsRefused();
    void moreThan50WarnsAndMoreThan150IsRefused();
    void aSlipIsTakenBackAndStaysReadable();
    void aTabletSinceKeepsAnOrderFromBeingTakenBack();
    void theReportSaysWhatWasSigned();
    void theRegisterIsWholeAfterAllThat();
};

void OrdersTest::aSignedOrderKeepsNameTimeAndMeaning()
{
    const Client client = somebody();
    const SignedOrder kept = signedOrder(start(client, Regimen::Daily50, m_today));
    QVERIFY(!kept.ended && kept.started);
    const Order order = ordersOf(client).value(0, Order{.client = client.id});
    QCOMPARE(order, *kept.started);
    QCOMPARE(order.prescriber, QStringLiteral("Amara Nwosu"));
    QCOMPARE(order.signedBy, QStringLiteral("Amara Nwosu"));
    QCOMPARE(order.signedAt.date(), m_today);
    QCOMPARE(order.meaning, OrderMeaning::Ordered);
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(9)), 50.0);
}

void OrdersTest::aWrongPasswordSignsNothing()
{
    const Client client = somebody();
    const auto wrong = sign(start(client, Regimen::Daily50, m_today), "guess");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, Error::Kind::WrongPassword);
    QVERIFY(ordersOf(client).isEmpty());
}

void OrdersTest::aNurseCannotSign()
{
    const Client client = somebody();
    const QByteArray password = "harbour-velvet-candle-river";
    must(Staff(*m_database).add(QStringLiteral("Maren Holt"), Role::Nurse, QString::fromLatin1(password)).result());
    must(m_database->signIn(QStringLiteral("Maren Holt"), password).result());
    const auto refused = sign(start(client, Regimen::Daily50, m_today), password.constData());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotAllowed);
    const auto back = Orders(*m_database).takeBack(Order{.client = client.id}, QStringLiteral("slip")).result();
    QVERIFY(!back);
    QCOMPARE(back.error().kind, Error::Kind::NotAllowed);
    init();
    QVERIFY(ordersOf(client).isEmpty());
}

void OrdersTest::aChangeEndsOneVersionAndStartsTheNext()
{
    const Client client = somebody();
    const SignedOrder first = signedOrder(start(client, Regimen::Induct25_50, m_today));
    const QDate from = m_today.addDays(10);
    auto change = start(client, Regimen::Mwf100_100_150, from);
    change.ordering.reason = QStringLiteral("comes three times a week");
    const SignedOrder second = signedOrder(change);
    QVERIFY(second.ended && second.started);
    QCOMPARE(second.ended->id, first.started->id);
    QCOMPARE(second.ended->version, 2);
    QCOMPARE(second.ended->endsOn, from.addDays(-1));
    QCOMPARE(second.ended->meaning, OrderMeaning::Superseded);
    QCOMPARE(second.started->startsOn, from);
    const QList<Order> orders = ordersOf(client);
    for (QDate day = m_today; day < from; day = day.addDays(1))
        QCOMPARE(expectedMg(orders, day), day == m_today ? 25.0 : 50.0);
    QCOMPARE(expectedMg(orders, from), regimenMg(Regimen::Mwf100_100_150, from, from));
    const auto versions = must(Orders(*m_database).versions(first.started->id).result());
    QCOMPARE(versions.size(), 2);
    QVERIFY(versions.first().endsOn.isNull()); // what stood before stays readable
}

void OrdersTest::pastDaysNeverMove()
{
    const Client client = somebody();
    const auto past = sign(start(client, Regimen::Daily50, m_today.addDays(-1)));
    QVERIFY(!past);
    QCOMPARE(codesOf(past.error()), QStringList{QStringLiteral("ORDER_IN_PAST")});
    const auto never = sign(start(client, Regimen::Daily50, {}));
    QCOMPARE(codesOf(never.error()), QStringList{QStringLiteral("ORDER_NO_DAY")});
    const auto far = sign(start(client, Regimen::Daily50, m_today.addYears(2)));
    QCOMPARE(codesOf(far.error()), QStringList{QStringLiteral("ORDER_TOO_FAR_AHEAD")});
    auto turned = start(client, Regimen::Daily50, m_today.addDays(3));
    turned.ordering.until = m_today;
    QCOMPARE(codesOf(sign(turned).error()), QStringList{QStringLiteral("ORDER_END_BEFORE_START")});
    QVERIFY(ordersOf(client).isEmpty());
}

void OrdersTest::aDayWithATabletBelongsToTheOrderThatRan()
{
    const Client client = somebody();
    signedOrder(start(client, Regimen::Daily50, m_today));
    take(client, m_today);
    auto today = start(client, Regimen::Wkd50Sat100, m_today);
    QVERIFY(codesOf(sign(today).error()).contains(QStringLiteral("ORDER_DAY_ANSWERED"))
            || sign(today).error().kind == Error::Kind::ChangedMeanwhile);
    QCOMPARE(firstFreeDay({Dose{.client = client.id, .dueOn = m_today}}, m_today), m_today.addDays(1));
    QVERIFY(signedOrder(start(client, Regimen::Wkd50Sat100, m_today.addDays(1))).ended);
}

void OrdersTest::overlappingOrdersAreRefused()
{
    const Client client = somebody();
    signedOrder(start(client, Regimen::Daily50, m_today.addDays(5)));
    const auto second = sign(start(client, Regimen::Qod100, m_today));
    QVERIFY(!second);
    QCOMPARE(codesOf(second.error()), QStringList{QStringLiteral("ORDER_OVERLAPS")});
    auto before = start(client, Regimen::Qod100, m_today); // it ends before the other begins
    before.ordering.until = m_today.addDays(4);
    QVERIFY(sign(before).has_value());
    QCOMPARE(ordersOf(client).size(), 2);
}

void OrdersTest::theSecondOfTwoSignaturesIsRefused()
{
    const Client client = somebody();
    const SignedOrder first = signedOrder(start(client, Regimen::Daily50, m_today));
    auto one = start(client, Regimen::Wkd50Sat100, m_today.addDays(1));
    one.runs = first.started;
    auto other = start(client, Regimen::Qod100, m_today.addDays(3));
    other.runs = first.started; // read before the other was signed
    QVERIFY(sign(one).has_value());
    const auto refused = sign(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::ChangedMeanwhile);
    QCOMPARE(ordersOf(client).size(), 2);
}

void OrdersTest::moreThan50WarnsAndMoreThan150IsRefused()
{
    const Client client = somebody(Indication::Opioid);
    const auto plan = [&](double mg) {
        Ordering ordering{.milligrams = mg, .from = m_today};
        return planned(client, {.client = client.id, .indication = Indication::Alcohol}, {}, {}, ordering, m_today);
    };
    QVERIFY(plan(50).warnings.isEmpty());
    QCOMPARE(plan(50.5).warnings, QList<Ordering::Warning>{Ordering::Warning::Over50});
    QVERIFY(plan(150).flaws.isEmpty());
    QCOMPARE(plan(150.5).flaws, QList<Ordering::Flaw>{Ordering::Flaw::TooMuch});
    auto large = start(client, Regimen::Daily50, m_today);
    large.ordering.milligrams = 200;
    QCOMPARE(codesOf(sign(large).error()), QStringList{QStringLiteral("ORDER_TOO_MUCH")});
    large.ordering.milligrams = 100;
    signedOrder(large);
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(1)), 100.0);
}

void OrdersTest::aSlipIsTakenBackAndStaysReadable()
{
    const Client client = somebody();
    const SignedOrder first = signedOrder(start(client, Regimen::Daily50, m_today));
    const SignedOrder slip = signedOrder(start(client, Regimen::Q3d150, m_today.addDays(1)));
    const QString why = QStringLiteral("meant every other day");
    const auto unsaid = Orders(*m_database).takeBack(*slip.started, QString()).result();
    QCOMPARE(unsaid.error().kind, Error::Kind::BadInput);
    must(Orders(*m_database).takeBack(*slip.started, why).result());
    const QList<Order> orders = ordersOf(client);
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders.first().id, first.started->id);
    QVERIFY(orders.first().endsOn.isNull());
    const auto again = Orders(*m_database).takeBack(*slip.started, why).result();
    QCOMPARE(again.error().kind, Error::Kind::ChangedMeanwhile);
    const auto lines = must(ChartHistory(*m_database).versions(client.id).result());
    int inError = 0, withReason = 0;
    for (const RecordVersion &line : lines) {
        inError += line.record == slip.started->id.uuid() && line.standing == RecordVersion::Standing::InError;
        withReason += line.reason == why;
    }
    QCOMPARE(inError, 1);
    QCOMPARE(withReason, 2); // the one that went and the one that runs on
}

void OrdersTest::aTabletSinceKeepsAnOrderFromBeingTakenBack()
{
    const Client client = somebody();
    const SignedOrder kept = signedOrder(start(client, Regimen::Daily50, m_today));
    take(client, m_today);
    const auto back = Orders(*m_database).takeBack(*kept.started, QStringLiteral("slip")).result();
    QVERIFY(!back);
    QCOMPARE(codesOf(back.error()), QStringList{QStringLiteral("ORDER_DAY_ANSWERED")});
}

void OrdersTest::theReportSaysWhatWasSigned()
{
    const Client client = somebody();
    signedOrder(start(client, Regimen::Wkd50Sat100, m_today));
    const auto table = must(m_database
                                ->read<ReportTable>(Right::SeeClinical,
                                                    [this](Session &session) {
                                                        return reports::oral(session, {m_today, m_today.addDays(6)});
                                                    })
                                .result());
    QStringList mg;
    for (const QStringList &row : table.rows)
        if (row.value(0) == client.chartNumber) mg << row.value(2);
    QCOMPARE(mg,
             QStringList({QStringLiteral("50"), QStringLiteral("50"), QStringLiteral("50"), QStringLiteral("50"),
                          QStringLiteral("50"), QStringLiteral("100")})); // no row for the free Sunday
}

void OrdersTest::theRegisterIsWholeAfterAllThat()
{
    const auto faults = must(verifyRegister(*m_database).result());
    for (const VerifyFault &fault : faults.faults) qWarning("%s %s", qPrintable(fault.code), qPrintable(fault.table));
    QVERIFY(faults.faults.isEmpty());
}

QTEST_GUILESS_MAIN(OrdersTest)
#include "orders_test.moc"
