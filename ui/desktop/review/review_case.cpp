#include "ui/desktop/review/review_case.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/review/case_strip.h"
#include "ui/desktop/review/effect_facts.h"
#include "ui/desktop/review/effect_filter_bar.h"
#include "ui/desktop/review/review_decision.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/threshold_words.h"
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace {
constexpr int periodDays[] = {0, 30, 90, 365}; // 0: any time
constexpr int decisionWide = 472;
}

ReviewCase::ReviewCase(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_person = new PersonBlock(PersonBlock::Shape::Bare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_person);
    column->addWidget(m_alarm = buildAlarm());
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    strip->addWidget(m_strip = new CaseStrip);
    column->addLayout(strip);
    column->addWidget(buildHistory(), 1);
    column->addWidget(new Hairline);
    m_decision = new ReviewDecision;
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(0);
    m_lower->addWidget(buildOnset(), 1);
    m_lower->addWidget(m_decision);
    column->addLayout(m_lower);
    connect(m_decision, &ReviewDecision::openWanted, this, &ReviewCase::openWanted);
}

QWidget *ReviewCase::buildAlarm()
{
    const Look &look = Look::of(this);
    auto *alarm = new QWidget;
    alarm->setFocusPolicy(Qt::TabFocus);
    m_rule = new SignedText(TextSize::Body, QFont::Normal);
    auto *line = new QHBoxLayout(alarm);
    line->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    line->addWidget(m_rule, 1);
    return alarm;
}

QWidget *ReviewCase::buildHistory()
{
    const Look &look = Look::of(this);
    m_filters = new EffectFilterBar({tr("Any time"), tr("30 days"), tr("90 days"), tr("12 months")}, 0);
    m_history = caseTable();
    m_history->setMinimumHeight(look.px(space::tableHead + 2 * space::row));
    m_history->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls, so that the case need not
    m_count = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_follow = new DeedButton(tr("Follow up"), DeedButton::Rank::Flat);
    m_follow->setSign(IconName::Edit);
    m_follow->setCap({QStringLiteral("C")});
    auto *title = new QHBoxLayout;
    title->setContentsMargins(look.px(space::margin), look.px(4), look.px(space::margin - 12), 0);
    title->addWidget(new TextLabel(tr("Side-effect history"), TextSize::Lead, QFont::DemiBold));
    title->addWidget(m_count, 1);
    title->addWidget(m_follow);
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(title);
    rows->addWidget(m_filters);
    rows->addWidget(m_history, 1);
    connect(m_filters, &EffectFilterBar::changed, this, &ReviewCase::showLines);
    connect(m_follow, &QAbstractButton::clicked, this, &ReviewCase::followUpWanted);
    connect(m_history, &PinnedTable::rowChosen, this, &ReviewCase::showOnset);
    connect(m_history, &PinnedTable::opened, this, &ReviewCase::followUpWanted);
    return box;
}

QWidget *ReviewCase::buildOnset()
{
    const Look &look = Look::of(this);
    m_onset = new OnsetChart;
    m_onsetTable = new FactTable({tr("Days after the dose"), tr("This client"), tr("Clinic, 12 months")}, {0, 110, 140},
                                 tr("No side effect began within 28 days of a dose."));
    m_onsetTable->setAccessibleName(tr("Days from dose to onset"));
    m_onsetPane = new ReadAsTable(m_onset, m_onsetTable);
    auto *title = new QHBoxLayout;
    title->addWidget(new TextLabel(tr("Days from dose to onset"), TextSize::Lead, QFont::DemiBold), 1);
    title->addWidget(m_onsetPane->button());
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(look.px(space::margin), look.px(4), look.px(space::margin), look.px(8));
    rows->setSpacing(look.px(4));
    rows->addLayout(title);
    rows->addWidget(m_onsetPane, 1);
    return box;
}

void ReviewCase::show(const ReviewRow &row)
{
    const bool same = m_row && sameMatter(*m_row, row);
    const bool sameClient = m_row && m_row->person.id == row.person.id;
    m_row = row;
    if (!same) m_filters->reset();
    if (!sameClient) {
        m_read = {};
        m_strip->setHistory(m_read, m_desk.today(), m_desk.limits());
    }
    m_person->setPerson(m_desk.words(row.person));
    const QString note = row.cause >= ReviewRow::Cause::OrderEnds ? QString() : notYetSigned(m_desk.limits());
    const QString rule = note.isEmpty() ? reviewRule(row, m_desk) : reviewRule(row, m_desk) + QLatin1Char(' ') + note;
    m_rule->setText(IconName::Warning, rule, row.effect ? &Tokens::overdue : &Tokens::late);
    m_alarm->setAccessibleName(m_rule->text());
    m_decision->show(row);
    showLines();
    update();
}

