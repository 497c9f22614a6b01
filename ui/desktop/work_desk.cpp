// What screens ask the work frame for on behalf of the front desk: clients new, corrected, merged.
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/find/find_panel.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/reminders_screen.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/work_frame.h"

void WorkFrame::connectDesk(Screen *screen)
{
    const auto mayEdit = [this] { return m_desk.may(Right::EditIdentity); };
    connect(screen, &Screen::newClientWanted, this, [this, mayEdit] {
        if (mayEdit()) lay(new ClientForm(m_desk, m_deeds));
    });
    connect(screen, &Screen::figuresWanted, this, [this] {
        if (m_desk.may(Right::SeeDue)) lay(new FiguresScreen(m_desk, m_deeds));
    });
    connect(screen, &Screen::remindersWanted, this, [this] {
        if (m_desk.may(Right::ExportNeutral)) lay(new RemindersScreen(m_desk, m_deeds));
    });
    connect(screen, &Screen::identityWanted, this, [this, mayEdit](Id<Client> client) {
        if (mayEdit()) lay(new ClientForm(m_desk, m_deeds, client));
    });
    connect(screen, &Screen::identityOffered, this, [this, mayEdit](Id<Client> client, const Client &typed) {
        if (!mayEdit()) return;
        back(); // the form of a new client: what was typed in it goes on
        lay(new ClientForm(m_desk, m_deeds, client, typed));
    });
    connect(screen, &Screen::bookWanted, this, [this](Id<Client> client) {
        if (!m_desk.may(Right::EditVisits) || !goTo(QStringLiteral("schedule"))) return;
        if (auto *agenda = qobject_cast<ScheduleScreen *>(m_current)) agenda->bookFor(client);
    });
    connect(screen, &Screen::mergeAsked, this, [this, mayEdit](Id<Client> client) {
        if (!mayEdit()) return;
        m_find->ask(tr("Merge with whom? Name, chart number, birth date or telephone"),
                    [this, client](Id<Client> other) {
                        if (other == client)
                            return m_deeds.fail(tr("That is one and the same record. Choose the other one."));
                        Q_EMIT m_current->mergeWanted(client, other);
                    });
    });
    connect(screen, &Screen::mergeWanted, this, [this, mayEdit](Id<Client> one, Id<Client> other) {
        if (!mayEdit()) return;
        auto *merge = new MergeScreen(m_desk, m_deeds, one, other);
        // Whatever lies open below may be about a record that is no longer one of its own: only the survivor's chart stays.
        connect(merge, &MergeScreen::mergeDone, this, [this](Id<Client> survivor) {
            while (!m_trail.isEmpty()) back();
            openChart(survivor);
        });
        lay(merge);
    });
}

void WorkFrame::connectFind()
{
    connect(m_find, &FindPanel::callWanted, this, [this](Id<Client> client, const QString &name) {
        if (!m_desk.may(Right::EditCalls) || !goTo(QStringLiteral("overdue"))) return;
        if (auto *page = qobject_cast<OverduePage *>(m_current)) page->putOnList(client, name);
    });
}
