#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>

struct Order;
enum class DoseOutcome { Given, SelfReported, Refused, Missed, Held, Vomited };

/// One slot of the oral schedule (client + calendar date) and what became of it.
struct Dose
{
    Id<Dose> id = Id<Dose>::create();
    int version = 1;
    bool inError = false;       ///< undone or entered in error; the slot is open again
    Id<Client> client;
    std::optional<Id<Order>> order; ///< empty: outside any order
    QDate dueOn;                ///< clinic-local calendar date: the slot
    DoseOutcome outcome = DoseOutcome::Given;
    double milligrams = 0;      ///< taken; 0 when nothing was
    QDateTime givenAt;          ///< the moment with its offset; null = time unknown
    QString givenBy, reason;
    bool operator==(const Dose &) const = default;
};

/// Tablets given to take home.
struct Fill
{
    Id<Fill> id = Id<Fill>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate dispensedOn;
    double tablets = 0, milligrams = 0; ///< mg of one tablet
    int daysSupply = 0;
    QString note;
    bool operator==(const Fill &) const = default;
};
