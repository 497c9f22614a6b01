#include "ui/desktop/outcomes/outcome_charts.h"
#include "ui/desktop/outcomes/outcome_tables.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <cmath>

namespace {

QList<qreal> measureLefts() { return {0, 350, 440, 560}; }
constexpr qreal curveHigh = 190, barLeft = 190, barWide = 320;

QString shareOf(const OutcomeDetails::Count &sum)
{
    return PaperWords::tr("%1, %2", "share; x of y").arg(percentWords(sum.count, sum.of), ofWords(sum.count, sum.of));
}

PaperSection everySection(const OutcomePage &page)
{
    PaperSection section{.title = PaperWords::tr("Every measure")};
    section.head = plainHead({QString(), PaperWords::tr("In this time"), QString(), PaperWords::tr("The year before")},
                             measureLefts());
    for (const OutcomeNumber &each : everyNumber(page))
        section.rows << plainRow(
            {each.name, each.big, each.small, each.before.isEmpty() ? PaperWords::tr("none") : each.before},
            measureLefts());
    return section;
}

/// The curve of the screen in black: steps in full, the year before dashed.
void paintCurve(PaperPen &pen, const QRectF &room, const OutcomePage &page)
{
    const QRectF box(room.left() + 40, room.top() + 8, room.width() - 190, room.height() - 44);
    const auto place = [&box](int day, double share) {
        return QPointF(box.left() + box.width() * day / curveEnd, box.bottom() - box.height() * share);
    };
    for (int percent = 0; percent <= 100; percent += 20) {
        const qreal y = place(0, percent / 100.0).y();
        pen.rule(box.left(), box.right(), y, 0.5, true);
        pen.words({room.left(), y - 8, 32, 16}, QString::number(percent), 12, QFont::Normal,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const int day : {0, 30, 90, 180})
        pen.words({place(day, 0).x() - 20, box.bottom() + 3, 40, 15}, QString::number(day), 12, QFont::Normal,
                  Qt::AlignHCenter | Qt::AlignVCenter);
    pen.words({box.left(), box.bottom() + 18, box.width(), 15},
              PaperWords::tr("days after the first dose, percent still in treatment"), 12);
    const auto steps = [&](const OutcomeSums &sums) {
        QPolygonF line;
        for (int day = 0; day <= curveEnd; day += curveStep) {
            const auto sum = sums.counts.value({OutcomeDetail::Kind::Retained, day});
            if (!sum.of) continue;
            const QPointF at = place(day, double(sum.count) / double(sum.of));
            if (!line.isEmpty()) line << QPointF(at.x(), line.last().y());
            line << at;
        }
        return line;
    };
    pen.painter().setPen(QPen(Qt::black, 1.6));
    pen.painter().drawPolyline(steps(page.details));
    pen.painter().setPen(QPen(Qt::black, 0.9, Qt::DashLine));
    const QPolygonF before = steps(page.detailsBefore);
    pen.painter().drawPolyline(before);
    qreal lowest = -1;
    for (const int day : {30, 90, 180}) {
        const auto sum = page.details.counts.value({OutcomeDetail::Kind::Retained, day});
        if (!sum.of) continue;
        const QPointF at = place(day, double(sum.count) / double(sum.of));
        pen.painter().setPen(Qt::NoPen);
        pen.painter().setBrush(Qt::black);
        pen.painter().drawEllipse(at, 3, 3);
        pen.words({at.x() + 6, at.y() - 18, 140, 15}, shareOf(sum), 12, QFont::DemiBold);
        lowest = at.y() - 18;
    }
    if (!before.isEmpty())
        pen.words({box.right() + 6, std::abs(before.last().y() - 7 - lowest) < 16 ? lowest + 16 : before.last().y() - 7,
                   140, 15},
                  PaperWords::tr("year before"), 12);
}

/// A word, a bar with a frame, its numbers; grades apart by rulers.
PaperRow barRow(const OutcomeNumber &number, double most)
{
    return {24, [=](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top(), barLeft - 10, room.height()}, number.name, 13);
                const qreal wide = most > 0 ? barWide * number.share / most : 0;
                const QRectF bar(room.left() + barLeft, room.center().y() - 7, qMax(wide, 1.0), 14);
                pen.ground(bar);
                pen.frame(bar);
                pen.words({bar.right() + 8, room.top(), room.right() - bar.right() - 8, room.height()},
                          PaperWords::tr("%1, %2", "number; part").arg(number.big, number.small), 13);
            }};
}

