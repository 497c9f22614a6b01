#pragma once
#include "ui/desktop/parts/course.h"
#include "ui/desktop/parts/look.h"
#include <QWidget>

class QPainter;

/// The chart's time axis: lanes for injections, oral doses, side effects, liver, craving and urine tests under one axis,
/// today's line through all. Left and Right move a cursor and read out what is there, Up and Down change the lane.
class CoverageStrip : public QWidget
{
    Q_OBJECT
public:
    enum Lane { Injections, Oral, SideEffects, LiverTests, CravingLane, UrineTests, LaneCount };

    explicit CoverageStrip(QWidget *parent = nullptr);

    void setCourse(const Course &course);
    const Course &course() const { return m_course; }
    /// 80 % high with a label column of 112, as at 1280 x 800.
    void setCompact(bool compact);
    /// Where the cursor stands; an invalid day when it was never moved.
    QDate cursorDay() const;
    QString cursorSentence() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(QDate day, const QString &sentence);
    /// Enter on the cursor.
    void opened(QDate day, int lane);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void moveTo(int stop);
    int stopFrom(int step, int lane) const;
    int stopAcross(int step) const;
    qreal labelWidth() const;

    Course m_course;
    QList<CourseStop> m_stops;
    int m_stop = -1;
    bool m_compact = false;
};

/// The same drawing on paper or anywhere; `cursor` invalid: none.
void paintCourse(QPainter &painter, const QRectF &box, const Course &course, const Look &look, qreal labelWidth,
                 QDate cursor = {});
