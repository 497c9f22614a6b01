#include "db/work/sheet_reads.h"
#include "db/stores/kept.h"
#include "db/stores/kit_use_private.h"
#include "db/work/new_accounts_private.h"
#include <algorithm>

namespace {

Result<QList<Kit>> clinicStock(Session &session)
{
    auto kits = kept::current<Kit>(
        session, "client_id IS NULL AND state IN ('received', 'refrigerated', 'reserved') ORDER BY id", {});
    if (!kits) return kits;
    for (Kit &kit : *kits) {
        auto lot = kits::lotOf(session, kit.id);
        if (!lot) return lot.error();
        kit.lot = *lot;
    }
    return kits;
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
