#include "db/work/sheet_reads.h"
#include "db/stores/kept.h"
#include "db/stores/kit_lots.h"
#include "db/stores/series.h"
#include "db/work/new_accounts_private.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

Result<QList<Kit>> clinicStock(Session &session)
{
    auto stock = kept::current<Kit>(
        session, "client_id IS NULL AND state IN ('received', 'refrigerated', 'reserved') ORDER BY id", {});
    if (!stock) return stock;
    if (auto done = kits::readLots(session, *stock); !done) return done.error();
    return stock;
}

Result<QStringList> signers(Session &session)
{
    auto people = accounts::all(session);
    if (!people) return people.error();
    QStringList names;
    for (const Account &account : *people)
        if (!account.removed && allows(account.roles, Right::Override)) names << account.name;
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

QFuture<Result<SheetBeside>> SheetReads::of(Id<Client> client)
{
    return m_database.read<SheetBeside>(Right::SeeClinical, [client](Session &session) -> Result<SheetBeside> {
        SheetBeside beside;
        auto stock = clinicStock(session);
        if (!stock) return stock.error();
        beside.stock = *stock;
        auto decisions = kept::current<GateDecision>(session, "client_id = ? ORDER BY decided_on", {client.uuid()});
        if (!decisions) return decisions.error();
        beside.decisions = *decisions;
        auto checkIns = kept::current<CheckIn>(session, "client_id = ? ORDER BY on_day", {client.uuid()});
        if (!checkIns) return checkIns.error();
        beside.checkIns = *checkIns;
        auto names = signers(session);
        if (!names) return names.error();
        beside.physicians = *names;
        return beside;
    });
}

QFuture<Result<QList<Watch>>> SheetReads::watches()
{
    return m_database.read<QList<Watch>>(Right::SeeClinical, [](Session &session) -> Result<QList<Watch>> {
        auto today = kept::current<Injection>(session, "given_on = ?", {session.clock().today()});
        if (!today) return today.error();
        QSet<Id<Client>> wanted;
        for (const Injection &injection : *today)
            if (watchedUntil(injection).isValid()) wanted << injection.client;
        auto people = People::open(session, wanted);
        if (!people) return people.error();
        QList<Watch> watches;
        for (const Injection &injection : *today)
            if (const QDateTime until = watchedUntil(injection); until.isValid())
                watches << Watch{people->person(injection.client), injection, until};
        std::sort(watches.begin(), watches.end(), [](const Watch &a, const Watch &b) { return a.until < b.until; });
        return watches;
    });
}
