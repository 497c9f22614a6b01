#include "ui/desktop/schedule/waiting_desk.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/words/errors.h"

WaitingDesk::WaitingDesk(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

void WaitingDesk::finish(int deed, const Result<Wait> &kept, std::optional<Wait> before, const Person &person,
                         const QString &what)
{
    if (!kept) {
        const bool twice = kept.error().kind == Error::Kind::AlreadyRecorded;
        m_deeds.drop(deed,
                     twice ? tr("%1 waits for such a visit already.").arg(m_desk.shown(person.name))
                           : sentence(kept.error()));
        Q_EMIT refused();
        return;
    }
    const QString name = m_desk.shown(person.name);
    m_deeds.finish(deed, {{IconName::Timer, {}, &Tokens::accent}, name, what, [this, now = *kept, before, name] {
                              whenDone(WaitingList(m_desk.database()).putBack(now, before), this,
                                       [this, name](const Result<Wait> &back) {
                                           if (!back) return m_deeds.fail(sentence(back.error()));
                                           m_deeds.sayUndone(name, tr("the waiting list is as it was."));
                                       });
                          }});
}

void WaitingDesk::keep(const Wait &waiting, const Person &person, bool isNew)
{
    const int deed = m_deeds.begin();
    WaitingList list(m_desk.database());
    std::optional<Wait> before;
    if (!isNew) before = waiting;
    whenDone(isNew ? list.add(waiting) : list.change(waiting), this, [=, this](const Result<Wait> &kept) {
        finish(deed, kept, before, person,
               kept ? tr("waits for a time, %1.").arg(agenda::waitingWords(*kept, m_desk.today())) : QString());
    });
}

void WaitingDesk::giveUp(const Wait &waiting, const Person &person, const QString &why)
{
    const int deed = m_deeds.begin();
    whenDone(WaitingList(m_desk.database()).giveUp(waiting, why), this, [=, this](const Result<Wait> &kept) {
        finish(deed, kept, waiting, person, tr("does not wait any more."));
    });
}

void WaitingDesk::take(const Wait &waiting, const Visit &visit, const std::optional<Visit> &moving,
                       const Person &person, bool evenIfTaken)
{
    const int deed = m_deeds.begin();
    const QString name = m_desk.shown(person.name);
    whenDone(WaitingList(m_desk.database()).take(waiting, visit, moving, evenIfTaken), this,
             [=, this](const Result<TakenSlot> &taken) {
                 if (!taken) {
                     m_deeds.drop(deed, sentence(taken.error()));
                     Q_EMIT refused();
                     return;
                 }
                 m_desk.setLastBooked(taken->visit);
                 const QDateTime at = taken->visit.startsAt.toTimeZone(m_desk.database().clock().zone());
                 const QString slot = agenda::slotWords(at.date(), at.time());
                 const QString what = moving
                     ? tr("moved to %1, off the waiting list. Ctrl+P: slip and calendar file.")
                     : tr("booked for %1, off the waiting list. Ctrl+P: slip and calendar file.");
                 m_deeds.finish(
                     deed, {{IconName::Book, {}, &Tokens::accent}, name, what.arg(slot), [this, taken = *taken, name] {
                                whenDone(WaitingList(m_desk.database()).undoTake(taken), this,
                                         [this, name](const Result<Done> &back) {
                                             if (!back) return m_deeds.fail(sentence(back.error()));
                                             m_desk.setLastBooked({});
                                             m_deeds.sayUndone(name, tr("waits again; the visit is as it was."));
                                         });
                            }});
                 if (moving) Q_EMIT freed(*moving);
             });
}
