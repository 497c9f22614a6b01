// What the keys of the list of kits do; the page itself stands in kits_page.cpp.
#include "ui/desktop/kits/count_view.h"
#include "ui/desktop/kits/kit_ask.h"
#include "ui/desktop/kits/kit_desk.h"
#include "ui/desktop/kits/kit_panel.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/schedule/day_booking.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

bool KitsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) { // else the table searches its rows by letters
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter && press(key->key(), key->modifiers()))
            return true;
    }
    return Screen::eventFilter(watched, event);
}

void KitsPage::keyPressEvent(QKeyEvent *event)
{
    if (m_whole->currentIndex() == 1 || !press(event->key(), event->modifiers())) Screen::keyPressEvent(event);
}

bool KitsPage::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::MetaModifier)) return false;
    if (key == Qt::Key_U) {
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
        return true;
    }
    const KitRow *found = selected();
    if (!found) return false;
    const KitRow row = *found;
    switch (key) {
    case Qt::Key_Space: next(row); return true;
    case Qt::Key_K: useAnother(row); return true;
    case Qt::Key_B: moveVisit(row); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row.owner) Q_EMIT chartWanted(row.owner->id);
        return true;
    case Qt::Key_Question: why(); return true;
    default: return false;
    }
}

void KitsPage::why()
{
    const KitRow *row = selected();
    if (!row) return;
    const KitTrouble trouble = troubleOf(*row, desk().today());
    deeds().say({trouble.lead,
                 row->kit.number,
                 trouble.words.isEmpty() ? tr("nothing is wrong: %1.").arg(stateMark(*row, desk().today()).word)
                                         : trouble.words,
                 {}});
    if (m_panel->explanation()->isVisible()) m_panel->explanation()->setFocus(Qt::OtherFocusReason);
}

void KitsPage::next(const KitRow &row)
{
    if (!desk().may(Right::EditKits))
        return deeds().fail(tr("Only a nurse or a physician writes down where a kit is."));
    if (row.isSetAside) return deeds().fail(tr("Kit %1 is set aside. Ask the pharmacy first.").arg(row.kit.number));
    Kit after = row.kit;
    switch (row.kit.state) {
    case KitState::Ordered: m_panel->ask()->ask(KitAsk::Question::Authorised, row.kit); return;
    case KitState::Authorised: m_panel->ask()->ask(KitAsk::Question::Received, row.kit); return;
    case KitState::Received:
        after.state = KitState::Refrigerated;
        m_deeds->step(row, after);
        return;
    case KitState::Refrigerated:
        if (!row.owner) return deeds().fail(tr("The clinic's own kit is set apart from the client's row, with K."));
        after.state = KitState::Reserved;
        after.reservedFor = row.neededOn >= desk().today() ? row.neededOn : QDate();
        m_deeds->step(row, after);
        return;
    case KitState::Reserved:
        if (row.owner) Q_EMIT injectionWanted(row.owner->id);
        return;
    default: deeds().fail(tr("Kit %1 is at the end of its way.").arg(row.kit.number));
    }
}

/// Sets another carton apart for the owner of the row; the first one stays theirs.
void KitsPage::useAnother(const KitRow &row)
{
    if (!desk().may(Right::EditKits)) return deeds().fail(tr("Only a nurse or a physician chooses another kit."));
    const KitRow *another = m_panel->another();
    if (!row.owner || !another)
        return deeds().fail(row.owner && (row.isLate || row.isSetAside)
                                ? tr("There is no other kit that may be used for this client.")
                                : tr("Another kit is asked for only when this one is late or set aside."));
    Kit after = another->kit;
    after.owner = row.owner->id;
    after.state = KitState::Reserved;
    after.reservedFor = row.neededOn >= desk().today() ? row.neededOn : QDate();
    KitRow taken = *another;
    taken.owner = row.owner;
    m_deeds->step(taken, after);
}

void KitsPage::moveVisit(const KitRow &row)
{
    if (!row.owner || !desk().may(Right::EditVisits)) return;
    // A kit that has not come is rarely here tomorrow; the day after the present visit is the first that helps.
    const QDate from = qMax(desk().today(), row.visitAt.isValid() ? row.visitAt.date() : desk().today()).addDays(1);
    m_booking->ask(*row.owner, {}, from, tr("the kit is not here before"));
}

void KitsPage::answered(const Kit &kit, const QString &person)
{
    m_table->setFocus();
    if (m_panel->ask()->question() == KitAsk::Question::Order) {
        m_ordered = kit.id;
        return m_deeds->order(kit, person);
    }
    const KitRow *row = selected();
    if (row && row->kit.id == kit.id) m_deeds->step(*row, kit);
}

void KitsPage::orderKit()
{
    Kit kit;
    if (const KitRow *row = selected(); row && row->isSetAside && row->owner) kit.owner = row->owner->id;
    m_panel->ask()->ask(KitAsk::Question::Order, kit);
}

void KitsPage::beginCount()
{
    m_count->begin(m_page.rows);
    m_whole->setCurrentIndex(1);
    m_count->numberField()->setFocus();
    Q_EMIT headChanged();
    Q_EMIT hintsChanged();
}

QList<PaperOffer> KitsPage::papers() const { return papersOfKits(desk()); }
