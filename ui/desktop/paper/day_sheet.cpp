#include "ui/desktop/marks.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/today/today_line.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>

namespace {

constexpr qreal sheetRow = 38, timeWidth = 46; // look.md, print-daysheet
constexpr qreal tickStep = 36, lastDaysShown = 7;

/// Where the columns of the tablets begin, from the right edge.
struct DoseColumns
{
    explicit DoseColumns(const QRectF &room)
        : initials(room.right() - 41), at(room.right() - 89), firstBox(room.right() - 259), days(room.right() - 371),
          due(room.right() - 433)
    {}
    qreal initials, at, firstBox, days, due;
};

/// The boxes in order: given, home, refused, held, not here.
int tickOf(const TodayRow &row)
{
    if (row.dose && !row.dose->inError) switch (row.dose->outcome) {
        case DoseOutcome::Given:
        case DoseOutcome::Vomited: return 0;
        case DoseOutcome::SelfReported: return 1;
        case DoseOutcome::Refused: return 2;
        case DoseOutcome::Held: return 3;
        case DoseOutcome::Missed: return 4;
        }
    return row.notHereAt.isValid() ? 4 : -1;
}

PaperRow doseHead()
{
    return {32, [](PaperPen &pen, const QRectF &room) {
                const DoseColumns at(room);
                const auto head = [&](qreal left, qreal width, const QString &words, Qt::Alignment align) {
                    pen.words({left, room.top(), width, room.height() - 4}, words, 12, QFont::Normal, align);
                };
                const Qt::Alignment left = Qt::AlignLeft | Qt::AlignBottom, middle = Qt::AlignHCenter | Qt::AlignBottom;
                head(room.left(), timeWidth, PaperWords::tr("Time"), left);
                head(room.left() + timeWidth, at.due - room.left() - timeWidth - 8, PaperWords::tr("Name, born, chart"),
                     left);
                head(at.due, 54, PaperWords::tr("Due"), left);
                head(at.days, 94, PaperWords::tr("Last 7 days"), left);
                const QStringList boxes[] = {
                    {{}, PaperWords::tr("given")},
                    {{}, PaperWords::tr("home", "took it at home")},
                    {PaperWords::tr("re-", "first half of refused"), PaperWords::tr("fused", "second half of refused")},
                    {{}, PaperWords::tr("held")},
                    {PaperWords::tr("not", "not here, upper line"), PaperWords::tr("here", "not here, lower line")}};
                for (int i = 0; i < 5; ++i) {
                    const QRectF over(at.firstBox + (i - 0.5) * tickStep, room.top() - 4, tickStep, room.height() - 12);
                    pen.words(over, boxes[i].first(), 12, QFont::Normal, middle);
                    head(over.left(), tickStep, boxes[i].last(), middle);
                }
                head(at.at, 44, PaperWords::tr("At", "clock time"), left);
                head(at.initials - 4, 45, PaperWords::tr("Initials"), left);
                pen.rule(room.left(), room.right(), room.bottom(), 1);
            }};
}

void paintLastDays(PaperPen &pen, const QPointF &start, const TodayRow &row, const QRectF &words)
{
    const QList<DayMark> days = row.lastDays.mid(qMax<qsizetype>(0, row.lastDays.size() - int(lastDaysShown)));
    const bool none = std::none_of(row.lastDays.begin(), row.lastDays.end(),
                                   [](const DayMark &day) { return day.expectedMg > 0 || day.outcome; });
    if (none) return pen.words(words, PaperWords::tr("first dose"), 12);
    constexpr qreal step = 13, size = 11;
    for (int i = 0; i < days.size(); ++i) {
        const QPointF centre(start.x() + step * i + size / 2, start.y());
        if (days[i].outcome) pen.shape(centre, size, shapeOf(*days[i].outcome));
        else pen.shape(centre, size, days[i].expectedMg > 0 ? OutcomeShape::Open : OutcomeShape::NoDose);
    }
}

PaperRow doseRow(const TodayRow &row)
{
    return {
        sheetRow, [row](PaperPen &pen, const QRectF &room) {
            const DoseColumns at(room);
            const qreal middle = room.center().y();
            pen.words({room.left(), room.top(), timeWidth, room.height()}, clockTime(row.time), 14, QFont::DemiBold);
            paintPerson(pen, {room.left() + timeWidth, room.top(), at.due - room.left() - timeWidth - 8, room.height()},
                        row.person);
            pen.words({at.due, room.top(), at.days - at.due - 4, room.height()}, milligramWords(row.orderedMg), 14);
            paintLastDays(pen, {at.days, middle}, row, {at.days, room.top(), 94, room.height()});
            const int tick = tickOf(row);
            for (int i = 0; i < 5; ++i) pen.box({at.firstBox + i * tickStep, middle}, i == tick);
            pen.blank(at.at, at.at + 40, room.bottom() - 9);
            pen.blank(at.initials, room.right(), room.bottom() - 9);
            const QDateTime when = row.dose && !row.dose->inError ? row.dose->givenAt : QDateTime();
            pen.words({at.at, room.top(), 42, room.height() - 6}, clockTime(when), 12);
            pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
        }};
}

PaperRow injectionHead()
{
    return {22, [](PaperPen &pen, const QRectF &room) {
                const qreal right = room.right();
                const auto head = [&](qreal left, qreal width, const QString &words, bool centred = false) {
                    pen.words({left, room.top(), width, room.height() - 4}, words, 12, QFont::Normal,
                              (centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignBottom);
                };
                head(room.left(), timeWidth, PaperWords::tr("Time"));
                head(room.left() + timeWidth, 200, PaperWords::tr("Name, born, chart"));
                head(right - 427, 132, PaperWords::tr("380 mg, status today"));
                head(right - 293, 36, PaperWords::tr("left"), true);
                head(right - 257, 36, PaperWords::tr("right"), true);
                head(right - 213, 84, PaperWords::tr("Lot"));
                head(right - 121, 48, PaperWords::tr("At", "clock time"));
                head(right - 65, 64, PaperWords::tr("Initials"));
                pen.rule(room.left(), room.right(), room.bottom(), 1);
            }};
}

PaperRow injectionRow(const TodayRow &row)
{
    return {
        sheetRow, [row](PaperPen &pen, const QRectF &room) {
            const qreal right = room.right(), middle = room.center().y(), line = room.bottom() - 9;
            const bool given = row.injection && row.injection->given && !row.injection->inError;
            pen.words({room.left(), room.top(), timeWidth, room.height()}, clockTime(row.time), 14, QFont::DemiBold);
            paintPerson(pen,
                        {room.left() + timeWidth, room.top(), right - 435 - room.left() - timeWidth, room.height()},
                        row.person);
            pen.shape({right - 419, middle}, 14, shapeOf(row.series.status));
            pen.words({right - 405, room.top(), 108, room.height()}, markOf(row.series).word, 14);
            pen.box({right - 275, middle}, given && row.injection->side == Side::Left);
            pen.box({right - 239, middle}, given && row.injection->side == Side::Right);
            pen.blank(right - 213, right - 129, line);
            pen.blank(right - 121, right - 73, line);
            pen.blank(right - 65, right, line);
            if (given) {
                pen.words({right - 213, room.top(), 84, room.height() - 6}, row.injection->lot, 12);
                pen.words({right - 121, room.top(), 48, room.height() - 6}, clockTime(row.injection->givenAt), 12);
            }
            pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
        }};
}

PaperRow checkRow(const TodayRow &row, QDate today)
{
    return {
        sheetRow, [row, today](PaperPen &pen, const QRectF &room) {
            const qreal right = room.right(), line = room.bottom() - 9;
            pen.words({room.left(), room.top(), timeWidth, room.height()}, clockTime(row.time), 14, QFont::DemiBold);
            paintPerson(pen,
                        {room.left() + timeWidth, room.top(), right - 435 - room.left() - timeWidth, room.height()},
                        row.person);
            QString what = dueWords(row);
            if (row.effect && row.effect->onsetOn.isValid())
                what = PaperWords::tr("%1, day %2", "a side effect, its day")
                           .arg(what)
                           .arg(row.effect->onsetOn.daysTo(today) + 1);
            pen.words({right - 427, room.top(), 190, room.height()}, what, 14);
            pen.blank(right - 230, right - 104, line);
            pen.blank(right - 95, right - 50, line);
            pen.blank(right - 41, right, line);
            pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
        }};
}

QString countWords(int doses, int injections, int checks)
{
    QStringList words;
    words << (doses == 1 ? PaperWords::tr("1 oral dose") : PaperWords::tr("%1 oral doses").arg(doses));
    words << (injections == 1 ? PaperWords::tr("1 injection") : PaperWords::tr("%1 injections").arg(injections));
    words << (checks == 1 ? PaperWords::tr("1 check") : PaperWords::tr("%1 checks").arg(checks));
    return words.join(QStringLiteral(", "));
}

} // namespace

PaperSheet daySheet(const TodayPage &page)
{
    PaperSection doses{PaperWords::tr("Oral doses"), doseHead()},
        injections{PaperWords::tr("Injections"), injectionHead()},
        checks{PaperWords::tr("Checks"),
               {6, [](PaperPen &pen, const QRectF &room) { pen.rule(room.left(), room.right(), room.bottom(), 1); }}};
    QSet<Id<Client>> people;
    for (const TodayRow &row : page.rows) {
        people.insert(row.person.id);
        if (row.kind == TodayRow::Kind::Dose) doses.rows << doseRow(row);
        else if (row.kind == TodayRow::Kind::Injection) injections.rows << injectionRow(row);
        else checks.rows << checkRow(row, page.day);
    }
    PaperSheet sheet{.kind = PaperKind::DaySheet,
                     .people = int(people.size()),
                     .title = PaperWords::tr("Day sheet"),
                     .subtitle = QLocale().toString(page.day, QStringLiteral("dddd d MMMM yyyy"))};
    sheet.summary = countWords(int(doses.rows.size()), int(injections.rows.size()), int(checks.rows.size()));
    for (const PaperSection &section : {doses, injections, checks})
        if (!section.rows.isEmpty()) sheet.sections << section;
    if (!doses.rows.isEmpty())
        sheet.sections << PaperSection{
            {}, {}, {outcomeLegend(PaperWords::tr("Enter each line with Paper catch-up, then file this sheet."))}};
    if (sheet.sections.isEmpty())
        sheet.sections << PaperSection{{}, {}, {{40, [](PaperPen &pen, const QRectF &room) {
                                                     pen.words(room, PaperWords::tr("Nobody is expected today."), 15);
                                                 }}}};
    return sheet;
}
