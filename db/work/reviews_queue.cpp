#include "app/safety/decision.h"
#include "app/safety/liver.h"
#include "db/stores/client_records_private.h"
#include "db/stores/series.h"
#include "db/stores/store_steps_private.h"
#include "db/work/people_private.h"
#include "db/work/reviews.h"
#include <algorithm>

namespace {

using ReviewRows = QList<ReviewRow>;

/// Rows before their people are opened: the client, and what waits.
struct Waiting
{
    Id<Client> client;
    ReviewRow row;
};

/// The newest ALT and AST of those measured in the last half year, the longest step of the liver schedule (5.1): an older
/// one is a test overdue, not a limit crossed.
Result<Done> readLiver(Session &session, QHash<Id<Client>, QList<Lab>> &labs)
{
    const QDate since = session.clock().today().addMonths(-session.limits().lftEveryMonths);
    return kept::eachCurrent<Lab>(session, "taken_on >= ? ORDER BY taken_on", {since}, [&](Lab &&lab) {
        if ((lab.test == LabTest::ALT || lab.test == LabTest::AST) && lab.multiple()) labs[lab.client] << lab;
        return true;
    });
}

void addLiver(const QHash<Id<Client>, QList<Lab>> &labs, const Limits &limits, QList<Waiting> &waiting)
{
    for (auto each = labs.cbegin(); each != labs.cend(); ++each) {
        const Lab *alt = nullptr, *ast = nullptr;
        for (const Lab &lab : each.value()) (lab.test == LabTest::ALT ? alt : ast) = &lab;
        const Lab *higher = !ast || (alt && *alt->multiple() >= *ast->multiple()) ? alt : ast;
        if (!higher || *higher->multiple() <= limits.lftWarn) continue;
        Waiting lab{each.key(), {.cause = ReviewRow::Cause::Lab, .person = {.id = each.key()}}};
        lab.row.lab = *higher;
        waiting << lab;
    }
}

Result<Done> addEffects(Session &session, const QHash<Id<Client>, QList<Lab>> &labs, QList<Waiting> &waiting)
{
    return kept::eachCurrent<SideEffect>(session, {}, {}, [&](SideEffect &&effect) {
        if (!effect.reviewedBy.isEmpty()) return true;
        const Urgency urgency = triage(effect, labs.value(effect.client), session.clock().today(), session.limits());
        if (urgency < Urgency::SameDay) return true;
        Waiting one{effect.client, {.person = {.id = effect.client}}};
        one.row.cause = urgency == Urgency::Emergency ? ReviewRow::Cause::Emergency : ReviewRow::Cause::SameDay;
        one.row.effect = effect;
        waiting << one;
        return true;
    });
}

Result<QList<Finding>> unsignedFindings(Session &session, Id<Client> client)
{
    const QDate today = session.clock().today();
    auto records = readGateRecords(session, client, today);
    if (!records) return records.error();
    auto decisions = kept::ofClient<GateDecision>(session, client);
    if (!decisions) return decisions.error();
    const QDate last = lastGivenBefore(records->injections, Route::XR, today);
    QList<Finding> open;
    for (const Finding &finding : visitGate(records->gateRecords(), Route::XR, today, session.limits()))
        if (signable(finding) && !decisionFor(finding, *decisions, today, Route::XR, last, session.limits()))
            open << finding;
    return open;
}

Result<Done> addDecisions(Session &session, QList<Waiting> &waiting)
{
    const QDate today = session.clock().today();
    auto visits = kept::current<Visit>(
        session, "on_day = ? AND purpose = 'injection' AND status IN ('booked', 'arrived') ORDER BY starts_at",
        {today});
    if (!visits) return visits.error();
    for (const Visit &visit : *visits) {
        auto given = kept::current<Injection>(session, "client_id = ? AND given_on = ?", {visit.client.text(), today});
        if (!given) return given.error();
        if (!given->isEmpty()) continue;
        auto open = unsignedFindings(session, visit.client);
        if (!open) return open.error();
        if (open->isEmpty()) continue;
        Waiting one{visit.client, {.cause = ReviewRow::Cause::Decision, .person = {.id = visit.client}}};
        one.row.findings = *open;
        one.row.visitAt = visit.startsAt.toTimeZone(session.clock().zone());
        waiting << one;
    }
    return Done{};
}

Result<Done> addLapsed(Session &session, QList<Waiting> &waiting)
{
    auto dues = series::pastDue(session);
    if (!dues) return dues.error();
    for (const SeriesDue &due : *dues) {
        const SeriesState state = shownState(session, due, true, session.clock().today());
        if (state.status != SeriesStatus::Lapsed) continue;
        Waiting one{due.client, {.cause = ReviewRow::Cause::Lapsed, .person = {.id = due.client}}};
        one.row.series = state;
        waiting << one;
    }
    return Done{};
}

Result<Done> addAskedToClose(Session &session, QList<Waiting> &waiting)
{
    auto requests = kept::current<CloseRequest>(session, "state = 'asked' ORDER BY asked_on, recorded_at");
    if (!requests) return requests.error();
    for (const CloseRequest &request : *requests) {
        Waiting one{request.client, {.cause = ReviewRow::Cause::ToClose, .person = {.id = request.client}}};
        one.row.closing = request;
        waiting << one;
    }
    return Done{};
}

/// An empty prescriber is "not recorded": it came with an import.
Result<Done> addUnsigned(Session &session, QList<Waiting> &waiting)
{
    const QDate today = session.clock().today();
    return kept::eachCurrent<Order>(session, "ends_on IS NULL OR ends_on >= ?", {today}, [&](Order &&order) {
        if (!order.prescriber.isEmpty()) return true;
        Waiting one{order.client, {.cause = ReviewRow::Cause::OrderUnsigned, .person = {.id = order.client}}};
        one.row.order = order;
        waiting << one;
        return true;
    });
}

Result<Done> addEnding(Session &session, QList<Waiting> &waiting)
{
    const QDate today = session.clock().today();
    auto orders = kept::current<Order>(session, "ends_on BETWEEN ? AND ?", {today, today.addDays(orderEndsDays)});
    if (!orders) return orders.error();
    for (const Order &order : *orders) {
        if (order.prescriber.isEmpty()) continue; // stands among the unsigned ones
        auto all = kept::ofClient<Order>(session, order.client);
        if (!all) return all.error();
        const bool followed = std::any_of(all->cbegin(), all->cend(), [&](const Order &other) {
            return other.id != order.id && other.kind == order.kind
                && (!other.endsOn.isValid() || other.endsOn > order.endsOn);
        });
        if (followed) continue;
        Waiting one{order.client, {.cause = ReviewRow::Cause::OrderEnds, .person = {.id = order.client}}};
        one.row.order = order;
        waiting << one;
    }
    return Done{};
}

/// Only those whose last day is near are opened, whatever the number of consents.
Result<Done> addConsents(Session &session, QList<Waiting> &waiting)
{
    if (!session.actor().may(Right::SeeConsents)) return Done{};
    const QDate today = session.clock().today();
    auto near = kept::current<Consent>(session, "expires_on BETWEEN ? AND ?",
                                       {today.addDays(-consentExpiresSoonDays), today.addDays(consentExpiresSoonDays)});
    if (!near) return near.error();
    for (const Consent &consent : std::as_const(*near)) {
        auto all = kept::ofClient<Consent>(session, consent.client);
        if (!all) return all.error();
        if (!needsRenewal(consent, *all, today)) continue;
        Waiting one{consent.client, {.cause = ReviewRow::Cause::ConsentEnds, .person = {.id = consent.client}}};
        one.row.consent = consent;
        one.row.consentOver = consent.expiresOn < today;
        waiting << one;
    }
    return Done{};
}

/// What was seen and left within the last days, newest last.
Result<QHash<Id<Client>, QList<ReviewSeen>>> readSeen(Session &session)
{
    QHash<Id<Client>, QList<ReviewSeen>> seen;
    const QDate since = session.clock().today().addDays(-seenAgainDays);
    auto done = kept::eachCurrent<ReviewSeen>(session, "on_day >= ?", {since}, [&](ReviewSeen &&each) {
        seen[each.client] << each;
        return true;
    });
    if (!done) return done.error();
    return seen;
}

bool wasSeen(const ReviewRow &row, const QList<ReviewSeen> &seen, QDate today)
{
    const auto matter = matterOf(row);
    if (!matter) return false;
    const QDate endsOn = row.order ? row.order->endsOn : row.consent ? row.consent->expiresOn : QDate();
    return std::any_of(seen.cbegin(), seen.cend(), [&](const ReviewSeen &each) {
        return each.matter == *matter && stands(each, matterFacts(row), today, endsOn);
    });
}

bool waitsBefore(const ReviewRow &a, const ReviewRow &b)
{
    if (a.cause != b.cause) return a.cause < b.cause;
    if (a.effect && b.effect && a.effect->onsetOn != b.effect->onsetOn) return a.effect->onsetOn > b.effect->onsetOn;
    if (a.visitAt.isValid() && b.visitAt.isValid() && a.visitAt != b.visitAt) return a.visitAt < b.visitAt;
    if (a.lab && b.lab && a.lab->multiple() != b.lab->multiple()) return *a.lab->multiple() > *b.lab->multiple();
    if (a.series && b.series && a.series->nextDue != b.series->nextDue) return a.series->nextDue > b.series->nextDue;
    if (a.closing && b.closing && a.closing->askedOn != b.closing->askedOn)
        return a.closing->askedOn < b.closing->askedOn;
    if (a.order && b.order && a.order->endsOn != b.order->endsOn) return a.order->endsOn < b.order->endsOn;
    if (a.consent && b.consent && a.consent->expiresOn != b.consent->expiresOn)
        return a.consent->expiresOn < b.consent->expiresOn;
    return a.person.chartNumber < b.person.chartNumber;
}

Result<ReviewRows> withPeople(Session &session, const QList<Waiting> &waiting)
{
    QSet<Id<Client>> wanted;
    for (const Waiting &one : waiting) wanted << one.client;
    auto people = People::open(session, wanted);
    if (!people) return people.error();
    auto seen = readSeen(session);
    if (!seen) return seen.error();
    const QDate today = session.clock().today();
    ReviewRows rows;
    for (const Waiting &one : waiting) {
        const Client *client = people->find(one.client);
        if (!client || (client->dischargedOn.isValid() && client->dischargedOn <= today)) continue;
        if (wasSeen(one.row, seen->value(one.client), today)) continue;
        rows << one.row;
        rows.last().person = personOf(*client);
    }
    std::sort(rows.begin(), rows.end(), waitsBefore);
    return rows;
}

} // namespace

