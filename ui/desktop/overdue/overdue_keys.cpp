// What the keys of the call list do; the page itself stands in overdue_page.cpp.
#include "ui/desktop/csv_file.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/call_desk.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/schedule/day_booking.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QKeyEvent>

namespace {

constexpr ClosingReason closingChoices[] = {ClosingReason::Moved, ClosingReason::GoneElsewhere,
                                            ClosingReason::DoesNotWant, ClosingReason::Died, ClosingReason::Other};

}

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
    if (key == Qt::Key_S && modifiers == Qt::ControlModifier && desk().may(Right::ExportNeutral)) {
        askFile();
        return true;
    }
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
    if (key >= Qt::Key_1 && key <= Qt::Key_9) return m_panel->chooseNumber(key - Qt::Key_1);
    switch (key) {
    case Qt::Key_Delete: askToClose(*row); return true;
    case Qt::Key_A:
    case Qt::Key_L:
    case Qt::Key_B: ask(key, *row); return true;
    case Qt::Key_V:
        if (row->voicemail == Voicemail::No)
            deeds().fail(tr("%1 allows no voicemail. Nothing was recorded.").arg(desk().shown(row->person.name)));
        else log(*row, CallOutcome::Voicemail);
        return true;
    case Qt::Key_X: log(*row, CallOutcome::WrongNumber); return true;
    case Qt::Key_D: log(*row, CallOutcome::Declined); return true;
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
    m_askedAbout = row.person.id;
    const QDate today = desk().today();
    const QDate next = CallDesk::nearestOpenDay(today.addDays(1), desk().limits());
    AskBox *box = m_panel->askBox();
    m_booking->drop();
    const auto judge = [today](CallOutcome outcome) {
        return [today, outcome](QDate day, int choice) {
            return choice == 0 ? callDayFaultWords(outcome, day, today) : QString(); // the others name no day
        };
    };
    if (key == Qt::Key_A) {
        box->ask(tr("Agreed to come on"), tr("Save promise"), next, today);
        box->setJudge(judge(CallOutcome::Agreed));
    } else if (key == Qt::Key_L) {
        box->ask(tr("Ask again on"), tr("Save the call"), next, today.addDays(1),
                 {tr("Later"), tr("No answer"), tr("Engaged")}, tr("Alt with 1, 2 or 3 chooses."));
        box->setJudge(judge(CallOutcome::Later));
        box->askWords(tr("Why later"), tr("asked to be called then"), true);
    } else
        askBooking(row.person,
                   row.series.status == SeriesStatus::Lapsed ? tr("The physician decides how to start again; book the "
                                                                  "visit for that.")
                                                             : QString());
}

/// Logs with the number that was chosen, and goes on to the next one who waits for a call.
void OverduePage::log(const OverdueRow &row, CallOutcome outcome, QDate on, const QString &note)
{
    const OverdueRow called = row; // the list may be made anew while it is saved
    m_calls->log(called, outcome, on, m_panel->number(), note);
    goOn(called.person.id);
}

void OverduePage::goOn(Id<Client> from)
{
    const int here = m_model->find([&](const OverdueLine &line) { return line.row && line.row->person.id == from; });
    const auto waits = [this](int at) {
        const OverdueLine &line = m_model->at(at);
        return line.row && !line.saving && isToCall(*line.row, desk().today());
    };
    for (int at = here + 1; here >= 0 && at < m_model->rowCount(); ++at)
        if (waits(at)) return m_table->setRow(at);
}

/// The front desk asks; who may close answers the request, or closes without one.
void OverduePage::askToClose(const OverdueRow &row)
{
    const bool closes = desk().may(Right::EditHistory);
    if (row.closing && !closes)
        return deeds().fail(
            tr("Asked already, on %1. A nurse or a physician answers it.").arg(shortDay(row.closing->askedOn)));
    m_asked = closes ? Qt::Key_Close : Qt::Key_Delete;
    m_askedAbout = row.person.id;
    AskBox *box = m_panel->askBox();
    m_booking->drop();
    QStringList choices;
    for (const ClosingReason reason : closingChoices) choices << word(reason);
    box->askWordsOnly(closes ? tr("Close the treatment today") : tr("Ask to close"),
                      closes ? tr("Close the treatment") : tr("Send to Review"), choices,
                      closes ? tr("Why, for the record") : tr("What the caller said"));
    if (closes) box->setWhy(tr("The client leaves all lists. What was recorded stays; coming back is a new start."));
    else box->setWhy(tr("The row stays. A nurse or a physician decides."));
}

void OverduePage::keepOpen(const OverdueRow &row)
{
    if (!row.closing || !desk().may(Right::EditHistory)) return;
    m_asked = Qt::Key_Save;
    m_booking->drop();
    m_askedAbout = row.person.id;
    m_panel->askBox()->askWordsOnly(tr("Stays in treatment"), tr("Answer the request"), {}, tr("Why"));
}

/// Asks the day of a visit, by the rule of the agenda.
void OverduePage::askBooking(const Person &person, const QString &before)
{
    m_asked = Qt::Key_B;
    m_booking->ask(person, before);
}

/// Who comes into the window next: the one chosen beside, else the first
/// without a visit; on the due day, by the shift rule.
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
    askBooking(next->person, tr("%1, due %2.").arg(desk().shown(next->person.name), shortDay(next->series.nextDue)));
}

ReportTable OverduePage::csv() const
{
    ReportTable table{{{QStringLiteral("name")}, {QStringLiteral("phone")}}, {}};
    for (const OverdueRow &row : m_rows) table.rows << QStringList{row.person.name, row.phone};
    return table;
}

void OverduePage::askFile()
{
    if (m_rows.isEmpty()) return deeds().fail(tr("There is nobody to call: nothing to save."));
    CsvFile::ask(this, QStringLiteral("call-list.csv"), [this](const QString &path) { saveTo(path); });
}

void OverduePage::saveTo(const QString &path)
{
    CsvFile::save(this, desk(), deeds(), csv(), path,
                  {QStringLiteral("call_list"), tr("the call list: names and numbers."), int(m_rows.size())});
}

void OverduePage::answered(QDate day, int choice)
{
    if (m_asked == Qt::Key_B) {
        m_booking->answer(day);
        if (m_rows.isEmpty()) focusEmpty();
        else m_table->setFocus();
        return;
    }
    const OverdueRow *row = selected();
    m_table->setFocus();
    if (!row || row->person.id != m_askedAbout) return;
    const QString words = m_panel->askBox()->words();
    if (m_asked == Qt::Key_A) log(*row, CallOutcome::Agreed, day);
    else if (m_asked == Qt::Key_Delete) m_calls->askToClose(*row, closingChoices[qBound(0, choice, 4)], words);
    else if (m_asked == Qt::Key_Close) m_calls->close(row->person, closingChoices[qBound(0, choice, 4)], words);
    else if (m_asked == Qt::Key_Save) m_calls->keepInTreatment(*row, words);
    else if (choice == 0) log(*row, CallOutcome::Later, day, words);
    else log(*row, choice == 1 ? CallOutcome::NoAnswer : CallOutcome::Engaged);
}
