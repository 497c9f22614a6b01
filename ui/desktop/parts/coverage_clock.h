#pragma once
#include "ui/desktop/parts/shapes.h"
#include <QWidget>

/// The days since the last injection as a dial: one segment a day of the interval from twelve o'clock, the window outlined,
/// an outer ring of days past due in the ink of their kind, the number in the middle.
class CoverageClock : public QWidget
{
    Q_OBJECT
public:
    struct Reading
    {
        int day = 0;          ///< days since the last injection; 0 on its day
        int interval = 28;    ///< of the signed order
        int windowFrom = 21;  ///< first day of the window
        int overdueFrom = 36; ///< days since the injection from which it is overdue, then lapsed
        int lapsedFrom = 57;
        StatusShape status = StatusShape::NotDue;
        bool operator==(const Reading &) const = default;
    };

    explicit CoverageClock(QWidget *parent = nullptr);
    void setReading(const Reading &reading);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Reading m_reading;
};

/// The same drawing anywhere, on paper too.
void paintCoverageClock(QPainter &painter, const QRectF &box, const CoverageClock::Reading &reading, const Look &look);
