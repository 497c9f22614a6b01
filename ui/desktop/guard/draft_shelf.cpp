#include "ui/desktop/guard/draft_shelf.h"
#include "ui/desktop/work_frame.h"

bool DraftShelf::keepFrom(const WorkFrame &frame)
{
    const auto actor = m_database.actor();
    const QCborMap draft = frame.draft();
    if (!actor || draft.isEmpty()) return false;
    m_drafts.append(SealedDraft(*actor, m_database.card().id, draft));
    return true;
}

void DraftShelf::offerTo(WorkFrame &frame)
{
    connect(&frame, &WorkFrame::draftAnswered, this, [this, &frame] {
        m_drafts.removeAt(m_offered);
        offerNext(frame);
    });
    offerNext(frame);
}

void DraftShelf::offerNext(WorkFrame &frame)
{
    const auto actor = m_database.actor();
    for (m_offered = m_drafts.size() - 1; actor && m_offered >= 0; --m_offered) {
        if (!m_drafts[m_offered].isOf(actor->account, m_database.card().id)) continue;
        if (const auto draft = m_drafts[m_offered].open(*actor)) return frame.offerDraft(*draft);
        m_drafts.removeAt(m_offered); // the person has new keys meanwhile: nobody can open it any more
    }
}
