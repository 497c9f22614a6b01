#include "db/stores/decisions.h"
#include "db/stores/client_records_private.h"
#include "db/stores/store_steps_private.h"

namespace {

Result<Finding> findingToSign(Session &session, const Decisions::Signature &signature)
{
    auto records = readClientRecords(session, signature.client);
    if (!records) return records.error();
    const QList<Finding> findings = visitGate(records->gateRecords(), signature.route, session.clock().today(),
                                              session.limits());
    for (const Finding &finding : findings) {
        if (finding.code != signature.code || finding.level < GateLevel::Physician) continue;
        if (!signable(finding)) return Error{Error::Kind::Flawed, {finding.code}};
        return finding;
    }
    return Error{Error::Kind::NotFound, {QStringLiteral("finding")}};
}

QFuture<Result<GateDecision>> answered(Error error)
{
    QPromise<Result<GateDecision>> promise;
    promise.start();
    promise.addResult(Result<GateDecision>(std::move(error)));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<GateDecision>> Decisions::sign(const Signature &signature)
{
    if (signature.reason.trimmed().isEmpty()) return answered(Error::badInput("reason", "empty"));
    Signature kept = signature;
    kept.passwordUtf8.clear();
    auto confirmed = m_database.confirm(signature.physician, signature.passwordUtf8);
    Database &database = m_database;
    const auto keep = [&database, kept](const Result<Actor> &who) -> QFuture<Result<GateDecision>> {
        if (!who) return answered(who.error());
        if (!who->may(Right::Override)) return answered(Error{Error::Kind::NotAllowed});
        return database.write<GateDecision>(
            Right::GiveInjection,
            [kept, name = who->name, id = who->account](Session &session) -> Result<GateDecision> {
                auto finding = findingToSign(session, kept);
                if (!finding) return finding.error();
                GateDecision decision{.client = kept.client};
                decision.on = session.clock().today();
                decision.route = kept.route;
                decision.code = finding->code;
                decision.level = finding->level;
                decision.why = finding->why;
                decision.values = finding->values;
                decision.rule = ruleStamp(finding->code, kept.route, session.limits());
                decision.reason = kept.reason.trimmed();
                decision.signedBy = name;
                decision.signer = id;
                decision.signedAt = session.clock().now();
                constexpr int signerKey = 1;
                const QCborMap detail{{signerKey, name}};
                if (auto done = kept::keep(session, decision, Act::Add, detail); !done) return done.error();
                return decision;
            });
    };
    return confirmed.then(keep).unwrap();
}

QFuture<Result<GateDecision>> Decisions::undo(GateDecision decision)
{
    return m_database.write<GateDecision>(Right::GiveInjection,
                                          [decision](Session &session) { return steps::takeBack(session, decision); });
}
