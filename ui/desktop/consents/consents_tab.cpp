#include "ui/desktop/consents/consents_tab.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace {

// Of the columns, px at 100 %; with large text those that are left give the rest to the recipient.
QList<int> consentWidths(bool narrow)
{
    return narrow ? QList<int>{160, 0, 0, 0, 0, 144, 0} : QList<int>{160, 232, 212, 112, 104, 144, 0};
}

QList<int> givenWidths(bool narrow)
{
    return narrow ? QList<int>{192, 0, 0, 208, 0, 0} : QList<int>{192, 248, 216, 208, 216, 0};
}

Mark consentMark(const Consent &consent, QDate day)
{
    const QString words = consentStateWords(consent, day);
    switch (consentState(consent, day)) {
    case ConsentState::Valid: return {IconName::Check, words, &Tokens::given};
    case ConsentState::ExpiresSoon: return {IconName::Timer, words, &Tokens::late};
    case ConsentState::Revoked: return {IconName::Close, words, &Tokens::text2};
    case ConsentState::NotYet:
    case ConsentState::Expired: break;
    }
    return {StatusShape::Closed, words, &Tokens::text2};
}

QString throughWords(const Consent &consent)
{
    if (consent.revokedOn.isValid()) return ConsentsTab::tr("revoked %1").arg(plainDay(consent.revokedOn));
    return consent.expiresOn.isValid() ? plainDay(consent.expiresOn) : ConsentsTab::tr("no end");
}

FactRow consentRow(const Consent &consent, QDate day)
{
    return {{{}, consentMark(consent, day)},
            {recipientWords(consent), {}, 0, isValidOn(consent, day)},
            {purposeWords(consent)},
            {scopeWords(consent)},
            {plainDay(consent.signedOn)},
            {throughWords(consent)},
            {consent.revokedOn.isValid() ? consent.revokedWhy : consent.copyAt}};
}

QString groundWords(const ToldDisclosure &told)
{
    const QString ground = basisWords(told.disclosure.basis);
    return told.consent
        ? ConsentsTab::tr("%1 of %2", "consent; day signed").arg(ground, plainDay(told.consent->signedOn))
        : ground;
}

} // namespace

ConsentsTab::ConsentsTab(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_table = new FactTable({tr("State"), tr("To whom"), tr("What for"), tr("How much"), tr("Signed"),
                             tr("Valid through"), tr("Copy, or why revoked")},
                            consentWidths(false), tr("No consent on record. Press Ins to record a signed one."));
    m_table->setAccessibleName(tr("Consents"));
    m_given = new FactTable({tr("When"), tr("To whom"), tr("What for"), tr("Ground"), tr("What"), tr("By")},
                            givenWidths(false), tr("Nothing of this client was given out."));
    m_given->setAccessibleName(tr("Given out"));
    m_givenTitle = new TextLabel(tr("Given out"), TextSize::Lead, QFont::DemiBold);
    m_givenTitle->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(4));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildLead());
    column->addWidget(m_table, 3);
    column->addWidget(new Hairline);
    column->addWidget(m_givenTitle);
    column->addWidget(m_given, 2);
    for (DeedButton *deed : {m_record, m_correct, m_revoke}) deed->setVisible(desk.may(Right::EditConsents));
    connect(m_table, &PinnedTable::opened, this, &ConsentsTab::correct);
    connect(m_table, &PinnedTable::rowChosen, this, &ConsentsTab::showLead);
}

QWidget *ConsentsTab::buildLead()
{
    const Look &look = Look::of(this);
    m_lead = new SignedText(TextSize::Body, QFont::Normal);
    m_record = new DeedButton(tr("Record a consent"));
    m_record->setSign(IconName::Add);
    m_record->setCap({tr("Ins")});
    m_correct = new DeedButton(tr("Correct"));
    m_correct->setSign(IconName::Edit);
    m_correct->setCap({QStringLiteral("C")});
    m_revoke = new DeedButton(tr("Revoke"));
    m_revoke->setCap({tr("Del")});
    auto *lead = new QWidget;
    m_line = new QBoxLayout(QBoxLayout::LeftToRight, lead);
    m_line->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    m_line->setSpacing(look.px(8));
    m_line->addWidget(m_lead, 1);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(look.px(8));
    for (DeedButton *deed : {m_record, m_correct, m_revoke}) deeds->addWidget(deed);
    deeds->addStretch();
    m_line->addLayout(deeds);
    connect(m_record, &QAbstractButton::clicked, this, &ConsentsTab::record);
    connect(m_correct, &QAbstractButton::clicked, this, &ConsentsTab::correct);
    connect(m_revoke, &QAbstractButton::clicked, this, &ConsentsTab::revoke);
    return lead;
}

