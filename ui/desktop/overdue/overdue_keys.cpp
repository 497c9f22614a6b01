// What the keys of the call list do; the page itself stands in overdue_page.cpp.
#include "app/treatment/interval.h"
#include "db/stores/slots.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/call_desk.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>

bool OverduePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) { // else the table searches its rows by letters
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter && press(key->key(), key->modifiers()))
            return true;
    }
    return Screen::eventFilter(watched, event);
}

void OverduePage::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool OverduePage::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::MetaModifier)) return false;
    if (key == Qt::Key_U) {
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    }
    const OverdueRow *row = selected();
    if (!row) {
        if (key != Qt::Key_B || !m_rows.isEmpty()) return false;
        bookNext();
        return true;
    }
    switch (key) {
    case Qt::Key_A:
    case Qt::Key_L:
    case Qt::Key_B: ask(key, *row); return true;
    case Qt::Key_V:
        if (row->voicemail == Voicemail::No)
            deeds().fail(tr("%1 allows no voicemail. Nothing was recorded.").arg(desk().shown(row->person.name)));
        else m_calls->log(*row, CallOutcome::Voicemail);
        return true;
    case Qt::Key_X: m_calls->log(*row, CallOutcome::WrongNumber); return true;
    case Qt::Key_D: m_calls->log(*row, CallOutcome::Declined); return true;
    case Qt::Key_I:
        if (desk().may(Right::GiveInjection)) Q_EMIT injectionWanted(row->person.id);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT chartWanted(row->person.id); return true;
    case Qt::Key_Question: why(); return true;
    default: return false;
    }
}

void OverduePage::ask(int key, const OverdueRow &row)
{
    m_asked = key;
    const QDate today = desk().today();
    const QDate next = CallDesk::nearestOpenDay(today.addDays(1), desk().limits());
    AskBox *box = m_panel->askBox();
    if (key == Qt::Key_A) box->ask(tr("Agreed to come on"), tr("Save the promise"), next, today);
    else if (key == Qt::Key_L)
        box->ask(tr("Ask again on"), tr("Save the call"), next, today.addDays(1),
                 {tr("Later"), tr("No answer"), tr("Engaged")});
    else
        askBooking(row.person, next,
                   row.series.status == SeriesStatus::Lapsed
                       ? tr("The physician decides how to start again; book the visit for that.")
                       : QString());
}

/// Asks the day of a visit; which time is free there is looked up at once and with each other day.
void OverduePage::askBooking(const Person &person, QDate from, const QString &before)
{
    m_asked = Qt::Key_B;
    m_before = before;
    m_booking = person;
    const int asking = ++m_asking;
    whenDone(Slots(database()).firstFree(from, CallDesk::injectionMinutes, person.id), this,
             [this, asking, from](const Result<QDateTime> &free) {
                 if (asking != m_asking || !m_booking) return;
                 if (!free) return deeds().fail(sentence(free.error()));
                 if (!free->isValid())
                     return deeds().fail(tr("No free time in the next 60 days. Look at the closed days."));
                 m_panel->askBox()->ask(tr("Book an injection visit"), tr("Book"), free->date(), desk().today());
                 tellFree(free->date());
             });
}

void OverduePage::tellFree(QDate day)
{
    const int asking = ++m_asking;
    whenDone(Slots(database())
                 .firstFree(day, CallDesk::injectionMinutes, m_booking ? std::optional(m_booking->id) : std::nullopt),
             this, [this, asking, day](const Result<QDateTime> &free) {
                 if (asking != m_asking || !free) return;
                 QString words = m_before.isEmpty() ? QString() : m_before + QLatin1Char(' ');
                 if (!free->isValid()) words += tr("No free time in the next 60 days.");
                 else if (free->date() == day)
                     words += tr("%1 at %2 is free.").arg(shortDay(day), clockTime(free->time()));
                 else
                     words += tr("%1 is closed or full. %2 at %3 is free.")
                                  .arg(shortDay(day), shortDay(free->date()), clockTime(free->time()));
                 m_panel->askBox()->setWhy(words);
             });
}

/// Who comes into the window next: the one chosen beside, else the first without a visit; on the due day, by the shift rule.
void OverduePage::bookNext()
{
    if (!m_quiet || m_quiet->next.isEmpty() || !desk().may(Right::EditVisits)) return;
    const NextWindow *next = m_panel->windows()->hasFocus() ? m_panel->windows()->chosen() : nullptr;
    for (const NextWindow &each : std::as_const(m_quiet->next))
        if (!next && !each.visit) next = &each;
    if (!next) next = &m_quiet->next.first();
    if (next->visit)
        return deeds().fail(tr("%1 has a visit already: %2, %3.")
                                .arg(desk().shown(next->person.name), shortDay(next->visit->startsAt.date()),
                                     clockTime(next->visit->startsAt)));
    const QDate day = bookOn(next->series.nextDue, next->series.windowOpens, desk().limits());
    askBooking(next->person, day.isValid() ? day : next->series.nextDue,
               tr("%1, due %2.").arg(desk().shown(next->person.name), shortDay(next->series.nextDue)));
}

void OverduePage::answered(QDate day, int choice)
{
    if (m_asked == Qt::Key_B) {
        if (m_booking) m_calls->book(*m_booking, day);
        m_booking.reset();
        if (m_rows.isEmpty()) focusEmpty();
        else m_table->setFocus();
        return;
    }
    const OverdueRow *row = selected();
    m_table->setFocus();
    if (!row) return;
    if (m_asked == Qt::Key_A) m_calls->log(*row, CallOutcome::Agreed, day);
    else if (choice == 0) m_calls->log(*row, CallOutcome::Later, day);
    else m_calls->log(*row, choice == 1 ? CallOutcome::NoAnswer : CallOutcome::Engaged);
}
