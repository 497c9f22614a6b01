#pragma once
#include "ui/desktop/outcomes/outcome_words.h"
#include "ui/desktop/parts/value_pane.h"

/// A chart or table of the outcomes: its title, its numbers, and who stands behind each.
class OutcomePane : public ValuePane
{
    Q_OBJECT
public:
    OutcomePane(const QString &title, QWidget *parent = nullptr);

    void show(const OutcomePage &page);
    const OutcomeNumber *number(int value) const
    {
        return value >= 0 && value < m_numbers.size() ? &m_numbers[value] : nullptr;
    }
    const QList<OutcomeNumber> &numbers() const { return m_numbers; }

protected:
    /// The numbers of the page, in the order of `lay()`.
    virtual QList<OutcomeNumber> build(const OutcomePage &page) = 0;

    const OutcomePage &page() const { return m_page; }
    /// Title and a line under it; answers where the picture begins (y).
    qreal paintTitle(QPainter &painter, const QString &under) const;
    qreal top() const { return Look::of(this).pxF(72); }
    PaneValue valueOf(int number, const QRectF &box, int row, int column) const;
    /// "77 %" in bold or faint, then "61 of 79" behind it; answers where it ended (x).
    qreal paintShare(QPainter &painter, const QPointF &middleLeft, const OutcomeNumber &number) const;

private:
    QString m_title;
    OutcomePage m_page;
    QList<OutcomeNumber> m_numbers;
};

/// The four figures at the top.
class FigureTiles : public OutcomePane
{
    Q_OBJECT
public:
    explicit FigureTiles(QWidget *parent = nullptr);
    PaneTable table() const override;
    QSize sizeHint() const override;

protected:
    QList<OutcomeNumber> build(const OutcomePage &page) override;
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;

private:
    QString caption(int tile) const;
    QString yearBefore(int tile) const;
    bool needsTwoLines() const;
    int tileHigh() const;
    int perRow() const;
};

/// Rows of a word, a bar and its numbers: what the three bar charts share.
class BarChart : public OutcomePane
{
    Q_OBJECT
public:
    using OutcomePane::OutcomePane;
    PaneTable table() const override;
    QSize sizeHint() const override;

protected:
    virtual qreal labelWidth() const = 0;
    virtual qreal rowHeight() const { return 36; }
    qreal labelRoom(qreal room) const;
    virtual QString under() const = 0;
    virtual void paintLabel(QPainter &painter, const QRectF &box, int row) const;
    virtual void paintBar(QPainter &painter, const QRectF &box, int row) const = 0;
    virtual QString nothing() const = 0;
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;
};
