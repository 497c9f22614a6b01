#pragma once
#include "ui/desktop/outcomes/outcome_pane.h"

/// Numbers in rows and columns, drawn as a table that scrolls with the page; each cell opens who stands behind it.
class NumberTable : public OutcomePane
{
    Q_OBJECT
public:
    using OutcomePane::OutcomePane;
    PaneTable table() const override;
    QSize sizeHint() const override;

protected:
    /// Heads and their least widths in px at 100 %; the first takes the rest.
    QStringList m_heads;
    QList<int> m_widths;
    QStringList m_rows;
    bool m_lastIsSum = false;

    qreal left(int column) const;
    qreal columnWidth(int column) const;
    qreal head() const { return Look::of(this).px(space::tableHead); }
    qreal rowHeight() const { return Look::of(this).px(37); }
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;
    virtual void paintCell(QPainter &painter, const QRectF &box, int number) const;
};

/// Retention and punctuality by level of care, indication or month, everybody last.
class GroupTable : public NumberTable
{
    Q_OBJECT
public:
    explicit GroupTable(QWidget *parent = nullptr);
    void setBy(OutcomeGroup by);
    OutcomeGroup by() const { return m_by; }

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isNarrow() const;

    OutcomeGroup m_by = OutcomeGroup::Level;
    bool m_isNarrow = false;
};

/// Every measure with its share, its count and the year before.
class MeasureTable : public NumberTable
{
    Q_OBJECT
public:
    explicit MeasureTable(QWidget *parent = nullptr);

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    void paintCell(QPainter &painter, const QRectF &box, int number) const override;
};

/// All numbers of the second table, in its order: the measures of `report outcomes`, then craving and tablets.
QList<OutcomeNumber> everyNumber(const OutcomePage &page);
