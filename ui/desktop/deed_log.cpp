#include "ui/desktop/deed_log.h"
#include "ui/desktop/parts/undo_line.h"

namespace {
constexpr int deedsKept = 10;
}

int DeedLog::begin()
{
    m_entries.append({++m_last, std::nullopt});
    if (m_entries.size() > deedsKept) m_entries.removeFirst();
    return m_last;
}

int DeedLog::begin(const QUuid &about)
{
    for (Entry &entry : m_entries)
        if (entry.deed && !about.isNull() && entry.deed->about == about) return entry.number = ++m_last;
    return begin();
}

void DeedLog::finish(int number, Deed deed)
{
    Q_EMIT saved();
    if (!deed.about.isNull())
        m_entries.removeIf([&deed, number](const Entry &entry) {
            return entry.deed && entry.deed->about == deed.about && entry.number != number;
        });
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].number != number) continue;
        if (m_entries[i].undoWanted) {
            m_entries.removeAt(i);
            if (deed.undo) deed.undo();
            return;
        }
        const bool undoable = bool(deed.undo);
        Q_EMIT said(deed.mark, deed.person, deed.what, undoable);
        if (undoable) m_entries[i].deed = std::move(deed);
        else m_entries.removeAt(i);
        return;
    }
    Q_EMIT said(deed.mark, deed.person, deed.what, false); // pushed out by ten younger ones, or locked meanwhile
}

void DeedLog::drop(int number, const QString &sentence)
{
    m_entries.removeIf([number](const Entry &entry) { return entry.number == number && !entry.deed; });
    Q_EMIT failed(sentence);
}

void DeedLog::fail(const QString &sentence) { Q_EMIT failed(sentence); }

void DeedLog::sayUndone(const QString &person, const QString &what)
{
    Q_EMIT saved();
    Q_EMIT said({IconName::Undo, tr("Taken back"), &Tokens::text2}, person, what, !m_entries.isEmpty());
}

bool DeedLog::undoLast()
{
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (m_entries[i].undoWanted) continue;
        if (!m_entries[i].deed) {
            m_entries[i].undoWanted = true;
            return true;
        }
        const auto undo = m_entries[i].deed->undo;
        m_entries.removeAt(i);
        undo();
        return true;
    }
    return false;
}

void DeedLog::clear()
{
    m_entries.clear();
    Q_EMIT cleared();
}

void DeedLog::showIn(UndoLine *line)
{
    connect(this, &DeedLog::said, line,
            [line](const Mark &mark, const QString &person, const QString &what, bool undoable) {
                line->say(mark, person, what, undoable);
            });
    connect(this, &DeedLog::failed, line, &UndoLine::fail);
    connect(this, &DeedLog::cleared, line, &UndoLine::clear);
    connect(line, &UndoLine::undoRequested, this, &DeedLog::undoLast);
}
