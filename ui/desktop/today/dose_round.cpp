#include "ui/desktop/today/dose_round.h"
#include "app/safety/decision.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

namespace {

/// True for a tablet that the gate of clinical.md 4.3 stops.
bool isOfGate(const Error &error)
{
    return error.kind == Error::Kind::Flawed
        && std::any_of(error.facts.begin(), error.facts.end(),
                       [](const QString &fact) { return !ruleStamp(fact, Route::Oral, {}).isEmpty(); });
}

} // namespace

DoseRound::DoseRound(Desk &desk, DeedLog &deeds, TodayList &list, RoundReasons &reasons, QObject *parent)
    : QObject(parent), m_desk(desk), m_deeds(deeds), m_list(list), m_reasons(reasons), m_takenBack(new TakenBack(this))
{}

bool DoseRound::refuse(const QString &sentence)
{
    m_deeds.fail(sentence);
    return false;
}

bool DoseRound::record(const TodayKey &key, DoseOutcome outcome, const QDateTime &at)
{
    const TodayLine *line = m_list.line(key);
    if (!line || line->row.kind != TodayRow::Kind::Dose)
        return refuse(tr("This row is no tablet. I opens the injection sheet, Enter the chart."));
    const TodayRow before = line->row;
    const QString person = m_desk.shown(before.person.name);
    if (before.dose)
        return refuse(tr("%1 has an answer already: %2. U takes the last one back, C corrects this one.")
                          .arg(person, markOf(before.dose->outcome).word));
    m_reasons.drop();
    Dose dose{.client = before.person.id};
    if (before.order) dose.order = before.order->id;
    dose.dueOn = m_list.day();
    dose.outcome = outcome;
    dose.milligrams = taken(outcome) ? before.orderedMg : 0;
    if (outcome != DoseOutcome::Missed) dose.givenAt = at;
    dose.givenBy = m_desk.myName();
    const auto take = [this, key](const QString &reason) { return addReason(key, reason); };
    if (outcome == DoseOutcome::Refused) m_reasons.ask(ReasonFor::Refused, tr("Why did %1 refuse?").arg(person), take);
    if (outcome == DoseOutcome::Held) m_reasons.ask(ReasonFor::Held, tr("Why is it held for %1?").arg(person), take);
    log(key, before, dose);
    return true;
}

void DoseRound::log(const TodayKey &key, const TodayRow &before, const Dose &dose)
{
    TodayRow after = before;
    after.dose = dose;
    const int deed = m_deeds.begin();
    m_list.beginSave(key, after);
    whenDone(Doses(m_desk.database()).log(dose), this,
             [this, key, before, after, deed, dose](const Result<Dose> &kept) mutable {
                 const auto waiting = m_waitingReason && m_waitingReason->first == key
                     ? std::exchange(m_waitingReason, std::nullopt)
                     : std::nullopt;
                 if (!kept) {
                     m_list.endSave(key, before);
                     m_reasons.drop();
                     m_deeds.drop(deed, sentence(kept.error()));
                     if (isOfGate(kept.error())) Q_EMIT gateWanted(dose.client);
                     return;
                 }
                 after.dose = *kept;
                 m_list.endSave(key, after);
                 m_deeds.finish(deed,
                                {markOf(kept->outcome), m_desk.shown(before.person.name), doseSaid(after, *kept),
                                 wayBack(key, before).ofDose(kept->id), kept->id.uuid()});
                 if (waiting) addReason(key, waiting->second);
             });
}

bool DoseRound::addReason(const TodayKey &key, const QString &reason)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.dose) return false;
    if (line->saving) {
        m_waitingReason = {key, reason};
        return true;
    }
    Dose dose = *line->row.dose;
    dose.reason = reason;
    correct(key, dose, tr("reason given"), wayBack(key, line->row).ofDose(dose.id), dose.id.uuid());
    return true;
}

WayBack DoseRound::wayBack(const TodayKey &key, const TodayRow &row) const
{
    return {m_desk,
            m_deeds,
            m_takenBack,
            key,
            m_list.day(),
            m_desk.shown(row.person.name),
            tr("%1, open again.").arg(dueWords(row))};
}

bool DoseRound::notHere(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || line->row.kind == TodayRow::Kind::Check) return refuse(tr("Nobody is expected for a check."));
    const TodayRow before = line->row;
    if (before.dose || before.injection)
        return refuse(tr("%1 has an answer already.").arg(m_desk.shown(before.person.name)));
    m_reasons.drop();
    TodayRow after = before;
    after.notHereAt = m_desk.now();
    after.arrivedAt = {};
    const int deed = m_deeds.begin();
    m_list.beginSave(key, after);
    whenDone(Doses(m_desk.database()).notHere(before.person.id, m_list.day()), this,
             [this, key, before, after, deed](const Result<Done> &kept) {
                 m_list.endSave(key, kept ? after : before);
                 if (!kept) {
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 const QString what = tr("%1, recorded %2.").arg(dueWords(after), clockTime(after.notHereAt.time()));
                 m_deeds.finish(
                     deed, {notHereMark(), m_desk.shown(before.person.name), what, wayBack(key, before).ofAbsence()});
             });
    return true;
}

bool DoseRound::vomited(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.dose || !taken(line->row.dose->outcome))
        return refuse(tr("Only a tablet that was taken can come up again."));
    m_reasons.drop();
    const Dose given = *line->row.dose;
    Dose dose = given;
    dose.outcome = DoseOutcome::Vomited;
    if (m_list.isToday()) dose.reason = tr("at %1").arg(clockTime(m_desk.now().time()));
    correct(key, dose, tr("vomited"), wayBack(key, line->row).ofVomited(given));
    return true;
}

void DoseRound::correct(const TodayKey &key, const Dose &dose, const QString &why, std::function<void()> undo,
                        const QUuid &about)
{
    const TodayLine *line = m_list.line(key);
    if (!line) return;
    const TodayRow before = line->row;
    TodayRow after = before;
    after.dose = dose;
    const int deed = m_deeds.begin();
    m_list.beginSave(key, after);
    whenDone(Doses(m_desk.database()).correct(dose, why), this,
             [this, key, before, after, deed, undo, about](const Result<Dose> &kept) mutable {
                 if (!kept) {
                     m_list.endSave(key, before);
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 after.dose = *kept;
                 m_list.endSave(key, after);
                 m_deeds.finish(
                     deed,
                     {markOf(kept->outcome), m_desk.shown(before.person.name), doseSaid(after, *kept), undo, about});
             });
}

QString DoseRound::doseSaid(const TodayRow &row, const Dose &dose) const
{
    const QString amount = milligramWords(taken(dose.outcome) ? dose.milligrams : row.orderedMg);
    QString said = amount;
    if (!m_list.isToday()) said += QStringLiteral(", ") + shortDay(m_list.day());
    if (dose.givenAt.isValid()) said += QStringLiteral(", ") + clockTime(dose.givenAt.time());
    else if (taken(dose.outcome)) said += tr(", time unknown");
    if (!dose.reason.isEmpty()) said += QStringLiteral(", ") + dose.reason;
    if (dose.outcome == DoseOutcome::SelfReported && asksLateCheck(row))
        said += tr(". No checks came before it: tell the physician");
    return said + QLatin1Char('.');
}
