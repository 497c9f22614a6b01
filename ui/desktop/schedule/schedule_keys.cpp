// What the keys of the agenda do; the screen itself stands in schedule_screen.cpp.
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/schedule/closed_form.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/repeat_form.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/schedule/schedule_side.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/desktop/schedule/wait_form.h"
#include "ui/desktop/schedule/waiting_desk.h"
#include "ui/words/dates.h"
#include <QKeyEvent>
#include <QLineEdit>

QList<KeyHint> ScheduleScreen::hints() const
{
    const auto key = [](const char *cap, const QString &word) { return KeyHint{{QString::fromLatin1(cap)}, word}; };
    return {key("B", tr("book, rebook")),
            {{tr("Space")}, tr("check in")},
            key("N", tr("no-show")),
            {{tr("Del")}, tr("cancel")},
            key("A", tr("wait for a time")),
            key("W", m_side->list() == ScheduleSide::List::Waiting ? tr("to book") : tr("who waits")),
            key("R", tr("next visits")),
            {{QStringLiteral("+"), QStringLiteral("-")}, tr("day, week")},
            key("U", tr("undo")),
            key("?", tr("why"))};
}

bool ScheduleScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_week && event->type() == QEvent::FocusIn && !m_week->isSteering()) m_week->selectFirst();
    return Screen::eventFilter(watched, event);
}

/// Home is today's hour here; on other screens the window takes it.
bool ScheduleScreen::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isTyping()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Home)
        event->accept();
    return Screen::event(event);
}

void ScheduleScreen::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool ScheduleScreen::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_page || m_ask->isAsking() || m_side->form() || modifiers & (Qt::ControlModifier | Qt::MetaModifier))
        return false;
    switch (key) {
    case Qt::Key_U:
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    case Qt::Key_Plus: setDayView(true); return true;
    case Qt::Key_Minus: setDayView(false); return true;
    case Qt::Key_PageUp: turn(-1); return true;
    case Qt::Key_PageDown: turn(1); return true;
    case Qt::Key_Home:
        m_week->steer(false);
        goToDay(desk().today());
        m_week->goToNow();
        return true;
    case Qt::Key_W:
        m_side->setList(m_side->list() == ScheduleSide::List::Waiting ? ScheduleSide::List::ToBook
                                                                      : ScheduleSide::List::Waiting);
        (m_due->selected() ? static_cast<QWidget *>(m_due) : m_week)->setFocus();
        Q_EMIT hintsChanged();
        return true;
    case Qt::Key_Slash: m_side->search()->setFocus(Qt::ShortcutFocusReason); return true;
    case Qt::Key_C:
        if (!desk().may(Right::EditClosedDays)) return false;
        m_closedForm->ask(m_dayView ? m_day : desk().today());
        m_side->open(m_closedForm);
        return true;
    default: break;
    }
    const ScheduleBlock *found = m_week->hasFocus() && !m_week->isSteering() ? m_week->selected() : nullptr;
    return found ? pressVisit(key, ScheduleBlock(*found)) : pressList(key);
}

/// Keys while the list at the left has the selection.
bool ScheduleScreen::pressList(int key)
{
    const ToBook *row = m_due->selected();
    switch (key) {
    case Qt::Key_B:
        m_due->setFocus();
        propose();
        return true;
    case Qt::Key_A: askToWait(nullptr); return true;
    case Qt::Key_Delete:
        if (row && row->waiting) {
            stopWaiting(*row);
            return true;
        }
        [[fallthrough]];
    case Qt::Key_N:
    case Qt::Key_R:
    case Qt::Key_Space: deeds().fail(tr("Choose a visit in the week first: F6 leads there.")); return true;
    default: return false;
    }
}

