#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/schedule/closed_form.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/repeat_form.h"
#include "ui/desktop/schedule/schedule_side.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/desktop/schedule/wait_form.h"
#include "ui/desktop/schedule/waiting_desk.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

ScheduleScreen::ScheduleScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_visits(new VisitDesk(desk, deeds, this)),
      m_waiting(new WaitingDesk(desk, deeds, this)), m_day(desk.today())
{
    build();
    wire();
}

void ScheduleScreen::buildSide()
{
    m_side = new ScheduleSide(desk());
    m_due = m_side->dues();
    m_waitForm = new WaitForm(desk());
    m_repeatForm = new RepeatForm(desk());
    m_closedForm = new ClosedForm(desk(), deeds());
    for (SideForm *form : {static_cast<SideForm *>(m_waitForm), static_cast<SideForm *>(m_repeatForm),
                           static_cast<SideForm *>(m_closedForm)})
        m_side->add(form);
    connect(m_side, &ScheduleSide::listChanged, this, [this] {
        if (m_page) propose();
    });
    connect(m_side, &ScheduleSide::formLeft, this,
            [this] { (m_due->selected() ? static_cast<QWidget *>(m_due) : m_week)->setFocus(); });
    connect(m_waitForm, &WaitForm::kept, m_waiting, &WaitingDesk::keep);
    connect(m_repeatForm, &RepeatForm::accepted, m_visits, &VisitDesk::bookSeries);
    connect(m_closedForm, &ClosedForm::dayClosed, this, &ScheduleScreen::goToDay);
}

QWidget *ScheduleScreen::buildBar()
{
    const Look &look = Look::of(this);
    auto *bar = new QWidget;
    bar->setFixedHeight(look.px(space::filterBar));
    auto *across = new QHBoxLayout(bar);
    across->setContentsMargins(look.px(space::l), 0, look.px(space::l), 0);
    across->setSpacing(look.px(space::s));
    const auto deed = [&](const QString &words, const Sign &sign, auto done) {
        auto *button = new DeedButton(words, DeedButton::Rank::Flat);
        if (hasSign(sign)) {
            button->setSign(sign);
            button->setSignOnly(true);
        }
        connect(button, &QAbstractButton::clicked, this, done);
        across->addWidget(button);
        return button;
    };
    deed(tr("Earlier (Page Up)"), IconName::Left, [this] { turn(-1); });
    m_range = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_range->setWordWrap(false);
    across->addWidget(m_range);
    deed(tr("Later (Page Down)"), IconName::Right, [this] { turn(1); });
    DeedButton *now = deed(tr("This week"), {}, [this] { goToDay(desk().today()); });
    now->setRank(DeedButton::Rank::Outlined);
    across->addStretch(1);
    m_legend = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::window);
    m_legend->setWordWrap(false);
    across->addWidget(m_legend);
    m_view = new JoinedButtons({tr("Day"), tr("Week")});
    m_view->setCaps({QStringLiteral("+"), QStringLiteral("-")});
    m_view->setCurrent(1);
    across->addWidget(m_view);
    return bar;
}

void ScheduleScreen::build()
{
    buildSide();
    m_week = new WeekView(desk());
    m_ask = new AskLine(m_week);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new Hairline);
    column->addWidget(m_week, 1);
    column->addWidget(m_undo);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_side);
    across->addWidget(new Hairline(Qt::Vertical));
    across->addLayout(column, 1);
    m_week->installEventFilter(this);
}

