#pragma once
#include "app/safety/decision.h"
#include "db/work/sheet_reads.h"
#include "db/work/worklists.h"
#include <QDateTime>
#include <functional>

/// The gate while it is being answered: what the register knows, and the answers of this visit, kept here until they are
/// saved. Judged by the same rules as everywhere, without asking the store.
class GateDraft
{
public:
    GateDraft(ChartPage page, SheetBeside beside, Route route, QDateTime now, const Limits &limits);

    const ChartPage &page() const { return m_page; }
    const SheetBeside &beside() const { return m_beside; }
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
    /// Replaces a new one of the same test; a confirming test stands beside the screen.
    void addLab(const Lab &lab);
    /// The list as it stands with the changes of this visit.
    QList<Medicine> medicines() const;
    const QList<Medicine> &changedMedicines() const { return m_medicines; }
    void setMedicine(const Medicine &medicine);
    void medicineSaved(const Medicine &kept);

    /// The gate and what the visit itself needs; no OVERALL.
    QList<Finding> findings() const;
    /// What a physician signed about @p finding; null pointer when nobody did.
    const GateDecision *decisionOn(const Finding &finding) const;
    /// How a login is shown: with the person's full name where there is one.
    void setNames(std::function<QString(const QString &)> names) { m_names = std::move(names); }
    QString nameOf(const QString &login) const { return m_names ? m_names(login) : login; }
    void addDecision(const GateDecision &decision) { m_beside.decisions << decision; }
    /// The newest value or result of a test up to today, also a new one; empty when there is none.
    std::optional<Lab> newestLab(LabTest test) const;
    bool hasAlcohol() const;
    /// The last day of opioid use that was ever told, and its kind; empty when none was.
    std::optional<Assessment> lastUse() const;

private:
    ChartPage m_page;
    SheetBeside m_beside;
    Route m_route;
    QDateTime m_now;
    Limits m_limits;
    Assessment m_answers;
    bool m_answered = false;
    QList<Lab> m_newLabs;
    QList<Medicine> m_medicines; ///< added or changed
    std::function<QString(const QString &)> m_names;
};
