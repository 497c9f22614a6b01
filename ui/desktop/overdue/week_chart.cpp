#include "ui/desktop/overdue/week_chart.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/mark.h"
#include "ui/words/dates.h"
#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace {

constexpr int chartHigh = 232, legendHigh = 28, footHigh = 40; ///< px at 100 %

} // namespace

QString shareWords(int count, int of)
{
    if (of == 0) return WeekChart::tr("none");
    return WeekChart::tr("%1 of %2 (%3 %)").arg(count).arg(of).arg(qRound(100.0 * count / of));
}

QString weekSentence(const DeskFigures &week)
{
    QStringList said{WeekChart::tr("%1: %2 visits").arg(span(week.from, week.to)).arg(week.visits),
                     WeekChart::tr("%1 came").arg(week.came),
                     WeekChart::tr("%1 did not come").arg(week.noShows),
                     WeekChart::tr("%1 cancelled").arg(week.cancelled),
                     WeekChart::tr("calls reached %1").arg(shareWords(week.reached, week.calls)),
                     WeekChart::tr("promises kept %1").arg(shareWords(week.kept, week.promises))};
    if (week.daysLate) said << WeekChart::tr("late ones %1 days late in the middle").arg(*week.daysLate);
    return said.join(QStringLiteral(", "));
}

WeekChart::WeekChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Visits by week"));
}

void WeekChart::setWeeks(const QList<DeskFigures> &weeks)
{
    m_weeks = weeks;
    choose(int(weeks.size()) - 1);
}

QSize WeekChart::sizeHint() const { return {Look::of(this).px(600), Look::of(this).px(chartHigh)}; }

QList<WeekChart::Part> WeekChart::partsOf(const DeskFigures &week)
{
    return {{week.came, &Tokens::given, Qt::SolidPattern},
            {week.noShows, &Tokens::missed, Qt::DiagCrossPattern},
            {week.stillBooked, &Tokens::accent, Qt::NoBrush},
            {week.cancelled, &Tokens::text3, Qt::BDiagPattern}};
}

void WeekChart::paintPart(QPainter &painter, const QRect &box, const Part &part, const Look &look)
{
    const QColor ink = look.tokens().*part.ink;
    painter.setPen(ink);
    painter.setBrush(QBrush(ink, part.fill));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

void WeekChart::choose(int week)
{
    m_current = qBound(0, week, qMax(0, int(m_weeks.size()) - 1));
    if (m_current < m_weeks.size()) setAccessibleDescription(weekSentence(m_weeks[m_current]));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void WeekChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left) choose(m_current - 1);
    else if (event->key() == Qt::Key_Right) choose(m_current + 1);
    else QWidget::keyPressEvent(event);
}

void WeekChart::mousePressEvent(QMouseEvent *event)
{
    if (m_weeks.isEmpty()) return;
    setFocus(Qt::MouseFocusReason);
    choose(int(event->position().x()) * int(m_weeks.size()) / qMax(1, width()));
}

void WeekChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void WeekChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void WeekChart::paintLegend(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QList<Part> parts = partsOf({});
    const QStringList words{tr("came"), tr("did not come"), tr("still to come"), tr("cancelled")};
    int x = 0;
    painter.setFont(look.font(TextSize::Caption));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QRect box(x, look.px(8), look.px(16), look.px(12));
        paintPart(painter, box, parts[i], look);
        painter.setPen(look->text2);
        const int wide = painter.fontMetrics().horizontalAdvance(words[i]);
        painter.drawText(QRect(box.right() + look.px(6), 0, wide + 2, look.px(legendHigh)), Qt::AlignVCenter, words[i]);
        x = box.right() + look.px(6) + wide + look.px(20);
    }
}

void WeekChart::paintWeek(QPainter &painter, int week, const QRect &box, double perVisit) const
{
    const Look &look = Look::of(this);
    const DeskFigures &figures = m_weeks[week];
    const int foot = box.bottom() - look.px(footHigh), wide = qMin(look.px(44), box.width() - look.px(8));
    const int left = box.center().x() - wide / 2;
    if (week == m_current && hasFocus()) painter.fillRect(box, look->sel);
    int y = foot;
    for (const Part &part : partsOf(figures)) {
        const int high = qRound(part.count * perVisit);
        if (high == 0) continue;
        paintPart(painter, QRect(left, y - high, wide, high - 1), part, look);
        y -= high;
    }
    painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
    painter.setPen(look->text1);
    const int all = figures.visits + figures.cancelled;
    painter.drawText(QRect(box.left(), y - look.px(18), box.width(), look.px(16)), Qt::AlignCenter,
                     all ? QString::number(all) : tr("none"));
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(QRect(box.left(), foot + look.px(6), box.width(), look.px(16)), Qt::AlignCenter,
                     QLocale().toString(figures.from, QStringLiteral("d MMM")));
}

void WeekChart::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    paintLegend(painter);
    if (m_weeks.isEmpty()) return;
    int most = 1;
    for (const DeskFigures &week : m_weeks) most = qMax(most, week.visits + week.cancelled);
    const int top = look.px(legendHigh + 20), foot = height() - look.px(footHigh);
    const double perVisit = double(foot - top) / most;
    painter.fillRect(QRect(0, foot, width(), 1), look->line2);
    for (int week = 0; week < m_weeks.size(); ++week) {
        const int left = week * width() / int(m_weeks.size()), right = (week + 1) * width() / int(m_weeks.size());
        paintWeek(painter, week, QRect(left, look.px(legendHigh), right - left, height() - look.px(legendHigh)),
                  perVisit);
    }
}
