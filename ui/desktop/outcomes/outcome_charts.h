#pragma once
#include "ui/desktop/outcomes/outcome_pane.h"
#include "ui/desktop/parts/shapes.h"

/// Still in treatment: percent by days after the first dose as steps, the year before dashed.
class RetentionChart : public OutcomePane
{
    Q_OBJECT
public:
    explicit RetentionChart(QWidget *parent = nullptr);
    PaneTable table() const override;
    QSize sizeHint() const override;

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;

private:
    struct Point
    {
        int day;
        double share;
        qint64 count, of;
    };
    static QList<Point> points(const OutcomeSums &sums);
    QRectF plot() const;
    QPointF place(int day, double share) const;
    double floorShare() const;
    qreal lowest(qreal from, qreal to) const;
    void paintAxes(QPainter &painter) const;
    void paintSteps(QPainter &painter, const QList<Point> &points) const;
    void paintLabels(QPainter &painter) const;

    QList<Point> m_now, m_before;
};

/// When injections were given, by days from the due day, with the ladder's shapes.
class TimingChart : public BarChart
{
    Q_OBJECT
public:
    explicit TimingChart(QWidget *parent = nullptr);

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    qreal labelWidth() const override { return 120; }
    qreal rowHeight() const override { return numbers().size() > 5 ? 38 : 44; }
    QString under() const override;
    QString nothing() const override;
    void paintLabel(QPainter &painter, const QRectF &box, int row) const override;
    void paintBar(QPainter &painter, const QRectF &box, int row) const override;

private:
    StatusShape shapeAt(int row) const;
    QString wordsOf(Timing timing) const;

    QList<Timing> m_rows;
    qint64 m_all = 0;
};

/// Side effects by term, stacked by grade, for each 100 injections or 1,000 tablets.
class EffectChart : public BarChart
{
    Q_OBJECT
public:
    EffectChart(Product product, QWidget *parent = nullptr);

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    qreal labelWidth() const override { return 132; }
    QString under() const override;
    QString nothing() const override;
    void paintBar(QPainter &painter, const QRectF &box, int row) const override;
    void paintPane(QPainter &painter) const override;

private:
    Product m_product;
    QList<QMap<int, qint64>> m_grades; ///< of each row, by grade
    qint64 m_doses = 0;
};

/// Why treatment ended.
class StopChart : public BarChart
{
    Q_OBJECT
public:
    explicit StopChart(QWidget *parent = nullptr);

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    qreal labelWidth() const override { return 168; }
    qreal rowHeight() const override { return 28; }
    QString under() const override;
    QString nothing() const override;
    void paintBar(QPainter &painter, const QRectF &box, int row) const override;

private:
    qint64 m_ended = 0, m_stepped = 0;
};
