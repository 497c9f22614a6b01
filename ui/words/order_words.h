#pragma once
#include "app/treatment/ordering.h"
#include <QString>

// Words of the order page: what signing does, what warns, what is refused, and why treatment ends.

QString word(StopReason reason); ///< None: "Not said"
/// What the client should hear when it ends for this reason (clinical.md 0, 2, 4.2, 5.8); empty for none.
QString lesson(StopReason reason);
QString word(OrderMeaning meaning); ///< what the signature under a version means; None: "Not signed here"
QString sentence(Ordering::Flaw flaw);
QString sentence(Ordering::Warning warning);
