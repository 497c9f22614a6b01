#include "ui/desktop/outcomes/outcome_charts.h"
#include "ui/desktop/parts/tabular.h"
#include <QPainter>
#include <cmath>

namespace {

bool isMeasured(int day) { return day == 30 || day == 90 || day == 180; }

Measure measureOfDay(int day)
{
    return day == 30 ? Measure::Retained30 : day == 90 ? Measure::Retained90 : Measure::Retained180;
}

} // namespace

RetentionChart::RetentionChart(QWidget *parent) : OutcomePane(tr("Still in treatment"), parent) {}

QList<RetentionChart::Point> RetentionChart::points(const OutcomeSums &sums)
{
    QList<Point> list;
    for (int day = 0; day <= curveEnd; day += curveStep) {
        const auto sum = sums.counts.value({OutcomeDetail::Kind::Retained, day});
        if (sum.of > 0) list.append({day, double(sum.count) / double(sum.of), sum.count, sum.of});
    }
    return list;
}

QList<OutcomeNumber> RetentionChart::build(const OutcomePage &page)
{
    m_now = points(page.details);
    m_before = points(page.detailsBefore);
    QList<OutcomeNumber> numbers;
    for (const Point &point : m_now) {
        OutcomeNumber number;
        if (isMeasured(point.day)) number = numberOf(page, measureOfDay(point.day));
        number.name = tr("Day %1").arg(point.day);
        number.big = percentWords(point.count, point.of);
        number.small = ofWords(point.count, point.of);
        number.faint = point.of < fewPeople;
        number.share = point.share;
        number.pick = {std::nullopt, OutcomeGroup::All, {}, {{OutcomeDetail::Kind::Retained, point.day}}};
        number.formula =
            tr("On day %1 after the first dose: not discharged and not lapsed, of all whose day %1 lies in "
               "the time. Rule 7.2 of the rule book.")
                .arg(point.day);
        for (const Point &earlier : m_before)
            if (earlier.day == point.day) number.before = percentWords(earlier.count, earlier.of);
        numbers << number;
    }
    return numbers;
}

PaneTable RetentionChart::table() const
{
    PaneTable table{{tr("Days after the first dose"), tr("Still in treatment")}, {}};
    for (const OutcomeNumber &each : numbers()) table.rows << each.name;
    return table;
}

QSize RetentionChart::sizeHint() const { return {Look::of(this).px(400), Look::of(this).px(312)}; }

QRectF RetentionChart::plot() const
{
    const Look &look = Look::of(this);
    const qreal left = look.px(60), right = look.px(122), foot = look.px(54);
    const qreal upper = top() + look.px(10);
    return {left, upper, qMax<qreal>(10, width() - left - right), qMax<qreal>(10, height() - upper - foot)};
}

/// The lowest line of the picture: twenty by twenty below the lowest value, so that steps are seen.
double RetentionChart::floorShare() const
{
    double least = 0.8;
    for (const QList<Point> *each : {&m_now, &m_before})
        for (const Point &point : *each) least = qMin(least, point.share);
    return std::floor(least * 5 - 1e-9) / 5 < 0 ? 0 : std::floor(least * 5 - 1e-9) / 5;
}

QPointF RetentionChart::place(int day, double share) const
{
    const QRectF box = plot();
    const double least = floorShare();
    return {box.left() + box.width() * day / curveEnd, box.bottom() - box.height() * (share - least) / (1 - least)};
}

QList<PaneValue> RetentionChart::lay() const
{
    QList<PaneValue> values;
    const qreal half = Look::of(this).px(8);
    for (int i = 0; i < m_now.size(); ++i) {
        const QPointF at = place(m_now[i].day, m_now[i].share);
        values << valueOf(i, {at.x() - half, at.y() - half, 2 * half, 2 * half}, i, 0);
    }
    return values;
}

