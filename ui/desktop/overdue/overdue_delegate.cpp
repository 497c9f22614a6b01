#include "ui/desktop/overdue/overdue_delegate.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QPainter>

RowDelegate::Cell OverdueDelegate::upper(const Cell &cell) const
{
    const QRectF box(cell.box.left(), cell.box.top() + cell.look.pxF(6), cell.box.width(), cell.look.pxF(20));
    return {cell.painter, cell.look, box, cell.ground, cell.selected, cell.focused, cell.index};
}

RowDelegate::Cell OverdueDelegate::lower(const Cell &cell) const
{
    const QRectF box(cell.box.left(), cell.box.top() + cell.look.pxF(26), cell.box.width(), cell.look.pxF(18));
    return {cell.painter, cell.look, box, cell.ground, cell.selected, cell.focused, cell.index};
}

void OverdueDelegate::paintCell(const Cell &cell) const
{
    const auto &line = static_cast<const TableModel<OverdueLine> *>(cell.index.model())->at(cell.index.row());
    if (!line.row) return;
    switch (cell.index.column()) {
    case 0: paintDays(cell, *line.row); break;
    case 1: paintClient(cell, *line.row); break;
    case 2: paintPhone(cell, *line.row); break;
    case 3: paintCalls(cell, *line.row); break;
    case 4:
        if (line.saving) paintText(cell, tr("saving…"), TextSize::Body, QFont::Normal, &Tokens::text2);
        else
            paintMark(cell.painter, cell.box, promiseMark(*line.row, m_desk.today()), cell.look.font(TextSize::Body),
                      cell.look, cell.ground);
        break;
    default: break;
    }
}

void OverdueDelegate::paintDays(const Cell &cell, const OverdueRow &row) const
{
    const StatusShape shape = shapeOf(row.series.status);
    const Look &look = cell.look;
    const qreal box = look.pxF(16);
    if (!row.isOverdue()) {
        const Sign sign = row.missed ? Sign(OutcomeShape::Missed) : Sign(IconName::Phone);
        paintSign(cell.painter, QRectF(cell.box.left(), cell.box.center().y() - box / 2, box, box), sign,
                  row.missed ? look->missed : look->accent, cell.ground);
        return;
    }
    paintShape(cell.painter, QRectF(cell.box.left(), cell.box.center().y() - box / 2, box, box), shape,
               look.tokens().*inkOf(shape), cell.ground);
    const Cell rest{cell.painter, look,      cell.box.adjusted(look.pxF(24), 0, 0, 0), cell.ground, cell.selected,
                    cell.focused, cell.index};
    paintFigures(rest, QString::number(row.series.daysFromDue.value_or(0)), TextSize::Title, QFont::DemiBold,
                 inkOf(shape));
}

void OverdueDelegate::paintClient(const Cell &cell, const OverdueRow &row) const
{
    const Look &look = cell.look;
    const QString name = m_desk.shown(row.person.name);
    const bool called = row.calledToday;
    const QFont font = look.font(TextSize::Lead, called ? QFont::Normal : QFont::DemiBold);
    const Cell top = upper(cell);
    qreal tag = 0;
    if (row.callRank == 1 && !called) {
        cell.painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
        const QString words = callRank(1);
        tag = cell.painter.fontMetrics().horizontalAdvance(words) + look.pxF(12);
        const qreal nameEnd = top.box.left() + QFontMetricsF(font).horizontalAdvance(name) + look.pxF(8);
        const QRectF box(qMin(nameEnd, top.box.right() - tag - look.pxF(4)), top.box.top(), tag, look.pxF(20));
        cell.painter.setPen(look->line2);
        cell.painter.setBrush(Qt::NoBrush);
        cell.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        cell.painter.setPen(look->text1);
        cell.painter.drawText(box, Qt::AlignCenter, words);
        tag += look.pxF(12);
    }
    const Cell left{cell.painter, look,      top.box.adjusted(0, 0, -tag, 0), cell.ground, cell.selected,
                    cell.focused, cell.index};
    paintText(left, name, TextSize::Lead, called ? QFont::Normal : QFont::DemiBold,
              called ? &Tokens::text2 : &Tokens::text1);
    const QString due = row.series.nextDue.isValid()
        ? tr("Chart %1, due %2").arg(row.person.chartNumber, shortDay(row.series.nextDue))
        : tr("Chart %1, nothing due").arg(row.person.chartNumber);
    paintText(lower(cell), due, TextSize::Caption, QFont::Normal, &Tokens::text2);
}

void OverdueDelegate::paintPhone(const Cell &cell, const OverdueRow &row) const
{
    paintFigures(upper(cell), m_desk.namesHidden() ? QString() : phoneWords(row.phone), TextSize::Lead, QFont::Medium);
    const Mark mark = voicemailMark(row.voicemail);
    const QFont::Weight weight = row.voicemail == Voicemail::No ? QFont::DemiBold : QFont::Normal;
    paintMark(cell.painter, lower(cell).box, mark, cell.look.font(TextSize::Caption, weight), cell.look, cell.ground);
}

void OverdueDelegate::paintCalls(const Cell &cell, const OverdueRow &row) const
{
    const Look &look = cell.look;
    paintText(upper(cell), lastCallWords(row, m_desk.today()));
    Cell below = lower(cell);
    qreal x = below.box.left();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; m_roomy && i < 3; ++i) {
        const QRectF dot(x + 0.75, below.box.center().y() - look.pxF(4), look.pxF(8), look.pxF(8));
        cell.painter.setPen(QPen(look->text2, 1));
        cell.painter.setBrush(i < row.attempts ? QBrush(look->text2) : QBrush(Qt::NoBrush));
        cell.painter.drawEllipse(dot);
        x += look.pxF(12);
    }
    if (m_roomy) below.box.setLeft(x + look.pxF(4));
    paintText(below, row.attempts == 1 ? tr("1 call") : tr("%1 calls").arg(row.attempts), TextSize::Caption,
              QFont::Normal, &Tokens::text2);
}
