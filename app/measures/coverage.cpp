#include "app/measures/coverage.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include <algorithm>
#include <cmath>

QString code(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::XR: return QStringLiteral("XR");
    case CoverageKind::Fill: return QStringLiteral("FILL");
    case CoverageKind::Oral: return QStringLiteral("ORAL");
    }
    return {};
}

std::optional<CoverageKind> coverageKindFromCode(QStringView word)
{
    for (CoverageKind kind : {CoverageKind::XR, CoverageKind::Fill, CoverageKind::Oral})
        if (word == code(kind)) return kind;
    return std::nullopt;
}

namespace {

QDate endOf(const CoveredSpan &span) { return span.from.addDays(span.days - 1); }

/// Sorted by start; with SHIFT each span begins where the stock before it is used up.
QList<CoveredSpan> laidOut(QList<CoveredSpan> doses, Overlap overlap)
{
    doses.removeIf([](const CoveredSpan &span) { return !span.from.isValid() || span.days < 0; });
    std::sort(doses.begin(), doses.end(), [](const CoveredSpan &a, const CoveredSpan &b) { return a.from < b.from; });
    if (overlap == Overlap::Union) return doses;
    QDate free;
    for (CoveredSpan &span : doses) {
        if (free.isValid() && span.from < free) span.from = free;
        free = span.from.addDays(span.days);
    }
    return doses;
}

int daysBetween(QDate from, QDate through) { return int(std::max<qint64>(0, from.daysTo(through) + 1)); }

} // namespace

QList<CoveredSpan> merged(QList<CoveredSpan> doses, Overlap overlap)
{
    QList<CoveredSpan> spans;
    const QList<CoveredSpan> laid = laidOut(std::move(doses), overlap);
    for (const CoveredSpan &span : laid) {
        if (span.days == 0) continue;
        if (!spans.isEmpty() && span.from <= endOf(spans.last()).addDays(1)) {
            const QDate end = std::max(endOf(spans.last()), endOf(span));
            spans.last().days = daysBetween(spans.last().from, end);
        } else {
            spans << span;
        }
    }
    return spans;
}

Coverage coverage(QList<CoveredSpan> doses, Overlap overlap, QDate from, QDate through, double threshold)
{
    Coverage result;
    result.windowDays = daysBetween(from, through);
    const QList<CoveredSpan> spans = merged(doses, overlap);
    if (std::any_of(doses.begin(), doses.end(), [](const CoveredSpan &span) { return span.from.isValid(); }))
        result.maxGapDays = 0;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        result.coveredDays += daysBetween(std::max(from, spans[i].from), std::min(through, endOf(spans[i])));
        if (i == 0) continue;
        // A gap lies between two starts: the run up to the next span. Its whole length counts once it touches the window.
        const QDate gapFrom = endOf(spans[i - 1]).addDays(1), gapThrough = spans[i].from.addDays(-1);
        if (gapFrom <= through && gapThrough >= from)
            result.maxGapDays = std::max(*result.maxGapDays, daysBetween(gapFrom, gapThrough));
    }
    if (result.windowDays > 0) result.pdc = double(result.coveredDays) / result.windowDays;
    result.adherent = result.windowDays > 0 && result.pdc >= threshold;
    result.continuous = result.maxGapDays && *result.maxGapDays <= continuityGapDays;
    return result;
}

QList<CoveredSpan> injectionSpans(const QList<Injection> &injections, QDate day, int coverageDays)
{
    QList<CoveredSpan> spans;
    for (QDate given : countingDays(injections, day)) spans << CoveredSpan{given, coverageDays};
    return spans;
}

QList<CoveredSpan> fillSpans(const QList<Fill> &fills, QDate day)
{
    constexpr double labelDaily = 50; // mg, the average of every schedule on the label
    QList<CoveredSpan> spans;
    for (const Fill &fill : fills) {
        if (fill.inError || !fill.dispensedOn.isValid() || fill.dispensedOn > day) continue;
        const int days = fill.daysSupply > 0 ? fill.daysSupply
                                             : int(std::floor(fill.tablets * fill.milligrams / labelDaily));
        spans << CoveredSpan{fill.dispensedOn, std::max(0, days)};
    }
    return spans;
}

QList<CoveredSpan> oralSpans(const QList<Order> &orders, const QList<Dose> &doses, QDate day)
{
    QList<CoveredSpan> spans;
    for (const Dose &dose : doses) {
        if (dose.inError || !taken(dose.outcome) || !dose.dueOn.isValid() || dose.dueOn > day) continue;
        spans << CoveredSpan{dose.dueOn, daysBetween(dose.dueOn, coveredThrough(orders, dose.dueOn))};
    }
    return spans;
}
