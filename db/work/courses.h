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
    Medicines = 4096,
    TakenDoses = 8192,     ///< day and outcome of each tablet taken
    InjectionDays = 16384, ///< when, whether given, whether it counts
    VisitTimes = 32768     ///< when, whether the client came
};
using Kinds = int;
constexpr Kinds all = Histories | Episodes | Orders | Injections | Doses | Fills | Labs | Effects | Visits | Calls
    | Assessments | Medicines;
/// What the outcome measures ask for. FirstDoses, TakenDoses, InjectionDays and VisitTimes read clear columns alone: half
/// of the rows that the measures read are tablets, injections and visits, and they ask for nothing sealed in them.
constexpr Kinds forOutcomes = Histories | Episodes | Orders | InjectionDays | TakenDoses | Fills | Labs | Effects
    | VisitTimes | Calls;

/// All clients, in the order of their chart numbers (bytes of UTF-8). Without those enrolled after @p day.
Result<QList<Client>> clients(Session &session, QDate day);
/// The client with that chart number; NotFound.
Result<Client> clientOf(Session &session, const QString &chartNumber);

/// Days, both ends included; both null: all.
struct Days
{
    QDate from = {}, to = {};
};

/// Hands out one client after another in the order of @p clients, a few hundred in memory at a time; @p use says false to stop.
/// FirstDoses puts the first tablet taken into `doses`; it, TakenDoses, InjectionDays and VisitTimes open no payload: what is
/// sealed there (lot, needle, who gave it, notes) stays empty. Only labs taken and side effects begun in @p days are read.
Result<Done> each(Session &session, const QList<Client> &clients, Kinds kinds,
                  const std::function<bool(const FullCourse &)> &use, const Days &days = {});
Result<FullCourse> of(Session &session, const Client &client, Kinds kinds);

} // namespace courses
