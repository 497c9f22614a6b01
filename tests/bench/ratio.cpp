#include "tests/bench/bench.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {

QList<double> pairs(int count, const Trial &ours, const Trial &bare, QList<double> *oursAt, QList<double> *bareAt)
{
    QList<double> ratios;
    for (int i = -1; i < count; ++i) {
        const double a = ours(), b = bare();
        if (i < 0) continue; // warming up
        if (a < 0 || b <= 0) return {};
        ratios << a / b;
        if (oursAt) *oursAt << a;
        if (bareAt) *bareAt << b;
    }
    return ratios;
}

double quantile(QList<double> values, double share)
{
    if (values.isEmpty()) return std::nan("");
    std::sort(values.begin(), values.end());
    return values[qMin(values.size() - 1, qsizetype(double(values.size()) * share))];
}

bool print(const Outcome &outcome)
{
    note(outcome);
    const double median = quantile(outcome.ratios, 0.5);
    const bool met = !outcome.ratios.isEmpty() && median <= outcome.goal;
    std::printf("RATIO %s %.3f %.3f %.3f n=%d goal=%.4g %s\n", qPrintable(outcome.id), median,
                quantile(outcome.ratios, 0.25), quantile(outcome.ratios, 0.75), int(outcome.ratios.size()),
                outcome.goal, met ? "ok" : "miss");
    if (!met)
        std::printf("      %s missed by %.3f: %s\n", qPrintable(outcome.id), median - outcome.goal,
                    qPrintable(outcome.where));
    std::fflush(stdout);
    return met;
}

void tell(const QString &id, double value, const QString &unit)
{
    std::printf("INFO  %s %.3f %s\n", qPrintable(id), value, qPrintable(unit));
    std::fflush(stdout);
}

bool stopped(const QString &id, const QString &why)
{
    std::fprintf(stderr, "%s not measured: %s\n", qPrintable(id), qPrintable(why));
    return false;
}

double milliseconds(const std::function<void()> &deed)
{
    QElapsedTimer timer;
    timer.start();
    deed();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace bench
