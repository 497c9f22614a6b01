#pragma once
#include "app/safety/records.h"
#include <array>

/// Which side effects are asked for; what is left open takes all.
struct EffectFilter
{
    QString term = {};
    int leastGrade = 0, mostGrade = 5; ///< 0 = not graded
    std::optional<bool> serious = {}, reviewed = {};
    std::optional<Product> product = {};
    QDate from = {}, to = {}; ///< of the onset, both inclusive
    bool takes(const SideEffect &effect) const;
    bool operator==(const EffectFilter &) const = default;
};

/// What the side effects of one month are counted against; the first and the last month only as far as the period goes.
struct EffectBasis
{
    QDate month;        ///< its first day
    int injections = 0; ///< given, in full or in part, as SE_PER_100_INJECTIONS counts them
    int oralDoses = 0;  ///< given and self-reported
    bool operator==(const EffectBasis &) const = default;
};

/// Side effects counted by grade (place 0: not graded) and product.
struct EffectCount
{
    std::array<int, 6> byGrade{};
    int xr = 0, oral = 0; ///< the rest has no product on record
    int all() const;
    void add(const SideEffect &effect);
    bool operator==(const EffectCount &) const = default;
};

struct TermCount
{
    QString term;
    EffectCount count;
};

/// Rates are said per 100 injections (as `report outcomes`) and per 1,000 oral doses.
constexpr int injectionsOfRate = 100, dosesOfRate = 1000;
/// Empty when there is nothing to count against.
std::optional<double> rate(int count, int of, int each);
EffectBasis sumOf(const QList<EffectBasis> &months);

/// Most frequent first; of equally frequent ones as in the book.
QList<TermCount> countByTerm(const QList<SideEffect> &effects);
/// One for each of @p months, by onset.
QList<EffectCount> countByMonth(const QList<SideEffect> &effects, const QList<EffectBasis> &months);

/// Days 0 to 27: one interval of 28 days.
constexpr int onsetDays = 28;
/// How many began on each day after the dose; later ones and those without a dose are left out.
std::array<int, onsetDays> countByOnset(const QList<std::optional<int>> &daysAfter);
