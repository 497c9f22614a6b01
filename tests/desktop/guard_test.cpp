#include "db/door/desk_state.h"
#include "db/vault/secret.h"
#include "db/vault/temporary_files.h"
#include "db/work/founding.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/parts/status_line.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>
#include <sys/stat.h>

namespace {

const QString password = QStringLiteral("lantern-orchard-ferry-walnut");
constexpr qint64 mebibyte = 1 << 20;

} // namespace

/// What a nurse or a physician sees of the register's safety: disk, room, damage.
class GuardTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    std::atomic<qint64> m_free = 1000 * mebibyte;

    QString foundRegister(bool practice = false)
    {
        const QString path = m_folder.filePath(QStringLiteral("clinic-%1.evenkeel").arg(++m_number));
        const auto sheet = found({.path = path,
                                  .clinic = QStringLiteral("Harbour Clinic"),
                                  .timeZone = "America/Los_Angeles",
                                  .founder = QStringLiteral("Amara Nwosu"),
                                  .roles = Roles(Role::Administrator) | Role::Physician | Role::Nurse,
                                  .password = password,
                                  .practice = practice,
                                  .cost = quickCost});
        if (!sheet) qFatal("founding failed: %d", int(sheet.error().kind));
        return path;
    }

    /// A computer of folders whose one disk is encrypted or not.
    QString computer(bool encrypted)
    {
        const QString root = m_folder.filePath(QStringLiteral("computer-%1").arg(++m_number));
        const auto write = [&root](const QString &path, const QByteArray &text) {
            QDir().mkpath(QFileInfo(root + path).path());
            QFile file(root + path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("no such computer");
        };
        write(QStringLiteral("/proc/self/mountinfo"), "22 1 254:0 / / rw - ext4 /dev/dm-0 rw\n");
        write(QStringLiteral("/sys/dev/block/254:0/dm/uuid"), encrypted ? "CRYPT-LUKS2-1\n" : "LVM-1\n");
        return root;
    }

    std::unique_ptr<MainWindow> signedIn(const QString &path, const QString &root)
    {
        auto window = std::make_unique<MainWindow>(quickCost, m_folder.filePath(QStringLiteral("desk.ini")));
        window->resize(1280, 800);
        window->show();
        OpenOptions options{.floor = quickCost, .holder = QStringLiteral("test"), .systemRoot = root};
        options.freeBytes = [this] { return m_free.load(); };
        if (!window->database().open(path, options).result()) qFatal("open failed");
        signIn(*window);
        return window;
    }

    static void signIn(MainWindow &window)
    {
        window.door()->signInPage()->signIn(QStringLiteral("Amara Nwosu"), password.toUtf8());
        if (!QTest::qWaitFor([&] { return window.frame() != nullptr; }, 20000)) qFatal("nobody came in");
    }

    static NoticeLine *lineOf(MainWindow &window) { return window.frame()->findChild<NoticeLine *>(); }
    static QString statusOf(MainWindow &window) { return window.frame()->findChild<StatusLine *>()->accessibleName(); }
    static DeedButton *deedOf(QWidget *line, const QString &text)
    {
        for (DeedButton *deed : line->findChildren<DeedButton *>())
            if (deed->text() == text && !deed->isHidden()) return deed;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QVERIFY(startVault());
        dress(*qApp, Theme::Light);
    }
    void init() { m_free = 1000 * mebibyte; }

    void anUnencryptedDiskIsSaidInRedUntilItIsPutAwayForToday();
    void anEncryptedDiskAndAPracticeClinicAreLeftInPeace();
    void littleRoomIsSaidInTheStatusBarAndNoRoomToo();
    void aSaveOnAFullDiskIsRefusedInWordsAndNeverCalledSaved();
    void theAlarmIsWholeHoweverNarrow();
    void theFileIsCheckedOnceADayAndAfterAnUncleanEnd();
    void aDamagedFileIsSaidInRedAndStays();
    void temporaryFilesGoIntoMemory();
};

