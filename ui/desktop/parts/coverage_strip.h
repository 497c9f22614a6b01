#pragma once
#include "ui/desktop/parts/course.h"
#include "ui/desktop/parts/look.h"
#include <QWidget>

class QPainter;

/// The chart's time axis: lanes for what was given, what it did, what was measured, who called and the level of care under
/// one axis, today's line through all. Left and Right move a cursor and read out what is there, Up and Down change the lane;
/// `+` and `-` or the wheel zoom between four weeks and the whole history, Page Up and Down or Shift with the wheel move on.
class CoverageStrip : public QWidget
{
    Q_OBJECT
public:
    enum Lane { Injections, Oral, SideEffects, LiverTests, CravingLane, UrineTests, CallLane, CareLane, LaneCount };

    explicit CoverageStrip(QWidget *parent = nullptr);

    void setCourse(const Course &course);
    const Course &course() const { return m_course; }
    /// The days in view, both included; cut to what the course has. Does not emit `viewChanged`.
    void setView(QDate from, QDate until);
    QDate viewFrom() const { return m_course.from; }
    QDate viewUntil() const { return m_course.until; }
    /// Every stop, for a table: the axis is read there as well.
    const QList<CourseStop> &stops() const { return m_stops; }
    /// 80 % high with a label column of 112, as at 1280 x 800.
    void setCompact(bool compact);
    /// Where the cursor stands; an invalid day when it was never moved.
    QDate cursorDay() const;
    QString cursorSentence() const;
    int cursorLane() const { return m_stop < 0 ? -1 : m_stops[m_stop].lane; } ///< -1 when it was never moved
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(QDate day, const QString &sentence);
    /// Enter on the cursor.
    void opened(QDate day, int lane);
    /// The mouse stands over something, or (empty) over nothing.
    void pointed(const QString &sentence);
    /// Zoomed or moved by the person.
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void moveTo(int stop);
    void zoom(double factor, QDate about);
    void pan(int days);
    void look(QDate from, qint64 days);
    QDate dayAt(qreal x) const;
    int stopAt(const QPointF &place, qreal within) const;
    int stopFrom(int step, int lane) const;
    int stopAcross(int step) const;
    qreal labelWidth() const;

    Course m_course;
    QDate m_first, m_last; ///< how far the axis can go
    QList<CourseStop> m_stops;
    int m_stop = -1;
    bool m_compact = false;
};

/// The same drawing on paper or anywhere; `cursor` invalid: none.
void paintCourse(QPainter &painter, const QRectF &box, const Course &course, const Look &look, qreal labelWidth,
                 QDate cursor = {});
