// What the keys of Close the day do; the page itself stands in close_day_screen.cpp.
#include "db/work/day_closings.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/closing/close_panel.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/day_words.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/desktop/today/visit_round.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>

bool CloseDayScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == table() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plainReturn = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && !(key->modifiers() & Qt::ControlModifier);
        if (!plainReturn && press(key->key(), key->modifiers())) return true;
    }
    return Screen::eventFilter(watched, event);
}

void CloseDayScreen::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool CloseDayScreen::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier) {
        if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
        close(QString());
        return true;
    }
    if (modifiers & Qt::MetaModifier) return false;
    if (key == Qt::Key_U) {
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) return m_reasons->give(key - Qt::Key_0);
    return pressOnRow(key);
}

bool CloseDayScreen::pressOnRow(int key)
{
    if (!selected()) return false;
    const CloseLine line = *selected();
    const Person *person = line.person();
    switch (key) {
    case Qt::Key_I:
        if (person && line.line) Q_EMIT injectionWanted(person->id);
        return true;
    case Qt::Key_S:
        if (person) Q_EMIT sideEffectWanted(person->id);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (person) Q_EMIT chartWanted(person->id);
        return true;
    default: break;
    }
    const bool known = QList<int>{Qt::Key_M, Qt::Key_G, Qt::Key_P, Qt::Key_R, Qt::Key_N, Qt::Key_Space}.contains(key);
    if (!known) return false;
    const int next = nextOpen(table()->row());
    const std::optional<CloseKey> following = next >= 0 ? m_model->at(next).key() : std::nullopt;
    if (answer(key, line)) {
        // The answered row has sunk to the last group; the next open one is selected, the reasons stay in view.
        if (following) m_key = following;
        showRows();
    }
    return true;
}

bool CloseDayScreen::answer(int key, const CloseLine &line)
{
    if (line.line) return answerRow(key, *line.line);
    if (key == Qt::Key_Space) return m_watches->answer(line.thing->id());
    deeds().fail(line.thing->watch ? tr("This row is a watch. Space ends it when all is well, S notes a reaction.")
                                   : tr("This row is a kit. Space puts it back into the refrigerator."));
    return false;
}

bool CloseDayScreen::answerRow(int key, const TodayLine &line)
{
    const TodayKey here = keyOf(line.row);
    const bool shot = line.row.kind == TodayRow::Kind::Injection;
    switch (key) {
    case Qt::Key_M: return shot ? m_visits->notGiven(here) : m_round->record(here, DoseOutcome::Missed);
    case Qt::Key_G: return give(line);
    case Qt::Key_P: return m_round->record(here, DoseOutcome::SelfReported);
    case Qt::Key_R: return shot ? m_visits->notGiven(here) : m_round->record(here, DoseOutcome::Refused);
    case Qt::Key_N: return shot ? m_visits->noShow(here) : m_round->notHere(here);
    case Qt::Key_Space: return m_visits->well(here);
    default: return false;
    }
}

bool CloseDayScreen::give(const TodayLine &line)
{
    if (line.row.kind == TodayRow::Kind::Injection) {
        Q_EMIT injectionWanted(line.row.person.id);
        return false;
    }
    if (asksLateCheck(line.row) && !line.row.dose) {
        Q_EMIT lateCheckWanted(line.row.person.id);
        return false;
    }
    return m_round->record(keyOf(line.row), DoseOutcome::Given);
}

void CloseDayScreen::close(const QString &leftOpenWhy)
{
    if (m_busy || !isRead() || m_list->page().closed) return;
    if (open() > 0 && leftOpenWhy.isEmpty()) {
        deeds().fail(m_panel->isAsking()
                         ? tr("A reason is needed for what stays open.")
                         : tr("%1 still open. Answer each row, or leave it open with a reason.").arg(open()));
        if (!m_panel->isAsking()) table()->setFocus();
        return;
    }
    m_busy = true;
    Desk *shared = &desk();
    DeedLog *log = &deeds();
    const int deed = log->begin();
    whenDone(DayClosings(database()).close(m_list->day(), leftOpenWhy), this,
             [this, shared, log, deed](const Result<DayClose> &closed) {
                 m_busy = false;
                 if (!closed) {
                     log->drop(deed, sentence(closed.error()));
                     return;
                 }
                 const QString day = longDay(closed->on);
                 log->finish(deed,
                             {{OutcomeShape::Given, tr("Closed"), nullptr},
                              day,
                              tallyWords(closed->tally),
                              [shared, log, kept = *closed, day] {
                                  whenDone(DayClosings(shared->database()).reopen(kept), shared,
                                           [log, day](const Result<DayClose> &open) {
                                               if (!open) log->fail(sentence(open.error()));
                                               else log->sayUndone(day, CloseDayScreen::tr("the day is open again."));
                                           });
                              }});
                 Q_EMIT left();
             });
}

void CloseDayScreen::reopen()
{
    if (!m_list->page().closed) return;
    whenDone(DayClosings(database()).reopen(*m_list->page().closed), this, [this](const Result<DayClose> &open) {
        if (!open) deeds().fail(sentence(open.error()));
        else deeds().sayUndone(longDay(open->on), tr("the day is open again."));
    });
}
