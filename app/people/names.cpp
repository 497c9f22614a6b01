#include "app/people/directory_store.h"
#include <QStringList>
#include <algorithm>
#include <array>

namespace {

struct Spelling
{
    char16_t letter;
    const char *plain;
};
// Letters that no decomposition takes apart (Unicode gives them none).
constexpr auto spellings = std::to_array<Spelling>({
    {u'ß', "ss"},
    {u'ẞ', "ss"},
    {u'ø', "o"},
    {u'ł', "l"},
    {u'đ', "d"},
    {u'ð', "d"},
    {u'ı', "i"},
    {u'æ', "ae"},
    {u'œ', "oe"},
    {u'þ', "th"},
    {u'ħ', "h"},
    {u'ŋ', "n"},
    {u'ŧ', "t"},
    {u'ĸ', "k"},
    {u'ſ', "s"},
    {u'ƒ', "f"},
    {u'ə', "e"},
});

bool isApostrophe(QChar c)
{
    return c == QLatin1Char('\'') || c == QChar(0x2019) || c == QChar(0x02bc) || c == QLatin1Char('`')
        || c == QChar(0x00b4);
}

} // namespace

QString folded(QStringView text)
{
    bool plain = true;
    for (QChar c : text) plain = plain && c.unicode() < 0x80;
    if (plain) return text.toString().toLower();
    QString out;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (QChar c : apart) {
        if (c.isMark()) continue;
        const auto found = std::find_if(spellings.begin(), spellings.end(),
                                        [&](const Spelling &s) { return s.letter == c.unicode(); });
        if (found == spellings.end()) out += c;
        else out += QLatin1String(found->plain);
    }
    return out;
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    QString word;
    word.reserve(text.size());
    const auto finish = [&] {
        if (!word.isEmpty()) words << word;
        word.clear();
    };
    const QString plain = folded(text);
    for (QChar c : plain) {
        if (c.isLetterOrNumber() || c.isSurrogate()) word += c;
        else if (!isApostrophe(c)) finish(); // O'Brien is one word, Anne-Marie two
    }
    finish();
    return words;
}

namespace {

struct Part
{
    QString text;
    QChar before;
}; ///< digits or letters, and the separator in front

QList<Part> dateParts(QStringView text)
{
    static const QStringList fillers = {QStringLiteral("de"),  QStringLiteral("del"), QStringLiteral("of"),
                                        QStringLiteral("the"), QStringLiteral("st"),  QStringLiteral("nd"),
                                        QStringLiteral("rd"),  QStringLiteral("th")};
    QList<Part> parts;
    QChar separator;
    const QString plain = folded(text).trimmed();
    for (qsizetype i = 0; i < plain.size();) {
        const bool digit = plain[i].isDigit();
        if (!digit && !plain[i].isLetter()) {
            separator = plain[i++];
            continue;
        }
        const qsizetype from = i;
        while (i < plain.size() && (digit ? plain[i].isDigit() : plain[i].isLetter())) ++i;
        const QString part = plain.mid(from, i - from);
        if (!fillers.contains(part)) parts << Part{part, separator};
    }
    return parts;
}

/// 1-12 for the beginning (three letters or more) of an English or Spanish month, else 0.
int monthOf(const QString &word)
{
    static const QStringList english =
        QStringLiteral("january february march april may june july august september october november december")
            .split(QLatin1Char(' '));
    static const QStringList spanish =
        QStringLiteral("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
            .split(QLatin1Char(' '));
    if (word.size() < 3) return 0;
    if (word == QLatin1String("sept")) return 9;
    for (int month = 1; month <= 12; ++month)
        if (english[month - 1].startsWith(word) || spanish[month - 1].startsWith(word)) return month;
    return 0;
}

/// Four digits are the year itself; two stand for either century.
QList<int> yearsOf(const QString &digits)
{
    const int number = digits.toInt();
    if (digits.size() == 4) return {number};
    if (digits.size() == 2) return {1900 + number, 2000 + number};
    return {};
}

void addDates(const QString &year, int month, const QString &day, QList<QDate> &dates)
{
    if (day.size() > 2 || month < 1 || month > 12) return;
    for (int each : yearsOf(year)) {
        const QDate date(each, month, day.toInt());
        if (date.isValid() && !dates.contains(date)) dates << date;
    }
}

} // namespace

QList<QDate> birthDatesMeant(QStringView text)
{
    const QList<Part> parts = dateParts(text);
    QList<QDate> dates;
    if (parts.size() != 3) return dates;
    const auto numeric = [&](int i) { return parts[i].text[0].isDigit(); };
    const QString &a = parts[0].text, &b = parts[1].text, &c = parts[2].text;
    if (numeric(0) && numeric(1) && numeric(2)) {
        if (a.size() == 4) {
            addDates(a, b.toInt(), c, dates);
        } else {
            if (parts[1].before != QLatin1Char('.') && a.size() <= 2)
                addDates(c, a.toInt(), b, dates); // month first, as here
            if (b.size() <= 2) addDates(c, b.toInt(), a, dates);
        }
    } else if (numeric(0) && numeric(2) && monthOf(b)) {
        if (a.size() == 4) addDates(a, monthOf(b), c, dates); // 1988 Mar 12
        else addDates(c, monthOf(b), a, dates);
    } else if (numeric(1) && numeric(2) && monthOf(a)) {
        addDates(c, monthOf(a), b, dates);
    }
    return dates;
}
