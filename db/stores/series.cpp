#include "db/stores/series.h"
#include "app/exchange/codes.h"
#include "app/visits/call_order.h"

namespace series {

namespace {

/// The clear parts of one client's course that a series follows from.
struct Course
{
    Client client;
    QList<Order> orders;
    QList<Injection> injections;
};

using ClientCourses = QHash<Id<Client>, Course>;

Id<Client> idIn(const Row &row, int column) { return Id<Client>::of(row.uuid(column)); }

/// Clear columns only: no payload is opened, so that the front desk and a whole register can be worked out alike.
Result<Done> readStays(Session &session, const QByteArray &where, const QVariantList &binds, ClientCourses &courses)
{
    return session.each("SELECT id, enrolled_on, discharged_on FROM client WHERE " + currentOf(tables::client) + where,
                        binds, [&](const Row &row) {
                            Client &client = courses.insert(idIn(row, 0), {}).value().client;
                            client.id = idIn(row, 0);
                            client.enrolledOn = row.day(1);
                            client.dischargedOn = row.day(2);
                            return true;
                        });
}

Result<Done> readOrders(Session &session, const QByteArray &where, const QVariantList &binds, ClientCourses &courses)
{
    return session.each(
        "SELECT client_id, regimen, starts_on, ends_on, id FROM treatment_order WHERE kind = 'injection' AND "
            + currentOf(tables::order) + where,
        binds, [&](const Row &row) {
            auto course = courses.find(idIn(row, 0));
            if (course == courses.end()) return true;
            Order order{.id = Id<Order>::of(row.uuid(4)), .client = idIn(row, 0), .kind = OrderKind::Injection};
            order.interval = fromCode<IntervalMode>(row.ascii(1)).value_or(IntervalMode::D28);
            order.startsOn = row.day(2);
            order.endsOn = row.day(3);
            course->orders << order;
            return true;
        });
}

Result<Done> readInjections(Session &session, const QByteArray &where, const QVariantList &binds,
                            ClientCourses &courses)
{
    return session.each("SELECT client_id, given_on, was_given, is_full, counts, side FROM injection WHERE "
                            + currentOf(tables::injection) + where + " ORDER BY client_id, given_on",
                        binds, [&](const Row &row) {
                            auto course = courses.find(idIn(row, 0));
                            if (course == courses.end()) return true;
                            Injection injection{.client = idIn(row, 0), .givenOn = row.day(1)};
                            injection.given = row.number(2) != 0;
                            injection.full = row.number(3) != 0;
                            injection.countsAsGiven = row.number(4) != 0;
                            injection.side = fromCode<Side>(row.ascii(5)).value_or(Side::Unknown);
                            course->injections << injection;
                            return true;
                        });
}

Result<ClientCourses> courses(Session &session, const QByteArray &clientWhere = {}, const QByteArray &where = {},
                              const QVariantList &binds = {})
{
    ClientCourses all;
    auto done = readStays(session, clientWhere, binds, all);
    if (done) done = readOrders(session, where, binds, all);
    if (done) done = readInjections(session, where, binds, all);
    if (!done) return done.error();
    return all;
}

Result<Course> courseOf(Session &session, Id<Client> client)
{
    auto one = courses(session, " AND id = ?", " AND client_id = ?", {client.uuid()});
    if (!one) return one.error();
    if (one->isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("client")}};
    return *one->begin();
}

SeriesDue readKept(const Row &row)
{
    SeriesDue due{.client = Id<Client>::of(row.uuid(1))};
    due.dueOn = row.day(0);
    due.lastOn = row.day(2);
    due.lastSide = fromCode<Side>(row.ascii(3)).value_or(Side::Unknown);
    due.begun = row.ascii(4) != QLatin1String("-");
    due.interval = fromCode<IntervalMode>(row.ascii(4)).value_or(IntervalMode::D28);
    due.closed = row.number(5) != 0;
    due.holdsUntil = row.day(6);
    return due;
}

constexpr const char *keptColumns = "due_on, client_id, last_on, last_side, interval_code, closed, holds_until";

QVariant orNull(QDate day) { return day.isValid() ? QVariant(day) : QVariant(); }

/// The row to keep: as of @p day, or, when a series only begins later, one that says from when on to look again.
std::optional<SeriesDue> keptRow(const Client &client, const QList<Order> &orders, const QList<Injection> &injections,
                                 const Limits &limits, QDate day)
{
    SeriesDue row{.client = client.id};
    const bool early = client.enrolledOn.isValid() && client.enrolledOn > day;
    row.begun = !early && hasSeries(orders, injections, day);
    row.holdsUntil = early ? client.enrolledOn : intervalMayChangeOn(orders, day);
    if (!row.begun) return row.holdsUntil.isValid() ? std::optional(row) : std::nullopt;
    const Injection *last = lastCounting(injections, day);
    if (last) row.lastOn = last->givenOn;
    row.lastSide = otherSide(nextSide(injections, day));
    row.interval = intervalInForce(orders, day, limits);
    row.closed = seriesClosed(client.dischargedOn, orders, row.lastOn, day);
    if (last && !row.closed) row.dueOn = nextDue(row.lastOn, row.interval);
    return row;
}

/// The cells of a row as they stand in the table, but for the client.
QVariantList cells(const SeriesDue &row)
{
    return {orNull(row.lastOn),
            row.lastSide == Side::Unknown ? QStringLiteral("-") : code(row.lastSide),
            row.begun ? code(row.interval) : QStringLiteral("-"),
            orNull(row.dueOn),
            row.closed ? 1 : 0,
            orNull(row.holdsUntil)};
}

Result<Done> keep(Session &session, Id<Client> client, const std::optional<SeriesDue> &row)
{
    auto changed = row
        ? session.change(
            "INSERT INTO series_due (client_id, last_on, last_side, interval_code, due_on, closed, holds_until) VALUES "
            "(?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client_id) DO UPDATE SET last_on = excluded.last_on, last_side = "
            "excluded.last_side, interval_code = excluded.interval_code, due_on = excluded.due_on, closed = "
            "excluded.closed, holds_until = excluded.holds_until",
            QVariantList{client.uuid()} + cells(*row))
        : session.change("DELETE FROM series_due WHERE client_id = ?", {client.uuid()});
    if (!changed) return changed.error();
    return Done{};
}

/// Rows whose kept values no longer hold on @p day, worked out again from the history.
Result<QHash<Id<Client>, std::optional<SeriesDue>>> outgrown(Session &session, QDate day)
{
    QList<Id<Client>> clients;
    auto done = session.each("SELECT client_id FROM series_due WHERE holds_until IS NOT NULL AND holds_until <= ?",
                             {day}, [&](const Row &row) {
                                 clients << idIn(row, 0);
                                 return true;
                             });
    if (!done) return done.error();
    QHash<Id<Client>, std::optional<SeriesDue>> rows;
    for (const Id<Client> &client : clients) {
        auto course = courseOf(session, client);
        if (!course) return course.error();
        rows.insert(client, workOut(course->client, course->orders, course->injections, session.limits(), day));
    }
    return rows;
}

} // namespace

