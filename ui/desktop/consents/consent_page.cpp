#include "ui/desktop/consents/consent_page.h"
#include "db/work/accounting.h"
#include "ui/desktop/consents/consent_form.h"
#include "ui/desktop/consents/consent_undo.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QPainter>

ConsentPage::ConsentPage(Desk &desk, DeedLog &deeds, Id<Client> client, std::optional<Id<Consent>> consent,
                         QWidget *parent)
    : Screen(desk, deeds, parent), m_client(client), m_id(consent)
{
    m_head = new SheetHead(desk);
    m_foot = new SheetFoot(m_id ? tr("Save the correction") : tr("Record it"));
    m_form = new ConsentForm;
    auto *scroll = new PlainScroll(m_form);
    m_stack = new ReadingStack(IconName::Note, tr("Reading the chart…"), {m_head, scroll, m_foot}, scroll, this);
    connect(m_form, &ConsentForm::changed, this, &ConsentPage::judge);
    connect(m_foot, &SheetFoot::saveWanted, this, &ConsentPage::save);
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
}

QList<KeyHint> ConsentPage::hints() const
{
    return {{{QStringLiteral("←"), QStringLiteral("→")}, tr("answer")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, m_id ? tr("save") : tr("record")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> ConsentPage::panes() const { return {m_form->first(), m_foot}; }

void ConsentPage::enter()
{
    if (m_ready) return;
    whenDone(Worklists(database()).chart(m_client), this, [this](const Result<ChartPage> &page) {
        if (!page) return m_stack->fail(tr("The chart could not be read."), sentence(page.error()));
        m_head->show(*page);
        m_person = page->client.displayName();
        if (m_id) readConsent();
        else begin();
    });
}

void ConsentPage::readConsent()
{
    whenDone(Accounting(database()).ofClient(m_client), this, [this](const Result<ClientAccount> &account) {
        if (!account) return m_stack->fail(tr("The consent could not be read."), sentence(account.error()));
        for (const Consent &each : account->consents)
            if (each.id == *m_id) m_before = each;
        if (m_before) return begin();
        m_stack->fail(tr("The consent could not be read."), sentence(Error{Error::Kind::NotFound}));
    });
}

void ConsentPage::begin()
{
    const QDate today = desk().today();
    m_form->begin(m_before.value_or(Consent{.client = m_client, .signedOn = today}), today, m_before.has_value());
    m_ready = true;
    m_stack->showSheet();
    m_form->kind()->setFocus(Qt::OtherFocusReason);
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
        sayConsent(desk(), deeds(), m_person, *kept, m_before,
                   m_before ? tr("corrected: %1.").arg(consentLine(*kept))
                            : tr("recorded: %1.").arg(consentLine(*kept)));
        Q_EMIT left();
    });
}

void ConsentPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
