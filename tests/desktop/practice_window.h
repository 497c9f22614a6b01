#pragma once
#include "db/stores/kept.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "tests/must.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/desktop/work_frame.h"
#include <QComboBox>
#include <QTemporaryDir>
#include <QtTest>

/// The whole window on a practice register of its own, for a test that types like a person and counts the keys.
class PracticeWindow
{
public:
    /// False when the register could not be made or opened.
    bool open(int clients, QDate asOf, QSize size = {1440, 900}, int textPercent = 100, quint64 seed = 7)
    {
        if (!startVault() || !m_folder.isValid()) return false;
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        dress(*qApp, Theme::Light, textPercent);
        Practice practice;
        practice.path = m_folder.filePath(QStringLiteral("practice.evenkeel"));
        practice.clients = clients;
        practice.seed = seed;
        practice.asOf = asOf;
        practice.cost = quickCost;
        return makePractice(practice) && begin(practice.path, quickCost, size);
    }

    /// A practice register that another program made, with its passwords as expensive as they are shipped.
    bool openRegister(const QString &path, QSize size = {1440, 900})
    {
        if (!startVault() || !m_folder.isValid()) return false;
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        dress(*qApp, Theme::Light);
        return begin(path, shippedCost, size);
    }

    bool begin(const QString &path, KdfCost cost, QSize size)
    {
        m_window = std::make_unique<MainWindow>(cost, m_folder.filePath(QStringLiteral("desk.ini")));
        m_window->resize(size);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get())) return false;
        m_window->begin(path);
        return QTest::qWaitFor(
            [this] { return m_window->door()->signInPage()->findChild<SecretField *>()->isVisible(); }, 30000);
    }

    bool signIn(const char *name)
    {
        auto *page = m_window->door()->signInPage();
        auto *people = page->findChild<QComboBox *>();
        people->setCurrentIndex(people->findData(QString::fromLatin1(name)));
        auto *password = page->findChild<SecretField *>();
        password->setFocus();
        QTest::keyClicks(password, QStringLiteral("practice"));
        QTest::keyClick(password, Qt::Key_Return);
        return QTest::qWaitFor([this] { return m_window->frame() != nullptr; }, 30000);
    }

    /// The same as a person at the keys does it; does not wait for the register.
    void signInByKeys(const char *name)
    {
        auto *people = m_window->door()->signInPage()->findChild<QComboBox *>();
        people->setFocus();
        for (int step = 0; step < 6 && people->currentData().toString() != QLatin1String(name); ++step)
            press(Qt::Key_Down);
        QCOMPARE(people->currentData().toString(), QString::fromLatin1(name));
        press(Qt::Key_Tab);
        QVERIFY(qobject_cast<SecretField *>(QApplication::focusWidget()));
        type(QStringLiteral("practice"));
        press(Qt::Key_Return);
    }

    bool lock()
    {
        m_window->lock(QString());
        return QTest::qWaitFor([this] { return m_window->frame() == nullptr; }, 20000);
    }

    /// One key, to whatever has the focus; counted.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
        ++m_keys;
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            ++m_keys;
        }
    }
    int takeKeys() { return std::exchange(m_keys, 0); }

    template <typename Page> Page *page() const
    {
        return m_window->frame() ? qobject_cast<Page *>(m_window->frame()->current()) : nullptr;
    }
    /// Puts the selection of Today on the first row that @p fits; false when there is none.
    bool select(const std::function<bool(const TodayRow &)> &fits)
    {
        auto *today = page<TodayScreen>();
        if (!today || !QTest::qWaitFor([today] { return today->list().isRead(); }, 20000)) return false;
        const auto &rows = today->list().model()->rows();
        for (int at = 0; at < rows.size(); ++at)
            if (fits(rows[at].row)) {
                today->table()->setRow(at);
                today->table()->setFocus();
                return true;
            }
        return false;
    }
    /// What the register holds now of one kind, for a test that reads it back.
    template <typename Thing> QList<Thing> all(const QByteArray &where = {}, const QVariantList &binds = {})
    {
        return must(
            database()
                .read<QList<Thing>>(Right::SeeDue,
                                    [&](Session &session) { return kept::current<Thing>(session, where, binds); })
                .result());
    }
    MainWindow &window() { return *m_window; }
    Database &database() { return m_window->database(); }
    void shut() { m_window.reset(); }

    /// A picture for eyes, when EVENKEEL_SHOTS names a folder: light and dark, at both sizes.
    void shot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("EVENKEEL_SHOTS");
        if (folder.isEmpty()) return;
        const QSize before = m_window->size();
        for (const bool dark : {false, true}) {
            dress(*qApp, dark ? Theme::Dark : Theme::Light);
            for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                for (int i = 0; i < 10; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
                const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
                m_window->grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, theme).arg(size.width()));
            }
        }
        dress(*qApp, Theme::Light);
        m_window->resize(before);
        QCoreApplication::processEvents();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_keys = 0;
};
