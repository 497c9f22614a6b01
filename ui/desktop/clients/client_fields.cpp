#include "ui/desktop/clients/client_fields.h"
#include "app/people/directory.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QComboBox>
#include <QLineEdit>

namespace {

constexpr Voicemail voicemailChoices[] = {Voicemail::Yes, Voicemail::NoName, Voicemail::No};
constexpr SexAtBirth sexChoices[] = {SexAtBirth::Female, SexAtBirth::Male, SexAtBirth::Unknown};

QDate oneDay(const QString &text)
{
    const QList<QDate> meant = birthDatesMeant(text);
    return meant.size() == 1 ? meant.first() : QDate();
}

/// The sentence about one telephone number alone; empty when nothing is wrong.
QString phoneFault(const QString &phone, QDate today)
{
    Client one;
    one.phone = phone;
    return flaws(one, today).contains(Client::Flaw::PhoneWithLetters) ? sentence(Client::Flaw::PhoneWithLetters)
                                                                      : QString();
}

} // namespace

void ClientFields::setClient(const Client &client)
{
    m_isNew = false;
    m_first->setText(client.firstName);
    m_last->setText(client.lastName);
    m_preferred->setText(client.preferredName);
    m_chart->setText(client.chartNumber);
    m_chart->setReadOnly(true); // the number stands on paper outside of this house
    m_born->setText(plainDay(client.birthDate));
    for (int i = 0; i < 3; ++i) {
        if (sexChoices[i] == client.sex) m_sex->setCurrent(i);
        if (voicemailChoices[i] == client.voicemail) m_voicemail->setCurrent(i);
    }
    m_language->setText(client.language);
    m_level->setCurrentIndex(m_level->findData(int(client.level)));
    m_phone->setText(client.phone);
    m_mobile->setText(client.mobile);
    m_work->setText(client.workPhone);
    m_hours->setText(client.callHours);
    m_email->setText(client.email);
    m_referred->setText(client.referredBy);
    m_insurer->setText(client.insurer);
    m_authorised->setText(plainDay(client.authorisedUntil));
}

void ClientFields::offer(const Client &typed)
{
    const auto take = [this](QLineEdit *field, FieldRow *row, const QString &value) {
        if (value.isEmpty() || value == field->text()) return;
        if (row && !field->text().isEmpty()) hint(row, tr("In the register: %1").arg(field->text()));
        field->setText(value);
    };
    if (phoneWords(typed.phone) != phoneWords(m_phone->text())) take(m_phone, m_phoneRow, typed.phone);
    take(m_mobile, m_mobileRow, typed.mobile);
    take(m_work, m_workRow, typed.workPhone);
    take(m_hours, nullptr, typed.callHours);
    take(m_email, nullptr, typed.email);
    take(m_referred, nullptr, typed.referredBy);
    take(m_insurer, nullptr, typed.insurer);
    const QString name = (typed.firstName + QLatin1Char(' ') + typed.lastName).trimmed();
    if (!name.isEmpty() && name != m_first->text() + QLatin1Char(' ') + m_last->text())
        hint(m_nameRow, tr("You typed: %1").arg(name));
    if (typed.birthDate.isValid() && typed.birthDate != oneDay(m_born->text()))
        hint(m_bornRow, tr("You typed: %1").arg(plainDay(typed.birthDate)));
}

Client ClientFields::client(const Client &base) const
{
    Client client = base;
    client.chartNumber = m_chart->text().trimmed();
    client.firstName = m_first->text().simplified();
    client.lastName = m_last->text().simplified();
    client.preferredName = m_preferred->text().simplified();
    client.birthDate = oneDay(m_born->text());
    client.sex = m_sex->current() < 0 ? SexAtBirth::Unknown : sexChoices[m_sex->current()];
    client.language = m_language->text().simplified();
    client.phone = m_phone->text().simplified();
    client.mobile = m_mobile->text().simplified();
    client.workPhone = m_work->text().simplified();
    client.voicemail = m_voicemail->current() < 0 ? Voicemail::Unknown : voicemailChoices[m_voicemail->current()];
    client.callHours = m_hours->text().simplified();
    client.email = m_email->text().simplified();
    client.level = CareLevel(m_level->currentData().toInt());
    client.referredBy = m_referred->text().simplified();
    client.insurer = m_insurer->text().simplified();
    client.authorisedUntil = oneDay(m_authorised->text());
    return client;
}

