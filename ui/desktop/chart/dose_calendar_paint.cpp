// How the dose calendar is painted; what it does stands in dose_calendar.cpp.
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/dose_calendar_private.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <QPainter>

using namespace dosecalendar;

void DoseCalendar::paintHeads(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const int left = look.px(space::margin), label = look.px(labelWide);
    const auto write = [&](qreal top, qreal high, const QString &words) {
        painter.drawText(QRectF(left, top, label, high), Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(look->text2);
    for (int i = 1; i <= 7; ++i)
        write(look.px(headHigh) + (i - 1) * cellHigh(), cellHigh(), QLocale().dayName(i, QLocale::ShortFormat));
    painter.setFont(look.font(TextSize::Caption));
    write(look.px(monthHigh), look.px(weekHigh), tr("Week of"));
    write(look.px(monthHigh + weekHigh), look.px(orderHigh), tr("Order"));
    write(look.px(headHigh) + 7 * cellHigh(), look.px(takenHigh), tr("Taken"));
    int month = 0;
    for (QDate monday = firstInView(); monday <= lastInView(); monday = monday.addDays(7)) {
        const QRectF cell = cellOf(monday);
        const bool present = monday.daysTo(m_days.today()) < 7 && monday <= m_days.today();
        painter.setFont(look.font(TextSize::Caption, present ? QFont::DemiBold : QFont::Normal));
        painter.setPen(present ? look->accent : look->text2);
        painter.drawText(QRectF(cell.left(), look.px(monthHigh), cell.width(), look.px(weekHigh)), Qt::AlignCenter,
                         QString::number(monday.day()));
        if (monday.month() == month) continue;
        const bool first = month == 0 || monday.month() == 1;
        month = monday.month();
        painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
        painter.setPen(look->text1);
        painter.drawText(QRectF(cell.left() + 2, look.px(2), cell.width() * 2, look.px(monthHigh - 2)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QLocale().toString(monday, first ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM")));
    }
}

void DoseCalendar::paintBar(QPainter &painter, const QRectF &box, const QString &words, bool hold, bool begins,
                            bool isFirst) const
{
    const Look &look = Look::of(this);
    painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
    const qreal needed = painter.fontMetrics().horizontalAdvance(words) + look.pxF(16);
    painter.setPen(QPen(hold ? look->held : look->line2, 1));
    painter.setBrush(hold ? look->heldTint : look->bg2);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -1.5, -0.5), 3, 3);
    if (begins && !hold) painter.fillRect(QRectF(box.left(), box.top(), look.px(3), box.height()), look->text2);
    painter.setPen(hold ? look->held : look->text1);
    // A short bar keeps its words beside it, where the calendar has room; before that of an order that is not the first
    // stands another one.
    const qreal before = box.left() - look.px(space::margin + labelWide) - look.pxF(6);
    const bool inside = needed <= box.width() || !(hold || (isFirst && before >= needed));
    const qreal right = look.px(space::margin + labelWide) + weeksInView() * look.px(cellWide);
    QRectF room = inside
        ? box.adjusted(look.pxF(10), 0, -look.pxF(4), 0)
        : QRectF(box.right() + look.pxF(6), box.top(), right - box.right() - look.pxF(6), box.height());
    const bool atLeft = !inside && (!hold || room.width() < needed);
    if (atLeft) room = QRectF(look.px(space::margin + labelWide), box.top(), before, box.height());
    painter.drawText(room, (atLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, int(qMax<qreal>(0, room.width()))));
}

/// 2 px through all days where an order begins; in the middle of a week it steps to the next column's edge.
void DoseCalendar::paintChange(QPainter &painter, QDate startsOn) const
{
    const Look &look = Look::of(this);
    const QRectF cell = cellOf(startsOn);
    const qreal top = look.px(headHigh), foot = top + 7 * cellHigh();
    painter.setPen(QPen(look->text2, 2));
    painter.drawLine(QPointF(cell.left(), cell.top()), QPointF(cell.left(), foot));
    if (startsOn.dayOfWeek() == 1) {
        painter.drawLine(QPointF(cell.left(), look.px(monthHigh + weekHigh)), QPointF(cell.left(), cell.top()));
        return;
    }
    painter.drawLine(cell.topLeft(), cell.topRight());
    painter.drawLine(QPointF(cell.right(), top), cell.topRight());
}

void DoseCalendar::paintOrders(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QDate from = firstInView(), to = lastInView();
    int version = 0;
    QList<const Order *> oral;
    for (const Order &order : m_days.orders())
        if (order.kind == OrderKind::Oral) oral << &order;
    std::sort(oral.begin(), oral.end(), [](const Order *a, const Order *b) { return a->startsOn < b->startsOn; });
    const auto box = [&](QDate begin, QDate end, int top, int high) {
        const QRectF a = cellOf(qMax(begin, from)), b = cellOf(qMin(end, to));
        return QRectF(a.left(), look.px(top), b.right() - a.left(), look.px(high));
    };
    for (int i = 0; i < oral.size(); ++i) {
        const Order &order = *oral[i];
        ++version;
        QDate end = order.endsOn.isValid() ? order.endsOn : to;
        if (i + 1 < oral.size() && oral[i + 1]->startsOn.addDays(-1) < end) end = oral[i + 1]->startsOn.addDays(-1);
        if (end < from || order.startsOn > to || end < order.startsOn) continue;
        // Two orders in one week share its column: the bar of the earlier one ends where that of the later begins.
        QRectF bar = box(order.startsOn, end, monthHigh + weekHigh + 2, orderHigh - 4);
        if (i + 1 < oral.size() && oral[i + 1]->startsOn <= to)
            bar.setRight(qMin(bar.right(), cellOf(oral[i + 1]->startsOn).left()));
        const bool begins = order.startsOn >= from;
        if (bar.width() > look.pxF(12))
            paintBar(painter, bar, tr("Version %1: %2").arg(version).arg(wordForOrder(order)), false, begins,
                     i == 0 && begins);
        if (begins && i > 0) paintChange(painter, order.startsOn);
    }
    for (const Order &order : m_days.orders()) {
        const QDate end = order.endsOn.isValid() ? order.endsOn : m_days.today();
        if (order.kind != OrderKind::Hold || end < from || order.startsOn > to) continue;
        const QString until = order.endsOn.isValid() ? QLocale().toString(order.endsOn, QStringLiteral("d MMM"))
                                                     : tr("open");
        QString words = tr("Hold %1 to %2").arg(QLocale().toString(order.startsOn, QStringLiteral("d MMM")), until);
        if (!order.reason.isEmpty()) words += QStringLiteral(", ") + order.reason;
        paintBar(painter, box(order.startsOn, end, monthHigh + weekHigh + orderHigh + 2, holdHigh - 6), words, true,
                 order.startsOn >= from, false);
    }
}

void DoseCalendar::paintTaken(QPainter &painter) const
{
    const Look &look = Look::of(this);
    for (QDate monday = firstInView(); monday <= lastInView(); monday = monday.addDays(7)) {
        const DoseDays::Sum sum = m_days.sum(monday, monday.addDays(6));
        if (sum.expected == 0) continue;
        const bool whole = sum.taken == sum.expected;
        painter.setFont(look.font(TextSize::Caption, whole ? QFont::Normal : QFont::DemiBold));
        painter.setPen(whole ? look->text2 : look->text1);
        const QRectF cell = cellOf(monday);
        painter.drawText(QRectF(cell.left(), look.px(headHigh) + 7 * cellHigh(), cell.width(), look.px(takenHigh)),
                         Qt::AlignCenter, QStringLiteral("%1/%2").arg(sum.taken).arg(sum.expected));
    }
}

void DoseCalendar::paintDay(QPainter &painter, const DoseDays::Day &day, const QFont &caption) const
{
    const Look &look = Look::of(this);
    const QRectF cell = cellOf(day.day);
    const OutcomeShape shape = m_days.shapeOf(day);
    const bool held = shape == OutcomeShape::Held, due = day.isDue() || held;
    const bool chosen = day.day == m_day;
    const QColor ground = chosen ? look->sel : held ? look->heldTint : due ? look->bg1 : look->bg2;
    painter.fillRect(cell, ground);
    painter.setPen(look->line1);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell);
    const QColor ink = look.tokens().*inkOf(shape);
    const qreal size = look.pxF(14);
    const qreal top = due ? cell.top() + look.pxF(3) : cell.center().y() - size / 2;
    paintShape(painter, QRectF(cell.center().x() - size / 2, top, size, size), shape, ink, ground);
    if (due) {
        const bool tookNone = day.dose ? !taken(day.dose->outcome) : day.day < m_days.today() && !held;
        painter.setFont(caption);
        painter.setPen(tookNone || held ? ink : look->text2);
        const double shown = day.dose ? day.dose->milligrams : tookNone ? 0 : day.expected.milligrams;
        painter.drawText(QRectF(cell.left(), cell.top() + look.pxF(16), cell.width(), cell.height() - look.pxF(16)),
                         Qt::AlignCenter, held ? tr("hold") : QLocale().toString(shown, 'g', 4));
    }
    if (day.dose && day.dose->version > 1) {
        const QPointF corner = cell.topRight();
        painter.setPen(Qt::NoPen);
        painter.setBrush(look->text1);
        painter.drawPolygon(QPolygonF({corner, corner + QPointF(-look.px(9), 0), corner + QPointF(0, look.px(9))}));
    }
    if (!chosen && day.day != m_days.today()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chosen ? (hasFocus() ? look->focus : look->line2) : look->accent, 2));
    painter.drawRect(cell.adjusted(1, 1, -1, -1));
}

void DoseCalendar::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg1);
    if (!m_days.today().isValid()) return;
    paintHeads(painter);
    const QFont caption = look.font(TextSize::Caption);
    for (QDate day = firstInView(); day <= lastInView(); day = day.addDays(1))
        paintDay(painter, m_days.at(day), caption);
    paintOrders(painter);
    paintTaken(painter);
    if (m_day >= firstInView() && m_day <= lastInView())
        paintDay(painter, m_days.at(m_day), caption); // over its neighbours
}
