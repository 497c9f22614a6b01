#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "ui/desktop/guard/session_signals.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <fcntl.h>
#include <unistd.h>

/// Whose session it is: (uo), as logind answers.
struct SessionUser
{
    uint number = 0;
    QDBusObjectPath path;
};
Q_DECLARE_METATYPE(SessionUser)

QDBusArgument &operator<<(QDBusArgument &argument, const SessionUser &user)
{
    argument.beginStructure();
    argument << user.number << user.path;
    argument.endStructure();
    return argument;
}
const QDBusArgument &operator>>(const QDBusArgument &argument, SessionUser &user)
{
    argument.beginStructure();
    argument >> user.number >> user.path;
    argument.endStructure();
    return argument;
}

/// A session of the made-up logind.
class FakeSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(SessionUser User READ user)
public:
    explicit FakeSession(uint owner, QObject *parent) : QObject(parent), m_owner(owner) {}
    SessionUser user() const { return {m_owner, QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/user/_1"))}; }

private:
    uint m_owner;
};

/// Its manager: hands out delays and sees when they are given back.
class FakeManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    using QObject::QObject;
    /// The program still holds the sleep back.
    bool isHeldBack() const
    {
        char byte = 0;
        return m_ours >= 0 && ::read(m_ours, &byte, 1) < 0 && errno == EAGAIN; // 0 is the end of the pipe: let go
    }
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        asked << what << who << why << mode;
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) qFatal("no pipe");
        if (m_ours >= 0) ::close(m_ours);
        m_ours = ends[0];
        const QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }

private:
    int m_ours = -1;
};

/// The lock follows the session and the sleep of the computer, on a bus of its own with a logind made for the test.
class SessionLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theSessionsLockLocksTheProgram();
    void aDesktopThatLocksByItselfLocksTheProgram();
    void theSessionOfSomebodyElseDoesNot();
    void theComputerSleepsOnlyWhenTheKeysAreGone();
    void withoutABusTheProgramWorks();

private:
    void signIn();
    void emitFrom(const QString &path, const QString &interface, const char *member, const QVariantList &arguments);
    void hint(const QString &path, bool locked);
    QString said() const { return m_window->door()->signInPage()->findChild<SaidLine *>()->sentence(); }

    const QString m_mine = QStringLiteral("/org/freedesktop/login1/session/_31");
    const QString m_other = QStringLiteral("/org/freedesktop/login1/session/_32");
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    FakeManager *m_manager = nullptr;
    std::unique_ptr<QDBusConnection> m_bus;
    std::unique_ptr<MainWindow> m_window;
};

void SessionLockTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QVERIFY(startVault());
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
    QVERIFY2(m_daemon.waitForStarted(), "the package dbus-daemon is needed");
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine() || m_daemon.waitForReadyRead(100), 10000);
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();

    qDBusRegisterMetaType<SessionUser>();
    m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, QStringLiteral("logind")));
    QVERIFY(m_bus->isConnected());
    m_manager = new FakeManager(this);
    const auto slots = QDBusConnection::ExportAllSlots, properties = QDBusConnection::ExportAllProperties;
    QVERIFY(m_bus->registerObject(QStringLiteral("/org/freedesktop/login1"), m_manager, slots));
    QVERIFY(m_bus->registerObject(m_mine, new FakeSession(getuid(), this), properties));
    QVERIFY(m_bus->registerObject(m_other, new FakeSession(getuid() + 1, this), properties));
    QVERIFY(m_bus->registerService(QStringLiteral("org.freedesktop.login1")));

    const QString path = m_folder.filePath(QStringLiteral("practice.evenkeel"));
    QVERIFY(found({.path = path,
                   .clinic = QStringLiteral("Harbour Clinic"),
                   .timeZone = "America/Los_Angeles",
                   .founder = QStringLiteral("nurse"),
                   .roles = Roles(Role::Administrator) | Role::Nurse,
                   .password = QStringLiteral("practice"),
                   .practice = true,
                   .cost = quickCost})
                .has_value());
    m_window = std::make_unique<MainWindow>(quickCost, m_folder.filePath(QStringLiteral("desk.ini")));
    m_window->show();
    m_window->followSession(m_address);
    QVERIFY(m_window->session()->isListening());
    QVERIFY(m_window->database().open(path, {.floor = quickCost}).result().has_value());
}

void SessionLockTest::cleanupTestCase()
{
    m_window.reset();
    m_bus.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void SessionLockTest::signIn()
{
    m_window->door()->signInPage()->signIn(QStringLiteral("nurse"), "practice");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->frame() != nullptr, 20000);
}

void SessionLockTest::emitFrom(const QString &path, const QString &interface, const char *member,
                               const QVariantList &arguments)
{
    auto message = QDBusMessage::createSignal(path, interface, QString::fromLatin1(member));
    message.setArguments(arguments);
    QVERIFY(m_bus->send(message));
}

void SessionLockTest::hint(const QString &path, bool locked)
{
    emitFrom(path, QStringLiteral("org.freedesktop.DBus.Properties"), "PropertiesChanged",
             {QStringLiteral("org.freedesktop.login1.Session"), QVariantMap{{QStringLiteral("LockedHint"), locked}},
              QStringList()});
}

void SessionLockTest::theSessionsLockLocksTheProgram()
{
    signIn();
    emitFrom(m_mine, QStringLiteral("org.freedesktop.login1.Session"), "Lock", {});
    QTRY_VERIFY(!m_window->frame());
    QVERIFY(!m_window->database().actor());
    QVERIFY2(said().contains(QStringLiteral("screen")), qPrintable(said()));
}

void SessionLockTest::aDesktopThatLocksByItselfLocksTheProgram()
{
    signIn();
    hint(m_mine, false);
    QTest::qWait(200);
    QVERIFY(m_window->frame());
    hint(m_mine, true);
    QTRY_VERIFY(!m_window->frame());
}

void SessionLockTest::theSessionOfSomebodyElseDoesNot()
{
    signIn();
    emitFrom(m_other, QStringLiteral("org.freedesktop.login1.Session"), "Lock", {});
    hint(m_other, true);
    QTest::qWait(500);
    QVERIFY(m_window->frame());
}

void SessionLockTest::theComputerSleepsOnlyWhenTheKeysAreGone()
{
    const QString manager = QStringLiteral("org.freedesktop.login1.Manager");
    const QString path = QStringLiteral("/org/freedesktop/login1");
    if (!m_window->frame()) signIn();
    QTRY_VERIFY(m_manager->isHeldBack());
    QCOMPARE(m_manager->asked.first(), QStringLiteral("sleep"));
    QCOMPARE(m_manager->asked.last(), QStringLiteral("delay")); // never a veto
    emitFrom(path, manager, "PrepareForSleep", {true});
    QTRY_VERIFY(!m_manager->isHeldBack());
    QVERIFY(!m_window->frame()); // gone before the computer was let go
    QVERIFY(!m_window->database().actor());
    QVERIFY2(said().contains(QStringLiteral("sleep")), qPrintable(said()));
    emitFrom(path, manager, "PrepareForSleep", {false});
    QTRY_VERIFY(m_manager->isHeldBack()); // for the next time
}

void SessionLockTest::withoutABusTheProgramWorks()
{
    const SessionSignals none(QStringLiteral("unix:path=/no/such/bus"));
    QVERIFY(!none.isListening());
}

QTEST_MAIN(SessionLockTest)
#include "session_lock_test.moc"
