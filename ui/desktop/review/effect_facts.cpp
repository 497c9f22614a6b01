#include "ui/desktop/review/effect_facts.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct EffectFactWords
{
    Q_DECLARE_TR_FUNCTIONS(EffectFactWords)
};

// Narrow: the year goes from the dates of this year, older ones keep it.
QString caseDay(QDate day, bool narrow, int thisYear)
{
    return narrow && day.isValid() && day.year() == thisYear ? QLocale().toString(day, QStringLiteral("d MMM"))
                                                             : plainDay(day);
}

} // namespace

FactTable *caseTable()
{
    auto *table = new FactTable({EffectFactWords::tr("Grade"), EffectFactWords::tr("Side effect"),
                                 EffectFactWords::tr("Began"), EffectFactWords::tr("Ended"),
                                 EffectFactWords::tr("After the dose of"), EffectFactWords::tr("Onset"),
                                 EffectFactWords::tr("Cause"), EffectFactWords::tr("Outcome")},
                                {64, 0, 96, 96, 120, 60, 108, 120}, EffectFactWords::tr("No such side effects."));
    table->setAccessibleName(EffectFactWords::tr("Side-effect history"));
    return table;
}

FactRow caseFacts(const EffectHistory::Line &line, int thisYear)
{
    const bool narrow = thisYear > 0;
    const SideEffect &effect = line.effect;
    QString term = sideEffect(effect.term);
    if (effect.serious) term = EffectFactWords::tr("%1, serious").arg(term);
    return {{.text = {}, .grade = effect.grade},
            {.text = term, .strong = true},
            {.text = caseDay(effect.onsetOn, narrow, thisYear)},
            {.text = effect.resolvedOn.isValid() ? caseDay(effect.resolvedOn, narrow, thisYear)
                                                 : EffectFactWords::tr("ongoing")},
            {.text = caseDay(line.doseOn, narrow, thisYear)},
            {.text = line.daysAfter ? EffectFactWords::tr("day %1").arg(*line.daysAfter) : QString()},
            {.text = causality(effect.causality), .strong = effect.causality.isEmpty()},
            {.text = effectOutcome(effect.outcome)}};
}

QString countWords(int shown, int all, int open)
{
    if (shown == all)
        return all == 1 ? EffectFactWords::tr("1 side effect, %1 open").arg(open)
                        : EffectFactWords::tr("%1 side effects, %2 open").arg(all).arg(open);
    return EffectFactWords::tr("%1 of %2 side effects, %3 open").arg(shown).arg(all).arg(open);
}
