// What screens ask the work frame for on behalf of a physician.
#include "ui/desktop/review/clinic_effects_screen.h"
#include "ui/desktop/review/follow_up_screen.h"
#include "ui/desktop/work_frame.h"

void WorkFrame::connectReview(Screen *screen)
{
    connect(screen, &Screen::clinicEffectsWanted, this, [this] {
        if (m_desk.may(Right::SeeClinical)) lay(new ClinicEffectsScreen(m_desk, m_deeds));
    });
    connect(screen, &Screen::followUpWanted, this, [this](Id<Client> client, Id<SideEffect> effect) {
        if (m_desk.may(Right::EditSideEffects)) lay(new FollowUpScreen(m_desk, m_deeds, client, effect));
    });
}
