#include "ui/desktop/consents/revocation_page.h"
#include "db/work/accounting.h"
#include "ui/desktop/consents/consent_draft.h"
#include "ui/desktop/consents/consent_undo.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

RevocationPage::RevocationPage(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Consent> consent, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent), m_id(consent)
{
    build(IconName::Note, buildForm(), tr("Revoke"));
}

QWidget *RevocationPage::buildForm()
{
    const Look &look = Look::of(this);
    m_says = new SignedText(TextSize::Lead, QFont::Normal);
    m_follows = new SignedText(TextSize::Body, QFont::Normal);
    m_on = new DayEdit;
    m_on->setMinimumWidth(look.px(168));
    m_why = new QLineEdit;
    m_why->setMaxLength(500);
    m_why->setPlaceholderText(tr("In the client's words"));
    auto *form = new FormColumn(consentFormWidth);
    const auto say = [&](SignedText *text, int above) {
        auto *box = new QVBoxLayout;
        box->setContentsMargins(look.px(space::margin), look.px(above), look.px(space::margin), look.px(8));
        box->addWidget(text);
        form->addLayout(box);
    };
    say(m_says, 8);
    m_onRow = form->add(tr("Revoked on"), m_on);
    m_whyRow = form->add(tr("What was said"), m_why);
    say(m_follows, 16);
    connect(m_on, &QDateEdit::dateChanged, this, &RevocationPage::judge);
    connect(m_why, &QLineEdit::textChanged, this, &RevocationPage::judge);
    return form;
}

QList<KeyHint> RevocationPage::hints() const
{
    return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("day")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, tr("revoke")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> RevocationPage::panes() const { return {m_onRow, m_foot}; }

void RevocationPage::begin()
{
    whenDone(Accounting(database()).ofClient(m_client), this, [this](const Result<ClientAccount> &account) {
        if (!account) return m_stack->fail(tr("The consent could not be read."), sentence(account.error()));
        for (const Consent &each : account->consents)
            if (each.id == m_id) return fillIn(each);
        m_stack->fail(tr("The consent could not be read."), sentence(Error{Error::Kind::NotFound}));
    });
}

void RevocationPage::fillIn(const Consent &consent)
{
    m_consent = consent;
    m_says->setText(
        IconName::Note,
        tr("*%1*: %2; %3; signed %4.")
            .arg(recipientWords(consent), purposeWords(consent), scopeWords(consent), longDay(consent.signedOn)),
        &Tokens::text2);
    m_on->setDateRange(consent.signedOn, desk().today());
    m_on->setDate(desk().today());
    m_stack->showSheet();
    m_why->setFocus(Qt::OtherFocusReason);
    m_typed.begin();
    judge();
}

QCborMap RevocationPage::draft() const
{
    if (!m_consent || m_busy) return {};
    return consentDraft(m_typed.whole(QStringLiteral("revocation"), m_client, m_page->client.displayName()), m_id);
}

void RevocationPage::resume(const QCborMap &draft)
{
    m_typed.resume(draft);
    judge();
}

void RevocationPage::judge()
{
    if (!m_consent || m_busy) return;
    const bool said = !m_why->text().trimmed().isEmpty();
    m_whyRow->setNeeded(!said);
    m_follows->setText(IconName::Info,
                       tr("From %1 on nothing more goes out on its ground. What went out before stays on record.")
                           .arg(longDay(m_on->date())),
                       &Tokens::text2);
    m_foot->setLeft(said ? QStringList() : QStringList{tr("what was said")}, {});
    m_foot->setDue(tr("Holds no more from"), longDay(m_on->date()));
}

QString RevocationPage::says() const { return m_says->text() + QLatin1Char('\n') + m_follows->text(); }

void RevocationPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) save();
    else Screen::keyPressEvent(event);
}

void RevocationPage::save()
{
    const QString why = m_why->text().trimmed();
    if (m_busy || !m_consent || why.isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    whenDone(Consents(database()).revoke(*m_consent, m_on->date(), why), this, [this](const Result<Consent> &kept) {
        m_busy = false;
        if (!kept) return m_foot->fail(sentence(kept.error()));
        sayConsent(desk(), deeds(), m_page->client.displayName(), *kept, m_consent,
                   tr("revoked from %1: %2.").arg(shortDay(kept->revokedOn), consentLine(*kept)));
        Q_EMIT left();
    });
}
