#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/closing/close_panel.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/today/day_column.h"
#include "ui/desktop/today/day_words.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/reason_section.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/desktop/today/visit_round.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>

CloseDayScreen::CloseDayScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_list(new TodayList(desk, this)), m_reasons(new RoundReasons(desk, this)),
      m_round(new DoseRound(desk, deeds, *m_list, *m_reasons, this)),
      m_visits(new VisitRound(desk, deeds, *m_list, *m_reasons, this)), m_watches(new WatchRound(desk, deeds, this)),
      m_model(new TableModel<CloseLine>(closeColumns(), this))
{
    build();
    wire();
}

void CloseDayScreen::build()
{
    m_model->setGroups([](const CloseLine &line) { return line.head ? QVariant::fromValue(*line.head) : QVariant(); });
    m_column = new DayColumn(this, deeds(), new CloseDelegate, m_model, tr("What is still open"));
    table()->installEventFilter(this); // once m_column is there: the filter asks for it
    m_panel = new ClosePanel(desk());
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_column, 1);
    across->addWidget(m_panel);
    setFocusPolicy(Qt::ClickFocus);
}

void CloseDayScreen::wire()
{
    connect(&database(), &Database::changed, this, [this] {
        if (isVisible()) read();
    });
    connect(m_list, &TodayList::changed, this, &CloseDayScreen::showRows);
    connect(m_watches, &WatchRound::changed, this, &CloseDayScreen::showRows);
    connect(m_list, &TodayList::failed, &deeds(), &DeedLog::fail);
    connect(m_watches, &WatchRound::failed, &deeds(), &DeedLog::fail);
    connect(table(), &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0 || !m_model->at(row).key()) return;
        m_key = m_model->at(row).key();
        m_reasons->drop();
        m_panel->show(selected());
    });
    connect(table(), &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_panel, &ClosePanel::pressed, this, [this](int key) {
        press(key, Qt::NoModifier);
        table()->setFocus();
    });
    connect(m_panel->reasons(), &ReasonSection::chosen, m_reasons, &RoundReasons::give);
    connect(m_panel, &ClosePanel::closeWanted, this, [this] { close(QString()); });
    connect(m_panel, &ClosePanel::leaveOpenWanted, this, &CloseDayScreen::close);
    connect(m_panel, &ClosePanel::openAgainWanted, this, &CloseDayScreen::reopen);
    connect(m_reasons, &RoundReasons::changed, this,
            [this] { m_panel->reasons()->ask(m_reasons->question(), m_reasons->offered()); });
    connect(m_round, &DoseRound::gateWanted, this, &Screen::lateCheckWanted);
    for (TakenBack *told : {m_round->takenBack(), m_visits->takenBack()})
        connect(told, &TakenBack::happened, this, [this](const TodayKey &key) { comeBackTo(key); });
    connect(m_watches, &WatchRound::takenBack, this, [this](const QUuid &id) { comeBackTo(id); });
}

PinnedTable *CloseDayScreen::table() const { return m_column->table(); }

int CloseDayScreen::open() const { return m_list->open() + m_watches->open(); }

QString CloseDayScreen::title() const { return tr("Close the day"); }

QString CloseDayScreen::subtitle() const
{
    const QString day = QLocale().toString(desk().today(), QStringLiteral("dddd d MMMM yyyy"));
    if (!isRead()) return day;
    return open() == 0 ? tr("%1, nothing open", "day").arg(day)
                       : tr("%1, %2 still open", "day, count").arg(day).arg(open());
}

void CloseDayScreen::fillHead(ScreenHead &head)
{
    DeedButton *back = head.addDeed(tr("Back to Today"), IconName::Left);
    back->setCap({tr("Esc")});
    connect(back, &QAbstractButton::clicked, this, &Screen::left);
}

QList<KeyHint> CloseDayScreen::hints() const
{
    return {{{QStringLiteral("M")}, tr("missed, not given")},
            {{QStringLiteral("G")}, tr("given")},
            {{QStringLiteral("P")}, tr("at home")},
            {{QStringLiteral("N")}, tr("no-show")},
            {{tr("Space")}, tr("well, put back")},
            {{QStringLiteral("U")}, tr("undo")},
            {{tr("Ctrl"), tr("Enter")}, tr("close the day")}};
}

void CloseDayScreen::enter()
{
    read();
    table()->setFocus();
}

void CloseDayScreen::read()
{
    m_list->read();
    m_watches->read();
}

void CloseDayScreen::why() { m_panel->setFocus(); }

bool CloseDayScreen::escape()
{
    if (!m_panel->isAsking()) return false;
    m_panel->stopAsking();
    table()->setFocus();
    return true;
}

QList<QWidget *> CloseDayScreen::panes() const { return {table(), m_panel}; }

const CloseLine *CloseDayScreen::selected() const
{
    if (!m_key) return nullptr;
    const int row = m_model->find([this](const CloseLine &line) { return line.key() == m_key; });
    return row < 0 ? nullptr : &m_model->at(row);
}

int CloseDayScreen::nextOpen(int after) const
{
    const int count = int(m_model->rows().size());
    for (int step = 1; step <= count; ++step) {
        const int row = (qMax(after, -1) + step) % count;
        if (m_model->at(row).words.keepsOpen) return row;
    }
    return -1;
}

void CloseDayScreen::comeBackTo(const CloseKey &key)
{
    m_reasons->drop();
    m_key = key;
    showRows();
}

void CloseDayScreen::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    for (const TodayLine &line : m_list->lines())
        if (closeWords(line, desk()).isOpen && !m_wasOpen.contains(keyOf(line.row))) m_wasOpen << keyOf(line.row);
    m_column->bar()->setGroups(closeCounts(m_list->lines(), m_watches->things()));
    m_model->setRows(closeLines(m_list->lines(), m_watches->things(), m_wasOpen, desk()));
    const std::optional<DayClose> closed = m_list->page().closed;
    const QString words = closed ? closedWords(*closed, desk().staffName(closed->closedBy)).remove(QLatin1Char('*'))
                                 : QString();
    m_panel->setLeft(open(), words);
    m_column->showRows(!m_model->rows().isEmpty(), isTyping());
    if (m_model->rows().isEmpty()) {
        m_key.reset();
        sayEmpty(closed.has_value());
    } else {
        int row = m_key ? m_model->find([this](const CloseLine &line) { return line.key() == m_key; }) : -1;
        if (row < 0) row = nextOpen(-1);
        select(row < 0 ? 0 : row);
    }
    m_panel->show(selected());
    Q_EMIT headChanged();
}

void CloseDayScreen::sayEmpty(bool isClosed)
{
    if (!isRead()) return;
    if (isClosed)
        m_column->empty()->say(IconName::Check, tr("The day is closed and nothing is open."),
                               tr("Esc goes back to Today."), true);
    else m_column->empty()->say(IconName::Check, tr("Nothing is open."), tr("Ctrl+Enter closes the day."), true);
}

void CloseDayScreen::select(int row)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    table()->setRow(row);
    const int now = table()->row();
    if (now >= 0 && m_model->at(now).key()) m_key = m_model->at(now).key();
}

void CloseDayScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int window = this->window()->width();
    m_panel->setFixedWidth(look.panelWidth(window));
    table()->setWidths(window >= look.px(1800)       ? QList<int>{460, 180, 320, 0}
                           : window >= look.px(1400) ? QList<int>{328, 140, 232, 0}
                                                     : QList<int>{284, 132, 208, 0});
}
