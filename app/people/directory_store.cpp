#include "app/people/directory_store.h"
#include <algorithm>
#include <cstring>

namespace {

constexpr quint32 noSlot = 0;
constexpr int longestText = 0xffff;

QByteArray shortEnough(const QString &text)
{
    return text.toUtf8().left(longestText);
}

std::size_t place(const QUuid &id, std::size_t tableSize)
{
    return qHash(id) & (tableSize - 1);
}

} // namespace

quint64 Directory::Store::head(std::string_view word)
{
    quint64 value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | (i < word.size() ? quint8(word[i]) : 0);
    return value;
}

void Directory::Store::reserve(qsizetype clients)
{
    constexpr std::size_t textEach = 64, wordsEach = 4, digitsEach = 12;
    const auto count = std::size_t(clients);
    m_slots.reserve(count);
    m_words.reserve(count * wordsEach);
    m_text.reserve(count * textEach);
    m_digits.reserve(count * digitsEach);
    std::size_t size = 64;
    while (size < count * 2) size *= 2;
    m_table.assign(size, noSlot);
}

const DirectorySlot *Directory::Store::find(const QUuid &id) const
{
    if (m_table.empty()) return nullptr;
    for (std::size_t i = place(id, m_table.size()); m_table[i] != noSlot; i = (i + 1) & (m_table.size() - 1)) {
        const DirectorySlot &slot = m_slots[m_table[i] - 1];
        if (slot.id == id) return slot.alive ? &slot : nullptr;
    }
    return nullptr;
}

/// Puts a slot into the table, in the place of an older one with the same id.
void Directory::Store::enter(quint32 slot)
{
    std::size_t i = place(m_slots[slot].id, m_table.size());
    while (m_table[i] != noSlot && m_slots[m_table[i] - 1].id != m_slots[slot].id) i = (i + 1) & (m_table.size() - 1);
    m_table[i] = slot + 1;
}

void Directory::Store::addWords(const QString &text, std::string &region, std::vector<quint32> &starts) const
{
    const QStringList words = foldedWords(text);
    for (const QString &word : words) {
        starts.push_back(quint32(region.size()));
        const QByteArray bytes = word.toUtf8();
        region.append(bytes.constData(), std::size_t(bytes.size()));
        region.push_back('\0');
    }
}

quint32 Directory::Store::append(const DirectoryEntry &entry)
{
    DirectorySlot slot;
    slot.id = entry.id.uuid();
    slot.birthDay = entry.birthDate.isValid() ? qint32(entry.birthDate.toJulianDay()) : 0;
    slot.text = quint32(m_text.size());
    const auto add = [&](const QString &text, quint16 &length) {
        const QByteArray bytes = shortEnough(text);
        length = quint16(bytes.size());
        m_text.append(bytes.constData(), std::size_t(bytes.size()));
    };
    add(entry.displayName, slot.nameLength);
    add(entry.alsoKnownAs, slot.otherLength);
    add(entry.chartNumber, slot.chartLength);
    add(entry.phone, slot.phoneLength);

    std::string region;
    std::vector<quint32> starts;
    addWords(entry.displayName, region, starts);
    slot.nameHead = head(region);
    addWords(entry.alsoKnownAs, region, starts);
    const QString chart = foldedWords(entry.chartNumber).join(QString());
    if (!chart.isEmpty()) { // C-1001 is found by c1001 and by 1001
        addWords(chart, region, starts);
        const QStringList parts = foldedWords(entry.chartNumber);
        for (qsizetype i = 1; i < parts.size(); ++i) addWords(parts[i], region, starts);
    }
    region.push_back('\0');
    slot.words = quint32(m_text.size());
    m_text += region;
    slot.digits = quint32(m_digits.size());
    for (QChar c : entry.phone)
        if (c.isDigit()) m_digits.push_back(char('0' + c.digitValue()));
    m_digits.push_back('\n');

    const auto number = quint32(m_slots.size());
    m_slots.push_back(slot);
    for (quint32 start : starts) m_words.push_back(Word{head(region.c_str() + start), slot.words + start, number});
    return number;
}

void Directory::Store::put(const DirectoryEntry &entry)
{
    if (m_slots.size() * 2 >= m_table.size()) {
        m_table.assign(std::max<std::size_t>(64, m_table.size() * 2), noSlot);
        for (quint32 i = 0; i < m_slots.size(); ++i) enter(i); // later slots of an id take the place of earlier ones
    }
    remove(entry.id.uuid());
    enter(append(entry));
}

