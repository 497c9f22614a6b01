#include "ui/desktop/schedule/week_view.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/desktop/schedule/week_access.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace {

constexpr int gutterWidth = 56, dayHeads = 66, rightEdge = 16;

int dayMinute(QTime time) { return time.msecsSinceStartOfDay() / 60000; }

} // namespace

WeekView::WeekView(Desk &desk, QWidget *parent) : QAbstractScrollArea(parent), m_desk(desk)
{
    teachWeekToAssistiveTools(); // before anything is told of this widget
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Week"));
}

int WeekView::headsHeight() const { return Look::of(this).px(dayHeads); }

void WeekView::show(const SchedulePage &page)
{
    m_newDays = m_page.days.size() != page.days.size();
    m_page = page;
    const QTimeZone zone = m_desk.database().clock().zone();
    m_placed = placeBlocks(page, zone, page.days.size() == 1 ? 10 : 15, page.days.size() > 1);
    m_fromHour = page.diary.hours().open.from.hour();
    m_toHour = (dayMinute(page.diary.hours().open.to) + 59) / 60;
    for (const PlacedBlock &placed : std::as_const(m_placed)) {
        m_fromHour = qMin(m_fromHour, placed.from / 60);
        m_toHour = qMin(24, qMax(m_toHour, (placed.to + 59) / 60));
    }
    if (m_selected && !placedOf(*m_selected)) m_selected.reset();
    setAccessibleName(page.days.size() == 1 ? tr("Day") : tr("Week"));
    refit();
    if (std::exchange(m_toNow, false)) goToNow(), m_toNow = false;
    else if (const PlacedBlock *placed = m_selected && m_newDays ? placedOf(*m_selected) : nullptr)
        bringIntoView(placed->from);
    m_newDays = false;
    tell();
    viewport()->update();
}

void WeekView::offer(const std::optional<Placing> &placing)
{
    m_placing = placing;
    if (!placing) m_steering = false;
    else if (!m_page.days.isEmpty() && placing->day >= m_page.days.first().day
             && placing->day <= m_page.days.last().day)
        bringIntoView(dayMinute(placing->time));
    tell();
    viewport()->update();
}

void WeekView::steer(bool on)
{
    m_steering = on;
    tell();
    viewport()->update();
}

const ScheduleBlock *WeekView::selected() const
{
    const PlacedBlock *placed = m_selected ? placedOf(*m_selected) : nullptr;
    return placed ? &m_page.blocks[placed->block] : nullptr;
}

const PlacedBlock *WeekView::placedOf(Id<Visit> visit) const
{
    for (const PlacedBlock &each : m_placed) {
        if (m_page.blocks[each.block].visit.id == visit) return &each;
        for (const int other : each.others)
            if (m_page.blocks[other].visit.id == visit) return &each;
    }
    return nullptr;
}

int WeekView::selectedCount() const
{
    const PlacedBlock *placed = m_selected ? placedOf(*m_selected) : nullptr;
    return placed ? int(placed->others.size()) + 1 : 0;
}

