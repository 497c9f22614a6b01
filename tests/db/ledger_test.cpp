#include "db/door/database.h"
#include "db/stores/consents.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "db/work/prints.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

namespace {

const QString password = QStringLiteral("lantern-orchard-ferry-walnut");

} // namespace

/// One register on a real file: founded, worked on, locked, verified and tampered with.
class LedgerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_sheet;

    QString foundRegister(Roles roles = Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk)
    {
        const QString path = m_folder.filePath(QStringLiteral("clinic-%1.evenkeel").arg(++m_number));
        Founding founding{.path = path,
                          .clinic = QStringLiteral("Harbour Clinic"),
                          .timeZone = "America/Los_Angeles",
                          .founder = QStringLiteral("Amara Nwosu"),
                          .roles = roles,
                          .password = password,
                          .cost = quickCost};
        auto sheet = found(founding);
        if (!sheet)
            qFatal("founding failed: %d %s", int(sheet.error().kind),
                   qPrintable(sheet.error().facts.join(QLatin1Char(' '))));
        m_sheet = *sheet;
        return path;
    }

    static OpenOptions quick() { return {.floor = quickCost, .holder = QStringLiteral("test")}; }

    std::unique_ptr<Database> opened(const QString &path, const QString &name = QStringLiteral("Amara Nwosu"))
    {
        auto database = std::make_unique<Database>();
        auto card = database->open(path, quick()).result();
        if (!card) qFatal("open failed: %d", int(card.error().kind));
        auto actor = database->signIn(name, password.toUtf8()).result();
        if (!actor)
            qFatal("sign-in failed: %d %s", int(actor.error().kind),
                   qPrintable(actor.error().facts.join(QLatin1Char(' '))));
        return database;
    }

    static Client somebody(const QString &chart = QStringLiteral("1109"))
    {
        Client client;
        client.chartNumber = chart;
        client.lastName = QStringLiteral("Delgado-Whitaker");
        client.firstName = QStringLiteral("Rosa");
        client.birthDate = QDate(1988, 3, 12);
        client.phone = QStringLiteral("(503) 555-0142");
        return client;
    }

    static Dose dose(const Client &client, QDate day)
    {
        return {.client = client.id,
                .dueOn = day,
                .outcome = DoseOutcome::Given,
                .milligrams = 50,
                .givenBy = QStringLiteral("Maren Holt")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QVERIFY(startVault());
    }

    void aFoundedRegisterOpensAndItsClientIsReadBack()
    {
        const QString path = foundRegister();
        const Client rosa = somebody();
        {
            auto database = opened(path);
            QCOMPARE(database->clinic(), QStringLiteral("Harbour Clinic"));
            QVERIFY(Clients(*database).add(rosa).result().has_value());
        }
        auto database = opened(path);
        auto read = Clients(*database).load(rosa.id).result();
        QVERIFY(read.has_value());
        QCOMPARE(*read, rosa);
    }

    void aWrongPasswordAndAnUnknownNameAreRefusedAlike()
    {
        const QString path = foundRegister();
        Database database;
        QVERIFY(database.open(path, quick()).result().has_value());
        auto wrong = database.signIn(QStringLiteral("Amara Nwosu"), "not the password").result();
        auto unknown = database.signIn(QStringLiteral("Nobody Here"), "not the password").result();
        QCOMPARE(wrong.error().kind, Error::Kind::WrongPassword);
        QCOMPARE(unknown.error().kind, Error::Kind::WrongPassword);
        for (int i = 0; i < 2; ++i) (void)database.signIn(QStringLiteral("Amara Nwosu"), "again").result();
        QCOMPARE(database.signIn(QStringLiteral("Amara Nwosu"), password.toUtf8()).result().error().kind,
                 Error::Kind::Waiting);
    }

    void aSecondProcessIsToldWhoHasTheRegister()
    {
        const QString path = foundRegister();
        auto first = opened(path);
        Database second;
        auto answer = second.open(path, quick()).result();
        QCOMPARE(answer.error().kind, Error::Kind::RegisterBusy);
        QVERIFY(answer.error().facts.value(0).contains(QStringLiteral("test")));
    }

    void theSecondGivenOfOneSlotIsRefusedByTheStore()
    {
        auto database = opened(foundRegister());
        const Client rosa = *Clients(*database).add(somebody()).result();
        const QDate day = database->clock().today().addDays(-1); // today's first tablet would need the gate
        QVERIFY(Doses(*database).log(dose(rosa, day)).result().has_value());
        QCOMPARE(Doses(*database).log(dose(rosa, day)).result().error().kind, Error::Kind::AlreadyRecorded);
    }

    void anUndoneSlotIsAnsweredAgainAndAllVersionsStay()
    {
        auto database = opened(foundRegister());
        const Client rosa = *Clients(*database).add(somebody()).result();
        Doses doses(*database);
        const QDate day = database->clock().today().addDays(-1); // today's first tablet would need the gate
        const Dose first = *doses.log(dose(rosa, day)).result();
        QVERIFY(doses.undo(first).result().has_value());
        Dose again = dose(rosa, day);
        again.outcome = DoseOutcome::Refused;
        again.milligrams = 0;
        const auto kept = doses.log(again).result();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->version, 3);
        QCOMPARE(kept->id, first.id);
    }

    void theSecondOfTwoSavesIsRefused()
    {
        auto database = opened(foundRegister());
        Client rosa = *Clients(*database).add(somebody()).result();
        Client mine = rosa, yours = rosa;
        mine.phone = QStringLiteral("(503) 555-0111");
        yours.phone = QStringLiteral("(503) 555-0122");
        QVERIFY(Clients(*database).correct(mine, QStringLiteral("moved")).result().has_value());
        QCOMPARE(Clients(*database).correct(yours, QStringLiteral("moved")).result().error().kind,
                 Error::Kind::ChangedMeanwhile);
    }

    void aChartNumberBelongsToOneClient()
    {
        auto database = opened(foundRegister());
        QVERIFY(Clients(*database).add(somebody()).result().has_value());
        QCOMPARE(Clients(*database).add(somebody()).result().error().kind, Error::Kind::AlreadyRecorded);
    }

    void moreThan150MgInADayIsRefused()
    {
        auto database = opened(foundRegister());
        const Client rosa = *Clients(*database).add(somebody()).result();
        Dose much = dose(rosa, database->clock().today());
        much.milligrams = 200;
        QCOMPARE(Doses(*database).log(much).result().error().kind, Error::Kind::Flawed);
    }

    void theFrontDeskReadsNoClinicalRecord()
    {
        const QString path = foundRegister();
        Client rosa = somebody();
        {
            auto database = opened(path);
            QVERIFY(Clients(*database).add(rosa).result().has_value());
            auto desk = Staff(*database).add(QStringLiteral("Luis Ortega"), Role::FrontDesk, password).result();
            QVERIFY(desk.has_value());
            QVERIFY(!desk->waitsForKeys);
        }
        auto database = opened(path, QStringLiteral("Luis Ortega"));
        QVERIFY(Clients(*database).load(rosa.id).result().has_value());
        QCOMPARE(Clients(*database).history(rosa.id).result().error().kind, Error::Kind::NotAllowed);
        QCOMPARE(Doses(*database).log(dose(rosa, database->clock().today())).result().error().kind,
                 Error::Kind::NotAllowed);
    }

    void afterLockingNobodyReads()
    {
        auto database = opened(foundRegister());
        database->lock();
        QCOMPARE(Worklists(*database).today().result().error().kind, Error::Kind::NotSignedIn);
    }

    void aRemovedPersonIsShutOutAndTheRestGoOn()
    {
        const QString path = foundRegister();
        const Client rosa = somebody();
        {
            auto database = opened(path);
            QVERIFY(Clients(*database).add(rosa).result().has_value());
            QVERIFY(Staff(*database).add(QStringLiteral("Maren Holt"), Role::Nurse, password).result().has_value());
            QVERIFY(Staff(*database).remove(QStringLiteral("Maren Holt")).result().has_value());
        }
        {
            Database database;
            QVERIFY(database.open(path, quick()).result().has_value());
            QCOMPARE(database.signIn(QStringLiteral("Maren Holt"), password.toUtf8()).result().error().kind,
                     Error::Kind::Removed);
        }
        auto database = opened(path);
        QVERIFY(Clients(*database).load(rosa.id).result().has_value());
        int sealed = 0;
        for (;;) {
            auto some = Staff(*database).sealAgain(3).result();
            QVERIFY(some.has_value());
            if (*some == 0) break;
            sealed += *some;
        }
        QVERIFY(sealed > 0);
        QVERIFY(Clients(*database).load(rosa.id).result().has_value());
        auto verified = verifyRegister(*database).result();
        QVERIFY(verified.has_value());
        QCOMPARE(verified->faults, QList<VerifyFault>());
    }

    void theRecoverySheetOpensANewPassword()
    {
        const QString path = foundRegister();
        const QString fresh = QStringLiteral("copper-meadow-violin-harbor");
        QCOMPARE(recover(path, QStringLiteral("AAAA-AAAA"), QStringLiteral("Amara Nwosu"), fresh).error().kind,
                 Error::Kind::BadRecoveryKey);
        QVERIFY(recover(path, m_sheet, QStringLiteral("Amara Nwosu"), fresh).has_value());
        Database database;
        QVERIFY(database.open(path, quick()).result().has_value());
        QVERIFY(database.signIn(QStringLiteral("Amara Nwosu"), fresh.toUtf8()).result().has_value());
        auto verified = verifyRegister(database).result();
        QVERIFY(verified.has_value());
        QCOMPARE(verified->faults, QList<VerifyFault>());
    }

    void noNameStandsInAnyFileOfTheRegister()
    {
        const QString path = foundRegister();
        auto database = opened(path);
        QVERIFY(Clients(*database).add(somebody()).result().has_value());
        QStringList files{path, path + QStringLiteral("-wal"), path + QStringLiteral(".lock")};
        for (const QString &name : files) {
            QFile file(name);
            if (!file.exists()) continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const char *secret : {"Delgado", "Rosa", "555-0142", "Nwosu", "Harbour Clinic"})
                QVERIFY2(!bytes.contains(secret), secret);
            QVERIFY(!(file.permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup)));
        }
    }

    void everyCellAndEveryLastRowIsWatched();
    void aForeignADamagedAndAMissingFileAreToldApart();
};

