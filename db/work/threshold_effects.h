#pragma once
#include "app/base/limit_sets.h"
#include "db/work/worklists.h"

/// What signing a draft would change today.
struct ThresholdEffects
{
    struct Change
    {
        Person person;
        SeriesState before, after;
    };
    QList<Change> statuses;  ///< who gets another status
    QList<Change> rechecks;  ///< the same status, another check before the next injection (3.5)
    QList<Person> overrides; ///< whose signed decision before a dose ends: it was about another number
    int clients = 0;         ///< looked at
};

/// Works out the effects of a draft on everybody, on the second connection.
class ThresholdReports
{
public:
    explicit ThresholdReports(Database &database) : m_database(database) {}

    /// Right: SeeClinical.
    QFuture<Result<ThresholdEffects>> effects(const LimitValues &changes);

private:
    Database &m_database;
};
