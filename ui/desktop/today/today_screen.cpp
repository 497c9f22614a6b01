#include "ui/desktop/today/today_screen.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/today/day_counts.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/notice_reader.h"
#include "ui/desktop/today/today_delegate.h"
#include "ui/desktop/today/today_panel.h"
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

TodayScreen::TodayScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_list(new TodayList(desk, this)),
      m_round(new DoseRound(desk, deeds, *m_list, this)), m_notices(new NoticeReader(desk, this))
{
    build();
    wire();
    showRows();
}

void TodayScreen::build()
{
    m_bar = new StateBar;
    m_table = new PinnedTable;
    m_delegate = new TodayDelegate;
    m_table->setRows(m_delegate);
    m_table->setModel(m_list->model());
    m_table->setAccessibleName(tr("Everybody expected today"));
    m_table->installEventFilter(this);
    m_empty = new EmptyState;
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_table);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    m_panel = new TodayPanel(desk());

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_rows, 1);
    column->addWidget(m_undo);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(column, 1);
    across->addWidget(m_panel);
}

void TodayScreen::wire()
{
    connect(m_list, &TodayList::changed, this, &TodayScreen::showRows);
    connect(m_notices, &NoticeReader::isRead, this, &TodayScreen::showSelected);
    connect(m_list, &TodayList::failed, this, [this](const QString &sentence) {
        deeds().fail(sentence);
        if (!m_list->isRead()) m_empty->say(IconName::Warning, tr("The day could not be read."), sentence);
    });
    connect(m_table, &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0) return;
        m_key = keyOf(m_list->model()->at(row).row);
        m_round->dropReasons();
        showSelected();
    });
    connect(m_table, &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_bar, &StateBar::filterChosen, this, &TodayScreen::filter);
    connect(m_panel, &TodayPanel::pressed, this, [this](int key) {
        press(key, Qt::NoModifier);
        m_table->setFocus();
    });
    connect(m_panel, &TodayPanel::reasonChosen, m_round, [this](int number) { m_round->giveReason(number); });
    connect(m_round, &DoseRound::reasonsChanged, this,
            [this] { m_panel->askReason(m_round->reasonQuestion(), m_round->reasons()); });
    connect(m_empty->deed(), &QAbstractButton::clicked, this, [this] { filter(-1, -1); });
}

QString TodayScreen::title() const { return tr("Today"); }

QString TodayScreen::subtitle() const { return QLocale().toString(desk().today(), QStringLiteral("dddd d MMMM yyyy")); }

QList<KeyHint> TodayScreen::hints() const
{
    return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("move")},
            {{QStringLiteral("I")}, tr("injection")},
            {{QStringLiteral("1–9")}, tr("reason")},
            {{QStringLiteral("V")}, tr("vomited later")},
            {{QStringLiteral("U")}, tr("undo")},
            {{QStringLiteral("F1")}, tr("help")}};
}

void TodayScreen::enter()
{
    m_list->read();
    m_table->setFocus();
}

void TodayScreen::why() { m_panel->whyPane()->setFocus(); }

bool TodayScreen::escape()
{
    if (!m_table->hasFocus()) {
        m_table->setFocus();
        return true;
    }
    if (m_list->isFiltered()) {
        filter(-1, -1);
        return true;
    }
    return false;
}

QList<PaperOffer> TodayScreen::papers() const { return papersOfToday(desk()); }

QList<QWidget *> TodayScreen::panes() const { return {m_table, m_panel, m_bar}; }

const TodayLine *TodayScreen::selected() const { return m_key ? m_list->line(*m_key) : nullptr; }

void TodayScreen::showSelected()
{
    const TodayLine *line = selected();
    m_panel->show(line, line ? m_notices->of(line->row) : QStringList());
}

void TodayScreen::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    showCounts();
    const auto &rows = m_list->model()->rows();
    if (rows.isEmpty()) {
        m_rows->setCurrentWidget(m_empty);
        m_empty->deed()->setVisible(m_list->isFiltered());
        m_empty->deed()->setText(tr("Show all"));
        if (m_list->isFiltered())
            m_empty->say(IconName::Filter, tr("Nobody is in this state now."), tr("The other rows are still there."));
        else if (m_list->isRead())
            m_empty->say(IconName::Check, tr("Nobody is expected today."),
                         tr("Ctrl+K finds a client who comes anyway."), true);
        else m_empty->say(IconName::Today, tr("Reading the day…"), QString());
    } else {
        const bool first = m_rows->currentWidget() != m_table;
        m_rows->setCurrentWidget(m_table);
        if (first && isVisible() && !isTyping()) m_table->setFocus();
        int row = m_key ? m_list->rowOf(*m_key) : -1;
        if (row < 0) row = m_list->nextOpen(-1);
        row = qBound(0, row, int(rows.size()) - 1);
        m_key = keyOf(rows[row].row);
        if (m_table->row() != row) m_table->setRow(row);
    }
    showSelected();
    Q_EMIT headChanged();
}

void TodayScreen::showCounts() { m_bar->setGroups(groupsOf(m_list->lines())); }

void TodayScreen::filter(int group, int part)
{
    const auto [kind, state] = filterOf(m_list->lines(), group, part);
    m_bar->setFilter(kind ? group : -1, kind ? part : -1);
    m_list->setFilter(kind, state);
    m_table->setFocus();
}

void TodayScreen::moveOn(const TodayKey &from)
{
    const int row = m_list->rowOf(from);
    const int next = m_list->nextOpen(row);
    if (next < 0 || next == row) return;
    const QScopedValueRollback<bool> showing(m_showing, true); // the reasons of the row left behind stay in view
    m_key = keyOf(m_list->model()->at(next).row);
    m_table->setRow(next);
    showSelected();
}

void TodayScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int window = this->window()->width();
    const bool roomy = window >= look.px(1400);
    m_panel->setFixedWidth(look.panelWidth(window));
    m_table->setColumnHidden(TodayDelegate::Chart, !roomy);
    m_table->setWidths(roomy ? QList<int>{52, 300, 42, 146, 134, 0} : QList<int>{52, 262, 42, 144, 134, 0});
    m_delegate->setCapsShown(roomy);
}
