#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/row_delegate.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

/// The head of the group one is in, kept at the top of the view while its rows pass under it.
class GroupCover : public QWidget
{
public:
    explicit GroupCover(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void setHead(const GroupHead &head)
    {
        m_head = head;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintGroupHead(painter, rect(), m_head, Look::of(this));
    }

private:
    GroupHead m_head;
};

PinnedTable::PinnedTable(QWidget *parent) : QTableView(parent), m_cover(new GroupCover(viewport()))
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setProperty("paneMargin", space::margin);
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex &index) { hover(index.row()); });
    connect(this, &QAbstractItemView::viewportEntered, this, [this] { hover(-1); });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!isGroup(index.row())) Q_EMIT opened(index.row());
    });
    refit();
}

void PinnedTable::setRows(RowDelegate *delegate)
{
    delegate->setParent(this);
    m_delegate = delegate;
    setItemDelegate(delegate);
    refit();
}

void PinnedTable::setWidths(const QList<int> &widths)
{
    m_widths = widths;
    refit();
}

void PinnedTable::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *old = this->model()) old->disconnect(this);
    QTableView::setModel(model);
    if (!model) return;
    connect(model, &QAbstractItemModel::modelReset, this, &PinnedTable::refit);
    connect(model, &QAbstractItemModel::layoutChanged, this, &PinnedTable::refit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PinnedTable::spanGroups);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PinnedTable::spanGroups);
    refit();
}

int PinnedTable::row() const
{
    if (!selectionModel()) return -1;
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.constFirst().row();
}

void PinnedTable::setRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount()) return clearSelection();
    const int target = isGroup(row) ? rowFrom(row, 1) : row;
    if (target < 0) return clearSelection();
    setCurrentIndex(model()->index(target, 0));
    // Into the upper two thirds, where the eye expects the next one.
    const int bottom = rowViewportPosition(target) + rowHeight(target), limit = viewport()->height() * 2 / 3;
    if (bottom > limit) verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - limit);
    const int top = rowViewportPosition(target), cover = m_cover->isVisible() ? m_cover->height() : 0;
    if (top < cover) verticalScrollBar()->setValue(verticalScrollBar()->value() + top - cover);
}

void PinnedTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (row() >= 0) Q_EMIT opened(row());
        return;
    }
    // Letters are deeds of the screen, not a search in the list.
    const bool letter = !event->text().isEmpty() && event->text().at(0).isPrint()
        && !(event->modifiers() & Qt::ControlModifier);
    if (letter) return event->ignore();
    QTableView::keyPressEvent(event);
}

bool PinnedTable::isGroup(int row) const { return model() && model()->index(row, 0).data(GroupRole).isValid(); }

int PinnedTable::rowFrom(int row, int step) const
{
    const int count = model() ? model()->rowCount() : 0;
    for (int at = row + step; at >= 0 && at < count; at += step)
        if (!isGroup(at)) return at;
    return -1;
}

QModelIndex PinnedTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int from = currentIndex().row();
    if (action == MoveUp || action == MovePrevious) {
        const int to = rowFrom(from, -1);
        return to < 0 ? currentIndex() : model()->index(to, 0);
    }
    if (action == MoveDown || action == MoveNext) {
        const int to = rowFrom(from, 1);
        return to < 0 ? currentIndex() : model()->index(to, 0);
    }
    if (action == MoveLeft || action == MoveRight) return currentIndex();
    QModelIndex index = QTableView::moveCursor(action, modifiers);
    if (!index.isValid() || !isGroup(index.row())) return index.siblingAtColumn(0);
    int to = rowFrom(index.row(), index.row() >= from ? 1 : -1);
    if (to < 0) to = rowFrom(index.row(), index.row() >= from ? -1 : 1);
    return to < 0 ? currentIndex() : model()->index(to, 0);
}

void PinnedTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const bool sameRow = previous.isValid() && previous.row() == current.row();
    if (current.isValid() && !sameRow && !isGroup(current.row())) Q_EMIT rowChosen(current.row());
    // A row under the pinned head is not to be seen.
    if (current.isValid() && m_cover->isVisible() && rowViewportPosition(current.row()) < m_cover->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(current.row())
                                      - m_cover->height());
}

void PinnedTable::hover(int row)
{
    if (row == m_hovered) return;
    m_hovered = row;
    viewport()->update();
}

void PinnedTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void PinnedTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt makes the first row current and leaves it unselected; then nobody would know where they are.
    if (row() < 0 && currentIndex().isValid() && !isGroup(currentIndex().row())) selectRow(currentIndex().row());
    viewport()->update(); // the selection has its other ground
}

void PinnedTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void PinnedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    pin();
}

void PinnedTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void PinnedTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    pin();
}

void PinnedTable::refit()
{
    const Look &look = Look::of(this);
    horizontalHeader()->setFixedHeight(look.px(space::tableHead));
    verticalHeader()->setDefaultSectionSize(look.px(m_delegate ? m_delegate->rowHeight() : space::row));
    verticalScrollBar()->setSingleStep(verticalHeader()->defaultSectionSize());
    m_hovered = -1;
    fitColumns();
    spanGroups();
}

void PinnedTable::fitColumns()
{
    if (!model() || m_widths.isEmpty()) return;
    const Look &look = Look::of(this);
    const int columns = std::min(model()->columnCount(), int(m_widths.size()));
    int fixed = 0, open = 0;
    const auto wide = [&](int column) {
        return look.px(m_widths[column]) + (column == 0 ? look.px(space::margin) : 0)
            + (column == columns - 1 ? look.px(space::margin) : 0);
    };
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column)) continue;
        if (m_widths[column] > 0) fixed += wide(column);
        else ++open;
    }
    // Large text on a small screen: every column gives way, so that none leaves the window.
    const int least = open * look.px(80), room = viewport()->width() - least;
    const double share = fixed > room && fixed > 0 ? std::max(0.2, double(room) / fixed) : 1;
    const int rest = open > 0 ? std::max(look.px(80), (viewport()->width() - int(fixed * share)) / open) : 0;
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, m_widths[column] > 0 ? int(wide(column) * share) : rest);
}

void PinnedTable::spanGroups()
{
    if (!model()) return;
    clearSpans();
    const int head = Look::of(this).px(space::groupHead), usual = verticalHeader()->defaultSectionSize();
    const int rows = model()->rowCount(), columns = model()->columnCount();
    m_groupRows.clear();
    for (int row = 0; row < rows; ++row) {
        const bool group = isGroup(row);
        if (group) m_groupRows << row;
        if (group && columns > 1) setSpan(row, 0, 1, columns);
        if (rowHeight(row) != (group ? head : usual)) setRowHeight(row, group ? head : usual);
    }
    pin();
}

void PinnedTable::pin()
{
    int current = -1, next = -1;
    for (const int row : std::as_const(m_groupRows)) {
        if (rowViewportPosition(row) < 0) {
            current = row;
            continue;
        }
        next = row;
        break;
    }
    m_cover->setVisible(current >= 0);
    if (current < 0) return;
    const int tall = rowHeight(current);
    int top = 0;
    // The next head pushes this one out of the view.
    if (next >= 0) top = std::min(0, rowViewportPosition(next) - tall);
    m_cover->setHead(model()->index(current, 0).data(GroupRole).value<GroupHead>());
    m_cover->setGeometry(0, top, viewport()->width(), tall);
    m_cover->raise();
}
