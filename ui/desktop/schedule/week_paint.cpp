// The drawing of the week.
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/tabular.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/desktop/schedule/week_view.h"
#include "ui/words/dates.h"
#include <QPainter>
#include <QPainterPath>

struct WeekView::Ground
{
    QPainter &painter;
    const Look &look;
    void words(const QRectF &box, const QString &text, TextSize size, QFont::Weight weight, const QColor &ink,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const
    {
        const QFont font = look.font(size, weight);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(box, int(alignment) | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
    }
};

void WeekView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Look &look = Look::of(this);
    const Ground ground{painter, look};
    const QRectF all = viewport()->rect();
    painter.fillRect(all, look->bg1);
    if (m_page.days.isEmpty()) return; // not read yet
    painter.save();
    painter.setClipRect(all.adjusted(0, headsHeight(), 0, 0));
    for (int day = 0; day < m_page.days.size(); ++day) paintDay(ground, day);
    paintHours(ground);
    paintNow(ground);
    for (const PlacedBlock &placed : m_placed) paintBlock(ground, placed);
    if (m_placing) paintPlacing(ground, *m_placing, !m_drag);
    if (m_drag) paintPlacing(ground, *m_drag, false);
    painter.restore();
    for (int day = 0; day < m_page.days.size(); ++day) paintHead(ground, day);
}

void WeekView::paintDay(const Ground &ground, int day) const
{
    const Look &look = ground.look;
    const QRectF box = column(day);
    const QRectF body(box.left(), headsHeight(), box.width(), box.height() - headsHeight());
    const ScheduleDay &shown = m_page.days[day];
    if (!shown.isOpen) {
        ground.painter.fillRect(body, look->bg2);
        ground.painter.save();
        ground.painter.setClipRect(body, Qt::IntersectClip);
        ground.painter.setPen(QPen(look->bg3, 1));
        for (qreal x = body.left() - body.height(); x < body.right(); x += look.pxF(10))
            ground.painter.drawLine(QPointF(x, body.top()), QPointF(x + body.height(), body.bottom()));
        ground.painter.restore();
    } else {
        for (const TimeSpan &pause : m_page.diary.hours().pauses()) {
            const QRectF lunch(box.left(), y(pause.from.msecsSinceStartOfDay() / 60000), box.width(),
                               y(pause.to.msecsSinceStartOfDay() / 60000)
                                   - y(pause.from.msecsSinceStartOfDay() / 60000));
            ground.painter.fillRect(lunch, look->bg2);
            ground.words(lunch, pause.from.hour() >= 11 && pause.to.hour() <= 14 ? tr("Lunch") : tr("No nurse"),
                         TextSize::Body, QFont::Normal, look->text3, Qt::AlignCenter);
        }
    }
    ground.painter.setPen(look->line1);
    ground.painter.drawLine(QPointF(box.left() + 0.5, body.top()), QPointF(box.left() + 0.5, body.bottom()));
    if (day + 1 == m_page.days.size())
        ground.painter.drawLine(QPointF(box.right() + 0.5, body.top()), QPointF(box.right() + 0.5, body.bottom()));
}

void WeekView::paintHours(const Ground &ground) const
{
    const Look &look = ground.look;
    const qreal left = column(0).left(), right = column(int(m_page.days.size()) - 1).right();
    const QTime now = m_desk.now().time();
    const bool nowInView = m_page.days.first().day <= m_desk.today() && m_desk.today() <= m_page.days.last().day;
    for (int hour = m_fromHour; hour <= m_toHour; ++hour) {
        const qreal at = std::floor(y(hour * 60)) + 0.5;
        ground.painter.setPen(look->line1);
        ground.painter.drawLine(QPointF(left, at), QPointF(right, at));
        if (hour < m_toHour) {
            QColor faint = look->bg3;
            ground.painter.setPen(QPen(faint, 1, Qt::DotLine));
            const qreal half = std::floor(y(hour * 60 + 30)) + 0.5;
            ground.painter.drawLine(QPointF(left, half), QPointF(right, half));
        }
        if (nowInView && std::abs(QTime(hour % 24, 0).secsTo(now)) < 15 * 60)
            continue; // the hour of now is written there
        ground.painter.setFont(look.font(TextSize::Body));
        ground.painter.setPen(look->text2);
        paintTabular(ground.painter, {0, at, left - look.px(space::s), look.pxF(20)}, Qt::AlignRight,
                     clockTime(QTime(hour % 24, 0)));
    }
    for (int day = 0; day < m_page.days.size(); ++day) {
        if (m_page.days[day].isOpen) continue;
        const QRectF box = column(day);
        const QString why = m_page.days[day].closedWhy;
        QRectF sign(box.center().x() - qMin(look.pxF(54), box.width() / 2 - 4), headsHeight() + look.pxF(150),
                    qMin(look.pxF(108), box.width() - 8), look.pxF(why.isEmpty() ? 40 : 60));
        for (const PlacedBlock &placed : m_placed) // what must move still stands there
            if (placed.day == day && rectOf(placed).intersects(sign))
                sign.moveTop(rectOf(placed).bottom() + look.px(8));
        ground.painter.setPen(look->line1);
        ground.painter.setBrush(look->bg1);
        ground.painter.drawRoundedRect(sign, look.px(4), look.px(4));
        ground.words(sign.adjusted(4, why.isEmpty() ? 0 : look.px(8), -4, why.isEmpty() ? 0 : -look.px(30)),
                     tr("Closed"), TextSize::Body, QFont::DemiBold, look->text1, Qt::AlignCenter);
        if (!why.isEmpty())
            ground.words(sign.adjusted(4, look.px(30), -4, -look.px(6)), why, TextSize::Body, QFont::Normal,
                         look->text2, Qt::AlignCenter);
    }
}

void WeekView::paintNow(const Ground &ground) const
{
    const QDateTime now = m_desk.now();
    for (int day = 0; day < m_page.days.size(); ++day) {
        if (m_page.days[day].day != now.date()) continue;
        const int minute = now.time().msecsSinceStartOfDay() / 60000;
        if (minute < m_fromHour * 60 || minute > m_toHour * 60) return;
        const qreal at = std::floor(y(minute)) + 0.5;
        const QRectF box = column(day);
        ground.painter.setPen(QPen(ground.look->overdue, 1.5));
        ground.painter.drawLine(QPointF(box.left(), at), QPointF(box.right(), at));
        ground.painter.setFont(ground.look.font(TextSize::Body, QFont::DemiBold));
        const qreal tall = ground.look.pxF(20);
        const QRectF label(0, at - tall / 2, column(0).left() - ground.look.px(space::s), tall);
        ground.painter.fillRect(label, ground.look->bg1);
        paintTabular(ground.painter, label, Qt::AlignRight, clockTime(now.time()));
    }
}

void WeekView::paintBlock(const Ground &ground, const PlacedBlock &placed) const
{
    const ScheduleBlock &block = m_page.blocks[placed.block];
    const Look &look = ground.look;
    const QRectF box = rectOf(placed);
    if (box.bottom() < headsHeight() || box.top() > viewport()->height()) return;
    const bool injection = block.visit.purpose == VisitPurpose::Injection && !placed.isCrowd;
    const bool chosen = m_selected && placedOf(*m_selected) == &placed;
    const bool over = !stands(block.visit.status);
    const QColor fill = chosen ? (hasFocus() ? look->sel : look->bg3) : injection ? look->bg1 : look->bg2;
    ground.painter.setPen(QPen(chosen && hasFocus() ? look->focus : look->line1, chosen ? 2 : 1));
    ground.painter.setBrush(fill);
    ground.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3));
    ground.painter.fillRect(QRectF(box.left(), box.top() + 1, look.px(3), box.height() - 2),
                            injection ? look->accent : look->line2);
    const Mark mark = agenda::markOf(block.visit, m_desk.now());
    QRectF room = box.adjusted(look.px(10), 0, -look.px(6), 0);
    const bool tall = box.height() > look.px(40);
    if (tall) room.setHeight(look.px(34));
    if (placed.others.isEmpty() && hasSign(mark.sign) && room.width() > look.px(44)) {
        const qreal side = qMin<qreal>(look.px(14), box.height() - 2);
        paintSign(ground.painter, {room.right() - side, room.center().y() - side / 2, side, side}, mark.sign,
                  look.tokens().*inkOf(mark), fill);
        room.setRight(room.right() - side - look.px(4));
    }
    const bool low = box.height() < look.px(18);
    QString title = agenda::blockTitle(block.visit, m_desk.shown(block.person.name));
    if (!placed.others.isEmpty()) {
        const int count = int(placed.others.size()) + 1;
        title = placed.isCrowd                ? tr("%1 visits").arg(count)
            : takesNurse(block.visit.purpose) ? tr("%1 short visits").arg(count)
                                              : tr("%1 sessions").arg(count);
    }
    if (room.width() < look.px(60) && !placed.others.isEmpty()) title = QString::number(placed.others.size() + 1);
    if (room.width() < look.px(34) && placed.others.isEmpty()) { // no room for a name: its first letters
        title.clear();
        for (const QString &part : block.person.name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (title.size() < 2) title += part.front().toUpper();
        room.adjust(-look.px(4), 0, look.px(6), 0);
    }
    ground.words(room, title, low ? TextSize::Caption : TextSize::Body, chosen ? QFont::DemiBold : QFont::Normal,
                 over || !injection ? look->text2 : look->text1);
    if (!placed.isCrowd || !tall) return;
    int shots = 0;
    for (const int each : placed.others) shots += m_page.blocks[each].visit.purpose == VisitPurpose::Injection;
    shots += block.visit.purpose == VisitPurpose::Injection;
    room.translate(0, look.px(20));
    const QString of = shots == 1 ? tr("1 injection") : tr("%1 injections").arg(shots);
    if (shots > 0) ground.words(room, of, TextSize::Caption, QFont::Normal, look->accent);
}