std::optional<SeriesDue> workOut(const Client &client, const QList<Order> &orders, const QList<Injection> &injections,
                                 const Limits &limits, QDate day)
{
    auto row = keptRow(client, orders, injections, limits, day);
    if (row && !row->begun) return std::nullopt;
    return row;
}

Result<Done> bringUpToDate(Session &session, Id<Client> client)
{
    auto course = courseOf(session, client);
    if (!course) return course.error();
    return keep(session, course->client.id, // not `client`, when that one was merged into another
                keptRow(course->client, course->orders, course->injections, session.limits(), session.clock().today()));
}

Result<Done> bringUpToDate(Session &session, const QSet<Id<Client>> &clients)
{
    constexpr int wholeRegisterFrom = 200; // past that, three scans cost less than three look-ups each
    if (clients.size() < wholeRegisterFrom) {
        for (const Id<Client> &client : clients)
            if (auto done = bringUpToDate(session, client); !done) return done;
        return Done{};
    }
    auto all = courses(session);
    if (!all) return all.error();
    for (const Id<Client> &client : clients) {
        const auto course = all->constFind(client);
        if (course == all->cend()) continue;
        auto done = keep(
            session, client,
            keptRow(course->client, course->orders, course->injections, session.limits(), session.clock().today()));
        if (!done) return done;
    }
    return Done{};
}

Result<Done> bringAllUpToDate(Session &session) { return bringAllUpToDate(session, session.limits()); }

