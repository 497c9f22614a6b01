#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>

namespace {

constexpr qreal dayListRow = 36, dayListTime = 34, dayListName = 96, dayListKind = 200;

} // namespace

PaperSheet dayList(const SchedulePage &page, const QTimeZone &zone)
{
    PaperSection visits;
    visits.head = {22, [](PaperPen &pen, const QRectF &room) {
                       const auto align = Qt::AlignLeft | Qt::AlignBottom;
                       pen.words({room.left() + dayListTime, room.top(), 60, 18}, PaperWords::tr("Time"), 12,
                                 QFont::Normal, align);
                       pen.words({room.left() + dayListName, room.top(), 200, 18}, PaperWords::tr("Name"), 12,
                                 QFont::Normal, align);
                       pen.rule(room.left(), room.right(), room.bottom(), 1);
                   }};
    for (const ScheduleBlock &block : page.blocks)
        visits.rows << PaperRow{
            dayListRow,
            [at = clockTime(block.visit.startsAt.toTimeZone(zone).time()), person = block.person,
             kind = neutralWord(block.visit.purpose), here = block.visit.status](PaperPen &pen, const QRectF &room) {
                pen.box({room.left() + PaperPen::tickBox / 2 + 1, room.center().y()});
                pen.words({room.left() + dayListTime, room.top(), 56, room.height()}, at, 15, QFont::DemiBold);
                const qreal wide = room.width() - dayListName - dayListKind - 12;
                pen.words({room.left() + dayListName, room.top(), wide, room.height()}, person.name, 15);
                const QString state = here == VisitStatus::Booked ? kind : word(here);
                pen.words({room.right() - dayListKind, room.top(), dayListKind, room.height()}, state, 13);
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
    if (visits.rows.isEmpty())
        visits.rows << PaperRow{40, [](PaperPen &pen, const QRectF &room) {
                                    pen.words(room, PaperWords::tr("Nobody comes on this day."), 15);
                                }};
    const int count = int(page.blocks.size());
    return {.kind = PaperKind::DayList,
            .people = count,
            .title = PaperWords::tr("Day list"),
            .subtitle = QLocale().toString(page.from, QStringLiteral("dddd d MMMM yyyy")),
            .summary = count == 1 ? PaperWords::tr("1 visit") : PaperWords::tr("%1 visits").arg(count),
            .sections = {visits},
            .nameless = true};
}
