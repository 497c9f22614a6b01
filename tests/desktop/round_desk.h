#pragma once
#include "tests/desktop/practice_window.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/today/today_screen.h"

/// A nurse on Today of a practice clinic whose today is Mon 4 May 2026, with a round of tablets ahead.
class RoundDesk
{
protected:
    bool open(int clients)
    {
        return m_desk.open(clients, m_day) && m_desk.signIn("nurse") && today()
            && QTest::qWaitFor([this] { return today()->list().isRead(); }, 30000);
    }
    TodayScreen *today() const { return m_desk.page<TodayScreen>(); }
    TodayKey selectedKey() const { return keyOf(today()->list().model()->at(today()->table()->row()).row); }
    const TodayRow &rowOf(const TodayKey &key) const { return today()->list().line(key)->row; }
    /// Tablets of the day in this state, none of them on its way.
    int count(RowState state) const
    {
        int rows = 0;
        for (const TodayLine &line : today()->list().lines())
            rows += line.row.kind == TodayRow::Kind::Dose && stateOf(line.row) == state && !line.saving;
        return rows;
    }
    /// One that is open and needs no late check; with @p arrived, of somebody who is there.
    bool selectOpenDose(bool arrived = false)
    {
        const auto &rows = today()->list().model()->rows();
        for (int row = 0; row < rows.size(); ++row) {
            const TodayRow &each = rows[row].row;
            if (each.kind != TodayRow::Kind::Dose || stateOf(each) != RowState::Open || asksLateCheck(each)
                || (arrived && !each.arrivedAt.isValid()))
                continue;
            today()->table()->setRow(row);
            today()->table()->setFocus();
            return true;
        }
        return false;
    }
    /// Nothing is on its way to the register.
    bool settled() const
    {
        for (const TodayLine &line : today()->list().lines())
            if (line.saving) return false;
        return true;
    }

    const QDate m_day{2026, 5, 4};
    PracticeWindow m_desk;
};
