#include "ui/desktop/chart/dose_calendar.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace {
constexpr int labelWidth = 56, cellWidth = 48, cellHeight = 36, headHeight = 44;
}

DoseCalendar::DoseCalendar(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(Look::of(this).px(headHeight + 7 * cellHeight + 8));
}

void DoseCalendar::show(const ChartPage &page, QDate today)
{
    m_today = today;
    m_marks.clear();
    m_doses.clear();
    for (const DayMark &mark : page.days) m_marks.insert(mark.day, mark);
    for (const Dose &dose : page.doses)
        if (!dose.inError) m_doses.insert(dose.dueOn, dose);
    choose(today);
}

int DoseCalendar::weeks() const
{
    const Look &look = Look::of(this);
    return qBound(4, (width() - look.px(labelWidth + 48)) / look.px(cellWidth), 26);
}

QDate DoseCalendar::firstDay() const { return m_today.addDays(1 - m_today.dayOfWeek()).addDays(-7 * (weeks() - 1)); }

QSize DoseCalendar::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(labelWidth + 26 * cellWidth + 48), look.px(headHeight + 7 * cellHeight + 8)};
}

QRectF DoseCalendar::cellOf(QDate day) const
{
    const Look &look = Look::of(this);
    const int week = int(firstDay().daysTo(day)) / 7;
    return {qreal(look.px(space::margin + labelWidth + week * cellWidth)),
            qreal(look.px(headHeight + (day.dayOfWeek() - 1) * cellHeight)), qreal(look.px(cellWidth)),
            qreal(look.px(cellHeight))};
}

QString DoseCalendar::sentence() const
{
    const DayMark mark = m_marks.value(m_day, DayMark{m_day});
    if (mark.outcome) {
        const Dose dose = m_doses.value(m_day, Dose{.client = Id<Client>::create()});
        QStringList said{wordOn(*mark.outcome, m_day, m_today),
                         tr("%1 of %2").arg(milligramWords(mark.milligrams), milligramWords(mark.expectedMg))};
        if (dose.givenAt.isValid()) said << clockTime(dose.givenAt);
        if (!dose.givenBy.isEmpty()) said << tr("by %1").arg(dose.givenBy);
        if (!dose.reason.isEmpty()) said << dose.reason;
        if (dose.version > 1) said << tr("corrected %n time(s)", nullptr, dose.version - 1);
        return longDay(m_day) + QStringLiteral(": ") + said.join(QStringLiteral(", ")) + QLatin1Char('.');
    }
    if (mark.expectedMg > 0)
        return m_day >= m_today
            ? tr("%1: %2 due, open.").arg(longDay(m_day), milligramWords(mark.expectedMg))
            : tr("%1: %2 due, no dose recorded.").arg(longDay(m_day), milligramWords(mark.expectedMg));
    return tr("%1: no dose due.").arg(longDay(m_day));
}

void DoseCalendar::choose(QDate day)
{
    if (!day.isValid() || day > m_today || day < firstDay()) return;
    m_day = day;
    setAccessibleName(sentence());
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    update();
    Q_EMIT dayChosen(day);
}

void DoseCalendar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: choose(m_day.addDays(-7)); break;
    case Qt::Key_Right: choose(qMin(m_day.addDays(7), m_today)); break;
    case Qt::Key_Up: choose(m_day.addDays(-1)); break;
    case Qt::Key_Down: choose(m_day.addDays(1)); break;
    default: QWidget::keyPressEvent(event);
    }
}

void DoseCalendar::mousePressEvent(QMouseEvent *event)
{
    for (QDate day = firstDay(); day <= m_today; day = day.addDays(1))
        if (cellOf(day).contains(event->position())) choose(day);
}

void DoseCalendar::paintHeads(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const int left = look.px(space::margin);
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(look->text2);
    for (int i = 1; i <= 7; ++i)
        painter.drawText(
            QRect(left, look.px(headHeight + (i - 1) * cellHeight), look.px(labelWidth), look.px(cellHeight)),
            Qt::AlignVCenter, QLocale().dayName(i, QLocale::ShortFormat));
    int month = 0;
    for (int week = 0; week < weeks(); ++week) {
        const QDate monday = firstDay().addDays(7 * week);
        const QRectF cell = cellOf(monday);
        painter.setFont(look.font(TextSize::Caption));
        painter.setPen(look->text2);
        painter.drawText(QRectF(cell.left(), look.px(22), cell.width(), look.px(18)), Qt::AlignCenter,
                         QString::number(monday.day()));
        if (monday.month() == month) continue;
        month = monday.month();
        painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
        painter.setPen(look->text1);
        painter.drawText(
            QRectF(cell.left() + 2, look.px(4), cell.width() * 2, look.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(monday, month == 1 || week == 0 ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM")));
    }
}

void DoseCalendar::paintDay(QPainter &painter, QDate day) const
{
    const Look &look = Look::of(this);
    const QRectF cell = cellOf(day);
    const DayMark mark = m_marks.value(day, DayMark{day});
    const bool due = mark.expectedMg > 0 || mark.outcome;
    const bool held = mark.outcome == DoseOutcome::Held;
    const QColor ground = held ? look->heldTint : due ? look->bg1 : look->bg2;
    painter.fillRect(cell, ground);
    painter.setPen(look->line1);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(0, 0, 0, 0));
    OutcomeShape shape = OutcomeShape::NoDose;
    if (mark.outcome) shape = shapeOf(*mark.outcome);
    else if (due)
        shape = day == m_today ? OutcomeShape::Open : day < m_today ? OutcomeShape::Missed : OutcomeShape::NoDose;
    const QColor ink = look.tokens().*inkOf(shape);
    const qreal size = look.pxF(14);
    const qreal top = due ? cell.top() + look.pxF(3) : cell.center().y() - size / 2;
    paintShape(painter, QRectF(cell.center().x() - size / 2, top, size, size), shape, ink, ground);
    if (due) {
        painter.setFont(look.font(TextSize::Caption));
        painter.setPen(mark.outcome && !taken(*mark.outcome) ? ink : look->text2);
        const QString words = held ? tr("hold")
                                   : QLocale().toString(mark.outcome ? mark.milligrams : mark.expectedMg, 'g', 4);
        painter.drawText(QRectF(cell.left(), cell.top() + look.pxF(17), cell.width(), look.pxF(17)), Qt::AlignCenter,
                         words);
    }
    if (m_doses.value(day, Dose{.client = Id<Client>::create()}).version > 1) {
        const QPointF corner = cell.topRight();
        painter.setPen(Qt::NoPen);
        painter.setBrush(look->text1);
        painter.drawPolygon(QPolygonF({corner, corner + QPointF(-look.px(8), 0), corner + QPointF(0, look.px(8))}));
    }
    if (day == m_day) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? look->focus : look->line2, 2));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
}

void DoseCalendar::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg1);
    if (!m_today.isValid()) return;
    paintHeads(painter);
    for (QDate day = firstDay(); day <= m_today; day = day.addDays(1)) paintDay(painter, day);
    if (m_day.isValid()) paintDay(painter, m_day); // its frame over the neighbours
}
