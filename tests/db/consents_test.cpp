#include "db/stores/consents.h"
#include "db/stores/kept.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/accounting.h"
#include "db/work/calendar_files.h"
#include "db/work/chart_history.h"
#include "db/work/csv_export.h"
#include "db/work/founding.h"
#include "db/work/prints.h"
#include "db/work/record_versions.h"
#include "db/work/verify.h"
#include "tests/must.h"
#include <QTemporaryDir>
#include <QtTest>

namespace {
const QDate consentToday(2026, 5, 4);
const QString consentWord = QStringLiteral("practice");
const QString probation = QStringLiteral("Wexford County Probation");
}

/// Consents and disclosures as they are kept: versions, rights, and what may leave the clinic on which ground.
class ConsentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aConsentIsKeptInVersionsAndRevokedWithAReason();
    void theSecondOfTwoSavesIsRefused();
    void onePaperIsRecordedOnce();
    void whatIsWrongIsSaidAndNothingKept();
    void undoTakesTheLastVersionBack();
    void onlyAPhysicianWritesAndTheAuditorReads();
    void theDeskFindsNothingOfItInTheHistory();
    void onConsentOnlyThoseGoOutWhoGaveIt();
    void withoutAnyConsentTheFilesHoldTheirHeadsAlone();
    void aCalendarFileAsksForAttendanceOnly();
    void aPaperThatLeavesTheClinicIsADisclosure();
    void theFileNamesNobodyAndVerifyIsSilent();

private:
    void signIn(const char *name) { QVERIFY(m_door.signIn(QLatin1String(name), consentWord.toUtf8()).result()); }
    Client client()
    {
        Client made;
        made.chartNumber = QString::number(++m_number + 800);
        made.lastName = QStringLiteral("Okonkwo");
        made.firstName = QStringLiteral("Number %1").arg(m_number);
        made.birthDate = QDate(1980, 3, 4);
        return must(Clients(m_door).add(made).result());
    }
    Consent tpo(Id<Client> client) const { return {.client = client, .signedOn = consentToday.addDays(-30)}; }
    Consent toProbation(Id<Client> client) const
    {
        Consent consent = tpo(client);
        consent.kind = ConsentKind::Specific;
        consent.recipient = probation;
        consent.purpose = QStringLiteral("attendance");
        consent.scope = ConsentScope::Attendance;
        return consent;
    }
    Consent add(const Consent &consent) { return must(Consents(m_door).add(consent).result()); }
    ClientAccount account(Id<Client> client) { return must(Accounting(m_door).ofClient(client).result()); }
    QString place(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static Release onConsent(const QString &recipient, const char *purpose)
    {
        return {recipient, QLatin1String(purpose), QStringLiteral("consent")};
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    QTemporaryDir m_folder;
    Database m_door;
    int m_number = 0;
};

void ConsentsTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QVERIFY(startVault());
    const Founding founding{.path = place("clinic.evenkeel"),
                            .clinic = QStringLiteral("Harbour"),
                            .timeZone = "America/Los_Angeles",
                            .founder = QStringLiteral("ann"),
                            .roles = Role::Administrator | Role::Physician,
                            .password = consentWord,
                            .practice = true,
                            .practiceToday = consentToday,
                            .cost = quickCost};
    QVERIFY(found(founding).has_value());
    QVERIFY(m_door.open(founding.path, {.floor = quickCost, .today = {}, .holder = QStringLiteral("test")})
                .result()
                .has_value());
    signIn("ann");
    for (const auto &[name, role] :
         {std::pair("desk", Role::FrontDesk), std::pair("nurse", Role::Nurse), std::pair("eye", Role::Auditor)})
        QVERIFY(Staff(m_door).add(QString::fromLatin1(name), role, consentWord).result().has_value());
}

