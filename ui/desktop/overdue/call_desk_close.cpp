// The end of somebody's treatment as the telephone brings it, and the call list by hand.
#include "db/stores/desk_deeds.h"
#include "ui/desktop/overdue/call_desk.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"

void CallDesk::askToClose(const OverdueRow &row, ClosingReason reason, const QString &said)
{
    CloseRequest request{.client = row.person.id, .reason = reason, .said = said};
    const QString person = row.person.name;
    const int deed = m_deeds.begin();
    Q_EMIT begun(row.person.id);
    whenDone(Closings(m_desk.database()).ask(request), this,
             [this, deed, person, client = row.person.id](const Result<CloseRequest> &asked) {
                 Q_EMIT done(client, asked.has_value());
                 if (!asked) return m_deeds.drop(deed, sentence(asked.error()));
                 m_deeds.finish(deed,
                                {{IconName::Review, {}, &Tokens::accent},
                                 m_desk.shown(person),
                                 tr("goes to Review with the request to close."),
                                 [this, request = *asked, person] {
                                     whenDone(Closings(m_desk.database()).undo(request), this,
                                              [this, person](const Result<CloseRequest> &back) {
                                                  if (!back) m_deeds.fail(sentence(back.error()));
                                                  else
                                                      m_deeds.sayUndone(m_desk.shown(person),
                                                                        tr("the request to close is taken back."));
                                              });
                                 }});
             });
}

void CallDesk::close(const Person &who, ClosingReason reason, const QString &words)
{
    const QString person = who.name;
    const int deed = m_deeds.begin();
    Q_EMIT begun(who.id);
    whenDone(Closings(m_desk.database()).close(who.id, reason, words), this,
             [this, deed, person, client = who.id](const Result<Client> &closed) {
                 Q_EMIT done(client, closed.has_value());
                 if (!closed) return m_deeds.drop(deed, sentence(closed.error()));
                 // No undo: a discharge is corrected by a new version of the record, with a reason.
                 m_deeds.finish(deed,
                                {{StatusShape::Closed, tr("Closed"), nullptr},
                                 m_desk.shown(person),
                                 tr("treatment ended today.")});
             });
}

void CallDesk::keepInTreatment(const OverdueRow &row, const QString &why)
{
    if (!row.closing) return;
    const QString person = row.person.name;
    const int deed = m_deeds.begin();
    Q_EMIT begun(row.person.id);
    whenDone(Closings(m_desk.database()).keep(*row.closing, why), this,
             [this, deed, person, client = row.person.id](const Result<CloseRequest> &kept) {
                 Q_EMIT done(client, kept.has_value());
                 if (!kept) return m_deeds.drop(deed, sentence(kept.error()));
                 m_deeds.finish(deed,
                                {{IconName::Review, {}, &Tokens::accent},
                                 m_desk.shown(person),
                                 tr("stays in treatment; the request is answered.")});
             });
}

void CallDesk::putOnList(Id<Client> client, const QString &person)
{
    const int deed = m_deeds.begin();
    whenDone(DeskDeeds(m_desk.database()).putOnList(client, {}), this,
             [this, deed, person](const Result<CallBack> &put) {
                 if (!put)
                     return m_deeds.drop(deed,
                                         put.error().kind == Error::Kind::AlreadyRecorded
                                             ? tr("%1 is on today's list already.").arg(m_desk.shown(person))
                                             : sentence(put.error()));
                 m_deeds.finish(deed,
                                {{IconName::Phone, {}, &Tokens::accent},
                                 m_desk.shown(person),
                                 tr("is on today's call list."),
                                 [this, back = *put, person] {
                                     whenDone(DeskDeeds(m_desk.database()).undo(back), this,
                                              [this, person](const Result<CallBack> &gone) {
                                                  if (!gone) m_deeds.fail(sentence(gone.error()));
                                                  else
                                                      m_deeds.sayUndone(m_desk.shown(person),
                                                                        tr("is off today's list again."));
                                              });
                                 }});
             });
}
