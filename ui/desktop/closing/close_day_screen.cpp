#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/closing/close_panel.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/today/day_counts.h"
#include "ui/desktop/today/day_words.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/desktop/today/visit_round.h"
#include <QLocale>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

CloseDayScreen::CloseDayScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_list(new TodayList(desk, this)), m_reasons(new RoundReasons(desk, this)),
      m_round(new DoseRound(desk, deeds, *m_list, *m_reasons, this)),
      m_visits(new VisitRound(desk, deeds, *m_list, *m_reasons, this)),
      m_model(new TableModel<CloseLine>(closeColumns(desk), this))
{
    build();
    wire();
}

void CloseDayScreen::build()
{
    m_model->setGroups([](const CloseLine &line) { return line.head ? QVariant::fromValue(*line.head) : QVariant(); });
    m_bar = new StateBar;
    m_table = new PinnedTable;
    m_table->setRows(new CloseDelegate);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What is still open"));
    m_table->installEventFilter(this);
    m_empty = new EmptyState;
    m_empty->say(IconName::Today, tr("Reading the day…"), QString());
    m_empty->deed()->hide();
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_table);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    m_panel = new ClosePanel(desk());
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
    setFocusPolicy(Qt::ClickFocus);
}

void CloseDayScreen::wire()
{
    connect(m_list, &TodayList::changed, this, &CloseDayScreen::showRows);
    connect(m_list, &TodayList::failed, &deeds(), &DeedLog::fail);
    connect(m_table, &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0 || !m_model->at(row).line) return;
        m_key = keyOf(m_model->at(row).line->row);
        m_reasons->drop();
        m_panel->show(selected());
    });
    connect(m_table, &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_panel, &ClosePanel::pressed, this, [this](int key) {
        press(key, Qt::NoModifier);
        m_table->setFocus();
    });
    connect(m_panel, &ClosePanel::reasonChosen, m_reasons, &RoundReasons::give);
    connect(m_panel, &ClosePanel::closeWanted, this, [this] { close(QString()); });
    connect(m_panel, &ClosePanel::leaveOpenWanted, this, &CloseDayScreen::close);
    connect(m_panel, &ClosePanel::openAgainWanted, this, &CloseDayScreen::reopen);
    connect(m_reasons, &RoundReasons::changed, this,
            [this] { m_panel->askReason(m_reasons->question(), m_reasons->offered()); });
    for (TakenBack *told : {m_round->takenBack(), m_visits->takenBack()})
        connect(told, &TakenBack::happened, this, [this](const TodayKey &key) {
            m_reasons->drop();
            m_key = key;
            showRows();
        });
}

QString CloseDayScreen::title() const { return tr("Close the day"); }

QString CloseDayScreen::subtitle() const
{
    const QString day = QLocale().toString(desk().today(), QStringLiteral("dddd d MMMM yyyy"));
    if (!m_list->isRead()) return day;
    const int open = m_list->open();
    return open == 0 ? tr("%1, nothing open", "day").arg(day)
                     : tr("%1, %2 still open", "day, count").arg(day).arg(open);
}

void CloseDayScreen::fillHead(ScreenHead &head)
{
    DeedButton *back = head.addDeed(tr("Back to Today"), IconName::Left);
    back->setCap({tr("Esc")});
    connect(back, &QAbstractButton::clicked, this, &Screen::left);
}

QList<KeyHint> CloseDayScreen::hints() const
{
    return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("move")},
            {{QStringLiteral("M")}, tr("missed, not given")},
            {{QStringLiteral("G")}, tr("given")},
            {{QStringLiteral("P")}, tr("at home")},
            {{QStringLiteral("N")}, tr("no-show")},
            {{QStringLiteral("U")}, tr("undo")},
            {{tr("Ctrl"), tr("Enter")}, tr("close the day")}};
}

void CloseDayScreen::enter()
{
    m_list->read();
    m_table->setFocus();
}

void CloseDayScreen::why() { m_panel->setFocus(); }

bool CloseDayScreen::escape()
{
    if (!m_panel->isAsking()) return false;
    m_panel->stopAsking();
    m_table->setFocus();
    return true;
}

QList<QWidget *> CloseDayScreen::panes() const { return {m_table, m_panel}; }

const TodayLine *CloseDayScreen::selected() const { return m_key ? m_list->line(*m_key) : nullptr; }

int CloseDayScreen::nextOpen(int after) const
{
    const int count = int(m_model->rows().size());
    for (int step = 1; step <= count; ++step) {
        const int row = (qMax(after, -1) + step) % count;
        const auto &line = m_model->at(row).line;
        if (line && !isAnswered(line->row)) return row;
    }
    return -1;
}

void CloseDayScreen::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    for (const TodayLine &line : m_list->lines()) {
        const bool open = line.row.kind == TodayRow::Kind::Check ? stateOf(line.row) == RowState::Open
                                                                 : !isAnswered(line.row);
        if (open && !m_wasOpen.contains(keyOf(line.row))) m_wasOpen << keyOf(line.row);
    }
    m_bar->setGroups(groupsOf(m_list->lines()));
    m_model->setRows(closeLines(m_list->lines(), m_wasOpen));
    const QString closed = m_list->page().closed
        ? closedWords(*m_list->page().closed, desk().staffName(m_list->page().closed->closedBy))
              .remove(QLatin1Char('*'))
        : QString();
    m_panel->setLeft(m_list->open(), closed);
    if (m_model->rows().isEmpty()) {
        const bool hadFocus = m_table->hasFocus();
        m_rows->setCurrentWidget(m_empty);
        if (hadFocus) setFocus(); // Ctrl+Enter closes without rows, too
        m_key.reset();
        if (m_list->isRead() && closed.isEmpty())
            m_empty->say(IconName::Check, tr("Nothing is open."), tr("Ctrl+Enter closes the day."), true);
        else if (m_list->isRead())
            m_empty->say(IconName::Check, tr("The day is closed and nothing is open."), tr("Esc goes back to Today."),
                         true);
    } else {
        const bool first = m_rows->currentWidget() != m_table;
        m_rows->setCurrentWidget(m_table);
        if (first && isVisible() && !isTyping()) m_table->setFocus();
        int row = -1;
        if (m_key)
            row = m_model->find([this](const CloseLine &line) { return line.line && keyOf(line.line->row) == *m_key; });
        if (row < 0) row = nextOpen(-1);
        select(row < 0 ? 0 : row);
    }
    m_panel->show(selected());
    Q_EMIT headChanged();
}

void CloseDayScreen::select(int row)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_table->setRow(row);
    const int now = m_table->row();
    if (now >= 0 && m_model->at(now).line) m_key = keyOf(m_model->at(now).line->row);
}

void CloseDayScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int window = this->window()->width();
    m_panel->setFixedWidth(look.panelWidth(window));
    m_table->setWidths(window >= look.px(1400) ? QList<int>{328, 140, 232, 0} : QList<int>{284, 132, 208, 0});
}
