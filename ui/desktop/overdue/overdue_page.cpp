#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/call_desk.h"
#include "ui/desktop/overdue/overdue_delegate.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/day_booking.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/why_section.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>
#include <utility>

namespace {

constexpr int callColumn = 3; ///< the last call

/// The line above the status bar: a hairline over it, the pane's margin at its sides.
QWidget *boxed(QWidget *words, const Look &look)
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new Hairline);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look.px(space::margin), look.px(space::s), look.px(space::margin), look.px(space::s));
    line->addWidget(words);
    rows->addLayout(line);
    box->hide();
    return box;
}

} // namespace

OverduePage::OverduePage(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_calls(new CallDesk(desk, deeds, this)),
      m_model(new TableModel<OverdueLine>(overdueColumns(desk), this))
{
    build();
    wire();
    QMetaObject::invokeMethod(
        this, [this] { read(); },
        Qt::QueuedConnection); // the badge on the rail is wanted from the start
}

void OverduePage::build()
{
    m_model->setGroups(
        [](const OverdueLine &line) { return line.head ? QVariant::fromValue(*line.head) : QVariant(); });
    m_filters = new FilterBar;
    m_table = new PinnedTable;
    m_delegate = new OverdueDelegate(desk());
    m_table->setRows(m_delegate);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Call list"));
    m_table->installEventFilter(this);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_checked = new SignedText(TextSize::Body, QFont::Normal);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    m_panel = new OverduePanel(desk());
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_checkedBox = boxed(m_checked, Look::of(this)));
    column->addWidget(m_undo);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(column, 1);
    across->addWidget(m_panel);
}

void OverduePage::wire()
{
    connect(&desk().database(), &Database::changed, this, [this](Topics topics) {
        if (topics
            & (Topics(Topic::Injections) | Topic::Calls | Topic::Visits | Topic::Clients | Topic::Orders
               | Topic::Settings))
            read();
    });
    connect(&desk(), &Desk::namesHiddenChanged, this, &OverduePage::showRows);
    connect(m_filters, &FilterBar::chosen, this, [this](int index) {
        m_filter = OverdueFilter(index);
        showRows();
        m_table->setFocus();
    });
    connect(m_table, &PinnedTable::rowChosen, this, [this](int row) { chooseRow(row); });
    connect(m_table, &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_panel, &OverduePanel::pressed, this, [this](int key) { press(key, Qt::NoModifier); });
    connect(m_panel, &OverduePanel::keepWanted, this, [this] {
        if (const OverdueRow *row = selected()) keepOpen(*row);
    });
    connect(m_panel->askBox(), &AskBox::answered, this, &OverduePage::answered);
    connect(m_panel->windows(), &WindowList::opened, this, &Screen::chartWanted);
    m_booking = new DayBooking(desk(), deeds(), m_panel->askBox(), this);
    const auto begun = [this](Id<Client> client) {
        const auto isHere = [client](const OverdueRow &row) { return row.person.id == client; };
        if (std::none_of(m_rows.cbegin(), m_rows.cend(), isHere)) return; // about to be put on the list
        m_saving.insert(client);
        showRows();
    };
    const auto done = [this](Id<Client> client) {
        if (m_saving.remove(client)) showRows();
    };
    connect(m_calls, &CallDesk::begun, this, begun);
    connect(m_calls, &CallDesk::done, this, done);
    connect(m_booking->visits(), &VisitDesk::begun, this, begun);
    connect(m_booking->visits(), &VisitDesk::done, this, done);
    connect(m_empty->deed(), &QAbstractButton::clicked, this, [this] {
        if (m_filter == OverdueFilter::All) return bookNext();
        m_filters->setCurrent(0);
        m_filter = OverdueFilter::All;
        showRows();
    });
}

/// A call that was begun ends before the next row: with its outcome, or with Esc, which means not called.
void OverduePage::chooseRow(int row)
{
    if (m_showing || row < 0 || !m_model->at(row).row) return;
    const Id<Client> client = m_model->at(row).row->person.id;
    if (m_panel->askBox()->isAsking() && m_client && client == *m_client) return;
    if (m_panel->askBox()->isAsking() && m_client && m_asked != Qt::Key_B) {
        deeds().fail(tr("First how this call ended, or Esc: not called."));
        const int here = m_model->find(
            [this](const OverdueLine &line) { return line.row && line.row->person.id == *m_client; });
        if (here >= 0)
            QMetaObject::invokeMethod(
                m_table, [this, here] { m_table->setRow(here); }, Qt::QueuedConnection);
        return;
    }
    m_client = client;
    m_panel->show(selected());
}

void OverduePage::putOnList(Id<Client> client, const QString &name)
{
    m_client = client;
    m_filter = OverdueFilter::All;
    m_filters->setCurrent(0);
    m_calls->putOnList(client, name);
}

QString OverduePage::title() const { return tr("Overdue"); }

