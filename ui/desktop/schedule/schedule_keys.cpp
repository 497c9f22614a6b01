// What the keys of the agenda do; the screen itself stands in schedule_screen.cpp.
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/words/dates.h"
#include <QKeyEvent>

QList<KeyHint> ScheduleScreen::hints() const
{
    const auto key = [](const char *cap, const QString &word) { return KeyHint{{QString::fromLatin1(cap)}, word}; };
    return {key("B", tr("book, rebook")),
            {{tr("Space")}, tr("check in")},
            key("N", tr("no-show")),
            {{tr("Del")}, tr("cancel")},
            {{QStringLiteral("+"), QStringLiteral("-")}, tr("day, week")},
            key("U", tr("undo")),
            key("?", tr("why"))};
}

bool ScheduleScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_week && event->type() == QEvent::FocusIn && !m_week->isSteering()) m_week->selectFirst();
    return Screen::eventFilter(watched, event);
}

void ScheduleScreen::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool ScheduleScreen::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_page || m_ask->isAsking() || modifiers & (Qt::ControlModifier | Qt::MetaModifier)) return false;
    switch (key) {
    case Qt::Key_U:
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    case Qt::Key_Plus: setDayView(true); return true;
    case Qt::Key_Minus: setDayView(false); return true;
    case Qt::Key_PageUp: turn(-1); return true;
    case Qt::Key_PageDown: turn(1); return true;
    default: break;
    }
    const ScheduleBlock *found = m_week->hasFocus() && !m_week->isSteering() ? m_week->selected() : nullptr;
    if (key == Qt::Key_B && !found) {
        m_due->setFocus();
        propose();
        return true;
    }
    if (!found) {
        const bool needsVisit = key == Qt::Key_N || key == Qt::Key_Space || key == Qt::Key_Delete;
        if (needsVisit) deeds().fail(tr("Choose a visit in the week first: F6 leads there."));
        return needsVisit;
    }
    const ScheduleBlock block = *found;
    const bool isDeed = key == Qt::Key_B || key == Qt::Key_Space || key == Qt::Key_N || key == Qt::Key_Delete;
    if (isDeed && m_week->selectedCount() > 1) {
        deeds().fail(tr("%1 visits stand there. + shows the day with each of them.").arg(m_week->selectedCount()));
        return true;
    }
    switch (key) {
    case Qt::Key_B: rebook(block); return true;
    case Qt::Key_Space:
        if (block.visit.status == VisitStatus::Arrived)
            deeds().fail(tr("%1 is here already.").arg(desk().shown(block.person.name)));
        else m_visits->mark(block.visit, block.person, VisitStatus::Arrived);
        return true;
    case Qt::Key_N: m_visits->mark(block.visit, block.person, VisitStatus::NoShow); return true;
    case Qt::Key_Delete:
        m_ask->ask(tr("Cancel the visit of %1, %2?")
                       .arg(desk().shown(block.person.name),
                            moment(block.visit.startsAt.toTimeZone(database().clock().zone()))),
                   tr("Cancel the visit"), false, [this, block](const QString &reason) {
                       m_visits->mark(block.visit, block.person, VisitStatus::Cancelled, reason);
                   });
        return true;
    default: return false;
    }
}

bool ScheduleScreen::escape()
{
    if (m_ask->isAsking()) m_ask->leave();
    else if (m_week->isSteering()) {
        m_week->steer(false);
        propose();
        if (m_due->selected()) m_due->setFocus();
    } else return false;
    return true;
}

/// The selected one's slot by the rule, drawn into the week.
void ScheduleScreen::propose()
{
    const ToBook *row = m_due->selected();
    m_proposal = row ? proposeSlot(row->wish, m_page->diary) : SlotProposal{};
    m_due->propose(m_proposal);
    m_week->steer(false);
    m_legend->setText(row && row->wish.due >= desk().today()
                          ? tr("blue: window of %1").arg(desk().shown(row->person.name))
                          : QString());
    if (!row || !m_proposal.isValid()) return m_week->offer({});
    m_week->offer(Placing{*row, m_proposal.day, m_proposal.time});
}

void ScheduleScreen::nextSlot()
{
    const ToBook *row = m_due->selected();
    if (!row) return;
    const SlotProposal next = nextFreeSlot(row->wish, m_page->diary, m_proposal);
    if (!next.isValid()) return deeds().fail(tr("No free time in the next 60 days. Look at the closed days."));
    m_proposal = next;
    m_due->propose(next);
    m_week->offer(Placing{*row, next.day, next.time});
    if (next.day < m_page->days.first().day || next.day > m_page->days.last().day) goToDay(next.day);
}

void ScheduleScreen::pick()
{
    const ToBook *row = m_due->selected();
    if (!row) return;
    const QDate from = m_proposal.isValid() ? m_proposal.day : desk().today();
    m_week->offer(Placing{*row, from, m_proposal.isValid() ? m_proposal.time : m_page->diary.hours().open.from});
    m_week->steer(true);
    m_week->setFocus(Qt::TabFocusReason);
    if (from < m_page->days.first().day || from > m_page->days.last().day) goToDay(from);
}

void ScheduleScreen::take()
{
    const ToBook *row = m_due->selected();
    if (!row) return;
    if (!m_proposal.isValid()) return deeds().fail(tr("No free time in the next 60 days. Look at the closed days."));
    place({*row, m_proposal.day, m_proposal.time});
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
    const auto kind = placing.moving ? placing.moving->purpose : VisitPurpose::Injection;
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
    if (placing.moving) {
        m_visits->move(*placing.moving, placing.row.person, placing.day, placing.time, reason, evenIfTaken);
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
