#pragma once
#include "app/people/consent.h"
#include "ui/desktop/parts/form_column.h"

class DayEdit;
class FieldRow;
class JoinedButtons;
class QLineEdit;

/// What stands on a signed paper, field by field.
class ConsentForm : public FormColumn
{
    Q_OBJECT
public:
    explicit ConsentForm(QWidget *parent = nullptr);

    /// Puts @p consent into the fields; a correction also asks why.
    void begin(const Consent &consent, QDate today, bool corrects);
    /// As the fields say; the rest as it was begun.
    Consent consent() const;
    QString why() const;
    /// Marks what is missing or wrong, and answers it in words.
    QStringList judge();

    JoinedButtons *kind() const { return m_kind; }
    QLineEdit *recipient() const { return m_recipient; }
    QLineEdit *purpose() const { return m_purpose; }
    JoinedButtons *scope() const { return m_scope; }
    QLineEdit *scopeWords() const { return m_scopeWords; }
    DayEdit *signedOn() const { return m_signedOn; }
    JoinedButtons *ends() const { return m_ends; }
    DayEdit *expiresOn() const { return m_expiresOn; }
    QLineEdit *copyAt() const { return m_copyAt; }
    QLineEdit *reason() const { return m_why; }
    FieldRow *first() const { return m_kindRow; }

Q_SIGNALS:
    void changed();

private:
    void build();
    void wire();

    std::optional<Consent> m_begun;
    QDate m_today;
    bool m_corrects = false;
    JoinedButtons *m_kind, *m_scope, *m_ends, *m_revoked;
    QLineEdit *m_recipient, *m_purpose, *m_scopeWords, *m_copyAt, *m_why;
    DayEdit *m_signedOn, *m_expiresOn;
    FieldRow *m_kindRow, *m_recipientRow, *m_purposeRow, *m_scopeRow, *m_scopeWordsRow, *m_signedRow, *m_endsRow,
        *m_copyRow, *m_revokedRow, *m_whyRow;
};
