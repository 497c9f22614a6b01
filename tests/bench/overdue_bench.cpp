#include "app/people/directory.h"
#include "db/stores/series.h"
#include "db/stores/stores.h"
#include "db/work/worklists.h"
#include "tests/bench/bench.h"

namespace bench {

namespace {

constexpr int pairsOfLists = 31;

/// One line of the list as a screen has it in memory.
struct ScreenRow
{
    SeriesDue due;
    SeriesState state;
    QString name;
};

/// The list through the door: rows of the index, status worked out, names from the directory.
class OurList
{
public:
    explicit OurList(Database &door) : m_door(door), m_limits(door.limits())
    {
        if (auto names = Clients(door).directory().result()) m_names = *names;
    }
    bool isReady() const { return m_names != nullptr; }

    double read()
    {
        return milliseconds([this] {
            m_rows.clear();
            auto due =
                m_door.read<QList<SeriesDue>>(Right::SeeDue, [](Session &session) { return series::pastDue(session); })
                    .result();
            if (!due) return;
            m_rows.reserve(due->size());
            for (const SeriesDue &row : *due)
                m_rows.append({row, series::stateOf(row, false, m_limits, today), m_names->displayName(row.client)});
        });
    }
    /// The part that the engine and the decoding of its rows take, without status and names.
    double readRowsOnly()
    {
        return milliseconds([this] {
            (void)m_door
                .read<QList<SeriesDue>>(Right::SeeDue, [](Session &session) { return series::pastDue(session); })
                .result();
        });
    }
    double emptyCall()
    {
        return milliseconds([this] {
            (void)m_door.read<Done>(Right::SeeDue, [](Session &) { return Result<Done>(Done{}); }).result();
        });
    }
    qsizetype size() const { return m_rows.size(); }

private:
    Database &m_door;
    Limits m_limits;
    std::shared_ptr<const Directory> m_names;
    QList<ScreenRow> m_rows;
};

bool overBare(const Settings &settings, const QString &path)
{
    auto door = enter(path, QStringLiteral("desk"));
    if (!door) return stopped(QStringLiteral("G1"), QStringLiteral("no register"));
    OurList list(*door);
    BareList bare(path);
    if (!list.isReady() || !bare.isOpen())
        return stopped(QStringLiteral("G1"), QStringLiteral("the register does not open"));
    const QByteArray day = today.toString(Qt::ISODate).toLatin1();
    int bareRows = 0;
    QList<double> ours, bares;
    Outcome outcome{QStringLiteral("G1"), 2.0, {}, {}};
    outcome.ratios = pairs(
        pairsOfLists, [&] { return list.read(); }, [&] { return milliseconds([&] { bareRows = bare.read(day); }); },
        &ours, &bares);
    if (bareRows != list.size())
        return stopped(QStringLiteral("G1"), QStringLiteral("%1 rows against %2").arg(list.size()).arg(bareRows));
    QList<double> rowsOnly, empty;
    for (int i = 0; i < pairsOfLists; ++i) {
        rowsOnly << list.readRowsOnly();
        empty << list.emptyCall();
    }
    outcome.where =
        QStringLiteral(
            "%1 rows: ours %2 ms, of which the empty call %3, engine and decoding %4, status and names %5; bare %6 ms")
            .arg(bareRows)
            .arg(quantile(ours, 0.5), 0, 'f', 3)
            .arg(quantile(empty, 0.5), 0, 'f', 3)
            .arg(quantile(rowsOnly, 0.5) - quantile(empty, 0.5), 0, 'f', 3)
            .arg(quantile(ours, 0.5) - quantile(rowsOnly, 0.5), 0, 'f', 3)
            .arg(quantile(bares, 0.5), 0, 'f', 3);
    outcome.ours = ours;
    outcome.bare = bares;
    const bool met = print(outcome);
    if (settings.all) {
        Worklists lists(*door);
        QList<double> pages;
        for (int i = 0; i < 5; ++i) pages << milliseconds([&] { (void)lists.overdue().result(); });
        tell(QStringLiteral("overdue-page"), quantile(pages, 0.5),
             QStringLiteral("ms, identities, calls and visits opened"));
        if (auto page = Worklists(*door).overdue().result())
            tell(QStringLiteral("overdue-rows"), double(page->size()), QStringLiteral("rows"));
    }
    return met;
}

bool longOverShort(const Settings &settings)
{
    const QString longer = registerFor(settings, settings.clients, {10, false, true});
    const QString shorter = registerFor(settings, settings.clients, {1, false, true});
    auto longDoor = longer.isEmpty() ? nullptr : enter(longer, QStringLiteral("desk"));
    auto shortDoor = shorter.isEmpty() ? nullptr : enter(shorter, QStringLiteral("desk"));
    if (!longDoor || !shortDoor) return stopped(QStringLiteral("G2"), QStringLiteral("no registers"));
    OurList ten(*longDoor), one(*shortDoor);
    QList<double> tenAt, oneAt;
    Outcome outcome{QStringLiteral("G2"), 1.3, {}, {}};
    outcome.ratios = pairs(
        pairsOfLists, [&] { return ten.read(); }, [&] { return one.read(); }, &tenAt, &oneAt);
    outcome.where = QStringLiteral("ten years %1 ms for %2 rows, one year %3 ms for %4 rows")
                        .arg(quantile(tenAt, 0.5), 0, 'f', 3)
                        .arg(ten.size())
                        .arg(quantile(oneAt, 0.5), 0, 'f', 3)
                        .arg(one.size());
    outcome.ours = tenAt;
    outcome.bare = oneAt;
    return print(outcome);
}

} // namespace

bool overdueList(const Settings &settings)
{
    const QString path = registerFor(settings, settings.clients, {5, false, false});
    const bool first = !path.isEmpty() && overBare(settings, path);
    const bool second = longOverShort(settings);
    return first && second;
}

} // namespace bench
