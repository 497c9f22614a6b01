// The keys and commands of the work frame that are the same on every screen.
#include "ui/desktop/find/find_panel.h"
#include "ui/desktop/manual_window.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/rail.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/thresholds/thresholds_screen.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QShortcut>

void WorkFrame::buildKeys()
{
    const auto bind = [this](const QKeySequence &key, auto deed) {
        new QShortcut(key, this, deed, Qt::WidgetWithChildrenShortcut);
    };
    bind(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_find->begin(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockWanted(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (m_desk.may(Right::EditIdentity)) Q_EMIT m_current->newClientWanted();
    });
    bind(QKeySequence(Qt::CTRL | Qt::Key_P), [this] { printHere(); });
    if (m_desk.may(Right::LogDoses) && m_desk.may(Right::SeeClinical)) {
        bind(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { endOfDay(); });
        bind(QKeySequence(Qt::CTRL | Qt::Key_B), [this] { pastDays(); });
    }
    bind(QKeySequence(Qt::Key_F1), [this] { help(); });
    bind(QKeySequence(Qt::Key_F6), [this] { nextPane(); });
    bind(QKeySequence(Qt::Key_F9), [this] { m_desk.setNamesHidden(!m_desk.namesHidden()); });
    bind(QKeySequence(Qt::Key_Home), [this] { goTo(QStringLiteral("today")); });
    bind(QKeySequence(Qt::Key_Question), [this] { m_current->why(); });
    bind(QKeySequence(Qt::Key_Escape), [this] {
        if (!m_current->escape()) back();
    });
}

void WorkFrame::buildSettings()
{
    if (placeOf(QStringLiteral("settings")) || !m_desk.may(Right::SetMedical)) return;
    whenDone(Thresholds(m_desk.database()).page(), this, [this](const Result<ThresholdPage> &page) {
        if (!page || !page->isDirector || placeOf(QStringLiteral("settings"))) return;
        add(new ThresholdsScreen(m_desk, m_deeds));
        m_rail->showPlaces(places());
        setCommands();
    });
}

void WorkFrame::endOfDay()
{
    if (goTo(QStringLiteral("today"))) Q_EMIT m_current->closeDayWanted();
}

void WorkFrame::pastDays()
{
    if (goTo(QStringLiteral("today"))) Q_EMIT m_current->catchUpWanted();
}

void WorkFrame::nextPane()
{
    const QList<QWidget *> panes = m_current->panes();
    if (panes.isEmpty()) return;
    qsizetype here = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes[i] == QApplication::focusWidget() || panes[i]->isAncestorOf(QApplication::focusWidget())) here = i;
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes[(here + step) % panes.size()];
        if (auto *panel = qobject_cast<Panel *>(pane); panel && panel->isDrawer()) return panel->openDrawer();
        if (!pane->isVisible() || !pane->isEnabled()) continue;
        if (pane->focusPolicy() != Qt::NoFocus) {
            pane->setFocus(Qt::TabFocusReason);
            return;
        }
        for (QWidget *child : pane->findChildren<QWidget *>()) {
            if (!child->isVisible() || !child->isEnabled() || !(child->focusPolicy() & Qt::TabFocus)) continue;
            child->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void WorkFrame::help()
{
    if (!m_manual) m_manual = new ManualWindow(this);
    m_manual->open(m_current->manualPage());
}

PrintBox *WorkFrame::printHere()
{
    QList<PaperOffer> offers = m_current->papers();
    // What was just booked comes first, on whichever screen that was.
    if (const auto booked = m_desk.justBooked()) offers = papersOfVisit(m_desk, *booked) + offers;
    if (offers.isEmpty()) {
        m_deeds.fail(tr("There is nothing to print on this screen."));
        return nullptr;
    }
    auto *box = new PrintBox(m_desk, offers, this);
    const auto bind = [box](const QKeySequence &key, auto deed) { new QShortcut(key, box, deed); };
    bind(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockWanted(); });
    bind(QKeySequence(Qt::Key_F9), [this] { m_desk.setNamesHidden(!m_desk.namesHidden()); });
    connect(box, &PrintBox::printed, this, [this, screen = QPointer<Screen>(m_current)](const QString &what) {
        m_deeds.say({{IconName::Print, tr("Printed")}, {}, what});
        if (screen) screen->paperPrinted();
    });
    connect(box, &PrintBox::saved, this, [this](const QString &what) {
        m_deeds.say({{IconName::Export, tr("Saved")}, {}, what});
    });
    box->open();
    return box;
}

void WorkFrame::setCommands()
{
    QList<FindPanel::Command> commands;
    for (Screen *screen : m_places)
        commands.append({tr("Go to %1").arg(screen->title()), {}, [this, place = screen->place()] { goTo(place); }});
    if (!placeOf(QStringLiteral("settings")))
        commands.append({tr("Late ladder and thresholds"), {}, [this] { lay(new ThresholdsScreen(m_desk, m_deeds)); }});
    if (m_desk.may(Right::EditIdentity))
        commands.append({tr("New client"), QStringLiteral("Ctrl N"), [this] { Q_EMIT m_current->newClientWanted(); }});
    if (placeOf(QStringLiteral("today"))) {
        commands.append({tr("Close the day"), QStringLiteral("Ctrl D"), [this] { endOfDay(); }});
        commands.append({tr("Paper catch-up: past days"), QStringLiteral("Ctrl B"), [this] { pastDays(); }});
        commands.append({tr("Reasons of the dose round"), {}, [this] {
                             if (goTo(QStringLiteral("today"))) Q_EMIT m_current->reasonsWanted();
                         }});
    }
    if (placeOf(QStringLiteral("overdue"))) {
        commands.append({tr("Reminders of what is booked"), {}, [this] {
                             if (goTo(QStringLiteral("overdue"))) Q_EMIT m_current->remindersWanted();
                         }});
        commands.append({tr("Figures of the desk"), {}, [this] {
                             if (goTo(QStringLiteral("overdue"))) Q_EMIT m_current->figuresWanted();
                         }});
    }
    commands.append(
        {tr("Hide names, show names"), QStringLiteral("F9"), [this] { m_desk.setNamesHidden(!m_desk.namesHidden()); }});
    if (m_desk.may(Right::SeeDue)) commands.append({tr("Print"), QStringLiteral("Ctrl P"), [this] { printHere(); }});
    commands.append({tr("Manual"), QStringLiteral("F1"), [this] { help(); }});
    commands.append({tr("Lock"), QStringLiteral("Ctrl L"), [this] { Q_EMIT lockWanted(); }});
    m_find->setCommands(commands);
}
