#include "ui/desktop/schedule/visit_desk.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

VisitDesk::VisitDesk(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

void VisitDesk::finish(int deed, const Result<Visit> &kept, std::optional<Visit> before, const Person &person,
                       const Mark &mark, const QString &what)
{
    if (!kept) {
        m_deeds.drop(deed, sentence(kept.error()));
        Q_EMIT refused();
        return;
    }
    const QString name = m_desk.shown(person.name);
    m_deeds.finish(deed, {mark, name, what, [this, now = *kept, before, name] {
                              whenDone(Slots(m_desk.database()).putBack(now, before), this,
                                       [this, name, before](const Result<Visit> &back) {
                                           if (!back) return m_deeds.fail(sentence(back.error()));
                                           m_deeds.sayUndone(name,
                                                             before ? tr("the visit is as it was.")
                                                                    : tr("the booking is taken back."));
                                       });
                          }});
}

void VisitDesk::book(const Person &person, QDate day, QTime time, int minutes, const QString &note, bool evenIfTaken)
{
    Visit visit{.client = person.id};
    visit.startsAt = momentOn(day, time, m_desk.database().clock().zone());
    visit.minutes = minutes;
    visit.note = note;
    const int deed = m_deeds.begin();
    whenDone(Slots(m_desk.database()).bookAt(visit, evenIfTaken), this, [=, this](const Result<Visit> &kept) {
        finish(deed, kept, {}, person, {IconName::Book, {}, &Tokens::accent},
               tr("booked for %1. Ctrl+P prints the slip.").arg(agenda::slotWords(day, time)));
        if (kept) Q_EMIT booked(*kept);
    });
}

void VisitDesk::move(const Visit &visit, const Person &person, QDate day, QTime time, const QString &reason,
                     bool evenIfTaken)
{
    const QDateTime to = momentOn(day, time, m_desk.database().clock().zone());
    const int deed = m_deeds.begin();
    whenDone(Slots(m_desk.database()).moveTo(visit, to, reason, evenIfTaken), this,
             [=, this](const Result<Visit> &kept) {
                 finish(deed, kept, visit, person, {IconName::Book, {}, &Tokens::accent},
                        tr("moved to %1. Ctrl+P prints the slip.").arg(agenda::slotWords(day, time)));
                 if (kept) Q_EMIT booked(*kept);
             });
}

void VisitDesk::mark(const Visit &visit, const Person &person, VisitStatus status, const QString &reason)
{
    const int deed = m_deeds.begin();
    whenDone(Slots(m_desk.database()).mark(visit, status, reason), this, [=, this](const Result<Visit> &kept) {
        QString what;
        if (kept) {
            what = kept->status == VisitStatus::Arrived
                ? tr("checked in at %1. The nurse sees it.").arg(clockTime(kept->arrivedAt))
                : leftUnseen(*kept)                   ? tr("left without being seen. To be booked again.")
                : kept->status == VisitStatus::NoShow ? tr("did not come. To be booked again.")
                                                      : tr("the visit is cancelled.");
        }
        Mark sign = kept ? agenda::markOf(*kept, m_desk.now()) : Mark{};
        sign.word.clear();
        finish(deed, kept, visit, person, sign, what);
    });
}
