#include "cli.h"
#include "register.h"
#include "ui/words/disk.h"
#include <QFileInfo>

/// What the command line says of the disk under a register, and the reserve that it keeps there.
class VerifyDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifyTellsOfTheDiskAndAnswersAllTheSame();
    void aPracticeRegisterIsLeftInPeace();
    void eachStateOfTheDiskHasItsWords();
};

void VerifyDiskTest::verifyTellsOfTheDiskAndAnswersAllTheSame()
{
    Cli cli;
    const QString place = cli.path("clinic.evenkeel");
    const char *password = "lantern-orchard-ferry-walnut";
    EXIT(cli.run(cli.as(QStringLiteral("ann"), password, place,
                        {QStringLiteral("init"), QStringLiteral("--clinic"), QStringLiteral("Harbour Light"),
                         QStringLiteral("--time-zone"), QStringLiteral("America/Los_Angeles"),
                         QStringLiteral("--roles"), QStringLiteral("administrator,physician"),
                         QStringLiteral("--recovery-key-file"), place + QStringLiteral(".key")})),
         0);
    const Answer verified = cli.run(cli.as(QStringLiteral("ann"), password, place, split("verify")));
    QVERIFY2(verified.exit == 0, qPrintable(verified.err));
    const QString said = diskSentence(diskSealUnder(QFileInfo(cli.folder.path()).canonicalFilePath()));
    QCOMPARE(verified.err.contains(QStringLiteral("encrypted")), !said.isEmpty());
    QVERIFY2(verified.err.contains(said), qPrintable(verified.err));
    QVERIFY(!verified.out.contains(QStringLiteral("encrypted")));
    QVERIFY(!QFile::exists(place + QStringLiteral(".reserve"))); // what is examined stays as it is
    EXIT(cli.run(cli.as(QStringLiteral("ann"), password, place, split("staff list"))), 0);
    QCOMPARE(QFileInfo(place + QStringLiteral(".reserve")).size(), qint64(64) << 20);
}

void VerifyDiskTest::aPracticeRegisterIsLeftInPeace()
{
    Cli cli;
    TestRegister made(cli);
    EXIT(made.found(), 0);
    const Answer verified = made.run(split("verify"));
    QVERIFY2(verified.exit == 0, qPrintable(verified.err));
    QVERIFY(!verified.err.contains(QStringLiteral("encrypted")));
    QVERIFY(!QFile::exists(made.place() + QStringLiteral(".reserve")));
}

void VerifyDiskTest::eachStateOfTheDiskHasItsWords()
{
    QVERIFY(diskSentence(DiskSeal::Sealed).isEmpty());
    QVERIFY(diskSentence(DiskSeal::InMemory).isEmpty());
    QVERIFY(diskSentence(DiskSeal::Bare).contains(QStringLiteral("LUKS"))); // what to do
    QVERIFY(diskSentence(DiskSeal::Unknown).contains(QStringLiteral("cannot be seen")));
}

QTEST_GUILESS_MAIN(VerifyDiskTest)
#include "verify_disk_test.moc"
