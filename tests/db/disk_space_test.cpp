#include "db/door/database.h"
#include "db/door/desk_state.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "db/work/verify.h"
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

const QString password = QStringLiteral("lantern-orchard-ferry-walnut");
constexpr qint64 mebibyte = 1 << 20;

/// Lets this process mount for itself alone, as root or in a user namespace of its own; nothing of it is left behind.
bool mountsAreOurs()
{
    const uid_t user = getuid();
    const gid_t group = getgid();
    if (user == 0) {
        if (unshare(CLONE_NEWNS) != 0) return false;
    } else {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        const auto write = [](const char *path, const QByteArray &text) {
            QFile file(QString::fromLatin1(path));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        write("/proc/self/setgroups", "deny");
        write("/proc/self/uid_map", QByteArray::number(user) + ' ' + QByteArray::number(user) + " 1");
        write("/proc/self/gid_map", QByteArray::number(group) + ' ' + QByteArray::number(group) + " 1");
    }
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool canMount = false;

} // namespace

/// A register on a disk that fills up, by a measure of the test's own and for real: nothing lost, nothing falsely saved.
class DiskSpaceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<QByteArray> m_disks;
    int m_number = 0;
    std::atomic<qint64> m_free = 1000 * mebibyte;

    QString foundRegister(const QString &folder, bool practice = false)
    {
        const QString path = folder + QStringLiteral("/clinic-%1.evenkeel").arg(++m_number);
        const auto sheet = found({.path = path,
                                  .clinic = QStringLiteral("Harbour Clinic"),
                                  .timeZone = "America/Los_Angeles",
                                  .founder = QStringLiteral("Amara Nwosu"),
                                  .roles = Roles(Role::Administrator) | Role::Physician | Role::FrontDesk,
                                  .password = password,
                                  .practice = practice,
                                  .cost = quickCost});
        if (!sheet) qFatal("founding failed: %d", int(sheet.error().kind));
        return path;
    }

    std::unique_ptr<Database> opened(const QString &path, bool measured)
    {
        auto database = std::make_unique<Database>();
        OpenOptions options{.floor = quickCost, .holder = QStringLiteral("test"), .keepReserve = true};
        if (measured) options.freeBytes = [this] { return m_free.load(); };
        const auto card = database->open(path, options).result();
        if (!card) qFatal("open failed: %d %s", int(card.error().kind), qPrintable(card.error().facts.join(u' ')));
        const auto actor = database->signIn(QStringLiteral("Amara Nwosu"), password.toUtf8()).result();
        if (!actor) qFatal("sign-in failed: %d", int(actor.error().kind));
        return database;
    }

    static Client somebody(const QString &chart)
    {
        Client client;
        client.chartNumber = chart;
        client.lastName = QStringLiteral("Delgado-Whitaker");
        client.firstName = QStringLiteral("Rosa");
        client.birthDate = QDate(1988, 3, 12);
        return client;
    }

    static QString reserveOf(const QString &path) { return path + QStringLiteral(".reserve"); }

    static QList<VerifyFault> faultsOf(Database &database)
    {
        const auto found = verifyRegister(database).result();
        return found ? found->faults : QList<VerifyFault>{{QStringLiteral("UNREAD"), {}, {}}};
    }

    /// A disk of @p size that is really one; empty when this machine lets nobody mount.
    QString smallDisk(qint64 size)
    {
        if (!canMount) return {};
        const QString folder = m_folder.filePath(QStringLiteral("disk-%1").arg(++m_number));
        if (!QDir().mkpath(folder)) return {};
        const QByteArray options = "mode=700,size=" + QByteArray::number(size);
        if (mount("tmpfs", folder.toUtf8().constData(), "tmpfs", 0, options.constData()) != 0) return {};
        m_disks << folder.toUtf8();
        return folder;
    }

    /// Takes all but @p rest bytes of the disk.
    static void fill(const QString &folder, qint64 rest)
    {
        QFile filler(folder + QStringLiteral("/films"));
        if (!filler.open(QIODevice::Append)) qFatal("no filler");
        const qint64 more = QStorageInfo(folder).bytesAvailable() - rest;
        if (more > 0 && ::posix_fallocate(filler.handle(), filler.size(), more) != 0) qFatal("the disk did not fill");
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QVERIFY(startVault());
        std::signal(SIGXFSZ, SIG_IGN);
    }
    void cleanupTestCase()
    {
        for (const QByteArray &disk : std::as_const(m_disks)) umount2(disk.constData(), MNT_DETACH);
    }
    void init() { m_free = 1000 * mebibyte; }

    void theReserveIsMadeAtOpeningWhenThereIsRoom()
    {
        const QString path = foundRegister(m_folder.path());
        QVERIFY(!QFile::exists(reserveOf(path)));
        m_free = 263 * mebibyte; // with the reserve less than 200 MiB would be left
        opened(path, true);
        QVERIFY(!QFile::exists(reserveOf(path)));
        m_free = 264 * mebibyte;
        opened(path, true);
        struct stat about = {};
        QCOMPARE(::stat(QFile::encodeName(reserveOf(path)).constData(), &about), 0);
        QCOMPARE(about.st_size, 64 * mebibyte);
        QVERIFY(about.st_blocks * 512 >= 64 * mebibyte); // taken, not only promised
        QCOMPARE(about.st_mode & 0777U, 0600U);
    }

    void aPracticeRegisterAndALookCostNoReserve()
    {
        const QString practice = foundRegister(m_folder.path(), true);
        opened(practice, true);
        QVERIFY(!QFile::exists(reserveOf(practice)));
        const QString looked = foundRegister(m_folder.path());
        Database database;
        QVERIFY(
            database.open(looked, {.floor = quickCost, .lookOnly = true, .keepReserve = true}).result().has_value());
        QVERIFY(!QFile::exists(reserveOf(looked)));
    }

    void below200MiBIsSaidAndBelow50NothingIsWritten()
    {
        auto database = opened(foundRegister(m_folder.path()), true);
        QSignalSpy changed(database.get(), &Database::spaceChanged);
        QVERIFY(!database->card().lowSpace);
        m_free = 199 * mebibyte;
        QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
        QVERIFY(database->card().lowSpace && !database->card().readOnly);
        QCOMPARE(database->card().freeBytes, 199 * mebibyte);
        m_free = 49 * mebibyte;
        const auto refused = Clients(*database).add(somebody(QStringLiteral("2"))).result();
        QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
        QVERIFY(database->card().readOnly);
        QCOMPARE(Clients(*database).directory().result().value()->size(), 1); // reading goes on
        m_free = 300 * mebibyte;
        database->lookAtSpace();
        QTRY_VERIFY(!database->card().readOnly);
        QVERIFY(!database->card().lowSpace);
        QVERIFY(Clients(*database).add(somebody(QStringLiteral("2"))).result().has_value());
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(faultsOf(*database), QList<VerifyFault>());
    }

    void whoeverComesToAFullDiskReads()
    {
        const QString path = foundRegister(m_folder.path());
        m_free = 10 * mebibyte;
        auto database = opened(path, true);
        QVERIFY(database->card().readOnly);
        QVERIFY(Clients(*database).directory().result().has_value());
        m_free = 1000 * mebibyte; // and writes again without signing in anew
        QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
    }

    void theSaveThatMeetsAFullDiskFinishesOnTheReserve()
    {
        const QString path = foundRegister(m_folder.path());
        auto database = opened(path, true);
        QVERIFY(QFile::exists(reserveOf(path)));
        // The disk fills up while the work runs.
        const auto kept = database
                              ->write<Done>(Right::EditIdentity,
                                            [this](Session &session) {
                                                m_free = 0;
                                                return session.note(Act::Search, KeyKind::House, {});
                                            })
                              .result();
        QVERIFY(kept.has_value());
        QVERIFY(!QFile::exists(reserveOf(path)));
        m_free = 64 * mebibyte; // what the reserve gave is not for going on as before
        QCOMPARE(Clients(*database).add(somebody(QStringLiteral("1"))).result().error().kind, Error::Kind::DiskFull);
        m_free = 300 * mebibyte;
        QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
        QVERIFY(QFile::exists(reserveOf(path)));
    }

    void aRefusedSaveHasItsRoomWhenItIsTriedAgain();
    void aDiskThatIsReallyFullLosesNothing();
    void aRegisterOnADiskWithoutOneFreeByteOpensForReading();

    void anUncleanEndIsSeenAtTheNextOpening()
    {
        const QString path = foundRegister(m_folder.path());
        const QString copy = m_folder.filePath(QStringLiteral("crashed.evenkeel"));
        {
            auto database = opened(path, true);
            QVERIFY(!database->card().endedUnclean);
            QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
            QVERIFY(QFile::copy(path, copy)); // as a power cut would leave them
            QVERIFY(QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
        }
        auto whole = opened(path, true);
        QVERIFY(!whole->card().endedUnclean);
        auto crashed = opened(copy, true);
        QVERIFY(crashed->card().endedUnclean);
        QCOMPARE(Clients(*crashed).directory().result().value()->size(), 1);
    }

    void theFileIsReadForDamage();
    void closingDoesNotWaitForTheCheck();
    void theDeskRemembersTheCheckAndTheLine();
};

void DiskSpaceTest::aRefusedSaveHasItsRoomWhenItIsTriedAgain()
{
    // A limit on the size of files stands for a quota: the disk seems to have room, and the write is refused.
    const QString path = foundRegister(m_folder.path());
    auto database = opened(path, true);
    QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit now{rlim_t(QFileInfo(path + QStringLiteral("-wal")).size() + 8192), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &now), 0);
    const Client second = somebody(QStringLiteral("2"));
    const auto refused = Clients(*database).add(second).result();
    const bool reserveGone = !QFile::exists(reserveOf(path));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(refused.error().kind, Error::Kind::DiskFull);
    QVERIFY(reserveGone);
    QCOMPARE(Clients(*database).load(second.id).result().error().kind, Error::Kind::NotFound);
    m_free = 64 * mebibyte;
    QVERIFY(Clients(*database).add(second).result().has_value());
    QCOMPARE(Clients(*database).add(somebody(QStringLiteral("3"))).result().error().kind, Error::Kind::DiskFull);
    QCOMPARE(faultsOf(*database), QList<VerifyFault>());
}

