#pragma once
#include "app/visits/outreach.h"
#include "db/door/database.h"

/// A request to close with who it is about.
struct CloseAsked
{
    CloseRequest request;
    Client client;
};

/// The end of somebody's treatment, as the telephone brings it: the front desk asks, a nurse or a physician closes.
class Closings
{
public:
    explicit Closings(Database &database) : m_database(database) {}

    /// AlreadyRecorded when one is open; BadInput ("said", "empty"). Right: EditCalls.
    QFuture<Result<CloseRequest>> ask(CloseRequest request);
    /// Takes an unanswered one back. Right: EditCalls.
    QFuture<Result<CloseRequest>> undo(CloseRequest request);
    /// The client stays in treatment. Right: EditHistory.
    QFuture<Result<CloseRequest>> keep(CloseRequest request, QString why);
    /// Discharges the client today: identity, reason (clinical), open episodes, and the open request, in one transaction.
    /// Flawed, BadInput ("reason"). Right: EditHistory.
    QFuture<Result<Client>> close(Id<Client> client, ClosingReason reason, QString words);
    /// Unanswered requests, oldest first: what Review reads. Right: SeeDue.
    QFuture<Result<QList<CloseAsked>>> open();

private:
    Database &m_database;
};

/// The call list by hand, and who was reminded.
class DeskDeeds
{
public:
    explicit DeskDeeds(Database &database) : m_database(database) {}

    /// On today's call list, though not past due or snoozed. AlreadyRecorded when there already. Right: EditCalls.
    QFuture<Result<CallBack>> putOnList(Id<Client> client, QString note);
    QFuture<Result<CallBack>> undo(CallBack back); ///< Right: EditCalls
    /// Visits of which the client was reminded today, all or none. Right: EditVisits.
    QFuture<Result<QList<Reminder>>> markReminded(QList<Visit> visits);
    QFuture<Result<Done>> undo(QList<Reminder> reminders); ///< Right: EditVisits

private:
    Database &m_database;
};