PaperSection barSection(const QString &title, const QList<OutcomeNumber> &numbers, const QString &nothing)
{
    PaperSection section{.title = title};
    double most = 0;
    for (const OutcomeNumber &each : numbers) most = qMax(most, each.share);
    for (const OutcomeNumber &each : numbers) section.rows << barRow(each, most);
    if (numbers.isEmpty()) section.rows << plainRow({nothing}, {0});
    return section;
}

PaperSection groupSection(const OutcomePage &page, OutcomeGroup by)
{
    constexpr Measure columns[] = {Measure::Retained30, Measure::Retained90, Measure::Retained180, Measure::OnTime};
    const QList<qreal> lefts{0, 190, 330, 470, 600};
    PaperSection section{.title = word(by)};
    section.head = plainHead({QString(), PaperWords::tr("Retained 30 days"), PaperWords::tr("90 days"),
                              PaperWords::tr("180 days"), PaperWords::tr("On time")},
                             lefts);
    for (const QString &group : groupsOf(page, by)) {
        QStringList cells{groupWords(by, group)};
        for (const Measure measure : columns) {
            const OutcomeNumber number = numberOf(page, measure, by, group);
            cells << PaperWords::tr("%1, %2", "share; x of y").arg(number.big, number.small);
        }
        section.rows << plainRow(cells, lefts);
    }
    return section;
}

/// The numbers of a chart of the screen; the chart itself is never shown.
template <typename Chart> QList<OutcomeNumber> numbersOf(Chart &&chart, const OutcomePage &page)
{
    chart.show(page);
    return chart.numbers();
}

} // namespace

PaperSheet outcomeSheet(const OutcomePage &page)
{
    const OutcomeFilter &filter = page.question.filter;
    QStringList whom;
    if (filter.indication) whom << word(*filter.indication);
    if (filter.level) whom << word(*filter.level);
    PaperSheet sheet{.kind = PaperKind::Outcomes,
                     .title = PaperWords::tr("Outcomes"),
                     .subtitle = PaperWords::tr("%1. %2", "time; what it is not")
                                     .arg(periodWords(page.question.from, page.question.to), notCertified().chopped(1)),
                     .summary = whom.isEmpty() ? PaperWords::tr("everybody") : whom.join(QStringLiteral(", "))};
    sheet.sections << everySection(page);
    sheet.sections << PaperSection{
        .title = PaperWords::tr("Still in treatment"),
        .rows = {{curveHigh, [page](PaperPen &pen, const QRectF &room) { paintCurve(pen, room, page); }}}};
    sheet.sections << barSection(PaperWords::tr("When injections were given, days from the due day"),
                                 numbersOf(TimingChart(), page),
                                 PaperWords::tr("No injection followed another in this time."));
    sheet.sections << barSection(PaperWords::tr("Side effects per 100 injections"),
                                 numbersOf(EffectChart(Product::XR), page), PaperWords::tr("None in this time."));
    sheet.sections << barSection(PaperWords::tr("Side effects per 1,000 tablets taken"),
                                 numbersOf(EffectChart(Product::Oral), page), PaperWords::tr("None in this time."));
    for (const OutcomeGroup by : {OutcomeGroup::Level, OutcomeGroup::Indication, OutcomeGroup::Month})
        if (page.groups.contains(by)) sheet.sections << groupSection(page, by);
    sheet.sections << barSection(PaperWords::tr("Why treatment ended"), numbersOf(StopChart(), page),
                                 PaperWords::tr("No stay ended in this time."));
    PaperSection note{.title = PaperWords::tr("How to read it")};
    const QString words = PaperWords::tr(
                              "A share of fewer than %1 says little. Formulas stand in the manual and behind "
                              "the question mark on the screen. %2")
                              .arg(fewPeople)
                              .arg(notCertified());
    note.rows << PaperRow{40, [words](PaperPen &pen, const QRectF &room) { pen.paragraph(room, words, 12); }};
    sheet.sections << note;
    return sheet;
}
