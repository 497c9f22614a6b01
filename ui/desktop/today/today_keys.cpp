// What the keys of Today do; the page itself stands in today_screen.cpp.
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/today_screen.h"
#include <QKeyEvent>

bool TodayScreen::eventFilter(QObject *watched, QEvent *event)
{
    // The table would take letters for a search in its rows.
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter && press(key->key(), key->modifiers()))
            return true;
    }
    return Screen::eventFilter(watched, event);
}

void TodayScreen::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool TodayScreen::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::MetaModifier)) return false;
    if (key == Qt::Key_U) {
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        if (modifiers & Qt::AltModifier) return false; // the state bar filters by Alt and a digit
        return m_round->giveReason(key - Qt::Key_0);
    }
    return selected() && pressOnRow(key);
}

bool TodayScreen::pressOnRow(int key)
{
    const TodayLine line = *selected();
    const TodayKey here = keyOf(line.row);
    const Id<Client> client = line.row.person.id;
    bool recorded = false;
    switch (key) {
    case Qt::Key_G: recorded = giveOrCheck(line, DoseOutcome::Given); break;
    case Qt::Key_P: recorded = giveOrCheck(line, DoseOutcome::SelfReported); break;
    case Qt::Key_R: recorded = m_round->record(here, DoseOutcome::Refused); break;
    case Qt::Key_H: recorded = m_round->record(here, DoseOutcome::Held); break;
    case Qt::Key_N: recorded = m_round->notHere(here); break;
    case Qt::Key_V: m_round->vomited(here); break;
    case Qt::Key_I: Q_EMIT injectionWanted(client); break;
    case Qt::Key_S: Q_EMIT sideEffectWanted(client); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT chartWanted(client); break;
    case Qt::Key_Question: why(); break;
    default: return false;
    }
    if (recorded) moveOn(here);
    return true;
}

bool TodayScreen::giveOrCheck(const TodayLine &line, DoseOutcome outcome)
{
    if (line.row.kind == TodayRow::Kind::Injection && !line.row.injection) {
        Q_EMIT injectionWanted(line.row.person.id);
        return false;
    }
    if (asksLateCheck(line.row) && !line.row.dose) {
        Q_EMIT lateCheckWanted(line.row.person.id);
        return false;
    }
    return m_round->record(keyOf(line.row), outcome);
}