/// Keys on a visit in the week.
bool ScheduleScreen::pressVisit(int key, const ScheduleBlock &block)
{
    const bool isDeed = key == Qt::Key_B || key == Qt::Key_Space || key == Qt::Key_N || key == Qt::Key_Delete
        || key == Qt::Key_A || key == Qt::Key_R;
    if (isDeed && m_week->selectedCount() > 1) {
        deeds().fail(tr("%1 visits stand there. + shows the day with each of them.").arg(m_week->selectedCount()));
        return true;
    }
    switch (key) {
    case Qt::Key_B: rebook(block); return true;
    case Qt::Key_A: askToWait(&block); return true;
    case Qt::Key_R: repeat(block); return true;
    case Qt::Key_Space:
        if (block.visit.status == VisitStatus::Arrived)
            deeds().fail(tr("%1 is here already.").arg(desk().shown(block.person.name)));
        else m_visits->mark(block.visit, block.person, VisitStatus::Arrived);
        return true;
    case Qt::Key_N: m_visits->mark(block.visit, block.person, VisitStatus::NoShow); return true;
    case Qt::Key_Delete: cancel(block); return true;
    default: return false;
    }
}

void ScheduleScreen::cancel(const ScheduleBlock &block)
{
    m_ask->ask(
        tr("Cancel the visit of %1, %2?")
            .arg(desk().shown(block.person.name), moment(block.visit.startsAt.toTimeZone(database().clock().zone()))),
        tr("Cancel the visit"), false, [this, block](const QString &reason) {
            m_visits->mark(block.visit, block.person, VisitStatus::Cancelled, reason);
        });
}

/// @p block: for an earlier time than this visit; null: the selected one of the list at the left.
void ScheduleScreen::askToWait(const ScheduleBlock *block)
{
    if (!desk().may(Right::EditVisits)) return;
    const ClinicHours &hours = m_page->diary.hours();
    const ToBook *row = m_due->selected();
    if (block && block->visit.status != VisitStatus::Booked)
        return deeds().fail(tr("This visit is over. Who waits for a new one is chosen under “To book”."));
    if (block) m_waitForm->ask(block->person, block->visit, hours);
    else if (row && row->waiting) m_waitForm->change(row->person, *row->waiting, hours);
    else if (row) m_waitForm->ask(row->person, row->standing, hours);
    else return;
    m_side->open(m_waitForm);
}

void ScheduleScreen::stopWaiting(const ToBook &row)
{
    m_ask->ask(tr("%1 does not wait any more?").arg(desk().shown(row.person.name)), tr("Take off the list"), false,
               [this, row](const QString &reason) { m_waiting->giveUp(*row.waiting, row.person, reason); });
}

/// The visits that follow by the client's interval.
void ScheduleScreen::repeat(const ScheduleBlock &block)
{
    if (block.visit.purpose != VisitPurpose::Injection)
        return deeds().fail(tr("Only injection visits follow an interval."));
    if (!stands(block.visit.status) && block.visit.status != VisitStatus::Done)
        return deeds().fail(tr("Nobody came to this visit: the next ones are counted from one that is kept."));
    m_repeatForm->ask(block.visit, block.person);
    m_side->open(m_repeatForm);
}

bool ScheduleScreen::escape()
{
    if (m_ask->isAsking()) m_ask->leave();
    else if (m_side->form()) Q_EMIT m_side->form()->left();
    else if (m_side->search()->hasFocus() || !m_side->search()->text().isEmpty()) {
        m_side->search()->clear();
        m_due->setFocus(Qt::OtherFocusReason);
    } else if (m_week->isSteering()) {
        m_week->steer(false);
        propose();
        if (m_due->selected()) m_due->setFocus();
    } else return false;
    return true;
}

SlotProposal ScheduleScreen::proposalFor(const ToBook &row) const
{
    if (!row.waiting) return proposeSlot(row.wish, m_page->diary);
    const WaitingMatch match = firstMatch(*row.waiting, m_page->diary, row.standing);
    return {.day = match.day, .time = match.time};
}

