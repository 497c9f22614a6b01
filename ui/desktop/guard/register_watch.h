#pragma once
#include "db/door/database.h"
#include "db/door/desk_state.h"
#include <QObject>
#include <QTimer>

/// Looks after the open register while somebody works: the disk under it, the room on that disk, damage in the file. Outlives
/// the lock, so that a check that runs goes on.
class RegisterWatch : public QObject
{
    Q_OBJECT
public:
    explicit RegisterWatch(Database &database, QObject *parent = nullptr);

    /// Another opening: what was found out about the one before does not hold.
    void registerOpened() { m_checked = {}; }
    /// Somebody signed in: knows at once what the desk remembers, and from the first screen on looks every 15 s. The file is
    /// read for damage once a day, and at each opening after an unclean end or a check that found something.
    void begin();
    void rest() { m_tick.stop(); }

    /// What stands in red in the status bar; empty when all is well.
    QString alarm() const;
    /// "Checking the file…", and for a minute "File checked 09:12".
    QString checkWords() const;
    /// The file is known to be damaged.
    bool isDamaged() const { return m_damaged; }
    /// What to say of the disk: Sealed also for a practice register, and when it was put away for today.
    DiskSeal diskToSay() const;
    void putDiskLineAway();

Q_SIGNALS:
    void changed();

private:
    void recall();
    void look();
    bool isCheckDue() const;
    void check();

    Database &m_database;
    DeskState m_desk;
    QTimer m_tick;
    bool m_checking = false, m_damaged = false;
    QDate m_putAway;
    QDateTime m_checked; ///< since the register was opened
};
