#pragma once
#include "db/door/database.h"
#include "ui/desktop/own_state.h"
#include <QMainWindow>
#include <QTranslator>

class Door;
class DraftShelf;
class IdleLock;
class RegisterWatch;
class SessionSignals;
class QStackedWidget;
class WorkFrame;

/// The one window: the door in front, the work behind it. Its title never holds a client's name.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @p stateFile see OwnState; @p cost is lowered by tests only.
    explicit MainWindow(KdfCost cost = shippedCost, const QString &stateFile = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens this register, or the last one, or offers the ways in.
    void begin(const QString &path);
    /// Signs in by itself once the register is open; @p passwordUtf8 is kept until then and wiped.
    void signInAs(const QString &name, const QByteArray &passwordUtf8);
    /// Shown after the sign-in when the role has it.
    void setFirstPlace(const QString &place) { m_firstPlace = place; }

    void lock(const QString &why);
    /// From here on the lock follows the session's lock and the computer's sleep. @p busAddress see SessionSignals.
    void followSession(const QString &busAddress = {});
    const SessionSignals *session() const { return m_session; }
    RegisterWatch &watch() { return *m_watch; }
    Database &database() { return m_database; }
    Door *door() const { return m_door; }
    WorkFrame *frame() const { return m_frame; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildDoor();
    void welcome(const Actor &actor);
    void rememberWindow();
    void setLanguage(const QString &code);
    void followTheme(Theme theme);

    OwnState m_state;
    KdfCost m_cost;
    Database m_database;
    QStackedWidget *m_pages;
    Door *m_door = nullptr;
    WorkFrame *m_frame = nullptr;
    IdleLock *m_idle;
    RegisterWatch *m_watch;
    DraftShelf *m_shelf;
    SessionSignals *m_session = nullptr;
    QTranslator m_words;
    QString m_firstPlace, m_pendingName;
    QByteArray m_pendingSecret;
    QUuid m_account;
};