QStringList ClientFields::missing() const
{
    QStringList left;
    const Client typed = client(Client());
    if (typed.firstName.isEmpty() && typed.lastName.isEmpty()) left << tr("name");
    if (typed.chartNumber.isEmpty()) left << tr("chart number");
    if (!typed.birthDate.isValid()) left << tr("birth date");
    if (m_voicemail->current() < 0) left << tr("voicemail");
    if (!m_isNew && reason().isEmpty()) left << tr("reason for the change");
    return left;
}

QString ClientFields::birthWords(bool tried) const
{
    const QList<QDate> meant = birthDatesMeant(m_born->text());
    const bool typed = !m_born->text().trimmed().isEmpty();
    if (meant.size() > 1)
        return tr("That may be %1 or %2. Write the month in letters.").arg(plainDay(meant[0]), plainDay(meant[1]));
    if (typed && meant.isEmpty() && tried)
        return tr("%1 is not a date. Write it as 28 Feb 1990.").arg(m_born->text().left(40));
    if (!typed && tried) return sentence(Client::Flaw::NoBirthDate);
    for (const Client::Flaw flaw : flaws(client(Client()), m_desk.today()))
        if (meant.size() == 1 && (flaw == Client::Flaw::BornInFuture || flaw == Client::Flaw::BornTooLongAgo))
            return sentence(flaw);
    return {};
}

void ClientFields::judge(bool tried)
{
    const QDate today = m_desk.today();
    const Client typed = client(Client());
    m_name->setText(typed.displayName().isEmpty() ? tr("New client") : m_desk.shown(typed.displayName()));
    m_about->setText(m_isNew ? tr("Chart number %1 is given when you save").arg(typed.chartNumber)
                             : tr("Chart %1").arg(typed.chartNumber));
    m_age->setText(typed.birthDate.isValid() && typed.birthDate <= today && !m_desk.namesHidden()
                       ? tr("%1, age %2").arg(plainDay(typed.birthDate)).arg(ageOn(typed.birthDate, today))
                       : QString());
    m_anyOrder->setVisible(m_age->text().isEmpty() && !Look::of(this).isNarrow(window()->width()));
    QString name, chart, authorised;
    for (const Client::Flaw flaw : flaws(typed, today)) {
        if (flaw == Client::Flaw::NameTooLong || (flaw == Client::Flaw::NoName && tried)) name = sentence(flaw);
        if (flaw == Client::Flaw::NoChartNumber && tried) chart = sentence(flaw);
    }
    if (tried && !m_authorised->text().trimmed().isEmpty() && !typed.authorisedUntil.isValid())
        authorised = tr("%1 is not one date. Write it as 28 Feb 2027.").arg(m_authorised->text().left(40));
    const QString born = birthWords(tried);
    const QString phone = phoneFault(typed.phone, today), mobile = phoneFault(typed.mobile, today),
                  work = phoneFault(typed.workPhone, today);
    m_nameRow->setError(name);
    m_chartRow->setError(chart);
    m_bornRow->setError(born);
    m_phoneRow->setError(phone);
    m_mobileRow->setError(mobile);
    m_workRow->setError(work);
    m_authorisedRow->setError(authorised);
    m_nameRow->setNeeded(typed.firstName.isEmpty() && typed.lastName.isEmpty());
    m_bornRow->setNeeded(!typed.birthDate.isValid());
    m_chartRow->setNeeded(typed.chartNumber.isEmpty());
    m_voicemailRow->setNeeded(m_voicemail->current() < 0);
    m_reasonRow->setNeeded(!m_isNew && reason().isEmpty());
    m_faultless = (name + chart + born + phone + mobile + work + authorised).isEmpty();
}

void ClientFields::setReasonAsked(bool asked) { m_reasonRow->setVisible(asked); }

QString ClientFields::reason() const { return m_reason->text().simplified(); }
