#pragma once
#include "app/people/merge.h"
#include "db/door/database.h"

/// What a merge would bring together, for the person who decides.
struct MergePlan
{
    Client kept, absorbed;
    int visits = 0, calls = 0; ///< of the absorbed record
    bool clinical = false;     ///< the absorbed record holds clinical entries
    QList<MergeObstacle> obstacles;
};

/// A merge in force, as the chart of the survivor shows it.
struct MergeLine
{
    ClientMerge merge;
    Client absorbed; ///< identity as it was written
    bool canUndo = false;
};

/// Two records of one person become one. Nothing is moved: a merge is one record that every reading follows (see
/// docs/decisions/2026-11-22-merges-are-read.md), so that both histories stay as they were written and undo is exact.
class ClientMerges
{
public:
    explicit ClientMerges(Database &database) : m_database(database) {}

    /// NotFound. Right: SeeIdentity.
    QFuture<Result<MergePlan>> look(Id<Client> keep, Id<Client> absorb);
    /// Flawed (codes of MergeObstacle), BadInput ("reason"). Right: EditIdentity.
    QFuture<Result<ClientMerge>> merge(Id<Client> keep, Id<Client> absorb, QString reason);
    /// Two records again. ChangedMeanwhile when something was recorded of the person since. Right: EditIdentity.
    QFuture<Result<ClientMerge>> undo(ClientMerge merge, QString reason);
    /// Merges in force into @p client, oldest first. Right: SeeIdentity.
    QFuture<Result<QList<MergeLine>>> into(Id<Client> client);

private:
    Database &m_database;
};
