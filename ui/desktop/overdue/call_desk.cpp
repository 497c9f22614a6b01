#include "ui/desktop/overdue/call_desk.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"

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
    save(call.client, Outreach(database()).log(call),
         [this, person = row.person.name](const Call &kept) -> DeedLog::Deed {
             QString what = word(kept.outcome).toLower();
             if (kept.outcome == CallOutcome::Agreed)
                 what = tr("agreed to come %1.").arg(dayInside(kept.promisedOn, m_desk.today()));
             else if (kept.outcome == CallOutcome::Later)
                 what = tr("later: ask again on %1.").arg(shortDay(kept.promisedOn));
             else what += QLatin1Char('.');
             return {{signOf(kept.outcome), {}, &Tokens::accent}, m_desk.shown(person), what, [this, kept, person] {
                         takeBack(kept.client, Outreach(database()).undo(kept), person, tr("the call is taken back."));
                     }};
         });
}
