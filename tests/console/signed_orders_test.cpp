#include "cli.h"
#include "db/stores/orders.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/worklists.h"
#include "tests/must.h"

/// Orders that a physician signs in the window, as the command line tells of them: written by the store, closed, read from disk
/// by the program.
class SignedOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherIntervalMovesTheDueDay();
    void anotherScheduleIsWhatIsExpected();
    void aStopExpectsNothing();
    void theDemoHoldsSignedOrders();

private:
    /// The register open for the physician, until the answer is dropped.
    std::unique_ptr<Database> enter()
    {
        auto database = std::make_unique<Database>();
        must(database->open(m_place, {.holder = QStringLiteral("test")}).result());
        must(database->signIn(QStringLiteral("doctor"), QByteArrayLiteral("practice")).result());
        return database;
    }
    ChartPage chart(Database &database, Id<Client> client) { return must(Worklists(database).chart(client).result()); }
    Answer say(const QStringList &words) const
    {
        return m_cli.run(m_cli.as(QStringLiteral("doctor"), "practice", m_place,
                                  words + QStringList{QStringLiteral("--format"), QStringLiteral("csv")}));
    }
    /// mg that `report oral` expects on each day of the coming week.
    QStringList expectedOf(const QString &chart, QDate from) const;
    static const Order *running(const ChartPage &page, OrderKind kind);

    Cli m_cli;
    QString m_place;
    const QDate m_today{2026, 5, 4};
};

void SignedOrdersTest::initTestCase()
{
    QVERIFY(startVault());
    qputenv("XDG_STATE_HOME", m_cli.path("state").toUtf8());
    m_place = m_cli.path("clinic.evenkeel");
    EXIT(m_cli.run({QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("80"), QStringLiteral("--seed"),
                    QStringLiteral("7"), QStringLiteral("--as-of"), m_today.toString(Qt::ISODate),
                    QStringLiteral("--register"), m_place}),
         0);
}

const Order *SignedOrdersTest::running(const ChartPage &page, OrderKind kind)
{
    for (const Order &order : page.orders)
        if (order.kind == kind && !order.endsOn.isValid()) return &order;
    return nullptr;
}

void SignedOrdersTest::anotherIntervalMovesTheDueDay()
{
    QString number;
    QDate before, after;
    {
        auto database = enter();
        for (const OverdueRow &row : must(Worklists(*database).overdue().result())) {
            const ChartPage page = chart(*database, row.person.id);
            const Order *runs = running(page, OrderKind::Injection);
            if (!runs || runs->interval != IntervalMode::D28 || runs->startsOn >= m_today) continue;
            number = row.person.chartNumber;
            before = page.series.nextDue;
            Ordering ordering;
            ordering.kind = OrderKind::Injection;
            ordering.interval = IntervalMode::D21;
            ordering.from = m_today;
            ordering.reason = QStringLiteral("craving returns in the fourth week");
            must(Orders(*database).sign({row.person.id, ordering, *runs, QByteArrayLiteral("practice")}).result());
            after = chart(*database, row.person.id).series.nextDue;
            break;
        }
    }
    QVERIFY(!number.isEmpty() && after == before.addDays(-7));
    const Answer injections = say({QStringLiteral("report"), QStringLiteral("injections")});
    EXIT(injections, 0);
    QCOMPARE(injections.cell(number, QStringLiteral("next_due")), after.toString(Qt::ISODate));
    const Answer said = say({QStringLiteral("explain"), QStringLiteral("--chart"), number});
    EXIT(said, 0);
    QVERIFY2(said.out.contains(QStringLiteral("21")), qPrintable(said.out));
    QVERIFY2(said.out.contains(QString::number(after.day())), qPrintable(said.out));
}

QStringList SignedOrdersTest::expectedOf(const QString &chart, QDate from) const
{
    const Answer oral = say({QStringLiteral("report"), QStringLiteral("oral"), QStringLiteral("--from"),
                             from.toString(Qt::ISODate), QStringLiteral("--to"),
                             from.addDays(6).toString(Qt::ISODate)});
    const qsizetype day = oral.header().indexOf(QStringLiteral("due_on")),
                    mg = oral.header().indexOf(QStringLiteral("expected_mg"));
    QStringList all;
    for (const QStringList &row : oral.rows())
        if (row.first() == chart) all << row.value(day) + QLatin1Char(' ') + row.value(mg);
    return all;
}

void SignedOrdersTest::anotherScheduleIsWhatIsExpected()
{
    QString number;
    {
        auto database = enter();
        for (const TodayRow &row : must(Worklists(*database).today().result()).rows) {
            if (row.kind != TodayRow::Kind::Dose || row.dose || !row.order || row.order->regimen != Regimen::Daily50
                || row.order->endsOn.isValid() || row.order->startsOn >= m_today)
                continue;
            number = row.person.chartNumber;
            Ordering ordering;
            ordering.regimen = Regimen::Mwf100_100_150;
            ordering.from = m_today.addDays(1);
            must(Orders(*database).sign({row.person.id, ordering, *row.order, QByteArrayLiteral("practice")}).result());
            break;
        }
    }
    QVERIFY(!number.isEmpty());
    // Monday is still the day of the order before; then Wednesday 100, Friday 150.
    QCOMPARE(expectedOf(number, m_today),
             QStringList({QStringLiteral("2026-05-04 50"), QStringLiteral("2026-05-06 100"),
                          QStringLiteral("2026-05-08 150")}));
}

void SignedOrdersTest::aStopExpectsNothing()
{
    QString number;
    {
        auto database = enter();
        for (const TodayRow &row : must(Worklists(*database).today().result()).rows) {
            if (row.kind != TodayRow::Kind::Dose || row.dose || !row.order || row.order->endsOn.isValid()
                || row.order->startsOn >= m_today || row.order->regimen != Regimen::Daily50)
                continue;
            number = row.person.chartNumber;
            Ordering ordering;
            ordering.what = Ordering::What::Stop;
            ordering.from = m_today.addDays(1);
            ordering.stop = StopReason::FeltCured;
            must(Orders(*database).sign({row.person.id, ordering, *row.order, QByteArrayLiteral("practice")}).result());
            break;
        }
    }
    QVERIFY(!number.isEmpty());
    QCOMPARE(expectedOf(number, m_today.addDays(1)), QStringList());
}

void SignedOrdersTest::theDemoHoldsSignedOrders()
{
    auto database = enter();
    int orders = 0, bySignature = 0;
    for (const TodayRow &row : must(Worklists(*database).today().result()).rows)
        for (const Order &order : chart(*database, row.person.id).orders) {
            ++orders;
            if (order.signedBy.isEmpty()) continue;
            ++bySignature;
            QVERIFY(order.signedAt.date() <= m_today && order.meaning != OrderMeaning::None);
        }
    QVERIFY2(bySignature > orders / 3 && bySignature < orders,
             qPrintable(QStringLiteral("%1 of %2").arg(bySignature).arg(orders)));
}

QTEST_GUILESS_MAIN(SignedOrdersTest)
#include "signed_orders_test.moc"
