#pragma once
#include "ui/desktop/chart/dose_days.h"
#include <QWidget>

/// The days in view counted by what became of them, 48 px: it is the legend of the calendar, too.
class DoseCounts : public QWidget
{
    Q_OBJECT
public:
    explicit DoseCounts(QWidget *parent = nullptr);
    void show(const DoseDays::Sum &sum, int weeks);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        Mark mark;
        int count = 0;
    };
    QList<Part> m_parts;
    QString m_share, m_of;
    int m_corrected = 0;
};
