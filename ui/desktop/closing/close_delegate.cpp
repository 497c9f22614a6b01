#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/key_cap.h"
#include <QPainter>

namespace {

QStringList otherCaps(const TodayRow &row)
{
    if (row.kind == TodayRow::Kind::Dose) return {QStringLiteral("G"), QStringLiteral("P"), QStringLiteral("R")};
    if (row.kind == TodayRow::Kind::Injection) return {QStringLiteral("I"), QStringLiteral("M")};
    return {};
}

bool isStillOpen(const TodayRow &row)
{
    const RowState state = stateOf(row);
    return row.kind == TodayRow::Kind::Check ? state == RowState::Open : !isAnswered(row);
}

} // namespace

void CloseDelegate::paintCell(const Cell &cell) const
{
    const auto &row = static_cast<const TableModel<CloseLine> *>(cell.index.model())->at(cell.index.row());
    if (!row.line) return;
    const TodayLine &line = *row.line;
    const Look &look = cell.look;
    const bool open = isStillOpen(line.row);
    switch (cell.index.column()) {
    case 0: {
        const IconName sign = line.row.kind == TodayRow::Kind::Dose ? IconName::Tablet
            : line.row.kind == TodayRow::Kind::Injection            ? IconName::Syringe
                                                                    : IconName::CheckUp;
        paintIcon(cell.painter, QRectF(cell.box.left(), cell.box.center().y() - look.pxF(8), look.px(16), look.px(16)),
                  sign, look->text2);
        const Cell rest{cell.painter, look,      cell.box.adjusted(look.px(28), 0, 0, 0), cell.ground, cell.selected,
                        cell.focused, cell.index};
        paintText(rest, cell.index.data().toString(), TextSize::Lead, open ? QFont::DemiBold : QFont::Medium,
                  open ? &Tokens::text1 : &Tokens::text2);
        break;
    }
    case 1: paintText(cell, dueWords(line.row), TextSize::Body, QFont::Normal, &Tokens::text2); break;
    case 2: {
        const qreal end = paintMark(cell.painter, cell.box, knownMark(line.row), look.font(TextSize::Body), look,
                                    cell.ground)
            + look.px(8);
        if (cell.box.right() - end < look.px(16)) break;
        const Cell rest{
            cell.painter, look,          QRectF(end, cell.box.top(), cell.box.right() - end, cell.box.height()),
            cell.ground,  cell.selected, cell.focused,
            cell.index};
        paintText(rest, line.saving ? tr("saving…") : knownWords(line.row), TextSize::Body, QFont::Normal,
                  &Tokens::text2);
        break;
    }
    case 3:
        if (open) paintProposal(cell, line);
        break;
    default: break;
    }
}

void CloseDelegate::paintProposal(const Cell &cell, const TodayLine &line) const
{
    const Look &look = cell.look;
    const Proposal proposal = proposalFor(line.row);
    qreal x = cell.box.left();
    if (!proposal.cap.isEmpty()) {
        const QSizeF size = keyCapSize(proposal.cap, look);
        x = paintKeyCaps(cell.painter, QPointF(x, cell.box.center().y() - size.height() / 2), {proposal.cap}, look)
            + look.px(8);
    }
    qreal right = cell.box.right();
    if (cell.selected) {
        QStringList others = otherCaps(line.row);
        others.removeAll(proposal.cap);
        if (!others.isEmpty()) {
            const QSizeF size = keyCapsSize(others, look);
            right -= size.width();
            paintKeyCaps(cell.painter, QPointF(right, cell.box.center().y() - size.height() / 2), others, look);
        }
    }
    const Cell words{cell.painter, look,          QRectF(x, cell.box.top(), right - x, cell.box.height()),
                     cell.ground,  cell.selected, cell.focused,
                     cell.index};
    paintText(words, proposal.word, TextSize::Body, proposal.key ? QFont::Medium : QFont::Normal,
              proposal.key ? &Tokens::text1 : &Tokens::text2);
}
