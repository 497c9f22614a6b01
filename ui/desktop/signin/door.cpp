#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/door_bar.h"
#include "ui/desktop/signin/first_run_page.h"
#include "ui/desktop/signin/sign_in_page.h"
#include <QStackedWidget>
#include <QVBoxLayout>

Door::Door(Database &database, OwnState &state, KdfCost cost, QWidget *parent) : QWidget(parent)
{
    m_signIn = new SignInPage(database, state, cost);
    m_firstRun = new FirstRunPage(cost);
    m_bar = new DoorBar;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_signIn);
    m_pages->addWidget(m_firstRun);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_bar);
    connect(m_signIn, &SignInPage::signedIn, this, &Door::signedIn);
    connect(m_signIn, &SignInPage::createWanted, this, &Door::showFirstRun);
    connect(m_firstRun, &FirstRunPage::left, this, &Door::showSignIn);
    connect(m_firstRun, &FirstRunPage::made, this, [this](const QString &path) {
        showSignIn();
        m_signIn->openRegister(path);
    });
}

void Door::showSignIn() { m_pages->setCurrentWidget(m_signIn); }

void Door::showFirstRun()
{
    m_firstRun->begin();
    m_pages->setCurrentWidget(m_firstRun);
}
