#pragma once
#include "app/treatment/kit.h"
#include "db/door/session.h"
#include <QHash>

/// The lot of a carton: a record beside it under the clinical key, because the carton itself is shown to every role. Each
/// joins the open transaction and needs the clinical key.
namespace kits {

/// Keeps `kit.lot` as the next version of the carton's lot; nothing when it is what stands there, none for none included.
/// A first lot that corrects nothing is an addition.
Result<Done> keepLot(Session &session, const Kit &kit, Act act, const QCborMap &detail = {});
/// The newest lot; empty when none is recorded.
Result<QString> lotOf(Session &session, Id<Kit> kit);
/// Fills in the lots of @p kits, one by one: for a client's or the stock's.
Result<Done> readLots(Session &session, QList<Kit> &kits);
/// Every newest lot of the register by carton; empty without the clinical key. Grows with the register: for whole lists.
Result<QHash<Id<Kit>, QString>> lots(Session &session);
/// The newest lots of the cartons that @p where names, a condition on the columns of `kit`: one read for all of them.
Result<QHash<Id<Kit>, QString>> lotsOfCartons(Session &session, const QByteArray &where, const QVariantList &binds);

} // namespace kits
