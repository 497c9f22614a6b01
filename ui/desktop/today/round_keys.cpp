// What the keys of a round do; the page itself stands in round_screen.cpp.
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/round_reasons.h"
#include "ui/desktop/today/round_screen.h"
#include "ui/desktop/today/visit_round.h"
#include <QKeyEvent>

bool RoundScreen::eventFilter(QObject *watched, QEvent *event)
{
    // The table would take letters for a search in its rows, and the arrows for its columns.
    if (watched == table() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter && press(key->key(), key->modifiers()))
            return true;
    }
    return Screen::eventFilter(watched, event);
}

void RoundScreen::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool RoundScreen::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::MetaModifier)) return false;
    if (key == Qt::Key_U) {
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        if (modifiers & Qt::AltModifier) return false; // the state bar filters by Alt and a digit
        return m_reasons->give(key - Qt::Key_0);
    }
    if (key == Qt::Key_S && (modifiers & Qt::AltModifier)) {
        if (selected()) Q_EMIT checkInWanted(selected()->row.person.id);
        return true;
    }
    return pressMore(key) || (selected() && pressOnRow(key));
}

bool RoundScreen::pressOnRow(int key)
{
    const TodayLine line = *selected();
    const TodayKey here = keyOf(line.row);
    const Id<Client> client = line.row.person.id;
    bool recorded = false;
    switch (key) {
    case Qt::Key_G: recorded = take(line, DoseOutcome::Given); break;
    case Qt::Key_P: recorded = take(line, DoseOutcome::SelfReported); break;
    case Qt::Key_R:
        recorded = m_round->record(here, DoseOutcome::Refused, m_list->isToday() ? desk().now() : QDateTime());
        break;
    case Qt::Key_H:
        recorded = m_round->record(here, DoseOutcome::Held, m_list->isToday() ? desk().now() : QDateTime());
        break;
    case Qt::Key_N: recorded = notHere(here); break;
    case Qt::Key_V: m_round->vomited(here); break;
    case Qt::Key_C:
        if (line.row.kind == TodayRow::Kind::Dose) Q_EMIT correctionWanted(client, m_list->day());
        else if (line.row.injection) Q_EMIT injectionCorrectionWanted(client, line.row.injection->id);
        else if (line.row.effect) Q_EMIT effectCorrectionWanted(client, line.row.effect->id);
        else deeds().fail(tr("Nothing is recorded here yet that could be corrected."));
        break;
    case Qt::Key_S: Q_EMIT sideEffectWanted(client); break;
    case Qt::Key_Space:
        if (line.row.kind != TodayRow::Kind::Check) return false;
        recorded = m_visits->well(here);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT chartWanted(client); break;
    case Qt::Key_Question: why(); break;
    default: return false;
    }
    if (recorded) moveOn(here);
    return true;
}
