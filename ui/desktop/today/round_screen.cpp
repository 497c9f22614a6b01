#include "ui/desktop/today/round_screen.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/today/day_counts.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/notice_reader.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/desktop/today/today_delegate.h"
#include "ui/desktop/today/today_panel.h"
#include "ui/desktop/today/visit_round.h"
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

RoundScreen::RoundScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_list(new TodayList(desk, this)), m_reasons(new RoundReasons(desk, this)),
      m_round(new DoseRound(desk, deeds, *m_list, *m_reasons, this)),
      m_visits(new VisitRound(desk, deeds, *m_list, *m_reasons, this)), m_notices(new NoticeReader(desk, this))
{
    setFocusPolicy(Qt::ClickFocus);
    build();
    wire();
}

void RoundScreen::build()
{
    m_bar = new StateBar;
    m_table = new PinnedTable;
    m_delegate = new TodayDelegate;
    m_table->setRows(m_delegate);
    m_table->setModel(m_list->model());
    m_table->setAccessibleName(tr("Everybody expected on this day"));
    m_table->installEventFilter(this);
    m_empty = new EmptyState;
    m_empty->say(IconName::Today, tr("Reading the day…"), QString());
    m_empty->deed()->hide();
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
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addLayout(column, 1);
    across->addWidget(m_panel);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(across, 1);
}

void RoundScreen::setBand(QWidget *band) { static_cast<QVBoxLayout *>(layout())->insertWidget(0, band); }

void RoundScreen::wire()
{
    connect(m_list, &TodayList::changed, this, &RoundScreen::showRows);
    connect(m_notices, &NoticeReader::isRead, this, &RoundScreen::showSelected);
    connect(m_list, &TodayList::failed, this, [this](const QString &sentence) {
        deeds().fail(sentence);
        if (!m_list->isRead()) m_empty->say(IconName::Warning, tr("The day could not be read."), sentence);
    });
    connect(m_table, &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0) return;
        m_key = keyOf(m_list->model()->at(row).row);
        m_reasons->drop();
        showSelected();
    });
    connect(m_table, &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_bar, &StateBar::filterChosen, this, &RoundScreen::filter);
    connect(m_panel, &TodayPanel::pressed, this, [this](int key) {
        press(key, Qt::NoModifier);
        if (!isTyping()) m_table->setFocus();
    });
    connect(m_panel, &TodayPanel::checkInWanted, this, [this] { press(Qt::Key_S, Qt::AltModifier); });
    connect(m_panel, &TodayPanel::reasonChosen, m_reasons, &RoundReasons::give);
    connect(m_reasons, &RoundReasons::changed, this,
            [this] { m_panel->askReason(m_reasons->question(), m_reasons->offered()); });
    connect(m_empty->deed(), &QAbstractButton::clicked, this, [this] { filter(-1, -1); });
    connect(m_round, &DoseRound::gateWanted, this, &Screen::lateCheckWanted);
    connect(m_round->takenBack(), &TakenBack::happened, this, &RoundScreen::comeBackTo);
    connect(m_visits->takenBack(), &TakenBack::happened, this, &RoundScreen::comeBackTo);
}

void RoundScreen::enter()
{
    m_list->read();
    m_table->setFocus();
}

void RoundScreen::why() { m_panel->whyPane()->setFocus(); }

bool RoundScreen::escape()
{
    if (!m_table->hasFocus() && m_rows->currentWidget() == m_table) {
        m_table->setFocus();
        return true;
    }
    if (m_list->isFiltered()) {
        filter(-1, -1);
        return true;
    }
    return false;
}

QList<QWidget *> RoundScreen::panes() const { return {m_table, m_panel, m_bar}; }

const TodayLine *RoundScreen::selected() const { return m_key ? m_list->line(*m_key) : nullptr; }

void RoundScreen::showSelected()
{
    const TodayLine *line = selected();
    const QStringList notices = !line || !m_list->isToday() ? QStringList() : m_notices->of(line->row);
    m_panel->show(line, m_list->isToday() ? QDate() : m_list->day(), notices);
}

void RoundScreen::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_bar->setGroups(groupsOf(m_list->lines()));
    const auto &rows = m_list->model()->rows();
    if (rows.isEmpty()) {
        const bool hadFocus = m_table->hasFocus();
        m_rows->setCurrentWidget(m_empty);
        if (hadFocus) setFocus(); // the keys of the round work without rows, too
        m_empty->deed()->setVisible(m_list->isFiltered());
        m_empty->deed()->setText(tr("Show all"));
        if (m_list->isFiltered())
            m_empty->say(IconName::Filter, tr("Nobody is in this state now."), tr("The other rows are still there."));
        else if (m_list->isRead()) sayEmpty(*m_empty);
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
    refresh();
    Q_EMIT headChanged();
}

void RoundScreen::filter(int group, int part)
{
    const auto [kind, state] = filterOf(m_list->lines(), group, part);
    m_bar->setFilter(kind ? group : -1, kind ? part : -1);
    m_list->setFilter(kind, state);
    m_table->setFocus();
}

void RoundScreen::moveOn(const TodayKey &from)
{
    const int row = m_list->rowOf(from);
    const int next = m_list->nextOpen(row);
    if (next < 0 || next == row) return;
    const QScopedValueRollback<bool> showing(m_showing, true); // the reasons of the row left behind stay in view
    m_key = keyOf(m_list->model()->at(next).row);
    m_table->setRow(next);
    showSelected();
}

void RoundScreen::comeBackTo(const TodayKey &key, QDate day)
{
    m_reasons->drop();
    const int row = day == m_list->day() ? m_list->rowOf(key) : -1;
    if (row < 0) return;
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_key = key;
    m_table->setRow(row);
    showSelected();
}

void RoundScreen::resizeEvent(QResizeEvent *event)
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
