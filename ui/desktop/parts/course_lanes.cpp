#include "ui/desktop/parts/course_paint.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/shapes.h"
#include <QLocale>
#include <QMap>
#include <cmath>

// The lanes of what was given: injections and oral doses.

namespace {

// Diagonal lines every 6 px: a gap is seen on a grey print, too.
void hatch(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.save();
    painter.setClipRect(box);
    painter.setPen(QPen(ink, 1));
    for (qreal at = box.left() - box.height(); at < box.right(); at += 6)
        painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()));
    painter.restore();
}

} // namespace

void CoursePaint::injections() const
{
    const QRectF room = lane(0);
    const QRectF band(room.left(), std::round(room.top() + unit(33)), room.width(), std::round(unit(11)));
    coveredBand(band);
    gaps(band);
    shots(band);
    due();
}

void CoursePaint::coveredBand(const QRectF &band) const
{
    for (const Course::Span &span : m_course.covered) {
        const QDate first = std::max(span.from, m_course.from), last = std::min(span.until, m_course.until);
        if (first > last) continue;
        const QDate known = std::min(last, m_course.today);
        if (first <= known) {
            const QRectF box(x(first), band.top(), x(known.addDays(known == m_course.today ? 0 : 1)) - x(first),
                             band.height());
            m_painter.fillRect(box, m_look->givenTint);
            m_painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), m_look->given);
            m_painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), m_look->given);
        }
        if (last <= m_course.today) continue;
        // What is still to come is promised, not measured: dashes.
        const qreal from = std::max(x(first), x(m_course.today)), until = x(last.addDays(1));
        m_painter.setPen(QPen(m_look->given, 1, Qt::CustomDashLine, Qt::FlatCap));
        QPen pen = m_painter.pen();
        pen.setDashPattern({3, 2});
        m_painter.setPen(pen);
        for (const qreal y : {band.top() + 0.5, band.bottom() - 0.5})
            m_painter.drawLine(QPointF(from, y), QPointF(until, y));
    }
}

