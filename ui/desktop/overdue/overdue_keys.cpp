// What the keys of the call list do; the page itself stands in overdue_page.cpp.
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/call_desk.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/words/dates.h"
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
    if (!row) return false;
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
        box->ask(tr("Book an injection visit"), tr("Book"), next, today, {},
                 row.series.status == SeriesStatus::Lapsed
                     ? tr("The physician decides how to start again; book the visit for that.")
                     : tr("Past due: the nearest open day is %1, at 09:00.").arg(shortDay(next)));
}

void OverduePage::answered(QDate day, int choice)
{
    const OverdueRow *row = selected();
    m_table->setFocus();
    if (!row) return;
    if (m_asked == Qt::Key_A) m_calls->log(*row, CallOutcome::Agreed, day);
    else if (m_asked == Qt::Key_B) m_calls->book(*row, day);
    else if (choice == 0) m_calls->log(*row, CallOutcome::Later, day);
    else m_calls->log(*row, choice == 1 ? CallOutcome::NoAnswer : CallOutcome::Engaged);
}
