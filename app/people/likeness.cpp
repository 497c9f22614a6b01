#include "app/people/likeness.h"
#include "app/people/directory_store.h"
#include <QSet>
#include <algorithm>

namespace {

constexpr int likeFromLetters = 3; ///< of a name before anybody is looked for
constexpr int likeFromDigits = 7;  ///< of a telephone number without its area
constexpr int twoSlipsFrom = 6;    ///< from so many letters on two of them may differ
constexpr int digitsOfNumber = 10; ///< area and number; what stands before is a country's code

/// Letters to change, add, leave out or swap with their neighbour (optimal string alignment).
int slipsBetween(const QString &a, const QString &b)
{
    QList<QList<int>> rows(a.size() + 1, QList<int>(b.size() + 1));
    for (int i = 0; i <= a.size(); ++i) rows[i][0] = i;
    for (int j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (int i = 1; i <= a.size(); ++i)
        for (int j = 1; j <= b.size(); ++j) {
            int least = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                least = std::min(least, rows[i - 2][j - 2] + 1);
            rows[i][j] = least;
        }
    return rows[a.size()][b.size()];
}

QString numberOf(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isLetter() && digits.size() >= likeFromDigits) break; // an extension
        if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
    }
    return digits.right(digitsOfNumber);
}

Alike wordAlike(const QString &typed, const QString &kept)
{
    if (typed == kept) return Alike::Same;
    const auto shorter = qMin(typed.size(), kept.size()), longer = qMax(typed.size(), kept.size());
    if (shorter >= likeFromLetters && kept.startsWith(typed)) return Alike::SoFar;
    if (shorter >= 4 && typed.startsWith(kept)) return Alike::Nearly;
    if (shorter < likeFromLetters) return Alike::Different;
    return slipsBetween(typed, kept) <= (longer >= twoSlipsFrom ? 2 : 1) ? Alike::Nearly : Alike::Different;
}

} // namespace

Alike nameAlike(const QString &typed, const QString &kept)
{
    const QString a = foldedWords(typed).join(QString()), b = foldedWords(kept).join(QString());
    if (a.isEmpty() || b.isEmpty()) return Alike::Unknown;
    const Alike alike = wordAlike(a, b);
    return alike == Alike::SoFar && a.size() >= 4 ? Alike::Nearly : alike; // Baptist, Baptiste
}

Alike wholeNameAlike(const QString &typed, const QString &kept)
{
    QStringList left = foldedWords(kept);
    const QStringList words = foldedWords(typed);
    if (words.isEmpty() || left.isEmpty()) return Alike::Unknown;
    const qsizetype had = left.size();
    Alike worst = Alike::Same;
    for (const QString &word : words) {
        int best = -1;
        Alike found = Alike::Different;
        for (int i = 0; i < left.size(); ++i)
            if (const Alike each = wordAlike(word, left[i]); each > found) {
                found = each;
                best = i;
            }
        if (best < 0) return Alike::Different;
        left.removeAt(best);
        worst = std::min(worst, found);
    }
    if (worst == Alike::Same && words.size() < had) return Alike::Nearly; // a second name is missing
    return worst;
}

Alike birthDateAlike(QDate typed, QDate kept)
{
    if (!typed.isValid() || !kept.isValid()) return Alike::Unknown;
    if (typed == kept) return Alike::Same;
    if (typed.year() == kept.year() && typed.month() == kept.day() && typed.day() == kept.month()) return Alike::Nearly;
    const QString format = QStringLiteral("yyyyMMdd");
    return slipsBetween(typed.toString(format), kept.toString(format)) <= 1 ? Alike::Nearly : Alike::Different;
}

Alike phoneAlike(const QString &typed, const QString &kept)
{
    const QString a = numberOf(typed), b = numberOf(kept);
    if (a.size() < likeFromLetters || b.isEmpty()) return Alike::Unknown;
    if (a == b) return Alike::Same;
    if (a.size() >= likeFromDigits && b.endsWith(a)) return Alike::Same; // written without its area
    if (a.size() < b.size() && b.startsWith(a)) return Alike::SoFar;
    return a.size() == b.size() && slipsBetween(a, b) <= 1 ? Alike::Nearly : Alike::Different;
}

QBitArray differingLetters(const QString &text, const QString &other)
{
    // The longest common subsequence; what is not in it differs.
    const QString a = text.toCaseFolded(), b = other.toCaseFolded();
    QBitArray differs(text.size(), true);
    if (a.size() != text.size()) return differs;
    QList<QList<int>> common(a.size() + 1, QList<int>(b.size() + 1));
    for (auto i = a.size() - 1; i >= 0; --i)
        for (auto j = b.size() - 1; j >= 0; --j)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            differs.clearBit(i);
            ++i, ++j;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return differs;
}

namespace {

QList<Id<Client>> candidatesFor(const Directory &directory, const Client &typed)
{
    constexpr int enough = 200;
    QList<Id<Client>> found;
    if (typed.birthDate.isValid()) {
        found << directory.search(typed.birthDate.toString(Qt::ISODate), enough);
        const QDate swapped(typed.birthDate.year(), typed.birthDate.day(), typed.birthDate.month());
        if (swapped.isValid()) found << directory.search(swapped.toString(Qt::ISODate), enough);
    }
    for (const QString &phone : {typed.phone, typed.mobile, typed.workPhone})
        if (const QString digits = numberOf(phone); digits.size() >= likeFromDigits)
            found << directory.search(digits.right(likeFromDigits), enough);
    for (const QString &word : foldedWords(typed.firstName + QLatin1Char(' ') + typed.lastName))
        if (word.size() >= likeFromLetters) found << directory.search(word.left(likeFromLetters), enough);
    return found;
}

std::optional<Match::Why> whyAlike(const DirectoryEntry &entry, const Client &typed)
{
    const QString name = typed.firstName + QLatin1Char(' ') + typed.lastName;
    const Alike named = std::max(wholeNameAlike(name, entry.displayName),
                                 wholeNameAlike(name, entry.displayName + QLatin1Char(' ') + entry.alsoKnownAs));
    const Alike born = birthDateAlike(typed.birthDate, entry.birthDate);
    bool called = false;
    for (const QString &phone : {typed.phone, typed.mobile, typed.workPhone})
        called = called || (numberOf(phone).size() >= likeFromDigits && phoneAlike(phone, entry.phone) == Alike::Same);
    const bool sounds = named >= Alike::SoFar;
    if (born == Alike::Same && sounds) return Match::Why::SamePerson;
    if (called) return Match::Why::SamePhone;
    if (born == Alike::Nearly && named >= Alike::Nearly) return Match::Why::NearlyBirthDate;
    if (born == Alike::Same) return Match::Why::SameBirthDate;
    if (sounds) return Match::Why::SameName;
    return std::nullopt;
}

} // namespace

QList<Match> matchesFor(const Directory &directory, const Client &typed, int most)
{
    QList<Match> matches;
    QSet<QUuid> seen{typed.id.uuid()};
    for (const Id<Client> &id : candidatesFor(directory, typed)) {
        if (seen.contains(id.uuid())) continue;
        seen.insert(id.uuid());
        const auto entry = directory.entry(id);
        if (!entry) continue;
        if (const auto why = whyAlike(*entry, typed)) matches.append({*entry, *why});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) { return a.why < b.why; });
    return matches.mid(0, most);
}
