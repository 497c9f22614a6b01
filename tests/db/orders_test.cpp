#include "app/treatment/oral.h"
#include "db/stores/kept.h"
#include "db/stores/orders.h"
#include "db/stores/series.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/work/chart_history.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "tests/db/practice_register.h"

/// Orders that are signed: a practice register whose today is Mon 4 May 2026.
class OrdersTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aSignedOrderKeepsNameTimeAndMeaning();
    void aWrongPasswordSignsNothing();
    void aNurseCannotSign();
    void aChangeEndsOneVersionAndStartsTheNext();
    void pastDaysNeverMove();
    void aDayWithATabletBelongsToTheOrderThatRan();
    void overlappingOrdersAreRefused();
    void theSecondOfTwoSignaturesIsRefused();
    void moreThan50WarnsAndMoreThan150IsRefused();
    void every21DaysNeedsAReason();
    void anIntervalMovesTheNextDueDate();
    void aHoldTakesItsDaysAndEndsEarly();
    void anAnchoredOrderIsCountedAnew();
    void aStopNeedsACodedReasonAndClosesTheSeries();
    void aSlipIsTakenBackAndStaysReadable();
    void aTabletSinceKeepsAnOrderFromBeingTakenBack();
    void aProcedureProposesItsHold();
    void theReportSaysWhatWasSigned();
    void theRegisterIsWholeAfterAllThat();

private:
    Client somebody(Indication indication = Indication::Alcohol);
    QList<Order> ordersOf(const Client &client);
    Orders::Signature start(const Client &client, Regimen regimen, QDate from);
    Orders::Signature interval(const Client &client, IntervalMode mode, QDate from);
    Result<SignedOrder> sign(Orders::Signature signature, const char *password = nullptr);
    /// `sign`, with what runs now as read.
    SignedOrder signedOrder(Orders::Signature signature);
    void take(const Client &client, QDate day, double mg = 50);
    void inject(const Client &client, QDate day);
    QDate dueOf(const Client &client);
    static QStringList codesOf(const Error &error) { return error.facts; }

    const QDate m_today{2026, 5, 4};
    int m_number = 0;
};

void OrdersTest::initTestCase()
{
    openEmpty("Amara Nwosu", Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk, m_today);
}

void OrdersTest::init() { signIn("Amara Nwosu"); }

Client OrdersTest::somebody(Indication indication)
{
    Client client;
    client.chartNumber = QString::number(1100 + ++m_number);
    client.lastName = QStringLiteral("Delgado-Whitaker");
    client.firstName = QStringLiteral("Rosa");
    client.birthDate = QDate(1988, 3, 12);
    client.enrolledOn = m_today.addDays(-200);
    client = must(Clients(*m_database).add(client).result());
    History history{.client = client.id};
    history.indication = indication;
    history.opioidHistory = indication == Indication::Alcohol ? YesNo::No : YesNo::Yes;
    must(Clients(*m_database).setHistory(history).result());
    return client;
}

QList<Order> OrdersTest::ordersOf(const Client &client)
{
    auto all = m_database->read<QList<Order>>(
        Right::SeeClinical, [client](Session &session) { return kept::ofClient<Order>(session, client.id); });
    return must(all.result());
}

Orders::Signature OrdersTest::start(const Client &client, Regimen regimen, QDate from)
{
    return {.client = client.id, .ordering = {.regimen = regimen, .from = from}, .runs = {}, .passwordUtf8 = {}};
}

Orders::Signature OrdersTest::interval(const Client &client, IntervalMode mode, QDate from)
{
    return {.client = client.id,
            .ordering = {.kind = OrderKind::Injection, .interval = mode, .from = from},
            .runs = {},
            .passwordUtf8 = {}};
}

Result<SignedOrder> OrdersTest::sign(Orders::Signature signature, const char *password)
{
    signature.passwordUtf8 = password ? QByteArray(password) : practicePassword;
    return Orders(*m_database).sign(signature).result();
}

SignedOrder OrdersTest::signedOrder(Orders::Signature signature)
{
    const QList<Order> all = ordersOf({.id = signature.client});
    if (signature.ordering.what != Ordering::What::Hold) {
        const Order *runs = orderInForce(all, signature.ordering.kind, signature.ordering.from);
        if (runs) signature.runs = *runs;
    }
    return must(sign(signature));
}

void OrdersTest::take(const Client &client, QDate day, double mg)
{
    Dose dose{.client = client.id, .dueOn = day, .milligrams = mg};
    must(m_database
             ->write<Done>(Right::LogDoses, [dose](Session &session) { return kept::keep(session, dose, Act::Add); })
             .result());
}

void OrdersTest::inject(const Client &client, QDate day)
{
    Injection injection{.client = client.id, .givenOn = day, .side = Side::Left};
    must(m_database
             ->write<Done>(Right::GiveInjection,
                           [injection](Session &session) -> Result<Done> {
                               if (auto done = kept::keep(session, injection, Act::Add); !done) return done;
                               return series::bringUpToDate(session, injection.client);
                           })
             .result());
}

QDate OrdersTest::dueOf(const Client &client)
{
    auto rows = m_database->read<QList<SeriesDue>>(Right::SeeDue,
                                                   [this](Session &session) { return series::all(session, m_today); });
    for (const SeriesDue &row : must(rows.result()))
        if (row.client == client.id) return row.dueOn;
    return {};
}

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

void OrdersTest::every21DaysNeedsAReason()
{
    const Client client = somebody(Indication::Stimulant);
    auto often = interval(client, IntervalMode::D21, m_today);
    QCOMPARE(codesOf(sign(often).error()), QStringList{QStringLiteral("ORDER_NO_REASON")});
    often.ordering.reason = QStringLiteral("with bupropion, off-label");
    QVERIFY(sign(often).has_value());
}

void OrdersTest::anIntervalMovesTheNextDueDate()
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

void OrdersTest::aHoldTakesItsDaysAndEndsEarly()
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

void OrdersTest::anAnchoredOrderIsCountedAnew()
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

void OrdersTest::aStopNeedsACodedReasonAndClosesTheSeries()
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

void OrdersTest::aProcedureProposesItsHold()
{
    const QDate surgery(2026, 6, 15);
    const ProcedureHold hold = procedureHold(surgery, m_database->limits());
    QCOMPARE(hold.tabletsFrom, surgery.addDays(-3)); // 72 hours
    QCOMPARE(hold.noInjectionFrom, surgery.addDays(-30));
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
