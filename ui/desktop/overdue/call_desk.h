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
    /// @p number: which one was called, as it is written; @p note: why later.
    void log(const OverdueRow &row, CallOutcome outcome, QDate on = {}, const QString &number = {},
             const QString &note = {});
    /// The caller says that the client will not come again: for a nurse or a physician to answer.
    void askToClose(const OverdueRow &row, ClosingReason reason, const QString &said);
    /// Ends the treatment (nurse, physician).
    void close(const Person &person, ClosingReason reason, const QString &words);
    /// The request is answered with "stays in treatment" (nurse, physician).
    void keepInTreatment(const OverdueRow &row, const QString &why);
    /// Onto today's list, though not past due or snoozed.
    void putOnList(Id<Client> client, const QString &name);
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
