// How a painted page of numbers is a table to assistive tools.
#include "ui/desktop/parts/value_pane.h"
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

void teachValuePane();

namespace {

/// One cell: a number, or nothing where the picture has none.
class PaneCellAccess : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    PaneCellAccess(ValuePane *pane, int row, int column) : m_pane(pane), m_row(row), m_column(column) {}

    bool isValid() const override { return m_pane && m_row < m_pane->table().rows.size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_pane ? m_pane->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_pane); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override
    {
        const int at = value();
        if (text == QAccessible::Name) return m_column == 0 ? m_pane->table().rows.value(m_row) : numberAt(at);
        return text == QAccessible::Description && at >= 0 ? m_pane->values()[at].sentence : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        const int at = value();
        if (at < 0) return {};
        const QRect box = m_pane->values()[at].box.toRect();
        return {m_pane->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return m_column == 0 ? QAccessible::RowHeader : QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = value() >= 0;
        state.focused = m_pane && m_pane->hasFocus() && value() == m_pane->current();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return value() >= 0 && value() == m_pane->current(); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    int value() const { return m_pane ? m_pane->valueAt(m_row, m_column - 1) : -1; }
    QString numberAt(int at) const
    {
        if (at < 0) return {};
        return m_pane->values()[at].cell;
    }

    QPointer<ValuePane> m_pane;
    int m_row, m_column;
};

/// The page itself.
class ValuePaneAccess : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ValuePaneAccess(ValuePane *pane) : QAccessibleWidget(pane, QAccessible::Table) {}
    ~ValuePaneAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells)) QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        return columnCount() ? cellAt(index / columnCount(), index % columnCount()) : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) return nullptr;
        QAccessible::Id &id = m_cells[{row, column}];
        if (!id) id = QAccessible::registerAccessibleInterface(new PaneCellAccess(pane(), row, column));
        return QAccessible::accessibleInterface(id);
    }
    int selectedCellCount() const override { return pane()->values().isEmpty() ? 0 : 1; }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        if (pane()->values().isEmpty()) return {};
        const PaneValue &here = pane()->values()[pane()->current()];
        return {cellAt(here.row, here.column + 1)};
    }
    QString columnDescription(int column) const override { return pane()->table().heads.value(column); }
    QString rowDescription(int row) const override { return pane()->table().rows.value(row); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override { return int(pane()->table().heads.size()); }
    int rowCount() const override { return int(pane()->table().rows.size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    ValuePane *pane() const { return static_cast<ValuePane *>(object()); }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface *makePaneAccess(const QString &, QObject *object)
{
    auto *pane = qobject_cast<ValuePane *>(object);
    return pane ? new ValuePaneAccess(pane) : nullptr;
}

} // namespace

void teachValuePane()
{
    static const bool taught = (QAccessible::installFactory(makePaneAccess), true);
    Q_UNUSED(taught)
}
