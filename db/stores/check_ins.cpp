#include "db/stores/check_ins.h"
#include "db/stores/store_steps_private.h"

namespace {

constexpr int widestSiteMm = 500;
constexpr int cravingStep = 10; ///< the measured value runs from 0 to 100

Result<CheckIn> keepAnswers(Session &session, CheckIn checkIn)
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
    return checkIn;
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

} // namespace

QFuture<Result<CheckIns::Kept>> CheckIns::keep(Id<Client> client, std::optional<CheckIn> checkIn, QList<SiteLook> sites,
                                               Product product)
{
    return m_database.write<Kept>(Right::EditSideEffects, [=](Session &session) -> Result<Kept> {
        if (auto known = steps::clientOf(session, client); !known) return known.error();
        Kept kept{CheckIn{.client = client}, {}};
        if (checkIn) {
            CheckIn asked = *checkIn;
            asked.client = client;
            auto answers = keepAnswers(session, asked);
            if (!answers) return answers.error();
            kept.checkIn = *answers;
            if (auto done = keepEffects(session, *answers, product, kept.effects); !done) return done.error();
        }
        if (auto done = keepSites(session, client, sites, kept.effects); !done) return done.error();
        return kept;
    });
}
