#include "ui/desktop/today/visit_round.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/words/dates.h"

bool VisitRound::notGiven(const TodayKey &key)
{
    const TodayRow *standing = row(key);
    if (!standing || standing->kind != TodayRow::Kind::Injection) return refuse(tr("This row is no injection."));
    const TodayRow before = *standing;
    if (isAnswered(before)) return refuse(tr("%1 has an answer already.").arg(person(before)));
    Injection injection{.client = before.person.id};
    injection.givenOn = list().day();
    injection.given = false;
    injection.full = false;
    injection.milligrams = 0;
    injection.givenBy = desk().myName();
    injection.notGivenReason = before.arrivedAt.isValid() ? tr("no reason said") : tr("did not come");
    askReason(ReasonFor::NotGiven, tr("Why was nothing given to %1?").arg(person(before)), key);
    keep(key, before, injection, Injections(database()).give(injection));
    return true;
}

void VisitRound::keep(const TodayKey &key, const TodayRow &before, const Injection &injection,
                      const QFuture<Result<Injection>> &saving)
{
    TodayRow after = before;
    after.injection = injection;
    const auto said = [this, way = wayBack(key, before)](const TodayRow &row, const Injection &kept) {
        return DeedLog::Deed{{OutcomeShape::Refused, tr("Not given"), nullptr},
                             person(row),
                             tr("%1, %2.").arg(dueWords(row), kept.notGivenReason),
                             way.ofInjection(kept),
                             kept.id.uuid()};
    };
    save(key, after, saving, said, injection.id.uuid());
}

void VisitRound::addReason(const TodayKey &key, const TodayRow &row, const QString &reason)
{
    if (!row.injection) return;
    Injection injection = *row.injection;
    injection.notGivenReason = reason;
    keep(key, row, injection, Injections(database()).correct(injection, tr("reason given")));
}

bool VisitRound::noShow(const TodayKey &key)
{
    const TodayRow *standing = row(key);
    if (!standing || standing->kind != TodayRow::Kind::Injection || !standing->visit)
        return refuse(tr("No visit is booked here. M records that nothing was given."));
    const TodayRow before = *standing;
    if (isAnswered(before)) return refuse(tr("%1 has an answer already.").arg(person(before)));
    reasons().drop();
    TodayRow after = before;
    after.visit->status = VisitStatus::NoShow;
    const auto said = [this, way = wayBack(key, before), was = before.visit->status](const TodayRow &row,
                                                                                     const Visit &kept) {
        return DeedLog::Deed{{OutcomeShape::NotHere, tr("No-show"), nullptr},
                             person(row),
                             tr("%1. The visit is marked; Overdue will call.").arg(dueWords(row)),
                             way.ofNoShow(kept, was)};
    };
    save(key, after, Outreach(database()).change(*after.visit, tr("did not come")), said);
    return true;
}

bool VisitRound::well(const TodayKey &key)
{
    const TodayRow *standing = row(key);
    if (!standing || !standing->effect) return refuse(tr("This row is no check."));
    const TodayRow before = *standing;
    if (before.forPhysician)
        return refuse(
            tr("Only a physician can close this one. It stays on the list until then; Enter opens the chart."));
    if (before.effect->resolvedOn.isValid())
        return refuse(tr("That is over already, since %1.").arg(shortDay(before.effect->resolvedOn)));
    TodayRow after = before;
    after.effect->resolvedOn = list().day();
    after.effect->worsening = false;
    const auto said = [this, way = wayBack(key, before), was = *before.effect](const TodayRow &row,
                                                                               const SideEffect &kept) {
        return DeedLog::Deed{{OutcomeShape::Given, tr("Well"), nullptr},
                             person(row),
                             tr("%1, over today.").arg(dueWords(row)),
                             way.ofEffect(kept, was)};
    };
    save(key, after, SideEffects(database()).follow(*after.effect, tr("well again")), said);
    return true;
}
