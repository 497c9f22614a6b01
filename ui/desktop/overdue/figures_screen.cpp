#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/csv_file.h"
#include "ui/desktop/overdue/week_chart.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

constexpr int visitsColumn = 1, callsColumn = 4, promisesColumn = 5, lateColumn = 6;
constexpr int periodChoices[] = {4, 8, 13, 26}; ///< weeks

QString daysLateWords(const DeskFigures &figures)
{
    if (figures.intervals == 0) return FiguresScreen::tr("none");
    const QString share = shareWords(figures.lateOnes, figures.intervals);
    if (!figures.daysLate || figures.lateOnes == 0) return share;
    return FiguresScreen::tr("%1, %2 days").arg(share, QLocale().toString(*figures.daysLate, 'f', 1));
}

QList<TableModel<DeskFigures>::Column> figureColumns()
{
    using Week = const DeskFigures &;
    return {{FiguresScreen::tr("Week"), [](Week week) { return span(week.from, week.to); }},
            {FiguresScreen::tr("Visits"), [](Week week) { return QString::number(week.visits); }},
            {FiguresScreen::tr("Came"), [](Week week) { return shareWords(week.came, week.visits); }},
            {FiguresScreen::tr("Did not come"),
             [](Week week) { return shareWords(week.noShows, week.came + week.noShows); }},
            {FiguresScreen::tr("Calls that reached"), [](Week week) { return shareWords(week.reached, week.calls); }},
            {FiguresScreen::tr("Promises kept"), [](Week week) { return shareWords(week.kept, week.promises); }},
            {FiguresScreen::tr("Given late, by how much"), [](Week week) { return daysLateWords(week); }}};
}

} // namespace

FiguresScreen::FiguresScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_model(new TableModel<DeskFigures>(figureColumns(), this))
{
    const Look &look = Look::of(this);
    m_period = new FilterBar;
    m_period->setFilters({{tr("4 weeks")}, {tr("8 weeks")}, {tr("13 weeks")}, {tr("26 weeks")}});
    m_period->setCurrent(1);
    m_figures = new QGridLayout;
    m_figures->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(4));
    m_figures->setHorizontalSpacing(look.px(32));
    const auto figure = [&](const QString &what) {
        auto *block = new QWidget;
        auto *column = new QVBoxLayout(block);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *number = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
        column->addWidget(new TextLabel(what, TextSize::Body, QFont::Normal, &Tokens::text2));
        column->addWidget(number);
        m_blocks << block;
        return number;
    };
    m_noShow = figure(tr("Did not come"));
    m_reached = figure(tr("Calls that reached the client"));
    m_kept = figure(tr("Promises kept"));
    m_late = figure(tr("Given late, by how much"));
    m_chart = new WeekChart;
    auto *chart = new QHBoxLayout;
    chart->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    chart->addWidget(m_chart);
    m_table = new PinnedTable;
    m_table->setRows(new RowDelegate);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures by week"));
    m_table->setMinimumHeight(look.px(space::tableHead + 5 * space::row));
    m_note = new TextLabel(tr("Not certified quality measures. A share of few people says little."), TextSize::Caption,
                           QFont::Normal, &Tokens::text2);
    m_note->setContentsMargins(look.px(space::margin), look.px(4), look.px(space::margin), look.px(4));
    m_undo = new UndoLine;
    this->deeds().showIn(m_undo);
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(m_figures);
    inner->addLayout(chart);
    inner->addWidget(m_table, 1);
    m_area = new QScrollArea; // scrolls as one where the window is low
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(page);
    for (QWidget *part : {static_cast<QWidget *>(m_area), m_area->viewport(), page}) part->setAutoFillBackground(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_period);
    rows->addWidget(m_area, 1);
    rows->addWidget(m_note);
    rows->addWidget(m_undo);
    for (QWidget *part : {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table)})
        part->installEventFilter(this);
    connect(m_period, &FilterBar::chosen, this, [this](int index) {
        m_weeks = periodChoices[qBound(0, index, 3)];
        read();
    });
    connect(&desk.database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible() && (topics & (Topics(Topic::Visits) | Topic::Calls | Topic::Injections | Topic::Clients)))
            read();
    });
}

QString FiguresScreen::subtitle() const
{
    return m_report ? span(m_report->all.from, m_report->all.to) : tr("reading…");
}

