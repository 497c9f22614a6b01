#include "ui/desktop/consents/consent_page.h"
#include "db/work/accounting.h"
#include "ui/desktop/consents/consent_draft.h"
#include "ui/desktop/consents/consent_form.h"
#include "ui/desktop/consents/consent_undo.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>

ConsentPage::ConsentPage(Desk &desk, DeedLog &deeds, Id<Client> client, std::optional<Id<Consent>> consent,
                         QWidget *parent)
    : SheetScreen(desk, deeds, client, parent), m_id(consent), m_form(new ConsentForm)
{
    build(IconName::Note, m_form, m_id ? tr("Save the correction") : tr("Record it"));
    connect(m_form, &ConsentForm::changed, this, &ConsentPage::judge);
}

QList<KeyHint> ConsentPage::hints() const
{
    return {{{QStringLiteral("←"), QStringLiteral("→")}, tr("answer")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, m_id ? tr("save") : tr("record")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> ConsentPage::panes() const { return {m_form->first(), m_foot}; }

void ConsentPage::begin()
{
    if (m_id) readConsent();
    else fillIn();
}

void ConsentPage::readConsent()
{
    whenDone(Accounting(database()).ofClient(m_client), this, [this](const Result<ClientAccount> &account) {
        if (!account) return m_stack->fail(tr("The consent could not be read."), sentence(account.error()));
        for (const Consent &each : account->consents)
            if (each.id == *m_id) m_before = each;
        if (m_before) return fillIn();
        m_stack->fail(tr("The consent could not be read."), sentence(Error{Error::Kind::NotFound}));
    });
}

void ConsentPage::fillIn()
{
    const QDate today = desk().today();
    m_form->begin(m_before.value_or(Consent{.client = m_client, .signedOn = today}), today, m_before.has_value());
    m_ready = true;
    m_stack->showSheet();
    m_form->kind()->setFocus(Qt::OtherFocusReason);
    m_typed.begin();
    judge();
}

QCborMap ConsentPage::draft() const
{
    if (!m_ready || m_busy) return {};
    return consentDraft(m_typed.whole(QStringLiteral("consent"), m_client, m_page->client.displayName()), m_id);
}

void ConsentPage::resume(const QCborMap &draft)
{
    m_typed.resume(draft);
    judge();
}

void ConsentPage::judge()
{
    if (!m_ready || m_busy) return;
    m_foot->setLeft(m_form->judge(), {});
    const Consent now = m_form->consent();
    m_foot->setDue(tr("It lets out"), word(now.scope), tr("Holds"),
                   now.expiresOn.isValid() ? tr("through %1").arg(longDay(now.expiresOn)) : tr("until it is revoked"));
}

void ConsentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) save();
    else Screen::keyPressEvent(event);
}

void ConsentPage::save()
{
    if (m_busy || !m_ready || !m_form->judge().isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    const Consent now = m_form->consent();
    Consents store(database());
    whenDone(m_before ? store.revise(now, m_form->why()) : store.add(now), this, [this](const Result<Consent> &kept) {
        m_busy = false;
        if (!kept) return m_foot->fail(sentence(kept.error()));
        sayConsent(desk(), deeds(), m_page->client.displayName(), *kept, m_before,
                   m_before ? tr("corrected: %1.").arg(consentLine(*kept))
                            : tr("recorded: %1.").arg(consentLine(*kept)));
        Q_EMIT left();
    });
}
