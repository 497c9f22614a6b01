#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"

namespace {

constexpr qreal kitRow = 34;

/// Left edges of the columns and the room of each, in hundredths of an inch.
struct KitColumn
{
    qreal left, width;
};
constexpr KitColumn kitNumber{28, 92}, kitLot{124, 84}, kitExpires{212, 92}, kitState{308, 128}, kitNeeded{440, 82};
constexpr qreal kitPersonLeft = 526;

QRectF cell(const QRectF &room, const KitColumn &column)
{
    return {room.left() + column.left, room.top(), column.width, room.height()};
}

QRectF personCell(const QRectF &room)
{
    return {room.left() + kitPersonLeft, room.top(), room.width() - kitPersonLeft, room.height()};
}

PaperRow kitHead()
{
    return {22, [](PaperPen &pen, const QRectF &room) {
                const auto head = [&](const QRectF &where, const QString &words) {
                    pen.words(where, words, 12, QFont::Normal, Qt::AlignLeft | Qt::AlignVCenter);
                };
                head(cell(room, kitNumber), PaperWords::tr("Kit"));
                head(cell(room, kitLot), PaperWords::tr("Lot"));
                head(cell(room, kitExpires), PaperWords::tr("Expires"));
                head(cell(room, kitState), PaperWords::tr("Where"));
                head(cell(room, kitNeeded), PaperWords::tr("Needed"));
                head(personCell(room), PaperWords::tr("For"));
                pen.rule(room.left(), room.right(), room.bottom(), 1);
            }};
}

QString placeWords(const KitRow &row)
{
    if (row.isSetAside) return PaperWords::tr("set aside");
    if (row.kit.outSince.isValid()) return PaperWords::tr("out of the cold, %1").arg(hours(qRound(row.hoursOut)));
    return word(row.kit.state);
}

PaperRow kitRowOf(const KitRow &kit)
{
    return {kitRow, [kit](PaperPen &pen, const QRectF &room) {
                pen.box({room.left() + PaperPen::tickBox / 2 + 1, room.center().y()});
                pen.words(cell(room, kitNumber), kit.kit.number, 13, QFont::DemiBold);
                pen.words(cell(room, kitLot), kit.kit.lot, 13);
                pen.words(cell(room, kitExpires), kit.kit.expiresOn.isValid() ? plainDay(kit.kit.expiresOn) : QString(),
                          13);
                pen.words(cell(room, kitState), placeWords(kit), 13,
                          kit.isLate || kit.isSetAside ? QFont::DemiBold : QFont::Normal);
                pen.words(cell(room, kitNeeded), kit.neededOn.isValid() ? shortDay(kit.neededOn) : QString(), 13);
                if (kit.owner) paintPerson(pen, personCell(room), *kit.owner);
                else pen.words(personCell(room), PaperWords::tr("the clinic's own"), 13);
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
}

} // namespace

PaperSheet kitList(const KitPage &page, QDate day)
{
    PaperSection late{.title = PaperWords::tr("To get before they are needed"), .head = kitHead()};
    PaperSection others{.title = PaperWords::tr("All others"), .head = kitHead()};
    QSet<Id<Client>> people;
    int open = 0;
    for (const KitRow &row : page.rows) {
        if (isClosed(row.kit.state)) continue;
        ++open;
        if (row.owner) people << row.owner->id;
        (row.isLate ? late : others).rows << kitRowOf(row);
    }
    QList<PaperSection> sections;
    if (!late.rows.isEmpty()) sections << late;
    if (!others.rows.isEmpty()) sections << others;
    if (sections.isEmpty())
        sections << PaperSection{.rows = {{40, [](PaperPen &pen, const QRectF &room) {
                                               pen.words(room, PaperWords::tr("No kit is written down."), 15);
                                           }}}};
    return {.kind = PaperKind::KitList,
            .people = int(people.size()),
            .title = PaperWords::tr("Kits"),
            .subtitle = longDay(day),
            .summary = open == 1 ? PaperWords::tr("1 kit") : PaperWords::tr("%1 kits").arg(open),
            .sections = sections};
}