std::optional<Matter> matterOf(const ReviewRow &row)
{
    switch (row.cause) {
    case ReviewRow::Cause::Decision: return Matter::Decision;
    case ReviewRow::Cause::Lab: return Matter::Lab;
    case ReviewRow::Cause::Lapsed: return Matter::Lapsed;
    case ReviewRow::Cause::OrderUnsigned: return Matter::OrderUnsigned;
    case ReviewRow::Cause::OrderEnds: return Matter::OrderEnds;
    case ReviewRow::Cause::ConsentEnds: return Matter::ConsentEnds;
    default: return std::nullopt;
    }
}

QString matterFacts(const ReviewRow &row)
{
    const auto version = [](const auto &record) {
        return QStringLiteral("%1/%2").arg(record.id.text()).arg(record.version);
    };
    QStringList facts;
    for (const Finding &finding : row.findings)
        facts << QStringList{finding.code, finding.why, finding.values.join(QLatin1Char(','))}.join(QLatin1Char('='));
    if (row.lab) facts << version(*row.lab);
    if (row.series) facts << row.series->lastGiven.toString(Qt::ISODate);
    if (row.order) facts << version(*row.order);
    if (row.consent) facts << version(*row.consent);
    if (row.consentOver) facts << QStringLiteral("over"); // that it has ended is a new fact
    return facts.join(QLatin1Char(' '));
}

QFuture<Result<QList<ReviewRow>>> Reviews::queue()
{
    return m_database.readLong<ReviewRows>(Right::SeeClinical, [](Session &session) -> Result<ReviewRows> {
        QList<Waiting> waiting;
        QHash<Id<Client>, QList<Lab>> labs;
        auto done = readLiver(session, labs);
        if (done) done = addEffects(session, labs, waiting);
        if (done) done = addDecisions(session, waiting);
        if (done) done = addLapsed(session, waiting);
        if (done) done = addAskedToClose(session, waiting);
        if (done) done = addUnsigned(session, waiting);
        if (done) done = addEnding(session, waiting);
        if (done) done = addConsents(session, waiting);
        if (!done) return done.error();
        addLiver(labs, session.limits(), waiting);
        return withPeople(session, waiting);
    });
}