void ReviewCase::showHistory(const EffectHistory &history)
{
    m_read = history;
    QStringList terms;
    for (const EffectHistory::Line &line : history.lines)
        if (!terms.contains(line.effect.term)) terms << line.effect.term;
    m_filters->setTerms(terms);
    m_strip->setHistory(history, m_desk.today(), m_desk.limits());
    showLines();
}

void ReviewCase::showClinic(const QList<std::optional<int>> &daysAfter)
{
    m_clinic = daysAfter;
    m_clinicRead = true;
    showOnset();
}

QList<EffectHistory::Line> ReviewCase::shownLines() const
{
    EffectFilter filter = m_filters->filter();
    if (const int days = periodDays[std::max(0, m_filters->period())]) filter.from = m_desk.today().addDays(-days);
    QList<EffectHistory::Line> lines;
    for (const EffectHistory::Line &line : m_read.lines)
        if (filter.takes(line.effect)) lines << line;
    return lines;
}

void ReviewCase::showLines()
{
    m_lines = shownLines();
    QList<FactRow> facts;
    int open = 0, chosen = -1;
    for (const EffectHistory::Line &line : std::as_const(m_lines)) {
        open += line.effect.resolvedOn.isNull();
        if (m_row && m_row->effect && m_row->effect->id == line.effect.id) chosen = int(facts.size());
        facts << caseFacts(line, width() < Look::of(this).px(940) ? m_desk.today().year() : 0);
    }
    m_history->setFacts(facts);
    if (chosen >= 0) m_history->setRow(chosen);
    m_count->setText(countWords(int(m_lines.size()), int(m_read.lines.size()), open));
    m_follow->setVisible(!m_lines.isEmpty() && m_desk.may(Right::EditSideEffects));
    showOnset();
}

std::optional<SideEffect> ReviewCase::chosenEffect() const
{
    const int row = m_history->row();
    if (row >= 0 && row < m_lines.size()) return m_lines[row].effect;
    return m_row ? m_row->effect : std::nullopt;
}

void ReviewCase::showOnset()
{
    OnsetChart::Content content;
    QList<std::optional<int>> own;
    const auto chosen = chosenEffect();
    for (const EffectHistory::Line &line : std::as_const(m_lines)) {
        own << line.daysAfter;
        if (!chosen || !(chosen->id == line.effect.id)) continue;
        if (line.daysAfter && *line.daysAfter < onsetDays) content.chosenDay = line.daysAfter;
        content.chosenGrade = line.effect.grade;
    }
    content.name = m_row ? m_desk.shown(m_row->person.name) : QString();
    content.own = countByOnset(own);
    content.ownAll = int(own.size());
    content.clinic = countByOnset(m_clinic);
    content.clinicAll = int(m_clinic.size());
    content.clinicRead = m_clinicRead;
    m_onset->setContent(content);
    QList<FactRow> rows;
    for (int day = 0; day < onsetDays; ++day)
        rows << FactRow{
            {.text = tr("day %1").arg(day)},
            {.text = QString::number(content.own[std::size_t(day)]), .strong = content.own[std::size_t(day)] > 0},
            {.text = QString::number(content.clinic[std::size_t(day)])}};
    m_onsetTable->setFacts(rows);
}

bool ReviewCase::choose(int key) { return m_decision->choose(key); }
void ReviewCase::trySign() { m_decision->trySign(); }
void ReviewCase::fail(const QString &sentence) { m_decision->fail(sentence); }
SecretField *ReviewCase::password() const { return m_decision->password(); }
QString ReviewCase::said() const { return m_decision->said(); }
QString ReviewCase::causality() const { return m_decision->causality(); }
QString ReviewCase::action() const { return m_decision->action(); }
void ReviewCase::focusWhy() { m_alarm->setFocus(Qt::ShortcutFocusReason); }

void ReviewCase::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Small screens: the strip folds, the years go from the dates.
    const Look &look = Look::of(this);
    m_strip->setVisible(window()->height() >= look.px(860));
    if (event->oldSize().width() != event->size().width()) showLines();
}

void ReviewCase::setRoom(int width)
{
    // Large text on a small screen: the decision goes under the days, and the case scrolls.
    const Look &look = Look::of(this);
    const bool stacked = width < look.px(780);
    m_lower->setDirection(stacked ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_decision->setNarrow(width < look.px(480));
    m_decision->setMinimumWidth(stacked ? 0 : look.px(decisionWide));
    m_decision->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : look.px(decisionWide));
}

void ReviewCase::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
    painter.fillRect(QRect(0, 0, 1, height()), Look::of(this)->line1);
    painter.fillRect(QRect(m_decision->x(), m_decision->y(), 1, m_decision->height()), Look::of(this)->line1);
    const bool urgent = m_row && m_row->effect;
    painter.fillRect(m_alarm->geometry(), urgent ? Look::of(this)->overdueTint : Look::of(this)->lateTint);
    if (!m_alarm->hasFocus()) return;
    painter.setPen(QPen(Look::of(this)->focus, 2));
    painter.drawRect(m_alarm->geometry().adjusted(1, 1, -1, -1));
}
