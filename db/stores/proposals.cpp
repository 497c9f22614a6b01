#include "db/stores/proposals.h"
#include "app/treatment/kit_way.h"
#include "db/stores/diaries.h"

Result<KitShelf> KitShelf::read(Session &session)
{
    KitShelf shelf;
    const QDate today = session.clock().today();
    auto done = kept::eachCurrent<Kit>(session, "state NOT IN ('given', 'wasted', 'returned')", {}, [&](Kit &&kit) {
        const bool cold = kit.state == KitState::Refrigerated || kit.state == KitState::Reserved;
        if (isSetAside(kit, today)) return true;
        if (!kit.owner) shelf.m_stock = shelf.m_stock || kit.state == KitState::Refrigerated;
        else if (cold) shelf.m_owned.insert(*kit.owner, KitPlace::Refrigerated);
        else if (!shelf.m_owned.contains(*kit.owner)) shelf.m_owned.insert(*kit.owner, KitPlace::OnTheWay);
        return true;
    });
    if (!done) return done.error();
    return shelf;
}

KitPlace KitShelf::placeFor(Id<Client> client) const
{
    return m_stock ? KitPlace::Refrigerated : m_owned.value(client, KitPlace::None);
}

namespace {

Result<std::optional<Visit>> standingVisit(Session &session, Id<Client> client)
{
    std::optional<Visit> standing;
    auto done = kept::eachCurrent<Visit>(session,
                                         "client_id = ? AND on_day >= ? AND purpose = 'injection' AND "
                                         "status = 'booked' ORDER BY starts_at",
                                         {client.uuid(), session.clock().today()}, [&](Visit &&visit) {
                                             standing = visit;
                                             return false;
                                         });
    if (!done) return done.error();
    return standing;
}

/// The series as it will be once an injection was given on @p day.
SeriesState seriesAfter(const std::optional<SeriesDue> &due, QDate day, const Limits &limits)
{
    const IntervalMode mode = due ? due->interval : limits.intervalMode;
    SeriesState series;
    series.nextDue = nextDue(day, mode);
    series.windowOpens = windowOpens(day, mode, limits);
    return series;
}

} // namespace

SlotWish wishFor(const Session &session, const SeriesDue &due, const QList<Visit> &past, const KitShelf &shelf,
                 const Diary &diary)
{
    const SeriesState series = series::stateOf(due, true, session.limits(), diary.today());
    return wishOf(series, past, shelf.placeFor(due.client), diary);
}

Result<Proposed> proposeVisit(Session &session, const ProposalAsk &ask)
{
    auto diary = loadDiary(session, session.clock().today(), daysOfDiary);
    if (!diary) return diary.error();
    auto due = series::oneOf(session, ask.client, session.clock().today());
    if (!due) return due.error();
    auto shelf = KitShelf::read(session);
    if (!shelf) return shelf.error();
    auto standing = standingVisit(session, ask.client);
    if (!standing) return standing.error();
    auto past = lastInjectionVisits(session, ask.client);
    if (!past) return past.error();
    Proposed proposed{.standing = *standing};
    proposed.wish = wishFor(session, due->value_or(SeriesDue{.client = ask.client}), *past, *shelf, *diary);
    if (ask.givenOn.isValid()) {
        const SeriesState after = seriesAfter(*due, ask.givenOn, session.limits());
        proposed.wish.opens = after.windowOpens;
        proposed.wish.due = after.nextDue;
        proposed.wish.kit = KitPlace::Refrigerated; // its carton is ordered by then: nobody needs it today
    }
    proposed.wish.notBefore = ask.notBefore;
    proposed.slot = ask.on.isValid() ? slotFrom(ask.on, proposed.wish, *diary) : proposeSlot(proposed.wish, *diary);
    if (proposed.slot.isValid())
        proposed.start = momentOn(proposed.slot.day, proposed.slot.time, session.clock().zone());
    return proposed;
}
