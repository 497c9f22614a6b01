#pragma once
#include "app/measures/outcomes.h"
#include "app/safety/gate.h"
#include "db/door/session.h"
#include <functional>

/// Everything about one client that a report may ask the rules about: newest versions, nothing that was entered in error.
/// What is sealed under a key that the person does not hold stays empty.
struct FullCourse : ClientCourse
{
    QList<Assessment> assessments;
    QList<Medicine> medicines;

    GateRecords records() const { return {client, history, orders, injections, doses, labs, assessments, medicines}; }
};

namespace courses {

/// Which lists are read; the client is always there.
enum Kind {
    Histories = 1,
    Episodes = 2,
    Orders = 4,
    Injections = 8,
    Doses = 16,
    FirstDoses = 32,
    Fills = 64,
    Labs = 128,
    Effects = 256,
    Visits = 512,
    Calls = 1024,
    Assessments = 2048,
    Medicines = 4096
};
using Kinds = int;
constexpr Kinds all = Histories | Episodes | Orders | Injections | Doses | Fills | Labs | Effects | Visits | Calls
    | Assessments | Medicines; // FirstDoses is the one thing that the doses make unnecessary

/// All clients, in the order of their chart numbers (bytes of UTF-8). Without those enrolled after @p day.
Result<QList<Client>> clients(Session &session, QDate day);
/// The client with that chart number; NotFound.
Result<Client> clientOf(Session &session, const QString &chartNumber);

/// Hands out one client after another in the order of @p clients, a few hundred in memory at a time; @p use says false to stop.
/// FirstDoses puts the first tablet taken into `doses`, without opening the log.
Result<Done> each(Session &session, const QList<Client> &clients, Kinds kinds,
                  const std::function<bool(const FullCourse &)> &use);
Result<FullCourse> of(Session &session, const Client &client, Kinds kinds);

} // namespace courses
