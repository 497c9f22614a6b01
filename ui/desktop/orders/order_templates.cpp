#include "ui/desktop/orders/order_templates.h"
#include "ui/desktop/parts/key_cap.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace {
constexpr int templateRow = 44, lowTemplateRow = 37;
}

/// A cap at the left, the template and its remark beside it.
class OrderTemplates::Painter : public RowDelegate
{
public:
    Painter(int high, QObject *parent) : RowDelegate(high, parent) {}

protected:
    void paintCell(const Cell &cell) const override
    {
        const auto &row = static_cast<const TableModel<Row> *>(cell.index.model())->at(cell.index.row());
        if (row.choice < 0) return;
        const OrderChoice &choice = orderChoices().at(row.choice);
        const Look &look = cell.look;
        if (!choice.cap.isEmpty())
            paintKeyCaps(cell.painter, QPointF(cell.box.left(), cell.box.center().y() - look.pxF(9)), {choice.cap},
                         look);
        const auto part = [&](qreal top, qreal height) {
            const qreal left = cell.box.left() + look.pxF(30);
            const QRectF place(left, cell.box.top() + look.pxF(top), cell.box.right() - left, look.pxF(height));
            return Cell{cell.painter, look, place, cell.ground, cell.selected, cell.focused, cell.index};
        };
        const qreal top = (rowHeight() - 36) / 2.0;
        paintText(part(top, 19), title(choice), TextSize::Body, QFont::DemiBold);
        paintText(part(top + 19, 16), remark(choice), TextSize::Caption, QFont::Normal, &Tokens::text2);
    }
};

OrderTemplates::OrderTemplates(QWidget *parent) : PinnedTable(parent)
{
    TableModel<Row>::Column column{tr("Order template"), [](const Row &row) {
                                       if (row.choice < 0) return QString();
                                       const OrderChoice &choice = orderChoices().at(row.choice);
                                       return tr("%1, %2").arg(title(choice), remark(choice));
                                   }};
    m_model = new TableModel<Row>({column}, this);
    m_model->setGroups([](const Row &row) { return row.head ? QVariant::fromValue(*row.head) : QVariant(); });
    QList<Row> rows;
    const auto head = [&](const QString &words) { rows << Row{-1, GroupHead{{{}, words, nullptr}, -1, {}}}; };
    const auto &all = orderChoices();
    for (int i = 0; i < all.size(); ++i) {
        const bool first = i == 0;
        if (first) head(tr("By mouth"));
        else if (all[i].kind != all[i - 1].kind && all[i].kind == OrderChoice::Kind::Hold) head(tr("Change what runs"));
        else if (all[i].order == OrderKind::Injection && all[i - 1].order == OrderKind::Oral)
            head(tr("Injection, 380 mg"));
        rows << Row{i, std::nullopt};
    }
    setRows(new Painter(templateRow, this));
    setModel(m_model);
    m_model->setRows(rows);
    setWidths({0});
    horizontalHeader()->hide();
    setAccessibleName(tr("Order templates"));
    connect(this, &PinnedTable::rowChosen, this, [this](int row) {
        if (row >= 0 && m_model->at(row).choice >= 0) Q_EMIT chosen(m_model->at(row).choice);
    });
}

void OrderTemplates::setCompact(bool compact)
{
    if (m_compact == compact) return;
    m_compact = compact;
    setRows(new Painter(compact ? lowTemplateRow : templateRow, this));
}

int OrderTemplates::choice() const { return row() < 0 ? -1 : m_model->at(row()).choice; }

void OrderTemplates::choose(int choice)
{
    const int row = m_model->find([choice](const Row &each) { return each.choice == choice && choice >= 0; });
    if (row >= 0) setRow(row);
}

bool OrderTemplates::press(int key)
{
    const auto &all = orderChoices();
    for (int i = 0; i < all.size(); ++i)
        if (!all[i].cap.isEmpty() && key == all[i].cap.at(0).unicode()) {
            choose(i);
            return true;
        }
    return false;
}

void OrderTemplates::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!plain || !press(event->key())) PinnedTable::keyPressEvent(event);
}
