#include "tests/bench/bench.h"
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

// The same figures in the layout that Google Benchmark writes with --benchmark_format=json, so that its compare tools read them.

namespace bench {

namespace {

QJsonArray &rows()
{
    static QJsonArray all;
    return all;
}

/// The median of one side's times.
void addTimes(const QString &name, const QList<double> &milliseconds)
{
    if (milliseconds.isEmpty()) return;
    const double median = quantile(milliseconds, 0.5);
    rows().append(QJsonObject{{QStringLiteral("name"), name + QStringLiteral("_median")},
                              {QStringLiteral("run_name"), name},
                              {QStringLiteral("run_type"), QStringLiteral("aggregate")},
                              {QStringLiteral("aggregate_name"), QStringLiteral("median")},
                              {QStringLiteral("repetitions"), milliseconds.size()},
                              {QStringLiteral("threads"), 1},
                              {QStringLiteral("iterations"), milliseconds.size()},
                              {QStringLiteral("real_time"), median},
                              {QStringLiteral("cpu_time"), median},
                              {QStringLiteral("time_unit"), QStringLiteral("ms")},
                              {QStringLiteral("p99"), quantile(milliseconds, 0.99)}});
}

} // namespace

void note(const Outcome &outcome)
{
    addTimes(outcome.id + QStringLiteral("/ours"), outcome.ours);
    addTimes(outcome.id + QStringLiteral("/bare"), outcome.bare);
    const double median = quantile(outcome.ratios, 0.5);
    const double time = outcome.ours.isEmpty() ? 0 : quantile(outcome.ours, 0.5); // bytes have no time
    rows().append(QJsonObject{{QStringLiteral("name"), outcome.id},
                              {QStringLiteral("run_name"), outcome.id},
                              {QStringLiteral("run_type"), QStringLiteral("iteration")},
                              {QStringLiteral("threads"), 1},
                              {QStringLiteral("iterations"), outcome.ratios.size()},
                              {QStringLiteral("real_time"), time},
                              {QStringLiteral("cpu_time"), time},
                              {QStringLiteral("time_unit"), QStringLiteral("ms")},
                              {QStringLiteral("ratio"), median},
                              {QStringLiteral("goal"), outcome.goal},
                              {QStringLiteral("met"), !outcome.ratios.isEmpty() && median <= outcome.goal ? 1 : 0}});
}

bool writeReport(const QString &path, const Settings &settings)
{
    const QJsonObject context{{QStringLiteral("date"), QDateTime::currentDateTime().toString(Qt::ISODate)},
                              {QStringLiteral("executable"), QStringLiteral("evenkeel-bench")},
                              {QStringLiteral("num_cpus"), QThread::idealThreadCount()},
                              {QStringLiteral("build_abi"), QSysInfo::buildAbi()},
                              {QStringLiteral("library_build_type"), QStringLiteral("release")},
                              {QStringLiteral("clients"), settings.clients}};
    QFile file(path);
    const QJsonObject whole{{QStringLiteral("context"), context}, {QStringLiteral("benchmarks"), rows()}};
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(whole).toJson()) > 0;
}

} // namespace bench
