#pragma once
#include "app/people/directory.h"
#include <QSharedData>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

/// The folded words of @p text: what is typed and what is stored are cut the same way.
QStringList foldedWords(QStringView text);

/// What one client takes up in the directory: numbers here, words in the arena.
struct DirectorySlot
{
    QUuid id;
    quint32 text = 0;      ///< where display name, other name, chart number and telephone stand, one after the other
    quint32 words = 0;     ///< where the folded words stand, each ended by NUL, an empty one at the end
    quint32 chartWord = 0; ///< the one of them that is the whole chart number; 0 = none
    quint32 digits = 0;    ///< where the digits of the telephone stand, ended by a line feed
    qint32 birthDay = 0;   ///< Julian day; 0 = unknown
    quint16 nameLength = 0, otherLength = 0, chartLength = 0;
    quint8 phoneLength = 0;
};

/// The memory behind a Directory: one arena of text, one sorted list of words, one table from id to slot.
/// The slots made at once are in the order of names, so that most searches never look at a name to sort by it.
/// Removed clients leave a gap that the next clean-up closes.
class Directory::Store : public QSharedData
{
public:
    void fill(const QList<DirectoryEntry> &entries);
    void put(const DirectoryEntry &entry);
    void remove(const QUuid &id);

    qsizetype size() const { return qsizetype(m_slots.size()) - m_goneCount; }
    qsizetype bytes() const;
    const DirectorySlot *find(const QUuid &id) const;
    bool isGone(quint32 slot) const { return m_gone[slot]; }
    const DirectorySlot &slot(quint32 number) const { return m_slots[number]; }
    quint32 slotCount() const { return quint32(m_slots.size()); }
    DirectoryEntry entry(const DirectorySlot &slot) const;
    std::string_view name(const DirectorySlot &slot) const { return {m_text.data() + slot.text, slot.nameLength}; }
    /// By the folded name, then the rest of the words.
    bool nameBefore(quint32 a, quint32 b) const;

    /// One word of one client in the sorted list.
    struct Word
    {
        quint64 head;
        quint32 at, slot;
    };
    /// The words that begin with @p prefix, in order.
    std::pair<const Word *, const Word *> beginningWith(std::string_view prefix) const;
    const char *wordAt(quint32 at) const { return m_text.data() + at; }
    /// Visits the slots whose telephone holds @p digits, in order. When @p visit says false, the rest of those in the order
    /// of names is left out: they cannot come before what was found.
    void withDigits(std::string_view digits, const std::function<bool(quint32)> &visit) const;
    bool hasDigits(const DirectorySlot &slot, std::string_view digits) const;

private:
    struct Folded;
    void append(const Folded &folded);
    void enter(quint32 slot);
    void leave(const QUuid &id);
    void sortWords();
    void cleanUp();
    bool before(const Word &a, const Word &b) const;

    std::vector<char> m_text, m_digits;
    std::vector<DirectorySlot> m_slots;
    std::vector<bool> m_gone;
    std::vector<Word> m_words;
    std::vector<quint32> m_table;  ///< open addressing, slot + 1; 0 = free; its size is a power of two
    std::size_t m_sortedWords = 0; ///< words up to here are sorted
    quint32 m_sortedSlots = 0;     ///< slots up to here are in the order of names
    qsizetype m_goneCount = 0;
};
