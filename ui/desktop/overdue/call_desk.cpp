#include "ui/desktop/overdue/call_desk.h"
#include "db/stores/slots.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"

namespace {

Sign signOf(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Agreed: return IconName::Promise;
    case CallOutcome::Later: return IconName::Timer;
    case CallOutcome::Voicemail: return IconName::Voicemail;
    case CallOutcome::Declined: return IconName::Close;
    default: return IconName::Phone;
    }
}

} // namespace

CallDesk::CallDesk(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

QDate CallDesk::nearestOpenDay(QDate from, const Limits &limits)
{
    for (int ahead = 0; ahead < 60; ++ahead)
        if (limits.isOpen(from.addDays(ahead))) return from.addDays(ahead);
    return from;
}

void CallDesk::log(const OverdueRow &row, CallOutcome outcome, QDate on, const QString &number, const QString &note)
{
    Call call{.client = row.person.id};
    call.calledAt = m_desk.now();
    call.outcome = outcome;
    call.numberUsed = number.isEmpty() ? row.phone : number;
    call.note = note;
    call.promisedOn = on;
    call.calledBy = m_desk.myName();
    const QString person = row.person.name;
    const int deed = m_deeds.begin();
    Q_EMIT begun(row.person.id);
    whenDone(Outreach(m_desk.database()).log(call), this,
             [this, deed, person, client = row.person.id](const Result<Call> &kept) {
                 Q_EMIT done(client, kept.has_value());
                 if (!kept) {
                     m_deeds.drop(deed, sentence(kept.error()));
                     return;
                 }
                 QString what = word(kept->outcome).toLower();
                 if (kept->outcome == CallOutcome::Agreed)
                     what = tr("agreed to come %1.").arg(dayInside(kept->promisedOn, m_desk.today()));
                 else if (kept->outcome == CallOutcome::Later && kept->promisedOn.isValid())
                     what = tr("later: ask again on %1.").arg(shortDay(kept->promisedOn));
                 else what += QLatin1Char('.');
                 m_deeds.finish(deed,
                                {{signOf(kept->outcome), {}, &Tokens::accent},
                                 m_desk.shown(person),
                                 what,
                                 [this, call = *kept, person] { undo(call, person); }});
             });
}

void CallDesk::undo(const Call &call, const QString &person)
{
    Q_EMIT begun(call.client);
    whenDone(Outreach(m_desk.database()).undo(call), this,
             [this, person, client = call.client](const Result<Call> &kept) {
                 Q_EMIT done(client, kept.has_value());
                 if (!kept) m_deeds.fail(sentence(kept.error()));
                 else m_deeds.sayUndone(m_desk.shown(person), tr("the call is taken back."));
             });
}

void CallDesk::book(const Person &who, QDate on)
{
    Visit visit{.client = who.id};
    visit.startsAt = on.startOfDay(m_desk.database().clock().zone()); // the store finds the time
    visit.minutes = injectionMinutes;
    visit.purpose = VisitPurpose::Injection;
    const QString person = who.name;
    const int deed = m_deeds.begin();
    Q_EMIT begun(who.id);
    whenDone(
        Slots(m_desk.database()).book(visit), this, [this, deed, person, client = who.id](const Result<Visit> &kept) {
            Q_EMIT done(client, kept.has_value());
            if (!kept) {
                m_deeds.drop(deed, sentence(kept.error()));
                return;
            }
            m_deeds.finish(deed,
                           {{IconName::Book, {}, &Tokens::accent},
                            m_desk.shown(person),
                            tr("booked on %1 at %2.").arg(shortDay(kept->startsAt.date()), clockTime(kept->startsAt)),
                            [this, visit = *kept, person] { unbook(visit, person); }});
        });
}

void CallDesk::unbook(const Visit &visit, const QString &person)
{
    Visit cancelled = visit;
    cancelled.status = VisitStatus::Cancelled;
    whenDone(Outreach(m_desk.database()).change(cancelled, tr("booked in error")), this,
             [this, person](const Result<Visit> &kept) {
                 if (!kept) m_deeds.fail(sentence(kept.error()));
                 else m_deeds.sayUndone(m_desk.shown(person), tr("the booking is taken back."));
             });
}
