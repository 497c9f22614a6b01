#pragma once
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/row_delegate.h"

/// A cell of a plain table: words, perhaps with a mark or a grade before them.
struct FactCell
{
    QString text;
    Mark mark = {};
    int grade = 0;
    bool strong = false;
};

using FactRow = QList<FactCell>;

/// A table of facts that is read, not edited: 34 px rows, the newest first, with words when there is nothing.
class FactTable : public PinnedTable
{
    Q_OBJECT
public:
    /// @p widths in px at 100 %, 0 takes the rest; as many as heads.
    FactTable(const QStringList &heads, const QList<int> &widths, const QString &nothing, QWidget *parent = nullptr);

    void setFacts(const QList<FactRow> &rows);
    int count() const { return int(m_model->rows().size()); }
    QString textAt(int row, int column) const { return m_model->at(row).value(column).text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TableModel<FactRow> *m_model;
    QString m_nothing;
};
