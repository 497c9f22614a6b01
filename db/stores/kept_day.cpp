#include "app/visits/day_close.h"
#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

enum DayCloseKey { ClosedAt = 1, ClosedBy, TallyOfDay, LeftOpenWhy };

/// In the order of `DayTally`; a number added later goes to the end.
QCborArray tallyArray(const DayTally &tally)
{
    return {tally.given,   tally.selfReported, tally.refused,     tally.missed,  tally.held,
            tally.vomited, tally.injected,     tally.notInjected, tally.leftOpen};
}

DayTally tallyIn(const QCborArray &numbers)
{
    const auto at = [&numbers](int place) { return int(numbers.at(place).toInteger()); };
    return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)};
}

} // namespace

template <> const Table &Kept<DayClose>::table() { return tables::dayClose; }

template <> Entry Kept<DayClose>::entry(const DayClose &close, const Session &)
{
    Entry entry = started(close);
    entry.clear = {day(close.on)};
    Into into(entry.payload);
    into.moment(ClosedAt, close.closedAt);
    into.text(ClosedBy, close.closedBy);
    entry.payload.insert(TallyOfDay, tallyArray(close.tally));
    into.text(LeftOpenWhy, close.leftOpenWhy);
    return entry;
}

template <> DayClose Kept<DayClose>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    DayClose close;
    finish(close, entry);
    close.on = entry.clear[0].toDate();
    close.closedAt = from.moment(ClosedAt);
    close.closedBy = from.text(ClosedBy);
    close.tally = tallyIn(entry.payload.value(TallyOfDay).toArray());
    close.leftOpenWhy = from.text(LeftOpenWhy);
    return close;
}
