#pragma once
#include "db/work/day_closings.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"

/// Somebody who is watched after an injection, or a carton out of the cold: one of the two, open or answered here.
struct LastThing
{
    std::optional<Watch> watch = {};
    std::optional<KitOut> kit = {};
    bool isOpen = true, saving = false;
    QString answer = {}; ///< what became of it: "watched for 16 minutes", "7 h 22 min out by now"
    QUuid id() const { return watch ? watch->injection.id.uuid() : kit->kit.id.uuid(); }
    const Person *person() const;
};

/// What keeps the day open beside its list, and `Space`: the watch ends well, the carton goes back into the refrigerator,
/// each with its way back.
class WatchRound : public QObject
{
    Q_OBJECT
public:
    WatchRound(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    void read();
    bool isRead() const { return m_read; }
    /// Watches first, then cartons; those that were answered here stay.
    const QList<LastThing> &things() const { return m_things; }
    int open() const;
    /// `Space`. False when there was nothing to do any more.
    bool answer(const QUuid &id);

Q_SIGNALS:
    void changed();
    void failed(const QString &sentence);
    /// Taken back: the selection goes there again.
    void takenBack(const QUuid &id);

private:
    void take(const LastThings &now);
    LastThing *find(const QUuid &id);
    void endWatch(const LastThing &thing);
    void putBack(const LastThing &thing);
    void beginSave(const QUuid &id);
    /// True when it was saved; else said why not.
    bool endSave(const QUuid &id, int deed, const Error *error, const QString &answer);

    Desk &m_desk;
    DeedLog &m_deeds;
    QList<LastThing> m_things;
    int m_saves = 0;
    bool m_read = false, m_again = false;
};
