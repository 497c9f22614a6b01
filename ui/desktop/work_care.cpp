// What screens ask the work frame for on behalf of the physician: orders, the stay in treatment, consents.
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/consents/consent_page.h"
#include "ui/desktop/consents/revocation_page.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include "ui/desktop/work_frame.h"

void WorkFrame::connectCare(Screen *screen)
{
    connect(screen, &Screen::orderWanted, this, [this](Id<Client> client) {
        if (m_desk.may(Right::EditOrders)) lay(new OrderPage(m_desk, m_deeds, client));
    });
    connect(screen, &Screen::careStepWanted, this, [this](Id<Client> client) {
        if (m_desk.may(Right::EditEpisodes)) lay(new CareStepPage(m_desk, m_deeds, client));
    });
    connect(screen, &Screen::dischargeWanted, this, [this](Id<Client> client) {
        if (m_desk.may(Right::EditEpisodes)) lay(new DischargePage(m_desk, m_deeds, client));
    });
    connect(screen, &Screen::consentsWanted, this, [this](Id<Client> client, Id<Consent> consent) {
        if (!m_desk.may(Right::SeeConsents)) return;
        auto *chart = new ChartScreen(m_desk, m_deeds, client);
        lay(chart);
        chart->showConsent(consent);
    });
    connect(screen, &Screen::newConsentWanted, this, [this](Id<Client> client) {
        if (m_desk.may(Right::EditConsents)) lay(new ConsentPage(m_desk, m_deeds, client, {}));
    });
    connect(screen, &Screen::consentCorrectionWanted, this, [this](Id<Client> client, Id<Consent> consent) {
        if (m_desk.may(Right::EditConsents)) lay(new ConsentPage(m_desk, m_deeds, client, consent));
    });
    connect(screen, &Screen::revocationWanted, this, [this](Id<Client> client, Id<Consent> consent) {
        if (m_desk.may(Right::EditConsents)) lay(new RevocationPage(m_desk, m_deeds, client, consent));
    });
    connect(screen, &Screen::printWanted, this, [this] { printHere(); });
}
