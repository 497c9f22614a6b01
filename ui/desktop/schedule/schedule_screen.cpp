#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

/// What the bars of the blocks stand for.
class BlockLegend : public QWidget
{
public:
    BlockLegend() { setFixedHeight(Look::of(this).px(44)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = Look::of(this);
        painter.fillRect(rect(), look->bg2);
        painter.setFont(look.font(TextSize::Body));
        qreal x = look.px(space::margin);
        const auto part = [&](const QColor &bar, const QString &words) {
            painter.fillRect(QRectF(x, height() / 2.0 - look.px(8), look.px(3), look.px(16)), bar);
            painter.setPen(look->text2);
            const qreal wide = painter.fontMetrics().horizontalAdvance(words);
            painter.drawText(QRectF(x + look.px(8), 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
            x += look.px(24) + wide;
        };
        part(look->accent, ScheduleScreen::tr("injection"));
        part(look->line2, ScheduleScreen::tr("other visit"));
    }
};

} // namespace

ScheduleScreen::ScheduleScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_visits(new VisitDesk(desk, deeds, this)), m_day(desk.today())
{
    build();
    wire();
}

QWidget *ScheduleScreen::buildLeft()
{
    const Look &look = Look::of(this);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    m_count = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_count->setFixedHeight(look.px(space::filterBar) - 1);
    head->addWidget(m_count, 1);
    auto *propose = new DeedButton(tr("propose"), DeedButton::Rank::Flat);
    propose->setCap({QStringLiteral("B")});
    propose->setFocusPolicy(Qt::ClickFocus);
    connect(propose, &QAbstractButton::clicked, this, [this] {
        m_due->setFocus();
        this->propose();
    });
    head->addWidget(propose);
    column->addLayout(head);
    column->addWidget(new Hairline);
    m_due = new DueList(desk());
    m_empty = new EmptyState;
    m_dueStack = new QStackedWidget;
    m_dueStack->addWidget(m_empty);
    m_dueStack->addWidget(m_due);
    column->addWidget(m_dueStack, 1);
    column->addWidget(new Hairline);
    column->addWidget(new BlockLegend);
    return left;
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
    m_left = buildLeft();
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
    across->addWidget(m_left);
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
        m_lastBooked = visit;
        if (m_bookFor && visit.client == *m_bookFor) m_bookFor.reset();
        Q_EMIT headChanged();
    });
    connect(m_visits, &VisitDesk::refused, this, &ScheduleScreen::read);
}

QString ScheduleScreen::title() const { return tr("Schedule"); }

QString ScheduleScreen::subtitle() const { return tr("week %1").arg(m_day.weekNumber()); }

void ScheduleScreen::fillHead(ScreenHead &head) { addHideNames(head, DeedButton::Rank::Outlined); }

QList<PaperOffer> ScheduleScreen::papers() const
{
    QList<PaperOffer> offers;
    if (m_lastBooked) offers << slipOf(desk(), m_lastBooked->client);
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
    const int number = ++m_reading;
    // Saturday and Sunday only where the clinic opens on them.
    int days = 5;
    for (int weekday = Qt::Saturday; weekday <= Qt::Sunday; ++weekday)
        if (desk().limits().openWeekdays.contains(weekday)) days = weekday;
    whenDone(Schedule(database()).page(firstShown(), m_dayView ? 1 : days, m_bookFor), this,
             [this, number](const Result<SchedulePage> &page) {
                 if (number != m_reading) return;
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
    m_due->show(m_page->toBook);
    const bool asked = std::exchange(m_selectIt, false) && m_bookFor;
    if (asked) m_due->select(*m_bookFor);
    const bool none = m_page->toBook.isEmpty();
    m_dueStack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_due);
    if (none)
        m_empty->say(IconName::Check, tr("Everybody has a visit."),
                     tr("Nobody's window opens within a week without one."), true);
    m_count->setText(tr("To book %1").arg(m_page->toBook.size()));
    if (none && dueHadFocus) m_week->setFocus();
    if (asked && m_due->selected()) m_due->setFocus();
    showBar();
    const auto now = m_due->selected() ? std::optional(m_due->selected()->person.id) : std::nullopt;
    if (m_week->isSteering() && before == now) return; // a hand is at work
    propose();
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
    m_left->setFixedWidth(look.px(wide < look.px(1400) ? 296 : 344));
    m_legend->setVisible(wide >= look.px(1400));
    placeAsk();
}

void ScheduleScreen::placeAsk()
{
    m_ask->setGeometry(0, m_week->headsHeight(), m_week->width(), Look::of(this).px(52));
}
