#include "ui/desktop/marks.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/today/today_line.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>

namespace {

constexpr qreal handoverRow = 38, nameWidth = 250;

/// Who, the shape of what became of it, and what is to be said; long words take further lines.
PaperRow handoverLine(const TodayRow &row, const Mark &mark, const QString &words)
{
    // The narrowest paper, Letter or A4, leaves this much for the words.
    constexpr qreal narrowest = 724 - nameWidth - 130;
    const qreal height = qMax(handoverRow, PaperPen::heightOf(words, narrowest) + 14);
    return {height, [row, mark, words](PaperPen &pen, const QRectF &room) {
                const QRectF line(room.left(), room.top(), room.width(), handoverRow);
                paintPerson(pen, {line.left(), line.top(), nameWidth - 10, line.height()}, row.person);
                const qreal x = line.left() + nameWidth;
                if (const auto *status = std::get_if<StatusShape>(&mark.sign))
                    pen.shape({x + 6, line.center().y()}, 13, *status);
                if (const auto *outcome = std::get_if<OutcomeShape>(&mark.sign))
                    pen.shape({x + 6, line.center().y()}, 13, *outcome);
                pen.words({x + 18, line.top(), 108, line.height()}, mark.word, 13, QFont::DemiBold);
                const qreal left = mark.word.isEmpty() ? x : x + 130;
                pen.paragraph({left, line.top() + 11, room.right() - left, room.height()}, words);
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
}

PaperRow topRule()
{
    return {4, [](PaperPen &pen, const QRectF &room) { pen.rule(room.left(), room.right(), room.bottom(), 1); }};
}

PaperRow sentenceRow(const QString &words)
{
    return {28, [words](PaperPen &pen, const QRectF &room) { pen.words(room, words, 13); }};
}

PaperRow writingLine()
{
    return {34,
            [](PaperPen &pen, const QRectF &room) { pen.rule(room.left(), room.right(), room.bottom(), 0.75, true); }};
}

QString injectionWords(const TodayRow &row)
{
    if (!row.injection || row.injection->inError) return PaperWords::tr("still to give");
    if (!row.injection->given) return PaperWords::tr("not given: %1").arg(row.injection->notGivenReason);
    QStringList words{milligramWords(row.injection->milligrams), sideWords(row.injection->side)};
    if (!row.injection->lot.isEmpty()) words << PaperWords::tr("lot %1").arg(row.injection->lot);
    words << clockTime(row.injection->givenAt) << row.injection->reaction;
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

struct DayParts
{
    PaperSection unlike{PaperWords::tr("Not as ordered"), topRule()}, open{PaperWords::tr("Still open"), topRule()},
        injections{PaperWords::tr("Injections"), topRule()}, looks{PaperWords::tr("To look at"), topRule()};
    int given = 0;

    void take(const TodayRow &row)
    {
        const TodayLine line{row};
        const RowState state = stateOf(row);
        if (row.kind == TodayRow::Kind::Check) looks.rows << handoverLine(row, stateMark(row), dueWords(row));
        else if (row.kind == TodayRow::Kind::Injection)
            injections.rows << handoverLine(row, markOf(row.series), injectionWords(row));
        else if (state == RowState::Open) open.rows << handoverLine(row, {}, dueWords(row));
        else if (state == RowState::Given && row.dose && row.dose->milligrams == row.orderedMg) ++given;
        else if (state == RowState::SelfReported) ++given;
        else unlike.rows << handoverLine(row, stateMark(row), stateWords(line));
        if (row.kind == TodayRow::Kind::Dose && row.missedInARow > 2 && state != RowState::Given)
            looks.rows << handoverLine(row, {},
                                       PaperWords::tr("%1 in a row without a tablet").arg(days(row.missedInARow)));
    }
};

} // namespace

PaperSheet handover(const TodayPage &page, QTime now)
{
    DayParts parts;
    QSet<Id<Client>> people;
    for (const TodayRow &row : page.rows) {
        people.insert(row.person.id);
        parts.take(row);
    }
    PaperSheet sheet{
        .kind = PaperKind::Handover,
        .people = int(people.size()),
        .title = PaperWords::tr("Handover"),
        .subtitle = PaperWords::tr("%1, %2", "day, time")
                        .arg(QLocale().toString(page.day, QStringLiteral("dddd d MMMM yyyy")), clockTime(now)),
        .summary = parts.given == 1 ? PaperWords::tr("1 oral dose taken as ordered")
                                    : PaperWords::tr("%1 oral doses taken as ordered").arg(parts.given)};
    for (PaperSection *section : {&parts.unlike, &parts.open, &parts.injections, &parts.looks}) {
        if (section->rows.isEmpty()) section->rows << sentenceRow(PaperWords::tr("Nothing."));
        sheet.sections << *section;
    }
    PaperSection notes{PaperWords::tr("For the next shift")};
    for (int i = 0; i < 5; ++i) notes.rows << writingLine();
    notes.rows << PaperRow{
        44, [](PaperPen &pen, const QRectF &room) {
            pen.words({room.left(), room.top() + 16, 120, 20}, PaperWords::tr("Handed over by"), 12);
            pen.blank(room.left() + 110, room.center().x() - 20, room.bottom() - 8);
            pen.words({room.center().x(), room.top() + 16, 100, 20}, PaperWords::tr("Taken over by"), 12);
            pen.blank(room.center().x() + 100, room.right(), room.bottom() - 8);
        }};
    sheet.sections << notes;
    return sheet;
}