namespace {

/// A bare handle on the closed file, as somebody with a hex editor or the sqlite3 shell would have.
struct Bare
{
    explicit Bare(const QString &path) { sqlite3_open(path.toUtf8().constData(), &handle); }
    ~Bare() { sqlite3_close(handle); }
    QStringList column(const QByteArray &sql, int index = 0)
    {
        QStringList values;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) return values;
        while (sqlite3_step(statement) == SQLITE_ROW)
            values << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, index)));
        sqlite3_finalize(statement);
        return values;
    }
    bool run(const QByteArray &sql)
    {
        return sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    sqlite3 *handle = nullptr;
};

/// What a changed cell becomes, by the type of what is in it.
QByteArray otherValue(const QByteArray &column)
{
    return "CASE typeof(" + column + ") WHEN 'integer' THEN " + column + " + 1 WHEN 'blob' THEN CAST(X'00' || " + column
        + " AS BLOB) WHEN 'text' THEN CASE WHEN " + column + " LIKE '____-__-__' THEN date(" + column
        + ", '+1 day') ELSE 'x' || " + column + " END ELSE NULL END";
}

} // namespace

void LedgerTest::everyCellAndEveryLastRowIsWatched()
{
    const QString path = foundRegister();
    {
        auto database = opened(path);
        const Client rosa = *Clients(*database).add(somebody()).result();
        const QDate today = database->clock().today();
        QVERIFY(Clients(*database)
                    .setHistory({.client = rosa.id, .indication = Indication::Opioid, .opioidHistory = YesNo::Yes})
                    .result()
                    .has_value());
        QVERIFY(Doses(*database).log(dose(rosa, today.addDays(-1))).result().has_value());
        QVERIFY(Doses(*database).notHere(rosa.id, today).result().has_value());
        QVERIFY(SideEffects(*database)
                    .note({.client = rosa.id, .onsetOn = today, .term = QStringLiteral("NAUSEA"), .grade = 1})
                    .result()
                    .has_value());
        QVERIFY(Worklists(*database).chart(rosa.id).result().has_value());
        Consent consent{.client = rosa.id, .signedOn = today.addDays(-9)};
        consent.expiresOn = today.addDays(90);
        QVERIFY(Consents(*database).add(consent).result().has_value());
        const Release release{QStringLiteral("Harbour Health Plan"), QStringLiteral("payment"),
                              QStringLiteral("consent")};
        QVERIFY(Prints(*database).note({PaperKind::ChartPage, rosa.id, 1, 1, true, release}).result().has_value());
        // An injection by the ledger itself: the gate is not what is tried here.
        auto kept = database
                        ->write<Done>(Right::GiveInjection,
                                      [&](Session &session) -> Result<Done> {
                                          Injection injection{.client = rosa.id, .givenOn = today.addDays(-40)};
                                          injection.side = Side::Left;
                                          if (auto done = kept::keep(session, injection, Act::Add); !done) return done;
                                          return series::bringUpToDate(session, rosa.id);
                                      })
                        .result();
        QVERIFY(kept.has_value());
        auto verified = verifyRegister(*database).result();
        QVERIFY(verified.has_value());
        QCOMPARE(verified->faults, QList<VerifyFault>());
        QVERIFY(verified->records > 5);
    }
    const auto faulty = [&](const QString &file) {
        Database database;
        OpenOptions look = quick();
        look.lookOnly = true;
        auto card = database.open(file, look).result();
        if (!card) return true; // refused to open: seen
        if (!database.signIn(QStringLiteral("Amara Nwosu"), password.toUtf8()).result()) {
            database.close();
            auto bare = verifyWithoutKeys(file);
            return !bare || !bare->faults.isEmpty();
        }
        auto verified = verifyRegister(database).result();
        return !verified || !verified->faults.isEmpty();
    };
    const QString copy = m_folder.filePath(QStringLiteral("tampered"));
    const auto tampered = [&](const QByteArray &sql) {
        QFile::remove(copy);
        if (!QFile::copy(path, copy)) return false;
        Bare bare(copy);
        const QStringList triggers = bare.column("SELECT sql FROM sqlite_master WHERE type = 'trigger'");
        for (const QString &name : bare.column("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            bare.run("DROP TRIGGER " + name.toUtf8());
        if (!bare.run(sql) || sqlite3_changes(bare.handle) == 0) return false;
        for (const QString &trigger : triggers) bare.run(trigger.toUtf8());
        return true;
    };
    QStringList tables;
    {
        Bare bare(path);
        tables = bare.column("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    }
    int tried = 0;
    for (const QString &table : tables) {
        QStringList columns;
        {
            Bare bare(path);
            columns = bare.column("PRAGMA table_info(" + table.toUtf8() + ")", 1);
        }
        for (const QString &column : columns) {
            const QByteArray name = column.toUtf8();
            if (!tampered("UPDATE " + table.toUtf8() + " SET " + name + " = " + otherValue(name)
                          + " WHERE rowid = (SELECT max(rowid) FROM " + table.toUtf8() + " WHERE " + name
                          + " IS NOT NULL)"))
                continue;
            QVERIFY2(faulty(copy), qPrintable(table + QLatin1Char('.') + column));
            ++tried;
        }
        if (!tampered("DELETE FROM " + table.toUtf8() + " WHERE rowid = (SELECT max(rowid) FROM " + table.toUtf8()
                      + ")"))
            continue;
        QVERIFY2(faulty(copy), qPrintable(table + QStringLiteral(": last row")));
        ++tried;
    }
    QVERIFY2(tried > 90, qPrintable(QString::number(tried)));
    QFile::remove(copy);
    QVERIFY(QFile::copy(path, copy));
    QVERIFY(!faulty(copy)); // the untouched copy is silent
}

void LedgerTest::aForeignADamagedAndAMissingFileAreToldApart()
{
    const auto kindOf = [](const QString &path) {
        Database database;
        auto card = database.open(path, quick()).result();
        return card ? std::optional<Error::Kind>() : card.error().kind;
    };
    QCOMPARE(kindOf(m_folder.filePath(QStringLiteral("nothing"))), Error::Kind::RegisterMissing);
    const QString foreign = m_folder.filePath(QStringLiteral("letter.txt"));
    {
        QFile file(foreign);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear colleague, this is no register.");
    }
    QCOMPARE(kindOf(foreign), Error::Kind::RegisterForeign);
    const QString other = m_folder.filePath(QStringLiteral("other.db"));
    {
        Bare bare(other);
        QVERIFY(bare.run("CREATE TABLE stamps (id)"));
    }
    QCOMPARE(kindOf(other), Error::Kind::RegisterForeign);
    const QString newer = foundRegister();
    {
        Bare bare(newer);
        QVERIFY(bare.run("INSERT INTO migration VALUES (999, '999_later.sql', 'later')"));
    }
    QCOMPARE(kindOf(newer), Error::Kind::RegisterNewer);
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
