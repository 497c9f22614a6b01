#include "ui/desktop/review/onset_chart.h"
#include "ui/desktop/parts/look.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {
constexpr int onsetLegendHigh = 56, axisHigh = 38, blockMost = 13; // px at 100 %
constexpr int weekOfDays = 7;
}

OnsetChart::OnsetChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty("ringed", true);
    setAccessibleName(tr("Days from dose to onset"));
}

void OnsetChart::setContent(const Content &content)
{
    m_content = content;
    setAccessibleDescription(m_day >= 0 && hasFocus() ? sentence(m_day) : allSaid()); // what is being read goes on
    update();
}

QString OnsetChart::allSaid() const
{
    QStringList said;
    for (int day = 0; day < onsetDays; ++day)
        if (m_content.own[std::size_t(day)] > 0) said << sentence(day);
    return said.isEmpty() ? tr("No side effect of this client began within 28 days of a dose.")
                          : said.join(QLatin1Char(' '));
}

QString OnsetChart::sentence(int day) const
{
    const int own = m_content.own[std::size_t(day)], clinic = m_content.clinic[std::size_t(day)];
    QString words = own == 1 ? tr("Day %1: 1 side effect of this client").arg(day)
                             : tr("Day %1: %2 side effects of this client").arg(day).arg(own);
    if (m_content.chosenDay == day) words = tr("%1, this one among them").arg(words);
    return m_content.clinicRead ? tr("%1, %2 in the clinic.").arg(words).arg(clinic) : words + QLatin1Char('.');
}

QSize OnsetChart::sizeHint() const { return {Look::of(this).px(400), Look::of(this).px(208)}; }

QSize OnsetChart::minimumSizeHint() const { return {Look::of(this).px(220), Look::of(this).px(140)}; }

QRectF OnsetChart::area() const
{
    const Look &look = Look::of(this);
    const int legend = height() >= look.px(180) ? look.px(onsetLegendHigh)
                                                : 0; // no room for both: the chart goes before
    return QRectF(rect()).adjusted(1, legend, -1, -look.px(axisHigh));
}

void OnsetChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = Look::of(this);
    painter.fillRect(rect(), look->bg1);
    if (m_day >= 0 && hasFocus()) {
        const qreal wide = area().width() / onsetDays;
        painter.fillRect(QRectF(area().left() + m_day * wide, area().top(), wide, area().height()), look->sel);
    }
    paintClinic(painter);
    paintOwn(painter);
    paintAxis(painter);
    if (height() >= look.px(180)) paintLegend(painter);
}

void OnsetChart::paintClinic(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const int most = *std::max_element(m_content.clinic.begin(), m_content.clinic.end());
    if (most == 0) return;
    const QRectF room = area();
    const qreal wide = room.width() / onsetDays;
    for (int day = 0; day < onsetDays; ++day) {
        const qreal high = std::round(room.height() * m_content.clinic[std::size_t(day)] / most);
        if (high < 1) continue;
        const QRectF bar(std::round(room.left() + day * wide) + 1, room.bottom() - high, std::floor(wide) - 2, high);
        painter.fillRect(bar, look->line2);
        painter.fillRect(bar.adjusted(1, 1, -1, 0), look->bg3);
    }
}

void OnsetChart::paintOwn(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const int most = *std::max_element(m_content.own.begin(), m_content.own.end());
    if (most == 0) return;
    const QRectF room = area();
    const qreal wide = room.width() / onsetDays;
    const qreal block = std::max(3.0, std::floor(std::min(look.pxF(blockMost), room.height() / most)));
    for (int day = 0; day < onsetDays; ++day)
        for (int nth = 0; nth < m_content.own[std::size_t(day)]; ++nth) {
            const QRectF box(std::round(room.left() + day * wide) + 2, room.bottom() - (nth + 1) * block,
                             std::floor(wide) - 4, block - 1);
            // The one in hand lies on top of the day, as it is the newest to be judged.
            const bool chosen = m_content.chosenDay == day && nth + 1 == m_content.own[std::size_t(day)];
            const auto grade = std::size_t(std::clamp(m_content.chosenGrade, 1, 5) - 1);
            painter.fillRect(
                box, chosen ? m_content.chosenGrade <= 2 ? look->gradeLine : look->gradeFill[grade] : look->accent);
            if (chosen) painter.fillRect(box.adjusted(1, 1, -1, -1), look->gradeFill[grade]);
        }
}

