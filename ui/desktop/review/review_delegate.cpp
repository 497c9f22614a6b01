#include "ui/desktop/review/review_delegate.h"
#include <QFontMetricsF>
#include <QPainter>

namespace {

constexpr int queueRow = 49;

Sign causeSign(ReviewRow::Cause cause)
{
    switch (cause) {
    case ReviewRow::Cause::Decision: return IconName::Why;
    case ReviewRow::Cause::Lab: return IconName::Lab;
    case ReviewRow::Cause::Lapsed: return StatusShape::Lapsed;
    case ReviewRow::Cause::ToClose: return IconName::Phone;
    case ReviewRow::Cause::OrderUnsigned:
    case ReviewRow::Cause::OrderEnds: return IconName::Sign;
    case ReviewRow::Cause::ConsentEnds: return IconName::Note;
    default: return IconName::SideEffect; // not graded yet
    }
}

} // namespace

ReviewDelegate::ReviewDelegate(const Desk &desk, QObject *parent) : RowDelegate(queueRow, parent), m_desk(desk) {}

void ReviewDelegate::paintCell(const Cell &cell) const
{
    const auto &line = static_cast<const TableModel<ReviewLine> *>(cell.index.model())->at(cell.index.row());
    if (!line.row) return;
    const ReviewRow &row = *line.row;
    const Look &look = cell.look;
    const qreal size = row.effect && row.effect->grade > 0 ? look.pxF(20) : look.pxF(16);
    const QRectF box(cell.box.left() + (look.pxF(20) - size) / 2, cell.box.center().y() - size / 2, size, size);
    const bool lapsed = row.cause == ReviewRow::Cause::Lapsed;
    if (row.effect && row.effect->grade > 0) paintGrade(cell.painter, box, row.effect->grade, look);
    else paintSign(cell.painter, box, causeSign(row.cause), lapsed ? look->lapsed : look->text2, cell.ground);
    const qreal left = cell.box.left() + look.pxF(32);
    const auto part = [&](qreal from, qreal top, qreal until, qreal height) {
        const QRectF place(from, cell.box.top() + look.pxF(top), until - from, look.pxF(height));
        return Cell{cell.painter, look, place, cell.ground, cell.selected, cell.focused, cell.index};
    };
    const QString when = whenWords(row, m_desk);
    const qreal width = QFontMetricsF(look.font(TextSize::Caption)).horizontalAdvance(when) + look.pxF(12);
    const qreal right = cell.box.right();
    const QString name = m_desk.shown(row.person.name);
    // A long name has its line to itself; the day goes to the line of the cause then.
    const qreal nameWidth = QFontMetricsF(look.font(TextSize::Lead, QFont::DemiBold)).horizontalAdvance(name);
    const bool below = nameWidth > right - width - left;
    paintText(part(left, 5, below ? right : right - width, 20), name, TextSize::Lead, QFont::DemiBold);
    paintText(part(right - width, below ? 25 : 5, right, below ? 18 : 20), when, TextSize::Caption, QFont::Normal,
              &Tokens::text2, Qt::AlignRight);
    paintText(part(left, 25, below ? right - width : right, 18), causeWords(row), TextSize::Body, QFont::Normal,
              &Tokens::text2);
}
