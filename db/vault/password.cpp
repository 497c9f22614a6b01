#include "db/vault/password.h"
#include "db/vault/keys.h"
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <sodium.h>

static void loadLists()
{
    Q_INIT_RESOURCE(vault); // in a static library nothing else pulls it in
}

namespace {
constexpr int fewest = 15, wordsNeeded = 4;
constexpr int fewestDifferent = 5;   ///< different characters in a password that is no pattern
constexpr int mostPhrases = 3;       ///< so many common phrases in a row are still common
constexpr int fewestBesideLogin = 8; ///< letters that must remain beside the login
constexpr double mostlySteps =
    0.75; ///< share of neighbours (in the alphabet, in counting, on the keys) that makes a walk

QStringList linesOf(const QString &resource)
{
    loadLists();
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) qFatal("a shipped list is missing");
    return QString::fromLatin1(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

const QSet<QString> &commonPhrases()
{
    static const QStringList lines = linesOf(QStringLiteral(":/vault/common_passwords.txt"));
    static const QSet<QString> phrases(lines.begin(), lines.end());
    return phrases;
}

/// P4ssw0rd reads as password.
QString withoutDisguise(const QString &folded)
{
    static const QString from = QStringLiteral("01345789@$!"), to = QStringLiteral("oieastbgasi");
    QString plain = folded;
    for (QChar &c : plain)
        if (const auto at = from.indexOf(c); at >= 0) c = to[at];
    return plain;
}

QString lettersOnly(const QString &folded)
{
    QString letters;
    for (const QChar c : folded)
        if (c.isLetter()) letters += c;
    return letters;
}

/// Whether @p letters is one to `mostPhrases` entries of the list, one after the other.
bool isCommon(const QString &letters)
{
    std::vector<int> phrases(size_t(letters.size()) + 1,
                             mostPhrases + 1); // fewest phrases that make the first n letters
    phrases[0] = 0;
    for (qsizetype end = 1; end <= letters.size(); ++end)
        for (qsizetype start = 0; start < end; ++start) {
            const int so = phrases[size_t(start)] + 1;
            if (so < phrases[size_t(end)] && commonPhrases().contains(letters.mid(start, end - start)))
                phrases[size_t(end)] = so;
        }
    return !letters.isEmpty() && phrases.back() <= mostPhrases;
}

/// One piece said twice or more, the last time perhaps cut.
bool isRepeated(const QString &text)
{
    for (qsizetype period = 1; period * 2 <= text.size(); ++period)
        if (QStringView(text).sliced(period) == QStringView(text).chopped(period)) return true;
    return false;
}

bool isStep(QChar a, QChar b)
{
    static const QStringList walks{QStringLiteral("qwertyuiop"), QStringLiteral("asdfghjkl"),
                                   QStringLiteral("zxcvbnm"),    QStringLiteral("1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"),
                                   QStringLiteral("890"),        QStringLiteral("azertyuiop"),
                                   QStringLiteral("qwertzuiop")};
    if (a == b || qAbs(int(a.unicode()) - int(b.unicode())) == 1) return true;
    return std::any_of(walks.begin(), walks.end(), [a, b](const QString &walk) {
        return walk.contains(QString(a) + b) || walk.contains(QString(b) + a);
    });
}

bool isWalk(const QString &text)
{
    int steps = 0;
    for (qsizetype at = 1; at < text.size(); ++at) steps += isStep(text[at - 1], text[at]);
    return steps >= mostlySteps * double(text.size() - 1);
}

bool isLogin(const QString &folded, const QString &login)
{
    const QString name = lettersOnly(foldLogin(login));
    if (name.size() < 3) return false;
    QString rest = lettersOnly(folded);
    return rest.contains(name) && rest.remove(name).size() < fewestBesideLogin;
}

/// The password cut into our words; empty when it holds anything else.
QStringList wordsOf(const QString &folded)
{
    static const QSet<QString> known(shippedWords().begin(), shippedWords().end());
    static const QRegularExpression between(QStringLiteral("[^\\p{L}]+"));
    const QStringList pieces = folded.split(between, Qt::SkipEmptyParts);
    const bool all = std::all_of(pieces.begin(), pieces.end(),
                                 [](const QString &piece) { return known.contains(piece); });
    return all ? pieces : QStringList();
}

bool isPattern(const QString &folded, const QString &login)
{
    QString typed;
    for (const QChar c : folded)
        if (!c.isSpace()) typed += c;
    if (QSet<QChar>(typed.begin(), typed.end()).size() < fewestDifferent || isRepeated(typed) || isWalk(typed))
        return true;
    return isLogin(folded, login) || isCommon(lettersOnly(folded)) || isCommon(lettersOnly(withoutDisguise(folded)));
}
}

const QStringList &shippedWords()
{
    static const QStringList words = linesOf(QStringLiteral(":/vault/words.txt"));
    return words;
}

std::optional<QString> weakness(const QString &password, const QString &login)
{
    const QString folded = password.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const bool isShort = folded.toUcs4().size() < fewest;
    if (const QStringList words = wordsOf(folded); !words.isEmpty()) {
        if (QSet<QString>(words.begin(), words.end()).size() >= wordsNeeded) return std::nullopt;
        return isShort ? QStringLiteral("short") : QStringLiteral("words");
    }
    if (isShort) return QStringLiteral("short");
    if (isPattern(folded, login)) return QStringLiteral("common");
    return std::nullopt;
}

QString offerWords()
{
    const QStringList &all = shippedWords();
    QStringList chosen;
    while (chosen.size() < wordsNeeded) {
        const QString word = all[qsizetype(randombytes_uniform(quint32(all.size())))];
        if (!chosen.contains(word)) chosen << word;
    }
    return chosen.join(QLatin1Char('-'));
}