void WeekView::paintPlacing(const Ground &ground, const Placing &placing, bool withKey) const
{
    const Look &look = ground.look;
    for (int day = 0; day < m_page.days.size(); ++day) {
        if (m_page.days[day].day != placing.day) continue;
        const int from = placing.time.msecsSinceStartOfDay() / 60000;
        const QString aside = agenda::fromDue(placing.day, placing.row.wish, m_desk.today());
        const qreal tall = qMax(y(from + placing.row.wish.minutes) - y(from) - 2, look.pxF(aside.isEmpty() ? 52 : 70));
        const QRectF box =
            QRectF(column(day).left(), y(from) + 1, column(day).width(), tall).adjusted(look.px(5), 0, -look.px(8), 0);
        QPen dash(look->accent, 2);
        dash.setDashPattern({3, 2});
        ground.painter.setPen(dash);
        ground.painter.setBrush(look->accentTint);
        ground.painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(4), look.px(4));
        QRectF line = box.adjusted(look.px(10), look.px(6), -look.px(8), 0);
        line.setHeight(look.px(20));
        QRectF name = line;
        const QFont nameFont = look.font(TextSize::Lead, QFont::DemiBold);
        const bool room = QFontMetricsF(nameFont).horizontalAdvance(m_desk.shown(placing.row.person.name))
            < line.width() - look.px(52);
        if (withKey && room) {
            const QString cap = tr("Enter");
            const QSizeF size = keyCapSize(cap, look);
            paintKeyCap(ground.painter, {line.right() - size.width(), line.top() + 1}, cap, look, look->text2,
                        look->line2, look->accentTint);
            name.setRight(line.right() - size.width() - look.px(4));
        }
        ground.words(name, m_desk.shown(placing.row.person.name), TextSize::Lead, QFont::DemiBold, look->accent);
        line.translate(0, look.px(22));
        ground.words(line, agenda::slotWords(placing.day, placing.time), TextSize::Body, QFont::DemiBold, look->text1);
        line.translate(0, look.px(18));
        ground.words(line, aside, TextSize::Body, QFont::Normal, look->text2);
    }
}

