#include "ui/desktop/today/dose_round.h"
#include "app/safety/decision.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/words/dates.h"
#include <algorithm>

namespace {

/// True for a tablet that the gate of clinical.md 4.3 stops.
bool isOfGate(const Error &error)
{
    return error.kind == Error::Kind::Flawed
        && std::any_of(error.facts.begin(), error.facts.end(),
                       [](const QString &fact) { return !ruleStamp(fact, Route::Oral, {}).isEmpty(); });
}

} // namespace

bool DoseRound::record(const TodayKey &key, DoseOutcome outcome, const QDateTime &at)
{
    const TodayRow *standing = row(key);
    if (!standing || standing->kind != TodayRow::Kind::Dose)
        return refuse(tr("This row is no tablet. I opens the injection sheet, Enter the chart."));
    const TodayRow before = *standing;
    if (before.dose)
        return refuse(tr("%1 has an answer already: %2. U takes the last one back, C corrects this one.")
                          .arg(person(before), markOf(before.dose->outcome).word));
    reasons().drop();
    Dose dose{.client = before.person.id};
    if (before.order) dose.order = before.order->id;
    dose.dueOn = list().day();
    dose.outcome = outcome;
    dose.milligrams = taken(outcome) ? before.orderedMg : 0;
    if (outcome != DoseOutcome::Missed) dose.givenAt = at;
    dose.givenBy = desk().myName();
    if (outcome == DoseOutcome::Refused)
        askReason(ReasonFor::Refused, tr("Why did %1 refuse?").arg(person(before)), key);
    if (outcome == DoseOutcome::Held) askReason(ReasonFor::Held, tr("Why is it held for %1?").arg(person(before)), key);
    TodayRow after = before;
    after.dose = dose;
    const auto said = [this, way = wayBack(key, before)](const TodayRow &row, const Dose &kept) {
        return DeedLog::Deed{markOf(kept.outcome), person(row), doseSaid(row, kept), way.ofDose(kept.id),
                             kept.id.uuid()};
    };
    save(key, after, Doses(database()).log(dose), said);
    return true;
}

void DoseRound::refused(const TodayRow &row, const Error &error)
{
    if (isOfGate(error)) Q_EMIT gateWanted(row.person.id);
}

void DoseRound::addReason(const TodayKey &key, const TodayRow &row, const QString &reason)
{
    if (!row.dose) return;
    Dose dose = *row.dose;
    dose.reason = reason;
    correct(key, row, dose, tr("reason given"), wayBack(key, row).ofDose(dose.id), dose.id.uuid());
}

bool DoseRound::notHere(const TodayKey &key)
{
    const TodayRow *standing = row(key);
    if (!standing || standing->kind == TodayRow::Kind::Check) return refuse(tr("Nobody is expected for a check."));
    const TodayRow before = *standing;
    if (before.dose || before.injection) return refuse(tr("%1 has an answer already.").arg(person(before)));
    reasons().drop();
    TodayRow after = before;
    after.notHereAt = desk().now();
    after.arrivedAt = {};
    const auto said = [this, way = wayBack(key, before)](const TodayRow &row, const Done &) {
        const QString what = tr("%1, recorded %2.").arg(dueWords(row), clockTime(row.notHereAt.time()));
        return DeedLog::Deed{notHereMark(), person(row), what, way.ofAbsence()};
    };
    save(key, after, Doses(database()).notHere(before.person.id, list().day()), said);
    return true;
}

bool DoseRound::vomited(const TodayKey &key)
{
    const TodayRow *standing = row(key);
    if (!standing || !standing->dose || !taken(standing->dose->outcome))
        return refuse(tr("Only a tablet that was taken can come up again."));
    reasons().drop();
    const TodayRow before = *standing;
    Dose dose = *before.dose;
    dose.outcome = DoseOutcome::Vomited;
    if (list().isToday()) dose.reason = tr("at %1").arg(clockTime(desk().now().time()));
    correct(key, before, dose, tr("vomited"), wayBack(key, before).ofVomited(*before.dose));
    return true;
}

void DoseRound::correct(const TodayKey &key, const TodayRow &row, const Dose &dose, const QString &why,
                        const std::function<void()> &undo, const QUuid &about)
{
    TodayRow after = row;
    after.dose = dose;
    const auto said = [this, undo, about](const TodayRow &now, const Dose &kept) {
        return DeedLog::Deed{markOf(kept.outcome), person(now), doseSaid(now, kept), undo, about};
    };
    save(key, after, Doses(database()).correct(dose, why), said, about);
}

QString DoseRound::doseSaid(const TodayRow &row, const Dose &dose) const
{
    QString said = milligramWords(taken(dose.outcome) ? dose.milligrams : row.orderedMg);
    if (dose.dueOn != desk().today()) said += QStringLiteral(", ") + shortDay(dose.dueOn);
    if (dose.givenAt.isValid()) said += QStringLiteral(", ") + clockTime(dose.givenAt.time());
    else if (taken(dose.outcome)) said += tr(", time unknown");
    if (!dose.reason.isEmpty()) said += QStringLiteral(", ") + dose.reason;
    if (dose.outcome == DoseOutcome::SelfReported && asksLateCheck(row))
        said += tr(". No checks came before it: tell the physician");
    return said + QLatin1Char('.');
}
