#include "ui/desktop/today/round_deeds.h"
#include "ui/desktop/today/round_reasons.h"

RoundDeeds::RoundDeeds(Desk &desk, DeedLog &deeds, TodayList &list, RoundReasons &reasons, QObject *parent)
    : QObject(parent), m_desk(desk), m_deeds(deeds), m_list(list), m_reasons(reasons), m_takenBack(new TakenBack(this))
{}

const TodayRow *RoundDeeds::row(const TodayKey &key) const
{
    const TodayLine *line = m_list.line(key);
    return line ? &line->row : nullptr;
}

bool RoundDeeds::refuse(const QString &sentence)
{
    m_deeds.fail(sentence);
    return false;
}

WayBack RoundDeeds::wayBack(const TodayKey &key, const TodayRow &row) const
{
    return {m_desk, m_deeds, m_takenBack, key, m_list.day(), person(row), tr("%1, open again.").arg(dueWords(row))};
}

void RoundDeeds::askReason(ReasonFor what, const QString &question, const TodayKey &key)
{
    m_reasons.ask(what, question, [this, key](const QString &reason) { return giveReason(key, reason); });
}

bool RoundDeeds::giveReason(const TodayKey &key, const QString &reason)
{
    const TodayLine *line = m_list.line(key);
    if (!line || !(line->row.dose || line->row.injection)) return false;
    if (line->saving) m_waiting.append({key, reason});
    else addReason(key, line->row, reason);
    return true;
}

QString RoundDeeds::takeWaiting(const TodayKey &key)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i)
        if (m_waiting[i].first == key) return m_waiting.takeAt(i).second;
    return {};
}

void RoundDeeds::failed(int deed, const TodayRow &row, const Error &error)
{
    m_reasons.drop();
    m_deeds.drop(deed, sentence(error));
    refused(row, error);
}
