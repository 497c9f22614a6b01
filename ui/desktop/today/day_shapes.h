#pragma once
#include "db/work/worklists.h"
#include <QWidget>

/// The last fourteen days of the tablets as shapes under the letters of their weekdays.
class DayShapes : public QWidget
{
    Q_OBJECT
public:
    explicit DayShapes(QWidget *parent = nullptr);
    void setDays(const QList<DayMark> &days);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<DayMark> m_days;
};