void ConsentsTest::aConsentIsKeptInVersionsAndRevokedWithAReason()
{
    Consent typed = toProbation(client().id);
    typed.recipient = QStringLiteral("  Wexford   County Probation ");
    typed.expiresOn = consentToday.addDays(90);
    typed.copyAt = QStringLiteral("paper chart, blue folder");
    const Consent kept = add(typed);
    QCOMPARE(kept.recipient, probation);
    QCOMPARE(account(kept.client).consents, QList<Consent>{kept});
    Consent longer = kept;
    longer.expiresOn = consentToday.addDays(180);
    QCOMPARE(Consents(m_door).revise(longer, QStringLiteral(" ")).result().error(), Error::badInput("reason", "empty"));
    const Consent revised = must(Consents(m_door).revise(longer, QStringLiteral("misread the year")).result());
    const Consent revoked = must(
        Consents(m_door).revoke(revised, consentToday, QStringLiteral("case is closed")).result());
    QCOMPARE(revoked.version, 3);
    QCOMPARE(consentState(revoked, consentToday), ConsentState::Revoked);
    QCOMPARE(Consents(m_door).revoke(revoked, consentToday, QStringLiteral("again")).result().error(),
             Error::badInput("consent", "revoked"));
    const auto told = must(RecordVersions(m_door).ofConsent(kept.id).result());
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[1].why, QStringLiteral("misread the year"));
    QCOMPARE(told[2].why, QStringLiteral("case is closed"));
    QCOMPARE(told[0].thing.expiresOn, typed.expiresOn); // the older version stays readable
    QCOMPARE(told[2].author, QStringLiteral("ann"));
}

void ConsentsTest::theSecondOfTwoSavesIsRefused()
{
    const Consent read = add(tpo(client().id));
    QVERIFY(Consents(m_door).revoke(read, consentToday, QStringLiteral("first")).result().has_value());
    QCOMPARE(Consents(m_door).revoke(read, consentToday, QStringLiteral("second")).result().error().kind,
             Error::Kind::ChangedMeanwhile);
    Consent other = read;
    other.copyAt = QStringLiteral("elsewhere");
    QCOMPARE(Consents(m_door).revise(other, QStringLiteral("moved")).result().error().kind,
             Error::Kind::ChangedMeanwhile);
    QCOMPARE(Consents(m_door).add(read).result().error().kind, Error::Kind::AlreadyRecorded); // sent twice
}

void ConsentsTest::onePaperIsRecordedOnce()
{
    const Consent kept = add(toProbation(client().id));
    Consent again = toProbation(kept.client);
    again.copyAt = QStringLiteral("a second copy");
    const Error error = Consents(m_door).add(again).result().error();
    QCOMPARE(error.kind, Error::Kind::AlreadyRecorded);
    QCOMPARE(error.facts, QStringList{again.signedOn.toString(Qt::ISODate)});
    again.signedOn = consentToday;
    QVERIFY(Consents(m_door).add(again).result().has_value()); // signed anew
}

void ConsentsTest::whatIsWrongIsSaidAndNothingKept()
{
    Consent consent = toProbation(client().id);
    consent.recipient.clear();
    QCOMPARE(Consents(m_door).add(consent).result().error(),
             (Error{Error::Kind::Flawed, {QStringLiteral("CONSENT_NO_RECIPIENT")}}));
    consent = tpo(consent.client);
    consent.signedOn = QDate(1970, 1, 1); // before birth
    QCOMPARE(Consents(m_door).add(consent).result().error().kind, Error::Kind::Flawed);
    const Consent kept = add(tpo(consent.client));
    QCOMPARE(Consents(m_door).revoke(kept, consentToday.addDays(1), QStringLiteral("x")).result().error().facts,
             QStringList{QStringLiteral("CONSENT_REVOKED_IN_FUTURE")});
    QCOMPARE(Consents(m_door).revoke(kept, consentToday, QStringLiteral(" ")).result().error().facts,
             QStringList{QStringLiteral("CONSENT_NO_REASON")});
    QCOMPARE(account(consent.client).consents, QList<Consent>{kept});
    QCOMPARE(Consents(m_door).add(tpo(Id<Client>::create())).result().error().kind, Error::Kind::NotFound);
}

