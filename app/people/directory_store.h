#pragma once
#include "app/people/directory.h"
#include <QByteArray>
#include <QSharedData>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What one client takes up in the directory: numbers here, words in the arena.
struct DirectorySlot
{
    QUuid id;
    quint64 nameHead = 0;   ///< first eight bytes of the folded name, for sorting without a look into the arena
    quint32 text = 0;       ///< where display name, other name, chart number and telephone stand, one after the other
    quint32 words = 0;      ///< where the folded words stand, each ended by NUL, an empty one at the end
    quint32 digits = 0;     ///< where the digits of the telephone stand, ended by a line feed
    qint32 birthDay = 0;    ///< Julian day; 0 = unknown
    quint16 nameLength = 0, otherLength = 0, chartLength = 0, phoneLength = 0;
    bool alive = true;
};

/// The memory behind a Directory: one arena of text, one sorted list of words, one table from id to place.
/// Removed clients leave a gap that the next clean-up closes.
class Directory::Store : public QSharedData
{
public:
    void reserve(qsizetype clients);
    void put(const DirectoryEntry &entry);
    void remove(const QUuid &id);
    /// Sorts what was put since the last time; needed before a search.
    void settle();

    qsizetype size() const { return qsizetype(m_slots.size()) - m_dead; }
    qsizetype bytes() const;
    const DirectorySlot *find(const QUuid &id) const;
    DirectoryEntry entry(const DirectorySlot &slot) const;
    std::string_view name(const DirectorySlot &slot) const { return {m_text.data() + slot.text, slot.nameLength}; }
    std::string_view chart(const DirectorySlot &slot) const;
    const std::vector<DirectorySlot> &slots() const { return m_slots; }

    /// One word of one client in the sorted list.
    struct Word { quint64 head; quint32 at, slot; };
    /// The words that begin with @p prefix, in order.
    std::pair<const Word *, const Word *> beginningWith(std::string_view prefix) const;
    const char *wordAt(quint32 at) const { return m_text.data() + at; }
    /// Slots whose telephone holds @p digits.
    std::vector<quint32> withDigits(std::string_view digits) const;
    bool hasDigits(const DirectorySlot &slot, std::string_view digits) const;

    static quint64 head(std::string_view word);

private:
    quint32 append(const DirectoryEntry &entry);
    void addWords(const QString &text, std::string &region, std::vector<quint32> &starts) const;
    void enter(quint32 slot);
    void cleanUp();
    bool before(const Word &a, const Word &b) const;

    std::string m_text, m_digits;
    std::vector<DirectorySlot> m_slots;
    std::vector<Word> m_words;
    std::size_t m_settled = 0;      ///< words up to here are sorted
    std::vector<quint32> m_table;   ///< open addressing, slot + 1; 0 = free; its size is a power of two
    qsizetype m_dead = 0;
};

/// The folded words of @p text: what is typed and what is stored are cut the same way.
QStringList foldedWords(QStringView text);
