#pragma once
#include "db/stores/consents.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/sheet_screen.h"

class ConsentForm;

/// A signed consent is written down, or one on record is corrected with a reason.
class ConsentPage : public SheetScreen
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
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    bool isReady() const override { return m_ready; }
    ConsentForm *form() const { return m_form; }

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void readConsent();
    void fillIn();
    void judge();

    std::optional<Id<Consent>> m_id;
    std::optional<Consent> m_before;
    bool m_ready = false;
    ConsentForm *m_form;
    FormDraft m_typed{this};
};
