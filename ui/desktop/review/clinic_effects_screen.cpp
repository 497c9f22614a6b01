#include "ui/desktop/review/clinic_effects_screen.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/review/effect_facts.h"
#include "ui/desktop/review/effect_filter_bar.h"
#include "ui/desktop/review/effect_months.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {
constexpr int clinicMonths[] = {3, 6, 12, 24};
}

ClinicEffectsScreen::ClinicEffectsScreen(Desk &desk, DeedLog &deeds, QWidget *parent) : Screen(desk, deeds, parent)
{
    build();
    connect(&desk.database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible() && (topics & (Topics(Topic::SideEffects) | Topic::Injections | Topic::Doses))) read();
    });
    connect(&desk, &Desk::namesHiddenChanged, this, &ClinicEffectsScreen::show);
}

void ClinicEffectsScreen::build()
{
    const Look &look = Look::of(this);
    m_filters = new EffectFilterBar({tr("3 months"), tr("6 months"), tr("12 months"), tr("24 months")}, 2);
    m_months = new EffectMonths;
    m_monthTable = new FactTable({tr("Month"), tr("Side effects"), tr("Injections"), tr("Per 100 injections"),
                                  tr("Tablets"), tr("Per 1,000 tablets")},
                                 {0, 120, 120, 160, 120, 160}, tr("No months."));
    m_monthTable->setAccessibleName(tr("Side effects by month"));
    m_monthPane = new ReadAsTable(m_months, m_monthTable);
    m_terms = new FactTable({tr("Side effect"), tr("1"), tr("2"), tr("3"), tr("4"), tr("5"), tr("Not graded"),
                             tr("All"), tr("Per 100 injections"), tr("Per 1,000 tablets")},
                            {0, 52, 52, 52, 52, 52, 88, 64, 148, 148}, tr("No such side effects in this period."));
    m_terms->setAccessibleName(tr("Side effects by term and grade"));
    m_people = new FactTable({tr("Grade"), tr("Client"), tr("Chart"), tr("Side effect"), tr("Began"), tr("Ended"),
                              tr("Onset"), tr("Cause"), tr("What follows")},
                             {64, 220, 72, 0, 104, 104, 64, 104, 160}, tr("Nobody."));
    m_people->setAccessibleName(tr("People"));
    m_whose = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_whose->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    auto *people = new QWidget;
    auto *listed = new QVBoxLayout(people);
    listed->setContentsMargins(0, 0, 0, 0);
    listed->setSpacing(0);
    listed->addWidget(m_whose);
    listed->addWidget(m_people, 1);
    auto *figures = new QWidget;
    auto *rows = new QVBoxLayout(figures);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildFigures());
    auto *chart = new QHBoxLayout;
    chart->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), look.px(8));
    chart->addWidget(m_monthPane);
    rows->addLayout(chart);
    rows->addWidget(m_terms, 1);
    m_stack = new QStackedWidget;
    m_terms->setMinimumHeight(look.px(space::tableHead + 4 * space::row));
    m_stack->addWidget(new PlainScroll(figures)); // large text on a small screen
    m_stack->addWidget(people);
    auto *note = new TextLabel(
        tr("Under each month: per 100 injections. The choices narrow the side effects, not what they are counted "
           "against. Not certified quality measures."),
        TextSize::Caption, QFont::Normal, &Tokens::text2);
    note->setContentsMargins(look.px(space::margin), look.px(4), look.px(space::margin), look.px(4));
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(new Hairline);
    column->addWidget(m_stack, 1);
    column->addWidget(note);
    column->addWidget(m_undo);
    connect(m_filters, &EffectFilterBar::changed, this, [this] {
        const int wanted = clinicMonths[std::max(0, m_filters->period())];
        if (m_page && m_page->from == desk().today().addMonths(-wanted).addDays(1)) show();
        else read();
    });
    connect(m_terms, &PinnedTable::opened, this, &ClinicEffectsScreen::showPeople);
    connect(m_people, &PinnedTable::opened, this, &ClinicEffectsScreen::openPerson);
}

