#include "ui/desktop/main_window.h"
#include "ui/desktop/guard/draft_shelf.h"
#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/guard/session_signals.h"
#include "ui/desktop/idle_lock.h"
#include "ui/desktop/manual_window.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/door_bar.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QShortcut>
#include <QStackedWidget>

MainWindow::MainWindow(KdfCost cost, const QString &stateFile, QWidget *parent)
    : QMainWindow(parent), m_state(stateFile), m_cost(cost)
{
    setWindowTitle(QStringLiteral("Evenkeel"));
    setWindowIcon(appIcon());
    m_pages = new QStackedWidget;
    setCentralWidget(m_pages);
    m_watch = new RegisterWatch(m_database, this);
    m_shelf = new DraftShelf(m_database, this);
    m_idle = new IdleLock(this);
    connect(m_idle, &IdleLock::idle, this, [this] {
        lock(tr("Locked after %n minutes without a key. Everything that was saved is safe.", nullptr,
                m_database.limits().lockMinutes));
    });
    resize(1440, 900);
    setMinimumSize(800, 560);
    setLanguage(m_state.language());
}

MainWindow::~MainWindow()
{
    wipeSecret(m_pendingSecret);
    delete m_frame; // its screens hold the database
    m_frame = nullptr;
}

void MainWindow::buildDoor()
{
    delete m_door;
    m_door = new Door(m_database, m_state, m_cost);
    m_pages->insertWidget(0, m_door);
    DoorBar *bar = m_door->bar();
    bar->setTheme(m_state.theme());
    QStringList languages{QStringLiteral("en")};
    if (QFile::exists(QStringLiteral(":/i18n/evenkeel_es.qm"))) languages << QStringLiteral("es");
    bar->setLanguages(languages, m_state.language());
    connect(bar, &DoorBar::themeChosen, this, &MainWindow::followTheme);
    connect(bar, &DoorBar::languageChosen, this, [this](const QString &code) {
        QMetaObject::invokeMethod(
            this, [this, code] { setLanguage(code); }, Qt::QueuedConnection); // deletes the button that asked
    });
    const auto help = [this] { (new ManualWindow(this))->open(QStringLiteral("signin")); };
    connect(bar, &DoorBar::helpWanted, this, help);
    new QShortcut(QKeySequence(Qt::Key_F1), m_door, help, Qt::WidgetWithChildrenShortcut);
    connect(m_door, &Door::signedIn, this, &MainWindow::welcome);
    connect(m_door->signInPage(), &SignInPage::registerOpened, this, [this] {
        m_watch->registerOpened();
        if (m_pendingName.isEmpty()) return;
        m_door->signInPage()->signIn(m_pendingName, m_pendingSecret);
        m_pendingName.clear();
        wipeSecret(m_pendingSecret);
    });
    m_pages->setCurrentWidget(m_door);
}

void MainWindow::setLanguage(const QString &code)
{
    m_state.setLanguage(code);
    QCoreApplication::removeTranslator(&m_words);
    if (code != QLatin1String("en") && m_words.load(QStringLiteral(":/i18n/evenkeel_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_words);
    QLocale::setDefault(QLocale(code));
    buildDoor();
    if (!m_database.card().path.isEmpty()) m_door->signInPage()->showLocked({}, {});
}

void MainWindow::followTheme(Theme theme)
{
    m_state.setTheme(theme);
    dress(*qApp, theme, m_state.textPercent());
}

void MainWindow::begin(const QString &path)
{
    const QString where = path.isEmpty() ? m_state.lastRegister() : path;
    if (where.isEmpty() || (path.isEmpty() && !QFileInfo::exists(where))) m_door->signInPage()->showWelcome();
    else m_door->signInPage()->openRegister(where);
}

void MainWindow::signInAs(const QString &name, const QByteArray &passwordUtf8)
{
    m_pendingName = name;
    m_pendingSecret = passwordUtf8;
    m_pendingSecret.detach();
}

void MainWindow::welcome(const Actor &actor)
{
    m_account = actor.account;
    if (const QByteArray geometry = m_state.geometry(m_account); !geometry.isEmpty()) restoreGeometry(geometry);
    m_watch->begin();
    m_frame = new WorkFrame(m_database, *m_watch);
    m_pages->addWidget(m_frame);
    m_pages->setCurrentWidget(m_frame);
    connect(m_frame, &WorkFrame::lockWanted, this, [this] {
        QMetaObject::invokeMethod(
            this, [this] { lock(tr("Locked. Everything that was saved is safe.")); }, Qt::QueuedConnection);
    });
    if (!m_firstPlace.isEmpty()) m_frame->goTo(m_firstPlace);
    m_idle->setMinutes(m_database.limits().lockMinutes);
    m_shelf->offerTo(*m_frame);
}

void MainWindow::followSession(const QString &busAddress)
{
    delete m_session;
    m_session = new SessionSignals(busAddress, this);
    connect(m_session, &SessionSignals::sessionLocked, this, [this] {
        lock(tr("Locked together with the screen of this computer. Everything that was saved is safe."));
    });
    connect(m_session, &SessionSignals::goingToSleep, this,
            [this] { lock(tr("Locked before this computer went to sleep. Everything that was saved is safe.")); });
}

void MainWindow::lock(const QString &why)
{
    if (!m_frame) return;
    rememberWindow();
    const auto actor = m_database.actor();
    const bool kept = m_shelf->keepFrom(*m_frame);
    m_idle->setMinutes(0);
    m_watch->rest();
    m_pages->setCurrentWidget(m_door);
    delete m_frame; // nothing of a client stays on the screen or in a widget
    m_frame = nullptr;
    m_database.lock();
    m_door->showSignIn();
    m_door->signInPage()->showLocked(actor ? actor->name : QString(),
                                     kept ? tr("%1 What you were writing is kept for you.").arg(why) : why);
}

void MainWindow::rememberWindow()
{
    if (!m_account.isNull()) m_state.setGeometry(m_account, saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberWindow();
    QMainWindow::closeEvent(event);
}