void ConsentsTab::show(Id<Client> client)
{
    whenDone(Accounting(m_desk.database()).ofClient(client), this,
             m_reading.only([this](const Result<ClientAccount> &account) {
                 if (account) return showAccount(*account);
                 m_lead->setText(IconName::Warning,
                                 tr("The consents could not be read. %1").arg(sentence(account.error())),
                                 &Tokens::overdue);
             }));
}

void ConsentsTab::showAccount(const ClientAccount &account)
{
    if (!m_wanted)
        if (const auto before = selected()) m_wanted = before->id;
    m_consents = account.consents;
    m_isRead = true;
    const QDate today = m_desk.today();
    QList<FactRow> rows;
    for (const Consent &each : std::as_const(m_consents)) rows << consentRow(each, today);
    m_table->setFacts(rows);
    for (qsizetype i = 0; i < m_consents.size() && m_wanted; ++i)
        if (m_consents[i].id == *m_wanted) m_table->setRow(int(i));
    m_wanted.reset();
    QList<FactRow> given;
    const QTimeZone zone = m_desk.database().clock().zone();
    for (const ToldDisclosure &each : account.disclosures)
        given << FactRow{{moment(each.disclosure.madeAt.toTimeZone(zone)), {}, 0, true},
                         {each.disclosure.recipient},
                         {each.disclosure.purpose},
                         {groundWords(each)},
                         {disclosedWhat(each.disclosure.what)},
                         {m_desk.staffName(each.by)}};
    m_given->setFacts(given);
    showLead();
}

void ConsentsTab::showLead()
{
    const QDate today = m_desk.today();
    const auto hold = std::count_if(m_consents.cbegin(), m_consents.cend(),
                                    [&](const Consent &each) { return isValidOn(each, today); });
    if (hold == 0)
        m_lead->setText(IconName::Warning,
                        m_narrow
                            ? tr("*No consent holds today:* nothing goes out on its ground.")
                            : tr("*No consent holds today.* On the ground of consent nothing of this client goes out."),
                        &Tokens::late);
    else
        m_lead->setText(
            IconName::Info,
            (hold == 1 ? tr("*1 consent holds today.*") : tr("*%1 consents hold today.*").arg(hold))
                + (m_narrow ? QString()
                            : QLatin1Char(' ')
                           + tr("What goes out on the ground of consent must be for its recipient and purpose.")),
            &Tokens::text2);
    const auto chosen = selected();
    m_correct->setReason(chosen ? QString() : tr("nothing is chosen"));
    m_revoke->setReason(!chosen                           ? tr("nothing is chosen")
                            : chosen->revokedOn.isValid() ? tr("revoked already")
                                                          : QString());
}

void ConsentsTab::choose(Id<Consent> consent)
{
    for (qsizetype i = 0; i < m_consents.size(); ++i)
        if (m_consents[i].id == consent) return m_table->setRow(int(i));
    m_wanted = consent;
}

std::optional<Consent> ConsentsTab::selected() const
{
    const int row = m_table->row();
    return row >= 0 && row < m_consents.size() ? std::optional(m_consents[row]) : std::nullopt;
}

QString ConsentsTab::words() const { return m_lead->text(); }

void ConsentsTab::record()
{
    if (m_desk.may(Right::EditConsents)) Q_EMIT recordWanted();
}

void ConsentsTab::correct()
{
    const auto chosen = selected();
    if (!m_desk.may(Right::EditConsents)) return;
    if (chosen) Q_EMIT correctionWanted(chosen->id);
    else Q_EMIT failed(tr("No consent is on record. Ins records a signed one."));
}

void ConsentsTab::revoke()
{
    const auto chosen = selected();
    if (!m_desk.may(Right::EditConsents)) return;
    if (!chosen) Q_EMIT failed(tr("No consent is on record. Ins records a signed one."));
    else if (chosen->revokedOn.isValid())
        Q_EMIT failed(
            tr("This consent was revoked on %1. C corrects what was recorded.").arg(longDay(chosen->revokedOn)));
    else Q_EMIT revocationWanted(chosen->id);
}

void ConsentsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Large text: the words have the line to themselves, and the tables keep what tells one row from another; the rest
    // stands on the page of the consent.
    const bool narrow = width() < Look::of(this).px(1000);
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (const int column : {2, 3, 4, 6}) m_table->setColumnHidden(column, narrow); // what for, how much, signed, copy
    for (const int column : {2, 4, 5}) m_given->setColumnHidden(column, narrow);    // what for, what, by
    m_table->setWidths(consentWidths(narrow));
    m_given->setWidths(givenWidths(narrow));
    showLead();
}

void ConsentsTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
