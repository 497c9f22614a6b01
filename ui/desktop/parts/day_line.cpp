#include "ui/desktop/parts/day_line.h"
#include <QPainter>
#include <cmath>

namespace {
constexpr int trackTop = 32, trackHeight = 14, labelHeight = 16;
}

DayLine::DayLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // `?` moves the focus here, and it is read out
    setProperty("ringed", true);
}

void DayLine::setLimits(const Limits &limits)
{
    m_limits = limits;
    setAccessibleName(tr("%1. %2. Window from day %3, due on day %4, overdue from day %5, lapsed from day %6.")
                          .arg(limits.todayWords, limits.dueWords)
                          .arg(limits.windowFrom)
                          .arg(limits.due)
                          .arg(limits.overdueFrom)
                          .arg(limits.lapsedFrom));
    update();
}

QSize DayLine::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(300), look.px(84)};
}

int DayLine::lastDay() const
{
    // Room behind the last limit, so that lapsed is seen; whoever is further out stands at its end.
    return m_limits.lapsedFrom + (m_limits.lapsedFrom - m_limits.due) / 3;
}

qreal DayLine::x(int day) const { return (width() - 1.0) * std::clamp(day, 0, lastDay()) / lastDay(); }

void DayLine::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    const QRectF track(0, look.px(trackTop), width(), look.px(trackHeight));
    paintTrack(painter, track);
    paintTicks(painter, track);
    paintToday(painter, track);
}

void DayLine::paintTrack(QPainter &painter, const QRectF &track) const
{
    const Look &look = Look::of(this);
    const auto piece = [&](int from, int until, const QColor &colour, const QString &word, const QColor &ink) {
        const QRectF box(x(from), track.top(), x(until) - x(from) - 1, track.height());
        painter.fillRect(box, colour);
        const QRectF under(box.left(), track.bottom() + look.px(20), box.width(), look.px(labelHeight));
        if (word.isEmpty()) return;
        painter.setPen(ink);
        painter.setFont(look.font(TextSize::Caption));
        // A word wider than its piece leans over the neighbours' free room, never over the edge.
        const qreal wide = painter.fontMetrics().horizontalAdvance(word) + 2;
        const qreal left = std::clamp(under.center().x() - wide / 2, 0.0, width() - wide);
        painter.drawText(QRectF(left, under.top(), wide, under.height()), Qt::AlignCenter, word);
    };
    piece(0, m_limits.windowFrom, look->bg3, {}, {});
    piece(m_limits.windowFrom, m_limits.due, look->windowTint, {}, {});
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(QRectF(0, track.bottom() + look.px(20), x(m_limits.due), look.px(labelHeight)), Qt::AlignCenter,
                     tr("covered"));
    piece(m_limits.due, m_limits.overdueFrom, look->lateTint, tr("late"), look->late);
    piece(m_limits.overdueFrom, m_limits.lapsedFrom, look->overdueTint, tr("overdue"), look->overdue);
    piece(m_limits.lapsedFrom, lastDay(), look->lapsed, tr("lapsed"), look->lapsed);
}

void DayLine::paintTicks(QPainter &painter, const QRectF &track) const
{
    const Look &look = Look::of(this);
    painter.setFont(look.font(TextSize::Caption));
    for (const int day : {0, m_limits.windowFrom, m_limits.due, m_limits.overdueFrom, m_limits.lapsedFrom}) {
        const qreal at = std::round(x(day));
        painter.fillRect(QRectF(at, track.bottom(), 1, look.px(4)), look->line2);
        const QString number = QString::number(day);
        const qreal wide = painter.fontMetrics().horizontalAdvance(number) + 2;
        painter.setPen(look->text3);
        painter.drawText(QRectF(std::max(0.0, at - wide / 2), track.bottom() + look.px(4), wide, look.px(labelHeight)),
                         Qt::AlignCenter, number);
    }
    const qreal due = std::round(x(m_limits.due));
    painter.fillRect(QRectF(due, track.top() - look.px(4), 1.5, track.height() + look.px(8)), look->text1);
    painter.fillRect(QRectF(due, look.px(18), 1, look.px(8)), look->text3);
}

void DayLine::paintToday(QPainter &painter, const QRectF &track) const
{
    const Look &look = Look::of(this);
    const QColor ink = look.tokens().*inkOf(m_limits.status);
    const qreal now = x(m_limits.day), due = x(m_limits.due);
    const QFont strong = look.font(TextSize::Caption, QFont::DemiBold), plain = look.font(TextSize::Caption);
    const qreal todayWide = QFontMetricsF(strong).horizontalAdvance(m_limits.todayWords) + 2;
    const qreal dueWide = QFontMetricsF(plain).horizontalAdvance(m_limits.dueWords) + 2;
    // Due stands at the side of its tick that today leaves free.
    const bool past = m_limits.day >= m_limits.due;
    const qreal dueLeft = std::clamp(past ? due - dueWide + 2 : due - 1, 0.0, width() - dueWide);
    qreal todayLeft = std::clamp(past ? now - 1 : now - todayWide + 2, 0.0, width() - todayWide);
    if (past) todayLeft = std::max(todayLeft, std::min(dueLeft + dueWide + look.px(space::s), width() - todayWide));
    painter.setFont(plain);
    painter.setPen(look->text2);
    painter.drawText(QRectF(dueLeft, 0, dueWide, look.px(labelHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                     m_limits.dueWords);
    painter.setFont(strong);
    painter.setPen(ink);
    painter.drawText(QRectF(todayLeft, 0, todayWide, look.px(labelHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                     m_limits.todayWords);
    painter.fillRect(QRectF(std::round(now) - 0.5, look.px(18), 1.5, look.px(12)), ink);
    const qreal size = look.px(16);
    const bool lapsed = m_limits.status == StatusShape::Lapsed;
    // On the lapsed ground its own ink would vanish.
    paintShape(painter,
               QRectF(std::clamp(now - size / 2, 0.0, width() - size), track.center().y() - size / 2, size, size),
               m_limits.status, lapsed ? look->onLapsed : ink, lapsed ? look->lapsed : look->bg2);
}
