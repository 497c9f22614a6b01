#include "db/stores/staff.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "ledger_clinic.h"

/// One register on a real file: founded, worked on, locked and opened again.
class LedgerTest : public QObject, private LedgerClinic
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }

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
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