/// The selected one's slot by the rule, drawn into the week.
void ScheduleScreen::propose()
{
    const ToBook *row = m_due->selected();
    m_proposal = row ? proposalFor(*row) : SlotProposal{};
    m_due->propose(m_proposal);
    m_week->steer(false);
    m_legend->setText(row && row->wish.due >= desk().today()
                          ? tr("blue: window of %1").arg(desk().shown(row->person.name))
                          : QString());
    if (!row || !m_proposal.isValid()) return m_week->offer({});
    m_week->offer(Placing{*row, m_proposal.day, m_proposal.time, row->standing});
}

void ScheduleScreen::offerFreed()
{
    const Visit freed = *std::exchange(m_freed, std::nullopt);
    const QDateTime at = freed.startsAt.toTimeZone(database().clock().zone());
    for (const ToBook &row : std::as_const(m_page->waiting)) {
        const bool later = row.standing && row.standing->startsAt <= freed.startsAt;
        if (later || row.person.id == freed.client || !fitsFreed(*row.waiting, freed, m_page->diary)) continue;
        m_side->setList(ScheduleSide::List::Waiting);
        m_due->select(row.person.id);
        m_proposal = {.day = at.date(), .time = at.time()};
        m_due->propose(m_proposal);
        m_week->offer(Placing{row, at.date(), at.time(), row.standing});
        return;
    }
    propose();
}

void ScheduleScreen::nextSlot()
{
    const ToBook *row = m_due->selected();
    if (!row) return;
    SlotProposal next = nextFreeSlot(row->wish, m_page->diary, m_proposal);
    if (row->waiting) {
        const WaitingMatch match = firstMatch(*row->waiting, m_page->diary, row->standing,
                                              {m_proposal.day, m_proposal.time});
        next = {.day = match.day, .time = match.time};
    }
    if (!next.isValid())
        return deeds().fail(row->waiting ? tr("No other free time fits.")
                                         : tr("No free time in the next 60 days. Look at the closed days."));
    m_proposal = next;
    m_due->propose(next);
    m_week->offer(Placing{*row, next.day, next.time, row->standing});
    if (next.day < m_page->days.first().day || next.day > m_page->days.last().day) goToDay(next.day);
}

void ScheduleScreen::pick()
{
    const ToBook *row = m_due->selected();
    if (!row) return;
    const QDate from = m_proposal.isValid() ? m_proposal.day : desk().today();
    m_week->offer(
        Placing{*row, from, m_proposal.isValid() ? m_proposal.time : m_page->diary.hours().open.from, row->standing});
    m_week->steer(true);
    m_week->setFocus(Qt::TabFocusReason);
    if (from < m_page->days.first().day || from > m_page->days.last().day) goToDay(from);
}

void ScheduleScreen::take()
{
    const ToBook *row = m_due->selected();
    if (!row) return;
    if (!m_proposal.isValid())
        return deeds().fail(row->waiting ? tr("No free time fits yet.")
                                         : tr("No free time in the next 60 days. Look at the closed days."));
    place({*row, m_proposal.day, m_proposal.time, row->standing});
}

void ScheduleScreen::rebook(const ScheduleBlock &block)
{
    for (const ToBook &row : m_page->toBook) {
        if (row.person.id != block.person.id || block.visit.status == VisitStatus::Booked) continue;
        m_due->select(row.person.id); // not booked any more: a new visit
        return m_due->setFocus();
    }
    if (block.visit.status != VisitStatus::Booked)
        return deeds().fail(tr("This visit is over, and %1 has another one.").arg(desk().shown(block.person.name)));
    ToBook row = m_page->windows.value(block.visit.client, ToBook{.person = block.person});
    row.wish.minutes = block.visit.minutes;
    const QDateTime at = block.visit.startsAt.toTimeZone(database().clock().zone());
    m_week->offer(Placing{row, at.date(), at.time(), block.visit});
    m_week->steer(true);
}