void ConsentsTest::undoTakesTheLastVersionBack()
{
    const Consent kept = add(tpo(client().id));
    const Consent revoked = must(Consents(m_door).revoke(kept, consentToday, QStringLiteral("by mistake")).result());
    const Consent back = must(Consents(m_door).putBack(revoked, kept).result());
    QVERIFY(isValidOn(back, consentToday));
    // The record itself, after what was done to it later was taken back.
    QVERIFY(Consents(m_door).putBack(kept, {}).result().has_value());
    QVERIFY(account(kept.client).consents.isEmpty());
    QCOMPARE(Consents(m_door).putBack(revoked, kept).result().error().kind, Error::Kind::ChangedMeanwhile);
    QCOMPARE(must(RecordVersions(m_door).ofConsent(kept.id).result()).size(), 4);
}

void ConsentsTest::onlyAPhysicianWritesAndTheAuditorReads()
{
    const Consent kept = add(tpo(client().id));
    for (const char *name : {"desk", "nurse", "eye"}) {
        signIn(name);
        QCOMPARE(Consents(m_door).add(tpo(kept.client)).result().error().kind, Error::Kind::NotAllowed);
        QCOMPARE(Consents(m_door).revoke(kept, consentToday, QStringLiteral("x")).result().error().kind,
                 Error::Kind::NotAllowed);
        const auto read = Accounting(m_door).ofClient(kept.client).result();
        if (QByteArray(name) == "eye") QVERIFY(read.has_value());
        else QCOMPARE(read.error().kind, Error::Kind::NotAllowed);
    }
    signIn("ann");
}

void ConsentsTest::theDeskFindsNothingOfItInTheHistory()
{
    const Consent kept = add(tpo(client().id));
    const auto tables = [&] {
        QSet<QByteArray> names;
        for (const RecordVersion &each : must(ChartHistory(m_door).versions(kept.client).result())) names << each.table;
        return names;
    };
    QVERIFY(tables().contains("consent"));
    signIn("desk");
    QVERIFY(!tables().contains("consent"));
    signIn("ann");
}

void ConsentsTest::onConsentOnlyThoseGoOutWhoGaveIt()
{
    const Client gave = client(), gaveLess = client(), revoked = client();
    const Consent ground = add(tpo(gave.id));
    Consent summary = tpo(gaveLess.id);
    summary.scope = ConsentScope::Summary;
    add(summary);
    QVERIFY(Consents(m_door).revoke(add(tpo(revoked.id)), consentToday, QStringLiteral("left")).result().has_value());
    const auto written = must(CsvExports(m_door)
                                  .write({.folder = place("some"),
                                          .release = onConsent(QStringLiteral("Blue Valley"), "payment"),
                                          .chart = {},
                                          .progress = {}})
                                  .result());
    QVERIFY(written.leftOut.contains(gaveLess.chartNumber) && written.leftOut.contains(revoked.chartNumber));
    QVERIFY(!written.leftOut.contains(gave.chartNumber));
    const QByteArray clients = content(place("some/clients.csv")), notice = content(place("some/NOTICE.txt"));
    QVERIFY(clients.contains(gave.chartNumber.toUtf8()) && !clients.contains(revoked.chartNumber.toUtf8()));
    QVERIFY(notice.contains("Left out, no valid consent: " + QByteArray::number(written.leftOut.size())));
    QVERIFY(
        notice.contains(gave.chartNumber.toUtf8()
                        + ": one consent for all future treatment, payment and health care operations, all records"));
    const auto told = account(gave.id).disclosures;
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].disclosure.consent, std::optional(ground.id));
    QCOMPARE(told[0].disclosure.recipient, QStringLiteral("Blue Valley"));
    QCOMPARE(told[0].disclosure.what, QStringLiteral("csv"));
    QCOMPARE(told[0].by, QStringLiteral("ann"));
    QCOMPARE(told[0].consent, std::optional(ground));
    QVERIFY(account(revoked.id).disclosures.isEmpty());
}

