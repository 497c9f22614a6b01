#include "ui/desktop/kits/kit_delegate.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>

void paintKitWay(QPainter &painter, const QRectF &box, KitState state, bool late, const Look &look,
                 const QColor &ground)
{
    const int here = placeOnWay(state);
    if (here < 0) return; // wasted and returned left the way: the word stands beside
    const qreal step = look.pxF(20), y = box.center().y();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto at = [&](int place) { return QPointF(box.left() + look.pxF(8) + place * step, y); };
    painter.setPen(QPen(look->line1, 1.5));
    painter.drawLine(at(0), at(5));
    painter.setPen(QPen(late ? look->overdue : look->accent, 1.5));
    if (here > 0) painter.drawLine(at(0), at(here));
    for (int place = 0; place < 6; ++place) {
        const QColor ink = place == here && late ? look->overdue : look->accent;
        const qreal radius = look.pxF(place == here ? 5.5 : 3.5);
        painter.setPen(place <= here ? Qt::NoPen : QPen(look->line2, 1.2));
        painter.setBrush(place <= here ? ink : ground);
        painter.drawEllipse(at(place), radius, radius);
    }
    painter.restore();
}

void KitDelegate::paintCell(const Cell &cell) const
{
    const auto &line = static_cast<const TableModel<KitLine> *>(cell.index.model())->at(cell.index.row());
    if (!line.row) return;
    const KitRow &row = *line.row;
    const QString text = cell.index.data().toString();
    const bool strong = row.isLate;
    const Cell clear{cell.painter, cell.look, cell.box.adjusted(0, 0, -cell.look.pxF(8), 0), cell.ground, cell.selected,
                     cell.focused, cell.index};
    switch (cell.index.column()) {
    case 0:
        paintText(clear, text, TextSize::Body, strong ? QFont::DemiBold : QFont::Normal,
                  row.neededOn.isValid() ? &Tokens::text1 : &Tokens::text2);
        break;
    case 1: paintText(clear, text, TextSize::Lead, QFont::Medium, row.owner ? &Tokens::text1 : &Tokens::text2); break;
    case 4: paintKitWay(cell.painter, cell.box, row.kit.state, row.isLate, cell.look, cell.ground); break;
    case 5:
        if (line.saving) paintText(clear, tr("saving…"), TextSize::Body, QFont::Normal, &Tokens::text2);
        else
            paintMark(cell.painter, clear.box, stateMark(row, m_desk.today()),
                      cell.look.font(TextSize::Body, isToDo(row) ? QFont::DemiBold : QFont::Normal), cell.look,
                      cell.ground);
        break;
    case 6: paintFigures(cell, text, TextSize::Body, QFont::Normal, &Tokens::text2, Qt::AlignRight); break;
    default: paintText(clear, text, TextSize::Body, QFont::Normal, &Tokens::text2);
    }
}
