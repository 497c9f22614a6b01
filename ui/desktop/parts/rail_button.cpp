#include "ui/desktop/parts/rail_button.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>

RailButton::RailButton(const QString &key, IconName icon, const QString &word, QWidget *parent)
    : QAbstractButton(parent), m_key(key), m_icon(icon)
{
    setText(word);
    setShortcut({});
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click must not take the focus out of the list
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ringless", true); // at the window's edge a ring would be cut: drawn inside instead
    tell();
}

void RailButton::setBadge(int count, const QString &meaning)
{
    m_count = count;
    m_meaning = meaning;
    tell();
    update();
}

void RailButton::setIconOnly(bool only)
{
    m_iconOnly = only;
    tell();
    updateGeometry();
    update();
}

void RailButton::tell()
{
    const QString count = m_count > 0 ? (m_meaning.isEmpty() ? QString::number(m_count) : m_meaning) : QString();
    setAccessibleName(count.isEmpty() ? text() : QStringLiteral("%1, %2").arg(text(), count));
    setToolTip(m_iconOnly ? accessibleName() : m_meaning);
}

QSize RailButton::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(56), look.px(m_iconOnly ? 44 : 56)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool here = isChecked();
    const QRectF plate = QRectF(rect()).adjusted(look.px(space::s), 0, -look.px(space::s), 0);
    if (here || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(here ? look->sel : look->hover);
        painter.drawRoundedRect(plate, 6, 6);
    }
    if (here) painter.fillRect(QRectF(0, look.px(8), 3, height() - 2 * look.px(8)), look->accent);
    const QColor ink = !isEnabled() ? look->textOff : here ? look->accent : look->text2;
    const int size = look.px(20);
    const QRectF sign(width() / 2.0 - size / 2.0, m_iconOnly ? (height() - size) / 2.0 : look.px(9), size, size);
    paintIcon(painter, sign, m_icon, ink);
    if (!m_iconOnly) {
        painter.setFont(look.font(TextSize::Caption, here ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        const QRectF words(0, sign.bottom() + look.px(2), width(), look.px(space::l) + 2);
        painter.drawText(words, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
    if (m_count > 0) paintBadge(painter, sign);
    if (hasFocus()) {
        painter.setPen(QPen(look->focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), 6, 6);
    }
}

void RailButton::paintBadge(QPainter &painter, const QRectF &sign) const
{
    const Look &look = Look::of(this);
    const QString count = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
    const qreal tall = look.px(16);
    const qreal wide = std::max<qreal>(tall, painter.fontMetrics().horizontalAdvance(count) + look.px(8));
    const qreal top = std::max<qreal>(0, sign.top() - look.px(6)); // the buttons are low under large text
    const QRectF box(sign.center().x() + look.px(5), top, wide, tall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look->overdue);
    painter.drawRoundedRect(box, tall / 2, tall / 2);
    painter.setPen(look->bg1);
    painter.drawText(box, Qt::AlignCenter, count);
}