QString OverduePage::subtitle() const
{
    if (!m_isRead) return {};
    const auto overdue = std::count_if(m_rows.cbegin(), m_rows.cend(), std::mem_fn(&OverdueRow::isOverdue));
    return overdue == 0 ? tr("nobody past due")
        : overdue == 1  ? tr("1 person past due")
                        : tr("%1 people past due").arg(overdue);
}

void OverduePage::fillHead(ScreenHead &head)
{
    if (!m_narrow) { // else by name in Ctrl+K: the head has no room for them
        // Signals of a click that clears these buttons go out after it.
        DeedButton *remind = head.addDeed(tr("Reminders"), IconName::Note);
        connect(remind, &QAbstractButton::clicked, this, &Screen::remindersWanted, Qt::QueuedConnection);
        DeedButton *figures = head.addDeed(tr("Figures"), IconName::Outcomes);
        connect(figures, &QAbstractButton::clicked, this, &Screen::figuresWanted, Qt::QueuedConnection);
    }
    if (desk().may(Right::ExportNeutral)) {
        DeedButton *save = head.addDeed(tr("Export"), IconName::Export);
        save->setCap({QStringLiteral("Ctrl"), QStringLiteral("S")});
        save->setReason(m_rows.isEmpty() ? tr("There is nobody to call") : QString());
        connect(save, &QAbstractButton::clicked, this, &OverduePage::askFile);
    }
    addHideNames(head, DeedButton::Rank::Outlined);
}

QList<KeyHint> OverduePage::hints() const
{
    const auto key = [](const char *cap, const QString &word) { return KeyHint{{QString::fromLatin1(cap)}, word}; };
    if (m_isRead && m_rows.isEmpty())
        return m_quiet && !m_quiet->next.isEmpty()
            ? QList<KeyHint>{key("B", tr("book")), key("Tab", tr("next windows")), {{tr("Enter")}, tr("chart")}}
            : QList<KeyHint>{};
    return {key("A", tr("agreed")),   key("L", tr("later")), key("V", tr("voicemail")), key("X", tr("wrong number")),
            key("D", tr("declined")), key("B", tr("book")),  key("?", tr("why"))}; // seven: Del stands on its button
}

void OverduePage::enter()
{
    read();
    if (m_isRead && m_rows.isEmpty()) focusEmpty();
    else m_table->setFocus();
}

void OverduePage::focusEmpty()
{
    if (m_empty->deed()->isVisibleTo(this)) m_empty->deed()->setFocus(Qt::OtherFocusReason);
    else setFocus(Qt::OtherFocusReason); // so that the letters reach this page
}

void OverduePage::why()
{
    const OverdueRow *row = selected();
    if (row && !row->isOverdue())
        deeds().say({{IconName::Why, {}, &Tokens::accent}, desk().shown(row->person.name), whyHere(*row), {}});
    else if (!m_rows.isEmpty()) m_panel->why()->setFocus();
    else if (m_panel->windows()->isVisible()) m_panel->windows()->setFocus();
}

bool OverduePage::escape()
{
    if (m_panel->askBox()->isAsking()) m_panel->askBox()->leave();
    else if (m_table->hasFocus() || m_rows.isEmpty()) return false;
    m_table->setFocus();
    return true;
}

QList<PaperOffer> OverduePage::papers() const
{
    return m_rows.isEmpty() ? QList<PaperOffer>() : papersOfOverdue(desk()); // nobody to call: nothing to print
}

QString OverduePage::nothingToPrint() const { return m_rows.isEmpty() ? tr("There is nobody to call") : QString(); }

QList<QWidget *> OverduePage::panes() const { return {m_table, m_panel, m_filters}; }

void OverduePage::read()
{
    whenDone(Worklists(database()).overdue(), this, m_reading.only([this](const Result<QList<OverdueRow>> &rows) {
        if (!rows) {
            m_error = sentence(rows.error());
            deeds().fail(m_error);
        } else {
            m_rows = *rows;
            m_isRead = true;
            m_error.clear();
        }
        if (m_isRead && m_rows.isEmpty()) readQuiet();
        else m_quiet.reset();
        showRows();
        Q_EMIT headChanged();
        Q_EMIT hintsChanged();
        Q_EMIT badgeChanged(place(),
                            int(std::count_if(m_rows.cbegin(), m_rows.cend(), std::mem_fn(&OverdueRow::isOverdue))),
                            subtitle());
    }));
}

const OverdueRow *OverduePage::selected() const
{
    for (const OverdueRow &row : m_rows)
        if (m_client && row.person.id == *m_client) return &row;
    return nullptr;
}

