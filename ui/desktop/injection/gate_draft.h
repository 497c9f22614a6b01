#pragma once
#include "app/safety/gate.h"
#include "db/work/worklists.h"
#include <QDateTime>

/// The gate while it is being answered: what the register knows, and the answers of this visit, kept here until they are
/// saved. Judged by the same rules as everywhere, without asking the store.
class GateDraft
{
public:
    GateDraft(ChartPage page, Route route, QDateTime now, const Limits &limits);

    const ChartPage &page() const { return m_page; }
    Route route() const { return m_route; }
    QDate today() const { return m_now.date(); }
    QDateTime now() const { return m_now; }
    const Limits &limits() const { return m_limits; }
    History history() const;
    Recheck recheck() const;

    const Assessment &answers() const { return m_answers; }
    bool isAnswered() const { return m_answered; }
    void setAnswers(const Assessment &answers);
    const QList<Lab> &newLabs() const { return m_newLabs; }
    /// Replaces a new one of the same test.
    void addLab(const Lab &lab);

    QList<Finding> findings() const;
    bool hasAlcohol() const;
    /// The last day of opioid use that was ever told, and its kind; empty when none was.
    std::optional<Assessment> lastUse() const;

private:
    GateRecords records(const History &history, const QList<Lab> &labs, const QList<Assessment> &assessments) const;

    ChartPage m_page;
    Route m_route;
    QDateTime m_now;
    Limits m_limits;
    Assessment m_answers;
    bool m_answered = false;
    QList<Lab> m_newLabs;
};
