#include "app/people/directory.h"
#include "app/people/directory_store.h"
#include <algorithm>
#include <cstring>

namespace {

/// What was typed, taken apart.
struct Query
{
    struct Word
    {
        std::string text;    ///< folded
        std::string digits;  ///< empty unless it may be a piece of a telephone number
    };
    std::vector<Word> words;
    QList<qint32> birthDays; ///< Julian days; empty = not asked for
    std::string whole;       ///< all words joined: a chart number as typed
};

constexpr int fewestDigits = 3; ///< of a telephone number

/// Takes the longest run of tokens that reads as a birth date out of @p tokens.
QList<QDate> takeBirthDates(QStringList &tokens)
{
    for (qsizetype length = std::min<qsizetype>(5, tokens.size()); length > 0; --length)
        for (qsizetype from = 0; from + length <= tokens.size(); ++from) {
            const QList<QDate> dates = birthDatesMeant(tokens.mid(from, length).join(QLatin1Char(' ')));
            if (dates.isEmpty()) continue;
            tokens.remove(from, length);
            return dates;
        }
    return {};
}

Query taken(QStringView typed)
{
    Query query;
    QStringList tokens = typed.toString().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    query.whole = foldedWords(typed).join(QString()).toStdString();
    for (QDate date : takeBirthDates(tokens)) query.birthDays << qint32(date.toJulianDay());
    for (const QString &token : std::as_const(tokens)) {
        std::string digits;
        bool letters = false;
        for (QChar c : token) {
            if (c.isDigit()) digits.push_back(char('0' + c.digitValue()));
            letters = letters || c.isLetter();
        }
        if (!letters && int(digits.size()) >= fewestDigits) {
            query.words.push_back({digits, digits});
            continue;
        }
        const QStringList words = foldedWords(token);
        for (const QString &word : words) query.words.push_back({word.toStdString(), {}});
    }
    return query;
}

enum class Fit { None, Beginning, Whole };

} // namespace

Directory::Directory() : m_store(new Store) {}

Directory::Directory(const QList<DirectoryEntry> &entries) : Directory()
{
    m_store->reserve(entries.size());
    for (const DirectoryEntry &entry : entries) m_store->put(entry);
    m_store->settle();
}

Directory::Directory(const Directory &) = default;
Directory &Directory::operator=(const Directory &) = default;
Directory::Directory(Directory &&) noexcept = default;
Directory &Directory::operator=(Directory &&) noexcept = default;
Directory::~Directory() = default;

void Directory::put(const DirectoryEntry &entry)
{
    m_store->put(entry);
    m_store->settle();
}

void Directory::remove(const Id<Client> &id)
{
    m_store->remove(id.uuid());
    m_store->settle();
}

qsizetype Directory::size() const { return m_store->size(); }
qsizetype Directory::bytes() const { return m_store->bytes(); }

std::optional<DirectoryEntry> Directory::entry(const Id<Client> &id) const
{
    const DirectorySlot *slot = m_store->find(id.uuid());
    if (!slot) return std::nullopt;
    return m_store->entry(*slot);
}

