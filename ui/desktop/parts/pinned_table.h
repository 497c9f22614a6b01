#pragma once
#include <QTableView>

class GroupCover;
class RowDelegate;

/// A list: whole rows, no grid, head of 28 px, fixed row heights, group heads that stay while their rows pass under them.
/// Up, Down, Page keys, Home and End move; Enter is `opened`.
class PinnedTable : public QTableView
{
    Q_OBJECT
public:
    explicit PinnedTable(QWidget *parent = nullptr);

    /// The delegate paints every column and says how high a row is. The table takes it.
    void setRows(RowDelegate *delegate);
    /// Column widths in px at 100 %; 0: takes the rest.
    void setWidths(const QList<int> &widths);
    /// The row selected, or -1.
    int row() const;
    /// Selects it and brings it into the upper two thirds. Group heads are passed over.
    void setRow(int row);
    void setModel(QAbstractItemModel *model) override;
    int hoveredRow() const { return m_hovered; }

Q_SIGNALS:
    void rowChosen(int row);
    /// Enter or a double click.
    void opened(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refit();
    void fitColumns();
    void pin();
    void hover(int row);
    void spanGroups();
    bool isGroup(int row) const;
    int rowFrom(int row, int step) const;

    QList<int> m_widths, m_groupRows;
    int m_hovered = -1;
    RowDelegate *m_delegate = nullptr;
    GroupCover *m_cover;
};
