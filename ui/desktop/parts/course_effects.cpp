#include "ui/desktop/parts/course_paint.h"
#include "ui/desktop/parts/coverage_strip.h"
#include <algorithm>
#include <cmath>

// The lane of what it did: bars from onset to end, as high as the grade.

namespace {

QString effectWords(const Course::SideEffect &each) { return QStringLiteral("%1, %2").arg(each.term).arg(each.grade); }

} // namespace

int CoursePaint::effectRows() const { return m_lanes.heads ? 2 : 1; }

QList<CoursePaint::Bar> CoursePaint::placeEffects(int *left) const
{
    struct Place
    {
        int nth;
        qreal from, end;
    };
    // Bars first: each takes the first row in which it is free. Then the words, where the next bar of the row leaves room.
    QList<Bar> bars(m_course.sideEffects.size());
    QList<QList<Place>> rows(effectRows());
    const QFontMetricsF metrics(caption(), m_painter.device());
    *left = 0;
    for (int nth = 0; nth < m_course.sideEffects.size(); ++nth) {
        const Course::SideEffect &each = m_course.sideEffects[nth];
        const QDate until = each.until.isValid() ? each.until : m_course.today;
        if (until < m_course.from || each.from > m_course.until) continue;
        const qreal from = x(std::max(each.from, m_course.from));
        const qreal end = std::max(from + 4, x(std::min(until, m_course.until).addDays(1)));
        const qreal words = end + unit(14) + metrics.horizontalAdvance(effectWords(each));
        const auto fits = [&](bool worded) {
            for (int row = 0; row < rows.size(); ++row) {
                if (rows[row].isEmpty() || from >= rows[row].last().end + 2) {
                    const int before = rows[row].isEmpty() ? -1 : rows[row].last().nth;
                    if (worded && before >= 0 && bars[before].worded && bars[before].wordsEnd > from) continue;
                    return row;
                }
            }
            return -1;
        };
        int row = fits(true);
        if (row < 0) row = fits(false);
        if (row < 0) {
            ++*left;
            continue;
        }
        if (!rows[row].isEmpty() && bars[rows[row].last().nth].wordsEnd > from)
            bars[rows[row].last().nth].worded = false;
        const qreal before = rows[row].isEmpty() ? m_box.left() + m_labelWidth
            : bars[rows[row].last().nth].worded  ? std::max(rows[row].last().end, bars[rows[row].last().nth].wordsEnd)
                                                 : rows[row].last().end;
        rows[row] << Place{nth, from, end};
        bars[nth] = {row, true, words, before};
    }
    return bars;
}

void CoursePaint::sideEffects() const
{
    const QRectF room = lane(2);
    const qreal step = effectRows() == 2 ? 0.45 : 0.94, most = room.height() * (effectRows() == 2 ? 0.43 : 0.9);
    for (int row = 1; row <= effectRows(); ++row)
        m_painter.fillRect(QRectF(room.left(), std::round(room.top() + room.height() * step * row), room.width(), 1),
                           m_look->line1);
    int left = 0;
    const QList<Bar> bars = placeEffects(&left);
    for (int nth = 0; nth < m_course.sideEffects.size(); ++nth) {
        if (bars[nth].row < 0) continue;
        const Course::SideEffect &each = m_course.sideEffects[nth];
        const auto grade = std::size_t(std::clamp(each.grade, 1, 5) - 1);
        const QDate until = std::min(each.until.isValid() ? each.until : m_course.today, m_course.until);
        const qreal from = x(std::max(each.from, m_course.from)), end = std::max(from + 4, x(until.addDays(1)));
        const qreal base = std::round(room.top() + room.height() * step * (bars[nth].row + 1));
        // Five grades, five heights, also where the lane is low.
        const qreal tall = std::round(std::min(unit(11), most / 5) * std::max(1, each.grade));
        const QRectF bar(std::round(from), base - tall, std::round(end - from), tall);
        m_painter.fillRect(bar, each.grade <= 2 ? m_look->gradeLine : m_look->gradeFill[grade]);
        m_painter.fillRect(bar.adjusted(1, 1, -1, 0), m_look->gradeFill[grade]);
        if (!bars[nth].worded) continue;
        // Without room behind the bar the words stand before it, where the bar before leaves room.
        const qreal wide = bars[nth].wordsEnd - bar.right();
        const bool behind = bars[nth].wordsEnd <= m_box.right() + unit(8);
        if (!behind && bar.left() - wide < bars[nth].rowFree) continue;
        const qreal at = behind ? bar.right() : bar.left() - wide;
        label(QPointF(at, base - m_look.pxF(9)), effectWords(each), m_look->text1, QFont::Normal, unit(6));
    }
    if (left == 0) return;
    m_painter.setFont(caption());
    m_painter.setPen(m_look->text2);
    m_painter.drawText(QRectF(room.left(), room.bottom() - m_look.pxF(14), room.width(), m_look.pxF(14)),
                       Qt::AlignRight | Qt::AlignVCenter, CoverageStrip::tr("and %1 more").arg(left));
}