void WeekView::paintHead(const Ground &ground, int day) const
{
    const Look &look = ground.look;
    const ScheduleDay &shown = m_page.days[day];
    const QRectF box = column(day);
    const qreal tall = look.px(60);
    const bool today = shown.day == m_desk.today();
    QRectF line(box.left() + look.px(7), look.px(10), box.width() - look.px(16), look.px(20));
    const int most = m_page.diary.hours().injectionsADay();
    int booked = 0;
    const QTimeZone zone = m_desk.database().clock().zone();
    for (const ScheduleBlock &block : m_page.blocks)
        booked += block.visit.startsAt.toTimeZone(zone).date() == shown.day
            && block.visit.purpose == VisitPurpose::Injection && block.visit.status != VisitStatus::NoShow;
    const QString count = shown.isOpen ? tr("%1 of %2").arg(booked).arg(most) : tr("closed");
    ground.words(line, count, TextSize::Body, QFont::Normal, look->text2, Qt::AlignRight | Qt::AlignVCenter);
    const qreal aside = QFontMetricsF(look.font(TextSize::Body)).horizontalAdvance(count) + look.px(4);
    ground.words(line.adjusted(0, 0, -aside, 0), shortDay(shown.day), TextSize::Lead, QFont::DemiBold,
                 today ? look->accent : look->text1);
    if (shown.isOpen) {
        const qreal wide = line.width() / 10;
        const int filled = most > 0 ? qMin(10, (booked * 10 + most - 1) / most) : 0;
        for (int step = 0; step < 10; ++step)
            ground.painter.fillRect(QRectF(line.left() + step * wide, look.px(38), wide - look.px(2), look.px(5)),
                                    step < filled ? look->accent : look->bg3);
    }
    ground.painter.setPen(look->line1);
    ground.painter.drawLine(QPointF(0, tall - 0.5), QPointF(viewport()->width(), tall - 0.5));
    const std::optional<Placing> &placing = m_drag ? m_drag : m_placing;
    if (!placing || !placing->row.wish.due.isValid()) return;
    const SlotWish &wish = placing->row.wish;
    const QRectF band(box.left() + 1, tall, box.width() - 1, look.px(6));
    if (shown.day == wish.due) ground.painter.fillRect(band, look->today);
    else if (shown.day < wish.due && shown.day >= wish.opens) ground.painter.fillRect(band, look->window);
}