void OnsetChart::paintAxis(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QRectF room = area();
    painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), look->line2);
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    const qreal wide = room.width() / onsetDays;
    for (const int day : {0, weekOfDays, 2 * weekOfDays, 3 * weekOfDays, onsetDays - 1}) {
        const QRectF box(room.left() + (day + 0.5) * wide - 20, room.bottom() + look.pxF(3), 40, look.pxF(16));
        const QRectF inside = box.translated(
            std::min(0.0, room.right() - box.right()) + std::max(0.0, room.left() - box.left()), 0);
        const int side = box.left() < room.left() ? Qt::AlignLeft
            : box.right() > room.right()          ? Qt::AlignRight
                                                  : Qt::AlignHCenter;
        painter.drawText(inside, side | Qt::AlignVCenter, QString::number(day));
    }
    painter.drawText(QRectF(room.left(), room.bottom() + look.pxF(19), room.width(), look.pxF(18)),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("days after the dose"));
}

void OnsetChart::paintLegend(QPainter &painter) const
{
    const Look &look = Look::of(this);
    painter.setFont(look.font(TextSize::Caption));
    const QFontMetricsF metrics(painter.font());
    const auto grade = std::size_t(std::clamp(m_content.chosenGrade, 1, 5) - 1);
    struct Line
    {
        QColor fill, edge;
        QString words;
    };
    QList<Line> lines{{look->accent, look->accent,
                       m_content.ownAll == 1 ? tr("%1, 1 side effect").arg(m_content.name)
                                             : tr("%1, %2 side effects").arg(m_content.name).arg(m_content.ownAll)}};
    if (m_content.chosenDay)
        lines << Line{look->gradeFill[grade], m_content.chosenGrade <= 2 ? look->gradeLine : look->gradeFill[grade],
                      tr("this one, day %1").arg(*m_content.chosenDay)};
    lines << Line{look->bg3, look->line2,
                  m_content.clinicRead ? tr("clinic, %1 in 12 months").arg(m_content.clinicAll)
                                       : tr("reading the clinic…")};
    qreal widest = 0;
    for (const Line &line : lines) widest = std::max(widest, metrics.horizontalAdvance(line.words));
    const qreal box = look.pxF(10);
    const qreal left = std::max(0.0, width() - widest - box - look.pxF(8) - 2);
    for (int nth = 0; nth < lines.size(); ++nth) {
        const QRectF mark(left, nth * look.pxF(18) + look.pxF(3), box, box);
        painter.fillRect(mark, lines[nth].edge);
        painter.fillRect(mark.adjusted(1, 1, -1, -1), lines[nth].fill);
        painter.setPen(look->text1);
        const qreal from = left + box + look.pxF(8);
        painter.drawText(QRectF(from, nth * look.pxF(18), width() - from, look.pxF(16)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(lines[nth].words, Qt::ElideRight, width() - from));
    }
}

void OnsetChart::choose(int day)
{
    m_day = std::clamp(day, 0, onsetDays - 1);
    setAccessibleDescription(sentence(m_day));
    setToolTip(sentence(m_day));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void OnsetChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left) choose(m_day < 0 ? onsetDays - 1 : m_day - 1);
    else if (event->key() == Qt::Key_Right) choose(m_day + 1);
    else QWidget::keyPressEvent(event);
}

void OnsetChart::mouseMoveEvent(QMouseEvent *event)
{
    const int day = int((event->position().x() - area().left()) * onsetDays / std::max(1.0, area().width()));
    if (day >= 0 && day < onsetDays) setToolTip(sentence(day));
}

void OnsetChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void OnsetChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
