#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>

/// What may wait for a physician without being a side effect that needs a signature.
enum class Matter { Decision, Lab, Lapsed, OrderUnsigned, OrderEnds, ConsentEnds };

/// A physician has seen a matter and leaves it as it is for now: who, when, of what, and the facts as they were.
struct ReviewSeen
{
    Id<ReviewSeen> id = Id<ReviewSeen>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on = {}; ///< clinic-local day
    Matter matter = Matter::Lab;
    QString facts = {}; ///< what was seen, as codes: another value, day or order makes another text
    QString by = {};
    QDateTime at = {};
    bool operator==(const ReviewSeen &) const = default;
};

/// Days after which a matter that nobody settled is asked again (P).
constexpr int seenAgainDays = 7;

/// Whether it still keeps the matter off the list on @p day: the same facts, and not longer than `seenAgainDays`; a decision
/// before a dose is seen for its own day only, and an order or a consent that ends comes back on its last day,
/// @p endsOn.
bool stands(const ReviewSeen &seen, const QString &facts, QDate day, QDate endsOn = {});
