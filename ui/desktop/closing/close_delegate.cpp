#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/parts/key_cap.h"
#include <QPainter>

void CloseDelegate::paintCell(const Cell &cell) const
{
    const auto &row = static_cast<const TableModel<CloseLine> *>(cell.index.model())->at(cell.index.row());
    if (row.head) return;
    const CloseWords &words = row.words;
    switch (cell.index.column()) {
    case 0: paintWho(cell, words); break;
    case 1: paintText(cell, words.what, TextSize::Body, QFont::Normal, &Tokens::text2); break;
    case 2: paintKnown(cell, words); break;
    case 3:
        if (words.isOpen) paintProposal(cell, words);
        break;
    default: break;
    }
}

void CloseDelegate::paintWho(const Cell &cell, const CloseWords &words)
{
    const Look &look = cell.look;
    paintSign(cell.painter, QRectF(cell.box.left(), cell.box.center().y() - look.pxF(8), look.px(16), look.px(16)),
              words.sign, look->text2, cell.ground);
    const Cell rest{cell.painter, look,      cell.box.adjusted(look.px(28), 0, 0, 0), cell.ground, cell.selected,
                    cell.focused, cell.index};
    paintText(rest, words.who, TextSize::Lead, words.isOpen ? QFont::DemiBold : QFont::Medium,
              words.isOpen ? &Tokens::text1 : &Tokens::text2);
}

void CloseDelegate::paintKnown(const Cell &cell, const CloseWords &words)
{
    const Look &look = cell.look;
    const qreal end = paintMark(cell.painter, cell.box, words.known, look.font(TextSize::Body), look, cell.ground)
        + look.px(8);
    if (cell.box.right() - end < look.px(16)) return;
    const Cell rest{cell.painter, look,          QRectF(end, cell.box.top(), cell.box.right() - end, cell.box.height()),
                    cell.ground,  cell.selected, cell.focused,
                    cell.index};
    paintText(rest, words.knownMore, TextSize::Body, QFont::Normal, &Tokens::text2);
}

void CloseDelegate::paintProposal(const Cell &cell, const CloseWords &words)
{
    const Look &look = cell.look;
    const Proposal &proposal = words.proposal;
    qreal x = cell.box.left();
    if (!proposal.cap.isEmpty()) {
        const QSizeF size = keyCapSize(proposal.cap, look);
        x = paintKeyCaps(cell.painter, QPointF(x, cell.box.center().y() - size.height() / 2), {proposal.cap}, look)
            + look.px(8);
    }
    qreal right = cell.box.right();
    if (cell.selected && !words.others.isEmpty()) {
        const QSizeF size = keyCapsSize(words.others, look);
        right -= size.width();
        paintKeyCaps(cell.painter, QPointF(right, cell.box.center().y() - size.height() / 2), words.others, look);
    }
    const Cell rest{cell.painter, look,          QRectF(x, cell.box.top(), right - x, cell.box.height()),
                    cell.ground,  cell.selected, cell.focused,
                    cell.index};
    paintText(rest, proposal.word, TextSize::Body, proposal.key ? QFont::Medium : QFont::Normal,
              proposal.key ? &Tokens::text1 : &Tokens::text2);
}
