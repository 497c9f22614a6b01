#include "db/work/courses.h"
#include "app/exchange/codes.h"
#include "db/stores/kept.h"
#include <algorithm>

namespace courses {

namespace {

constexpr qsizetype batchSize = 400; ///< clients in memory at a time

Dose takenOn(Id<Client> client, QDate day, DoseOutcome outcome = DoseOutcome::Given)
{
    static const Id<Dose> unread = Id<Dose>::create(); // its own id is not read
    return {unread, 1, false, client, {}, day, outcome, 0, {}, {}, {}};
}

QDateTime momentAt(const Row &row, int column, int offsetColumn)
{
    if (row.isNull(column)) return {};
    return QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::OffsetFromUTC, int(row.number(offsetColumn)) * 60);
}

constexpr const char *takenWords = "outcome IN ('given', 'self_reported')";

/// Some clients whose records are read together.
class Batch
{
public:
    Batch(Session &session, const QList<Client> &clients, qsizetype from, const Days &days = {})
        : m_session(session), m_days(days)
    {
        const qsizetype to = std::min(from + batchSize, clients.size());
        for (qsizetype i = from; i < to; ++i) {
            m_at.insert(clients[i].id, m_courses.size());
            m_courses.append(
                FullCourse{{clients[i], History{clients[i].id}, {}, {}, {}, {}, {}, {}, {}, {}, {}}, {}, {}});
        }
        // Always as many marks, so that one prepared statement serves every batch.
        const qsizetype marks = clients.size() == 1 ? 1 : batchSize;
        m_where = "client_id IN (" + QByteArray("?,").repeated(marks - 1) + "?)";
        for (qsizetype i = 0; i < marks; ++i) m_ids << m_courses[std::min(i, m_courses.size() - 1)].client.id.text();
    }

    Result<Done> read(Kinds kinds);
    QList<FullCourse> &courses() { return m_courses; }

private:
    FullCourse *at(Id<Client> client)
    {
        const auto place = m_at.constFind(client);
        return place == m_at.constEnd() ? nullptr : &m_courses[*place];
    }

    /// @p dayColumn: the clear column that must lie within the days asked for.
    template <typename Thing, typename List> Result<Done> gather(List listOf, const char *dayColumn = nullptr)
    {
        const bool within = dayColumn && m_days.from.isValid() && m_days.to.isValid();
        const QByteArray words = within ? m_where + " AND " + dayColumn + " BETWEEN ? AND ?" : m_where;
        return kept::eachCurrent<Thing>(m_session, words, within ? m_ids + dayBinds() : m_ids, [&](Thing &&thing) {
            if (FullCourse *course = at(thing.client)) listOf(*course).append(std::move(thing));
            return true;
        });
    }

    /// Clear columns of the newest versions of these clients' records; the first of them is `client_id`.
    Result<Done> gatherClear(const Table &table, const QByteArray &columns, const QByteArray &words,
                             const std::function<void(FullCourse &, const Row &)> &use)
    {
        const QByteArray sql = "SELECT client_id, " + columns + " FROM " + table.name + " WHERE "
            + (words.isEmpty() ? words : words + " AND ") + currentOf(table) + " AND " + m_where;
        return m_session.each(sql, m_ids, [&](const Row &row) {
            if (FullCourse *course = at(Id<Client>::of(row.uuid(0)))) use(*course, row);
            return true;
        });
    }

    QVariantList dayBinds() const { return {m_days.from, m_days.to}; }

    Result<Done> readHistories();
    Result<Done> readFirstDoses();
    Result<Done> readTakenDoses();
    Result<Done> readInjectionDays();
    Result<Done> readVisitTimes();

