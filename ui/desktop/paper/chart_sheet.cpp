#include "ui/desktop/chart/course_of.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <algorithm>

namespace {

constexpr qreal courseHeight = 330, factLine = 17;
constexpr int mostFactLines = 11; // of a column: the chart stays on one page, also on Letter

/// One column of the lower half: a head and short lines, the most important first.
struct FactColumn
{
    QString title;
    QStringList lines;
};

QString orNone(const QString &words) { return words.isEmpty() ? PaperWords::tr("none") : words; }

FactColumn dateFacts(const ChartPage &page)
{
    FactColumn column{PaperWords::tr("Dates"), {}};
    const auto add = [&](const QString &what, QDate day) {
        if (day.isValid()) column.lines << PaperWords::tr("%1: %2").arg(what, longDay(day));
    };
    add(PaperWords::tr("Last injection"), page.series.lastGiven);
    add(PaperWords::tr("Next due"), page.series.nextDue);
    add(PaperWords::tr("Window opens"), page.series.windowOpens);
    add(PaperWords::tr("Protection ends about"), page.series.blockadeEnds);
    add(PaperWords::tr("In treatment since"), page.client.enrolledOn);
    add(PaperWords::tr("Discharged"), page.client.dischargedOn);
    return column;
}

FactColumn contactFacts(const ChartPage &page)
{
    const Client &client = page.client;
    FactColumn column{PaperWords::tr("Contact"), {}};
    column.lines << PaperWords::tr("Phone: %1").arg(orNone(client.phone)) << word(client.voicemail);
    if (!client.callHours.isEmpty()) column.lines << PaperWords::tr("When: %1").arg(client.callHours.simplified());
    if (!client.email.isEmpty()) column.lines << client.email;
    if (!client.language.isEmpty()) column.lines << PaperWords::tr("Language: %1").arg(client.language);
    return column;
}

FactColumn outreachFacts(const ChartPage &page, QDate today)
{
    FactColumn column{PaperWords::tr("Visits and calls"), {}};
    QList<std::pair<QDateTime, QString>> all;
    for (const Visit &visit : page.visits)
        if (!visit.inError)
            all.append({visit.startsAt,
                        PaperWords::tr("%1, %2", "appointment, booked")
                            .arg(neutralWord(visit.purpose), word(visit.status).toLower())});
    for (const Call &call : page.calls)
        if (!call.inError) all.append({call.calledAt, PaperWords::tr("call: %1").arg(word(call.outcome).toLower())});
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[at, words] : std::as_const(all))
        column.lines << PaperWords::tr("%1: %2").arg(nearDay(at.date(), today), words);
    return column;
}

/// What whoever treats the client must know first: allergies, and whether a rescue kit is at hand.
QStringList chartAlerts(const ChartPage &page, QDate today)
{
    const Assessment *newest = nullptr;
    for (const Assessment &each : page.assessments)
        if (!each.inError && each.allergy != Allergy::Unknown && (!newest || each.assessedOn >= newest->assessedOn))
            newest = &each;
    QStringList lines;
    if (newest && newest->allergy != Allergy::None) lines << PaperWords::tr("ALLERGY: %1").arg(word(newest->allergy));
    if (page.history && page.history->opioidRisk() && !rescueKitAtHand(page.naloxone, today))
        lines << PaperWords::tr("No rescue kit (naloxone) at hand");
    return lines;
}

FactColumn orderFacts(const ChartPage &page, QDate today)
{
    FactColumn column{PaperWords::tr("Orders and dates"), chartAlerts(page, today)};
    const qsizetype before = column.lines.size();
    for (auto order = page.orders.crbegin(); order != page.orders.crend(); ++order)
        if (!order->inError && (order->endsOn.isNull() || order->endsOn >= today))
            column.lines << PaperWords::tr("%1, %2").arg(wordForOrder(*order), span(order->startsOn, order->endsOn));
    if (column.lines.size() == before) column.lines << PaperWords::tr("No order in force");
    for (const Medicine &each : page.medicines)
        if (!each.inError && (each.toOn.isNull() || each.toOn >= today))
            column.lines << PaperWords::tr("Takes %1").arg(each.name);
    column.lines << dateFacts(page).lines;
    return column;
}

FactColumn effectFacts(const ChartPage &page)
{
    FactColumn column{PaperWords::tr("Side effects"), {}};
    QList<SideEffect> effects = page.effects;
    std::stable_sort(effects.begin(), effects.end(), [](const SideEffect &a, const SideEffect &b) {
        if (a.resolvedOn.isNull() != b.resolvedOn.isNull()) return a.resolvedOn.isNull();
        return a.onsetOn > b.onsetOn;
    });
    for (const SideEffect &each : std::as_const(effects)) {
        if (each.inError) continue;
        const QString much =
            PaperWords::tr("%1, %2", "side effect, its grade").arg(sideEffect(each.term), grade(each.grade).toLower());
        column.lines << PaperWords::tr("%1: %2").arg(
            much,
            each.resolvedOn.isNull() ? PaperWords::tr("open since %1").arg(plainDay(each.onsetOn))
                                     : PaperWords::tr("resolved %1").arg(plainDay(each.resolvedOn)));
    }
    if (column.lines.isEmpty()) column.lines << PaperWords::tr("none noted");
    return column;
}