Result<Done> bringAllUpToDate(Session &session, const Limits &limits)
{
    auto all = courses(session);
    if (!all) return all.error();
    for (auto course = all->cbegin(); course != all->cend(); ++course) {
        auto done = keep(session, course.key(),
                         keptRow(course->client, course->orders, course->injections, limits, session.clock().today()));
        if (!done) return done;
    }
    return Done{};
}

Result<QList<SeriesDue>> allFromHistory(Session &session, QDate day)
{
    auto every = courses(session);
    if (!every) return every.error();
    QList<SeriesDue> rows;
    for (const Course &course : std::as_const(*every))
        if (auto row = workOut(course.client, course.orders, course.injections, session.limits(), day)) rows << *row;
    return rows;
}

Result<QStringList> untrue(Session &session)
{
    auto every = courses(session);
    if (!every) return every.error();
    const QDate today = session.clock().today();
    QStringList found;
    auto done = session.each(
        "SELECT client_id, last_on, last_side, interval_code, due_on, closed, holds_until FROM series_due", {},
        [&](const Row &row) {
            // A row that an order has outgrown was true until the day before.
            const QDate until = row.day(6);
            const QDate day = until.isValid() && until <= today ? until.addDays(-1) : today;
            const auto course = every->constFind(idIn(row, 0));
            const auto expected = course == every->cend()
                ? std::nullopt
                : keptRow(course->client, course->orders, course->injections, session.limits(), day);
            bool same = expected.has_value();
            const QVariantList wanted = expected ? cells(*expected) : QVariantList();
            for (int i = 0; same && i < wanted.size(); ++i) {
                const QVariant &cell = wanted[i];
                const QString word = cell.metaType() == QMetaType::fromType<QDate>()
                    ? cell.toDate().toString(Qt::ISODate)
                    : cell.toString();
                same = row.isNull(i + 1) == cell.isNull() && (cell.isNull() || row.text(i + 1) == word);
            }
            if (!same) found << row.text(0);
            if (course != every->cend()) every->erase(course);
            return true;
        });
    if (!done) return done.error();
    for (auto left = every->cbegin(); left != every->cend(); ++left) // a series without a row
        if (keptRow(left->client, left->orders, left->injections, session.limits(), today)) found << left.key().text();
    return found;
}

Result<QList<SeriesDue>> all(Session &session, QDate day)
{
    if (day != session.clock().today() || session.clock().isMoved()) return allFromHistory(session, day);
    auto again = outgrown(session, day);
    if (!again) return again.error();
    QList<SeriesDue> rows;
    auto done = session.each(QByteArray("SELECT ") + keptColumns + " FROM series_due", {}, [&](const Row &row) {
        SeriesDue due = readKept(row);
        if (due.begun && !again->contains(due.client)) rows << due;
        return true;
    });
    if (!done) return done.error();
    for (const auto &row : std::as_const(*again))
        if (row) rows << *row;
    return rows;
}

Result<QList<SeriesDue>> pastDue(Session &session)
{
    const QDate today = session.clock().today();
    if (session.clock().isMoved()) {
        auto rows = allFromHistory(session, today);
        if (rows) rows->removeIf([today](const SeriesDue &row) { return !row.dueOn.isValid() || row.dueOn >= today; });
        return rows;
    }
    auto again = outgrown(session, today);
    if (!again) return again.error();
    QList<SeriesDue> rows;
    auto done = session.each(QByteArray("SELECT ") + keptColumns
                                 + " FROM series_due WHERE due_on IS NOT NULL AND due_on < ? ORDER BY due_on",
                             {today}, [&](const Row &row) {
                                 SeriesDue due = readKept(row);
                                 if (again->isEmpty() || !again->contains(due.client)) rows << due;
                                 return true;
                             });
    if (!done) return done.error();
    for (const auto &row : std::as_const(*again))
        if (row && row->dueOn.isValid() && row->dueOn < today) rows << *row;
    return rows;
}

Result<std::optional<SeriesDue>> oneOf(Session &session, Id<Client> client, QDate day)
{
    auto course = courseOf(session, client);
    if (!course) return course.error();
    return workOut(course->client, course->orders, course->injections, session.limits(), day);
}

SeriesState stateOf(const SeriesDue &row, bool opioidRisk, const Limits &limits, QDate day)
{
    return seriesState(row.lastOn, row.interval, day, opioidRisk, row.closed, limits);
}

} // namespace series
