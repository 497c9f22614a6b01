#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/tabular.h"
#include <QPainter>

RowDelegate::RowDelegate(int rowHeight, QObject *parent) : QStyledItemDelegate(parent), m_rowHeight(rowHeight) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool head = index.data(GroupRole).isValid();
    return {option.rect.width(), Look::of(option.widget).px(head ? space::groupHead : m_rowHeight)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = Look::of(option.widget);
    const QVariant group = index.data(GroupRole);
    painter->save();
    if (group.isValid()) {
        paintGroupHead(*painter, option.rect, group.value<GroupHead>(), look);
        painter->restore();
        return;
    }
    QColor ground;
    paintGround(painter, option, index, &ground);
    const bool first = index.column() == 0, last = index.column() == index.model()->columnCount() - 1;
    QRectF box = option.rect;
    box.adjust(first ? look.px(space::margin) : 0, 0, last ? -look.px(space::margin) : -look.px(space::s), -1);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.widget && option.widget->hasFocus();
    painter->setClipRect(option.rect);
    paintCell(Cell{*painter, look, box, ground, selected, focused, index});
    painter->restore();
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              QColor *ground) const
{
    const Look &look = Look::of(option.widget);
    const auto *table = qobject_cast<const PinnedTable *>(option.widget);
    const bool selected = option.state & QStyle::State_Selected, focused = option.widget && option.widget->hasFocus();
    const bool over = table ? table->hoveredRow() == index.row() : bool(option.state & QStyle::State_MouseOver);
    *ground = selected ? (focused ? look->sel : look->bg3) : over ? look->hover : look->bg1;
    painter->fillRect(option.rect, *ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look->line1);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          focused ? look->accent : look->line2);
}

void RowDelegate::paintCell(const Cell &cell) const
{
    const auto alignment = Qt::Alignment(cell.index.data(Qt::TextAlignmentRole).toInt());
    const QString text = cell.index.data().toString();
    if (alignment & Qt::AlignRight)
        paintFigures(cell, text, TextSize::Body, QFont::Normal, &Tokens::text1, Qt::AlignRight);
    else paintText(cell, text, TextSize::Body, QFont::Normal, &Tokens::text1, alignment & Qt::AlignHorizontal_Mask);
}

void RowDelegate::paintText(const Cell &cell, const QString &text, TextSize size, QFont::Weight weight, Ink ink,
                            Qt::Alignment alignment)
{
    cell.painter.setFont(cell.look.font(size, weight));
    cell.painter.setPen(cell.look.tokens().*ink);
    const QString fitting = cell.painter.fontMetrics().elidedText(text, Qt::ElideRight, int(cell.box.width()) + 1);
    cell.painter.drawText(cell.box.adjusted(0, 0, 1, 0), int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          fitting);
}

void RowDelegate::paintFigures(const Cell &cell, const QString &text, TextSize size, QFont::Weight weight, Ink ink,
                               Qt::Alignment alignment)
{
    cell.painter.setFont(cell.look.font(size, weight));
    cell.painter.setPen(cell.look.tokens().*ink);
    paintTabular(cell.painter, cell.box, alignment, text);
}

void paintGroupHead(QPainter &painter, const QRectF &box, const GroupHead &head, const Look &look)
{
    painter.fillRect(box, look->bg2);
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look->line1);
    const qreal right = box.right() - look.px(space::margin);
    QRectF line(box.left() + look.px(space::margin), box.top(), right - box.left() - look.px(space::margin),
                box.height() - 1);
    const QFont medium = look.font(TextSize::Body, QFont::Medium);
    qreal x = paintMark(painter, line, head.mark, medium, look, look->bg2) + look.px(space::m);
    const auto write = [&](const QString &words, QFont::Weight weight, const QColor &ink) {
        painter.setFont(look.font(TextSize::Body, weight));
        painter.setPen(ink);
        const QString fitting = painter.fontMetrics().elidedText(words, Qt::ElideRight, int(right - x));
        painter.drawText(QRectF(x, line.top(), right - x, line.height()),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
        x += QFontMetricsF(painter.font()).horizontalAdvance(fitting) + look.px(space::m);
    };
    if (head.count >= 0) write(QString::number(head.count), QFont::DemiBold, look->text1);
    if (!head.meaning.isEmpty()) write(head.meaning, QFont::Normal, look->text2);
}
