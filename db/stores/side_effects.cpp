#include "app/safety/side_effect.h"
#include "db/stores/store_steps_private.h"
#include "db/stores/stores.h"

namespace {

Result<Done> checkEffect(Session &session, const SideEffect &effect)
{
    const QDate today = session.clock().today();
    auto client = steps::clientOf(session, effect.client);
    if (!client) return client.error();
    if (!sideEffectTerm(effect.term)) return Error::badInput("term", "unknown");
    if (effect.grade < 0 || effect.grade > 5) return Error::badInput("grade", "range");
    if (!effect.onsetOn.isValid()) return Error::badInput("onset_on", "empty");
    if (effect.onsetOn > today) return Error::badInput("onset_on", "future");
    if (effect.onsetOn < client->birthDate) return Error::badInput("onset_on", "birth");
    if (effect.resolvedOn.isValid() && effect.resolvedOn < effect.onsetOn)
        return Error::badInput("resolved_on", "order");
    if (effect.resolvedOn > today) return Error::badInput("resolved_on", "future");
    if (effect.doseOn.isValid() && effect.doseOn > effect.onsetOn) return Error::badInput("dose_on", "order");
    if (effect.medWatchOn > today) return Error::badInput("medwatch_on", "future");
    for (const QString &each : effect.criteria)
        if (!seriousnessCodes().contains(each)) return Error::badInput("criteria", "unknown");
    return Done{};
}

/// clinical.md 6.4: what must be seen today only a physician closes, strikes out, or makes less urgent. What the nurse sees
/// of its course (size, better or worse) is no closing.
Result<Done> mayChange(Session &session, const SideEffect &before, const SideEffect &next)
{
    if (session.actor().may(Right::CloseUrgent)) return Done{};
    if (next.reviewedBy != before.reviewedBy) return Error{Error::Kind::NotAllowed};
    auto labs = kept::ofClient<Lab>(session, before.client);
    if (!labs) return labs.error();
    const QDate today = session.clock().today();
    const bool waits = !before.inError && before.resolvedOn.isNull() && before.reviewedBy.isEmpty()
        && triage(before, *labs, today, session.limits()) >= Urgency::SameDay;
    if (!waits) return Done{};
    SideEffect seen = next;
    seen.worsening = before.worsening;
    const bool closes = next.inError || next.resolvedOn.isValid()
        || triage(seen, *labs, today, session.limits()) < Urgency::SameDay;
    if (closes) return Error{Error::Kind::NotAllowed};
    return Done{};
}

/// What somebody noted a moment ago and takes back at once is a slip of the hand, whatever it was.
Result<bool> isOwnSlip(Session &session, const SideEffect &effect)
{
    auto all = kept::versions<SideEffect>(session, effect.id.uuid());
    if (!all) return all.error();
    const Clock &clock = session.clock();
    return all->size() == 1 && all->first().author == session.actor().account
        && dayIn(all->first().recordedAt, clock.zone()) == clock.machineNow().date();
}

} // namespace

QFuture<Result<SideEffect>> SideEffects::note(SideEffect effect)
{
    return m_database.write<SideEffect>(Right::EditSideEffects, [effect](Session &session) -> Result<SideEffect> {
        if (auto fine = checkEffect(session, effect); !fine) return fine.error();
        if (auto done = kept::keep(session, effect, Act::Add); !done) return done.error();
        return effect;
    });
}

QFuture<Result<SideEffect>> SideEffects::follow(SideEffect effect, QString reason)
{
    return m_database.write<SideEffect>(Right::EditSideEffects,
                                        [effect, reason](Session &session) -> Result<SideEffect> {
                                            if (auto fine = checkEffect(session, effect); !fine) return fine.error();
                                            auto before = steps::newest<SideEffect>(session, effect.id.uuid());
                                            if (!before) return before;
                                            if (auto may = mayChange(session, *before, effect); !may)
                                                return may.error();
                                            return steps::next(session, effect, Act::Correct, reason);
                                        });
}

QFuture<Result<SideEffect>> SideEffects::undo(SideEffect effect, QString reason)
{
    return m_database.write<SideEffect>(Right::EditSideEffects,
                                        [effect, reason](Session &session) -> Result<SideEffect> {
                                            auto before = steps::newest<SideEffect>(session, effect.id.uuid());
                                            if (!before) return before;
                                            auto slip = isOwnSlip(session, effect);
                                            if (!slip) return slip.error();
                                            SideEffect gone = *before;
                                            gone.inError = true;
                                            if (!*slip)
                                                if (auto may = mayChange(session, *before, gone); !may)
                                                    return may.error();
                                            return steps::takeBack(session, effect, reason);
                                        });
}