void DiskSpaceTest::aDiskThatIsReallyFullLosesNothing()
{
    const QString folder = smallDisk(400 * mebibyte);
    if (folder.isEmpty()) return; // nobody may mount here: the limit above has shown the same refusal
    const QString path = foundRegister(folder);
    QStringList acknowledged;
    {
        auto database = opened(path, false);
        QVERIFY(QFile::exists(reserveOf(path)));
        const auto add = [&](int number) {
            const QString chart = QString::number(number);
            const auto kept = Clients(*database).add(somebody(chart)).result();
            if (kept) acknowledged << chart;
            return kept;
        };
        QVERIFY(add(1).has_value());
        // Full in the middle of a save: it finishes.
        const auto finished = database
                                  ->write<Done>(Right::EditIdentity,
                                                [&](Session &session) {
                                                    fill(folder, 0);
                                                    return session.note(Act::Search, KeyKind::House, {});
                                                })
                                  .result();
        QVERIFY(finished.has_value());
        QVERIFY(!QFile::exists(reserveOf(path)));
        QCOMPARE(add(2).error().kind, Error::Kind::DiskFull);
        fill(folder, 0); // and another program takes even that
        QCOMPARE(add(3).error().kind, Error::Kind::DiskFull);
        QVERIFY(database->card().readOnly);
        QVERIFY(QFile::remove(folder + QStringLiteral("/films")));
        QVERIFY(add(4).has_value());
        QVERIFY(QFile::exists(reserveOf(path)));
        QCOMPARE(faultsOf(*database), QList<VerifyFault>());
    }
    auto again = opened(path, false);
    QCOMPARE(Clients(*again).directory().result().value()->size(), acknowledged.size());
    QCOMPARE(acknowledged, QStringList({QStringLiteral("1"), QStringLiteral("4")}));
}