void OverduePage::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const QDate today = desk().today();
    QList<int> counts(5, 0);
    int called = 0;
    for (const OverdueRow &row : std::as_const(m_rows)) {
        for (int i = 0; i < 5; ++i) counts[i] += passes(row, OverdueFilter(i), today) && (i > 0 || row.isOverdue());
        called += row.calledToday;
    }
    m_filters->setFilters({{tr("All overdue"), counts[0]},
                           {tr("To call"), counts[1]},
                           {tr("Promised"), counts[2]},
                           {tr("Snoozed"), counts[3]},
                           {tr("Here today"), counts[4]}});
    m_filters->setNote(called == 1 ? tr("1 client called today") : tr("%1 clients called today").arg(called));
    QList<OverdueLine> lines = grouped(m_rows, m_filter, today, desk().limits());
    for (OverdueLine &line : lines) line.saving = line.row && m_saving.contains(line.row->person.id);
    m_model->setRows(lines);
    int row = m_model->find(
        [this](const OverdueLine &line) { return line.row && m_client && line.row->person.id == *m_client; });
    if (row < 0) row = m_model->find([](const OverdueLine &line) { return line.row.has_value(); });
    const bool first = m_stack->currentWidget() != m_table;
    m_stack->setCurrentWidget(row < 0 ? static_cast<QWidget *>(m_empty) : m_table);
    if (first && row >= 0 && isVisible() && !isTyping()) m_table->setFocus();
    const bool asking = m_panel->askBox()->isAsking();
    if (row < 0) {
        m_client.reset();
        showEmpty();
        if (!asking || !m_rows.isEmpty()) m_panel->show(nullptr);
        showQuiet();
        return;
    }
    showQuiet();
    const Id<Client> client = m_model->at(row).row->person.id;
    const bool same = m_client == client;
    m_client = client;
    m_table->setRow(row);
    if (!(asking && same)) m_panel->show(selected());
}

void OverduePage::showEmpty()
{
    DeedButton *deed = m_empty->deed();
    const NextWindow *next = m_quiet && !m_quiet->next.isEmpty() ? &m_quiet->next.first() : nullptr;
    const bool all = m_filter == OverdueFilter::All;
    deed->setVisible(!all || (m_error.isEmpty() && next && desk().may(Right::EditVisits)));
    deed->setText(all ? tr("Book who comes next") : tr("Show all"));
    deed->setSign(all ? Sign(IconName::Book) : Sign());
    deed->setCap(all ? QStringList{QStringLiteral("B")} : QStringList());
    if (!m_error.isEmpty()) m_empty->say(IconName::Warning, tr("The list could not be read."), m_error);
    else if (!m_isRead) m_empty->say(IconName::Overdue, tr("Reading the call list…"), QString());
    else if (!all) m_empty->say(IconName::Filter, tr("Nobody is in this list now."), tr("The others are still there."));
    else if (!next)
        m_empty->say(IconName::Check, tr("Nobody is overdue today."),
                     m_quiet ? tr("No window opens ahead: nobody has a running series.") : QString(), true);
    else
        m_empty->say(IconName::Check, tr("Nobody is overdue today."),
                     tr("The next window opens on %1, for %2.")
                         .arg(shortDay(next->series.windowOpens), desk().shown(next->person.name)),
                     true);
}

void OverduePage::showQuiet()
{
    const bool quiet = m_quiet && m_rows.isEmpty() && m_error.isEmpty();
    m_panel->showQuiet(quiet ? &*m_quiet : nullptr);
    m_checkedBox->setVisible(quiet);
    if (quiet)
        m_checked->setText(IconName::Info,
                           tr("Checked %1 against %2 people with a running order. Past due counts from the last "
                              "injection given, never from a booked visit.")
                               .arg(clockTime(desk().now().time()))
                               .arg(m_quiet->running),
                           &Tokens::text2, &Tokens::text2);
}

void OverduePage::readQuiet()
{
    whenDone(Windows(database()).next(), this, [this](const Result<QuietDay> &quiet) {
        if (!quiet) return deeds().fail(sentence(quiet.error()));
        if (!m_rows.isEmpty()) return;
        const bool first = !m_quiet;
        m_quiet = *quiet;
        showRows();
        Q_EMIT hintsChanged();
        if (first && isVisible() && !isTyping()) focusEmpty();
    });
}

void OverduePage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int window = this->window()->width();
    m_panel->setFixedWidth(look.panelWidth(window));
    m_delegate->setRoomy(window >= look.px(1400));
    // Where the panel is a drawer, the last call stands in it alone: nothing runs off at the right.
    const bool narrow = window < look.px(1100);
    m_table->setColumnHidden(callColumn, narrow);
    if (std::exchange(m_narrow, narrow) != narrow) Q_EMIT headChanged();
    m_table->setWidths(narrow                        ? QList<int>{56, 0, 144, 0, 164}
                           : window >= look.px(1800) ? QList<int>{72, 320, 184, 220, 0}
                           : window >= look.px(1400) ? QList<int>{72, 232, 172, 190, 0}
                                                     : QList<int>{72, 222, 172, 160, 0});
}
