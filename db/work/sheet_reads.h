#pragma once
#include "app/safety/check_in.h"
#include "app/safety/decision.h"
#include "app/treatment/kit.h"
#include "db/door/database.h"
#include "db/stores/proposals.h"
#include "db/work/worklists.h"

/// What the injection sheet shows beside the chart.
struct SheetBeside
{
    QList<Kit> stock;              ///< the clinic's own cartons that are here, lots opened
    QList<GateDecision> decisions; ///< oldest first
    QList<CheckIn> checkIns;       ///< oldest first
    QStringList physicians;        ///< logins of accounts that may sign, in order
    Proposed next;                 ///< the visit after an injection of today
};

/// Somebody who is watched after an injection of today, until somebody ends it.
struct Watch
{
    Person person;
    Injection injection;
    QDateTime until;
};

/// Reads what one sheet needs and no chart shows.
class SheetReads
{
public:
    explicit SheetReads(Database &database) : m_database(database) {}
    QFuture<Result<SheetBeside>> of(Id<Client> client); ///< Right: SeeClinical
    /// Watches of today that nobody has ended, the first to end first. Right: SeeClinical
    QFuture<Result<QList<Watch>>> watches();

private:
    Database &m_database;
};
