#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/thresholds/ladder_view.h"
#include "ui/desktop/thresholds/number_view.h"
#include <array>

namespace {

constexpr std::array<qreal, 5> ladderLefts{0, 130, 285, 440, 595};
constexpr qreal ladderRowHigh = 58;

PaperRow ladderHeadRow(const QList<LadderView::Step> &steps)
{
    return {44, [steps](PaperPen &pen, const QRectF &room) {
                for (int i = 0; i < steps.size(); ++i) {
                    const qreal left = room.left() + ladderLefts[size_t(i) + 1];
                    pen.shape({left + 6, room.top() + 12}, 12, steps[i].shape);
                    pen.words({left + 18, room.top() + 3, 130, 18}, steps[i].name, 13, QFont::DemiBold);
                    pen.words({left, room.top() + 22, 148, 18}, steps[i].days, 13);
                }
                pen.rule(room.left(), room.right(), room.bottom(), 1);
            }};
}

PaperRow ladderReasonRow(const QList<LadderView::Step> &steps, int reason)
{
    return {ladderRowHigh, [steps, reason](PaperPen &pen, const QRectF &room) {
                pen.paragraph({room.left(), room.top() + 5, ladderLefts[1] - 8, room.height()},
                              LadderView::reasons().at(reason), 13, QFont::DemiBold);
                for (int i = 0; i < steps.size(); ++i) {
                    const qreal left = room.left() + ladderLefts[size_t(i) + 1];
                    pen.words({left, room.top() + 3, 148, 18}, steps[i].level[reason], 13, QFont::DemiBold);
                    pen.paragraph({left, room.top() + 21, 146, room.height() - 21}, steps[i].needs[reason], 12);
                }
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
}

} // namespace

PaperSheet thresholdSheet(const ThresholdPaper &paper)
{
    const Limits limits = withChanges(Limits{}, paper.after);
    const QString state = paper.signedBy.isEmpty() ? PaperWords::tr("not yet signed by the medical director")
                                                   : paper.signedBy;
    PaperSheet sheet{.kind = PaperKind::Thresholds,
                     .title = PaperWords::tr("Thresholds, version %1").arg(paper.version),
                     .subtitle = state};
    const QList<LadderView::Step> steps = LadderView::steps(limits);
    PaperSection ladder{.title = PaperWords::tr("Late ladder: what the nurse must record, by days from due")};
    ladder.head = ladderHeadRow(steps);
    for (int reason = 0; reason < LadderView::reasons().size(); ++reason) ladder.rows << ladderReasonRow(steps, reason);
    sheet.sections << ladder;
    const QList<qreal> lefts{0, 280, 430, 590};
    const QList<QList<NumberView::Row>> columns = NumberView::columns();
    for (int column = 0; column < columns.size(); ++column) {
        PaperSection section{.title = NumberView::titles().at(column)};
        section.head = plainHead(
            {QString(), PaperWords::tr("Value"), PaperWords::tr("Before"), PaperWords::tr("Allowed")}, lefts);
        for (const NumberView::Row &row : columns[column]) {
            const QString now = NumberView::valueWords(row, paper.after),
                          then = NumberView::valueWords(row, paper.before);
            section.rows << plainRow({row.words, now, then == now ? QString() : then, NumberView::rangeWords(row)},
                                     lefts, then == now ? QFont::Normal : QFont::DemiBold);
        }
        sheet.sections << section;
    }
    PaperSection sign{.title = PaperWords::tr("Read and signed")};
    sign.rows << PaperRow{64, [state](PaperPen &pen, const QRectF &room) {
                              pen.paragraph(
                                  {room.left(), room.top(), room.width(), 34},
                                  PaperWords::tr("Every day past due is flagged: that cannot be switched off. "
                                                 "Shipped numbers are proposals; this program is not medical "
                                                 "advice. The signature in the register is what counts: %1.")
                                      .arg(state),
                                  12);
                              pen.blank(room.left(), room.left() + 300, room.bottom() - 2);
                          }};
    sheet.sections << sign;
    return sheet;
}
