#pragma once
#include "db/stores/consents.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/sheet_screen.h"

class DayEdit;
class FieldRow;
class QLineEdit;
class SignedText;

/// A client takes a consent back: from which day on, and what was said. The record stays, with what went out before.
class RevocationPage : public SheetScreen
{
    Q_OBJECT
public:
    RevocationPage(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Consent> consent, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("consents"); }
    QString title() const override { return tr("Revoke the consent"); }
    QList<KeyHint> hints() const override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    bool isReady() const override { return m_consent.has_value(); }
    DayEdit *on() const { return m_on; }
    QLineEdit *reason() const { return m_why; }
    QString says() const;

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void fillIn(const Consent &consent);
    void judge();

    Id<Consent> m_id;
    std::optional<Consent> m_consent;
    SignedText *m_says, *m_follows;
    DayEdit *m_on;
    QLineEdit *m_why;
    FieldRow *m_onRow, *m_whyRow;
    FormDraft m_typed{this};
};
