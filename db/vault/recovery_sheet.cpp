#include "db/vault/recovery_sheet.h"
#include "db/vault/digest.h"
#include "db/vault/fixed_bytes.h"
#include "db/vault/unsigned_bytes_private.h"
#include <algorithm>
#include <sodium.h>

namespace {
constexpr int bitBytes = 20, secretLetters = 32, checkLetters = 4, groupSize = 4, bitsALetter = 5;
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O, U

/// Five bits a letter, highest first.
QString lettersOf(const unsigned char *bytes, int count)
{
    QString letters;
    for (int letter = 0; letter < count; ++letter) {
        int value = 0;
        for (int bit = letter * bitsALetter; bit < (letter + 1) * bitsALetter; ++bit)
            value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
        letters += QLatin1Char(alphabet[value]);
    }
    return letters;
}

/// -1 when it is no letter of a sheet.
int valueOf(QChar typed)
{
    char letter = typed.toUpper().toLatin1();
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    if (letter == 'U') letter = 'V';
    const char *found = letter ? std::find(alphabet, alphabet + 32, letter) : alphabet + 32;
    return found == alphabet + 32 ? -1 : int(found - alphabet);
}

bool isBetweenGroups(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == QChar(0x2212); // minus sign
}

/// Letter values, or empty when one is foreign.
QList<int> valuesOf(QStringView typed)
{
    QList<int> values;
    for (const QChar c : typed) {
        if (isBetweenGroups(c)) continue;
        values << valueOf(c);
        if (values.last() < 0) return {};
    }
    return values;
}

QString checkOf(const unsigned char *bytes)
{
    const QByteArray hash = plainHash(FixedBytes().text(u"recovery sheet").blob({bytes, bitBytes}).bytes());
    return lettersOf(unsignedBytes(hash), checkLetters);
}

QString lettersOfSheet(const unsigned char *bytes) { return lettersOf(bytes, secretLetters) + checkOf(bytes); }
}

RecoverySheet::RecoverySheet(Secret bits) : m_bits(std::move(bits)) {}

RecoverySheet RecoverySheet::create() { return RecoverySheet(Secret::random(bitBytes)); }

Result<RecoverySheet> RecoverySheet::parse(QStringView typed)
{
    const Error bad{Error::Kind::BadRecoveryKey};
    const QList<int> values = valuesOf(typed);
    if (values.size() != secretLetters + checkLetters) return bad;
    RecoverySheet sheet(Secret::filled(bitBytes, [&](unsigned char *bytes) {
        std::fill_n(bytes, bitBytes, static_cast<unsigned char>(0));
        for (int bit = 0; bit < secretLetters * bitsALetter; ++bit)
            if (values[bit / bitsALetter] >> (bitsALetter - 1 - bit % bitsALetter) & 1)
                bytes[bit / 8] = static_cast<unsigned char>(bytes[bit / 8] | 0x80 >> bit % 8);
    }));
    if (values.mid(secretLetters) != valuesOf(sheet.m_bits.with(checkOf))) return bad;
    return sheet;
}

QStringList RecoverySheet::groups() const
{
    const QString letters = m_bits.with(lettersOfSheet);
    QStringList all;
    for (int at = 0; at < letters.size(); at += groupSize) all << letters.mid(at, groupSize);
    return all;
}

std::array<int, 2> RecoverySheet::twoGroups()
{
    const int first = int(randombytes_uniform(secretGroups));
    const int second = (first + 1 + int(randombytes_uniform(secretGroups - 1))) % secretGroups;
    return {std::min(first, second), std::max(first, second)};
}

bool RecoverySheet::matches(int group, QStringView typed) const
{
    const QList<int> wanted = valuesOf(groups().value(group));
    return !wanted.isEmpty() && valuesOf(typed) == wanted;
}

Secret RecoverySheet::key(const QUuid &registerId) const { return recoveryKey(m_bits, registerId); }

Secret recoveryKey(const Secret &bits, const QUuid &registerId)
{
    // 160 bits of chance need no slow hash.
    const QByteArray use = FixedBytes().text(u"recovery key").uuid(registerId).bytes();
    const Secret::Reading key(bits);
    return Secret::filled(crypto_generichash_BYTES, [&](unsigned char *to) {
        crypto_generichash(to, crypto_generichash_BYTES, unsignedBytes(use),
                           static_cast<unsigned long long>(use.size()), key.bytes(), size_t(key.size()));
    });
}
