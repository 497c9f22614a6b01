#include "app/people/client.h"

QString Client::displayName() const
{
    const QString &first = preferredName.trimmed().isEmpty() ? firstName : preferredName;
    return (first.trimmed() + QLatin1Char(' ') + lastName.trimmed()).trimmed();
}

int ageOn(QDate birthDate, QDate day)
{
    const int years = day.year() - birthDate.year();
    const bool birthdayAhead = day.month() < birthDate.month()
        || (day.month() == birthDate.month() && day.day() < birthDate.day());
    return birthdayAhead ? years - 1 : years;
}

namespace {

constexpr int longestName = 200; ///< characters, as in the CSV import
constexpr int oldestAge = 120;   ///< years; an older birth date is a slip of the key

/// True for words where a number should be; an extension ("x12", "ext. 12") may follow the number.
bool hasLetters(const QString &phone)
{
    bool digitSeen = false;
    for (QChar each : phone) {
        if (each.isDigit()) digitSeen = true;
        if (each.isLetter())
            return !(digitSeen && (each.toLower() == QLatin1Char('x') || each.toLower() == QLatin1Char('e')));
    }
    return false;
}

void addDateFlaws(const Client &client, QDate today, QList<Client::Flaw> &found)
{
    using Flaw = Client::Flaw;
    if (!client.birthDate.isValid()) {
        found << Flaw::NoBirthDate;
    } else {
        if (client.birthDate > today) found << Flaw::BornInFuture;
        if (ageOn(client.birthDate, today) > oldestAge) found << Flaw::BornTooLongAgo;
        if (client.enrolledOn.isValid() && client.enrolledOn < client.birthDate) found << Flaw::EnrolledBeforeBirth;
    }
    if (client.enrolledOn.isValid() && client.enrolledOn > today) found << Flaw::EnrolledInFuture;
    if (client.dischargedOn.isValid()) {
        if (client.enrolledOn.isValid() && client.dischargedOn < client.enrolledOn)
            found << Flaw::DischargedBeforeEnrolled;
        if (client.dischargedOn > today) found << Flaw::DischargedInFuture;
    }
}

} // namespace

QList<Client::Flaw> flaws(const Client &client, QDate today)
{
    using Flaw = Client::Flaw;
    QList<Flaw> found;
    if (client.lastName.trimmed().isEmpty() && client.firstName.trimmed().isEmpty()) found << Flaw::NoName;
    if (client.chartNumber.trimmed().isEmpty()) found << Flaw::NoChartNumber;
    for (const QString &name : {client.lastName, client.firstName, client.preferredName})
        if (name.size() > longestName && !found.contains(Flaw::NameTooLong)) found << Flaw::NameTooLong;
    addDateFlaws(client, today, found);
    if (hasLetters(client.phone) || hasLetters(client.mobile) || hasLetters(client.workPhone))
        found << Flaw::PhoneWithLetters;
    return found;
}

bool History::opioidRisk() const
{
    // An opioid indication is an opioid history whatever the other field says: the two answers disagree, the careful one counts.
    return opioidHistory != YesNo::No || indication == Indication::Opioid || indication == Indication::Both;
}
