#pragma once
#include "db/work/worklists.h"
#include <QWidget>

/// Half a year of tablets as a calendar: a column a week, a row a weekday, shape over the milligrams taken. The arrows walk
/// through the days and what stands there is said below.
class DoseCalendar : public QWidget
{
    Q_OBJECT
public:
    explicit DoseCalendar(QWidget *parent = nullptr);

    void show(const ChartPage &page, QDate today);
    QString sentence() const; ///< of the chosen day
    QSize sizeHint() const override;

Q_SIGNALS:
    void dayChosen(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int weeks() const;
    QDate firstDay() const; ///< Monday of the first column
    QRectF cellOf(QDate day) const;
    void choose(QDate day);
    void paintDay(QPainter &painter, QDate day) const;
    void paintHeads(QPainter &painter) const;

    QHash<QDate, DayMark> m_marks;
    QHash<QDate, Dose> m_doses;
    QDate m_today, m_day;
};
