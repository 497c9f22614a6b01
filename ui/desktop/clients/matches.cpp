#include "ui/desktop/clients/matches.h"
#include <QSet>
#include <algorithm>

namespace {

/// Letters to change, add or leave out, as far as @p most.
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j) row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
            corner = above;
        }
    }
    return row[b.size()];
}

QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar c : phone)
        if (c.isDigit()) digits += c;
    return digits.right(10); // a country's code in front does not make another number
}

} // namespace

bool isNearly(const QString &a, const QString &b)
{
    const QString first = folded(a), second = folded(b);
    if (first.isEmpty() || second.isEmpty()) return false;
    if (qMin(first.size(), second.size()) >= 4 && (first.startsWith(second) || second.startsWith(first))) return true;
    return distance(first, second) <= (qMax(first.size(), second.size()) > 5 ? 2 : 1);
}

QList<Match> matchesFor(const Directory &directory, const Client &typed, int most)
{
    QList<Id<Client>> candidates;
    const QString phone = digitsOf(typed.phone), name = (typed.firstName + QLatin1Char(' ') + typed.lastName).trimmed();
    if (typed.birthDate.isValid()) candidates << directory.search(typed.birthDate.toString(Qt::ISODate), 50);
    if (phone.size() >= 7) candidates << directory.search(phone, 20);
    if (typed.lastName.size() >= 3) candidates << directory.search(typed.lastName.left(4), 50);
    if (typed.firstName.size() >= 3 && typed.lastName.isEmpty()) candidates << directory.search(typed.firstName, 20);
    QList<Match> matches;
    QSet<QUuid> seen;
    for (const Id<Client> &id : std::as_const(candidates)) {
        const auto entry = directory.entry(id);
        if (!entry || seen.contains(id.uuid())) continue;
        seen.insert(id.uuid());
        const bool born = typed.birthDate.isValid() && entry->birthDate == typed.birthDate;
        const bool named = isNearly(name, entry->displayName)
            || (!entry->alsoKnownAs.isEmpty()
                && isNearly(name, entry->alsoKnownAs + QLatin1Char(' ') + typed.lastName));
        const bool called = phone.size() >= 7 && digitsOf(entry->phone) == phone;
        if (born && named) matches.append({*entry, Match::Why::SamePerson});
        else if (called) matches.append({*entry, Match::Why::SamePhone});
        else if (born) matches.append({*entry, Match::Why::SameBirthDate});
        else if (named) matches.append({*entry, Match::Why::SameName});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) {
        return a.isLikely() != b.isLikely() ? a.isLikely() : a.why < b.why;
    });
    return matches.mid(0, most);
}