void CoursePaint::gaps(const QRectF &band) const
{
    qreal free = m_box.left();
    for (const Course::Span &gap : m_course.gaps) {
        const QDate first = std::max(gap.from, m_course.from), last = std::min(gap.until, m_course.until);
        if (first > last) continue;
        const QRectF box(x(first), band.top(), x(last.addDays(1)) - x(first), band.height());
        m_painter.fillRect(box, m_look->overdueTint);
        hatch(m_painter, box, m_look->overdue);
        m_painter.setPen(QPen(m_look->overdue, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (!m_lanes.heads) continue; // said in words beside it
        m_painter.setFont(caption(QFont::DemiBold));
        const qreal wide = QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(gap.words) + 1;
        const qreal left = std::clamp(box.center().x() - wide / 2, band.left(),
                                      std::max(band.left(), band.right() - wide));
        if (left < free) continue; // no words over others: the cursor reads them out
        free = left + wide + unit(6);
        m_painter.setPen(m_look->overdue);
        write(QRectF(left, band.bottom() + unit(2), wide, m_look.pxF(16)), gap.words);
    }
}

void CoursePaint::shots(const QRectF &band) const
{
    const qreal radius = std::round(std::max(unit(9), m_look.pxF(8))), y = lane(0).top() + unit(18);
    constexpr int shortestInterval = 21; // days (clinical.md 3.3)
    if (dayWidth() * shortestInterval < 2 * radius) return shotTicks(band);
    qreal free = m_box.left();
    for (int nth = 0; nth < m_course.shots.size(); ++nth) {
        const Course::Shot &shot = m_course.shots[nth];
        if (shot.on < m_course.from || shot.on > m_course.until) continue;
        const qreal at = std::round(x(shot.on)) + 0.5;
        m_painter.fillRect(QRectF(at - 1, y + radius, 2, band.bottom() + unit(4) - y - radius), m_look->text1);
        m_painter.setPen(QPen(m_look->text1, 1.5));
        m_painter.setBrush(m_look->bg1);
        m_painter.drawEllipse(QPointF(at, y), radius, radius);
        m_painter.setFont(caption(QFont::DemiBold));
        m_painter.drawText(QRectF(at - radius, y - radius, 2 * radius, 2 * radius), Qt::AlignCenter, shot.side);
        // The date only where it has room before the next one.
        const QString date = QLocale().toString(shot.on, QStringLiteral("d MMM"));
        m_painter.setFont(caption());
        const qreal wide = QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(date) + unit(4);
        const qreal next = nth + 1 < m_course.shots.size() ? x(m_course.shots[nth + 1].on) - radius : m_box.right();
        // Nor where "due 29 May" leans to the left of its line.
        qreal end = next;
        if (m_course.due && *m_course.due > shot.on && *m_course.due <= m_course.until) {
            const qreal due = x(*m_course.due),
                        words = QFontMetricsF(caption(QFont::DemiBold), m_painter.device())
                                    .horizontalAdvance(m_course.dueWords)
                + unit(12);
            end = std::min(end, due + words > m_box.right() ? due - words : due);
        }
        if (at + radius + wide > end || at < free) continue;
        m_painter.setPen(m_look->text2);
        write(QRectF(at + radius + unit(4), y - radius, wide, 2 * radius), date);
        free = at + radius + wide;
    }
}

// Years in view: no room for letters. Left stands over the band, right hangs under it.
void CoursePaint::shotTicks(const QRectF &band) const
{
    for (const Course::Shot &shot : m_course.shots) {
        if (shot.on < m_course.from || shot.on > m_course.until) continue;
        const bool left = shot.side != QLatin1String("R"), right = shot.side != QLatin1String("L");
        const qreal top = left ? band.top() - unit(10) : band.top(),
                    end = right ? band.bottom() + unit(8) : band.bottom();
        m_painter.fillRect(QRectF(std::round(x(shot.on)), top, 1.5, end - top), m_look->text1);
    }
}

void CoursePaint::due() const
{
    if (!m_course.due || *m_course.due < m_course.from || *m_course.due > m_course.until) return;
    const qreal at = std::round(x(*m_course.due)) + 0.5;
    QPen pen(m_look->today, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(at, lane(0).top() + unit(8)), QPointF(at, lane(0).top() + unit(48)));
    label(QPointF(at, lane(0).top() + unit(18)), m_course.dueWords, m_look->today, QFont::DemiBold, unit(6));
}

void CoursePaint::oral() const
{
    const QRectF room = lane(1);
    const qreal day = dayWidth(), tall = std::round(unit(18));
    const qreal top = std::round(room.center().y() - tall / 2);
    // The ticks, or their notes, never cover each other: a note ends where the next ticks begin.
    if (day < 3) oralColumns(QRectF(room.left(), top, room.width(), tall));
    for (const Course::OralDay &each : m_course.oral) {
        if (day < 3) break;
        if (each.on < m_course.from || each.on > m_course.until) continue;
        const qreal left = std::round(x(each.on) + (day < 10 ? 0.5 : 0));
        const qreal wide = day < 10 ? std::max(2.0, std::round(day) - 2) : day;
        oralTick(each, QRectF(left, top, wide, tall));
    }
    for (const Course::OralNote &note : m_course.oralNotes) {
        if (note.on < m_course.from || note.on > m_course.until) continue;
        qreal until = m_box.right();
        for (const Course::OralDay &each : m_course.oral)
            if (each.on > note.on) until = std::min(until, x(each.on) - unit(8));
        const qreal left = x(note.on.addDays(1)) + unit(10);
        m_painter.setFont(caption());
        m_painter.setPen(m_look->text2);
        const QString words = QFontMetricsF(m_painter.font(), m_painter.device())
                                  .elidedText(note.words, Qt::ElideRight, std::max(0.0, until - left));
        m_painter.drawText(QRectF(left, room.top(), std::max(0.0, until - left), room.height()),
                           Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

// Days narrower than a tick: each column of pixels shows the worst of its days.
void CoursePaint::oralColumns(const QRectF &room) const
{
    constexpr int column = 2;
    QMap<int, Course::Oral> worst;
    for (const Course::OralDay &each : m_course.oral) {
        if (each.on < m_course.from || each.on > m_course.until || each.outcome == Course::Oral::NotDue) continue;
        const int place = int(x(each.on)) / column;
        if (!worst.contains(place) || worst[place] < each.outcome) worst[place] = each.outcome;
    }
    for (auto each = worst.cbegin(); each != worst.cend(); ++each)
        oralTick({{}, each.value()}, QRectF(each.key() * column, room.top(), column, room.height()));
}

void CoursePaint::oralTick(const Course::OralDay &day, const QRectF &box) const
{
    if (dayWidth() >= 10) {
        const qreal size = std::min(m_look.pxF(16), dayWidth());
        const QRectF place(box.center().x() - size / 2, box.center().y() - size / 2, size, size);
        const auto shape = day.outcome == Course::Oral::Given ? OutcomeShape::Given
            : day.outcome == Course::Oral::SelfReported       ? OutcomeShape::SelfReported
            : day.outcome == Course::Oral::NotDue             ? OutcomeShape::NoDose
            : day.outcome == Course::Oral::Missed             ? OutcomeShape::Missed
                                                              : OutcomeShape::Open;
        return paintShape(m_painter, place, shape,
                          m_look.tokens().*(day.outcome == Course::Oral::Short ? &Tokens::late : inkOf(shape)),
                          m_look->bg1);
    }
    switch (day.outcome) {
    case Course::Oral::Given: m_painter.fillRect(box, m_look->given); break;
    case Course::Oral::SelfReported:
        m_painter.fillRect(box, m_look->given);
        if (box.width() >= 3) m_painter.fillRect(box.adjusted(1, 1, -1, -1), m_look->bg1);
        else m_painter.fillRect(box.adjusted(0, 3, 0, -3), m_look->givenTint);
        break;
    case Course::Oral::Short:
        m_painter.fillRect(box.adjusted(0, std::round(box.height() / 2), 0, 0), m_look->late);
        break;
    case Course::Oral::Missed: m_painter.fillRect(box.adjusted(0, box.height() - 4, 0, 0), m_look->missed); break;
    case Course::Oral::NotDue: break;
    }
}
