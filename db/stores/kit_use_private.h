#pragma once
#include "app/treatment/injection.h"
#include "db/door/session.h"

/// What an injection does to the carton that it came from; joins the open transaction.
namespace kits {

/// Finds and checks the carton of @p injection and marks it as given, its hours out of the cold counted. A typed lot takes the
/// client's or the clinic's own carton of that lot and expiry when there is one, and sets `kit`. Flawed: KIT_GONE,
/// KIT_OF_ANOTHER, KIT_DOES_NOT_MATCH, KIT_SPOILT, EXPIRED; LOT_USED_UP when the register holds cartons of a typed lot for
/// this client or for the clinic, none of them may be used, and nobody said that it is this lot.
Result<Done> use(Session &session, Injection &injection);
/// The injection was taken back: the carton is as it was before, but for the hours that it was out.
Result<Done> putBack(Session &session, const Injection &injection);

} // namespace kits
