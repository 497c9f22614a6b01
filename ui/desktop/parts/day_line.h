#pragma once
#include "ui/desktop/parts/shapes.h"
#include <QWidget>

/// The ruler under "Why is this red?": days since the last injection, every limit with a tick, a number and a word,
/// and the shape of the status standing at today.
class DayLine : public QWidget
{
    Q_OBJECT
public:
    struct Limits
    {
        int day = 0; ///< today, counted from the last injection
        int windowFrom = 21, due = 28, overdueFrom = 36, lapsedFrom = 57;
        StatusShape status = StatusShape::NotDue;
        QString dueWords;   ///< "due 22 Apr"
        QString todayWords; ///< "today, day 40"
    };

    explicit DayLine(QWidget *parent = nullptr);
    void setLimits(const Limits &limits);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lastDay() const;
    qreal x(int day) const;
    void paintTrack(QPainter &painter, const QRectF &track) const;
    void paintTicks(QPainter &painter, const QRectF &track) const;
    void paintToday(QPainter &painter, const QRectF &track) const;

    Limits m_limits;
};
