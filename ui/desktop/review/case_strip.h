#pragma once
#include "db/work/reviews.h"
#include "ui/desktop/parts/course.h"
#include <QWidget>

/// The small strip of a case: injections with what they covered, and side effects as bars. The chart's own drawing with two
/// of its lanes.
class CaseStrip : public QWidget
{
    Q_OBJECT
public:
    explicit CaseStrip(QWidget *parent = nullptr);

    void setHistory(const EffectHistory &history, QDate today, const Limits &limits);
    const Course &course() const { return m_course; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Course m_course;
};
