#pragma once
#include "db/stores/consents.h"
#include "ui/desktop/screen.h"

class DayEdit;
class FieldRow;
class QLineEdit;
class ReadingStack;
class SheetFoot;
class SheetHead;
class SignedText;

/// A client takes a consent back: from which day on, and what was said. The record stays, with what went out before.
class RevocationPage : public Screen
{
    Q_OBJECT
public:
    RevocationPage(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Consent> consent, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("consents"); }
    QString title() const override { return tr("Revoke the consent"); }
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;

    bool isReady() const { return m_consent.has_value(); }
    DayEdit *on() const { return m_on; }
    QLineEdit *reason() const { return m_why; }
    SheetFoot *foot() const { return m_foot; }
    QString says() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildForm();
    void begin(const Consent &consent);
    void judge();
    void save();

    Id<Client> m_client;
    Id<Consent> m_id;
    std::optional<Consent> m_consent;
    QString m_person;
    bool m_busy = false;
    ReadingStack *m_stack;
    SheetHead *m_head;
    SignedText *m_says, *m_follows;
    DayEdit *m_on;
    QLineEdit *m_why;
    FieldRow *m_onRow, *m_whyRow;
    SheetFoot *m_foot;
};
