#pragma once
#include <QWidget>

class DeedButton;
class QBoxLayout;
class SecretField;
class TextLabel;

/// The foot of a page that is signed, 80 px: what is signed and as whom, the password, Leave and Sign.
class OrderFoot : public QWidget
{
    Q_OBJECT
public:
    explicit OrderFoot(const QString &signer, const QString &sign, QWidget *parent = nullptr);

    /// @p obstacle empty: it may be signed; else Sign is grey and says why.
    void show(const QString &what, const QString &obstacle);
    void setBusy(bool busy);
    /// Large text on a small screen: the words stand above the password and the deeds.
    void setNarrow(bool narrow);
    /// Not signed: @p sentence says why; the password has to be typed again.
    void fail(const QString &sentence);
    SecretField *password() const { return m_password; }
    DeedButton *sign() const { return m_sign; }
    QString said() const;

Q_SIGNALS:
    void signWanted();
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_signer, m_obstacle;
    TextLabel *m_what, *m_said, *m_caption;
    QBoxLayout *m_halves;
    SecretField *m_password;
    DeedButton *m_sign;
};
