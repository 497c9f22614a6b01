#pragma once
#include "app/treatment/ordering.h"
#include "db/work/worklists.h"
#include <QWidget>

class Desk;

/// What becomes due: a calendar of the coming weeks as the orders would stand, and the next days in words under it.
class DuePreview : public QWidget
{
    Q_OBJECT
public:
    explicit DuePreview(const Desk &desk, QWidget *parent = nullptr);

    void show(const ChartPage &page, const QList<Order> &orders, const Ordering &ordering);
    /// 5 weeks, or 13 (three months) in lower rows.
    void setWeeks(int weeks);
    int weeks() const { return m_weeks; }
    /// What stands in the cell of @p day: "50 here", "25 given", "due".
    QString cellWords(QDate day) const;
    /// The days listed under the calendar, each as a sentence.
    QStringList nextWords() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Day
    {
        double milligrams = 0;
        QString below; ///< here, home, closed, given, due, book
        std::optional<DoseOutcome> outcome = {};
        bool window = false, due = false, book = false, held = false;
    };
    struct Next
    {
        QDate day;
        QString what, where;
    };
    void fill();
    void fillTablets(QDate day, Day &cell) const;
    void fillInjections();
    void fillNext();
    QDate firstMonday() const;
    QRectF cellOf(int row, int column) const;
    int listTop() const;
    void paintCell(QPainter &painter, const QRectF &box, QDate day) const;
    void paintNext(QPainter &painter) const;

    const Desk &m_desk;
    std::optional<ChartPage> m_page;
    QList<Order> m_orders;
    Ordering m_ordering;
    int m_weeks = 5;
    QHash<QDate, Day> m_days;
    QList<Next> m_next;
    QDate m_liver;
};
