#include "ui/desktop/today/round_screen.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/today/day_column.h"
#include "ui/desktop/today/day_counts.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/notice_reader.h"
#include "ui/desktop/today/reason_section.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/desktop/today/today_delegate.h"
#include "ui/desktop/today/today_panel.h"
#include "ui/desktop/today/visit_round.h"
#include <QScopedValueRollback>
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
    m_delegate = new TodayDelegate(&desk());
    m_column = new DayColumn(this, deeds(), m_delegate, m_list->model(), tr("Everybody expected on this day"));
    table()->installEventFilter(this); // once m_column is there: the filter asks for it
    m_panel = new TodayPanel(desk());
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_column, 1);
    across->addWidget(m_panel);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(across, 1);
}

PinnedTable *RoundScreen::table() const { return m_column->table(); }

void RoundScreen::setBand(QWidget *band) { static_cast<QVBoxLayout *>(layout())->insertWidget(0, band); }

void RoundScreen::wire()
{
    connect(&database(), &Database::changed, this, [this] {
        if (isVisible()) m_list->read();
    });
    connect(m_list, &TodayList::changed, this, &RoundScreen::showRows);
    connect(m_notices, &NoticeReader::isRead, this, &RoundScreen::showSelected);
    connect(m_list, &TodayList::failed, this, [this](const QString &sentence) {
        deeds().fail(sentence);
        if (!m_list->isRead()) m_column->empty()->say(IconName::Warning, tr("The day could not be read."), sentence);
    });
    connect(table(), &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0) return;
        m_key = keyOf(m_list->model()->at(row).row);
        m_reasons->drop();
        showSelected();
    });
    connect(table(), &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_column->bar(), &StateBar::filterChosen, this, &RoundScreen::filter);
    connect(m_panel, &TodayPanel::pressed, this, [this](int key) {
        press(key, Qt::NoModifier);
        if (!isTyping()) table()->setFocus();
    });
    connect(m_panel, &TodayPanel::checkInWanted, this, [this] { press(Qt::Key_S, Qt::AltModifier); });
    connect(m_panel->reasons(), &ReasonSection::chosen, m_reasons, &RoundReasons::give);
    connect(m_reasons, &RoundReasons::changed, this,
            [this] { m_panel->reasons()->ask(m_reasons->question(), m_reasons->offered()); });
    connect(m_column->empty()->deed(), &QAbstractButton::clicked, this, [this] { filter(-1, -1); });
    connect(m_round, &DoseRound::gateWanted, this, &Screen::lateCheckWanted);
    connect(m_round->takenBack(), &TakenBack::happened, this, &RoundScreen::comeBackTo);
    connect(m_visits->takenBack(), &TakenBack::happened, this, &RoundScreen::comeBackTo);
}

void RoundScreen::enter()
{
    m_list->read();
    table()->setFocus();
}

void RoundScreen::why() { m_panel->whyPane()->setFocus(); }

bool RoundScreen::escape()
{
    if (!table()->hasFocus() && m_column->hasRows()) {
        table()->setFocus();
        return true;
    }
    if (m_list->isFiltered()) {
        filter(-1, -1);
        return true;
    }
    return false;
}

QList<QWidget *> RoundScreen::panes() const { return {table(), m_panel, m_column->bar()}; }

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
    m_column->bar()->setGroups(groupsOf(m_list->lines()));
    const auto &rows = m_list->model()->rows();
    m_column->showRows(!rows.isEmpty(), isTyping());
    if (rows.isEmpty()) {
        EmptyState *empty = m_column->empty();
        empty->deed()->setVisible(m_list->isFiltered());
        empty->deed()->setText(tr("Show all"));
        if (m_list->isFiltered())
            empty->say(IconName::Filter, tr("Nobody is in this state now."), tr("The other rows are still there."));
        else if (m_list->isRead()) sayEmpty(*empty);
        else empty->say(IconName::Today, tr("Reading the day…"), QString());
    } else {
        int row = m_key ? m_list->rowOf(*m_key) : -1;
        if (row < 0) row = m_list->nextOpen(-1);
        row = qBound(0, row, int(rows.size()) - 1);
        m_key = keyOf(rows[row].row);
        if (table()->row() != row) table()->setRow(row);
    }
    showSelected();
    refresh();
    Q_EMIT headChanged();
}

void RoundScreen::filter(int group, int part)
{
    const auto [kind, state] = filterOf(m_list->lines(), group, part);
    m_column->bar()->setFilter(kind ? group : -1, kind ? part : -1);
    m_list->setFilter(kind, state);
    table()->setFocus();
}

void RoundScreen::moveOn(const TodayKey &from)
{
    const int row = m_list->rowOf(from);
    const int next = m_list->nextOpen(row);
    if (next < 0 || next == row) return;
    const QScopedValueRollback<bool> showing(m_showing, true); // the reasons of the row left behind stay in view
    m_key = keyOf(m_list->model()->at(next).row);
    table()->setRow(next);
    showSelected();
}

void RoundScreen::comeBackTo(const TodayKey &key, QDate day)
{
    m_reasons->drop();
    const int row = day == m_list->day() ? m_list->rowOf(key) : -1;
    if (row < 0) return;
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_key = key;
    table()->setRow(row);
    showSelected();
}

void RoundScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int window = this->window()->width();
    const bool roomy = window >= look.px(1400);
    m_panel->setFixedWidth(look.panelWidth(window));
    table()->setColumnHidden(TodayDelegate::Chart, !roomy);
    const bool narrow = window < look.px(1100); // 200 % on a small screen: what became of it before what was
    table()->setColumnHidden(TodayDelegate::Days, narrow);
    const bool wide = window >= look.px(1800); // no name is cut short while there is room
    table()->setWidths(wide         ? QList<int>{56, 400, 60, 180, 160, 0}
                           : roomy  ? QList<int>{52, 300, 42, 146, 134, 0}
                           : narrow ? QList<int>{52, 212, 42, 128, 134, 0}
                                    : QList<int>{52, 244, 42, 156, 130, 0});
    m_delegate->setCapsShown(roomy);
}
