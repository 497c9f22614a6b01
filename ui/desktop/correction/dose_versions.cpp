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
    return {W::tr("Outcome"), W::tr("Amount"), W::tr("Given at"),   W::tr("Recorded"),
            W::tr("By"),      W::tr("Reason"), W::tr("Why changed")};
}

QList<VersionColumn> doseVersionColumns(const QList<ToldVersion<Dose>> &versions, const Desk &desk)
{
    using W = DoseVersionWords;
    QList<VersionColumn> columns;
    for (qsizetype i = versions.size() - 1; i >= 0; --i) {
        const ToldVersion<Dose> &version = versions[i];
        const Dose &dose = version.thing;
        const bool newest = i == versions.size() - 1;
        VersionColumn column;
        column.title = W::tr("Version %1").arg(dose.version);
        column.inForce = newest && !dose.inError;
        const bool struckNext = !newest && versions[i + 1].thing.inError;
        column.state = dose.inError ? W::tr("struck out, the day is open")
            : column.inForce        ? W::tr("in force")
            : struckNext            ? W::tr("entered in error")
                                    : W::tr("corrected");
        const QString amount = milligramWords(dose.milligrams);
        column.cells = {
            {QString(), dose.inError ? Mark{OutcomeShape::Open, W::tr("No entry"), nullptr} : markOf(dose.outcome)},
            {dose.inError ? QString() : amount},
            {dose.inError ? QString() : givenAtWords(dose)},
            {moment(version.recordedAt)},
            {desk.staffName(version.author)},
            {dose.inError || dose.reason.isEmpty() ? QString() : dose.reason},
            {version.why.isEmpty() ? (dose.version == 1 ? W::tr("first entry") : W::tr("not asked")) : version.why}};
        columns << column;
    }
    return columns;
}
