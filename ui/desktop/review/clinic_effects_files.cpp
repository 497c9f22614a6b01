// The clinic's side effects as a file and on paper.
#include "ui/desktop/csv_file.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/review/clinic_effects_screen.h"
#include "ui/desktop/review/effect_filter_bar.h"

namespace {

QStringList countCells(const EffectCount &count, const EffectBasis &basis)
{
    QStringList cells;
    for (const int grade : {1, 2, 3, 4, 5, 0}) cells << cell::number(count.byGrade[std::size_t(grade)]);
    cells << cell::number(count.all()) << cell::number(count.xr) << cell::number(basis.injections);
    const auto xr = rate(count.xr, basis.injections, injectionsOfRate);
    const auto oral = rate(count.oral, basis.oralDoses, dosesOfRate);
    cells << (xr ? cell::decimals(*xr, 4) : QString()) << cell::number(count.oral) << cell::number(basis.oralDoses)
          << (oral ? cell::decimals(*oral, 4) : QString());
    return cells;
}

} // namespace

ReportTable ClinicEffectsScreen::csv() const
{
    using enum CellKind;
    ReportTable table;
    table.columns << ReportColumn{QStringLiteral("term"), Code} << ReportColumn{QStringLiteral("month"), Code};
    for (const char *name : {"grade_1", "grade_2", "grade_3", "grade_4", "grade_5", "not_graded", "all", "xr",
                             "injections", "per_100_injections", "oral", "oral_doses", "per_1000_oral_doses"})
        table.columns << ReportColumn{QString::fromLatin1(name), Number};
    if (!m_page) return table;
    const QList<SideEffect> effects = shown();
    const EffectBasis basis = sumOf(m_page->months);
    EffectCount all;
    for (const SideEffect &effect : effects) all.add(effect);
    table.rows << (QStringList{QStringLiteral("ALL"), QString()} + countCells(all, basis));
    for (const TermCount &term : m_counts)
        table.rows << (QStringList{term.term, QString()} + countCells(term.count, basis));
    const QList<EffectCount> months = countByMonth(effects, m_page->months);
    for (qsizetype i = 0; i < months.size(); ++i)
        table.rows << (QStringList{QStringLiteral("ALL"), m_page->months[i].month.toString(QStringLiteral("yyyy-MM"))}
                       + countCells(months[i], m_page->months[i]));
    return table;
}

void ClinicEffectsScreen::askFile()
{
    CsvFile::ask(this, QStringLiteral("side-effects.csv"), [this](const QString &path) { saveTo(path); });
}

void ClinicEffectsScreen::saveTo(const QString &path)
{
    CsvFile::save(this, desk(), deeds(), csv(), path, {QStringLiteral("clinic_effects"), tr("the numbers as CSV."), 0});
}

QList<PaperOffer> ClinicEffectsScreen::papers() const
{
    if (!m_page) return {};
    return {effectsOfClinic(desk(), *m_page, m_filters->filter())};
}
