#pragma once
#include "ui/desktop/chart/dose_days.h"
#include <QWidget>

/// The tablets as a calendar: a column a week, a row a weekday, shape over the milligrams taken; orders and holds as bars on
/// top. It scrolls sideways by whole weeks, the newest at the right, and paints only the weeks in view.
class DoseCalendar : public QWidget
{
    Q_OBJECT
public:
    explicit DoseCalendar(QWidget *parent = nullptr);

    /// The chosen day stays when it is still there; else today.
    void show(const DoseDays &days);
    const DoseDays &days() const { return m_days; }
    QDate day() const { return m_day; }
    void choose(QDate day);
    QString sentence() const { return m_days.sentence(m_day); } ///< of the chosen day
    int weeksInView() const;
    QDate firstInView() const; ///< Monday of the first column
    QDate lastInView() const;  ///< Sunday of the last column
    /// The newest week in view, counted back from this week; kept inside the log.
    void scrollTo(int weeksBack);
    int weeksBack() const { return m_back; }
    int mostWeeksBack() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void dayChosen(QDate day);
    void opened(QDate day); ///< Enter
    void scrolled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int cellHigh() const;
    QRectF cellOf(QDate day) const;
    QDate dayAt(const QPointF &at) const;
    void tell();
    /// @p caption: made once a paint, a font looked up for each of two hundred cells is what one would wait for.
    void paintDay(QPainter &painter, const DoseDays::Day &day, const QFont &caption) const;
    void paintHeads(QPainter &painter) const;
    void paintOrders(QPainter &painter) const;
    void paintBar(QPainter &painter, const QRectF &box, const QString &words, bool hold, bool begins,
                  bool isFirst) const;
    void paintChange(QPainter &painter, QDate startsOn) const;
    void paintTaken(QPainter &painter) const;

    DoseDays m_days;
    QDate m_day;
    int m_back = 0, m_wheel = 0;
};
