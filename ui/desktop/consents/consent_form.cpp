#include "ui/desktop/consents/consent_form.h"
#include "ui/desktop/consents/consent_undo.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include <QLineEdit>

namespace {

constexpr int nobodyKnowsFor = 200; // years back: a day field must begin somewhere
constexpr int longestWords = 300;

QLineEdit *wordsField(const QString &placeholder = {})
{
    auto *field = new QLineEdit;
    field->setMaxLength(longestWords);
    field->setPlaceholderText(placeholder);
    return field;
}

} // namespace

ConsentForm::ConsentForm(QWidget *parent) : FormColumn(consentFormWidth, parent)
{
    build();
    wire();
}

void ConsentForm::build()
{
    const Look &look = Look::of(this);
    m_kind = new JoinedButtons({word(ConsentKind::Tpo), word(ConsentKind::Specific)});
    m_recipient = wordsField();
    m_purpose = wordsField(tr("As the paper says it; several apart by commas"));
    m_scope = new JoinedButtons({word(ConsentScope::Attendance), word(ConsentScope::Summary),
                                 word(ConsentScope::AllRecords), word(ConsentScope::Described)});
    m_scopeWords = wordsField(tr("In the words of the paper"));
    m_signedOn = new DayEdit;
    m_ends = new JoinedButtons({tr("No end"), tr("A last day")});
    m_expiresOn = new DayEdit;
    m_copyAt = wordsField(tr("For example: paper chart, behind the intake forms"));
    m_revoked = new JoinedButtons({tr("Stays revoked"), tr("Was never revoked")});
    m_why = wordsField(tr("For example: the year was misread"));
    for (DayEdit *day : {m_signedOn, m_expiresOn}) day->setMinimumWidth(look.px(168));
    m_kindRow = add(tr("Consent for"), m_kind);
    m_recipientRow = add(tr("Recipient"), m_recipient);
    m_purposeRow = add(tr("Purpose"), m_purpose);
    m_scopeRow = add(tr("How much"), m_scope);
    m_scopeWordsRow = add(tr("What exactly"), m_scopeWords);
    m_signedRow = add(tr("Signed on"), m_signedOn);
    m_endsRow = add(tr("Valid through"), m_ends);
    m_endsRow->addBeside(m_expiresOn);
    m_copyRow = add(tr("Signed paper"), m_copyAt);
    m_revokedRow = add(tr("Revocation"), m_revoked);
    m_whyRow = add(tr("Why corrected"), m_why);
    m_expiresOn->setAccessibleName(tr("Last day on which it holds"));
}

void ConsentForm::wire()
{
    for (JoinedButtons *buttons : {m_kind, m_scope, m_ends, m_revoked})
        connect(buttons, &JoinedButtons::chosen, this, &ConsentForm::changed);
    for (QLineEdit *field : {m_recipient, m_purpose, m_scopeWords, m_copyAt, m_why})
        connect(field, &QLineEdit::textChanged, this, &ConsentForm::changed);
    for (DayEdit *day : {m_signedOn, m_expiresOn}) connect(day, &QDateEdit::dateChanged, this, &ConsentForm::changed);
}

void ConsentForm::begin(const Consent &consent, QDate today, bool corrects)
{
    m_begun.reset(); // what follows is not typed by anybody
    m_today = today;
    m_corrects = corrects;
    m_kind->setCurrent(int(consent.kind));
    m_recipient->setText(consent.recipient);
    m_purpose->setText(consent.purpose);
    m_scope->setCurrent(int(consent.scope));
    m_scopeWords->setText(consent.scopeWords);
    m_signedOn->setDateRange(today.addYears(-nobodyKnowsFor), today);
    m_signedOn->setDate(consent.signedOn);
    m_expiresOn->setMinimumDate(today.addYears(-nobodyKnowsFor));
    m_expiresOn->setDate(consent.expiresOn.isValid() ? consent.expiresOn : consent.signedOn.addYears(1));
    m_ends->setCurrent(consent.expiresOn.isValid() ? 1 : 0);
    m_copyAt->setText(consent.copyAt);
    m_revoked->setCurrent(0);
    m_why->clear();
    m_begun = consent;
    judge();
}

Consent ConsentForm::consent() const
{
    Consent consent = *m_begun;
    consent.kind = ConsentKind(m_kind->current());
    consent.recipient = m_recipient->text().simplified();
    consent.purpose = consent.kind == ConsentKind::Tpo ? QString() : m_purpose->text().simplified();
    consent.scope = ConsentScope(m_scope->current());
    consent.scopeWords = consent.scope == ConsentScope::Described ? m_scopeWords->text().simplified() : QString();
    consent.signedOn = m_signedOn->date();
    consent.expiresOn = m_ends->current() == 1 ? m_expiresOn->date() : QDate();
    consent.copyAt = m_copyAt->text().simplified();
    if (m_revoked->current() == 1) {
        consent.revokedOn = {};
        consent.revokedWhy.clear();
    }
    return consent;
}

QString ConsentForm::why() const { return m_why->text().simplified(); }

QStringList ConsentForm::judge()
{
    if (!m_begun) return {};
    const Consent now = consent();
    const auto found = flaws(now, m_today);
    const auto has = [&](Consent::Flaw flaw) { return found.contains(flaw); };
    const bool specific = now.kind == ConsentKind::Specific;
    m_recipient->setPlaceholderText(specific ? tr("As the paper names it")
                                             : tr("Empty: whoever treats, pays or operates"));
    m_purposeRow->setVisible(specific);
    m_scopeWordsRow->setVisible(now.scope == ConsentScope::Described);
    m_expiresOn->setVisible(m_ends->current() == 1);
    m_revokedRow->setVisible(m_begun->revokedOn.isValid());
    m_whyRow->setVisible(m_corrects);
    m_recipientRow->setNeeded(has(Consent::Flaw::NoRecipient));
    m_purposeRow->setNeeded(has(Consent::Flaw::NoPurpose));
    m_scopeWordsRow->setNeeded(has(Consent::Flaw::NoScopeWords));
    m_scopeWordsRow->setHint(tr("The program cannot weigh words: an export on the ground of this consent is refused."));
    m_whyRow->setNeeded(m_corrects && why().isEmpty());
    m_endsRow->setError(has(Consent::Flaw::ExpiresBeforeSigned) ? sentence(Consent::Flaw::ExpiresBeforeSigned)
                                                                : QString());
    m_signedRow->setError(has(Consent::Flaw::RevokedBeforeSigned) ? sentence(Consent::Flaw::RevokedBeforeSigned)
                                                                  : QString());
    QStringList left;
    if (has(Consent::Flaw::NoRecipient)) left << tr("recipient");
    if (has(Consent::Flaw::NoPurpose)) left << tr("purpose");
    if (has(Consent::Flaw::NoScopeWords)) left << tr("what exactly");
    if (has(Consent::Flaw::ExpiresBeforeSigned)) left << tr("the last day");
    if (has(Consent::Flaw::RevokedBeforeSigned)) left << tr("the day of the signature");
    if (m_corrects && why().isEmpty()) left << tr("why it is corrected");
    if (m_corrects && now == *m_begun) left << tr("a change");
    return left;
}
