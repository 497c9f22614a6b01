#include "ui/desktop/parts/key_cap.h"
#include <QFontMetricsF>
#include <QKeySequence>
#include <QPainter>
#include <cmath>

namespace {

constexpr int capHeight = 18, inset = 4, gap = 4;

QFont capFont(const Look &look) { return look.font(TextSize::Caption, QFont::Medium); }

QString arrow(const QString &key)
{
    if (key == QLatin1String("Up")) return QStringLiteral("↑");
    if (key == QLatin1String("Down")) return QStringLiteral("↓");
    if (key == QLatin1String("Left")) return QStringLiteral("←");
    if (key == QLatin1String("Right")) return QStringLiteral("→");
    if (key == QLatin1String("Return")) return QStringLiteral("Enter");
    return key;
}

} // namespace

QStringList capsOf(const QKeySequence &keys)
{
    // Plus and comma are names of keys, too: "Ctrl++".
    const QString text = keys.toString(QKeySequence::PortableText);
    if (text.size() == 1) return {text};
    QStringList caps;
    for (const QString &part : text.split(QLatin1Char('+'), Qt::SkipEmptyParts)) caps << arrow(part);
    if (text.endsWith(QLatin1String("++"))) caps << QStringLiteral("+");
    return caps;
}

QSizeF keyCapSize(const QString &cap, const Look &look)
{
    const qreal tall = look.px(capHeight);
    const qreal word = std::ceil(QFontMetricsF(capFont(look)).horizontalAdvance(cap)) + 2 * look.px(inset) + 2;
    return {std::max(tall, word), tall};
}

QSizeF keyCapsSize(const QStringList &caps, const Look &look)
{
    qreal width = 0;
    for (const QString &cap : caps) width += keyCapSize(cap, look).width() + (width > 0 ? look.px(gap) : 0);
    return {width, caps.isEmpty() ? 0 : qreal(look.px(capHeight))};
}

void paintKeyCap(QPainter &painter, const QPointF &topLeft, const QString &cap, const Look &look, const QColor &ink,
                 const QColor &border, const QColor &fill)
{
    const QRectF box(QPointF(std::round(topLeft.x()), std::round(topLeft.y())), keyCapSize(cap, look));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(capFont(look));
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, cap);
    painter.restore();
}

qreal paintKeyCaps(QPainter &painter, const QPointF &topLeft, const QStringList &caps, const Look &look)
{
    qreal x = topLeft.x();
    for (const QString &cap : caps) {
        if (x > topLeft.x()) x += look.px(gap);
        paintKeyCap(painter, QPointF(x, topLeft.y()), cap, look, look->text1, look->line2, look->bg1);
        x += keyCapSize(cap, look).width();
    }
    return x;
}

KeyCap::KeyCap(const QStringList &caps, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCaps(caps);
}

void KeyCap::setCaps(const QStringList &caps)
{
    m_caps = caps;
    setAccessibleName(caps.join(QLatin1Char('+')));
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const { return keyCapsSize(m_caps, Look::of(this)).toSize(); }

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = Look::of(this);
    paintKeyCaps(painter, QPointF(0, (height() - look.px(capHeight)) / 2.0), m_caps, look);
}
