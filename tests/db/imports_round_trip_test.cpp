#include "app/exchange/kinds.h"
#include "db/stores/kept.h"
#include "db/vault/secret.h"
#include "db/work/csv_export.h"
#include "db/work/founding.h"
#include "db/work/imports.h"
#include "db/work/practice.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "unusual_records.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace {
const QDate practiceDay(2026, 5, 4);

/// An open register, signed in as its physician.
struct Register
{
    Database door;

    bool enter(const QString &path)
    {
        const auto card = door.open(path, {.floor = quickCost, .today = {}, .holder = QStringLiteral("test")}).result();
        return card && door.signIn(QStringLiteral("doctor"), "practice").result().has_value();
    }
    Result<CsvExported> exportTo(const QString &folder)
    {
        return CsvExports(door)
            .write({.folder = folder,
                    .release = {QStringLiteral("us"), QStringLiteral("test"), QStringLiteral("own_use"), {}},
                    .chart = {},
                    .progress = {}})
            .result();
    }
    /// Takes in every file of @p folder, in the order of the kinds; what is wrong, else empty.
    QString take(const QString &folder)
    {
        for (const Kind &kind : kinds()) {
            const QString path = QDir(folder).filePath(kind.name + QStringLiteral(".csv"));
            const auto plan =
                Imports(door).check({.kind = kind.name, .path = path, .correctReason = {}, .progress = {}}).result();
            if (!plan) return kind.name + QStringLiteral(": error ") + plan.error().facts.join(u' ');
            for (const CsvFault &fault : plan->faults) return fault.text(kind.name);
            if (auto done = Imports(door).carryOut(*plan).result(); !done)
                return kind.name + QStringLiteral(": not written ") + done.error().facts.join(u' ');
        }
        return {};
    }
    /// A report as text, cells apart by bars.
    QString text(const std::function<Result<ReportTable>(Session &)> &report)
    {
        const auto table = door.read<ReportTable>(Right::SeeClinical, report).result();
        if (!table) return QStringLiteral("error %1").arg(int(table.error().kind));
        QStringList lines;
        for (const QStringList &row : table->rows) lines << row.join(u'|');
        return lines.join(u'\n');
    }
    /// The gate of both routes and the arithmetic of one client, as codes.
    QString stateOf(const QString &chart, QDate day)
    {
        return text([chart, day](Session &session) -> Result<ReportTable> {
            ReportTable table;
            for (const Route route : {Route::XR, Route::Oral}) {
                auto gate = reports::gate(session, chart, route, day);
                if (!gate) return gate.error();
                for (const Finding &each : gate->findings)
                    table.rows.append({each.code, QString::number(int(each.level)), each.why, each.values.join(u' ')});
            }
            auto steps = reports::explain(session, chart, day);
            if (!steps) return steps.error();
            for (const ExplainStep &step : std::as_const(*steps))
                table.rows.append({QString::number(int(step.kind)), step.date.toString(Qt::ISODate),
                                   step.other.toString(Qt::ISODate), QString::number(step.number), step.code});
            return table;
        });
    }
    QList<Client> clients()
    {
        const auto all = door.read<QList<Client>>(Right::SeeClinical,
                                                  [](Session &session) { return kept::current<Client>(session); })
                             .result();
        return all ? *all : QList<Client>();
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable ") + path.toUtf8();
}
}

/// What leaves as CSV comes back whole: a year of a practice clinic, and by hand all that it does not make up.
class ImportsRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFileIsTheSameByteByByte();
    void everyReportIsTheSame_data();
    void everyReportIsTheSame();
    void everyGateAndExplanationIsTheSame();
    void theSameFilesAgainChangeNothing();
    void bothRegistersVerify();

private:
    QTemporaryDir m_folder;
    Register m_old, m_fresh;
};

void ImportsRoundTripTest::initTestCase()
{
    QVERIFY(startVault());
    const QString old = m_folder.filePath(QStringLiteral("old")), fresh = m_folder.filePath(QStringLiteral("fresh"));
    QVERIFY(makePractice({old, 60, 11, practiceDay, quickCost}));
    QVERIFY(m_old.enter(old));
    const auto unusual =
        m_old.door.write<Done>(Right::SeeRegister, [](Session &session) { return UnusualRecords(session).keepAll(); })
            .result();
    QVERIFY2(unusual, qPrintable(unusual ? QString() : unusual.error().facts.join(u' ')));
    QVERIFY(found({.path = fresh,
                   .clinic = QStringLiteral("Harbour"),
                   .timeZone = m_old.door.card().timeZone,
                   .founder = QStringLiteral("doctor"),
                   .roles = Roles(Role::Administrator) | Role::Physician,
                   .password = QStringLiteral("practice"),
                   .practice = true,
                   .practiceToday = practiceDay,
                   .cost = quickCost}));
    QVERIFY(m_fresh.enter(fresh));
    const auto exported = m_old.exportTo(m_folder.filePath(QStringLiteral("out")));
    QVERIFY(exported);
    for (const auto &[kind, rows] : exported->rows) QVERIFY2(rows > 0, qPrintable(kind));
    QCOMPARE(m_fresh.take(m_folder.filePath(QStringLiteral("out"))), QString());
}

