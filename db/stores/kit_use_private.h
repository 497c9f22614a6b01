#pragma once
#include "app/treatment/injection.h"
#include "db/door/session.h"

/// What an injection does to the carton that it came from; joins the open transaction.
namespace kits {

/// Finds and checks the carton of @p injection and marks it as given, its hours out of the cold counted. A typed lot takes the
/// client's or the clinic's own carton of that lot and expiry when there is one, and sets `kit`. Flawed: KIT_GONE,
/// KIT_OF_ANOTHER, KIT_DOES_NOT_MATCH, KIT_SPOILT, EXPIRED; LOT_USED_UP when all cartons of a typed lot that the register
/// holds are used or another's and nobody said that it is this lot. A lot that the register never held is not asked about.
Result<Done> use(Session &session, Injection &injection);
/// The injection was taken back: the carton is as it was before, but for the hours that it was out.
Result<Done> putBack(Session &session, const Injection &injection);
/// The newest lot of a carton; empty when none is recorded. Needs the clinical key.
Result<QString> lotOf(Session &session, Id<Kit> kit);

} // namespace kits