void RetentionChart::paintAxes(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QRectF box = plot();
    painter.setFont(look.font(TextSize::Body));
    for (int percent = qRound(floorShare() * 100); percent <= 100; percent += 20) {
        const qreal y = place(0, percent / 100.0).y();
        painter.fillRect(QRectF(box.left(), std::round(y), box.width(), 1), look->line1);
        painter.setPen(look->text2);
        paintTabular(painter, {0, y - look.px(10), box.left() - look.px(6), qreal(look.px(20))},
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(percent));
    }
    for (const int day : {0, 30, 90, 180}) {
        const qreal x = place(day, 1).x();
        painter.setPen(look->text2);
        paintTabular(painter, {x - look.px(30), box.bottom() + look.px(5), qreal(look.px(60)), qreal(look.px(18))},
                     Qt::AlignHCenter | Qt::AlignVCenter, QString::number(day));
    }
    painter.setFont(look.font(TextSize::Caption));
    painter.drawText(QRectF(box.left(), box.bottom() + look.px(24), width() - box.left(), look.px(18)),
                     Qt::AlignVCenter, tr("days after the first dose, percent still in treatment"));
}

void RetentionChart::paintSteps(QPainter &painter, const QList<Point> &points) const
{
    QPolygonF steps;
    for (int i = 0; i < points.size(); ++i) {
        const QPointF at = place(points[i].day, points[i].share);
        if (i > 0) steps << QPointF(at.x(), steps.last().y());
        steps << at;
    }
    painter.drawPolyline(steps);
}

/// How low the two curves run between two places across, px.
qreal RetentionChart::lowest(qreal from, qreal to) const
{
    qreal low = 0;
    for (const QList<Point> *points : {&m_now, &m_before})
        for (int i = 0; i < points->size(); ++i) {
            const QPointF at = place(points->at(i).day, points->at(i).share);
            const qreal until = i + 1 < points->size() ? place(points->at(i + 1).day, 1).x() : at.x();
            if (at.x() <= to && until >= from) low = qMax(low, at.y());
        }
    return low;
}

void RetentionChart::paintLabels(QPainter &painter) const
{
    const Look &look = Look::of(this);
    qreal lastLabel = -1000, labelEnd = -1000;
    for (int i = 0; i < m_now.size(); ++i) {
        const QPointF at = place(m_now[i].day, m_now[i].share);
        if (!isMeasured(m_now[i].day)) continue;
        painter.setPen(QPen(look->bg1, 1.5));
        painter.setBrush(look->accent);
        painter.drawEllipse(at, look.pxF(4.5), look.pxF(4.5));
        const bool end = m_now[i].day == curveEnd;
        QPointF where = end ? at + QPointF(look.px(8), -look.px(10)) : at + QPointF(look.px(7), -look.px(13));
        if (where.x() < labelEnd + look.px(8)) // beside another: under the lines, wherever they run
            where.setY(lowest(at.x(), at.x() + look.px(140)) + look.px(14));
        labelEnd = paintShare(painter, where, numbers()[i]);
        if (end) lastLabel = where.y();
    }
    if (m_before.isEmpty()) return;
    const QPointF at = place(m_before.last().day, m_before.last().share);
    qreal y = at.y() + look.px(6);
    if (std::abs(y - lastLabel) < look.px(18)) y = lastLabel + look.px(18);
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Body));
    const bool end = m_before.last().day == curveEnd;
    const qreal x = end ? at.x() + look.px(8) : plot().right() + look.px(8);
    painter.drawText(QRectF(x, y - look.px(9), width() - x, look.px(18)), Qt::AlignVCenter, tr("year before"));
}

void RetentionChart::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const OutcomeFilter &filter = page().question.filter;
    paintTitle(painter, filter.level ? tr("one level of care") : tr("all levels of care"));
    if (m_now.isEmpty()) {
        painter.setFont(look.font(TextSize::Body));
        painter.setPen(look->text2);
        painter.drawText(plot().adjusted(-look.px(36), 0, look.px(100), 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         tr("Nobody reached one of these days in this time."));
        return;
    }
    paintAxes(painter);
    QPen dashed(look->text2, look.pxF(1.2));
    dashed.setDashPattern({4, 3});
    dashed.setCapStyle(Qt::FlatCap);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed);
    paintSteps(painter, m_before);
    painter.setPen(QPen(look->accent, look.pxF(1.8), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    paintSteps(painter, m_now);
    paintLabels(painter);
}