void Directory::Store::remove(const QUuid &id)
{
    const DirectorySlot *found = find(id);
    if (!found) return;
    m_slots[std::size_t(found - m_slots.data())].alive = false;
    ++m_dead;
}

bool Directory::Store::before(const Word &a, const Word &b) const
{
    if (a.head != b.head) return a.head < b.head;
    if (a.head & 0xff) { // longer than eight bytes: the rest decides
        const int order = std::strcmp(wordAt(a.at) + 8, wordAt(b.at) + 8);
        if (order != 0) return order < 0;
    }
    return a.slot < b.slot;
}

void Directory::Store::settle()
{
    constexpr qsizetype gapsBearable = 1024;
    if (m_dead > gapsBearable + size() / 8) cleanUp();
    if (m_settled == m_words.size()) return;
    const auto earlier = [this](const Word &a, const Word &b) { return before(a, b); };
    const auto fresh = m_words.begin() + std::ptrdiff_t(m_settled);
    std::sort(fresh, m_words.end(), earlier);
    if (m_settled > 0) std::inplace_merge(m_words.begin(), fresh, m_words.end(), earlier);
    m_settled = m_words.size();
}

void Directory::Store::cleanUp()
{
    Store clean;
    clean.reserve(size());
    for (const DirectorySlot &slot : m_slots)
        if (slot.alive) clean.put(entry(slot));
    m_text.swap(clean.m_text);
    m_digits.swap(clean.m_digits);
    m_slots.swap(clean.m_slots);
    m_words.swap(clean.m_words);
    m_table.swap(clean.m_table);
    m_settled = 0;
    m_dead = 0;
}

std::string_view Directory::Store::chart(const DirectorySlot &slot) const
{
    return {m_text.data() + slot.text + slot.nameLength + slot.otherLength, slot.chartLength};
}

DirectoryEntry Directory::Store::entry(const DirectorySlot &slot) const
{
    const char *at = m_text.data() + slot.text;
    const auto take = [&](int length) {
        const QString text = QString::fromUtf8(at, length);
        at += length;
        return text;
    };
    DirectoryEntry found{.id = Id<Client>::of(slot.id)};
    found.displayName = take(slot.nameLength);
    found.alsoKnownAs = take(slot.otherLength);
    found.chartNumber = take(slot.chartLength);
    found.phone = take(slot.phoneLength);
    if (slot.birthDay) found.birthDate = QDate::fromJulianDay(slot.birthDay);
    return found;
}

std::pair<const Directory::Store::Word *, const Directory::Store::Word *> Directory::Store::beginningWith(std::string_view prefix) const
{
    const Word *first = m_words.data(), *last = m_words.data() + m_settled;
    const auto order = [&](const Word &word) { return std::strncmp(wordAt(word.at), prefix.data(), prefix.size()); };
    const Word *from = std::partition_point(first, last, [&](const Word &word) { return order(word) < 0; });
    const Word *to = std::partition_point(from, last, [&](const Word &word) { return order(word) == 0; });
    return {from, to};
}

bool Directory::Store::hasDigits(const DirectorySlot &slot, std::string_view digits) const
{
    const std::size_t end = m_digits.find('\n', slot.digits);
    return std::string_view(m_digits).substr(slot.digits, end - slot.digits).find(digits) != std::string_view::npos;
}

std::vector<quint32> Directory::Store::withDigits(std::string_view digits) const
{
    std::vector<quint32> found;
    const char *at = m_digits.data(), *end = at + m_digits.size();
    while (const void *hit = memmem(at, std::size_t(end - at), digits.data(), digits.size())) {
        const auto offset = quint32(static_cast<const char *>(hit) - m_digits.data());
        const auto next = std::upper_bound(m_slots.begin(), m_slots.end(), offset, [](quint32 o, const DirectorySlot &s) { return o < s.digits; });
        found.push_back(quint32(next - m_slots.begin()) - 1);
        at = static_cast<const char *>(std::memchr(hit, '\n', std::size_t(end - static_cast<const char *>(hit))));
    }
    return found;
}

qsizetype Directory::Store::bytes() const
{
    return qsizetype(m_text.capacity() + m_digits.capacity() + m_slots.capacity() * sizeof(DirectorySlot)
                     + m_words.capacity() * sizeof(Word) + m_table.capacity() * sizeof(quint32));
}
