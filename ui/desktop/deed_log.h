#pragma once
#include "ui/desktop/parts/mark.h"
#include <QObject>
#include <QUuid>
#include <functional>
#include <optional>

class UndoLine;

/// The last ten deeds of this desk, newest last, each with the way to take it back. A deed is begun before its save is
/// done: `U` that comes in between takes back that one, not the one before it.
class DeedLog : public QObject
{
    Q_OBJECT
public:
    struct Deed
    {
        Mark mark;
        QString person, what;
        std::function<void()> undo = {}; ///< starts the way back and says itself how it went; empty: cannot be undone
        QUuid about = {}; ///< a later deed about the same record (its reason) takes the place of the earlier one
    };

    explicit DeedLog(QObject *parent = nullptr) : QObject(parent) {}

    /// A save has been sent off. The answer names it to `finish` or `drop`.
    int begin();
    /// A further save about the record of an earlier deed (its reason): it takes that one's place, whatever was done since.
    int begin(const QUuid &about);
    void finish(int number, Deed deed);
    /// It was not saved; @p sentence says why. An earlier deed in whose place it began stays.
    void drop(int number, const QString &sentence);

    /// Begun and finished at once.
    void say(Deed deed) { finish(begin(), std::move(deed)); }
    void fail(const QString &sentence);
    /// Something was taken back: said without an undo of its own, the one before it is next.
    void sayUndone(const QString &person, const QString &what);
    /// `U`: takes the newest back. False when there is none.
    bool undoLast();
    bool isEmpty() const { return m_entries.isEmpty(); }
    /// Locked: nothing of anybody is kept.
    void clear();

    /// @p line shows what is said, as long as it lives.
    void showIn(UndoLine *line);

Q_SIGNALS:
    void said(const Mark &mark, const QString &person, const QString &what, bool undoable);
    void failed(const QString &sentence);
    void cleared();
    /// A deed was saved: the status bar says since when all is safe.
    void saved();

private:
    struct Entry
    {
        int number;
        std::optional<Deed> deed;
        bool undoWanted = false;
    };
    QList<Entry> m_entries;
    int m_last = 0;
};
