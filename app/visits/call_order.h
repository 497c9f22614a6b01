#pragma once
#include "app/people/client.h"
#include "app/safety/records.h"
#include "app/treatment/injection.h"
#include "app/visits/records.h"
#include <QTimeZone>

/// True when a rescue kit is known to be at the client's hand on @p day: a `has_kit` line that is not past its expiry.
bool rescueKitAtHand(const QList<Naloxone> &ledger, QDate day);
/// The day after which rescueKitAtHand() turns false by itself; null when it does not.
QDate rescueKitUntil(const QList<Naloxone> &ledger, QDate day);
/// 1 = opioid risk and no rescue kit at hand, 2 = opioid risk with one, 3 = the others.
int callRank(const History &history, const QList<Naloxone> &ledger, QDate day);

enum class PromiseState { None, Open, Kept, Broken };
/// What became of the promise made in @p call. Kept: an injection given, or the client arrived, on or before the promised
/// day and not before the call. Broken: the promised day has passed without. Only `agreed` with a day is a promise.
/// @p clinic: the zone whose calendar days count; without one, each moment's own.
PromiseState promise(const Call &call, const QList<Injection> &injections, const QList<Visit> &visits, QDate day,
                     const QTimeZone &clinic = QTimeZone());
