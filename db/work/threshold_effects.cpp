#include "db/work/threshold_effects.h"
#include "app/safety/decision.h"
#include "db/stores/kept.h"
#include "db/work/courses.h"
#include "db/work/people_private.h"

namespace {

/// A decision that waits for its dose under the rule of today and would not under that of tomorrow.
bool ends(const GateDecision &decision, const FullCourse &course, QDate today, const Limits &before,
          const Limits &after)
{
    if (decision.on > today || decision.on.daysTo(today) > decisionDays) return false;
    const QDate given = lastGivenBefore(course.injections, decision.route, today.addDays(1));
    if (given.isValid() && given >= decision.on) return false; // its dose was given
    const QString stamp = ruleStamp(decision.code, decision.route, before);
    return decision.rule == stamp && stamp != ruleStamp(decision.code, decision.route, after);
}

Result<ThresholdEffects> effectsOf(Session &session, const LimitValues &changes)
{
    const Limits before = session.limits(), after = withChanges(before, changes);
    const QDate today = session.clock().today();
    auto decisions = kept::current<GateDecision>(session);
    if (!decisions) return decisions.error();
    QMultiHash<Id<Client>, GateDecision> waiting;
    for (const GateDecision &each : *decisions) waiting.insert(each.client, each);
    auto clients = courses::clients(session, today);
    if (!clients) return clients.error();
    ThresholdEffects effects;
    const auto look = [&](const FullCourse &course) {
        ++effects.clients;
        const auto state = [&](const Limits &limits) {
            return seriesState(course.client, course.history, course.orders, course.injections, today, limits);
        };
        const Person person = personOf(course.client);
        if (hasSeries(course.orders, course.injections, today)) {
            const ThresholdEffects::Change change{person, state(before), state(after)};
            if (change.before.status != change.after.status) effects.statuses << change;
            else if (change.before.recheck != change.after.recheck) effects.rechecks << change;
        }
        for (const GateDecision &decision : waiting.values(course.client.id)) {
            if (!ends(decision, course, today, before, after)) continue;
            effects.overrides << person;
            break;
        }
        return true;
    };
    auto done = courses::each(session, *clients, courses::Histories | courses::Orders | courses::Injections, look);
    if (!done) return done.error();
    return effects;
}

} // namespace

QFuture<Result<ThresholdEffects>> ThresholdReports::effects(const LimitValues &changes)
{
    return m_database.readLong<ThresholdEffects>(Right::SeeClinical,
                                                 [changes](Session &session) { return effectsOf(session, changes); });
}
