#pragma once
#include "ui/desktop/outcomes/outcome_charts.h"
#include "ui/desktop/outcomes/outcome_tables.h"

class JoinedButtons;
class QGridLayout;
class TextLabel;

/// All charts and tables of the outcomes on one page that scrolls as one; at most 1600 px wide, in one column when narrow.
class OutcomeBoard : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeBoard(QWidget *parent = nullptr);

    void show(const OutcomePage &page);
    /// In the order in which Tab meets them.
    const QList<OutcomePane *> &panes() const { return m_panes; }
    FigureTiles *figures() const { return m_figures; }
    GroupTable *groups() const { return m_groups; }
    MeasureTable *everything() const { return m_everything; }
    JoinedButtons *by() const { return m_by; }

Q_SIGNALS:
    void opened(const OutcomeNumber &number);
    void moved(const OutcomeNumber &number);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildGroupHead();
    void arrange();
    void setBy(int choice);

    FigureTiles *m_figures;
    RetentionChart *m_retention;
    TimingChart *m_timing;
    EffectChart *m_injectionEffects, *m_tabletEffects;
    StopChart *m_stops;
    GroupTable *m_groups;
    MeasureTable *m_everything;
    QWidget *m_groupHead;
    JoinedButtons *m_by;
    TextLabel *m_byTitle;
    QGridLayout *m_grid;
    QList<OutcomePane *> m_panes;
    int m_columns = 0;
};
