#pragma once
#include "app/treatment/ordering.h"
#include "db/door/database.h"

/// What one signature wrote: the version that ends and the one that starts, as they stand now.
struct SignedOrder
{
    std::optional<Order> ended, started;
};

/// The orders: signed by a prescriber with the password, never changed, only ended and followed.
class Orders
{
public:
    explicit Orders(Database &database) : m_database(database) {}

    /// What is to be signed. The password is used once and never kept; wipe yours.
    struct Signature
    {
        Id<Client> client;
        Ordering ordering;
        std::optional<Order> runs; ///< the order that it ends, as it was read; empty: nothing ran
        QByteArray passwordUtf8 = {};
    };
    /// Checks the password of whoever is signed in, then keeps what `planned` says in one transaction: the version that ends
    /// and the one that starts, each with name, time and meaning (21 CFR 11.50). The kept next-due date follows.
    /// WrongPassword, Waiting; Flawed (`Ordering::Flaw`); ChangedMeanwhile when another order runs by now. Right: EditOrders.
    QFuture<Result<SignedOrder>> sign(const Signature &signature);

    /// Signed by mistake: the order is entered in error and what it ended runs on; a stop is taken back. All versions stay
    /// readable with @p reason (needed). Flawed (DayAnswered) once a tablet of its days is recorded; ChangedMeanwhile.
    /// Right: EditOrders.
    QFuture<Result<Done>> takeBack(Order order, QString reason);

    /// Every version, oldest first. Right: SeeClinical.
    QFuture<Result<QList<Order>>> versions(Id<Order> order);

private:
    Database &m_database;
};
