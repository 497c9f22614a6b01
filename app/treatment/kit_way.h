#pragma once
#include "app/treatment/kit.h"
#include <QList>
#include <optional>

/// A carton must stand in the refrigerator this many days before it is needed (product.md, Kits).
constexpr int kitReadyDays = 7;

/// The six states from ordered to given, in order; wasted and returned leave the way.
const QList<KitState> &kitWay();
/// 0 to 5 on the way, -1 off it.
int placeOnWay(KitState state);
/// The state that `Space` leads to; empty at the end and off the way. Given follows only from an injection.
std::optional<KitState> nextOnWay(KitState state);
/// Given, wasted or returned: nothing more will happen with it.
bool isClosed(KitState state);

/// Hours out of the refrigerator up to @p now: what was counted, and what runs. Never goes down (rule 1.3).
double hoursOutBy(const Kit &kit, const QDateTime &now);
/// The carton as it is at @p now, with the running hours counted in. For judging, not for keeping: it no longer runs.
Kit asOf(Kit kit, const QDateTime &now);
/// It may not be used any more, or not before somebody was asked: warm, frozen, too long out, expired by @p day.
bool isSetAside(const Kit &kit, QDate day);
/// Needed on @p needed within seven days, and not in the refrigerator. A null @p needed is nobody's need.
bool isLateForNeed(const Kit &kit, QDate needed, QDate today);
/// The authorisation ended, or will have ended before @p needed, while the carton has not come yet.
bool authorisationEnds(const Kit &kit, QDate needed, QDate today);

/// Whether @p kit may be given to @p client on @p day, and why not: OWNED, EXPIRED, FROZEN, HOURS_OUT, TOO_WARM, NOT_HERE.
QStringList whyNotFor(const Kit &kit, Id<Client> client, QDate day);