void ScheduleScreen::place(const Placing &placing, bool evenOutside, const QString &reason)
{
    if (!desk().may(Right::EditVisits))
        return deeds().fail(tr("Only the front desk, a nurse or a physician books visits."));
    const Diary &diary = m_page->diary;
    const auto kind = placing.moving ? placing.moving->purpose
        : placing.row.waiting        ? placing.row.waiting->purpose
                                     : VisitPurpose::Injection;
    const auto self = placing.moving ? std::optional(placing.moving->id) : std::nullopt;
    const QString slot = agenda::slotWords(placing.day, placing.time);
    const SlotWish &wish = placing.row.wish;
    if (placing.moving && placing.moving->startsAt == momentOn(placing.day, placing.time, database().clock().zone())) {
        m_week->steer(false);
        return propose(); // dropped where it was
    }
    const bool allowed = diary.fault(placing.day, placing.time, wish.minutes) == Diary::Fault::None;
    const bool injection = kind == VisitPurpose::Injection;
    if (allowed && !evenOutside && injection && wish.due.isValid() && isOutside(wish, placing.day, desk().today())) {
        placeAsk();
        return m_ask->ask(tr("%1 lies outside the window, %2. Why?").arg(slot, span(wish.opens, wish.due)),
                          placing.moving ? tr("Move") : tr("Book"), true,
                          [this, placing](const QString &typed) { place(placing, true, typed); });
    }
    if (!allowed || diary.isFree(placing.day, placing.time, wish.minutes, kind, self))
        return save(placing, reason, false);
    QStringList who;
    const QList<Visit> others = diary.clashes(placing.day, placing.time, wish.minutes, kind, self);
    for (const Visit &each : others)
        for (const ScheduleBlock &block : m_page->blocks)
            if (block.visit.id == each.id) who << desk().shown(block.person.name);
    placeAsk();
    m_ask->ask(who.isEmpty() ? tr("%1: no nurse is free then. Book all the same?").arg(slot)
                             : tr("%1 is taken by %2. Both at once?").arg(slot, who.join(tr(", "))),
               tr("Book both"), false, [this, placing, reason](const QString &) { save(placing, reason, true); });
}

void ScheduleScreen::save(const Placing &placing, const QString &reason, bool evenIfTaken)
{
    const bool steering = m_week->isSteering();
    m_week->steer(false);
    if (placing.row.waiting) {
        const Wait &waiting = *placing.row.waiting;
        Visit visit{.client = placing.row.person.id, .purpose = waiting.purpose};
        visit.startsAt = momentOn(placing.day, placing.time, database().clock().zone());
        visit.minutes = placing.row.wish.minutes;
        visit.note = reason;
        m_waiting->take(waiting, visit, placing.moving, placing.row.person, evenIfTaken);
        m_due->setFocus();
    } else if (placing.moving) {
        m_visits->move(*placing.moving, placing.row.person, placing.day, placing.time, reason, evenIfTaken);
        if (placing.row.mustMove) return m_due->setFocus();
        m_week->select(placing.moving->id);
        propose();
    } else {
        m_visits->book(placing.row.person, placing.day, placing.time, placing.row.wish.minutes, reason, evenIfTaken);
        if (steering) m_due->setFocus();
    }
}

void ScheduleScreen::why()
{
    if (const ToBook *row = m_due->selected();
        row && m_proposal.isValid() && !(m_week->hasFocus() && m_week->selected()))
        return deeds().say({{IconName::Why, {}, &Tokens::accent},
                            desk().shown(row->person.name),
                            tr("%1: %2").arg(agenda::slotWords(m_proposal.day, m_proposal.time),
                                             agenda::whySentence(m_proposal, row->wish)),
                            {}});
    const ScheduleBlock *block = m_week->selected();
    if (!block) return;
    deeds().say({{IconName::Why, {}, &Tokens::accent},
                 desk().shown(block->person.name),
                 tr("%1, %2.").arg(moment(block->visit.startsAt.toTimeZone(database().clock().zone())),
                                   agenda::markOf(block->visit, desk().now()).word),
                 {}});
}
