#pragma once
#include "ui/desktop/parts/mark.h"
#include "ui/desktop/parts/table_model.h"
#include <QStyledItemDelegate>

/// Paints rows of lists: ground of the selection with its accent bar, hover, hairline; group heads across the whole row.
/// A screen derives and paints its cells; words, shapes and figures by the helpers here.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(int rowHeight = space::row, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int rowHeight() const { return m_rowHeight; }

protected:
    /// What a cell needs to be painted. `box` keeps clear of the pane's margin in the first and last column.
    struct Cell
    {
        QPainter &painter;
        const Look &look;
        QRectF box;
        QColor ground; ///< what lies under it
        bool selected, focused;
        const QModelIndex &index;
    };
    /// By default the display text, in text1 at 13, tabular when right-aligned.
    virtual void paintCell(const Cell &cell) const;

    static void paintText(const Cell &cell, const QString &text, TextSize size = TextSize::Body,
                          QFont::Weight weight = QFont::Normal, Ink ink = &Tokens::text1,
                          Qt::Alignment alignment = Qt::AlignLeft);
    static void paintFigures(const Cell &cell, const QString &text, TextSize size = TextSize::Body,
                             QFont::Weight weight = QFont::Normal, Ink ink = &Tokens::text1,
                             Qt::Alignment alignment = Qt::AlignLeft);

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     QColor *ground) const;
    int m_rowHeight;
};

/// The head of a group of rows: mark, count, what the group means.
struct GroupHead
{
    Mark mark;
    int count = -1;
    QString meaning;
};
Q_DECLARE_METATYPE(GroupHead)

void paintGroupHead(QPainter &painter, const QRectF &box, const GroupHead &head, const Look &look);
