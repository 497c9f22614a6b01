#include "app/treatment/interval.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/stores.h"
#include "tests/bench/bench.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bench {

namespace {

constexpr int injections = 200;

/// A client who may have an injection today once the questions of the day are answered.
struct Candidate
{
    Id<Client> client;
    Side side;
};

QList<Candidate> candidates(Database &door)
{
    auto due = door.read<QList<SeriesDue>>(Right::SeeDue, [](Session &session) { return series::all(session, today); })
                   .result();
    QList<Candidate> list;
    if (!due) return list;
    for (const SeriesDue &row : *due)
        if (!row.closed && row.dueOn.isValid() && today.daysTo(row.dueOn) >= 0 && today.daysTo(row.dueOn) <= 7)
            list.append({row.client, row.lastSide == Side::Left ? Side::Right : Side::Left});
    return list;
}

/// What the nurse asks and measures before the injection.
void prepare(Database &door, Id<Client> client)
{
    Checks checks(door);
    Assessment answers{.client = client};
    answers.assessedOn = today;
    answers.opioidKind = OpioidKind::Short;
    answers.lastOpioidOn = today.addDays(-60);
    answers.withdrawal = answers.onOpioid = answers.drinking = answers.suicidal = answers.anticoagulant = YesNo::No;
    answers.hepatic = Hepatic::None;
    answers.allergy = Allergy::None;
    answers.challenge = Challenge::None;
    answers.pregnant = Pregnant::NotApplicable;
    (void)checks.answer(answers).result();
    for (const LabTest test : {LabTest::UDS_OPIOID, LabTest::ALT, LabTest::AST, LabTest::BILI}) {
        Lab lab{.client = client};
        lab.takenOn = today;
        lab.test = test;
        if (test == LabTest::UDS_OPIOID) lab.result = LabResult::Negative;
        else {
            lab.value = 0.6;
            lab.upperLimit = 1;
        }
        (void)checks.measure(lab).result();
    }
}

Injection injectionFor(const Candidate &candidate)
{
    Injection injection{.client = candidate.client};
    injection.givenOn = today;
    injection.side = candidate.side;
    injection.needle = QStringLiteral("1.5");
    injection.lot = QStringLiteral("4471B");
    injection.expiresOn = today.addDays(300);
    injection.reversalTalk = YesNo::Yes;
    injection.observedMinutes = 15;
    injection.note = QStringLiteral("Tolerated well.");
    return injection;
}

struct Times
{
    QList<double> give, bare, ratios, step;
    qint64 bytes = 0;
};

/// One injection, then as many bytes written and synced beside it, in turn.
bool measure(Database &door, const QString &path, Times &times)
{
    BareWrite beside(path + QStringLiteral(".bare"));
    const QString log = path + QStringLiteral("-wal");
    Injections store(door);
    for (const Candidate &candidate : candidates(door)) {
        prepare(door, candidate.client);
        const qint64 before = QFileInfo(log).size();
        bool given = false;
        const double ms = milliseconds([&] { given = bool(store.give(injectionFor(candidate)).result()); });
        if (!given) continue; // somebody whom the gate holds back for another reason
        const qint64 grown = QFileInfo(log).size() - before;
        if (grown > 0) times.bytes = grown; // 0 when the log was begun again from its start
        const double bare = beside.write(qMax(times.bytes, qint64(4096)));
        if (bare <= 0) return false;
        times.give << ms;
        times.bare << bare;
        times.ratios << ms / bare;
        if (times.ratios.size() == injections) return true;
    }
    return times.ratios.size() >= 20;
}

} // namespace

bool oneInjection(const Settings &settings)
{
    const QString path = registerFor(settings, settings.clients, {5, false, false});
    const QString copy = path.isEmpty() ? QString() : copyOf(path, QStringLiteral("writing.evenkeel"));
    if (copy.isEmpty()) return stopped(QStringLiteral("G8"), QStringLiteral("no register"));
    Times times;
    bool measured = false;
    if (auto door = enter(copy, QStringLiteral("nurse"))) measured = measure(*door, copy, times);
    for (const char *suffix : {"", "-wal", "-shm", ".lock"}) QFile::remove(copy + QLatin1String(suffix));
    if (!measured) return stopped(QStringLiteral("G8"), QStringLiteral("no injection was given"));

    const auto where = QStringLiteral("one injection %1 ms (p99 %2), write and sync of %3 bytes %4 ms")
                           .arg(quantile(times.give, 0.5), 0, 'f', 3)
                           .arg(quantile(times.give, 0.99), 0, 'f', 3)
                           .arg(times.bytes)
                           .arg(quantile(times.bare, 0.5), 0, 'f', 3);
    const bool first = print({QStringLiteral("G8"), 2.5, times.ratios, where, times.give, times.bare});
    const double tail = quantile(times.give, 0.99) / quantile(times.give, 0.5);
    const bool second = print({QStringLiteral("G8p99"), 4, {tail}, where});
    return first && second;
}

} // namespace bench
