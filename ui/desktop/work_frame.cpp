#include "ui/desktop/work_frame.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/clients_page.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/correction/effect_correction.h"
#include "ui/desktop/correction/injection_correction.h"
#include "ui/desktop/correction/lab_correction.h"
#include "ui/desktop/correction/paper_injection.h"
#include "ui/desktop/find/find_panel.h"
#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/labs/labs_page.h"
#include "ui/desktop/manual_window.h"
#include "ui/desktop/nothing_here.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/parts/rail.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/thresholds/thresholds_screen.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/reasons_page.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/words/dates.h"
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

WorkFrame::WorkFrame(Database &database, RegisterWatch &watch, QWidget *parent)
    : QWidget(parent), m_desk(database), m_watch(watch)
{
    m_rail = new Rail;
    m_head = new ScreenHead;
    m_safety = new NoticeLine;
    m_unfinished = new NoticeLine;
    m_body = new QStackedWidget;
    m_status = new StatusLine;
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_safety);
    column->addWidget(m_unfinished);
    column->addWidget(m_body, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *upper = new QHBoxLayout;
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addLayout(column, 1);
    whole->addLayout(upper, 1);
    whole->addWidget(m_status);
    m_find = new FindPanel(m_desk, this);
    setFocusPolicy(Qt::ClickFocus);

    buildPlaces();
    buildKeys();
    setCommands();
    buildSettings();
    connectFind();
    connect(&m_desk, &Desk::namesHiddenChanged, this, [this](bool hidden) {
        // What was said of the last deed holds a name; U still takes the deed back.
        for (UndoLine *line : findChildren<UndoLine *>())
            if (hidden) line->clear();
        refillHead();
        refillStatus();
    });
    connect(m_head, &ScreenHead::findRequested, m_find, &FindPanel::begin);
    connect(m_find, &FindPanel::clientChosen, this, &WorkFrame::openChart);
    connect(&m_desk, &Desk::visitBooked, this, &WorkFrame::refillHead);
    connect(&m_desk, &Desk::failed, &m_deeds, &DeedLog::fail);
    connect(&m_deeds, &DeedLog::saved, this,
            [this] { m_status->setSaved(tr("Saved %1").arg(clockTime(m_desk.now().time()))); });
    connect(&m_minute, &QTimer::timeout, this, &WorkFrame::refillStatus);
    connect(&m_watch, &RegisterWatch::changed, this, [this] {
        refillStatus();
        refillNotices();
    });
    m_minute.start(15000);
    refillNotices();
    refillStatus();
    m_desk.readDirectory();
    show(m_places.first());
}

void WorkFrame::buildPlaces()
{
    m_rail->addPlace(QStringLiteral("review"), IconName::Review, tr("Review"));
    m_rail->addPlace(QStringLiteral("today"), IconName::Today, tr("Today"));
    m_rail->addPlace(QStringLiteral("overdue"), IconName::Overdue, tr("Overdue"));
    m_rail->addPlace(QStringLiteral("schedule"), IconName::Schedule, tr("Schedule"));
    m_rail->addPlace(QStringLiteral("clients"), IconName::Client, tr("Clients"));
    m_rail->addPlace(QStringLiteral("kits"), IconName::Kit, tr("Kits"));
    m_rail->addPlace(QStringLiteral("outcomes"), IconName::Outcomes, tr("Outcomes"));
    m_rail->addPlace(QStringLiteral("settings"), IconName::Settings, tr("Settings"));
    m_rail->addDeed(QStringLiteral("help"), IconName::Why, tr("Help"));
    m_rail->addDeed(QStringLiteral("lock"), IconName::Lock, tr("Lock"));
    QStringList keys;
    if (m_desk.may(Right::JudgeCausality)) add(new ReviewPage(m_desk, m_deeds));
    if (m_desk.may(Right::SeeClinical) && m_desk.may(Right::LogDoses)) add(new TodayScreen(m_desk, m_deeds));
    if (m_desk.may(Right::SeeDue)) add(new OverduePage(m_desk, m_deeds));
    if (m_desk.may(Right::SeeDue)) add(new ScheduleScreen(m_desk, m_deeds));
    if (m_desk.may(Right::SeeIdentity) && m_desk.may(Right::SeeDue)) add(new ClientsPage(m_desk, m_deeds));
    if (m_desk.may(Right::SeeKits)) add(new KitsPage(m_desk, m_deeds));
    if (m_desk.may(Right::SeeClinical)) add(new OutcomesScreen(m_desk, m_deeds));
    if (m_places.isEmpty()) add(new NothingHere(m_desk, m_deeds));
    if (m_desk.may(Right::SetTechnical)) add(new ThresholdsScreen(m_desk, m_deeds));
    for (Screen *screen : m_places) keys << screen->place();
    m_rail->showPlaces(keys);
    connect(m_rail, &Rail::chosen, this, [this](const QString &key) {
        if (key == QLatin1String("lock")) Q_EMIT lockWanted();
        else if (key == QLatin1String("help")) help();
        else goTo(key);
    });
}

