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
    return Done{};
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
                                            return steps::next(session, effect, Act::Correct, reason);
                                        });
}

QFuture<Result<SideEffect>> SideEffects::undo(SideEffect effect, QString reason)
{
    return m_database.write<SideEffect>(Right::EditSideEffects, [effect, reason](Session &session) {
        return steps::takeBack(session, effect, reason);
    });
}
