#include "ui/desktop/review/effect_months.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/dates.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {
constexpr int monthsHigh = 196, monthFoot = 40, monthTop = 22; ///< px at 100 %
}

QString injectionRate(int count, int injections)
{
    const auto value = rate(count, injections, injectionsOfRate);
    return value ? EffectMonths::tr("%1 per 100").arg(QLocale().toString(*value, 'f', 1))
                 : EffectMonths::tr("none given");
}

QString tabletRate(int count, int doses)
{
    const auto value = rate(count, doses, dosesOfRate);
    return value ? EffectMonths::tr("%1 per 1,000").arg(QLocale().toString(*value, 'f', 1))
                 : EffectMonths::tr("none taken");
}

EffectMonths::EffectMonths(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringed", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Side effects by month"));
}

void EffectMonths::setMonths(const QList<EffectBasis> &months, const QList<EffectCount> &counts)
{
    m_months = months;
    m_counts = counts;
    choose(int(months.size()) - 1);
}

QSize EffectMonths::sizeHint() const { return {Look::of(this).px(600), Look::of(this).px(monthsHigh)}; }

QString EffectMonths::sentence(int month) const
{
    const EffectBasis &basis = m_months[month];
    const EffectCount &count = m_counts[month];
    QStringList grades;
    for (std::size_t grade = 0; grade < count.byGrade.size(); ++grade)
        if (count.byGrade[grade] > 0)
            grades << (grade == 0 ? tr("%1 not graded").arg(count.byGrade[grade])
                                  : tr("%1 of grade %2").arg(count.byGrade[grade]).arg(grade));
    QStringList said{count.all() == 1 ? tr("%1: 1 side effect").arg(::month(basis.month))
                                      : tr("%1: %2 side effects").arg(::month(basis.month)).arg(count.all())};
    said << grades << tr("injections: %1").arg(injectionRate(count.xr, basis.injections))
         << tr("tablets: %1").arg(tabletRate(count.oral, basis.oralDoses));
    return said.join(QStringLiteral(", ")) + QLatin1Char('.');
}

void EffectMonths::choose(int month)
{
    m_current = qBound(0, month, qMax(0, int(m_months.size()) - 1));
    if (m_current < m_months.size()) {
        setAccessibleDescription(sentence(m_current));
        setToolTip(sentence(m_current));
    }
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void EffectMonths::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left) choose(m_current - 1);
    else if (event->key() == Qt::Key_Right) choose(m_current + 1);
    else QWidget::keyPressEvent(event);
}

void EffectMonths::mousePressEvent(QMouseEvent *event)
{
    if (m_months.isEmpty()) return;
    setFocus(Qt::MouseFocusReason);
    choose(int(event->position().x()) * int(m_months.size()) / qMax(1, width()));
}

void EffectMonths::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void EffectMonths::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void EffectMonths::paintMonth(QPainter &painter, int month, const QRect &box, double perCase) const
{
    const Look &look = Look::of(this);
    const EffectCount &count = m_counts[month];
    const int foot = box.bottom() - look.px(monthFoot), wide = qMin(look.px(36), box.width() - look.px(4));
    const int left = box.center().x() - wide / 2;
    if (month == m_current && hasFocus()) painter.fillRect(box, look->sel);
    int y = foot;
    for (std::size_t grade = 0; grade < count.byGrade.size(); ++grade) {
        const int high = qRound(count.byGrade[grade] * perCase);
        if (high < 1) continue;
        const QRect bar(left, y - high, wide, high);
        const QColor edge = grade <= 2 ? look->gradeLine : look->gradeFill[grade - 1];
        painter.fillRect(bar, edge);
        painter.fillRect(bar.adjusted(1, 1, -1, 0), grade == 0 ? look->bg1 : look->gradeFill[grade - 1]);
        // The grade is written where its piece has room: grey print is enough.
        painter.setFont(look.font(TextSize::Caption, QFont::Bold));
        painter.setPen(grade == 0 ? look->text1 : look->gradeInk[grade - 1]);
        if (grade > 0 && high >= look.px(15)) painter.drawText(bar, Qt::AlignCenter, QString::number(grade));
        y -= high;
    }
    painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
    painter.setPen(look->text1);
    painter.drawText(QRect(box.left(), y - look.px(18), box.width(), look.px(16)), Qt::AlignCenter,
                     QString::number(count.all()));
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    const bool year = month == 0 || m_months[month].month.month() == 1;
    painter.drawText(
        QRect(box.left(), foot + look.px(4), box.width(), look.px(16)), Qt::AlignCenter,
        QLocale().toString(m_months[month].month,
                           year && box.width() > look.px(52) ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM")));
    const auto value = rate(count.xr, m_months[month].injections, injectionsOfRate);
    painter.setPen(look->text3);
    painter.drawText(QRect(box.left(), foot + look.px(20), box.width(), look.px(16)), Qt::AlignCenter,
                     value ? QLocale().toString(*value, 'f', 1) : QStringLiteral("–"));
}

void EffectMonths::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    if (m_months.isEmpty()) return;
    int most = 1;
    for (const EffectCount &count : m_counts) most = qMax(most, count.all());
    const int top = look.px(monthTop), foot = height() - look.px(monthFoot);
    const double perCase = double(foot - top) / most;
    for (int month = 0; month < m_months.size(); ++month) {
        const int left = month * width() / int(m_months.size()), right = (month + 1) * width() / int(m_months.size());
        paintMonth(painter, month, QRect(left, 0, right - left, height()), perCase);
    }
    painter.fillRect(QRect(0, foot, width(), 1), look->line2);
}