void FiguresScreen::fillHead(ScreenHead &head)
{
    if (!desk().may(Right::ExportNeutral)) return;
    DeedButton *save = head.addDeed(tr("Save as CSV"), IconName::Export, DeedButton::Rank::Outlined);
    save->setCap({QStringLiteral("Ctrl"), QStringLiteral("S")});
    connect(save, &QAbstractButton::clicked, this, &FiguresScreen::askFile);
}

QList<KeyHint> FiguresScreen::hints() const
{
    return {{{QStringLiteral("←"), QStringLiteral("→")}, tr("week")},
            {{QStringLiteral("F6")}, tr("chart, table")},
            {{QStringLiteral("Ctrl"), QStringLiteral("S")}, tr("save as CSV")},
            {{tr("Esc")}, tr("back")}};
}

void FiguresScreen::enter()
{
    read();
    m_chart->setFocus();
}

QList<QWidget *> FiguresScreen::panes() const { return {m_chart, m_table, m_period}; }

void FiguresScreen::read()
{
    const QDate today = desk().today(), monday = today.addDays(1 - today.dayOfWeek());
    whenDone(DeskReports(database()).of(monday.addDays(-7 * (m_weeks - 1)), today), this,
             m_reading.only([this](const Result<DeskReport> &report) {
                 if (!report) return deeds().fail(sentence(report.error()));
                 m_report = *report;
                 show();
                 Q_EMIT headChanged();
             }));
}

void FiguresScreen::show()
{
    const DeskFigures &all = m_report->all;
    m_noShow->setText(shareWords(all.noShows, all.came + all.noShows));
    m_reached->setText(shareWords(all.reached, all.calls));
    m_kept->setText(shareWords(all.kept, all.promises));
    m_late->setText(daysLateWords(all));
    m_chart->setWeeks(m_report->weeks);
    QList<DeskFigures> rows = m_report->weeks;
    std::reverse(rows.begin(), rows.end()); // the newest first
    m_model->setRows(rows);
}

ReportTable FiguresScreen::csv() const
{
    using enum CellKind;
    ReportTable table;
    for (const char *name : {"from", "to"}) table.columns << ReportColumn{QString::fromLatin1(name), Date};
    for (const char *name : {"visits", "came", "no_show", "cancelled", "still_booked", "calls", "reached", "promises",
                             "kept", "intervals", "late", "days_late_median"})
        table.columns << ReportColumn{QString::fromLatin1(name), Number};
    const auto add = [&table](const DeskFigures &figures) {
        QStringList row{cell::day(figures.from), cell::day(figures.to)};
        for (const int number :
             {figures.visits, figures.came, figures.noShows, figures.cancelled, figures.stillBooked, figures.calls,
              figures.reached, figures.promises, figures.kept, figures.intervals, figures.lateOnes})
            row << cell::number(number);
        table.rows << (row << (figures.daysLate ? cell::decimals(*figures.daysLate, 4) : QString()));
    };
    if (!m_report) return table;
    for (const DeskFigures &week : m_report->weeks) add(week);
    add(m_report->all);
    return table;
}

void FiguresScreen::askFile()
{
    CsvFile::ask(this, QStringLiteral("figures.csv"), [this](const QString &path) { saveTo(path); });
}

void FiguresScreen::saveTo(const QString &path)
{
    CsvFile::save(this, desk(), deeds(), csv(), path, {QStringLiteral("desk_figures"), tr("the figures as CSV.")});
}

void FiguresScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_S && m_report) askFile();
    else Screen::keyPressEvent(event);
}

bool FiguresScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) m_area->ensureWidgetVisible(static_cast<QWidget *>(watched), 0, 0);
    return Screen::eventFilter(watched, event);
}

/// Narrow windows have the figures two by two, and fewer columns: the chart reads each week out in full.
void FiguresScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const bool narrow = look.isNarrow(window()->width()), least = window()->width() < look.px(800);
    for (int i = 0; i < m_blocks.size(); ++i)
        m_figures->addWidget(m_blocks[i], narrow ? i / 2 : 0, narrow ? i % 2 : i, Qt::AlignTop);
    for (int column = 0; column < 4; ++column) m_figures->setColumnStretch(column, narrow && column > 1 ? 0 : 1);
    for (const int column : {visitsColumn, lateColumn}) m_table->setColumnHidden(column, narrow);
    for (const int column : {callsColumn, promisesColumn}) m_table->setColumnHidden(column, least);
    m_table->setWidths(least        ? QList<int>{220, 0, 136, 0, 0, 0, 0}
                           : narrow ? QList<int>{220, 0, 128, 128, 140, 0, 0}
                                    : QList<int>{228, 72, 140, 140, 152, 140, 0});
}

void FiguresScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
