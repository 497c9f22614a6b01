#include "db/stores/series.h"
#include "db/work/people_private.h"
#include <QCollator>
#include <algorithm>

QFuture<Result<QList<ClientRow>>> Worklists::clients()
{
    using Rows = QList<ClientRow>;
    return m_database.readLong<Rows>(Right::SeeIdentity, [](Session &session) -> Result<Rows> {
        const QDate today = session.clock().today();
        auto dues = series::all(session, today);
        if (!dues) return dues.error();
        QHash<Id<Client>, SeriesDue> byClient;
        for (const SeriesDue &due : *dues) byClient.insert(due.client, due);
        std::vector<std::pair<QCollatorSortKey, ClientRow>> sorted;
        QCollator collator;
        auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&client) {
            ClientRow row{.person = personOf(client), .phone = client.phone};
            row.discharged = client.dischargedOn.isValid() && client.dischargedOn <= today;
            const auto due = byClient.constFind(client.id);
            row.hasSeries = due != byClient.cend();
            if (row.hasSeries) row.series = shownState(session, *due, true, today);
            sorted.emplace_back(
                collator.sortKey((row.discharged ? QStringLiteral("2 ") : QStringLiteral("1 ")) + row.person.name),
                row);
            return true;
        });
        if (!done) return done.error();
        std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        Rows rows;
        rows.reserve(qsizetype(sorted.size()));
        for (auto &[key, row] : sorted) rows << std::move(row);
        return rows;
    });
}
