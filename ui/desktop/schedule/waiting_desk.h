#pragma once
#include "db/stores/waiting_list.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QObject>

/// The deeds of the waiting list, saved through the store and said with their way back.
class WaitingDesk : public QObject
{
    Q_OBJECT
public:
    WaitingDesk(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    /// A new entry, or the next version of one.
    void keep(const Wait &waiting, const Person &person, bool isNew);
    void giveUp(const Wait &waiting, const Person &person, const QString &why);
    /// Books @p visit, or moves @p moving there, and ends the wait.
    void take(const Wait &waiting, const Visit &visit, const std::optional<Visit> &moving, const Person &person,
              bool evenIfTaken);

Q_SIGNALS:
    void refused();
    void freed(const Visit &visit); ///< the visit that moved, as it was

private:
    void finish(int deed, const Result<Wait> &kept, std::optional<Wait> before, const Person &person,
                const QString &what);

    Desk &m_desk;
    DeedLog &m_deeds;
};
