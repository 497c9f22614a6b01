#include "ui/desktop/review/review_deeds.h"
#include "db/stores/desk_deeds.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/review/review_line.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"

void ReviewDeeds::sign(const ReviewRow &row, const Reviews::Judgement &judgement)
{
    auto signing = Reviews(m_desk.database()).sign(judgement); // copies the password into locked memory
    whenDone(signing, this,
             [this, before = judgement.effect, person = row.person.name](const Result<SideEffect> &kept) {
                 Q_EMIT ended(kept ? QString() : sentence(kept.error()));
                 if (!kept) return;
                 m_deeds.say({{IconName::Sign, tr("Signed"), &Tokens::accent},
                              m_desk.shown(person),
                              tr("%1, cause: %2.").arg(sideEffect(kept->term), causality(kept->causality).toLower()),
                              [this, kept = *kept, before, person] { unsign(kept, before, person); }});
             });
}

void ReviewDeeds::unsign(const SideEffect &kept, const SideEffect &before, const QString &person)
{
    whenDone(Reviews(m_desk.database()).takeBack(kept, before, tr("the signature was taken back")), this,
             [this, person](const Result<SideEffect> &back) {
                 if (!back) m_deeds.fail(sentence(back.error()));
                 else
                     m_deeds.sayUndone(m_desk.shown(person), tr("it waits for a physician again; both versions stay."));
             });
}

void ReviewDeeds::leave(const ReviewRow &row)
{
    const int deed = m_deeds.begin();
    whenDone(Reviews(m_desk.database()).leave(row), this, [this, deed, row](const Result<ReviewSeen> &seen) {
        Q_EMIT ended(seen ? QString() : sentence(seen.error()));
        if (!seen) return m_deeds.drop(deed, sentence(seen.error()));
        m_deeds.finish(deed,
                       {{IconName::Check, tr("Seen"), &Tokens::accent},
                        m_desk.shown(row.person.name),
                        tr("%1: left as it is.").arg(causeWords(row)),
                        [this, seen = *seen, person = row.person.name] { unleave(seen, person); }});
    });
}

void ReviewDeeds::unleave(const ReviewSeen &seen, const QString &person)
{
    whenDone(Reviews(m_desk.database()).undo(seen), this, [this, person](const Result<ReviewSeen> &back) {
        if (!back) m_deeds.fail(sentence(back.error()));
        else m_deeds.sayUndone(m_desk.shown(person), tr("it waits for a physician again."));
    });
}

void ReviewDeeds::answer(const ReviewRow &row, bool close)
{
    const QString person = row.person.name;
    Closings closings(m_desk.database());
    const auto said = [this, person](const Error *error, const Mark &mark, const QString &what) {
        Q_EMIT ended(error ? sentence(*error) : QString());
        // No undo: a discharge is corrected by a new version of the record, with a reason.
        if (!error) m_deeds.say({mark, m_desk.shown(person), what});
    };
    if (close) {
        whenDone(closings.close(row.person.id, row.closing->reason, row.closing->said), this,
                 [said](const Result<Client> &closed) {
                     said(closed ? nullptr : &closed.error(), {StatusShape::Closed, tr("Closed"), nullptr},
                          tr("treatment ended today."));
                 });
        return;
    }
    whenDone(closings.keep(*row.closing, tr("a physician keeps the client in treatment")), this,
             [said](const Result<CloseRequest> &kept) {
                 said(kept ? nullptr : &kept.error(), {IconName::Review, tr("Answered"), &Tokens::accent},
                      tr("stays in treatment."));
             });
}