void WorkFrame::add(Screen *screen)
{
    m_places.append(screen);
    m_body->addWidget(screen);
    connect(screen, &Screen::headChanged, this, &WorkFrame::refillHead);
    connect(screen, &Screen::hintsChanged, this, &WorkFrame::refillStatus);
    connect(screen, &Screen::chartWanted, this, &WorkFrame::openChart);
    connect(screen, &Screen::injectionWanted, this, &WorkFrame::openInjection);
    connect(screen, &Screen::lateCheckWanted, this,
            [this](Id<Client> client) { lay(new InjectionPage(m_desk, m_deeds, client, Route::Oral)); });
    connect(screen, &Screen::sideEffectWanted, this,
            [this](Id<Client> client) { lay(new SideEffectPage(m_desk, m_deeds, client)); });
    connect(screen, &Screen::checkInWanted, this, [this](Id<Client> client) {
        if (m_desk.may(Right::EditSideEffects)) lay(new CheckInPage(m_desk, m_deeds, client));
    });
    connectDesk(screen);
    connectReview(screen);
    connect(screen, &Screen::closeDayWanted, this, [this] { lay(new CloseDayScreen(m_desk, m_deeds)); });
    connect(screen, &Screen::catchUpWanted, this, [this] { lay(new CatchUpScreen(m_desk, m_deeds)); });
    connect(screen, &Screen::reasonsWanted, this, [this] { lay(new ReasonsPage(m_desk, m_deeds)); });
    connect(screen, &Screen::correctionWanted, this, [this](Id<Client> client, QDate day) {
        if (m_desk.may(Right::LogDoses)) lay(new DoseCorrection(m_desk, m_deeds, client, day));
    });
    connect(screen, &Screen::paperInjectionWanted, this, [this](Id<Client> client, QDate day) {
        if (m_desk.may(Right::GiveInjection)) lay(new PaperInjection(m_desk, m_deeds, client, day));
    });
    connect(screen, &Screen::injectionCorrectionWanted, this, [this](Id<Client> client, Id<Injection> injection) {
        if (m_desk.may(Right::GiveInjection)) lay(new InjectionCorrection(m_desk, m_deeds, client, injection));
    });
    connect(screen, &Screen::effectCorrectionWanted, this, [this](Id<Client> client, Id<SideEffect> effect) {
        if (m_desk.may(Right::EditSideEffects)) lay(new EffectCorrection(m_desk, m_deeds, client, effect));
    });
    connect(screen, &Screen::labsWanted, this, [this](Id<Client> client) {
        if (m_desk.may(Right::EditLabs)) lay(new LabsPage(m_desk, m_deeds, client));
    });
    connect(screen, &Screen::labCorrectionWanted, this, [this](Id<Client> client, Id<Lab> lab) {
        if (m_desk.may(Right::EditLabs)) lay(new LabCorrection(m_desk, m_deeds, client, lab));
    });
    connectCare(screen);
    connect(screen, &Screen::left, this, &WorkFrame::back);
    connect(screen, &Screen::badgeChanged, m_rail, &Rail::setBadge);
}

void WorkFrame::lay(Screen *screen)
{
    add(screen);
    m_places.removeLast();
    m_trail.append(m_current);
    show(screen);
}

void WorkFrame::show(Screen *screen)
{
    m_current = screen;
    m_body->setCurrentWidget(screen);
    m_rail->setCurrent(screen->place());
    refillHead();
    refillStatus();
    screen->enter();
}

void WorkFrame::back()
{
    if (m_trail.isEmpty()) return;
    Screen *gone = m_current;
    show(m_trail.takeLast());
    m_body->removeWidget(gone);
    gone->deleteLater();
}

bool WorkFrame::goTo(const QString &place)
{
    Screen *screen = placeOf(place);
    if (!screen) return false;
    while (!m_trail.isEmpty()) back();
    if (m_current != screen) show(screen);
    return true;
}

Screen *WorkFrame::placeOf(const QString &place) const
{
    for (Screen *screen : m_places)
        if (screen->place() == place) return screen;
    return nullptr;
}

QStringList WorkFrame::places() const
{
    QStringList keys;
    for (Screen *screen : m_places) keys << screen->place();
    return keys;
}

void WorkFrame::openChart(Id<Client> client)
{
    if (m_desk.may(Right::SeeIdentity)) lay(new ChartScreen(m_desk, m_deeds, client));
}

void WorkFrame::openInjection(Id<Client> client)
{
    if (m_desk.may(Right::GiveInjection)) lay(new InjectionPage(m_desk, m_deeds, client, Route::XR));
}

void WorkFrame::refillHead()
{
    if (!m_current) return;
    m_head->setTitle(m_current->title(), m_current->subtitle());
    m_head->clearDeeds();
    m_current->fillHead(*m_head);
    if (const bool can = !m_current->papers().isEmpty() || m_desk.justBooked();
        can || !m_current->nothingToPrint().isEmpty()) {
        DeedButton *print = m_head->addDeed(tr("Print"), IconName::Print);
        print->setCap({QStringLiteral("Ctrl P")});
        if (!can) print->setReason(m_current->nothingToPrint());
        connect(print, &QAbstractButton::clicked, this, &WorkFrame::printHere);
    }
    m_head->setFindVisible(m_desk.may(Right::SeeIdentity));
}

void WorkFrame::refillStatus()
{
    m_status->setHints(m_current ? m_current->hints() : QList<KeyHint>());
    m_status->setWho(m_desk.whoIsHere());
    m_status->setClinic(m_desk.isPractice() ? tr("Practice clinic, made-up people") : QString());
    const QDateTime now = m_desk.now();
    m_status->setDay(tr("%1, %2", "day, time").arg(longDay(now.date()), clockTime(now.time())));
    m_status->setCheck(m_watch.checkWords());
    m_status->setAlarm(m_watch.alarm());
    m_status->setVeil(m_desk.namesHidden() ? tr("Names hidden, F9 shows them") : QString());
}

void WorkFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rail->setFixedWidth(Look::of(this).railWidth(width()));
}

void WorkFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
