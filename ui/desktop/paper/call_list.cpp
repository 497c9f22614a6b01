#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include <QLocale>

namespace {

constexpr qreal callRow = 36, callNumberWidth = 230;

} // namespace

PaperSheet callList(const QList<OverdueRow> &rows, QDate day)
{
    PaperSection calls;
    calls.head = {
        22, [](PaperPen &pen, const QRectF &room) {
            const auto align = Qt::AlignLeft | Qt::AlignBottom;
            pen.words({room.left() + 34, room.top(), 200, 18}, PaperWords::tr("Name"), 12, QFont::Normal, align);
            pen.words({room.right() - callNumberWidth, room.top(), callNumberWidth, 18}, PaperWords::tr("Number"), 12,
                      QFont::Normal, align);
            pen.rule(room.left(), room.right(), room.bottom(), 1);
        }};
    for (const OverdueRow &row : rows)
        calls.rows << PaperRow{
            callRow, [name = row.person.name, phone = row.phone](PaperPen &pen, const QRectF &room) {
                pen.box({room.left() + PaperPen::tickBox / 2 + 1, room.center().y()});
                pen.words({room.left() + 34, room.top(), room.width() - 34 - callNumberWidth - 12, room.height()}, name,
                          15, QFont::DemiBold);
                pen.words({room.right() - callNumberWidth, room.top(), callNumberWidth, room.height()},
                          phone.isEmpty() ? PaperWords::tr("no number") : phone, 15);
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
    if (calls.rows.isEmpty())
        calls.rows << PaperRow{40, [](PaperPen &pen, const QRectF &room) {
                                   pen.words(room, PaperWords::tr("Nobody to call today."), 15);
                               }};
    return {.kind = PaperKind::CallList,
            .people = int(rows.size()),
            .title = PaperWords::tr("Call list"),
            .subtitle = QLocale().toString(day, QStringLiteral("dddd d MMMM yyyy")),
            .summary = rows.size() == 1 ? PaperWords::tr("1 person") : PaperWords::tr("%1 people").arg(rows.size()),
            .sections = {calls},
            .nameless = true};
}