QString Directory::displayName(const Id<Client> &id) const
{
    const DirectorySlot *slot = m_store->find(id.uuid());
    if (!slot) return {};
    const std::string_view name = m_store->name(*slot);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

/// One search: gathers who may be meant, keeps who fits, puts the best in front.
class Directory::Search
{
public:
    Search(const Store &store, Query query) : m_store(store), m_query(std::move(query)) {}

    QList<Id<Client>> best(int most)
    {
        gather();
        const auto earlier = [this](const Hit &a, const Hit &b) { return before(a, b); };
        const auto end = m_hits.begin() + std::min<std::ptrdiff_t>(most, std::ptrdiff_t(m_hits.size()));
        std::partial_sort(m_hits.begin(), end, m_hits.end(), earlier);
        QList<Id<Client>> ids;
        for (auto hit = m_hits.begin(); hit != end; ++hit) ids << Id<Client>::of(slotOf(*hit).id);
        return ids;
    }

private:
    struct Hit { quint32 slot; int rank; };

    const DirectorySlot &slotOf(const Hit &hit) const { return m_store.slots()[hit.slot]; }

    /// How @p word fits one client: a whole word, the beginning of one, a piece of the telephone number, or not.
    Fit fit(const DirectorySlot &slot, const Query::Word &word) const
    {
        Fit found = Fit::None;
        for (const char *each = m_store.wordAt(slot.words); *each; each += std::strlen(each) + 1) {
            if (std::strncmp(each, word.text.data(), word.text.size()) != 0) continue;
            if (each[word.text.size()] == '\0') return Fit::Whole;
            found = Fit::Beginning;
        }
        if (found == Fit::None && !word.digits.empty() && m_store.hasDigits(slot, word.digits)) found = Fit::Beginning;
        return found;
    }

    void consider(quint32 number)
    {
        const DirectorySlot &slot = m_store.slots()[number];
        if (!slot.alive || m_seen[number]) return;
        m_seen[number] = true;
        if (!m_query.birthDays.isEmpty() && !m_query.birthDays.contains(slot.birthDay)) return;
        int rank = 1;
        for (const Query::Word &word : m_query.words) {
            const Fit found = fit(slot, word);
            if (found == Fit::None) return;
            if (found == Fit::Beginning) rank = 2;
        }
        if (isChart(slot)) rank = 0;
        m_hits.push_back({number, rank});
    }

    bool isChart(const DirectorySlot &slot) const
    {
        const std::string_view chart = m_store.chart(slot);
        if (m_query.whole.empty() || chart.size() < m_query.whole.size()) return false;
        return foldedWords(QString::fromUtf8(chart.data(), qsizetype(chart.size()))).join(QString()).toStdString() == m_query.whole;
    }

    /// The rarest word brings the candidates; without words the birth date does.
    void gather()
    {
        m_seen.assign(m_store.slots().size(), false);
        if (m_query.words.empty()) {
            if (m_query.birthDays.isEmpty()) return;
            for (quint32 i = 0; i < m_store.slots().size(); ++i)
                if (m_query.birthDays.contains(m_store.slots()[i].birthDay)) consider(i);
            return;
        }
        const Query::Word *rarest = nullptr;
        std::pair<const Store::Word *, const Store::Word *> range;
        for (const Query::Word &word : m_query.words) {
            const auto found = m_store.beginningWith(word.text);
            const bool first = !rarest;
            const bool digitsAside = !first && rarest->digits.empty() && !word.digits.empty();
            if (!first && (digitsAside || found.second - found.first >= range.second - range.first)) continue;
            rarest = &word;
            range = found;
        }
        for (const Store::Word *word = range.first; word != range.second; ++word) consider(word->slot);
        if (!rarest->digits.empty())
            for (quint32 slot : m_store.withDigits(rarest->digits)) consider(slot);
    }

    bool before(const Hit &a, const Hit &b) const
    {
        if (a.rank != b.rank) return a.rank < b.rank;
        const DirectorySlot &one = slotOf(a), &two = slotOf(b);
        if (one.nameHead != two.nameHead) return one.nameHead < two.nameHead;
        const int order = wordsOf(one).compare(wordsOf(two));
        if (order != 0) return order < 0;
        return m_store.chart(one) < m_store.chart(two);
    }

    /// The folded words of one client with the NULs between them, as one string to compare.
    std::string_view wordsOf(const DirectorySlot &slot) const
    {
        const char *from = m_store.wordAt(slot.words), *to = from;
        while (*to) to += std::strlen(to) + 1;
        return {from, std::size_t(to - from)};
    }

    const Store &m_store;
    Query m_query;
    std::vector<bool> m_seen;
    std::vector<Hit> m_hits;
};

QList<Id<Client>> Directory::search(QStringView typed, int most) const
{
    Query query = taken(typed);
    if (query.words.empty() && query.birthDays.isEmpty()) return {};
    return Search(*m_store, std::move(query)).best(most);
}

DirectoryEntry directoryEntry(const Client &client)
{
    DirectoryEntry entry{.id = client.id};
    entry.displayName = client.displayName();
    if (!client.preferredName.trimmed().isEmpty()) entry.alsoKnownAs = client.firstName;
    entry.chartNumber = client.chartNumber;
    entry.birthDate = client.birthDate;
    entry.phone = client.phone;
    return entry;
}