void WeekView::select(std::optional<Id<Visit>> visit)
{
    m_selected = visit;
    if (const PlacedBlock *placed = visit ? placedOf(*visit) : nullptr) bringIntoView(placed->from);
    tell();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void WeekView::selectFirst()
{
    if (selected() || m_placed.isEmpty()) return;
    int day = 0;
    for (int i = 0; i < m_page.days.size(); ++i)
        if (m_page.days[i].day == m_desk.today()) day = i;
    const auto found = std::find_if(m_placed.cbegin(), m_placed.cend(),
                                    [day](const PlacedBlock &each) { return each.day >= day; });
    select(m_page.blocks[(found == m_placed.cend() ? m_placed.first() : *found).block].visit.id);
}

/// What stands under the selection, as a sentence for assistive tools.
void WeekView::tell()
{
    QString said;
    if (isSteering()) {
        const bool open = m_page.diary.isOpen(m_placing->day);
        const QString state = !open ? tr("closed")
            : m_page.diary.isFree(m_placing->day, m_placing->time, m_placing->row.wish.minutes, VisitPurpose::Injection)
            ? tr("free")
            : tr("taken");
        said = tr("%1, %2", "slot, free or taken").arg(agenda::slotWords(m_placing->day, m_placing->time), state);
    } else if (const int place = selectedBlock(); place >= 0) {
        said = blockWords(place);
    } else if (m_page.blocks.isEmpty()) said = tr("No visits");
    setAccessibleDescription(said);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    if (hasFocus() && !isSteering()) tellWeekFocus(this);
}

QString WeekView::blockWords(int place) const
{
    const PlacedBlock &placed = m_placed[place];
    const ScheduleBlock &block = m_page.blocks[placed.block];
    const QDateTime at = block.visit.startsAt.toTimeZone(m_desk.database().clock().zone());
    const QString slot = agenda::slotWords(at.date(), at.time());
    if (!placed.others.isEmpty())
        return tr("%1, %2 visits. Enter shows the day with each of them.").arg(slot).arg(placed.others.size() + 1);
    return tr("%1, %2, %3", "slot, name, state")
        .arg(slot, agenda::blockTitle(block.visit, m_desk.shown(block.person.name)),
             agenda::markOf(block.visit, m_desk.now()).word);
}

QRect WeekView::blockBox(int place) const { return rectOf(m_placed[place]).toAlignedRect(); }

int WeekView::selectedBlock() const
{
    const PlacedBlock *placed = m_selected ? placedOf(*m_selected) : nullptr;
    return placed ? int(placed - m_placed.constData()) : -1;
}

void WeekView::goToNow()
{
    const QDateTime now = m_desk.now();
    m_toNow = true;
    for (const ScheduleDay &day : std::as_const(m_page.days))
        if (day.day == now.date()) bringIntoView(dayMinute(now.time()));
}

/// Enter and the double click: the chart of one, the day of several.
void WeekView::open()
{
    const ScheduleBlock *block = selected();
    if (!block) return;
    if (selectedCount() < 2) Q_EMIT opened();
    else Q_EMIT dayWanted(block->visit.startsAt.toTimeZone(m_desk.database().clock().zone()).date());
}

// ---- measures ----

void WeekView::refit()
{
    const Look &look = Look::of(this);
    const int whole = headsHeight() + int(y(m_toHour * 60) - y(m_fromHour * 60)) + look.px(space::m);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(look.px(38));
    verticalScrollBar()->setRange(0, qMax(0, whole - viewport()->height()));
}

QRectF WeekView::column(int day) const
{
    const Look &look = Look::of(this);
    const qreal wide = (viewport()->width() - look.px(gutterWidth) - look.px(rightEdge))
        / qreal(qMax<qsizetype>(1, m_page.days.size()));
    return {look.px(gutterWidth) + day * wide, 0, wide, qreal(viewport()->height())};
}

qreal WeekView::y(int minute) const
{
    const Look &look = Look::of(this);
    const bool small = window()->width() < look.px(1400);
    const qreal half = look.pxF(m_page.days.size() == 1 ? 76 : small ? 32 : 38);
    return headsHeight() + look.px(space::s) + (minute - m_fromHour * 60) * half / 30 - verticalScrollBar()->value();
}

QRectF WeekView::rectOf(const PlacedBlock &placed) const
{
    const Look &look = Look::of(this);
    const QRectF whole = column(placed.day).adjusted(look.px(5), 0, -look.px(8), 0);
    const qreal wide = whole.width() / placed.lanes;
    const qreal gap = placed.lane + 1 < placed.lanes ? look.pxF(2) : 0;
    return QRectF(whole.left() + placed.lane * wide, y(placed.from) + 2, wide - gap, y(placed.to) - y(placed.from) - 4);
}

QRect WeekView::blockRect(Id<Visit> visit) const
{
    const PlacedBlock *placed = placedOf(visit);
    return placed ? rectOf(*placed).toAlignedRect() : QRect();
}

QPoint WeekView::pointOf(QDate day, QTime time) const
{
    for (int i = 0; i < m_page.days.size(); ++i)
        if (m_page.days[i].day == day) return {int(column(i).center().x()), int(y(dayMinute(time))) + 1};
    return {};
}

int WeekView::dayAt(const QPoint &point) const
{
    for (int i = 0; i < m_page.days.size(); ++i)
        if (const QRectF box = column(i); point.x() >= box.left() && point.x() < box.right()) return i;
    return -1;
}

QTime WeekView::timeAt(int at) const
{
    const qreal hour = y(60) - y(0);
    const int step = m_page.diary.hours().stepMinutes;
    const int minute = m_fromHour * 60 + int((at - y(m_fromHour * 60)) * 60 / hour) + step / 2;
    const int snapped = std::clamp(minute - minute % step, m_fromHour * 60, m_toHour * 60 - step);
    return QTime(snapped / 60, snapped % 60);
}

void WeekView::bringIntoView(int minute)
{
    const int at = int(y(minute)), hour = int(y(60) - y(0)), top = headsHeight();
    QScrollBar *bar = verticalScrollBar();
    if (at < top) bar->setValue(bar->value() - (top - at) - hour / 4);
    else if (at + hour > viewport()->height()) bar->setValue(bar->value() + at + hour - viewport()->height());
}

void WeekView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    refit();
}

void WeekView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    tellWeekFocus(this);
    viewport()->update();
}

void WeekView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}