    Session &m_session;
    Days m_days;
    QHash<Id<Client>, qsizetype> m_at;
    QList<FullCourse> m_courses;
    QByteArray m_where;
    QVariantList m_ids;
};

Result<Done> Batch::readHistories()
{
    if (!m_session.actor().holds(KeyKind::Clinical)) return Done{};
    return kept::eachCurrent<History>(m_session, m_where, m_ids, [&](History &&history) {
        if (FullCourse *course = at(history.client)) course->history = std::move(history);
        return true;
    });
}

Result<Done> Batch::readFirstDoses()
{
    const QByteArray sql = "SELECT client_id, MIN(due_on) FROM dose WHERE " + QByteArray(takenWords) + " AND "
        + currentOf(tables::dose) + " AND " + m_where + " GROUP BY client_id";
    return m_session.each(sql, m_ids, [&](const Row &row) {
        const Id<Client> client = Id<Client>::of(row.uuid(0));
        if (FullCourse *course = at(client)) course->doses.append(takenOn(client, row.day(1)));
        return true;
    });
}

Result<Done> Batch::readTakenDoses()
{
    return gatherClear(tables::dose, "due_on, outcome", takenWords, [](FullCourse &course, const Row &row) {
        const bool given = row.ascii(2) == code(DoseOutcome::Given);
        course.doses.append(
            takenOn(course.client.id, row.day(1), given ? DoseOutcome::Given : DoseOutcome::SelfReported));
    });
}

Result<Done> Batch::readInjectionDays()
{
    return gatherClear(tables::injection, "given_on, given_at, given_offset, was_given, is_full, counts", {},
                       [](FullCourse &course, const Row &row) {
                           static const Id<Injection> unread = Id<Injection>::create();
                           Injection each{.id = unread, .client = course.client.id};
                           each.givenOn = row.day(1);
                           each.givenAt = momentAt(row, 2, 3);
                           each.given = row.number(4) != 0;
                           each.full = row.number(5) != 0;
                           each.countsAsGiven = row.number(6) != 0;
                           course.injections.append(std::move(each));
                       });
}

Result<Done> Batch::readVisitTimes()
{
    const QTimeZone zone = m_session.clock().zone();
    return gatherClear(tables::visit, "starts_at, starts_offset, status, arrived_at", {},
                       [&zone](FullCourse &course, const Row &row) {
                           static const Id<Visit> unread = Id<Visit>::create();
                           Visit each{.id = unread, .client = course.client.id};
                           each.startsAt = momentAt(row, 1, 2);
                           each.status = fromCode<VisitStatus>(row.text(3)).value_or(VisitStatus::Booked);
                           if (!row.isNull(4)) each.arrivedAt = QDateTime::fromMSecsSinceEpoch(row.number(4), zone);
                           course.visits.append(std::move(each));
                       });
}

Result<Done> Batch::read(Kinds kinds)
{
    const std::pair<Kind, std::function<Result<Done>()>> readers[] = {
        {Histories, [this] { return readHistories(); }},
        {Episodes, [this] { return gather<Episode>([](FullCourse & c) -> auto & { return c.episodes; }); }},
        {Orders, [this] { return gather<Order>([](FullCourse & c) -> auto & { return c.orders; }); }},
        {Injections, [this] { return gather<Injection>([](FullCourse & c) -> auto & { return c.injections; }); }},
        {Doses, [this] { return gather<Dose>([](FullCourse & c) -> auto & { return c.doses; }); }},
        {FirstDoses, [this] { return readFirstDoses(); }},
        {Fills, [this] { return gather<Fill>([](FullCourse & c) -> auto & { return c.fills; }); }},
        {Labs,
         [this] {
             return gather<Lab>(
                 [](FullCourse & c) -> auto & { return c.labs; }, "taken_on");
         }},
        {Effects,
         [this] {
             return gather<SideEffect>(
                 [](FullCourse & c) -> auto & { return c.sideEffects; }, "onset_on");
         }},
        {Visits, [this] { return gather<Visit>([](FullCourse & c) -> auto & { return c.visits; }); }},
        {Calls, [this] { return gather<Call>([](FullCourse & c) -> auto & { return c.calls; }); }},
        {Assessments, [this] { return gather<Assessment>([](FullCourse & c) -> auto & { return c.assessments; }); }},
        {TakenDoses, [this] { return readTakenDoses(); }},
        {InjectionDays, [this] { return readInjectionDays(); }},
        {VisitTimes, [this] { return readVisitTimes(); }},
        {Medicines, [this] { return gather<Medicine>([](FullCourse & c) -> auto & { return c.medicines; }); }},
    };
    for (const auto &[kind, reader] : readers) {
        if ((kinds & kind) == 0) continue;
        if (auto done = reader(); !done) return done;
    }
    return Done{};
}

} // namespace

Result<QList<Client>> clients(Session &session, QDate day)
{
    auto read = kept::current<Client>(session);
    if (!read) return read;
    QList<Client> &list = read.value();
    list.removeIf([day](const Client &each) { return each.enrolledOn.isValid() && each.enrolledOn > day; });
    QList<std::pair<QByteArray, qsizetype>> keys;
    keys.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) keys.append({list[i].chartNumber.toUtf8(), i});
    std::sort(keys.begin(), keys.end());
    QList<Client> sorted;
    sorted.reserve(list.size());
    for (const auto &[key, place] : keys) sorted.append(std::move(list[place]));
    return sorted;
}

Result<Client> clientOf(Session &session, const QString &chartNumber)
{
    std::optional<Client> found;
    auto done = kept::eachCurrent<Client>(session, {}, {}, [&](Client &&each) {
        if (each.chartNumber != chartNumber) return true;
        found = std::move(each);
        return false;
    });
    if (!done) return done.error();
    if (!found) return Error{Error::Kind::NotFound, {QStringLiteral("chart"), chartNumber}};
    return *found;
}

Result<Done> each(Session &session, const QList<Client> &clients, Kinds kinds,
                  const std::function<bool(const FullCourse &)> &use, const Days &days)
{
    for (qsizetype from = 0; from < clients.size(); from += batchSize) {
        Batch batch(session, clients, from, days);
        if (auto done = batch.read(kinds); !done) return done;
        for (const FullCourse &course : batch.courses())
            if (!use(course)) return Done{};
    }
    return Done{};
}

Result<FullCourse> of(Session &session, const Client &client, Kinds kinds)
{
    Batch batch(session, {client}, 0);
    if (auto done = batch.read(kinds); !done) return done.error();
    return std::move(batch.courses().first());
}

} // namespace courses
