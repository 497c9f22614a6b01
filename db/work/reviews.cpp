#include "db/work/reviews.h"
#include "app/safety/review_seen.h"
#include "app/safety/side_effect.h"
#include "db/stores/store_steps_private.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

QFuture<Result<SideEffect>> judged(Error error)
{
    QPromise<Result<SideEffect>> promise;
    promise.start();
    promise.addResult(Result<SideEffect>(std::move(error)));
    promise.finish();
    return promise.future();
}

void putWaitingFirst(QList<EffectHistory::Line> &lines)
{
    std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
        const bool firstWaits = a.effect.reviewedBy.isEmpty() && a.urgency >= Urgency::SameDay;
        const bool secondWaits = b.effect.reviewedBy.isEmpty() && b.urgency >= Urgency::SameDay;
        if (firstWaits != secondWaits) return firstWaits;
        if (a.effect.onsetOn != b.effect.onsetOn) return a.effect.onsetOn > b.effect.onsetOn;
        return a.effect.term < b.effect.term;
    });
}

} // namespace

QFuture<Result<EffectHistory>> Reviews::history(Id<Client> client)
{
    return m_database.read<EffectHistory>(Right::SeeClinical, [client](Session &session) -> Result<EffectHistory> {
        auto effects = kept::ofClient<SideEffect>(session, client);
        if (!effects) return effects.error();
        auto injections = kept::ofClient<Injection>(session, client);
        if (!injections) return injections.error();
        auto doses = kept::ofClient<Dose>(session, client);
        if (!doses) return doses.error();
        auto labs = kept::ofClient<Lab>(session, client);
        if (!labs) return labs.error();
        EffectHistory history;
        for (const SideEffect &effect : *effects) {
            EffectHistory::Line line{.effect = effect, .daysAfter = daysAfterDose(effect, *injections, *doses)};
            line.doseOn = suspectedDose(effect, *injections, *doses);
            line.urgency = triage(effect, *labs, session.clock().today(), session.limits());
            history.lines << line;
        }
        putWaitingFirst(history.lines);
        history.injections = *injections;
        std::sort(history.injections.begin(), history.injections.end(),
                  [](const Injection &a, const Injection &b) { return a.givenOn < b.givenOn; });
        auto due = series::oneOf(session, client, session.clock().today());
        if (!due) return due.error();
        if (*due) history.series = shownState(session, **due, true, session.clock().today());
        return history;
    });
}

QFuture<Result<SideEffect>> Reviews::sign(const Judgement &judgement)
{
    if (!causalityCodes().contains(judgement.causality))
        return judged(Error::badInput("causality", judgement.causality.isEmpty() ? "empty" : "unknown"));
    if (!judgement.action.isEmpty() && !actionCodes().contains(judgement.action))
        return judged(Error::badInput("action", "unknown"));
    const auto signer = m_database.actor();
    if (!signer) return judged(Error{Error::Kind::NotSignedIn});
    if (!signer->may(Right::JudgeCausality)) return judged(Error{Error::Kind::NotAllowed});
    SideEffect next = judgement.effect;
    next.causality = judgement.causality;
    if (!judgement.action.isEmpty()) {
        next.action = judgement.action;
        next.postponed = judgement.postponed;
    }
    next.reviewedBy = signer->name;
    auto confirmed = m_database.confirm(signer->name, judgement.passwordUtf8);
    Database &database = m_database;
    const auto keep = [&database, next](const Result<Actor> &who) -> QFuture<Result<SideEffect>> {
        if (!who) return judged(who.error());
        return database.write<SideEffect>(Right::CloseUrgent,
                                          [next, id = who->account](Session &session) -> Result<SideEffect> {
                                              // Locked and signed in as somebody else while the password was checked: not that person's signature.
                                              if (session.actor().account != id) return Error{Error::Kind::NotAllowed};
                                              return steps::next(session, next, Act::Correct);
                                          });
    };
    return confirmed.then(keep).unwrap();
}

QFuture<Result<SideEffect>> Reviews::takeBack(const SideEffect &kept, const SideEffect &before, const QString &reason)
{
    SideEffect next = before;
    next.version = kept.version;
    return m_database.write<SideEffect>(
        Right::CloseUrgent, [next, reason](Session &session) { return steps::next(session, next, Act::Undo, reason); });
}

QFuture<Result<ReviewSeen>> Reviews::leave(const ReviewRow &row)
{
    return m_database.write<ReviewSeen>(Right::CloseUrgent, [row](Session &session) -> Result<ReviewSeen> {
        const auto matter = matterOf(row);
        if (!matter) return Error::badInput("matter", "unknown");
        ReviewSeen seen{.client = row.person.id, .on = session.clock().today(), .matter = *matter};
        seen.facts = matterFacts(row);
        seen.by = session.actor().name;
        seen.at = session.clock().now();
        if (auto done = kept::keep(session, seen, Act::Add); !done) return done.error();
        return seen;
    });
}

QFuture<Result<ReviewSeen>> Reviews::undo(const ReviewSeen &seen)
{
    return m_database.write<ReviewSeen>(Right::CloseUrgent,
                                        [seen](Session &session) { return steps::takeBack(session, seen); });
}
