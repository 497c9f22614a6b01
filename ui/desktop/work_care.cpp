// What screens ask the work frame for on behalf of the physician: orders, the stay in treatment.
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
    connect(screen, &Screen::printWanted, this, [this] { printHere(); });
}
