#include "ui/desktop/parts/site_figure.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>
#include <QPainterPath>

namespace {

// Drawn in a field of 168 x 136, seen from behind: left is left.
constexpr qreal wide = 168, tall = 136;

// The left half; the right one is its mirror.
QPainterPath outline()
{
    QPainterPath path({20, 8});
    path.cubicTo(22, 26, 10, 40, 6, 56);
    path.cubicTo(1, 76, 8, 94, 22, 108);
    path.moveTo(34, 100);
    path.cubicTo(52, 111, 78, 106, 84, 88);
    path.moveTo(71, 32);
    path.lineTo(84, 44);
    return path;
}

// The last six of a side, newest first, stand apart within the upper outer quarter.
const QPointF places[] = {{31, 47}, {22, 50}, {18, 58}, {27, 57}, {36, 54}, {30, 39}};

} // namespace

SiteFigure::SiteFigure(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Where the last injections went"));
}

void SiteFigure::setLast(const QList<Side> &last, const QString &words)
{
    m_last = last.mid(0, 6);
    setAccessibleDescription(words);
    setToolTip(words);
    update();
}

void SiteFigure::setProposed(Side side)
{
    m_proposed = side;
    m_hasProposed = true;
    update();
}

void SiteFigure::setSore(bool left, bool right)
{
    m_sore[int(Side::Left)] = left;
    m_sore[int(Side::Right)] = right;
    update();
}

void SiteFigure::setSmall(bool isSmall)
{
    m_small = isSmall;
    updateGeometry();
}

QSize SiteFigure::sizeHint() const
{
    const Look &look = Look::of(this);
    const int height = look.px(m_small ? 120 : 136);
    return {int(height * wide / tall), height};
}

QPointF SiteFigure::spot(Side side, int nth) const
{
    const QPointF place = places[nth];
    return side == Side::Left ? place : QPointF(wide - place.x(), place.y());
}

void SiteFigure::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = std::min(width() / wide, height() / tall);
    painter.scale(scale, scale);
    painter.setPen(QPen(look->bg3.darker(look.isDark() ? 70 : 104), 1.5, Qt::DashLine, Qt::FlatCap));
    for (const qreal x : {42.0, wide - 42}) {
        painter.drawLine(QPointF(x, 38), QPointF(x, 96));
        painter.drawLine(QPointF(x - 32, 66), QPointF(x + 32, 66));
    }
    painter.setPen(QPen(look->line2, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline());
    painter.drawPath(QTransform(-1, 0, 0, 1, wide, 0).map(outline()));
    painter.drawLine(QPointF(84, 44), QPointF(84, 88));
    int nth[2] = {0, 0};
    painter.setPen(Qt::NoPen);
    painter.setBrush(look->notDue);
    for (const Side side : m_last) painter.drawEllipse(spot(side, nth[int(side)]++), 4, 4);
    painter.setPen(QPen(look->overdue, 2.5, Qt::SolidLine, Qt::RoundCap));
    for (const Side side : {Side::Left, Side::Right}) {
        if (!m_sore[int(side)]) continue;
        const QPointF at = spot(side, 0) + QPointF(side == Side::Left ? 14 : -14, 14);
        painter.drawLine(at - QPointF(5, 5), at + QPointF(5, 5));
        painter.drawLine(at - QPointF(5, -5), at + QPointF(5, -5));
    }
    if (m_hasProposed) {
        painter.setPen(QPen(look->accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(spot(m_proposed, 0) + QPointF(m_proposed == Side::Left ? -4 : 4, 0), 14, 14);
    }
    const auto word = [&](Side side, const QString &text, qreal x) {
        const bool proposed = m_hasProposed && side == m_proposed;
        QFont font = look.font(TextSize::Caption, proposed ? QFont::DemiBold : QFont::Normal);
        font.setPixelSize(std::max(12, int(look.pxF(12) / scale)));
        painter.setFont(font);
        painter.setPen(proposed ? look->accent : look->text2);
        painter.drawText(QRectF(x - 40, 116, 80, 18), Qt::AlignCenter, text);
    };
    word(Side::Left, tr("left"), 48);
    word(Side::Right, tr("right"), wide - 48);
}
