// The end of somebody's treatment as the telephone brings it, and the call list by hand.
#include "db/stores/desk_deeds.h"
#include "ui/desktop/overdue/call_desk.h"
#include "ui/words/enums.h"

void CallDesk::askToClose(const OverdueRow &row, ClosingReason reason, const QString &said)
{
    CloseRequest request{.client = row.person.id, .reason = reason, .said = said};
    save(row.person.id, Closings(database()).ask(request),
         [this, person = row.person.name](const CloseRequest &asked) -> DeedLog::Deed {
             return {{IconName::Review, {}, &Tokens::accent},
                     m_desk.shown(person),
                     tr("goes to Review with the request to close."),
                     [this, asked, person] {
                         takeBack(asked.client, Closings(database()).undo(asked), person,
                                  tr("the request to close is taken back."));
                     }};
         });
}

void CallDesk::close(const Person &who, ClosingReason reason, const QString &words)
{
    // No undo: a discharge is corrected by a new version of the record, with a reason.
    save(who.id, Closings(database()).close(who.id, reason, words),
         [this, person = who.name](const Client &) -> DeedLog::Deed {
             return {{StatusShape::Closed, tr("Closed"), nullptr}, m_desk.shown(person), tr("treatment ended today.")};
         });
}

void CallDesk::keepInTreatment(const OverdueRow &row, const QString &why)
{
    if (!row.closing) return;
    save(row.person.id, Closings(database()).keep(*row.closing, why),
         [this, person = row.person.name](const CloseRequest &) -> DeedLog::Deed {
             return {{IconName::Review, {}, &Tokens::accent},
                     m_desk.shown(person),
                     tr("stays in treatment; the request is answered.")};
         });
}

void CallDesk::putOnList(Id<Client> client, const QString &person)
{
    const auto said = [this, person](const CallBack &put) -> DeedLog::Deed {
        return {{IconName::Phone, {}, &Tokens::accent},
                m_desk.shown(person),
                tr("is on today's call list."),
                [this, put, person] {
                    takeBack(put.client, DeskDeeds(database()).undo(put), person, tr("is off today's list again."));
                }};
    };
    save(client, DeskDeeds(database()).putOnList(client, {}), said,
         tr("%1 is on today's list already.").arg(m_desk.shown(person)));
}
