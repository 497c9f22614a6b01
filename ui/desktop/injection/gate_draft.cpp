#include "ui/desktop/injection/gate_draft.h"
#include <algorithm>

namespace {

/// All that the rules read, held together: `GateRecords` only refers to it.
struct DraftRecords
{
    const ChartPage &page;
    History history;
    QList<Lab> labs;
    QList<Assessment> assessments;
    QList<Medicine> medicines;

    GateRecords of() const
    {
        return {page.client, history, page.orders, page.injections, page.doses, labs, assessments, medicines};
    }
};

DraftRecords recordsOf(const GateDraft &draft)
{
    DraftRecords records{draft.page(), draft.history(), draft.page().labs + draft.newLabs(), draft.page().assessments,
                         draft.medicines()};
    if (draft.isAnswered()) {
        records.assessments.removeIf([&](const Assessment &each) { return each.id == draft.answers().id; });
        records.assessments.append(draft.answers());
    }
    return records;
}

} // namespace

GateDraft::GateDraft(ChartPage page, SheetBeside beside, Route route, QDateTime now, const Limits &limits)
    : m_page(std::move(page)), m_beside(std::move(beside)), m_route(route), m_now(std::move(now)),
      m_limits(limits), m_answers{.client = m_page.client.id}
{
    m_answers.assessedOn = today();
    for (const Assessment &each : std::as_const(m_page.assessments)) // answers of today go on in the same record
        if (!each.inError && each.assessedOn == today()) m_answers = each;
}

History GateDraft::history() const { return m_page.history.value_or(History{m_page.client.id}); }

Recheck GateDraft::recheck() const { return recheckFor(recordsOf(*this).of(), m_route, today(), m_limits); }

void GateDraft::setAnswers(const Assessment &answers)
{
    m_answers = answers;
    m_answered = true;
}

void GateDraft::addLab(const Lab &lab)
{
    m_newLabs.removeIf([&lab](const Lab &each) { return each.test == lab.test && each.confirms == lab.confirms; });
    m_newLabs.append(lab);
}

QList<Medicine> GateDraft::medicines() const
{
    QList<Medicine> all = m_page.medicines;
    for (const Medicine &changed : m_medicines) {
        all.removeIf([&changed](const Medicine &each) { return each.id == changed.id; });
        all.append(changed);
    }
    return all;
}

void GateDraft::setMedicine(const Medicine &medicine)
{
    m_medicines.removeIf([&medicine](const Medicine &each) { return each.id == medicine.id; });
    m_medicines.append(medicine);
}

void GateDraft::medicineSaved(const Medicine &kept)
{
    m_medicines.removeIf([&kept](const Medicine &each) { return each.id == kept.id; });
    m_page.medicines.removeIf([&kept](const Medicine &each) { return each.id == kept.id; });
    m_page.medicines.append(kept);
}

QList<Finding> GateDraft::findings() const { return visitGate(recordsOf(*this).of(), m_route, today(), m_limits); }

const GateDecision *GateDraft::decisionOn(const Finding &finding) const
{
    return decisionFor(finding, m_beside.decisions, today(), m_route,
                       lastGivenBefore(m_page.injections, m_route, today()), m_limits);
}

std::optional<Lab> GateDraft::newestLab(LabTest test) const
{
    std::optional<Lab> newest;
    for (const Lab &lab : m_page.labs + m_newLabs)
        if (!lab.inError && lab.test == test && lab.takenOn <= today() && (!newest || lab.takenOn >= newest->takenOn))
            newest = lab;
    return newest;
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
