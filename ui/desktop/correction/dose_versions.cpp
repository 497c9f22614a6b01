#include "ui/desktop/correction/dose_versions.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include <QCoreApplication>

namespace {

struct DoseVersionWords
{
    Q_DECLARE_TR_FUNCTIONS(DoseVersionWords)
};

QString givenAtWords(const Dose &dose)
{
    if (!taken(dose.outcome) && dose.outcome != DoseOutcome::Vomited) return DoseVersionWords::tr("not given");
    if (!dose.givenAt.isValid()) return DoseVersionWords::tr("time unknown");
    return DoseVersionWords::tr("%1, %2", "day, time").arg(shortDay(dose.givenAt.date()), clockTime(dose.givenAt));
}

} // namespace

QStringList doseVersionLabels()
{
    using W = DoseVersionWords;
    return toldLabels({W::tr("Outcome"), W::tr("Amount"), W::tr("Given at"), W::tr("Reason")});
}

QList<VersionColumn> doseVersionColumns(const QList<ToldVersion<Dose>> &versions, const Desk &desk)
{
    return toldColumns(versions, desk, [](const Dose &dose) -> QList<VersionColumn::Cell> {
        if (dose.inError)
            return {{QString(), {OutcomeShape::Open, DoseVersionWords::tr("No entry, the day is open"), nullptr}},
                    {},
                    {},
                    {}};
        return {
            {QString(), markOf(dose.outcome)}, {milligramWords(dose.milligrams)}, {givenAtWords(dose)}, {dose.reason}};
    });
}
