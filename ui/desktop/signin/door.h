#pragma once
#include "db/door/database.h"
#include <QWidget>

class DoorBar;
class FirstRunPage;
class OwnState;
class QStackedWidget;
class SignInPage;

/// Everything in front of the work: signing in, setting up, and the bottom line of both.
class Door : public QWidget
{
    Q_OBJECT
public:
    Door(Database &database, OwnState &state, KdfCost cost, QWidget *parent = nullptr);

    SignInPage *signInPage() const { return m_signIn; }
    DoorBar *bar() const { return m_bar; }
    void showSignIn();
    void showFirstRun();

Q_SIGNALS:
    void signedIn(const Actor &actor);

private:
    QStackedWidget *m_pages;
    SignInPage *m_signIn;
    FirstRunPage *m_firstRun;
    DoorBar *m_bar;
};
