#include "app/people/directory_store.h"
#include <algorithm>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>

namespace {

constexpr quint32 freePlace = 0;
constexpr int slotName = 0xffff, slotPhone = 0xff; ///< bytes; what a slot can count

/// Room for @p extra more, a sixteenth at a time: doubling would waste a third of the directory's memory.
template <typename Item> void makeRoom(std::vector<Item> &items, std::size_t extra)
{
    if (items.size() + extra > items.capacity()) items.reserve(items.size() + std::max(extra, items.size() / 16 + 64));
}

template <typename Bytes> void addBytes(std::vector<char> &arena, const Bytes &bytes)
{
    makeRoom(arena, std::size_t(bytes.size()));
    arena.insert(arena.end(), bytes.begin(), bytes.end());
}

/// The first eight bytes as one number that sorts like them.
quint64 headOf(const char *word)
{
    quint64 value = 0;
    bool ended = false;
    for (int i = 0; i < 8; ++i) {
        ended = ended || word[i] == '\0';
        value = value << 8 | (ended ? 0 : quint8(word[i]));
    }
    return value;
}

std::size_t tableSizeFor(std::size_t clients)
{
    std::size_t size = 64;
    while (size < clients * 2) size *= 2;
    return size;
}

} // namespace

/// One entry with its words cut and folded, before it has a place.
struct Directory::Store::Folded
{
    explicit Folded(const DirectoryEntry &of) : entry(&of)
    {
        for (const QString *text : {&of.displayName, &of.alsoKnownAs})
            cut(*text, [this](const std::string &word) { addWord(word); });
        std::string whole;
        std::vector<std::string> parts;
        cut(of.chartNumber, [&](const std::string &word) {
            whole += word;
            parts.push_back(word);
        });
        if (!parts.empty()) { // C-1001 is found by c1001 and by 1001
            chartWord = qsizetype(region.size());
            addWord(whole);
            for (std::size_t i = 1; i < parts.size(); ++i) addWord(parts[i]);
        }
        region.push_back('\0');
    }