void ConsentsTest::withoutAnyConsentTheFilesHoldTheirHeadsAlone()
{
    const auto written = must(CsvExports(m_door)
                                  .write({.folder = place("none"),
                                          .release = onConsent(QStringLiteral("A newspaper"), "an article"),
                                          .chart = {},
                                          .progress = {}})
                                  .result());
    QCOMPARE(written.leftOut.size(), m_number);
    QCOMPARE(content(place("none/clients.csv")).count('\n'), 1);
    QVERIFY(content(place("none/NOTICE.txt")).contains("Clients: 0\n"));
}

void ConsentsTest::aCalendarFileAsksForAttendanceOnly()
{
    const Client gave = client(), other = client();
    add(toProbation(gave.id));
    for (const Client &each : {gave, other}) {
        Visit visit{.client = each.id, .startsAt = QDateTime(consentToday, QTime(10, 0), m_door.clock().zone())};
        const auto kept = m_door
                              .write<Done>(Right::EditVisits,
                                           [visit](Session &session) { return kept::keep(session, visit, Act::Add); })
                              .result();
        QVERIFY(kept.has_value());
    }
    const auto file = must(
        CalendarFiles(m_door).saveAll({place("on.ics"), onConsent(probation, "attendance"), {}}).result());
    QCOMPARE(file.visits, 1);
    QVERIFY(file.leftOut.contains(other.chartNumber) && !file.leftOut.contains(gave.chartNumber));
    QCOMPARE(account(gave.id).disclosures.first().disclosure.what, QStringLiteral("ics"));
    QVERIFY(account(other.id).disclosures.isEmpty());
}

void ConsentsTest::aPaperThatLeavesTheClinicIsADisclosure()
{
    const Client one = client();
    Printed paper{PaperKind::ChartPage, one.id, 1, 1, true};
    QVERIFY(Prints(m_door).note(paper).result().has_value());
    QVERIFY(account(one.id).disclosures.isEmpty()); // it stays in the clinic
    paper.release = onConsent(QStringLiteral("Dr. Ellis"), "treatment");
    QCOMPARE(Prints(m_door).note(paper).result().error(), Error::badInput("consent", "not_covered"));
    const Consent ground = add(tpo(one.id));
    QCOMPARE(must(Prints(m_door).note(paper).result()).consent, std::optional(ground));
    QCOMPARE(account(one.id).disclosures.first().disclosure.consent, std::optional(ground.id));
    paper.release->basis = QStringLiteral("emergency");
    QVERIFY(!must(Prints(m_door).note(paper).result()).consent);
    QCOMPARE(account(one.id).disclosures.size(), 2);
    paper.release->recipient.clear();
    QCOMPARE(Prints(m_door).note(paper).result().error(), Error::badInput("recipient", "empty"));
    paper.release->recipient = QStringLiteral("Dr. Ellis");
    signIn("nurse");
    QCOMPARE(Prints(m_door).note(paper).result().error().kind, Error::Kind::NotAllowed);
    paper.release.reset();
    QVERIFY(Prints(m_door).note(paper).result().has_value());
    signIn("ann");
}

void ConsentsTest::theFileNamesNobodyAndVerifyIsSilent()
{
    for (const char *name : {"clinic.evenkeel", "clinic.evenkeel-wal"}) {
        const QByteArray bytes = content(place(name));
        for (const char *secret : {"Okonkwo", "Wexford", "blue folder", "case is closed", "Blue Valley"})
            QVERIFY2(!bytes.contains(secret), secret);
    }
    const auto report = must(verifyRegister(m_door).result());
    QCOMPARE(report.faults, QList<VerifyFault>());
}

QTEST_GUILESS_MAIN(ConsentsTest)
#include "consents_test.moc"