FactColumn labFacts(const ChartPage &page)
{
    FactColumn column{PaperWords::tr("Newest tests"), {}};
    QList<LabTest> seen;
    QList<Lab> labs = page.labs;
    std::stable_sort(labs.begin(), labs.end(), [](const Lab &a, const Lab &b) { return a.takenOn > b.takenOn; });
    for (const Lab &lab : std::as_const(labs)) {
        if (lab.inError || seen.contains(lab.test)) continue;
        seen << lab.test;
        const auto times = lab.multiple();
        const QString value = lab.value
            ? QStringLiteral("%1 %2").arg(QLocale().toString(*lab.value, 'g', 5), lab.unit).trimmed()
            : word(lab.result);
        column.lines << PaperWords::tr("%1: %2, %3", "test, value, day")
                            .arg(word(lab.test),
                                 times ? PaperWords::tr("%1, %2 x limit", "value, times the upper limit")
                                             .arg(value, QLocale().toString(*times, 'f', 1))
                                       : value,
                                 plainDay(lab.takenOn));
    }
    if (column.lines.isEmpty()) column.lines << PaperWords::tr("none recorded");
    return column;
}

PaperRow columnsRow(const QList<FactColumn> &columns)
{
    constexpr qreal between = 20;
    return {
        22 + factLine * mostFactLines, [columns](PaperPen &pen, const QRectF &room) {
            const qreal wide = (room.width() - between * (columns.size() - 1)) / columns.size();
            for (int i = 0; i < columns.size(); ++i) {
                const qreal left = room.left() + i * (wide + between);
                pen.words({left, room.top(), wide, 18}, columns[i].title, 13, QFont::DemiBold);
                pen.rule(left, left + wide, room.top() + 19, 0.75);
                const qsizetype all = columns[i].lines.size();
                const qsizetype shown = all > mostFactLines ? mostFactLines - 1 : all;
                for (qsizetype line = 0; line < shown; ++line)
                    pen.words({left, room.top() + 22 + line * factLine, wide, factLine}, columns[i].lines[line], 12);
                if (shown < all)
                    pen.words({left, room.top() + 22 + shown * factLine, wide, factLine},
                              PaperWords::tr("and %1 older").arg(all - shown), 12);
            }
        }};
}

PaperRow statusRow(const ChartPage &page)
{
    return {30, [page](PaperPen &pen, const QRectF &room) {
                if (!page.hasSeries) {
                    pen.words(room, PaperWords::tr("No injections."), 15);
                    return;
                }
                pen.shape({room.left() + 8, room.center().y()}, 16, shapeOf(page.series.status));
                QString words = markOf(page.series).word;
                if (page.series.nextDue.isValid())
                    words = PaperWords::tr("%1. Next due %2.").arg(words, longDay(page.series.nextDue));
                pen.words(room.adjusted(24, 0, 0, 0), words, 15, QFont::DemiBold);
            }};
}

} // namespace

PaperSheet chartSheet(const ChartPage &page, QDate today, const Limits &limits, bool clinical)
{
    PaperSheet sheet{.kind = PaperKind::ChartPage,
                     .client = page.client.id,
                     .people = 1,
                     .title = PaperWords::tr("Client chart"),
                     .subtitle = personLine(page.client),
                     .wide = true};
    sheet.summary = PaperWords::tr("As of %1").arg(longDay(today));
    sheet.sections << PaperSection{{}, {}, {statusRow(page)}};
    if (!clinical) {
        sheet.sections << PaperSection{
            {}, {}, {columnsRow({contactFacts(page), dateFacts(page), outreachFacts(page, today)})}};
        return sheet;
    }
    const Course course = courseOf(page, CourseRange::Episode, today, limits);
    sheet.sections << PaperSection{{}, {}, {{courseHeight, [course](PaperPen &pen, const QRectF &room) {
                                                 // The strip's own drawing, made smaller to leave room below it.
                                                 constexpr qreal smaller = 0.75, labels = 150;
                                                 pen.painter().translate(room.topLeft());
                                                 pen.painter().scale(smaller, smaller);
                                                 const QRectF box(0, 0, room.width() / smaller,
                                                                  room.height() / smaller);
                                                 paintCourse(pen.painter(), box, course, Look(), labels);
                                             }}}};
    sheet.sections << PaperSection{{}, {}, {columnsRow({orderFacts(page, today), effectFacts(page), labFacts(page)})}};
    return sheet;
}