QWidget *ClinicEffectsScreen::buildFigures()
{
    const Look &look = Look::of(this);
    auto *box = new QWidget;
    auto *figures = new QHBoxLayout(box);
    figures->setContentsMargins(look.px(space::margin), look.px(10), look.px(space::margin), look.px(6));
    figures->setSpacing(look.px(32));
    const auto figure = [&](const QString &what, TextLabel *&number, TextLabel *&of) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(new TextLabel(what, TextSize::Body, QFont::Normal, &Tokens::text2));
        column->addWidget(number = new TextLabel(QString(), TextSize::Title, QFont::DemiBold));
        column->addWidget(of = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2));
        figures->addLayout(column, 1);
    };
    figure(tr("After injections"), m_xr, m_xrOf);
    figure(tr("With tablets"), m_oral, m_oralOf);
    figure(tr("Serious"), m_serious, m_seriousOf);
    figures->addWidget(m_monthPane->button(), 0, Qt::AlignBottom);
    return box;
}

QString ClinicEffectsScreen::subtitle() const
{
    if (!m_page) return tr("reading…");
    return tr("side effects, %1 to %2", "days").arg(plainDay(m_page->from), plainDay(m_page->to));
}

QString ClinicEffectsScreen::figure() const { return m_xr->text(); }

bool ClinicEffectsScreen::showsPeople() const { return m_stack->currentIndex() == 1; }

void ClinicEffectsScreen::fillHead(ScreenHead &head)
{
    DeedButton *back = head.addDeed(tr("This client"), IconName::Left);
    back->setCap({tr("Esc")});
    connect(back, &QAbstractButton::clicked, this, [this] {
        if (!escape()) Q_EMIT left();
    });
    DeedButton *save = head.addDeed(tr("Save as CSV"), IconName::Export);
    save->setCap({QStringLiteral("Ctrl"), QStringLiteral("S")});
    connect(save, &QAbstractButton::clicked, this, &ClinicEffectsScreen::askFile);
}

QList<KeyHint> ClinicEffectsScreen::hints() const
{
    if (showsPeople())
        return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("next")},
                {{tr("Enter")}, tr("chart")},
                {{tr("Esc")}, tr("back to the numbers")}};
    return {{{tr("Enter")}, tr("who it was")},
            {{QStringLiteral("F6")}, tr("filters, months, table")},
            {{QStringLiteral("Ctrl"), QStringLiteral("S")}, tr("save as CSV")},
            {{QStringLiteral("Ctrl"), QStringLiteral("P")}, tr("print")},
            {{tr("Esc")}, tr("back")}};
}

void ClinicEffectsScreen::enter()
{
    read();
    (showsPeople() ? m_people : m_terms)->setFocus();
}

bool ClinicEffectsScreen::escape()
{
    if (!showsPeople()) return false;
    m_stack->setCurrentIndex(0);
    m_terms->setFocus();
    Q_EMIT hintsChanged();
    return true;
}

QList<QWidget *> ClinicEffectsScreen::panes() const
{
    if (showsPeople()) return {m_people, m_filters};
    return {m_terms, m_monthPane, m_filters};
}

void ClinicEffectsScreen::read()
{
    const QDate today = desk().today();
    const QDate from = today.addMonths(-clinicMonths[std::max(0, m_filters->period())]).addDays(1);
    whenDone(ClinicHistory(database()).of(from, today), this, m_reading.only([this](const Result<ClinicEffects> &page) {
        if (!page) return deeds().fail(sentence(page.error()));
        m_page = *page;
        show();
        Q_EMIT headChanged();
    }));
}

QList<SideEffect> ClinicEffectsScreen::shown() const
{
    QList<SideEffect> effects;
    const EffectFilter filter = m_filters->filter();
    for (const ClinicEffects::Case &each : m_page->cases)
        if (filter.takes(each.effect)) effects << each.effect;
    return effects;
}

