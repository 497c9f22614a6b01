#include "app/treatment/kit_way.h"
#include <algorithm>

const QList<KitState> &kitWay()
{
    using enum KitState;
    static const QList<KitState> way{Ordered, Authorised, Received, Refrigerated, Reserved, Given};
    return way;
}

int placeOnWay(KitState state) { return int(kitWay().indexOf(state)); }

std::optional<KitState> nextOnWay(KitState state)
{
    const int place = placeOnWay(state);
    if (place < 0 || place + 1 >= kitWay().size()) return std::nullopt;
    return kitWay().at(place + 1);
}

bool isClosed(KitState state)
{
    return state == KitState::Given || state == KitState::Wasted || state == KitState::Returned;
}

double hoursOutBy(const Kit &kit, const QDateTime &now)
{
    if (!kit.outSince.isValid() || !now.isValid()) return kit.hoursOut;
    return kit.hoursOut + std::max<qint64>(0, kit.outSince.secsTo(now)) / 3600.0;
}

Kit asOf(Kit kit, const QDateTime &now)
{
    kit.hoursOut = hoursOutBy(kit, now);
    kit.outSince = {};
    return kit;
}

bool isSetAside(const Kit &kit, QDate day)
{
    return !isClosed(kit.state) && placeOnWay(kit.state) >= placeOnWay(KitState::Received)
        && coldChain(kit, day) != ColdChain::Usable;
}

bool isLateForNeed(const Kit &kit, QDate needed, QDate today)
{
    if (!needed.isValid() || isClosed(kit.state) || today.daysTo(needed) > kitReadyDays) return false;
    return placeOnWay(kit.state) < placeOnWay(KitState::Refrigerated);
}

bool authorisationEnds(const Kit &kit, QDate needed, QDate today)
{
    if (kit.state != KitState::Authorised || !kit.authorisedUntil.isValid()) return false;
    return kit.authorisedUntil < today || (needed.isValid() && kit.authorisedUntil < needed);
}

QStringList whyNotFor(const Kit &kit, Id<Client> client, QDate day)
{
    QStringList why;
    coldChain(kit, day, &why);
    if (kit.owner && *kit.owner != client) why.prepend(QStringLiteral("OWNED"));
    if (kit.state != KitState::Received && kit.state != KitState::Refrigerated && kit.state != KitState::Reserved)
        why.prepend(QStringLiteral("NOT_HERE"));
    return why;
}
