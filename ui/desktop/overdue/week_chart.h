#pragma once
#include "db/work/desk_reports.h"
#include "ui/desktop/parts/tokens.h"
#include <QWidget>

class Look;

/// The desk's weeks as bars: who came, who did not, cancelled, still to come; the arrows walk through them.
class WeekChart : public QWidget
{
    Q_OBJECT
public:
    explicit WeekChart(QWidget *parent = nullptr);

    void setWeeks(const QList<DeskFigures> &weeks);
    int current() const { return m_current; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Part
    {
        int count;
        Ink ink;
        Qt::BrushStyle fill; ///< each has its own, so that grey print is enough
    };
    static QList<Part> partsOf(const DeskFigures &week);
    static void paintPart(QPainter &painter, const QRect &box, const Part &part, const Look &look);
    void paintWeek(QPainter &painter, int week, const QRect &box, double perVisit) const;
    void paintLegend(QPainter &painter) const;
    void choose(int week);

    QList<DeskFigures> m_weeks;
    int m_current = 0;
};

/// "12 of 15 (80 %)"; without a whole: "none".
QString shareWords(int count, int of);
/// One week read out: visits, no-shows, calls, promises, days late.
QString weekSentence(const DeskFigures &week);
