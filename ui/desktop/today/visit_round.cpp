#include "ui/desktop/today/visit_round.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

VisitRound::VisitRound(Desk &desk, DeedLog &deeds, TodayList &list, RoundReasons &reasons, QObject *parent)
    : QObject(parent), m_desk(desk), m_deeds(deeds), m_list(list), m_reasons(reasons), m_takenBack(new TakenBack(this))
{}

bool VisitRound::refuse(const QString &sentence)
{
    m_deeds.fail(sentence);
    return false;
}

WayBack VisitRound::wayBack(const TodayKey &key, const TodayRow &row) const
{
    return {m_desk,
            m_deeds,
            m_takenBack,
            key,
            m_list.day(),
            m_desk.shown(row.person.name),
            tr("%1, open again.").arg(dueWords(row))};
}

bool VisitRound::notGiven(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || line->row.kind != TodayRow::Kind::Injection) return refuse(tr("This row is no injection."));
    if (isAnswered(line->row)) return refuse(tr("%1 has an answer already.").arg(m_desk.shown(line->row.person.name)));
    Injection injection{.client = line->row.person.id};
    injection.givenOn = m_list.day();
    injection.given = false;
    injection.full = false;
    injection.milligrams = 0;
    injection.givenBy = m_desk.myName();
    const bool here = line->row.arrivedAt.isValid();
    injection.notGivenReason = here ? tr("no reason said") : tr("did not come");
    m_reasons.ask(ReasonFor::NotGiven, tr("Why was nothing given to %1?").arg(m_desk.shown(line->row.person.name)),
                  [this, key](const QString &reason) { return addReason(key, reason); });
    give(key, injection);
    return true;
}

void VisitRound::give(const TodayKey &key, const Injection &injection)
{
    const TodayRow before = m_list.line(key)->row;
    TodayRow after = before;
    after.injection = injection;
    const int deed = m_deeds.begin();
    m_list.beginSave(key, after);
    const auto done = [this, key, before, after, deed](const Result<Injection> &kept) mutable {
        const auto waiting = m_waitingReason && m_waitingReason->first == key
            ? std::exchange(m_waitingReason, std::nullopt)
            : std::nullopt;
        if (!kept) {
            m_list.endSave(key, before);
            m_reasons.drop();
            m_deeds.drop(deed, sentence(kept.error()));
            return;
        }
        after.injection = *kept;
        m_list.endSave(key, after);
        m_deeds.finish(deed,
                       {{OutcomeShape::Refused, tr("Not given"), nullptr},
                        m_desk.shown(before.person.name),
                        tr("%1, %2.").arg(dueWords(before), kept->notGivenReason),
                        wayBack(key, before).ofInjection(*kept),
                        kept->id.uuid()});
        if (waiting) addReason(key, waiting->second);
    };
    whenDone(Injections(m_desk.database()).give(injection), this, done);
}

bool VisitRound::addReason(const TodayKey &key, const QString &reason)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.injection) return false;
    if (line->saving) {
        m_waitingReason = {key, reason};
        return true;
    }
    Injection injection = *line->row.injection;
    injection.notGivenReason = reason;
    const int deed = m_deeds.begin();
    const TodayRow before = line->row;
    whenDone(Injections(m_desk.database()).correct(injection, tr("reason given")), this,
             [this, key, before, deed](const Result<Injection> &kept) {
                 if (!kept) {
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 m_deeds.finish(deed,
                                {{OutcomeShape::Refused, tr("Not given"), nullptr},
                                 m_desk.shown(before.person.name),
                                 tr("%1, %2.").arg(dueWords(before), kept->notGivenReason),
                                 wayBack(key, before).ofInjection(*kept),
                                 kept->id.uuid()});
             });
    return true;
}

bool VisitRound::noShow(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || line->row.kind != TodayRow::Kind::Injection || !line->row.visit)
        return refuse(tr("No visit is booked here. M records that nothing was given."));
    const TodayRow before = line->row;
    if (isAnswered(before)) return refuse(tr("%1 has an answer already.").arg(m_desk.shown(before.person.name)));
    m_reasons.drop();
    TodayRow after = before;
    after.visit->status = VisitStatus::NoShow;
    const int deed = m_deeds.begin();
    m_list.beginSave(key, after);
    whenDone(Outreach(m_desk.database()).change(*after.visit, tr("did not come")), this,
             [this, key, before, after, deed](const Result<Visit> &kept) mutable {
                 if (kept) after.visit = *kept;
                 m_list.endSave(key, kept ? after : before);
                 if (!kept) {
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 m_deeds.finish(deed,
                                {{OutcomeShape::NotHere, tr("No-show"), nullptr},
                                 m_desk.shown(before.person.name),
                                 tr("%1. The visit is marked; Overdue will call.").arg(dueWords(before)),
                                 wayBack(key, before).ofNoShow(*kept, before.visit->status)});
             });
    return true;
}

bool VisitRound::well(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.effect) return refuse(tr("This row is no check."));
    const TodayRow before = line->row;
    if (before.forPhysician)
        return refuse(
            tr("Only a physician can close this one. It stays on the list until then; Enter opens the chart."));
    if (before.effect->resolvedOn.isValid())
        return refuse(tr("That is over already, since %1.").arg(shortDay(before.effect->resolvedOn)));
    TodayRow after = before;
    after.effect->resolvedOn = m_list.day();
    after.effect->worsening = false;
    const int deed = m_deeds.begin();
    m_list.beginSave(key, after);
    whenDone(SideEffects(m_desk.database()).follow(*after.effect, tr("well again")), this,
             [this, key, before, after, deed](const Result<SideEffect> &kept) mutable {
                 if (kept) after.effect = *kept;
                 m_list.endSave(key, kept ? after : before);
                 if (!kept) {
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 m_deeds.finish(deed,
                                {{OutcomeShape::Given, tr("Well"), nullptr},
                                 m_desk.shown(before.person.name),
                                 tr("%1, over today.").arg(dueWords(before)),
                                 wayBack(key, before).ofEffect(*kept, *before.effect)});
             });
    return true;
}
