#pragma once
#include "db/work/kit_list.h"
#include <QWidget>

/// The six steps of one carton under each other: a dot, the word, when and by whom; the next one red when it is late.
class WaySteps : public QWidget
{
    Q_OBJECT
public:
    explicit WaySteps(QWidget *parent = nullptr);

    struct Line
    {
        QString word, when;
        bool gone = false, here = false, late = false;
    };
    void setLines(const QList<Line> &lines);
    const QList<Line> &lines() const { return m_lines; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Line> m_lines;
};