void ScheduleScreen::wire()
{
    connect(&desk().database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible()
            && (topics
                & (Topics(Topic::Visits) | Topic::Injections | Topic::Clients | Topic::Orders | Topic::Kits
                   | Topic::Settings)))
            read();
    });
    connect(&desk(), &Desk::namesHiddenChanged, this, [this] {
        showPage();
        Q_EMIT headChanged();
    });
    connect(m_due, &DueList::selectionChanged, this, &ScheduleScreen::propose);
    connect(m_due, &DueList::taken, this, &ScheduleScreen::take);
    connect(m_due, &DueList::nextWanted, this, &ScheduleScreen::nextSlot);
    connect(m_due, &DueList::pickWanted, this, &ScheduleScreen::pick);
    connect(m_due, &DueList::opened, this, [this] {
        if (const ToBook *row = m_due->selected()) Q_EMIT chartWanted(row->person.id);
    });
    connect(m_week, &WeekView::taken, this, [this] {
        if (m_week->placing()) place(*m_week->placing());
    });
    connect(m_week, &WeekView::opened, this, [this] {
        if (const ScheduleBlock *block = m_week->selected()) Q_EMIT chartWanted(block->person.id);
    });
    connect(m_week, &WeekView::dayWanted, this, [this](QDate day) {
        m_day = day;
        m_dayView = true;
        read();
    });
    connect(m_week, &WeekView::dropped, this, [this](const Visit &visit, QDate day, QTime time) {
        for (const ScheduleBlock &block : m_page->blocks) {
            if (block.visit.id != visit.id) continue;
            ToBook row = m_page->windows.value(visit.client, ToBook{.person = block.person});
            row.wish.minutes = visit.minutes;
            return place({row, day, time, visit});
        }
    });
    connect(m_week, &WeekView::beyond, this, &ScheduleScreen::turn);
    connect(m_week, &WeekView::selectionChanged, this, &Screen::hintsChanged);
    connect(m_view, &JoinedButtons::chosen, this, [this](int index) { setDayView(index == 0); });
    connect(m_ask, &AskLine::closed, this, [this] {
        (m_week->isSteering() || !m_due->selected() ? static_cast<QWidget *>(m_week) : m_due)->setFocus();
    });
    connect(m_visits, &VisitDesk::booked, this, [this](const Visit &visit) {
        if (m_bookFor && visit.client == *m_bookFor) m_bookFor.reset();
    });
    connect(m_visits, &VisitDesk::refused, this, &ScheduleScreen::read);
    connect(m_waiting, &WaitingDesk::refused, this, &ScheduleScreen::read);
    const auto freed = [this](const Visit &visit) {
        m_freed = visit;
        read(); // the change was told before: this reading is the one that shows who fits
    };
    connect(m_visits, &VisitDesk::freed, this, freed);
    connect(m_waiting, &WaitingDesk::freed, this, freed);
}

QString ScheduleScreen::title() const { return tr("Schedule"); }

QString ScheduleScreen::subtitle() const { return tr("week %1").arg(m_day.weekNumber()); }

void ScheduleScreen::fillHead(ScreenHead &head)
{
    addHideNames(head, DeedButton::Rank::Outlined);
    if (!desk().may(Right::EditClosedDays)) return;
    DeedButton *closed = head.addDeed(tr("Closed days"), IconName::Schedule);
    closed->setCap({QStringLiteral("C")});
    connect(closed, &QAbstractButton::clicked, this, [this] { press(Qt::Key_C, Qt::NoModifier); });
}

QList<PaperOffer> ScheduleScreen::papers() const
{
    QList<PaperOffer> offers;
    if (const ScheduleBlock *block = m_week->selected(); block && m_week->hasFocus())
        offers += papersOfVisit(desk(), block->visit);
    return offers << dayListOf(desk(),
                               m_dayView || !m_week->selected()
                                   ? m_day
                                   : m_week->selected()->visit.startsAt.toTimeZone(database().clock().zone()).date());
}

void ScheduleScreen::enter()
{
    read();
    if (m_ask->isAsking()) return;
    (m_due->rows().isEmpty() ? static_cast<QWidget *>(m_week) : m_due)->setFocus();
}

QList<QWidget *> ScheduleScreen::panes() const { return {m_due, m_week}; }

QDate ScheduleScreen::firstShown() const { return m_dayView ? m_day : m_day.addDays(1 - m_day.dayOfWeek()); }

