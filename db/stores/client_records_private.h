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

/// What the gate of @p day can depend on, and no more: read from the newest record back until every question has its answer,
/// and the first dose of all. `visitGate` says the same of these as of all records; a save does not slow down with the years.
/// Only for the gate: the lists have gaps. Labs are read to the end for a client whose platelets or kidneys were never measured.
Result<ClientRecords> readGateRecords(Session &session, Id<Client> client, QDate day);

/// The same for `tabletNotices` of @p day: why the client is treated and the doses that were taken last, beside the orders
/// @p oral (with holds), which whoever asks has read.
Result<ClientRecords> readTabletRecords(Session &session, Id<Client> client, const QList<Order> &oral, QDate day);
