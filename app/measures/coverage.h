#pragma once
#include "app/base/limits.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/order.h"
#include <optional>

/// Days that one dose covers, from its own day.
struct CoveredSpan
{
    QDate from = {};
    int days = 0;
    bool operator==(const CoveredSpan &) const = default;
};

/// How overlapping doses add up: a depot is not a stock (UNION), tablets at home are (SHIFT, carried forward).
enum class Overlap { Union, Shift };
enum class CoverageKind { XR, Fill, Oral };
QString code(CoverageKind kind); ///< XR, FILL, ORAL
std::optional<CoverageKind> coverageKindFromCode(QStringView word);

/// Rule 7.3 for one client and window.
struct Coverage
{
    int coveredDays = 0, windowDays = 0;
    double pdc = 0; ///< 0 without a dose or window
    bool adherent = false;
    std::optional<int> maxGapDays =
        {};                  ///< longest uncovered run between two starts that touches the window; empty: no dose
    bool continuous = false; ///< there is a dose and no such gap over 7 days
    bool operator==(const Coverage &) const = default;
};
/// Both ends of the window inclusive; cut @p through at the discharge before calling.
Coverage coverage(QList<CoveredSpan> doses, Overlap overlap, QDate from, QDate through, double threshold);

/// Injections that count, on or before @p day; each covers @p coverageDays.
QList<CoveredSpan> injectionSpans(const QList<Injection> &injections, QDate day, int coverageDays);
/// Tablets dispensed; without a days' supply, tablets x mg / 50.
QList<CoveredSpan> fillSpans(const QList<Fill> &fills, QDate day);
/// Doses taken by the log, each up to the day before the next expected one.
QList<CoveredSpan> oralSpans(const QList<Order> &orders, const QList<Dose> &doses, QDate day);
/// The days in force after overlaps are dealt with: sorted, apart, none empty. For drawing strips and clocks.
QList<CoveredSpan> merged(QList<CoveredSpan> doses, Overlap overlap);

/// The longest gap that the continuity measures allow (clinical.md 7.4).
constexpr int continuityGapDays = 7;
