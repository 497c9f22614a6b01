#include "app/exchange/codes.h"
#include "app/exchange/kinds.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/vault/secret.h"
#include "db/work/csv_export.h"
#include "db/work/founding.h"
#include "db/work/imports.h"
#include "db/work/practice.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
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
    template <typename Thing> Result<Done> keep(const Thing &thing)
    {
        return door
            .write<Done>(Right::SeeRegister, [thing](Session &session) { return kept::keep(session, thing, Act::Add); })
            .result();
    }
    Result<CsvExported> exportTo(const QString &folder)
    {
        return CsvExports(door)
            .write({.folder = folder,
                    .disclosure = {QStringLiteral("us"), QStringLiteral("test"), QStringLiteral("own_use"), {}},
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
    void addWhatPracticeNeverMakes();

    QTemporaryDir m_folder;
    Register m_old, m_fresh;
};

/// Two samples of a day, a visit cancelled and booked again, an arrival, notes, quotes and line breaks, moments of another
/// offset and with milliseconds, records taken back, a client discharged, a partial dose that a physician let count.
void ImportsRoundTripTest::addWhatPracticeNeverMakes()
{
    Client client{.chartNumber = QStringLiteral("Z-1\"9"),
                  .lastName = QStringLiteral("'=O’Brien, née \"Ng\""),
                  .firstName = QStringLiteral("Zoë"),
                  .preferredName = QStringLiteral("-Zed"),
                  .birthDate = QDate(1980, 2, 29),
                  .sex = SexAtBirth::Female,
                  .language = QStringLiteral("Español"),
                  .phone = QStringLiteral("+1 503 555 0188"),
                  .voicemail = Voicemail::NoName,
                  .callHours = QStringLiteral("after five,\nnever Sundays"),
                  .email = QStringLiteral("z@example.org"),
                  .enrolledOn = QDate(2026, 1, 5),
                  .dischargedOn = QDate(2026, 4, 20),
                  .level = CareLevel::Aftercare};
    QVERIFY(m_old.keep(client));
    QVERIFY(m_old.keep(History{.client = client.id,
                               .indication = Indication::Both,
                               .opioidHistory = YesNo::No,
                               .dischargeReason = QStringLiteral("moved")}));
    const QDateTime moment(QDate(2026, 3, 2), QTime(9, 15, 30, 250), Qt::OffsetFromUTC, 2 * 3600);
    const QDate day(2026, 3, 2);
    QVERIFY(m_old.keep(Order{.client = client.id, .startsOn = QDate(2026, 2, 1), .prescriber = {}}));
    QVERIFY(m_old.keep(Order{.client = client.id,
                             .kind = OrderKind::Hold,
                             .startsOn = QDate(2026, 2, 10),
                             .endsOn = QDate(2026, 2, 12),
                             .reason = QStringLiteral("surgery")}));
    QVERIFY(m_old.keep(Dose{.client = client.id,
                            .dueOn = QDate(2026, 2, 3),
                            .outcome = DoseOutcome::Vomited,
                            .milligrams = 12.5,
                            .givenAt = moment.addDays(-27),
                            .givenBy = QStringLiteral("@home"),
                            .reason = QStringLiteral("\tnausea")}));
    QVERIFY(m_old.keep(Dose{.inError = true, .client = client.id, .dueOn = QDate(2026, 2, 4), .milligrams = 50}));
    QVERIFY(m_old.keep(
        Injection{.client = client.id,
                  .givenOn = day,
                  .givenAt = moment,
                  .milligrams = 200,
                  .full = false,
                  .countsAsGiven = true,
                  .side = Side::Right,
                  .needle = QStringLiteral("2"),
                  .lot = QStringLiteral("=LOT"),
                  .expiresOn = QDate(2027, 1, 31),
                  .outOfColdAt = moment.addSecs(-2700),
                  .reversalTalk = YesNo::No,
                  .observedMinutes = 0,
                  .reaction = QStringLiteral("none"),
                  .givenBy = QStringLiteral("Maren Holt"),
                  .note = QStringLiteral("clogged,\nspare used"),
                  .lotSaid = true,
                  .watchEndedAt = moment.addSecs(1800),
                  .vitals = {.systolic = 128, .diastolic = 82, .pulse = 71, .celsius = 36.65, .kilograms = 80.5}}));
    QVERIFY(m_old.keep(Injection{.client = client.id,
                                 .givenOn = QDate(2026, 3, 30),
                                 .given = false,
                                 .milligrams = 0,
                                 .full = false,
                                 .notGivenReason = QStringLiteral("positive test")}));
    for (const double tablets : {7.0, 7.0, 0.5})
        QVERIFY(m_old.keep(Fill{.client = client.id,
                                .dispensedOn = day,
                                .tablets = tablets,
                                .milligrams = 50,
                                .daysSupply = 7,
                                .note = QStringLiteral("blister")}));
    for (const LabResult result : {LabResult::Positive, LabResult::Negative})
        QVERIFY(m_old.keep(Lab{.client = client.id,
                               .takenOn = day,
                               .test = LabTest::UDS_OPIOID,
                               .result = result,
                               .confirms = result == LabResult::Negative,
                               .takenAt = QTime(9, 5)}));
    for (const double value : {131.25, 40.0})
        QVERIFY(m_old.keep(Lab{.client = client.id,
                               .takenOn = day,
                               .test = LabTest::ALT,
                               .value = value,
                               .unit = QStringLiteral("U/L"),
                               .upperLimit = 40,
                               .note = QStringLiteral("haemolysed")}));
    for (const NaloxoneStep what : {NaloxoneStep::Offered, NaloxoneStep::Accepted, NaloxoneStep::HasKit})
        QVERIFY(m_old.keep(Naloxone{.client = client.id,
                                    .on = day,
                                    .what = what,
                                    .kitExpiresOn = what == NaloxoneStep::HasKit ? QDate(2028, 1, 31) : QDate()}));
    for (const char *note : {"first", "again the same day"})
        QVERIFY(m_old.keep(SideEffect{.client = client.id,
                                      .onsetOn = day,
                                      .resolvedOn = day.addDays(2),
                                      .term = QStringLiteral("NAUSEA"),
                                      .grade = 3,
                                      .serious = true,
                                      .worsening = true,
                                      .product = Product::XR,
                                      .action = QStringLiteral("4"),
                                      .causality = QStringLiteral("POSSIBLE"),
                                      .outcome = QStringLiteral("1"),
                                      .note = QString::fromLatin1(note),
                                      .reviewedBy = QStringLiteral("Dr. Amara Nwosu"),
                                      .sizeMm = 12}));
    for (const VisitStatus status : {VisitStatus::Cancelled, VisitStatus::Done})
        QVERIFY(m_old.keep(Visit{.client = client.id,
                                 .startsAt = moment,
                                 .minutes = 45,
                                 .purpose = VisitPurpose::Family,
                                 .status = status,
                                 .arrivedAt = status == VisitStatus::Done ? moment.addSecs(-300) : QDateTime(),
                                 .note = QStringLiteral("wheelchair")}));
    QVERIFY(m_old.keep(Call{.inError = true, .client = client.id, .calledAt = moment}));
    QVERIFY(m_old.keep(Call{.client = client.id,
                            .calledAt = moment,
                            .outcome = CallOutcome::Later,
                            .numberUsed = QStringLiteral("+1 503 555 0188"),
                            .promisedOn = QDate(2026, 3, 5),
                            .calledBy = QStringLiteral("Desk"),
                            .note = QStringLiteral("\"later\"")}));
    QVERIFY(m_old.keep(Assessment{.client = client.id,
                                  .assessedOn = day,
                                  .lastOpioidOn = QDate(2026, 1, 1),
                                  .opioidKind = OpioidKind::Long,
                                  .withdrawal = YesNo::No,
                                  .cows = 0,
                                  .challenge = Challenge::Pass,
                                  .onOpioid = YesNo::No,
                                  .hepatic = Hepatic::None,
                                  .pregnant = Pregnant::NotApplicable,
                                  .allergy = Allergy::PLG,
                                  .anticoagulant = YesNo::Yes,
                                  .procedureOn = QDate(2026, 12, 1),
                                  .drinking = YesNo::Yes,
                                  .suicidal = YesNo::No}));
    QVERIFY(m_old.keep(Medicine{.client = client.id,
                                .name = QStringLiteral("Antabuse"),
                                .kind = MedicineClass::Disulfiram,
                                .fromOn = day,
                                .toOn = day.addDays(10)}));
    QVERIFY(m_old.keep(Episode{.client = client.id,
                               .startsOn = QDate(2026, 1, 5),
                               .endsOn = QDate(2026, 4, 20),
                               .level = CareLevel::PHP,
                               .reason = QStringLiteral("stepped down")}));
    QVERIFY(m_old.keep(Kit{.number = QStringLiteral("K-Z"),
                           .owner = client.id,
                           .expiresOn = QDate(2027, 1, 31),
                           .state = KitState::Wasted,
                           .hoursOut = 100.5,
                           .maxTempC = -1.5,
                           .frozen = true,
                           .receivedOn = day}));
    const auto followed = m_old.door
                              .write<Done>(Right::SeeRegister,
                                           [id = client.id](Session &session) -> Result<Done> {
                                               if (auto done = series::bringUpToDate(session, id); !done) return done;
                                               return series::rankCall(session, id);
                                           })
                              .result();
    QVERIFY(followed);
    QVERIFY(m_old.keep(ClosedDay{.on = QDate(2026, 8, 17), .reason = QStringLiteral("+holiday")}));
}

void ImportsRoundTripTest::initTestCase()
{
    QVERIFY(startVault());
    const QString old = m_folder.filePath(QStringLiteral("old")), fresh = m_folder.filePath(QStringLiteral("fresh"));
    QVERIFY(makePractice({old, 60, 11, practiceDay, quickCost}));
    QVERIFY(m_old.enter(old));
    addWhatPracticeNeverMakes();
    if (QTest::currentTestFailed()) return;
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
