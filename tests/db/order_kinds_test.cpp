#include "db/work/verify.h"
#include "orders_clinic.h"

/// Intervals, holds, anchors and stops: what each kind of order asks for, and what it does.
class OrderKindsTest : public QObject, private OrdersClinic
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openClinic(); }
    void init() { signIn(); }

    void every21DaysNeedsAReason();
    void anIntervalMovesTheNextDueDate();
    void aHoldTakesItsDaysAndEndsEarly();
    void anAnchoredOrderIsCountedAnew();
    void aStopNeedsACodedReasonAndClosesTheSeries();
    void aProcedureProposesItsHold();
    void theRegisterIsWholeAfterAllThat();
};

void OrderKindsTest::every21DaysNeedsAReason()
{
    const Client client = somebody(Indication::Stimulant);
    auto often = interval(client, IntervalMode::D21, m_today);
    QCOMPARE(codesOf(sign(often).error()), QStringList{QStringLiteral("ORDER_NO_REASON")});
    often.ordering.reason = QStringLiteral("with bupropion, off-label");
    QVERIFY(sign(often).has_value());
}

void OrderKindsTest::anIntervalMovesTheNextDueDate()
{
    const Client client = somebody(Indication::Opioid);
    const QDate last(2026, 4, 20);
    inject(client, last);
    QCOMPARE(dueOf(client), last.addDays(28));
    signedOrder(interval(client, IntervalMode::D30, m_today));
    QCOMPARE(dueOf(client), last.addDays(30));
    const SignedOrder later = signedOrder(interval(client, IntervalMode::CM, m_today.addDays(3)));
    QCOMPARE(dueOf(client), last.addDays(30)); // not yet
    must(Orders(*m_database).takeBack(*later.started, QStringLiteral("meant another client")).result());
    QCOMPARE(dueOf(client), last.addDays(30));
    const auto broken = m_database->read<QStringList>(Right::SeeRegister,
                                                      [](Session &session) { return series::untrue(session); });
    QVERIFY(must(broken.result()).isEmpty());
}

void OrderKindsTest::aHoldTakesItsDaysAndEndsEarly()
{
    const Client client = somebody();
    Orders::Signature hold{
        .client = client.id, .ordering = {.what = Ordering::What::Hold}, .runs = {}, .passwordUtf8 = {}};
    hold.ordering.from = m_today.addDays(2);
    hold.ordering.until = m_today.addDays(6);
    hold.ordering.reason = QStringLiteral("tooth surgery");
    QCOMPARE(codesOf(sign(hold).error()), QStringList{QStringLiteral("ORDER_NOTHING_RUNS")});
    signedOrder(start(client, Regimen::Daily50, m_today));
    hold.ordering.reason.clear();
    QCOMPARE(codesOf(sign(hold).error()), QStringList{QStringLiteral("ORDER_NO_REASON")});
    hold.ordering.reason = QStringLiteral("tooth surgery");
    QVERIFY(sign(hold).has_value());
    QCOMPARE(codesOf(sign(hold).error()), QStringList{QStringLiteral("ORDER_HOLD_OVERLAPS")});
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(2)), 0.0);
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(7)), 50.0);
    Orders::Signature on{
        .client = client.id, .ordering = {.what = Ordering::What::Stop}, .runs = {}, .passwordUtf8 = {}};
    on.ordering.kind = OrderKind::Hold;
    on.ordering.from = m_today.addDays(4);
    on.ordering.reason = QStringLiteral("the surgery was put off");
    signedOrder(on);
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(3)), 0.0);
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(4)), 50.0);
}

void OrderKindsTest::anAnchoredOrderIsCountedAnew()
{
    const Client client = somebody();
    signedOrder(start(client, Regimen::Qod100, m_today));
    const QDate from = m_today.addDays(3); // an odd day: every other day falls on the others from here
    QCOMPARE(expectedMg(ordersOf(client), from), 0.0);
    signedOrder(start(client, Regimen::Qod100, from));
    QCOMPARE(expectedMg(ordersOf(client), from), 100.0);
    QCOMPARE(expectedMg(ordersOf(client), m_today.addDays(2)), 100.0); // before it nothing moved
    auto same = start(somebody(), Regimen::Daily50, m_today);
    const SignedOrder runs = signedOrder(same);
    same.ordering.from = m_today.addDays(1);
    same.runs = runs.started;
    QCOMPARE(codesOf(sign(same).error()), QStringList{QStringLiteral("ORDER_SAME_AS_NOW")});
}

void OrderKindsTest::aStopNeedsACodedReasonAndClosesTheSeries()
{
    const Client client = somebody(Indication::Opioid);
    inject(client, QDate(2026, 4, 20));
    const SignedOrder runs = signedOrder(interval(client, IntervalMode::D28, m_today));
    Orders::Signature stop{
        .client = client.id, .ordering = {.what = Ordering::What::Stop}, .runs = runs.started, .passwordUtf8 = {}};
    stop.ordering.kind = OrderKind::Injection;
    stop.ordering.from = m_today.addDays(1);
    QCOMPARE(codesOf(sign(stop).error()), QStringList{QStringLiteral("ORDER_NO_REASON")});
    stop.ordering.stop = StopReason::FeltCured;
    const SignedOrder stopped = must(sign(stop));
    QCOMPARE(stopped.ended->stop, StopReason::FeltCured);
    QCOMPARE(stopped.ended->endsOn, m_today);
    QVERIFY(seriesClosed({}, ordersOf(client), QDate(2026, 4, 20), m_today.addDays(1)));
    must(Orders(*m_database).takeBack(*stopped.ended, QStringLiteral("wrong chart")).result());
    QVERIFY(ordersOf(client).first().endsOn.isNull());
    QCOMPARE(ordersOf(client).first().stop, StopReason::None);
}

void OrderKindsTest::aProcedureProposesItsHold()
{
    const QDate surgery(2026, 6, 15);
    const ProcedureHold hold = procedureHold(surgery, m_database->limits());
    QCOMPARE(hold.tabletsFrom, surgery.addDays(-3)); // 72 hours
    QCOMPARE(hold.noInjectionFrom, surgery.addDays(-30));
}

void OrderKindsTest::theRegisterIsWholeAfterAllThat()
{
    const auto faults = must(verifyRegister(*m_database).result());
    for (const VerifyFault &fault : faults.faults) qWarning("%s %s", qPrintable(fault.code), qPrintable(fault.table));
    QVERIFY(faults.faults.isEmpty());
}

QTEST_GUILESS_MAIN(OrderKindsTest)
#include "order_kinds_test.moc"
