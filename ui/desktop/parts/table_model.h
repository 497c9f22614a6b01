#pragma once
#include <QAbstractTableModel>
#include <functional>

/// Roles beyond Qt's, shared by our tables and delegates.
enum TableRole {
    GroupRole = Qt::UserRole + 1, ///< a `GroupHead` when the row is the head of a group
};

/// A table on screen: a list of values, and its columns as functions of a value.
template <typename Value> class TableModel : public QAbstractTableModel
{
public:
    struct Column
    {
        QString head;
        std::function<QString(const Value &)> text; ///< display, and what is read out
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
        std::function<QVariant(const Value &, int role)> more; ///< any other role; invalid: none
    };

    explicit TableModel(QList<Column> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {}

    /// A value that is the head of a group answers its `GroupHead` (row_delegate.h); others an invalid variant.
    void setGroups(std::function<QVariant(const Value &)> group) { m_group = std::move(group); }

    const QList<Value> &rows() const { return m_rows; }
    const Value &at(int row) const { return m_rows.at(row); }

    void setRows(QList<Value> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// One row has a new value; selection and scrolling stay.
    void replace(int row, Value value)
    {
        m_rows[row] = std::move(value);
        Q_EMIT dataChanged(index(row, 0), index(row, int(m_columns.size()) - 1));
    }
    void insert(int row, Value value)
    {
        beginInsertRows({}, row, row);
        m_rows.insert(row, std::move(value));
        endInsertRows();
    }
    void remove(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    /// The first row that fits, or -1.
    int find(const std::function<bool(const Value &)> &fits) const
    {
        for (int row = 0; row < m_rows.size(); ++row)
            if (fits(m_rows.at(row))) return row;
        return -1;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        const Value &value = m_rows.at(index.row());
        const Column &column = m_columns.at(index.column());
        if (role == GroupRole) return m_group ? m_group(value) : QVariant();
        if (role == Qt::DisplayRole) return column.text ? column.text(value) : QString();
        if (role == Qt::TextAlignmentRole) return QVariant::fromValue(int(column.alignment));
        return column.more ? column.more(value, role) : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) return {};
        if (role == Qt::DisplayRole) return m_columns.at(section).head;
        if (role == Qt::TextAlignmentRole) return QVariant::fromValue(int(m_columns.at(section).alignment));
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid()) return QAbstractTableModel::flags(index);
        const Qt::ItemFlags usual = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
        // A click on the head of a group chooses nothing and keeps what is chosen.
        const bool head = m_group && m_group(m_rows.at(index.row())).isValid();
        return head ? usual & ~(Qt::ItemIsSelectable | Qt::ItemIsEnabled) : usual;
    }

private:
    QList<Column> m_columns;
    QList<Value> m_rows;
    std::function<QVariant(const Value &)> m_group;
};
