#pragma once
#include "app/safety/decision.h"
#include "db/stores/decisions.h"
#include <QDialog>

class DeedButton;
class Desk;
class QComboBox;
class QLayout;
class QLineEdit;
class SecretField;
class TextLabel;

/// Asks a physician to sign for one finding at this desk: what was found, the rule, reason, name and password. The password
/// goes to the store and nowhere else.
class SignBox : public QDialog
{
    Q_OBJECT
public:
    SignBox(const Desk &desk, const QStringList &physicians, Route route, QWidget *over);
    ~SignBox() override;

    void ask(const Finding &finding, const Limits &limits);
    QString code() const { return m_finding.code; }
    /// Not signed: @p sentence says why; what was typed stays, but for the password.
    void fail(const QString &sentence);
    void setBusy(bool busy);

Q_SIGNALS:
    /// The reason and the name stand, the password is in @p signature: wipe it after use.
    void signedBy(Decisions::Signature signature);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const Desk &desk, const QStringList &physicians);
    void tryToSign();

    Route m_route;
    Finding m_finding;
    QWidget *m_form;
    QLayout *m_buttons;
    TextLabel *m_title, *m_found, *m_rule, *m_said;
    QLineEdit *m_reason;
    QComboBox *m_physician;
    SecretField *m_password;
    DeedButton *m_sign;
};
