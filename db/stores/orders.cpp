#include "db/stores/orders.h"
#include "app/treatment/oral.h"
#include "db/stores/client_records_private.h"
#include "db/stores/signed_write.h"
#include "db/stores/store_steps_private.h"
#include <algorithm>

namespace {

bool sameVersion(const std::optional<Order> &read, const std::optional<Order> &stands)
{
    if (!read || !stands) return read.has_value() == stands.has_value();
    return read->id == stands->id && read->version == stands->version;
}

void putName(Session &session, Order &order)
{
    order.signedBy = session.actor().name;
    order.signedAt = session.clock().now();
}

Result<Order> keepNext(Session &session, Order order, Act act, const QString &reason)
{
    putName(session, order);
    return steps::next(session, order, act, reason);
}

Result<Done> afterwards(Session &session, Id<Client> client)
{
    if (auto done = series::bringUpToDate(session, client); !done) return done;
    return series::rankCall(session, client);
}

Result<SignedOrder> keepPlan(Session &session, const OrderPlan &plan, const Ordering &ordering)
{
    SignedOrder kept;
    if (plan.ended) {
        auto ended = keepNext(session, *plan.ended, Act::Correct, ordering.reason.trimmed());
        if (!ended) return ended.error();
        kept.ended = *ended;
    }
    if (plan.started) {
        Order order = *plan.started;
        putName(session, order);
        order.prescriber = order.signedBy;
        if (auto done = kept::keep(session, order, Act::Add); !done) return done.error();
        kept.started = order;
    }
    return kept;
}

Result<SignedOrder> keepSigned(Session &session, const Orders::Signature &signature)
{
    auto records = readClientRecords(session, signature.client);
    if (!records) return records.error();
    const Ordering &ordering = signature.ordering;
    const OrderPlan plan = planned(records->client, records->history, records->orders, records->doses, ordering,
                                   session.clock().today());
    if (!sameVersion(signature.runs, plan.ended)) return Error{Error::Kind::ChangedMeanwhile};
    if (!plan.flaws.isEmpty()) return Error{Error::Kind::Flawed, flawCodes(plan.flaws)};
    auto kept = keepPlan(session, plan, ordering);
    if (!kept) return kept;
    if (auto done = afterwards(session, records->client.id); !done) return done.error();
    return kept;
}

/// A tablet that was recorded since stands in a slot of this order: it is history, and not taken back with a slip.
Result<Done> noTabletSince(Session &session, const Order &order, QDate from)
{
    if (order.kind == OrderKind::Injection) return Done{};
    auto doses = kept::current<Dose>(session, "client_id = ? AND due_on >= ?", {order.client.text(), from});
    if (!doses) return doses.error();
    if (!doses->isEmpty()) return Error{Error::Kind::Flawed, flawCodes<Ordering::Flaw>({Ordering::Flaw::DayAnswered})};
    return Done{};
}

/// The version before the newest one is in force again.
Result<Done> runOn(Session &session, const Order &order, const QString &reason)
{
    auto all = kept::versions<Order>(session, order.id.uuid());
    if (!all) return all.error();
    if (all->size() < 2) return Error{Error::Kind::NotFound, {QStringLiteral("version")}};
    Order back = all->at(all->size() - 2).thing;
    back.version = order.version;
    auto kept = keepNext(session, back, Act::Undo, reason);
    if (!kept) return kept.error();
    return Done{};
}

/// The order that ended the day before @p order began, because of it.
Result<std::optional<Order>> endedFor(Session &session, const Order &order)
{
    auto all = kept::ofClient<Order>(session, order.client);
    if (!all) return all.error();
    const auto before = std::find_if(all->cbegin(), all->cend(), [&](const Order &other) {
        return other.kind == order.kind && other.id != order.id && other.meaning == OrderMeaning::Superseded
            && other.endsOn == order.startsOn.addDays(-1);
    });
    return before == all->cend() ? std::optional<Order>() : std::optional<Order>(*before);
}

Result<Done> keepTakenBack(Session &session, const Order &read, const QString &reason)
{
    auto stands = steps::newest<Order>(session, read.id.uuid());
    if (!stands) return stands.error();
    if (stands->version != read.version || stands->inError) return Error{Error::Kind::ChangedMeanwhile};
    if (stands->meaning == OrderMeaning::Superseded) return Error{Error::Kind::ChangedMeanwhile};
    const bool stopped = stands->meaning == OrderMeaning::Stopped;
    auto free = noTabletSince(session, *stands, stopped ? stands->endsOn.addDays(1) : stands->startsOn);
    if (!free) return free;
    if (stopped) {
        if (auto done = runOn(session, *stands, reason); !done) return done;
    } else {
        auto before = endedFor(session, *stands);
        if (!before) return before.error();
        if (auto gone = steps::takeBack(session, *stands, reason); !gone) return gone.error();
        if (*before)
            if (auto done = runOn(session, **before, reason); !done) return done;
    }
    return afterwards(session, stands->client);
}

} // namespace

QFuture<Result<SignedOrder>> Orders::sign(const Signature &signature)
{
    Signature kept = signature;
    kept.passwordUtf8.clear();
    return signedWrite<SignedOrder>(m_database, Right::EditOrders, signature.passwordUtf8,
                                    [kept](Session &session) { return keepSigned(session, kept); });
}

QFuture<Result<Done>> Orders::takeBack(Order order, QString reason)
{
    return m_database.write<Done>(Right::EditOrders, [order, reason](Session &session) -> Result<Done> {
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        return keepTakenBack(session, order, reason.trimmed());
    });
}

QFuture<Result<QList<Order>>> Orders::versions(Id<Order> order)
{
    using Versions = QList<Order>;
    return m_database.read<Versions>(Right::SeeClinical, [order](Session &session) -> Result<Versions> {
        auto all = kept::versions<Order>(session, order.uuid());
        if (!all) return all.error();
        Versions orders;
        for (const Version<Order> &each : *all) orders << each.thing;
        return orders;
    });
}
