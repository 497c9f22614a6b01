#include "app/safety/review_seen.h"
#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {
// Payload keys are numbers for ever: a new field takes a new one.
enum SeenKey { SeenMatter = 1, SeenFacts, SeenBy, SeenAt };
}

template <> const Table &Kept<ReviewSeen>::table() { return tables::reviewSeen; }

template <> Entry Kept<ReviewSeen>::entry(const ReviewSeen &seen, const Session &)
{
    Entry entry = started(seen);
    entry.clear = {id(seen.client), day(seen.on)};
    Into into(entry.payload);
    into.word(SeenMatter, seen.matter);
    into.text(SeenFacts, seen.facts);
    into.text(SeenBy, seen.by);
    into.moment(SeenAt, seen.at);
    return entry;
}

template <> ReviewSeen Kept<ReviewSeen>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    ReviewSeen seen{.client = idOf<Client>(entry.clear[0])};
    finish(seen, entry);
    seen.on = entry.clear[1].toDate();
    seen.matter = from.word(SeenMatter, Matter::Lab);
    seen.facts = from.text(SeenFacts);
    seen.by = from.text(SeenBy);
    seen.at = from.moment(SeenAt);
    return seen;
}
