// The numbered reasons of the dose round: asked after the refusal or hold is saved, added to it by one digit.
#include "ui/desktop/today/dose_round.h"

QStringList DoseRound::reasons() const
{
    if (!m_asked) return {};
    if (m_asked->outcome == DoseOutcome::Refused)
        return {tr("feels unwell"), tr("side effect"), tr("does not want it today"),
                tr("wants to talk to the physician"), tr("no reason said")};
    return {tr("ill or vomiting"), tr("opioid use said or suspected"), tr("waits for a test result"),
            tr("surgery or pain treatment"), tr("physician asked")};
}

QString DoseRound::reasonQuestion() const
{
    if (!m_asked) return {};
    const QString person = m_desk.shown(m_asked->person);
    return m_asked->outcome == DoseOutcome::Refused ? tr("Why did %1 refuse?").arg(person)
                                                    : tr("Why is it held for %1?").arg(person);
}

bool DoseRound::giveReason(int number)
{
    const QStringList offered = reasons();
    if (number < 1 || number > offered.size()) return false;
    const TodayKey key = m_asked->key;
    const TodayLine *line = m_list.line(key);
    if (!line || !line->row.dose) return false;
    if (line->saving) {
        m_waitingReason = offered[number - 1];
        return true;
    }
    Dose dose = *line->row.dose;
    dose.reason = offered[number - 1];
    dropReasons();
    giveReason(key, dose);
    return true;
}

void DoseRound::giveReason(const TodayKey &key, const Dose &dose)
{
    correct(
        key, dose, tr("reason given"), [this, key, id = dose.id] { undo(key, id); }, dose.id.uuid());
}

void DoseRound::dropReasons()
{
    if (!m_asked) return;
    m_asked.reset();
    Q_EMIT reasonsChanged();
}
