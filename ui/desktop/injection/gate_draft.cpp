#include "ui/desktop/injection/gate_draft.h"

GateDraft::GateDraft(ChartPage page, Route route, QDateTime now, const Limits &limits)
    : m_page(std::move(page)), m_route(route), m_now(std::move(now)),
      m_limits(limits), m_answers{.client = m_page.client.id}
{
    m_answers.assessedOn = today();
    for (const Assessment &each : std::as_const(m_page.assessments)) // answers of today go on in the same record
        if (!each.inError && each.assessedOn == today()) m_answers = each;
}

History GateDraft::history() const { return m_page.history.value_or(History{m_page.client.id}); }

GateRecords GateDraft::records(const History &history, const QList<Lab> &labs,
                               const QList<Assessment> &assessments) const
{
    return {m_page.client, history, m_page.orders, m_page.injections,
            m_page.doses,  labs,    assessments,   m_page.medicines};
}

Recheck GateDraft::recheck() const
{
    const History history = this->history();
    return recheckFor(records(history, m_page.labs, m_page.assessments), m_route, today(), m_limits);
}

void GateDraft::setAnswers(const Assessment &answers)
{
    m_answers = answers;
    m_answered = true;
}

void GateDraft::addLab(const Lab &lab)
{
    m_newLabs.removeIf([&lab](const Lab &each) { return each.test == lab.test; });
    m_newLabs.append(lab);
}

QList<Finding> GateDraft::findings() const
{
    QList<Assessment> assessments = m_page.assessments;
    if (m_answered) {
        assessments.removeIf([this](const Assessment &each) { return each.id == m_answers.id; });
        assessments.append(m_answers);
    }
    const QList<Lab> labs = m_page.labs + m_newLabs;
    const History history = this->history();
    return gate(gateFacts(records(history, labs, assessments), m_route, today(), m_limits), m_limits);
}

bool GateDraft::hasAlcohol() const
{
    const Indication indication = history().indication;
    return m_route == Route::XR && (indication == Indication::Alcohol || indication == Indication::Both);
}

std::optional<Assessment> GateDraft::lastUse() const
{
    std::optional<Assessment> last;
    for (const Assessment &each : m_page.assessments)
        if (!each.inError && each.lastOpioidOn.isValid() && (!last || each.lastOpioidOn > last->lastOpioidOn))
            last = each;
    return last;
}
