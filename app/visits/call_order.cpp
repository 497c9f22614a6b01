#include "app/visits/call_order.h"
#include "app/base/clock.h"

namespace {

/// A line that puts a kit into the client's hand; an unknown expiry is taken for a good kit, as the client said so.
bool putsKitAtHand(const Naloxone &line, QDate day)
{
    return !line.inError && line.what == NaloxoneStep::HasKit && line.on.isValid() && line.on <= day
        && (line.kitExpiresOn.isNull() || line.kitExpiresOn >= day);
}

} // namespace

bool rescueKitAtHand(const QList<Naloxone> &ledger, QDate day)
{
    for (const Naloxone &line : ledger)
        if (putsKitAtHand(line, day)) return true;
    return false;
}

QDate rescueKitUntil(const QList<Naloxone> &ledger, QDate day)
{
    QDate until;
    for (const Naloxone &line : ledger) {
        if (!putsKitAtHand(line, day)) continue;
        if (line.kitExpiresOn.isNull()) return {};
        if (until.isNull() || line.kitExpiresOn > until) until = line.kitExpiresOn;
    }
    return until;
}

int callRank(const History &history, const QList<Naloxone> &ledger, QDate day)
{
    if (!history.opioidRisk()) return 3;
    return rescueKitAtHand(ledger, day) ? 2 : 1;
}

bool reached(CallOutcome outcome)
{
    return outcome == CallOutcome::Agreed || outcome == CallOutcome::Later || outcome == CallOutcome::Declined;
}

namespace {

/// Came on @p on (at @p at, when known) after the call and in time.
bool keeps(const Call &call, QDate calledOn, QDate on, const QDateTime &at, QDate day)
{
    if (!on.isValid() || on > day || on > call.promisedOn || on < calledOn) return false;
    return on > calledOn || !at.isValid() || at >= call.calledAt;
}

} // namespace

PromiseState promise(const Call &call, const QList<Injection> &injections, const QList<Visit> &visits, QDate day,
                     const QTimeZone &clinic)
{
    if (call.inError || call.outcome != CallOutcome::Agreed || !call.promisedOn.isValid()) return PromiseState::None;
    const QDate calledOn = dayIn(call.calledAt, clinic);
    for (const Injection &each : injections)
        if (each.given && !each.inError && keeps(call, calledOn, each.givenOn, each.givenAt, day))
            return PromiseState::Kept;
    for (const Visit &visit : visits) {
        const bool came = visit.status == VisitStatus::Arrived || visit.status == VisitStatus::Done;
        if (!came || visit.inError) continue;
        const QDate on = dayIn(visit.arrivedAt.isValid() ? visit.arrivedAt : visit.startsAt, clinic);
        if (keeps(call, calledOn, on, visit.arrivedAt, day)) return PromiseState::Kept;
    }
    return day > call.promisedOn ? PromiseState::Broken : PromiseState::Open;
}