    /// The folded words of @p text one by one; most names are plain Latin letters and take the short way.
    template <typename Take> static void cut(const QString &text, Take take)
    {
        std::string word;
        for (QChar c : text) {
            if (c.unicode() >= 0x80) {
                const QStringList words = foldedWords(text);
                for (const QString &each : words) take(each.toStdString());
                return;
            }
        }
        for (QChar c : text) {
            const char byte = c.toLatin1();
            const bool upper = byte >= 'A' && byte <= 'Z';
            if (upper || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
                word.push_back(upper ? char(byte + 32) : byte);
            else if (byte != '\'' && byte != '`' && !word.empty()) take(std::exchange(word, {}));
        }
        if (!word.empty()) take(word);
    }

    void addWord(const std::string &word)
    {
        starts.push_back(quint32(region.size()));
        region += word;
        region.push_back('\0');
    }

    const DirectoryEntry *entry;
    std::string region;
    std::vector<quint32> starts;
    qsizetype chartWord = -1;
};

void Directory::Store::fill(const QList<DirectoryEntry> &entries)
{
    std::vector<Folded> folded;
    folded.reserve(std::size_t(entries.size()));
    for (const DirectoryEntry &entry : entries) folded.emplace_back(entry);
    struct Place
    {
        quint64 head;
        quint32 at;
    };
    std::vector<Place> order(folded.size());
    for (quint32 i = 0; i < order.size(); ++i) order[i] = {headOf(folded[i].region.c_str()), i};
    std::sort(order.begin(), order.end(), [&](const Place &a, const Place &b) {
        if (a.head != b.head) return a.head < b.head;
        const int rest = folded[a.at].region.compare(folded[b.at].region);
        return rest != 0 ? rest < 0 : a.at < b.at;
    });
    m_table.assign(tableSizeFor(folded.size()), freePlace);
    m_slots.reserve(folded.size());
    m_gone.reserve(folded.size());
    for (const Place &each : order) {
        leave(folded[each.at].entry->id.uuid());
        append(folded[each.at]);
        enter(quint32(m_slots.size()) - 1);
    }
    m_sortedSlots = quint32(m_slots.size());
    sortWords();
    m_text.shrink_to_fit();
    m_digits.shrink_to_fit();
    m_words.shrink_to_fit();
}

const DirectorySlot *Directory::Store::find(const QUuid &id) const
{
    if (m_table.empty()) return nullptr;
    for (std::size_t i = qHash(id) & (m_table.size() - 1); m_table[i] != freePlace;
         i = (i + 1) & (m_table.size() - 1)) {
        const quint32 number = m_table[i] - 1;
        if (m_slots[number].id == id) return m_gone[number] ? nullptr : &m_slots[number];
    }
    return nullptr;
}

/// Puts a slot into the table, in the place of an older one with the same id.
void Directory::Store::enter(quint32 number)
{
    std::size_t i = qHash(m_slots[number].id) & (m_table.size() - 1);
    while (m_table[i] != freePlace && m_slots[m_table[i] - 1].id != m_slots[number].id)
        i = (i + 1) & (m_table.size() - 1);
    m_table[i] = number + 1;
}

void Directory::Store::append(const Folded &folded)
{
    const DirectoryEntry &entry = *folded.entry;
    DirectorySlot slot;
    slot.id = entry.id.uuid();
    slot.birthDay = entry.birthDate.isValid() ? qint32(entry.birthDate.toJulianDay()) : 0;
    slot.text = quint32(m_text.size());
    const auto add = [&](const QString &text, auto &length, int longest) {
        const QByteArray bytes = text.toUtf8().left(longest);
        length = std::remove_reference_t<decltype(length)>(bytes.size());
        addBytes(m_text, bytes);
    };
    add(entry.displayName, slot.nameLength, slotName);
    add(entry.alsoKnownAs, slot.otherLength, slotName);
    add(entry.chartNumber, slot.chartLength, slotName);
    add(entry.phone, slot.phoneLength, slotPhone);
    slot.words = quint32(m_text.size());
    if (folded.chartWord >= 0) slot.chartWord = slot.words + quint32(folded.chartWord);
    addBytes(m_text, folded.region);

    slot.digits = quint32(m_digits.size());
    std::string digits;
    for (QChar c : entry.phone)
        if (c.isDigit()) digits.push_back(char('0' + c.digitValue()));
    digits.push_back('\n');
    addBytes(m_digits, digits);

    const auto number = quint32(m_slots.size());
    makeRoom(m_slots, 1);
    m_slots.push_back(slot);
    m_gone.push_back(false);
    makeRoom(m_words, folded.starts.size());
    for (quint32 start : folded.starts)
        m_words.push_back(Word{headOf(folded.region.c_str() + start), slot.words + start, number});
}

void Directory::Store::put(const DirectoryEntry &entry)
{
    if ((m_slots.size() + 1) * 2 > m_table.size()) {
        m_table.assign(tableSizeFor((m_slots.size() + 1) * 2), freePlace);
        for (quint32 i = 0; i < m_slots.size(); ++i) enter(i); // later slots of an id take the place of earlier ones
    }
    remove(entry.id.uuid());
    append(Folded(entry));
    enter(quint32(m_slots.size()) - 1);
    sortWords();
}

/// Marks the slot of @p id as a gap.
void Directory::Store::leave(const QUuid &id)
{
    const DirectorySlot *found = find(id);
    if (!found) return;
    m_gone[std::size_t(found - m_slots.data())] = true;
    ++m_goneCount;
}

void Directory::Store::remove(const QUuid &id)
{
    constexpr qsizetype gapsBearable = 1024;
    leave(id);
    if (m_goneCount > gapsBearable + size() / 8) cleanUp();
}

bool Directory::Store::before(const Word &a, const Word &b) const
{
    if (a.head != b.head) return a.head < b.head;
    if (a.head & 0xff) { // eight bytes or longer: the rest decides
        const int order = std::strcmp(wordAt(a.at) + 8, wordAt(b.at) + 8);
        if (order != 0) return order < 0;
    }
    return a.slot < b.slot;
}

void Directory::Store::sortWords()
{
    const auto earlier = [this](const Word &a, const Word &b) { return before(a, b); };
    const std::size_t fresh = m_words.size() - m_sortedWords;
    if (m_sortedWords == 0 || fresh > 64) {
        std::sort(m_words.begin(), m_words.end(), earlier);
    } else { // a few: each is moved to its place
        for (std::size_t i = m_sortedWords; i < m_words.size(); ++i) {
            const auto word = m_words.begin() + std::ptrdiff_t(i);
            std::rotate(std::upper_bound(m_words.begin(), word, *word, earlier), word, word + 1);
        }
    }
    m_sortedWords = m_words.size();
}

void Directory::Store::cleanUp()
{
    QList<DirectoryEntry> left;
    left.reserve(size());
    for (quint32 i = 0; i < m_slots.size(); ++i)
        if (!m_gone[i]) left << entry(m_slots[i]);
    Store clean;
    clean.fill(left);
    m_text.swap(clean.m_text);
    m_digits.swap(clean.m_digits);
    m_slots.swap(clean.m_slots);
    m_gone.swap(clean.m_gone);
    m_words.swap(clean.m_words);
    m_table.swap(clean.m_table);
    m_sortedWords = clean.m_sortedWords;
    m_sortedSlots = clean.m_sortedSlots;
    m_goneCount = 0;
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

bool Directory::Store::nameBefore(quint32 a, quint32 b) const
{
    if (a < m_sortedSlots && b < m_sortedSlots) return a < b;
    const char *one = wordAt(m_slots[a].words), *two = wordAt(m_slots[b].words);
    while (true) { // word by word, as the regions were compared when they were sorted
        const int order = std::strcmp(one, two);
        if (order != 0) return order < 0;
        if (*one == '\0') return a < b;
        const std::size_t step = std::strlen(one) + 1;
        one += step;
        two += step;
    }
}

std::pair<const Directory::Store::Word *, const Directory::Store::Word *> Directory::Store::beginningWith(
    std::string_view prefix) const
{
    const Word *first = m_words.data(), *last = m_words.data() + m_sortedWords;
    const auto order = [&](const Word &word) { return std::strncmp(wordAt(word.at), prefix.data(), prefix.size()); };
    const Word *from = std::partition_point(first, last, [&](const Word &word) { return order(word) < 0; });
    const Word *to = std::partition_point(from, last, [&](const Word &word) { return order(word) == 0; });
    return {from, to};
}

bool Directory::Store::hasDigits(const DirectorySlot &slot, std::string_view digits) const
{
    const char *from = m_digits.data() + slot.digits;
    const auto *to = static_cast<const char *>(std::memchr(from, '\n', m_digits.size() - slot.digits));
    return std::string_view(from, std::size_t(to - from)).find(digits) != std::string_view::npos;
}

void Directory::Store::withDigits(std::string_view digits, const std::function<bool(quint32)> &visit) const
{
    const char *at = m_digits.data(), *end = at + m_digits.size();
    quint32 number = 0;
    while (const void *hit = at < end ? memmem(at, std::size_t(end - at), digits.data(), digits.size()) : nullptr) {
        const auto offset = quint32(static_cast<const char *>(hit) - m_digits.data());
        while (number + 1 < m_slots.size() && m_slots[number + 1].digits <= offset) ++number;
        const bool enough = !visit(number);
        const quint32 next = enough && number < m_sortedSlots ? m_sortedSlots : number + 1;
        if (next >= m_slots.size()) return;
        at = m_digits.data() + m_slots[next].digits;
        number = next;
    }
}

qsizetype Directory::Store::bytes() const
{
    return qsizetype(m_text.capacity() + m_digits.capacity() + m_slots.capacity() * sizeof(DirectorySlot)
                     + m_gone.capacity() / 8 + m_words.capacity() * sizeof(Word)
                     + m_table.capacity() * sizeof(quint32));
}
