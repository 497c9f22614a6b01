#include "ui/desktop/today/day_shapes.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/today/today_delegate.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <QPainter>

DayShapes::DayShapes(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void DayShapes::setDays(const QList<DayMark> &days)
{
    m_days = days.mid(qMax<qsizetype>(0, days.size() - 14));
    QStringList spoken;
    for (const DayMark &day : std::as_const(m_days))
        spoken << tr("%1: %2").arg(shortDay(day.day),
                                   day.outcome              ? word(*day.outcome)
                                       : day.expectedMg > 0 ? tr("no dose recorded")
                                                            : tr("no dose due"));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

QSize DayShapes::sizeHint() const { return {Look::of(this).px(280), Look::of(this).px(44)}; }

void DayShapes::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pitch = width() / 14.0;
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    for (int i = 0; i < m_days.size(); ++i)
        painter.drawText(QRectF(i * pitch, 0, pitch, look.px(18)), Qt::AlignCenter,
                         QLocale().dayName(m_days[i].day.dayOfWeek(), QLocale::NarrowFormat));
    paintDayMarks(painter, QRectF(0, look.px(22), width(), look.px(18)), m_days, 14, pitch, look.pxF(16), look,
                  look->bg2);
}