void ImportsRoundTripTest::everyFileIsTheSameByteByByte()
{
    const QString again = m_folder.filePath(QStringLiteral("again"));
    QVERIFY(m_fresh.exportTo(again));
    for (const Kind &kind : kinds()) {
        const QString name = kind.name + QStringLiteral(".csv");
        const QList<QByteArray> before = bytesOf(m_folder.filePath(QStringLiteral("out/") + name)).split('\n'),
                                after = bytesOf(QDir(again).filePath(name)).split('\n');
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i) QCOMPARE(after[i], before[i]);
    }
    const QByteArray visits = bytesOf(m_folder.filePath(QStringLiteral("out/visits.csv")));
    QVERIFY(visits.startsWith("chart_no,starts_at,minutes,purpose,status,arrived_at,note,again\r\n"));
    QVERIFY(visits.contains("2026-03-02T09:15:30.250+02:00,45,family,cancelled,,wheelchair,\r\n"));
    QVERIFY(visits.contains(",45,family,done,2026-03-01T23:10:30.250-08:00,wheelchair,2\r\n"));
}

void ImportsRoundTripTest::everyReportIsTheSame_data()
{
    using Report = std::function<Result<ReportTable>(Session &)>;
    QTest::addColumn<Report>("report");
    const QDate from(2025, 11, 1);
    for (const QDate day : {practiceDay, practiceDay.addDays(-60), practiceDay.addDays(21)}) {
        const QByteArray on = day.toString(Qt::ISODate).toLatin1();
        QTest::newRow("injections " + on) << Report([day](Session &s) { return reports::injections(s, day); });
        QTest::newRow("overdue " + on) << Report([day](Session &s) { return reports::overdue(s, day); });
        QTest::newRow("labs " + on) << Report([day](Session &s) { return reports::labs(s, day); });
        QTest::newRow("kits " + on) << Report([day](Session &s) { return reports::kits(s, day); });
        QTest::newRow("side effects " + on)
            << Report([day](Session &s) { return reports::sideEffects(s, {}, {}, day); });
    }
    QTest::newRow("oral") << Report([from](Session &s) { return reports::oral(s, {from, practiceDay}); });
    for (const CoverageKind kind : {CoverageKind::XR, CoverageKind::Fill, CoverageKind::Oral})
        QTest::newRow(QByteArray("coverage ") + QByteArray::number(int(kind))) << Report([from, kind](Session &s) {
            return reports::coverage(s, {from, practiceDay}, kind);
        });
    for (const OutcomeGroup by :
         {OutcomeGroup::All, OutcomeGroup::Level, OutcomeGroup::Indication, OutcomeGroup::Month})
        QTest::newRow(QByteArray("outcomes ") + QByteArray::number(int(by))) << Report([from, by](Session &s) {
            return reports::outcomes(s, {from, practiceDay}, by);
        });
}

void ImportsRoundTripTest::everyReportIsTheSame()
{
    QFETCH(std::function<Result<ReportTable>(Session &)>, report);
    const QString before = m_old.text(report);
    QVERIFY2(!before.isEmpty() && !before.startsWith(QLatin1String("error")), qPrintable(before));
    QCOMPARE(m_fresh.text(report).split(u'\n'), before.split(u'\n'));
}

void ImportsRoundTripTest::everyGateAndExplanationIsTheSame()
{
    const QList<Client> clients = m_old.clients();
    QCOMPARE(clients.size(), 61);
    QCOMPARE(m_fresh.clients().size(), 61);
    for (const Client &client : clients) {
        const QString before = m_old.stateOf(client.chartNumber, practiceDay);
        QVERIFY(before.contains(QLatin1String("OVERALL")));
        QCOMPARE(m_fresh.stateOf(client.chartNumber, practiceDay), before);
    }
}

void ImportsRoundTripTest::theSameFilesAgainChangeNothing()
{
    for (Register *each : {&m_old, &m_fresh})
        for (const Kind &kind : kinds()) {
            const QString path = m_folder.filePath(QStringLiteral("out/%1.csv").arg(kind.name));
            const auto plan = Imports(each->door)
                                  .check({.kind = kind.name, .path = path, .correctReason = {}, .progress = {}})
                                  .result();
            QVERIFY(plan);
            QVERIFY2(plan->faults.isEmpty(), qPrintable(kind.name));
            QVERIFY2(plan->changesNothing(), qPrintable(kind.name));
        }
}

void ImportsRoundTripTest::bothRegistersVerify()
{
    for (Register *each : {&m_old, &m_fresh}) {
        const auto found = verifyRegister(each->door).result();
        QVERIFY(found && found->notChecked.isEmpty());
        for (const VerifyFault &fault : found->faults) qWarning() << fault.code << fault.table << fault.id;
        QCOMPARE(found->faults.size(), 0);
    }
}

Q_DECLARE_METATYPE(std::function<Result<ReportTable>(Session &)>)
QTEST_GUILESS_MAIN(ImportsRoundTripTest)
#include "imports_round_trip_test.moc"
