#pragma once
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/row_delegate.h"

/// Paints the call list, 50 px a row in two lines: days late largest, then the name, then the number to call.
class OverdueDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit OverdueDelegate(const Desk &desk, QObject *parent = nullptr)
        : RowDelegate(space::callRow, parent), m_desk(desk)
    {}
    /// In a narrow window attempts are words only.
    void setRoomy(bool roomy) { m_roomy = roomy; }

protected:
    void paintCell(const Cell &cell) const override;

private:
    void paintDays(const Cell &cell, const OverdueRow &row) const;
    void paintClient(const Cell &cell, const OverdueRow &row) const;
    void paintPhone(const Cell &cell, const OverdueRow &row) const;
    void paintCalls(const Cell &cell, const OverdueRow &row) const;
    Cell upper(const Cell &cell) const;
    Cell lower(const Cell &cell) const;

    const Desk &m_desk;
    bool m_roomy = true;
};
