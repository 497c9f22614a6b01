#pragma once
#include "app/visits/proposal.h"
#include "db/stores/series.h"

/// Days of the diary that a proposal looks at: the longest interval, and the 60 days that are searched after it.
constexpr int daysOfDiary = 100;

/// Who has what in the refrigerator, and whether the clinic's own stock has one.
class KitShelf
{
public:
    static Result<KitShelf> read(Session &session);
    KitPlace placeFor(Id<Client> client) const;

private:
    QHash<Id<Client>, KitPlace> m_owned;
    bool m_stock = false;
};

/// For whom a time is looked for, and what is known beside the register.
struct ProposalAsk
{
    Id<Client> client;
    QDate notBefore = {}; ///< no earlier day, whatever the window; null = from today
    QDate on = {};        ///< this day, or the first after it that has free minutes; null = by the whole rule
    QDate givenOn = {};   ///< as if an injection were given on this day; null = as the register has it
};

/// What is proposed for a client's next injection visit.
struct Proposed
{
    SlotWish wish = {};
    SlotProposal slot = {};             ///< invalid when 60 days have nothing
    QDateTime start = {};               ///< the same as a moment, in the clinic's time
    std::optional<Visit> standing = {}; ///< the injection visit that is booked already, from today on
};

/// The wish that follows from one series and from when its client came before (@p past, see `lastInjectionVisits`).
SlotWish wishFor(const Session &session, const SeriesDue &due, const QList<Visit> &past, const KitShelf &shelf,
                 const Diary &diary);
/// The one rule by which every screen proposes: window, usual weekday and hour, capacity, closed days, carton.
Result<Proposed> proposeVisit(Session &session, const ProposalAsk &ask);
