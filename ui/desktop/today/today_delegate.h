#pragma once
#include "ui/desktop/parts/row_delegate.h"

class Desk;
struct TodayLine;

/// Paints the rows of the dose round, 34 px: who, what is due, how the last days went, what became of it.
class TodayDelegate : public RowDelegate
{
    Q_OBJECT
public:
    /// @p desk says people by name.
    explicit TodayDelegate(const Desk *desk = nullptr, QObject *parent = nullptr)
        : RowDelegate(space::row, parent), m_desk(desk)
    {}

    /// Key caps on the selected row; in a narrow window they stand on the panel's buttons only.
    void setCapsShown(bool shown) { m_caps = shown; }

    enum Column { Time, Client, Chart, Due, Days, State };

protected:
    void paintCell(const Cell &cell) const override;

private:
    void paintDue(const Cell &cell, const TodayLine &line) const;
    void paintDays(const Cell &cell, const TodayLine &line) const;
    void paintState(const Cell &cell, const TodayLine &line) const;
    const Desk *m_desk;
    bool m_caps = true;
};

/// The shapes of expected days side by side, oldest first, at most @p most of the newest.
void paintDayMarks(QPainter &painter, const QRectF &box, const QList<struct DayMark> &days, int most, qreal pitch,
                   qreal size, const Look &look, const QColor &ground);
