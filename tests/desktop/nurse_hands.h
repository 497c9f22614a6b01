#pragma once
#include "db/work/worklists.h"
#include "key_count.h"
#include "round_desk.h"
#include "tests/must.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/parts/undo_line.h"
#include <QCheckBox>

/// What a nurse does by keyboard alone, from row to row and through the injection sheet, with the keys counted.
class NurseHands : protected RoundDesk
{
protected:
    Database &database() { return m_desk.database(); }
    InjectionPage *sheet() const { return m_desk.page<InjectionPage>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_desk.press(key, modifiers); }
    const TodayRow &selected() const { return today()->list().model()->at(today()->table()->row()).row; }
    /// Null when it is not on the list.
    const TodayRow *find(const TodayKey &key) const
    {
        const TodayLine *line = today()->list().line(key);
        return line ? &line->row : nullptr;
    }
    bool isNextTablet(const TodayRow &row) const
    {
        return row.kind == TodayRow::Kind::Dose && stateOf(row) == RowState::Open && !asksLateCheck(row);
    }
    /// Walks down with the arrow until @p fits; the keys are counted as ways, not as deeds.
    bool walkTo(const std::function<bool(const TodayRow &)> &fits)
    {
        const int rows = today()->list().model()->rowCount();
        for (int step = 0; step < 2 * rows; ++step) {
            if (fits(selected())) return true;
            const int before = today()->table()->row();
            press(Qt::Key_Down);
            ++m_ways;
            if (today()->table()->row() != before) continue;
            for (int up = 0; up < rows; ++up) { // at the end: back to the top
                press(Qt::Key_Up);
                ++m_ways;
            }
        }
        return false;
    }
    bool walkBackTo(const TodayKey &key)
    {
        for (int step = 0; step < 400 && keyOf(selected()) != key; ++step) {
            const int want = today()->list().rowOf(key), here = today()->table()->row();
            press(want > here ? Qt::Key_Down : Qt::Key_Up);
            ++m_ways;
        }
        return keyOf(selected()) == key;
    }
    /// The undo line's sentence.
    QString said()
    {
        for (UndoLine *line : m_desk.window().findChildren<UndoLine *>())
            if (line->isVisible()) return line->sentence();
        return {};
    }
    /// No liver test has to be drawn, no site measured, no physician asked.
    bool isSimple(Id<Client> client)
    {
        for (const Finding &finding : must(Worklists(database()).gate(client, Route::XR).result()))
            if (finding.level > GateLevel::Task
                || (finding.level == GateLevel::Task && finding.code == QLatin1String("E08_LFT")))
                return false;
        for (const SideEffect &each : must(Worklists(database()).chart(client).result()).effects)
            if (each.resolvedOn.isNull() && each.term.startsWith(QLatin1String("INJECTION_SITE"))) return false;
        return true;
    }
    /// The question that has the focus.
    GateRow *rowInHand() const
    {
        GateRow *found = nullptr;
        for (QWidget *up = QApplication::focusWidget(); up && !found; up = up->parentWidget())
            found = qobject_cast<GateRow *>(up);
        return found;
    }
    bool openSheet()
    {
        press(Qt::Key_I);
        return QTest::qWaitFor([this] { return sheet() && sheet()->isReady(); }, 20000);
    }
    /// Answers what the sheet asks, as one whose answers are all clear; false when it stops. At most @p most keys.
    bool answerSheet(int most = 40)
    {
        for (int keys = 0; keys < most && !sheet()->canSave(); ++keys) {
            QWidget *focus = QApplication::focusWidget();
            GateRow *row = rowInHand();
            if (row && row->isBarred()) return false;
            if (row && row->isOpen()) press(row->question().field == GateField::Points ? Qt::Key_0 : Qt::Key_1);
            else if (auto *box = qobject_cast<QCheckBox *>(focus); box && !box->isChecked()) press(Qt::Key_Space);
            else press(Qt::Key_Return); // goes on to what is needed
        }
        return sheet()->canSave();
    }
    /// The injection of the row that is selected, given as it stands; kept in `m_shots`.
    bool giveHere()
    {
        const TodayKey here = keyOf(selected());
        if (!openSheet() || !answerSheet()) return false;
        press(Qt::Key_Return);
        const bool saved = QTest::qWaitFor([this] { return today() && settled(); }, 20000)
            && QTest::qWaitFor([&] { return find(here) && find(here)->injection && find(here)->injection->given; },
                               20000);
        if (saved) m_shots << here;
        return saved;
    }

    std::unique_ptr<KeyCount> m_keys;
    QList<TodayKey> m_shots; ///< injections given from today's list
    int m_ways = 0;          ///< arrows between rows
};
