#include "ui/desktop/signin/brand_pane.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>
#include <QPainterPath>

namespace {

/// The boat, drawn in a box of 400 x 360: mast, two sails, hull, keel and bulb.
QPainterPath boat()
{
    QPainterPath path;
    path.moveTo(200, 14);
    path.lineTo(200, 208); // mast
    path.moveTo(200, 24);
    path.cubicTo(256, 56, 300, 108, 304, 168);
    path.lineTo(200, 168);
    path.moveTo(172, 62);
    path.lineTo(172, 168);
    path.lineTo(112, 168);
    path.cubicTo(118, 130, 142, 90, 172, 62);
    path.moveTo(68, 208);
    path.lineTo(340, 208);
    path.cubicTo(326, 246, 302, 270, 256, 270);
    path.lineTo(152, 270);
    path.cubicTo(106, 270, 82, 246, 68, 208);
    path.moveTo(184, 270);
    path.lineTo(194, 322);
    path.moveTo(224, 270);
    path.lineTo(214, 322);
    path.addRoundedRect(QRectF(164, 322, 88, 20), 10, 10);
    return path;
}

QPainterPath water()
{
    QPainterPath path;
    path.moveTo(4, 224);
    path.lineTo(62, 224);
    path.moveTo(346, 224);
    path.lineTo(404, 224);
    path.moveTo(28, 254);
    path.cubicTo(44, 244, 60, 244, 78, 254);
    path.moveTo(330, 254);
    path.cubicTo(348, 244, 364, 244, 380, 254);
    path.moveTo(8, 286);
    path.cubicTo(40, 272, 60, 272, 78, 286);
    path.cubicTo(88, 294, 98, 294, 108, 286);
    path.moveTo(300, 286);
    path.cubicTo(332, 272, 352, 272, 370, 286);
    path.cubicTo(380, 294, 390, 294, 400, 286);
    return path;
}

void paintBoat(QPainter &painter, const QRectF &box, const Look &look)
{
    painter.save();
    painter.translate(box.topLeft());
    const qreal scale = box.width() / 408;
    painter.scale(scale, scale);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look->onBrand2.darker(130), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(water());
    painter.setPen(QPen(look->onBrand, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(boat());
    painter.restore();
}

} // namespace

BrandPane::BrandPane(QWidget *parent) : QWidget(parent)
{
    m_subtitle = tr("The register of a naltrexone clinic");
    m_foot = {tr("Supports decisions, is not medical advice.")};
    setAccessibleName(QStringLiteral("Evenkeel"));
    setAccessibleDescription(m_subtitle);
}

void BrandPane::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    update();
}

void BrandPane::setSteps(const QList<Step> &steps, int current)
{
    m_steps = steps;
    m_current = current;
    if (current >= 0 && current < steps.size())
        setAccessibleDescription(tr("Step %1 of %2: %3").arg(current + 1).arg(steps.size()).arg(steps[current].title));
    update();
}

void BrandPane::setFoot(const QStringList &lines)
{
    m_foot = lines;
    update();
}

void BrandPane::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->brand);
    const int left = look.px(width() < look.px(480) ? 40 : 64);
    painter.setPen(look->onBrand);
    painter.setFont(look.font(TextSize::Figure, QFont::DemiBold));
    painter.drawText(QRect(left, look.px(60), width() - left, look.px(48)), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("Evenkeel"));
    painter.setPen(look->onBrand2);
    painter.setFont(look.font(TextSize::Lead));
    painter.drawText(QRect(left, look.px(110), width() - left, look.px(28)), Qt::AlignLeft | Qt::AlignVCenter,
                     m_subtitle);

    if (m_steps.isEmpty()) {
        const qreal wide = qMin<qreal>(look.px(404), width() - look.px(64));
        paintBoat(painter,
                  QRectF((width() - wide) / 2, look.px(272) * height() / qreal(look.px(868)), wide, wide * 0.9), look);
    } else {
        paintSteps(painter);
        const qreal wide = look.px(242);
        if (width() >= look.px(500))
            paintBoat(painter, QRectF((width() - wide) / 2, height() - look.px(322), wide, wide * 0.9), look);
    }
    painter.setPen(look->onBrand2);
    painter.setFont(look.font(TextSize::Body));
    const int line = look.px(20);
    int y = height() - look.px(64) - line * int(m_foot.size() - 1);
    for (const QString &text : m_foot) {
        painter.drawText(QRect(left, y - line, width() - left - look.px(24), line), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        y += line;
    }
}

void BrandPane::paintSteps(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const int left = look.px(width() < look.px(480) ? 40 : 64);
    for (int i = 0; i < m_steps.size(); ++i) {
        const int top = look.px(184 + 64 * i);
        const QRectF ring(left + 0.5, top + 0.5, look.px(27), look.px(27));
        const bool here = i == m_current;
        painter.setPen(QPen(i <= m_current ? look->onBrand : look->onBrand2, 1.5));
        painter.setBrush(here ? QBrush(look->onBrand) : QBrush(Qt::NoBrush));
        painter.drawEllipse(ring);
        if (i < m_current) {
            paintIcon(painter, ring.adjusted(look.px(4), look.px(4), -look.px(4), -look.px(4)), IconName::Check,
                      look->onBrand);
        } else {
            painter.setPen(here ? look->brand : look->onBrand2);
            painter.setFont(look.font(TextSize::Lead, here ? QFont::DemiBold : QFont::Normal));
            painter.drawText(ring, Qt::AlignCenter, QString::number(i + 1));
        }
        const int x = left + look.px(44), wide = width() - x - look.px(16);
        painter.setPen(look->onBrand);
        painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
        painter.drawText(QRect(x, top - look.px(4), wide, look.px(24)), Qt::AlignLeft | Qt::AlignVCenter,
                         m_steps[i].title);
        painter.setPen(look->onBrand2);
        painter.setFont(look.font(TextSize::Body));
        painter.drawText(QRect(x, top + look.px(20), wide, look.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_steps[i].note, Qt::ElideRight, wide));
    }
}