void ClinicEffectsScreen::show()
{
    if (!m_page) return;
    QList<SideEffect> every;
    QStringList terms;
    for (const ClinicEffects::Case &each : m_page->cases) every << each.effect;
    for (const TermCount &term : countByTerm(every)) terms << term.term;
    m_filters->setTerms(terms);
    const QList<SideEffect> effects = shown();
    EffectCount all;
    int serious = 0;
    for (const SideEffect &effect : effects) {
        all.add(effect);
        serious += effect.serious;
    }
    const EffectBasis basis = sumOf(m_page->months);
    m_xr->setText(injectionRate(all.xr, basis.injections));
    m_xrOf->setText(tr("%1 side effects, %2 injections").arg(all.xr).arg(QLocale().toString(basis.injections)));
    m_oral->setText(tabletRate(all.oral, basis.oralDoses));
    m_oralOf->setText(tr("%1 side effects, %2 tablets taken").arg(all.oral).arg(QLocale().toString(basis.oralDoses)));
    m_serious->setText(QString::number(serious));
    m_seriousOf->setText(tr("of %1 side effects").arg(all.all()));
    m_filters->setCount(countWords(int(effects.size()), int(m_page->cases.size()),
                                   int(std::count_if(effects.cbegin(), effects.cend(), [](const SideEffect &each) {
                                       return each.resolvedOn.isNull();
                                   }))));
    showTerms(effects);
    if (showsPeople()) showPeople();
}

void ClinicEffectsScreen::showTerms(const QList<SideEffect> &effects)
{
    const EffectBasis basis = sumOf(m_page->months);
    m_counts = countByTerm(effects);
    const auto cell = [](int count) { return FactCell{.text = count > 0 ? QString::number(count) : QString()}; };
    QList<FactRow> rows;
    for (const TermCount &term : std::as_const(m_counts)) {
        FactRow row{{.text = sideEffect(term.term), .strong = true}};
        for (std::size_t grade = 1; grade < term.count.byGrade.size(); ++grade) row << cell(term.count.byGrade[grade]);
        row << cell(term.count.byGrade[0]) << FactCell{.text = QString::number(term.count.all()), .strong = true}
            << FactCell{.text = injectionRate(term.count.xr, basis.injections)}
            << FactCell{.text = tabletRate(term.count.oral, basis.oralDoses)};
        rows << row;
    }
    const int before = m_terms->row();
    m_terms->setFacts(rows);
    if (before > 0 && before < rows.size()) m_terms->setRow(before);
    const QList<EffectCount> months = countByMonth(effects, m_page->months);
    m_months->setMonths(m_page->months, months);
    QList<FactRow> monthRows;
    for (qsizetype i = m_page->months.size() - 1; i >= 0; --i) {
        const EffectBasis &each = m_page->months[i];
        monthRows << FactRow{
            {.text = month(each.month), .strong = true}, {.text = QString::number(months[i].all())},
            {.text = QString::number(each.injections)},  {.text = injectionRate(months[i].xr, each.injections)},
            {.text = QString::number(each.oralDoses)},   {.text = tabletRate(months[i].oral, each.oralDoses)}};
    }
    m_monthTable->setFacts(monthRows);
}

void ClinicEffectsScreen::showPeople()
{
    const int row = m_terms->row();
    if (!m_page || row < 0 || row >= m_counts.size()) return;
    const QString term = m_counts[row].term;
    const EffectFilter filter = m_filters->filter();
    QList<FactRow> rows;
    m_listed.clear();
    for (const ClinicEffects::Case &each : m_page->cases) {
        const SideEffect &effect = each.effect;
        if (effect.term != term || !filter.takes(effect)) continue;
        m_listed << each.person.id;
        rows << FactRow{{.text = {}, .grade = effect.grade},
                        {.text = desk().shown(each.person.name), .strong = true},
                        {.text = each.person.chartNumber},
                        {.text = each.effect.note},
                        {.text = plainDay(effect.onsetOn)},
                        {.text = effect.resolvedOn.isValid() ? plainDay(effect.resolvedOn) : tr("ongoing")},
                        {.text = each.daysAfter ? tr("day %1").arg(*each.daysAfter) : QString()},
                        {.text = causality(effect.causality)},
                        {.text = effect.reviewedBy.isEmpty() ? word(each.urgency) : tr("Reviewed")}};
    }
    m_people->setFacts(rows);
    m_whose->setText(rows.size() == 1 ? tr("%1: 1 time").arg(sideEffect(term))
                                      : tr("%1: %2 times").arg(sideEffect(term)).arg(rows.size()));
    m_stack->setCurrentIndex(1);
    m_people->setFocus();
    Q_EMIT hintsChanged();
}

void ClinicEffectsScreen::openPerson(int row)
{
    if (row >= 0 && row < m_listed.size()) Q_EMIT chartWanted(m_listed[row]);
}

void ClinicEffectsScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_S && m_page) askFile();
    else Screen::keyPressEvent(event);
}

void ClinicEffectsScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
