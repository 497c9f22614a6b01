#include "db/stores/stores.h"
#include "tests/bench/bench.h"
#include <malloc.h>

namespace bench {

namespace {

double heap()
{
    const struct mallinfo2 now = mallinfo2();
    return double(now.uordblks) + double(now.hblkhd);
}

/// Bytes that the names hold in memory once they are ready to search.
double bytesOfNames(Database &door)
{
    malloc_trim(0);
    const double before = heap();
    auto names = Clients(door).directory().result();
    if (!names || !*names) return -1;
    return heap() - before;
}

} // namespace

bool memoryOfClients(const Settings &settings)
{
    const QString full = registerFor(settings, settings.clients, {5, false, false});
    const QString none = registerFor(settings, 0, {5, false, false});
    auto fullDoor = full.isEmpty() ? nullptr : enter(full, QStringLiteral("nurse"));
    auto noDoor = none.isEmpty() ? nullptr : enter(none, QStringLiteral("nurse"));
    if (!fullDoor || !noDoor) return stopped(QStringLiteral("G12"), QStringLiteral("no registers"));
    Outcome outcome{QStringLiteral("G12"), 350, {}, {}};
    for (int i = -1; i < 5; ++i) {
        const double with = bytesOfNames(*fullDoor), without = bytesOfNames(*noDoor);
        if (i >= 0) outcome.ratios << (with - without) / settings.clients;
    }
    outcome.where = QStringLiteral("bytes a client, all in the directory of names");
    return print(outcome);
}

} // namespace bench
