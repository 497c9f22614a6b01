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
        std::string text;   ///< folded
        std::string digits; ///< empty unless it may be a piece of a telephone number
    };
    std::vector<Word> words;
    QList<qint32> birthDays; ///< Julian days; empty = not asked for
    std::string whole;       ///< all words joined: perhaps a chart number
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

Directory::Directory(const QList<DirectoryEntry> &entries) : Directory() { m_store->fill(entries); }

Directory::Directory(const Directory &) = default;
Directory &Directory::operator=(const Directory &) = default;
Directory::Directory(Directory &&) noexcept = default;
Directory &Directory::operator=(Directory &&) noexcept = default;
Directory::~Directory() = default;

void Directory::put(const DirectoryEntry &entry) { m_store->put(entry); }

void Directory::remove(const Id<Client> &id) { m_store->remove(id.uuid()); }

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
    Search(const Store &store, Query query)
        : m_store(store), m_query(std::move(query)), m_seen(store.slotCount(), false)
    {}

    QList<Id<Client>> best(int most)
    {
        if (m_query.words.empty()) bornThen();
        else if (m_query.words.size() == 1 && m_query.birthDays.isEmpty()) oneWord(m_query.words.front(), most);
        else severalWords(most);
        const auto earlier = [this](const Hit &a, const Hit &b) {
            return a.rank != b.rank ? a.rank < b.rank : m_store.nameBefore(a.slot, b.slot);
        };
        const auto end = m_hits.begin() + std::min<std::ptrdiff_t>(most, std::ptrdiff_t(m_hits.size()));
        std::partial_sort(m_hits.begin(), end, m_hits.end(), earlier);
        QList<Id<Client>> ids;
        for (auto hit = m_hits.begin(); hit != end; ++hit) ids << Id<Client>::of(m_store.slot(hit->slot).id);
        return ids;
    }

private:
    enum Rank { Chart, Whole, Beginning };
    struct Hit
    {
        quint32 slot;
        int rank;
    };

    bool isNew(quint32 slot)
    {
        if (m_seen[slot] || m_store.isGone(slot)) return false;
        m_seen[slot] = true;
        return true;
    }

    void bornThen()
    {
        for (quint32 slot = 0; slot < m_store.slotCount(); ++slot)
            if (m_query.birthDays.contains(m_store.slot(slot).birthDay) && isNew(slot)) m_hits.push_back({slot, Whole});
    }

    /// The common case, and the one with the most hits: the sorted list says all, whole words stand first in it.
    void oneWord(const Query::Word &word, int most)
    {
        const auto [from, to] = m_store.beginningWith(word.text);
        m_hits.reserve(std::size_t(to - from));
        for (const Store::Word *each = from; each != to; ++each) {
            const bool whole = m_store.wordAt(each->at)[word.text.size()] == '\0';
            if (!isNew(each->slot)) continue;
            m_hits.push_back({each->slot,
                              !whole                                               ? Beginning
                                  : m_store.slot(each->slot).chartWord == each->at ? Chart
                                                                                   : Whole});
        }
        if (word.digits.empty()) return;
        byPhone(word.digits, most, [this](quint32 slot) {
            if (isNew(slot)) m_hits.push_back({slot, Beginning});
        });
    }

    /// The rarest word brings the candidates, each is tried against the rest.
    void severalWords(int most)
    {
        const Query::Word *rarest = nullptr;
        std::pair<const Store::Word *, const Store::Word *> range;
        for (const Query::Word &word : m_query.words) {
            const auto found = m_store.beginningWith(word.text);
            const bool fewer = !rarest || found.second - found.first < range.second - range.first;
            const bool looksAtPhones = rarest && rarest->digits.empty() && !word.digits.empty();
            if (!fewer || looksAtPhones) continue;
            rarest = &word;
            range = found;
        }
        for (const Store::Word *word = range.first; word != range.second; ++word) consider(word->slot);
        if (rarest->digits.empty()) return;
        byPhone(rarest->digits, most, [this](quint32 slot) { consider(slot); });
    }

    /// All that a telephone number brings have the same rank and come by name: @p most of them are enough.
    template <typename Take> void byPhone(std::string_view digits, int most, Take take)
    {
        const auto before = std::ptrdiff_t(m_hits.size());
        m_store.withDigits(digits, [&](quint32 slot) {
            take(slot);
            return std::ptrdiff_t(m_hits.size()) - before < most;
        });
    }

    void consider(quint32 number)
    {
        if (!isNew(number)) return;
        const DirectorySlot &slot = m_store.slot(number);
        if (!m_query.birthDays.isEmpty() && !m_query.birthDays.contains(slot.birthDay)) return;
        int rank = Whole;
        for (const Query::Word &word : m_query.words) {
            const Fit found = fit(slot, word);
            if (found == Fit::None) return;
            if (found == Fit::Beginning) rank = Beginning;
        }
        const bool chart = slot.chartWord != 0 && m_query.whole == m_store.wordAt(slot.chartWord);
        m_hits.push_back({number, chart ? Chart : rank});
    }

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
