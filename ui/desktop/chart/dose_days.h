#pragma once
#include "app/treatment/oral.h"
#include "db/work/worklists.h"
#include "ui/desktop/parts/mark.h"
#include <QHash>

/// The tablets of one client by day: what the orders expected and what became of it. Any day can be asked for.
class DoseDays
{
public:
    DoseDays() = default;
    DoseDays(const ChartPage &page, QDate today);

    struct Day
    {
        QDate day;
        ExpectedDose expected;
        const Dose *dose = nullptr; ///< the newest version; null = nothing recorded
        bool isDue() const { return expected.milligrams > 0 || dose; }
    };
    Day at(QDate day) const;
    QDate today() const { return m_today; }
    QDate first() const { return m_first; } ///< the first day of an order or a dose; today without any
    const QList<Order> &orders() const { return m_orders; }
    int missedBefore(QDate day) const { return consecutiveMissed(m_orders, m_doses, day); }
    bool hasOpioidRisk() const { return m_opioidRisk; }
    bool isEmpty() const { return m_doses.isEmpty() && m_orders.isEmpty(); }

    /// Missed from the next day on, open on the day itself, a dot ahead and where nothing is due.
    OutcomeShape shapeOf(const Day &day) const;
    /// "Thu 16 Apr 2026: Missed, 0 mg of 50 mg, corrected once."
    QString sentence(QDate day) const;

    struct Sum
    {
        QHash<int, int> byOutcome; ///< by `DoseOutcome`; -1 = nothing recorded
        int corrected = 0, taken = 0, expected = 0;
    };
    /// Over the days, both inclusive, up to today; today counts once it has an answer.
    Sum sum(QDate from, QDate to) const;

private:
    QList<Order> m_orders; ///< oral ones and holds
    QList<Dose> m_doses;
    QHash<QDate, int> m_places;
    QDate m_today, m_first, m_discharged;
    bool m_opioidRisk = true;
};
