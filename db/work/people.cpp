#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

constexpr int atOnce = 64; ///< ids asked for in one statement; one text of it, so that it is prepared once

/// "id IN (?, ?, …)" of `atOnce` ids.
const QByteArray &amongThese()
{
    static const QByteArray words = "id IN (" + QByteArray("?, ").repeated(atOnce - 1) + "?)";
    return words;
}

} // namespace

Result<People> People::open(Session &session, const QSet<Id<Client>> &wanted)
{
    constexpr int singly = 8; // so few are asked for one by one
    People people;
    auto take = [&people](Client &&client) {
        people.m_clients.insert(client.id, std::move(client));
        return true;
    };
    const QList<Id<Client>> ids(wanted.begin(), wanted.end());
    const bool isFew = ids.size() <= singly;
    const qsizetype step = isFew ? 1 : atOnce;
    for (qsizetype from = 0; from < ids.size(); from += step) {
        QVariantList binds;
        for (qsizetype i = from; i < from + step; ++i)
            binds << ids[std::min(i, ids.size() - 1)].uuid(); // the last again
        auto done = kept::eachCurrent<Client>(session, isFew ? "id = ?" : amongThese(), binds, take);
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