void GuardTest::anUnencryptedDiskIsSaidInRedUntilItIsPutAwayForToday()
{
    const QString path = foundRegister(), root = computer(false);
    {
        auto window = signedIn(path, root);
        NoticeLine *line = lineOf(*window);
        QVERIFY(line->isVisible());
        QVERIFY2(line->sentence().contains(QStringLiteral("not encrypted")), qPrintable(line->sentence()));
        QVERIFY(line->sentence().contains(QStringLiteral("LUKS")));
        QCOMPARE(line->accessibleName(), line->sentence());
        QTRY_VERIFY(line->height() >= line->heightForWidth(line->width())); // nothing of it is cut off
        if (qEnvironmentVariableIsSet("EVENKEEL_SHOT")) window->grab().save(qEnvironmentVariable("EVENKEEL_SHOT"));
        window->lock({});
        signIn(*window); // the next person sees it, too
        line = lineOf(*window);
        QVERIFY(line->isVisible());
        DeedButton *away = deedOf(line, QStringLiteral("Put away until tomorrow"));
        QVERIFY(away);
        away->setFocus();
        QTest::keyClick(away, Qt::Key_Space);
        QTRY_VERIFY(!line->isVisible());
    }
    auto again = signedIn(path, root);
    QVERIFY(!lineOf(*again)->isVisible());
    // The day after it stands there again.
    const RegisterCard card = again->database().card();
    DeskState().putDiskLineAway(card.id, card.path, QDate::currentDate().addDays(-1));
    again->lock({});
    signIn(*again);
    QVERIFY(lineOf(*again)->isVisible());
}

void GuardTest::anEncryptedDiskAndAPracticeClinicAreLeftInPeace()
{
    auto sealed = signedIn(foundRegister(), computer(true));
    QVERIFY(!lineOf(*sealed)->isVisible());
    QCOMPARE(sealed->database().card().disk, DiskSeal::Sealed);
    auto practice = signedIn(foundRegister(true), computer(false));
    QCOMPARE(practice->database().card().disk, DiskSeal::Bare);
    QVERIFY(!lineOf(*practice)->isVisible());
}

void GuardTest::littleRoomIsSaidInTheStatusBarAndNoRoomToo()
{
    m_free = 143 * mebibyte;
    auto window = signedIn(foundRegister(), computer(true));
    QVERIFY2(statusOf(*window).contains(QStringLiteral("143 MiB left")), qPrintable(statusOf(*window)));
    m_free = 20 * mebibyte;
    window->database().lookAtSpace();
    QTRY_VERIFY(statusOf(*window).contains(QStringLiteral("nothing can be saved")));
    m_free = 900 * mebibyte;
    window->database().lookAtSpace();
    QTRY_VERIFY(!statusOf(*window).contains(QStringLiteral("isk")));
}

void GuardTest::aSaveOnAFullDiskIsRefusedInWordsAndNeverCalledSaved()
{
    auto window = signedIn(foundRegister(), computer(true));
    Q_EMIT window->frame()->current()->newClientWanted();
    auto *form = qobject_cast<ClientForm *>(window->frame()->current());
    QVERIFY(form);
    for (QLineEdit *edit : form->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QStringLiteral("Last name")) QTest::keyClicks(edit, QStringLiteral("Wrona"));
        if (edit->accessibleName() == QStringLiteral("Chart number")) edit->setText(QStringLiteral("77"));
        if (edit->accessibleName() == QStringLiteral("Birth date"))
            QTest::keyClicks(edit, QStringLiteral("28 Feb 1990"));
    }
    for (JoinedButtons *buttons : form->findChildren<JoinedButtons *>()) {
        buttons->setCurrent(0);
        Q_EMIT buttons->chosen(0);
    }
    auto *foot = form->findChild<SheetFoot *>();
    QTRY_VERIFY(foot->save()->isEnabled());
    m_free = 20 * mebibyte;
    foot->save()->click();
    QTRY_VERIFY2(foot->said().contains(QStringLiteral("Not saved: the disk is full")), qPrintable(foot->said()));
    QVERIFY(!statusOf(*window).contains(QStringLiteral("Saved")));
    QVERIFY(statusOf(*window).contains(QStringLiteral("nothing can be saved")));
    QCOMPARE(window->frame()->current(), form); // what was typed stays
    m_free = 900 * mebibyte;
    QTRY_VERIFY(foot->save()->isEnabled());
    foot->save()->click(); // the same again, without signing in anew
    QTRY_VERIFY(window->frame()->current() != form);
    QTRY_VERIFY(statusOf(*window).contains(QStringLiteral("Saved")));
}

