#pragma once
#include "app/measures/effect_rates.h"
#include <QWidget>

/// Side effects by month of onset, stacked by grade from light to dark, with the count over each bar and the rate under it.
/// The arrows walk through the months and read them out.
class EffectMonths : public QWidget
{
    Q_OBJECT
public:
    explicit EffectMonths(QWidget *parent = nullptr);

    void setMonths(const QList<EffectBasis> &months, const QList<EffectCount> &counts);
    QString sentence(int month) const;
    int current() const { return m_current; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int month);
    void paintMonth(QPainter &painter, int month, const QRect &box, double perCase) const;

    QList<EffectBasis> m_months;
    QList<EffectCount> m_counts;
    int m_current = 0;
};

/// "12.3 per 100", "none given" without injections.
QString injectionRate(int count, int injections);
/// "4.1 per 1,000", "none taken" without tablets.
QString tabletRate(int count, int doses);
