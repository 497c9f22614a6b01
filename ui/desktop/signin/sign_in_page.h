#pragma once
#include "db/door/database.h"
#include <QWidget>

class BrandPane;
class DeedButton;
class FieldRow;
class OwnState;
class PracticeMaker;
class QComboBox;
class QLineEdit;
class SaidLine;
class SecretField;
class TextLabel;
class WayRow;
class QStackedWidget;

/// Who is there: name and password for the register that is open, and the ways to another one. Shows nothing of a client.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(Database &database, OwnState &state, KdfCost cost, QWidget *parent = nullptr);

    /// Opens the register and asks for name and password; why it cannot be opened is said in words.
    void openRegister(const QString &path);
    /// No register yet: the ways in are the screen.
    void showWelcome();
    /// The same page after the lock: the person's name is set, the rest is gone.
    void showLocked(const QString &name, const QString &why);
    /// As typed by hand; @p passwordUtf8 is wiped by the caller.
    void signIn(const QString &name, const QByteArray &passwordUtf8);
    /// A new practice register, then its sign-in.
    void makePracticeClinic();

Q_SIGNALS:
    void registerOpened(const RegisterCard &card);
    void signedIn(const Actor &actor);
    void createWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildFormFoot();
    QWidget *buildWays();
    void showForm(const RegisterCard &card, const QDateTime &lastOpened);
    void setFormVisible(bool visible);
    void submit();
    void sayRefused(const Error &error);
    QString typedName() const;
    void chooseFile();
    void setBusy(bool busy, const QString &words = {});

    Database &m_database;
    OwnState &m_state;
    KdfCost m_cost;
    BrandPane *m_brand;
    QWidget *m_practiceLine, *m_form, *m_formFoot, *m_ways;
    TextLabel *m_practiceWords, *m_title, *m_lead, *m_which, *m_nameLabel;
    QComboBox *m_people;
    QLineEdit *m_name;
    SecretField *m_password;
    SaidLine *m_said;
    DeedButton *m_enter;
    WayRow *m_try;
    PracticeMaker *m_maker;
    bool m_busy = false, m_again = false;
};
