#include "ui/desktop/today/today_delegate.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/today/today_line.h"
#include <QPainter>

namespace {

const TodayLine &lineOf(const QModelIndex &index)
{
    return static_cast<const TableModel<TodayLine> *>(index.model())->at(index.row());
}

OutcomeShape shapeOfDay(const DayMark &day)
{
    if (day.outcome) return shapeOf(*day.outcome);
    return day.expectedMg > 0 ? OutcomeShape::Missed : OutcomeShape::NoDose;
}

} // namespace

void paintDayMarks(QPainter &painter, const QRectF &box, const QList<DayMark> &days, int most, qreal pitch, qreal size,
                   const Look &look, const QColor &ground)
{
    const qsizetype from = qMax<qsizetype>(0, days.size() - most);
    for (qsizetype i = from; i < days.size(); ++i) {
        const OutcomeShape shape = shapeOfDay(days[i]);
        const QRectF spot(box.left() + (i - from) * pitch + (pitch - size) / 2, box.center().y() - size / 2, size,
                          size);
        paintShape(painter, spot, shape, look.tokens().*inkOf(shape), ground);
    }
}

void TodayDelegate::paintCell(const Cell &cell) const
{
    const TodayLine &line = lineOf(cell.index);
    const bool open = stateOf(line.row) == RowState::Open;
    switch (cell.index.column()) {
    case Time:
        paintFigures(cell, cell.index.data().toString(), TextSize::Body, QFont::Normal,
                     open ? &Tokens::text1 : &Tokens::text2);
        break;
    case Client:
        paintText(cell, cell.index.data().toString(), TextSize::Lead, open ? QFont::DemiBold : QFont::Medium,
                  open ? &Tokens::text1 : &Tokens::text2);
        break;
    case Chart: paintFigures(cell, line.row.person.chartNumber, TextSize::Body, QFont::Normal, &Tokens::text2); break;
    case Due: paintDue(cell, line); break;
    case Days: paintDays(cell, line); break;
    case State: paintState(cell, line); break;
    default: break;
    }
}

void TodayDelegate::paintDue(const Cell &cell, const TodayLine &line) const
{
    const Look &look = cell.look;
    const IconName sign = line.row.kind == TodayRow::Kind::Dose ? IconName::Tablet
        : line.row.kind == TodayRow::Kind::Injection            ? IconName::Syringe
                                                                : IconName::CheckUp;
    const QRectF icon(cell.box.left(), cell.box.center().y() - look.pxF(8), look.px(16), look.px(16));
    paintIcon(cell.painter, icon, sign, look->text2);
    const Cell rest{cell.painter, look,          cell.box.adjusted(look.px(24), 0, -look.px(2), 0),
                    cell.ground,  cell.selected, cell.focused,
                    cell.index};
    paintText(rest, dueWords(line.row), TextSize::Body, QFont::Normal, &Tokens::text2);
}

void TodayDelegate::paintDays(const Cell &cell, const TodayLine &line) const
{
    const Look &look = cell.look;
    switch (line.row.kind) {
    case TodayRow::Kind::Dose:
        if (!hadDoses(line.row)) paintText(cell, tr("No doses yet"), TextSize::Caption, QFont::Normal, &Tokens::text2);
        else
            paintDayMarks(cell.painter, cell.box, line.row.lastDays, 7, look.pxF(15.5), look.pxF(12), look,
                          cell.ground);
        break;
    case TodayRow::Kind::Injection:
        paintMark(cell.painter, cell.box, markOf(line.row.series), look.font(TextSize::Body, QFont::Medium), look,
                  cell.ground);
        break;
    case TodayRow::Kind::Check:
        if (!line.row.effect || line.row.effect->grade < 1) break;
        paintGrade(cell.painter,
                   QRectF(cell.box.left(), cell.box.center().y() - look.pxF(10), look.px(20), look.px(20)),
                   line.row.effect->grade, look);
        const Cell rest{cell.painter, look,      cell.box.adjusted(look.px(28), 0, 0, 0), cell.ground, cell.selected,
                        cell.focused, cell.index};
        paintText(rest,
                  line.row.effect->worsening     ? tr("Worse")
                      : line.row.effect->serious ? tr("Serious")
                                                 : QString(),
                  TextSize::Body, QFont::Medium);
        break;
    }
}

void TodayDelegate::paintState(const Cell &cell, const TodayLine &line) const
{
    const Look &look = cell.look;
    const Mark mark = stateMark(line.row);
    QRectF room = cell.box;
    const bool isOpenDose = line.row.kind == TodayRow::Kind::Dose && stateOf(line.row) == RowState::Open;
    if (cell.selected && m_caps && isOpenDose) {
        const QStringList caps{QStringLiteral("G"), QStringLiteral("P"), QStringLiteral("R"), QStringLiteral("N"),
                               QStringLiteral("H")};
        const QSizeF size = keyCapsSize(caps, look);
        paintKeyCaps(cell.painter, QPointF(room.right() - size.width(), room.center().y() - size.height() / 2), caps,
                     look);
        room.setRight(room.right() - size.width() - look.px(4));
    }
    qreal end = room.left();
    if (hasSign(mark.sign))
        end = paintMark(cell.painter, room, mark, look.font(TextSize::Body, QFont::Medium), look, cell.ground)
            + look.px(8);
    const QRectF rest(end, room.top(), room.right() - end, room.height());
    if (rest.width() <= look.px(16)) return;
    const Cell words{cell.painter, look, rest, cell.ground, cell.selected, cell.focused, cell.index};
    paintText(words, stateWords(line, m_desk), TextSize::Body, QFont::Normal, &Tokens::text2);
}