void DiskSpaceTest::aRegisterOnADiskWithoutOneFreeByteOpensForReading()
{
    const QString folder = smallDisk(400 * mebibyte);
    if (folder.isEmpty()) return; // see above
    const QString path = foundRegister(folder);
    {
        auto database = opened(path, false);
        QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
    }
    fill(folder, 0);
    auto database = opened(path, false);
    QVERIFY(database->card().readOnly);
    QCOMPARE(Clients(*database).directory().result().value()->size(), 1);
    QCOMPARE(Clients(*database).add(somebody(QStringLiteral("2"))).result().error().kind, Error::Kind::DiskFull);
}

void DiskSpaceTest::theFileIsReadForDamage()
{
    const QString path = foundRegister(m_folder.path());
    {
        auto database = opened(path, true);
        QVERIFY(Clients(*database).add(somebody(QStringLiteral("1"))).result().has_value());
        QVERIFY(database->checkFile().result().has_value());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 4096)); // the last page belongs to some table or index
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();
    Database database;
    QVERIFY(database.open(path, {.floor = quickCost}).result().has_value());
    QCOMPARE(database.checkFile().result().error().kind, Error::Kind::RegisterDamaged);
}

void DiskSpaceTest::closingDoesNotWaitForTheCheck()
{
    const QString path = foundRegister(m_folder.path());
    for (int i = 0; i < 20; ++i) {
        auto database = opened(path, true);
        const auto checked = database->checkFile();
        QThread::usleep(200UL * unsigned(i));
        database->close();
        QVERIFY(checked.isFinished());
        QVERIFY(checked.result().has_value() || checked.result().error().kind == Error::Kind::EngineFailed);
    }
    Database closed;
    QCOMPARE(closed.checkFile().result().error().kind, Error::Kind::EngineFailed);
}

void DiskSpaceTest::theDeskRemembersTheCheckAndTheLine()
{
    DeskState desk(m_folder.filePath(QStringLiteral("desk.json")));
    const QUuid id = QUuid::createUuid();
    const QString here = QStringLiteral("/clinic/a.evenkeel"), there = QStringLiteral("/clinic/b.evenkeel");
    QVERIFY(!desk.fileCheck(id, here));
    desk.setFileCheck(id, here, {QDate(2026, 5, 4), false});
    desk.putDiskLineAway(id, here, QDate(2026, 5, 4));
    QCOMPARE(desk.fileCheck(id, here)->day, QDate(2026, 5, 4));
    QVERIFY(!desk.fileCheck(id, here)->sound);
    QVERIFY(!desk.fileCheck(id, there));
    QCOMPARE(desk.diskLinePutAway(id, here), QDate(2026, 5, 4));
    QVERIFY(!desk.diskLinePutAway(id, there).isValid());
}

int main(int argc, char **argv)
{
    canMount = mountsAreOurs(); // while the process has one thread
    QCoreApplication app(argc, argv);
    DiskSpaceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "disk_space_test.moc"
