#pragma once
#include "ui/desktop/screen.h"
#include <QTimer>
#include <QWidget>

class FindPanel;
class ManualWindow;
class NoticeLine;
class PrintBox;
class QStackedWidget;
class Rail;
class RegisterWatch;
class ScreenHead;

/// The window while somebody is signed in: rail by role, head, body, status line, and the keys that work everywhere.
/// Made at sign-in, deleted by the lock.
class WorkFrame : public QWidget
{
    Q_OBJECT
public:
    WorkFrame(Database &database, RegisterWatch &watch, QWidget *parent = nullptr);

    /// "today", "overdue", "clients"; false when the role has no such place.
    bool goTo(const QString &place);
    void openChart(Id<Client> client);
    void openInjection(Id<Client> client);
    /// What was typed and not saved on the screens that lie open, the topmost first; empty when there is nothing.
    QCborMap draft() const;
    /// Asks whether the person goes on with it; `draftAnswered` when that is settled.
    void offerDraft(const QCborMap &draft);
    /// `Ctrl+P`: the papers of the screen in view; null when it has none. The box is a child of the frame.
    PrintBox *printHere();
    QStringList places() const;
    Screen *current() const { return m_current; }
    Desk &desk() { return m_desk; }

Q_SIGNALS:
    void lockWanted();
    void draftAnswered();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildPlaces();
    void buildSettings(); ///< a place for the medical director and the administrator; the others open it by search
    void buildKeys();
    void add(Screen *screen);
    void connectDesk(Screen *screen); ///< what the front desk asks for
    void connectCare(Screen *screen);
    void connectReview(Screen *screen); ///< what a physician asks for
    void connectFind();
    void show(Screen *screen);
    /// A screen over the current one (chart, injection, form); it is deleted when one goes back.
    void lay(Screen *screen);
    void back();
    void refillHead();
    void refillStatus();
    void refillNotices();
    void goOn(const QCborMap &draft);
    void nextPane();
    void endOfDay();
    void pastDays();
    void help();
    Screen *placeOf(const QString &place) const;
    void setCommands();

    Desk m_desk;
    RegisterWatch &m_watch;
    DeedLog m_deeds;
    Rail *m_rail;
    ScreenHead *m_head;
    NoticeLine *m_safety, *m_unfinished;
    QStackedWidget *m_body;
    StatusLine *m_status;
    FindPanel *m_find;
    ManualWindow *m_manual = nullptr;
    QList<Screen *> m_places, m_trail;
    Screen *m_current = nullptr;
    QTimer m_minute;
};
