#pragma once
#include "db/stores/stores.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QObject>

/// The deeds of the call list: calls and bookings, saved through the store and said with their way back.
class CallDesk : public QObject
{
    Q_OBJECT
public:
    /// (P) preparing, giving and the first observation.
    static constexpr int injectionMinutes = 30;

    CallDesk(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    /// @p on: agreed, the day of the promise; later, ask again on.
    void log(const OverdueRow &row, CallOutcome outcome, QDate on = {});
    /// An injection visit at the first free start of the day.
    void book(const Person &person, QDate on);

    /// The day to propose: the nearest open day from tomorrow on; past due, so the window is behind.
    static QDate nearestOpenDay(QDate from, const Limits &limits);

Q_SIGNALS:
    void begun(Id<Client> client);
    void done(Id<Client> client, bool saved);

private:
    void undo(const Call &call, const QString &person);
    void unbook(const Visit &visit, const QString &person);

    Desk &m_desk;
    DeedLog &m_deeds;
};
