#pragma once
#include "app/safety/decision.h"
#include "db/door/database.h"

/// What physicians signed about findings of the gate.
class Decisions
{
public:
    explicit Decisions(Database &database) : m_database(database) {}

    /// What is to be signed, by whom. The password is used once and never kept; wipe yours.
    struct Signature
    {
        Id<Client> client;
        Route route = Route::XR;
        QString code = {};   ///< of the finding as the register sees it today
        QString reason = {}; ///< in words, required
        QString physician = {};
        QByteArray passwordUtf8 = {};
    };
    /// Checks the physician's name and password, then keeps the decision about the finding that stands in the register now
    /// (save the answers first). WrongPassword, Waiting; NotAllowed when that person is no physician; BadInput ("reason");
    /// NotFound ("finding") when nothing stands there; Flawed (the code) for a finding that nobody can sign away (E02-E06).
    /// Right: GiveInjection by whoever is signed in, Override by the one who signs.
    QFuture<Result<GateDecision>> sign(const Signature &signature);
    /// Takes a decision back before its dose. Right: GiveInjection.
    QFuture<Result<GateDecision>> undo(GateDecision decision);

private:
    Database &m_database;
};
