#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/own_state.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signin/brand_pane.h"
#include "ui/desktop/signin/practice_maker.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/desktop/signin/way_row.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPainter>
#include <QStandardPaths>

void SignInPage::openRegister(const QString &path)
{
    const QDateTime lastOpened = m_state.lastRegister() == path ? m_state.lastOpenedAt() : QDateTime();
    m_database.close();
    setFormVisible(false);
    setBusy(true, tr("Opening %1…").arg(QFileInfo(path).fileName()));
    OpenOptions options;
    options.floor = m_cost;
    options.holder = QStringLiteral("evenkeel");
    options.keepReserve = true;
    whenDone(m_database.open(path, options), this, [this, path, lastOpened](const Result<RegisterCard> &opened) {
        setBusy(false);
        if (!opened) {
            showWelcome();
            m_said->fail(
                tr("%1: %2", "file name, what is wrong").arg(QFileInfo(path).fileName(), sentence(opened.error())));
            return;
        }
        m_state.rememberRegister(path);
        showForm(*opened, lastOpened);
        Q_EMIT registerOpened(*opened);
    });
}

void SignInPage::showForm(const RegisterCard &card, const QDateTime &lastOpened)
{
    setFormVisible(true);
    m_title->setText(tr("Sign in"));
    m_practiceLine->setVisible(card.practice);
    m_people->setVisible(card.practice);
    m_name->setVisible(!card.practice);
    m_nameLabel->setBuddy(card.practice ? static_cast<QWidget *>(m_people) : m_name);
    if (card.practice)
        m_practiceWords->setText(
            tr("<b>Practice clinic.</b> All people are made up. Today is %1. The password is <b>practice</b>.")
                .arg(plainDay(m_database.clock().today())));
    QString which = tr("Register: %1").arg(QFileInfo(card.path).fileName());
    if (lastOpened.isValid())
        which += tr(", opened last on %1, %2").arg(shortDay(lastOpened.date()), clockTime(lastOpened.time()));
    m_which->setText(which);
    m_said->clear();
    if (card.readOnly)
        m_said->warn(tr("This register can be read, not changed: the disk is full, or the file may not be written."));
    m_password->clear();
    if (card.practice) m_password->setFocus();
    else m_name->setFocus();
}

void SignInPage::showWelcome()
{
    setFormVisible(false);
    m_practiceLine->hide();
    m_title->setText(tr("Welcome"));
    m_lead->setText(tr("Choose how to begin. Nothing is sent anywhere: a register is a file on this computer."));
    m_said->clear();
    m_try->setFocus();
}

void SignInPage::setFormVisible(bool visible)
{
    m_form->setVisible(visible);
    m_formFoot->setVisible(visible);
    m_lead->setVisible(!visible);
    m_which->setVisible(visible);
    m_try->setFilled(!visible);
}

void SignInPage::showLocked(const QString &name, const QString &why)
{
    showForm(m_database.card(), {});
    if (m_people->isVisibleTo(this)) m_people->setCurrentIndex(qMax(0, m_people->findData(name)));
    m_name->setText(name);
    m_password->setFocus();
    m_said->tell(why);
}

QString SignInPage::typedName() const
{
    return m_people->isVisibleTo(this) ? m_people->currentData().toString() : m_name->text().trimmed();
}

void SignInPage::submit()
{
    if (m_busy) { // what is typed while a first password is judged is not lost
        m_again = true;
        return;
    }
    if (typedName().isEmpty()) {
        m_said->warn(tr("Your name is needed."));
        m_name->setFocus();
        return;
    }
    if (m_password->isEmpty()) {
        m_said->warn(tr("Your password is needed."));
        m_password->setFocus();
        return;
    }
    QByteArray secret = m_password->takeSecret();
    signIn(typedName(), secret);
    wipeSecret(secret);
}

void SignInPage::signIn(const QString &name, const QByteArray &passwordUtf8)
{
    setBusy(true, tr("Checking…"));
    whenDone(m_database.signIn(name, passwordUtf8), this, [this](const Result<Actor> &actor) {
        setBusy(false);
        if (!actor) {
            sayRefused(actor.error());
            return;
        }
        m_again = false;
        m_said->clear();
        m_password->clear();
        m_name->clear(); // the next person does not see who was here
        Q_EMIT signedIn(*actor);
    });
}

void SignInPage::sayRefused(const Error &error)
{
    m_said->fail(sentence(error));
    m_password->setFocus();
    if (std::exchange(m_again, false) && !m_password->isEmpty()) submit();
}

void SignInPage::setBusy(bool busy, const QString &words)
{
    m_busy = busy;
    m_enter->setEnabled(!busy);
    m_ways->setEnabled(!busy);
    if (busy) m_said->tell(words);
    else m_said->clear();
}

void SignInPage::makePracticeClinic()
{
    if (m_busy || m_maker->isBusy()) return;
    m_ways->hide();
    m_maker->show();
    m_said->clear();
    Practice practice;
    practice.path = OwnState::practicePath();
    practice.cost = m_cost;
    m_maker->make(practice);
}

void SignInPage::chooseFile()
{
    const QString folder = m_state.lastRegister().isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : QFileInfo(m_state.lastRegister()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a register"), folder,
                                                      tr("Registers (*.evenkeel);;All files (*)"));
    if (!path.isEmpty()) openRegister(path);
}

void SignInPage::resizeEvent(QResizeEvent *event)
{
    const Look &look = Look::of(this);
    m_brand->setVisible(width() >= look.px(1000));
    m_brand->setFixedWidth(look.px(width() >= look.px(1400) ? 544 : 400));
    QWidget::resizeEvent(event);
}

void SignInPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
