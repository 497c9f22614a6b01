#pragma once
#include "db/stores/consents.h"
#include "ui/desktop/screen.h"

class ConsentForm;
class ReadingStack;
class SheetFoot;
class SheetHead;

/// A signed consent is written down, or one on record is corrected with a reason.
class ConsentPage : public Screen
{
    Q_OBJECT
public:
    /// @p consent: the one to correct; empty for a new one.
    ConsentPage(Desk &desk, DeedLog &deeds, Id<Client> client, std::optional<Id<Consent>> consent,
                QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("consents"); }
    QString title() const override { return m_id ? tr("Correct the consent") : tr("Record a consent"); }
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;

    bool isReady() const { return m_ready; }
    ConsentForm *form() const { return m_form; }
    SheetFoot *foot() const { return m_foot; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void readConsent();
    void begin();
    void judge();
    void save();

    Id<Client> m_client;
    std::optional<Id<Consent>> m_id;
    std::optional<Consent> m_before;
    QString m_person;
    bool m_ready = false, m_busy = false;
    ReadingStack *m_stack;
    SheetHead *m_head;
    ConsentForm *m_form;
    SheetFoot *m_foot;
};
