#include "db/stores/check_ins.h"
#include "db/stores/store_steps_private.h"

namespace {

constexpr int widestSiteMm = 500;
constexpr int cravingStep = 10; ///< the measured value runs from 0 to 100

Result<Done> keepAnswers(Session &session, CheckIn checkIn, CheckIns::Kept &kept)
{
    if (!isComplete(checkIn)) return Error::badInput("check_in", "empty");
    checkIn.on = session.clock().today();
    auto done = session.each("SELECT id, version FROM check_in WHERE client_id = ? AND on_day = ? ORDER BY version",
                             {checkIn.client.uuid(), checkIn.on}, [&](const Row &row) {
                                 checkIn.id = Id<CheckIn>::of(row.uuid(0));
                                 checkIn.version = int(row.number(1)) + 1;
                                 return true;
                             });
    if (done) done = kept::keep(session, checkIn, checkIn.version == 1 ? Act::Add : Act::Correct);
    if (!done) return done.error();
    Lab craving{.client = checkIn.client};
    craving.takenOn = checkIn.on;
    craving.test = LabTest::CRAVING;
    craving.value = checkIn.craving * cravingStep;
    if (done = kept::keep(session, craving, Act::Add); !done) return done.error();
    kept.checkIn = checkIn;
    kept.hasAnswers = true;
    kept.craving = craving;
    return Done{};
}

Result<Done> keepEffects(Session &session, const CheckIn &checkIn, Product product, QList<EffectStep> &steps)
{
    auto known = kept::ofClient<SideEffect>(session, checkIn.client);
    if (!known) return known.error();
    for (const EffectStep &step : effectSteps(checkIn, *known, product, session.limits())) {
        EffectStep after = step;
        if (step.isNew) {
            if (auto done = kept::keep(session, step.effect, Act::Add); !done) return done;
        } else {
            auto next = steps::next(session, step.effect, Act::Correct);
            if (!next) return next.error();
            after.effect = *next;
        }
        steps << after;
    }
    return Done{};
}

Result<Done> keepSites(Session &session, Id<Client> client, const QList<SiteLook> &sites, QList<EffectStep> &steps)
{
    const QDate today = session.clock().today();
    for (const SiteLook &look : sites) {
        if (look.sizeMm && (*look.sizeMm < 0 || *look.sizeMm > widestSiteMm)) return Error::badInput("size", "range");
        auto effect = steps::newest<SideEffect>(session, look.effect.uuid());
        if (!effect) return effect.error();
        if (effect->client != client || openSites({*effect}).isEmpty())
            return Error{Error::Kind::NotFound, {QStringLiteral("side_effect")}};
        auto next = steps::next(session, looked(*effect, look, today), Act::Correct);
        if (!next) return next.error();
        steps << EffectStep{*next, false};
    }
    return Done{};
}

/// The record as it stood before its newest version, written again; a first version is marked as entered in error.
template <typename Thing> Result<Done> stepBack(Session &session, const Thing &kept)
{
    auto all = kept::versions<Thing>(session, kept.id.uuid());
    if (!all) return all.error();
    if (all->isEmpty() || all->last().thing.version != kept.version) return Error{Error::Kind::ChangedMeanwhile};
    Thing before = all->size() > 1 ? all->at(all->size() - 2).thing : kept;
    before.version = kept.version;
    before.inError = all->size() == 1 || before.inError;
    auto next = steps::next(session, before, Act::Undo);
    return next ? Result<Done>(Done{}) : next.error();
}

} // namespace

QFuture<Result<Done>> CheckIns::undo(Kept kept)
{
    return m_database.write<Done>(Right::EditSideEffects, [kept](Session &session) -> Result<Done> {
        for (auto step = kept.effects.crbegin(); step != kept.effects.crend(); ++step)
            if (auto done = stepBack(session, step->effect); !done) return done;
        if (!kept.hasAnswers) return Done{};
        if (auto done = stepBack(session, kept.checkIn); !done) return done;
        if (kept.craving)
            if (auto gone = steps::takeBack(session, *kept.craving); !gone) return gone.error();
        return Done{};
    });
}

QFuture<Result<CheckIns::Kept>> CheckIns::keep(Id<Client> client, std::optional<CheckIn> checkIn, QList<SiteLook> sites,
                                               Product product)
{
    return m_database.write<Kept>(Right::EditSideEffects, [=](Session &session) -> Result<Kept> {
        if (auto known = steps::clientOf(session, client); !known) return known.error();
        Kept kept{.checkIn = CheckIn{.client = client}};
        if (checkIn) {
            CheckIn asked = *checkIn;
            asked.client = client;
            if (auto done = keepAnswers(session, asked, kept); !done) return done.error();
            if (auto done = keepEffects(session, kept.checkIn, product, kept.effects); !done) return done.error();
        }
        if (auto done = keepSites(session, client, sites, kept.effects); !done) return done.error();
        return kept;
    });
}
