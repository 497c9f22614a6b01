#pragma once
#include "db/work/kit_list.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QObject>

/// The deeds of the list of kits, saved through the store and said with their way back.
class KitDesk : public QObject
{
    Q_OBJECT
public:
    KitDesk(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    void order(const Kit &kit, const QString &person);
    /// @p row as it stands, @p after as it shall stand.
    void step(const KitRow &row, const Kit &after);
    void moveOut(const KitRow &row);
    void putBack(const KitRow &row);
    void count(const KitCount &count);

Q_SIGNALS:
    void begun(Id<Kit> kit);
    void done(Id<Kit> kit, bool saved);
    void counted();

private:
    using Saved = QFuture<Result<Kit>>;
    void follow(const Kit &kit, const QString &person, const Saved &saved);
    void undo(const Kit &kit, const QString &person);
    QString whose(const KitRow &row) const;

    Desk &m_desk;
    DeedLog &m_deeds;
};
