#include "db/work/sheet_reads.h"
#include "db/stores/kept.h"
#include "db/stores/kit_lots.h"
#include "db/work/day_page_private.h"
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
        auto next = proposeVisit(session, {.client = client, .givenOn = session.clock().today()});
        if (!next) return next.error();
        beside.next = *next;
        return beside;
    });
}

Result<QList<Injection>> openWatches(Session &session)
{
    auto today = kept::current<Injection>(session, "given_on = ?", {session.clock().today()});
    if (!today) return today;
    today->removeIf([](const Injection &injection) { return !watchedUntil(injection).isValid(); });
    std::sort(today->begin(), today->end(),
              [](const Injection &a, const Injection &b) { return watchedUntil(a) < watchedUntil(b); });
    return today;
}

QFuture<Result<QList<Watch>>> SheetReads::watches()
{
    return m_database.read<QList<Watch>>(Right::SeeClinical, [](Session &session) -> Result<QList<Watch>> {
        auto open = openWatches(session);
        if (!open) return open.error();
        QSet<Id<Client>> wanted;
        for (const Injection &injection : *open) wanted << injection.client;
        auto people = People::open(session, wanted);
        if (!people) return people.error();
        QList<Watch> watches;
        for (const Injection &injection : *open)
            watches << Watch{people->person(injection.client), injection, watchedUntil(injection)};
        return watches;
    });
}
