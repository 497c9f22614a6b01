#pragma once
#include "db/stores/series.h"
#include "db/work/worklists.h"
#include <QHash>

/// The identities that a list shows, opened once each.
class People
{
public:
    /// Opens those of @p wanted; all at once when they are many.
    static Result<People> open(Session &session, const QSet<Id<Client>> &wanted);
    const Client *find(Id<Client> id) const;
    Person person(Id<Client> id) const;

private:
    QHash<Id<Client>, Client> m_clients;
};

Person personOf(const Client &client);
/// The history of one client, unknown without the clinical key.
Result<History> historyOf(Session &session, Id<Client> client);
/// The status for screens; without the clinical key nothing is said of rechecks.
SeriesState shownState(const Session &session, const SeriesDue &due, bool opioidRisk, QDate day);
