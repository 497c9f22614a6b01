#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/work/people_private.h"

Result<People> People::open(Session &session, const QSet<Id<Client>> &wanted)
{
    constexpr int scanFrom = 400; // opening one row by its id costs about fifteen rows of a scan
    People people;
    auto take = [&](Client &&client) {
        if (wanted.contains(client.id)) people.m_clients.insert(client.id, client);
        return true;
    };
    if (wanted.size() >= scanFrom) {
        auto done = kept::eachCurrent<Client>(session, {}, {}, take);
        if (!done) return done.error();
        return people;
    }
    for (const Id<Client> &id : wanted) {
        auto done = kept::eachCurrent<Client>(session, "id = ?", {id.uuid()}, take);
        if (!done) return done.error();
    }
    return people;
}

const Client *People::find(Id<Client> id) const
{
    const auto found = m_clients.constFind(id);
    return found == m_clients.cend() ? nullptr : &*found;
}

Person personOf(const Client &client)
{
    return {client.id, client.displayName(), client.chartNumber, client.birthDate, client.level, client.language};
}

Person People::person(Id<Client> id) const
{
    const Client *client = find(id);
    return client ? personOf(*client) : Person{.id = id};
}

Result<History> historyOf(Session &session, Id<Client> client)
{
    auto found = kept::ofClient<History>(session, client);
    if (!found) return found.error();
    return found->isEmpty() ? History{.client = client} : found->first();
}

SeriesState shownState(const Session &session, const SeriesDue &due, bool opioidRisk, QDate day)
{
    SeriesState state = series::stateOf(due, opioidRisk, session.limits(), day);
    if (!session.actor().holds(KeyKind::Clinical)) state.recheck = Recheck::None;
    return state;
}
