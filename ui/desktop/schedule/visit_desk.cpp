#include "ui/desktop/schedule/visit_desk.h"
#include "db/stores/visit_series.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

VisitDesk::VisitDesk(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

int VisitDesk::begin(Id<Client> client)
{
    Q_EMIT begun(client);
    return m_deeds.begin();
}

void VisitDesk::finish(int deed, const Result<Visit> &kept, std::optional<Visit> before, const Person &person,
                       const Mark &mark, const QString &what)
{
    Q_EMIT done(person.id, kept.has_value());
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
                                           m_desk.setLastBooked({});
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
    const int deed = begin(person.id);
    whenDone(Slots(m_desk.database()).bookAt(visit, evenIfTaken), this, [=, this](const Result<Visit> &kept) {
        finish(deed, kept, {}, person, {IconName::Book, {}, &Tokens::accent},
               tr("booked for %1. Ctrl+P: slip and calendar file.").arg(agenda::slotWords(day, time)));
        if (!kept) return;
        m_desk.setLastBooked(*kept);
        Q_EMIT booked(*kept);
    });
}

void VisitDesk::bookProposed(const Person &person)
{
    whenDone(Slots(m_desk.database()).propose({.client = person.id}), this,
             [this, person](const Result<Proposed> &proposed) {
                 if (!proposed) return m_deeds.fail(sentence(proposed.error()));
                 if (const std::optional<Visit> &standing = proposed->standing) {
                     const QDateTime at = standing->startsAt.toTimeZone(m_desk.database().clock().zone());
                     return m_deeds.fail(tr("There is an injection visit already: %1. It is moved on Schedule.")
                                             .arg(agenda::slotWords(at.date(), at.time())));
                 }
                 const SlotProposal &slot = proposed->slot;
                 if (!slot.isValid())
                     return m_deeds.fail(tr("No free time in the next 60 days. Look at the closed days."));
                 book(person, slot.day, slot.time, proposed->wish.minutes, {}, false);
             });
}

void VisitDesk::move(const Visit &visit, const Person &person, QDate day, QTime time, const QString &reason,
                     bool evenIfTaken)
{
    const QDateTime to = momentOn(day, time, m_desk.database().clock().zone());
    const int deed = begin(person.id);
    whenDone(Slots(m_desk.database()).moveTo(visit, to, reason, evenIfTaken), this,
             [=, this](const Result<Visit> &kept) {
                 finish(deed, kept, visit, person, {IconName::Book, {}, &Tokens::accent},
                        tr("moved to %1. Ctrl+P: slip and calendar file.").arg(agenda::slotWords(day, time)));
                 if (!kept) return;
                 m_desk.setLastBooked(*kept);
                 Q_EMIT booked(*kept);
                 Q_EMIT freed(visit);
             });
}

void VisitDesk::bookSeries(const QList<Visit> &visits, const Person &person)
{
    const int deed = begin(person.id);
    const QString name = m_desk.shown(person.name);
    whenDone(VisitSeries(m_desk.database()).book(visits), this, [=, this](const Result<QList<Visit>> &kept) {
        Q_EMIT done(person.id, kept.has_value());
        if (!kept) {
            m_deeds.drop(deed, tr("None of them is booked. %1").arg(sentence(kept.error())));
            Q_EMIT refused();
            return;
        }
        m_desk.setLastBooked(kept->first());
        const QString what = kept->size() == 1 ? tr("1 visit booked.") : tr("%1 visits booked.").arg(kept->size());
        m_deeds.finish(deed, {{IconName::Book, {}, &Tokens::accent}, name, what, [this, kept = *kept, name] {
                                  whenDone(VisitSeries(m_desk.database()).undo(kept), this,
                                           [this, name](const Result<Done> &back) {
                                               if (!back) return m_deeds.fail(sentence(back.error()));
                                               m_desk.setLastBooked({});
                                               m_deeds.sayUndone(name, tr("the bookings are taken back."));
                                           });
                              }});
    });
}

void VisitDesk::mark(const Visit &visit, const Person &person, VisitStatus status, const QString &reason)
{
    const int deed = begin(person.id);
    whenDone(Slots(m_desk.database()).mark(visit, status, reason), this, [=, this](const Result<Visit> &kept) {
        QString what;
        if (kept) {
            what = kept->status == VisitStatus::Arrived
                ? tr("checked in at %1. The nurse sees it.").arg(clockTime(kept->arrivedAt))
                : leftUnseen(*kept)                   ? tr("left without being seen. To be booked again.")
                : kept->status == VisitStatus::NoShow ? tr("did not come. To be booked again.")
                                                      : tr("the visit is cancelled. Ctrl+P: calendar file.");
        }
        Mark sign = kept ? agenda::markOf(*kept, m_desk.now()) : Mark{};
        sign.word.clear();
        finish(deed, kept, visit, person, sign, what);
        if (!kept || stands(kept->status) || !stands(visit.status)) return;
        if (kept->status == VisitStatus::Cancelled) m_desk.setLastBooked(*kept); // its calendar file takes it out
        Q_EMIT freed(visit);
    });
}
