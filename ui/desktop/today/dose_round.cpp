#include "ui/desktop/today/dose_round.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

DoseRound::DoseRound(Desk &desk, DeedLog &deeds, TodayList &list, QObject *parent)
    : QObject(parent), m_desk(desk), m_deeds(deeds), m_list(list)
{}

bool DoseRound::refuse(const QString &sentence)
{
    m_deeds.fail(sentence);
    return false;
}

bool DoseRound::record(const TodayKey &key, DoseOutcome outcome)
{
    const TodayLine *line = m_list.line(key);
    if (!line || line->row.kind != TodayRow::Kind::Dose)
        return refuse(tr("This row is no tablet. I opens the injection sheet, Enter the chart."));
    const TodayRow before = line->row;
    if (before.dose)
        return refuse(tr("%1 has an answer already: %2. U takes the last one back; the chart corrects older ones.")
                          .arg(m_desk.shown(before.person.name), markOf(before.dose->outcome).word));
    dropReasons();
    Dose dose{.client = before.person.id};
    if (before.order) dose.order = before.order->id;
    dose.dueOn = m_list.day();
    dose.outcome = outcome;
    dose.milligrams = taken(outcome) ? before.orderedMg : 0;
    dose.givenAt = m_desk.now();
    dose.givenBy = m_desk.myName();
    if (outcome == DoseOutcome::Refused || outcome == DoseOutcome::Held) {
        m_asked = Asked{key, outcome, before.person.name};
        Q_EMIT reasonsChanged();
    }
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
             [this, key, before, after, deed](const Result<Dose> &kept) mutable {
                 if (!kept) {
                     m_list.endSave(key, before);
                     if (m_asked && m_asked->key == key) dropReasons();
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 after.dose = *kept;
                 m_list.endSave(key, after);
                 m_deeds.finish(deed,
                                {markOf(kept->outcome), m_desk.shown(before.person.name), doseSaid(after, *kept),
                                 [this, key, id = kept->id] { undo(key, id); }, kept->id.uuid()});
                 if (!m_waitingReason.isEmpty() && m_asked && m_asked->key == key) {
                     Dose again = *kept;
                     again.reason = std::exchange(m_waitingReason, {});
                     dropReasons();
                     giveReason(key, again);
                 }
             });
}

bool DoseRound::notHere(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || line->row.kind == TodayRow::Kind::Check) return refuse(tr("Nobody is expected for a check."));
    const TodayRow before = line->row;
    if (before.dose || before.injection)
        return refuse(tr("%1 has an answer already.").arg(m_desk.shown(before.person.name)));
    dropReasons();
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
                     deed, {notHereMark(), m_desk.shown(before.person.name), what, [this, key] { undoNotHere(key); }});
             });
    return true;
}

bool DoseRound::vomited(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.dose || !taken(line->row.dose->outcome))
        return refuse(tr("Only a tablet that was taken can come up again."));
    dropReasons();
    const Dose given = *line->row.dose;
    Dose dose = given;
    dose.outcome = DoseOutcome::Vomited;
    dose.reason = tr("at %1").arg(clockTime(m_desk.now().time()));
    correct(key, dose, tr("vomited"), [this, key, given] {
        const TodayLine *now = m_list.line(key);
        if (!now || !now->row.dose) return;
        Dose back = given;
        back.version = now->row.dose->version;
        correct(key, back, tr("vomited was entered in error"), {});
    });
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

void DoseRound::undo(const TodayKey &key, Id<Dose> id)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.dose || line->row.dose->id != id) {
        m_deeds.fail(tr("That dose was changed meanwhile. Open the chart to correct it."));
        return;
    }
    dropReasons();
    const TodayRow before = line->row;
    TodayRow after = before;
    after.dose.reset();
    m_list.beginSave(key, after);
    whenDone(Doses(m_desk.database()).undo(*before.dose), this, [this, key, before, after](const Result<Dose> &kept) {
        m_list.endSave(key, kept ? after : before);
        if (!kept) m_deeds.fail(sentence(kept.error()));
        else m_deeds.sayUndone(m_desk.shown(before.person.name), tr("%1, open again.").arg(dueWords(after)));
    });
}

void DoseRound::undoNotHere(const TodayKey &key)
{
    const TodayLine *line = m_list.line(key);
    if (!line) return;
    const TodayRow before = line->row;
    TodayRow after = before;
    after.notHereAt = {};
    m_list.beginSave(key, after);
    whenDone(Doses(m_desk.database()).undoNotHere(before.person.id, m_list.day()), this,
             [this, key, before, after](const Result<Done> &kept) {
                 m_list.endSave(key, kept ? after : before);
                 if (!kept) m_deeds.fail(sentence(kept.error()));
                 else m_deeds.sayUndone(m_desk.shown(before.person.name), tr("%1, open again.").arg(dueWords(after)));
             });
}

QString DoseRound::doseSaid(const TodayRow &row, const Dose &dose) const
{
    const QString amount = milligramWords(taken(dose.outcome) ? dose.milligrams : row.orderedMg);
    QString said = dose.givenAt.isValid() ? tr("%1, %2").arg(amount, clockTime(dose.givenAt.time())) : amount;
    if (!dose.reason.isEmpty()) said += QStringLiteral(", ") + dose.reason;
    return said + QLatin1Char('.');
}
