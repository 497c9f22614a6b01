#pragma once
#include "app/people/client.h"
#include "ui/desktop/desk.h"
#include <QHash>
#include <QScrollArea>

class FieldRow;
class JoinedButtons;
class QComboBox;
class QLineEdit;
class QVBoxLayout;
class TextLabel;

/// The fields of a client's identity: who it is, how to reach the person, who sends and who pays.
class ClientFields : public QScrollArea
{
    Q_OBJECT
public:
    explicit ClientFields(Desk &desk, QWidget *parent = nullptr);

    /// As it stands in the register.
    void setClient(const Client &client);
    /// What was typed for a client who is here already: contacts are taken over, with the old ones under them; names and
    /// birth date stay, with what was typed under them.
    void offer(const Client &typed);
    /// What stands in the fields, over what @p base has beside them.
    Client client(const Client &base) const;
    /// Says under each field what is wrong with it; what is only missing is red when @p tried.
    void judge(bool tried);
    /// What is needed and missing, in words; empty when all is there.
    QStringList missing() const;
    bool isFaultless() const { return m_faultless; }

    QLineEdit *firstName() const { return m_first; }
    QLineEdit *chartNumber() const { return m_chart; }
    void setReasonAsked(bool asked);
    QString reason() const;

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *build();
    void buildWho(QVBoxLayout *column);
    void buildContact(QVBoxLayout *column);
    void buildPayer(QVBoxLayout *column);
    void head(QVBoxLayout *column, const QString &words, const QString &note);
    FieldRow *row(QVBoxLayout *column, const QString &label, QWidget *control);
    QLineEdit *field(const QString &hint, int most = 200);
    QString birthWords(bool tried) const;
    void veil();
    void hint(FieldRow *row, const QString &words);

    Desk &m_desk;
    QLineEdit *m_first, *m_last, *m_preferred, *m_chart, *m_born, *m_language, *m_phone, *m_mobile, *m_work, *m_hours,
        *m_email, *m_referred, *m_insurer, *m_authorised, *m_reason;
    JoinedButtons *m_sex, *m_voicemail;
    QComboBox *m_level;
    FieldRow *m_nameRow, *m_chartRow, *m_bornRow, *m_phoneRow, *m_mobileRow, *m_workRow, *m_voicemailRow,
        *m_authorisedRow, *m_reasonRow;
    TextLabel *m_name, *m_about, *m_age, *m_anyOrder;
    QHash<FieldRow *, QString> m_hints; ///< what stands under a field and tells who it is
    bool m_faultless = true, m_isNew = true;
};
