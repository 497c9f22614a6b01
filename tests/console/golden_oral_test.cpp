#include "register.h"

using Row = QHash<QString, QString>;

namespace {
QString cellOf(const Row &row, const char *column) { return row.value(QString::fromLatin1(column)); }
const QString today = QStringLiteral("2029-12-31");
}

/// The golden cases of oral doses, and a few worked out by hand, driven through the program: orders imported as history,
/// expected doses read back from `report oral` over all days at once.
class GoldenOralTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theExpectedDosesOfEachCase();
    void theCasesWorkedOutByHand();

private:
    /// What `report oral` expects for @p chart from @p from on, one number a day.
    QString daily(const QString &chart, QDate from, QDate to) const;
    void add(const QString &chart, const QStringList &segments, const QString &hold);

    Cli m_cli;
    TestRegister m_place{m_cli, QStringLiteral("oral")};
    QStringList m_clients{QStringLiteral("chart_no,last_name,birth_date")},
        m_orders{QStringLiteral("chart_no,kind,starts_on,ends_on,regimen")};
    QHash<QString, QString> m_mg; ///< "chart day" to mg
};

void GoldenOralTest::add(const QString &chart, const QStringList &segments, const QString &hold)
{
    m_clients << chart + QStringLiteral(",Case,1990-01-01");
    for (const QString &segment : segments) {
        const QStringList parts = segment.split(u'@');
        m_orders << QStringList{chart, QStringLiteral("oral"), parts.value(1), QString(), parts.value(0)}.join(u',');
    }
    if (hold.isEmpty()) return;
    const QStringList ends = hold.split(QStringLiteral(".."));
    m_orders << QStringList{chart, QStringLiteral("hold"), ends.value(0), ends.value(1), QString()}.join(u',');
}

void GoldenOralTest::initTestCase()
{
    for (const Row &row : golden("oral_expected"))
        add(cellOf(row, "case_id"), cellOf(row, "regimen_segments").split(u';', Qt::SkipEmptyParts),
            cellOf(row, "hold"));
    add(QStringLiteral("H1"), {QStringLiteral("INDUCT25_50@2028-02-28")}, {});
    add(QStringLiteral("H2"), {QStringLiteral("QOD100@2028-02-27")}, {});
    add(QStringLiteral("H3"), {QStringLiteral("Q3D150@2026-04-01"), QStringLiteral("DAILY50@2026-04-06")}, {});
    add(QStringLiteral("H4"), {QStringLiteral("MWF_100_100_150@2026-04-08")}, {});
    add(QStringLiteral("H5"), {QStringLiteral("QOD100@2026-04-01")}, QStringLiteral("2026-04-03..2026-04-03"));
    add(QStringLiteral("H6"), {QStringLiteral("DAILY50@2026-04-01")}, QStringLiteral("2026-04-03.."));
    EXIT(m_place.found(), 0);
    EXIT(m_place.import(today, "clients", m_clients), 0);
    EXIT(m_place.import(today, "orders", m_orders), 0);
    const Answer report = m_place.runOn(today, split("report oral --from 2026-01-01 --to 2028-03-31"));
    EXIT(report, 0);
    QCOMPARE(report.header(), split("chart_no due_on expected_mg outcome mg"));
    for (const QStringList &row : report.rows()) m_mg.insert(row.value(0) + u' ' + row.value(1), row.value(2));
}

QString GoldenOralTest::daily(const QString &chart, QDate from, QDate to) const
{
    QStringList days;
    for (QDate day = from; day <= to; day = day.addDays(1))
        days << m_mg.value(chart + u' ' + day.toString(Qt::ISODate), QStringLiteral("0"));
    return days.join(u',');
}

void GoldenOralTest::theExpectedDosesOfEachCase()
{
    const QList<Row> cases = golden("oral_expected");
    QVERIFY(!cases.isEmpty());
    for (const Row &row : cases) {
        const QString id = cellOf(row, "case_id");
        const QString found = daily(id, QDate::fromString(cellOf(row, "from"), Qt::ISODate),
                                    QDate::fromString(cellOf(row, "to"), Qt::ISODate));
        QCOMPARE(id + u' ' + found, id + u' ' + cellOf(row, "expect_daily_mg"));
        int dosed = 0, total = 0;
        for (const QString &mg : found.split(u',')) {
            dosed += mg != QLatin1String("0");
            total += mg.toInt();
        }
        QCOMPARE(QString::number(dosed), cellOf(row, "expect_dose_days"));
        QCOMPARE(QString::number(total), cellOf(row, "expect_total_mg"));
    }
}

void GoldenOralTest::theCasesWorkedOutByHand()
{
    // Induction: 25 once, 50 daily from the next day, across a leap day.
    QCOMPARE(daily(QStringLiteral("H1"), {2028, 2, 27}, {2028, 3, 2}), QStringLiteral("0,25,50,50,50"));
    // Every other day across 29 February.
    QCOMPARE(daily(QStringLiteral("H2"), {2028, 2, 27}, {2028, 3, 3}), QStringLiteral("100,0,100,0,100,0"));
    // A change of regimen starts its own count and does not move what was before.
    QCOMPARE(daily(QStringLiteral("H3"), {2026, 4, 1}, {2026, 4, 8}), QStringLiteral("150,0,0,150,0,50,50,50"));
    // Supervised, started on a Wednesday: no Monday before it.
    QCOMPARE(daily(QStringLiteral("H4"), {2026, 4, 6}, {2026, 4, 13}), QStringLiteral("0,0,100,0,150,0,0,100"));
    // A hold takes its day out; the anchor does not move.
    QCOMPARE(daily(QStringLiteral("H5"), {2026, 4, 1}, {2026, 4, 7}), QStringLiteral("100,0,0,0,100,0,100"));
    // An open hold.
    QCOMPARE(daily(QStringLiteral("H6"), {2026, 4, 1}, {2026, 4, 6}), QStringLiteral("50,50,0,0,0,0"));
}

QTEST_GUILESS_MAIN(GoldenOralTest)
#include "golden_oral_test.moc"
