#pragma once
#include "app/treatment/kit_count.h"
#include "db/door/database.h"

/// The cartons: each step of the way is a new version of the record. The lot stands beside it under the clinical key.
class Kits
{
public:
    explicit Kits(Database &database) : m_database(database) {}

    /// A carton ordered. BadInput: no number, future day. AlreadyRecorded: the number is taken. Right: EditKits.
    QFuture<Result<Kit>> order(Kit kit);
    /// The next state of the way, or wasted or returned (with `Kit::reason`). BadInput: a state that does not follow, no lot or
    /// expiry on receiving, reserved though spoilt, expired or somebody else's. Given is the injection's to write.
    /// ChangedMeanwhile. Right: EditKits.
    QFuture<Result<Kit>> step(Kit kit);
    /// Out of the refrigerator now, or back in: hours add up. BadInput: it is not in the house. Right: EditKits.
    QFuture<Result<Kit>> moveOut(Kit kit);
    QFuture<Result<Kit>> putBack(Kit kit);
    /// Takes the last step back: the version before is written again. Right: EditKits.
    QFuture<Result<Kit>> undo(Kit kit);
    /// BadInput: a difference without its reason, future day. Right: EditKits.
    QFuture<Result<KitCount>> count(KitCount count);

private:
    Database &m_database;
};
