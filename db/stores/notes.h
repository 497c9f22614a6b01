#pragma once
#include "app/people/note.h"
#include "db/door/database.h"

/// Notes in a chart, and the client's plan.
class Notes
{
public:
    explicit Notes(Database &database) : m_database(database) {}

    /// BadInput: empty, too long, future day. Right: SeeClinical and EditSideEffects (nurse, physician).
    QFuture<Result<Note>> add(Note note);
    /// The next version, with its reason. Right: as `add`.
    QFuture<Result<Note>> correct(Note note, QString reason);
    QFuture<Result<Note>> undo(Note note);
    /// Newest day first. Right: SeeClinical.
    QFuture<Result<QList<Note>>> of(Id<Client> client);

    /// The client's plan, empty when none was written. Right: SeeClinical.
    QFuture<Result<std::optional<CarePlan>>> plan(Id<Client> client);
    /// Writes the first or the next version. BadInput: nothing in it, reviewed in the future. ChangedMeanwhile. Right: as `add`.
    QFuture<Result<CarePlan>> setPlan(CarePlan plan);

private:
    Database &m_database;
};
