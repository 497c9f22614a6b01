#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>

// The clinic's side effects on paper: numbers, nobody's name.

namespace {

constexpr qreal effectLine = 22, firstColumn = 0.3;

QString rateCell(int count, int of, int each)
{
    const auto value = rate(count, of, each);
    return value ? QLocale().toString(*value, 'f', 1) : PaperWords::tr("none");
}

PaperRow numbersRow(const QStringList &cells, QFont::Weight weight, bool ruled)
{
    return {effectLine, [cells, weight, ruled](PaperPen &pen, const QRectF &room) {
                const qreal first = room.width() * firstColumn;
                const qreal each = (room.width() - first) / std::max<qsizetype>(1, cells.size() - 1);
                pen.words({room.left(), room.top(), first - 6, room.height()}, cells.value(0), 13, weight);
                for (qsizetype i = 1; i < cells.size(); ++i)
                    pen.words({room.left() + first + (i - 1) * each, room.top(), each - 6, room.height()}, cells[i], 13,
                              weight, Qt::AlignRight | Qt::AlignVCenter);
                pen.rule(room.left(), room.right(), room.bottom(), ruled ? 1 : 0.75, !ruled);
            }};
}

QStringList countedCells(const QString &name, const EffectCount &count, const EffectBasis &basis)
{
    QStringList cells{name};
    for (const int grade : {1, 2, 3, 4, 5, 0})
        cells << (count.byGrade[std::size_t(grade)] ? QString::number(count.byGrade[std::size_t(grade)]) : QString());
    return cells << QString::number(count.all()) << rateCell(count.xr, basis.injections, injectionsOfRate)
                 << rateCell(count.oral, basis.oralDoses, dosesOfRate);
}

} // namespace

PaperSheet clinicEffectsSheet(const ClinicEffects &page, const EffectFilter &filter)
{
    QList<SideEffect> effects;
    EffectCount all;
    for (const ClinicEffects::Case &each : page.cases) {
        if (!filter.takes(each.effect)) continue;
        effects << each.effect;
        all.add(each.effect);
    }
    const EffectBasis basis = sumOf(page.months);
    const auto head = [](const QString &first) {
        return numbersRow({first, QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                           QStringLiteral("5"), PaperWords::tr("none", "not graded"), PaperWords::tr("all"),
                           PaperWords::tr("/100 inj."), PaperWords::tr("/1,000 tab.")},
                          QFont::Normal, true);
    };
    PaperSection terms{.title = PaperWords::tr("By side effect and grade"),
                       .head = head(PaperWords::tr("Side effect"))};
    terms.rows << numbersRow(countedCells(PaperWords::tr("All"), all, basis), QFont::DemiBold, false);
    for (const TermCount &term : countByTerm(effects))
        terms.rows << numbersRow(countedCells(sideEffect(term.term), term.count, basis), QFont::Normal, false);
    PaperSection months{.title = PaperWords::tr("By month of onset"), .head = head(PaperWords::tr("Month"))};
    const QList<EffectCount> counts = countByMonth(effects, page.months);
    for (qsizetype i = counts.size() - 1; i >= 0; --i)
        months.rows << numbersRow(countedCells(month(page.months[i].month), counts[i], page.months[i]), QFont::Normal,
                                  false);
    const QString filtered = filter == EffectFilter{}
        ? PaperWords::tr("%1 side effects").arg(all.all())
        : PaperWords::tr("%1 of %2 side effects, filtered").arg(all.all()).arg(page.cases.size());
    const QString against = PaperWords::tr(
                                "%1 after %2 injections, %3 with %4 tablets taken. Not certified quality measures.")
                                .arg(all.xr)
                                .arg(basis.injections)
                                .arg(all.oral)
                                .arg(basis.oralDoses);
    PaperSection sums{{}, {}, {{24, [against](PaperPen &pen, const QRectF &room) { pen.words(room, against, 13); }}}};
    return {.kind = PaperKind::ClinicEffects,
            .title = PaperWords::tr("Side effects of the clinic"),
            .subtitle = span(page.from, page.to),
            .summary = filtered,
            .sections = {sums, terms, months}};
}
