#include "app/measures/effect_rates.h"
#include "app/safety/side_effect.h"
#include <algorithm>
#include <numeric>

bool EffectFilter::takes(const SideEffect &effect) const
{
    if (effect.inError || (!term.isEmpty() && effect.term != term)) return false;
    if (effect.grade < leastGrade || effect.grade > mostGrade) return false;
    if (serious && effect.serious != *serious) return false;
    if (reviewed && effect.reviewedBy.isEmpty() == *reviewed) return false;
    if (product && effect.product != *product) return false;
    return (from.isNull() || effect.onsetOn >= from) && (to.isNull() || effect.onsetOn <= to);
}

int EffectCount::all() const { return std::accumulate(byGrade.begin(), byGrade.end(), 0); }

void EffectCount::add(const SideEffect &effect)
{
    ++byGrade[std::size_t(std::clamp(effect.grade, 0, 5))];
    xr += effect.product == Product::XR;
    oral += effect.product == Product::Oral;
}

std::optional<double> rate(int count, int of, int each)
{
    if (of == 0) return std::nullopt;
    return double(each) * count / of;
}

EffectBasis sumOf(const QList<EffectBasis> &months)
{
    EffectBasis sum;
    for (const EffectBasis &month : months) {
        sum.injections += month.injections;
        sum.oralDoses += month.oralDoses;
    }
    return sum;
}

QList<TermCount> countByTerm(const QList<SideEffect> &effects)
{
    QHash<QString, EffectCount> counts;
    for (const SideEffect &effect : effects) counts[effect.term].add(effect);
    QList<TermCount> terms;
    for (const SideEffectTerm &term : sideEffectTerms())
        if (counts.contains(term.code)) terms << TermCount{term.code, counts.value(term.code)};
    std::stable_sort(terms.begin(), terms.end(),
                     [](const TermCount &a, const TermCount &b) { return a.count.all() > b.count.all(); });
    return terms;
}

QList<EffectCount> countByMonth(const QList<SideEffect> &effects, const QList<EffectBasis> &months)
{
    QList<EffectCount> counts(months.size());
    for (const SideEffect &effect : effects)
        for (qsizetype i = 0; i < months.size(); ++i)
            if (months[i].month.year() == effect.onsetOn.year() && months[i].month.month() == effect.onsetOn.month())
                counts[i].add(effect);
    return counts;
}

std::array<int, onsetDays> countByOnset(const QList<std::optional<int>> &daysAfter)
{
    std::array<int, onsetDays> counts{};
    for (const auto &day : daysAfter)
        if (day && *day >= 0 && *day < onsetDays) ++counts[std::size_t(*day)];
    return counts;
}
