#pragma once
#include "app/safety/gate.h"
#include "db/stores/kept.h"

/// All records of one client that rules ask for, read in one transaction. Without the clinical key the clinical lists are empty.
struct ClientRecords
{
    Client client;
    History history;
    bool historyKnown = false;
    QList<Order> orders;
    QList<Dose> doses;
    QList<Injection> injections;
    QList<Lab> labs;
    QList<Assessment> assessments;
    QList<Medicine> medicines;

    GateRecords gateRecords() const
    {
        return {client, history, orders, injections, doses, labs, assessments, medicines};
    }
};
Result<ClientRecords> readClientRecords(Session &session, Id<Client> client);
