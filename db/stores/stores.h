#pragma once
#include "app/people/client.h"
#include "app/people/directory.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/kit.h"
#include "app/treatment/order.h"
#include "app/visits/records.h"
#include "db/door/database.h"
#include <memory>

/// Two-word objects, made where they are used; each method names its right at the door and is one transaction.

/// The register of people: identity, and why they are treated.
class Clients
{
public:
    explicit Clients(Database &database) : m_database(database) {}

    /// All names, for the search in memory. Right: SeeIdentity.
    QFuture<Result<std::shared_ptr<const Directory>>> directory();
    /// NotFound. Right: SeeIdentity.
    QFuture<Result<Client>> load(Id<Client> id);
    /// Keeps a new client. Flawed; AlreadyRecorded when the chart number is taken. Right: EditIdentity.
    QFuture<Result<Client>> add(Client client);
    /// Keeps the next version. ChangedMeanwhile when @p client.version is not the newest; NotAllowed when the discharge
    /// changes without EditHistory. Right: EditIdentity.
    QFuture<Result<Client>> correct(Client client, QString reason);
    /// Right: SeeClinical / EditHistory.
    QFuture<Result<History>> history(Id<Client> id);
    QFuture<Result<History>> setHistory(History history);

private:
    Database &m_database;
};

/// The dose log.
class Doses
{
public:
    explicit Doses(Database &database) : m_database(database) {}

    /// Keeps what became of a slot. AlreadyRecorded when the slot has an answer already (a second "given" is refused by the
    /// store), Flawed (future, more than 150 mg in the day, before birth, an impossible time, a tablet after a stop or under a
    /// hold without a reason; a tablet given today in whose way the gate stands: then the codes of 4.3 that are open). An undone slot may be answered again.
    /// Right: LogDoses.
    QFuture<Result<Dose>> log(Dose dose);
    /// The next version of an answered slot (vomited after given, a correction), with its reason, which is needed. Slot and
    /// client stay as they are. Right: LogDoses.
    QFuture<Result<Dose>> correct(Dose dose, QString reason);
    /// Takes the newest version back: the slot is open again, both versions stay readable. Right: LogDoses.
    /// A @p reason is kept when a past entry is struck out as entered in error.
    QFuture<Result<Dose>> undo(Dose dose, QString reason = {});
    /// The same for whatever version stands in the slot now. ChangedMeanwhile when that is not record @p id any more.
    QFuture<Result<Dose>> undoSlot(Id<Client> client, QDate dueOn, Id<Dose> id);
    /// "Not here": a mark with a time on the slot, not an outcome. The second mark of a day replaces nothing and is kept too.
    QFuture<Result<Done>> notHere(Id<Client> client, QDate day);
    QFuture<Result<Done>> undoNotHere(Id<Client> client, QDate day);
    /// The newest version of each slot in the days, both inclusive. Right: SeeClinical.
    QFuture<Result<QList<Dose>>> between(Id<Client> client, QDate from, QDate to);

private:
    Database &m_database;
};

/// The injections.
class Injections
{
public:
    explicit Injections(Database &database) : m_database(database) {}

    /// Keeps an injection and moves the next due date in the same transaction; recomputes the call rank.
    /// Flawed (see `Injection::Flaw`; also a gate that does not let it pass), AlreadyRecorded (day, time) for a second one on
    /// one day. Its carton becomes "given" in the same transaction (see kit_use_private.h for what is refused).
    /// Right: GiveInjection.
    QFuture<Result<Injection>> give(Injection injection);
    /// One that was given or not on a day before today and written on paper: recorded, not allowed, so the gate is not asked;
    /// @p why is. Else as `give`. BadInput (given_on, reason). Right: GiveInjection.
    QFuture<Result<Injection>> fromPaper(Injection injection, QString why);
    /// The next version, with its reason. On another day it is struck out and entered there, under another id;
    /// AlreadyRecorded when something was given on that day. Right: GiveInjection.
    QFuture<Result<Injection>> correct(Injection injection, QString reason);
    QFuture<Result<Injection>> undo(Injection injection, QString reason = {});
    /// The watch after it is over: the minutes that it lasted and what was seen (@p reaction, may be empty). Nothing to do
    /// when it was ended before. Right: GiveInjection.
    QFuture<Result<Injection>> endWatch(Id<Injection> injection, QString reaction);

private:
    Database &m_database;
};

/// The side effects.
class SideEffects
{
public:
    explicit SideEffects(Database &database) : m_database(database) {}
    /// Right: EditSideEffects. Flawed / BadInput: unknown term, future, resolved before onset.
    QFuture<Result<SideEffect>> note(SideEffect effect);
    /// The next version (worse, resolved, graded again). NotAllowed: closing or easing what must be seen today, without
    /// CloseUrgent. Right: EditSideEffects.
    QFuture<Result<SideEffect>> follow(SideEffect effect, QString reason);
    QFuture<Result<SideEffect>> undo(SideEffect effect, QString reason = {});

private:
    Database &m_database;
};

/// What the gate asks, as answered, and measured values.
class Checks
{
public:
    explicit Checks(Database &database) : m_database(database) {}
    /// Right: EditLabs. The answers of one day are one record: a second save of that day is its next version.
    QFuture<Result<Assessment>> answer(Assessment assessment);
    QFuture<Result<Lab>> measure(Lab lab);
    /// All of one sheet, or none: BadInput (value, taken_on) names the test that does not fit.
    QFuture<Result<QList<Lab>>> measureAll(QList<Lab> labs);
    /// The next version of one result, with its reason; `inError` strikes it out. ChangedMeanwhile, BadInput.
    QFuture<Result<Lab>> correct(Lab lab, QString reason);
    /// Takes all of one sheet back. ChangedMeanwhile when one was corrected since.
    QFuture<Result<Done>> takeBack(QList<Lab> labs);
    QFuture<Result<Naloxone>> naloxone(Naloxone line);
    /// Adds a medicine, or keeps its next version (stopped, another class). Right: EditMedicines. BadInput (name, from_on, to_on).
    QFuture<Result<Medicine>> medicine(Medicine medicine);

private:
    Database &m_database;
};

/// Visits and calls of the front desk.
class Outreach
{
public:
    explicit Outreach(Database &database) : m_database(database) {}
    QFuture<Result<Call>> log(Call call); ///< Right: EditCalls
    QFuture<Result<Call>> undo(Call call);
    QFuture<Result<Visit>> change(Visit visit, QString reason); ///< Right: EditVisits; bookings are in `Slots`

private:
    Database &m_database;
};