void GuardTest::theAlarmIsWholeHoweverNarrow()
{
    StatusLine line;
    line.setWho(QStringLiteral("Amara Nwosu, nurse, physician, administrator"));
    line.setDay(QStringLiteral("Sun 22 Nov 2026, 09:12"));
    line.setCheck(QStringLiteral("File checked 09:12"));
    const auto reds = [&line] { // columns in which something red stands
        const QImage image = line.grab().toImage();
        QList<int> columns;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 2; y < image.height(); ++y)
                if (const QColor ink = image.pixelColor(x, y); ink.red() > ink.blue() + 90) {
                    columns << x;
                    break;
                }
        return columns;
    };
    line.setAlarm(QStringLiteral("The disk is almost full: 143 MiB left"));
    line.resize(1200, 32);
    const qsizetype whole = reds().size();
    QVERIFY(whole > 100);
    for (const int width : {700, 560, 420, 320}) {
        line.resize(width, 32);
        const QList<int> columns = reds();
        QVERIFY2(qAbs(columns.size() - whole) <= 3, qPrintable(QString::number(width)));
        QVERIFY(columns.first() > 0);
    }
}

void GuardTest::theFileIsCheckedOnceADayAndAfterAnUncleanEnd()
{
    const QString path = foundRegister(), root = computer(true);
    const auto checked = [](MainWindow &window) { return statusOf(window).contains(QStringLiteral("File checked")); };
    {
        auto window = signedIn(path, root);
        QTRY_VERIFY_WITH_TIMEOUT(checked(*window), 10000);
        const RegisterCard card = window->database().card();
        const auto kept = DeskState().fileCheck(card.id, card.path);
        QVERIFY(kept && kept->sound);
        QCOMPARE(kept->day, QDate::currentDate());
        // As if the program had been killed here.
        QVERIFY(QFile::copy(path, path + QStringLiteral("2")));
        QVERIFY(QFile::copy(path + QStringLiteral("-wal"), path + QStringLiteral("2-wal")));
        DeskState().setFileCheck(card.id, path + QStringLiteral("2"), {QDate::currentDate(), true});
    }
    {
        auto window = signedIn(path, root);
        QTest::qWait(2500);
        QVERIFY(!checked(*window)); // once a day
    }
    auto window = signedIn(path + QStringLiteral("2"), root);
    QTRY_VERIFY_WITH_TIMEOUT(checked(*window), 10000);
}

void GuardTest::aDamagedFileIsSaidInRedAndStays()
{
    const QString path = foundRegister();
    {
        // A page that belongs to nothing: people still get in.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray head = file.read(100);
        QVERIFY(file.seek(file.size()));
        QCOMPARE(file.write(QByteArray(4096, '\0')), 4096);
        qToBigEndian(qFromBigEndian<quint32>(head.constData() + 28) + 1, head.data() + 28); // pages in the file
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(head), 100);
    }
    {
        auto window = signedIn(path, computer(true));
        QTRY_VERIFY_WITH_TIMEOUT(statusOf(*window).contains(QStringLiteral("damaged")), 10000);
        NoticeLine *line = lineOf(*window);
        QVERIFY(line->isVisible());
        QVERIFY2(line->sentence().contains(QStringLiteral("backup")), qPrintable(line->sentence()));
        QVERIFY(!deedOf(line, QStringLiteral("Put away until tomorrow")));
    }
    auto again = signedIn(path, computer(true)); // remembered, before it is looked at again
    QVERIFY(lineOf(*again)->isVisible());
}

void GuardTest::temporaryFilesGoIntoMemory()
{
    const QString onDisk = m_folder.filePath(QStringLiteral("here"));
    QVERIFY(QDir().mkpath(onDisk));
    const QString inMemory = QStringLiteral("/dev/shm/evenkeel-test-%1").arg(QCoreApplication::applicationPid());
    QCOMPARE(privateFolderInMemory({onDisk, QStringLiteral("/no/such/place"), inMemory}),
             privateFolderInMemory({onDisk}).isEmpty() ? inMemory : onDisk);
    QVERIFY(::chmod(QFile::encodeName(inMemory).constData(), 0755) == 0);
    QVERIFY(privateFolderInMemory({inMemory}).isEmpty()); // others may look in
    QVERIFY(QDir(inMemory).removeRecursively());
    QVERIFY(QDir().mkpath(inMemory + QStringLiteral("-real")));
    QVERIFY(QFile::link(inMemory + QStringLiteral("-real"), inMemory));
    QVERIFY(privateFolderInMemory({inMemory}).isEmpty()); // a link leads anywhere
    QVERIFY(QFile::remove(inMemory));
    QVERIFY(QDir(inMemory + QStringLiteral("-real")).removeRecursively());

    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(onDisk));
    const QString place = keepTemporaryFilesInMemory();
    QCOMPARE(QDir::tempPath(), place.isEmpty() ? onDisk : place);
    if (before.isNull()) qunsetenv("TMPDIR");
    else qputenv("TMPDIR", before);
}

QTEST_MAIN(GuardTest)
#include "guard_test.moc"
