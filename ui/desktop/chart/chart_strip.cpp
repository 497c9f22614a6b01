#include "ui/desktop/chart/chart_strip.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include <QVBoxLayout>

namespace {

QString tabOfLane(int lane)
{
    switch (CourseLane(lane)) {
    case CourseLane::Injections: return QStringLiteral("injections");
    case CourseLane::Oral: return QStringLiteral("doses");
    case CourseLane::SideEffects: return QStringLiteral("effects");
    case CourseLane::Calls: return QStringLiteral("outreach");
    case CourseLane::Care: return QStringLiteral("episodes");
    default: return QStringLiteral("labs");
    }
}

} // namespace

ChartStrip::ChartStrip(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    build();
    connect(m_range, &JoinedButtons::chosen, this, &ChartStrip::showRange);
    connect(m_strip, &CoverageStrip::cursorMoved, this, [this](QDate, const QString &words) {
        m_said->setText(words);
        const int lanes = int(CoverageStrip::LaneCount) + 1; // the axis above them
        m_scroll->ensureVisible(0, m_strip->height() * (m_strip->cursorLane() + 1) / lanes, 0,
                                m_strip->height() / lanes);
    });
    connect(m_strip, &CoverageStrip::pointed, this,
            [this](const QString &words) { m_said->setText(words.isEmpty() ? m_strip->cursorSentence() : words); });
    connect(m_strip, &CoverageStrip::viewChanged, this, [this] {
        m_range->setCurrent(-1); // none of the four
        showSince();
    });
    connect(m_strip, &CoverageStrip::opened, this, [this](QDate, int lane) { Q_EMIT opened(tabOfLane(lane)); });
    connect(m_table, &PinnedTable::opened, this, [this](int row) {
        const auto &stops = m_strip->stops();
        const qsizetype place = stops.size() - 1 - row;
        if (place >= 0 && place < stops.size()) Q_EMIT opened(tabOfLane(stops[place].lane));
    });
}

void ChartStrip::build()
{
    const Look &look = Look::of(this);
    m_since = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_since->setWordWrap(false);
    m_said = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_said->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_range = new JoinedButtons({tr("4 weeks"), tr("3 months"), tr("Episode"), tr("All")});
    m_range->setCurrent(int(CourseRange::Episode));
    m_strip = new CoverageStrip;
    m_table = new FactTable({tr("Day"), tr("Lane"), tr("What")}, {168, 136, 0}, tr("Nothing is recorded yet."));
    m_table->setAccessibleName(tr("Course, as a table"));
    m_pane = new ReadAsTable(m_strip, m_table);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look.px(space::margin), look.px(6), look.px(space::margin), 0);
    line->setSpacing(look.px(12));
    line->addWidget(new TextLabel(tr("Course"), TextSize::Lead, QFont::DemiBold));
    line->addWidget(m_since);
    line->addWidget(m_said, 1);
    line->addWidget(m_pane->button());
    line->addWidget(m_range);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(line);
    auto *across = new QHBoxLayout;
    across->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    across->addWidget(m_scroll = new PlainScroll(m_pane));
    rows->addLayout(across);
}

void ChartStrip::show(const ChartPage &page)
{
    const bool first = !m_page;
    const QDate from = m_strip->viewFrom(), until = m_strip->viewUntil();
    m_page = page;
    m_strip->setCourse(courseOf(page, CourseRange::All, m_desk.today(), m_desk.limits()));
    if (first || m_range->current() >= 0) showRange();
    else m_strip->setView(from, until); // something was saved: the view stays as it was zoomed
    fillTable();
}

void ChartStrip::showRange()
{
    if (!m_page || m_range->current() < 0) return;
    const Course course = courseOf(*m_page, CourseRange(m_range->current()), m_desk.today(), m_desk.limits());
    m_strip->setView(course.from, course.until);
    showSince();
}

void ChartStrip::showSince() { m_since->setText(tr("since %1").arg(plainDay(m_strip->viewFrom()))); }

void ChartStrip::fillTable()
{
    QList<FactRow> rows;
    const auto &stops = m_strip->stops();
    for (auto stop = stops.crbegin(); stop != stops.crend(); ++stop) {
        // The sentence of a stop begins with its day, which has a column of its own here.
        const QString what = stop->sentence.mid(stop->sentence.indexOf(QLatin1Char(':')) + 1).trimmed();
        rows << FactRow{
            {.text = longDay(stop->on), .strong = true}, {.text = laneWord(CourseLane(stop->lane))}, {.text = what}};
    }
    m_table->setFacts(rows);
}

void ChartStrip::setCompact(bool compact)
{
    m_strip->setCompact(compact);
    fit();
}

/// Large text on a small screen: the lanes keep their height and scroll, instead of running into each other.
void ChartStrip::fit()
{
    const Look &look = Look::of(this);
    constexpr int lowest = 700, leastSeen = 130; // px at 100 %
    const int high = m_strip->sizeHint().height();
    m_scroll->setMaximumHeight(high);
    m_scroll->setMinimumHeight(window()->height() < look.px(lowest) ? look.px(leastSeen) : high);
}

QString ChartStrip::said() const { return m_said->text(); }

void ChartStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
    m_since->setVisible(width() >= Look::of(this).px(700)); // large text on a small screen: the axis says it, too
}