void ScheduleScreen::read()
{
    if (m_reading) { // what is asked meanwhile is read once, as it stands then
        m_readAgain = true;
        return;
    }
    m_reading = true;
    // Saturday and Sunday only where the clinic opens on them.
    int days = 5;
    for (int weekday = Qt::Saturday; weekday <= Qt::Sunday; ++weekday)
        if (desk().limits().openWeekdays.contains(weekday)) days = weekday;
    whenDone(Schedule(database()).page(firstShown(), m_dayView ? 1 : days, m_bookFor), this,
             [this](const Result<SchedulePage> &page) {
                 m_reading = false;
                 if (std::exchange(m_readAgain, false)) return read();
                 if (!page) return deeds().fail(sentence(page.error()));
                 const bool first = !m_page;
                 m_page = *page;
                 showPage();
                 if (first && isVisible() && !isTyping()) enter();
                 Q_EMIT hintsChanged();
             });
}

void ScheduleScreen::showPage()
{
    if (!m_page) return;
    const auto before = m_due->selected() ? std::optional(m_due->selected()->person.id) : std::nullopt;
    const bool dueHadFocus = m_due->hasFocus();
    m_week->show(*m_page);
    const bool asked = std::exchange(m_selectIt, false) && m_bookFor;
    if (asked && m_side->list() != ScheduleSide::List::ToBook) m_side->setList(ScheduleSide::List::ToBook);
    m_side->show(*m_page);
    if (asked) m_due->select(*m_bookFor);
    if (!m_due->selected() && dueHadFocus) m_week->setFocus();
    if (asked && m_due->selected()) m_due->setFocus();
    showBar();
    const auto now = m_due->selected() ? std::optional(m_due->selected()->person.id) : std::nullopt;
    if (m_week->isSteering() && before == now) return; // a hand is at work
    if (m_freed) offerFreed();
    else propose();
}

void ScheduleScreen::showBar()
{
    const QDate from = m_page->days.first().day, to = m_page->days.last().day;
    const QLocale locale;
    if (from == to) m_range->setText(longDay(from));
    else
        m_range->setText(
            tr("%1 to %2", "first and last day of the week")
                .arg(locale.toString(from, from.month() == to.month() ? QStringLiteral("d") : QStringLiteral("d MMM")),
                     locale.toString(to, QStringLiteral("d MMM yyyy"))));
    m_view->setCurrent(m_dayView ? 0 : 1);
    Q_EMIT headChanged();
}

void ScheduleScreen::bookFor(Id<Client> client)
{
    m_bookFor = client;
    m_selectIt = true;
    m_week->steer(false);
    goToDay(desk().today());
}

void ScheduleScreen::goToDay(QDate day)
{
    if (!day.isValid()) return;
    m_day = day;
    read();
}

void ScheduleScreen::setDayView(bool day)
{
    if (m_dayView == day) return;
    if (const ScheduleBlock *block = day ? m_week->selected() : nullptr)
        m_day = block->visit.startsAt.toTimeZone(database().clock().zone()).date();
    else if (day && m_page && m_day < desk().today() && m_page->days.last().day >= desk().today())
        m_day = desk().today();
    m_dayView = day;
    read();
}

void ScheduleScreen::turn(int pages)
{
    if (m_week->isSteering()) return goToDay(m_week->placing()->day);
    QDate day = m_day.addDays(pages * (m_dayView ? 1 : 7));
    while (m_dayView && !desk().limits().openWeekdays.contains(day.dayOfWeek())) day = day.addDays(pages);
    goToDay(day);
}

void ScheduleScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int wide = window()->width();
    m_side->setFixedWidth(look.px(wide < look.px(1400) ? 296 : 344));
    m_legend->setVisible(wide >= look.px(1400));
    placeAsk();
}

void ScheduleScreen::placeAsk()
{
    m_ask->setGeometry(0, m_week->headsHeight(), m_week->width(), Look::of(this).px(52));
}
