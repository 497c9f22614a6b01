#include "ui/desktop/signin/way_row.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/look.h"
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

WayRow::WayRow(IconName icon, const QString &text, const QString &note, const QKeySequence &key, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_note(note), m_caps(capsOf(key))
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(note);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    new QShortcut(key, this, [this] { click(); });
}

void WayRow::setFilled(bool filled)
{
    m_filled = filled;
    update();
}

QSize WayRow::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(448), look.px(64)};
}

void WayRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
    else QAbstractButton::keyPressEvent(event);
}

void WayRow::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = m_filled && isEnabled();
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? look->accentHi : look->accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 4, 0, -4), 4, 4);
    } else {
        painter.fillRect(rect(), underMouse() && isEnabled() ? look->hover : look->bg1);
        painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
    }
    const QColor strong = !isEnabled() ? look->textOff : on ? look->onAccent : look->text1;
    const QColor weak = !isEnabled() ? look->textOff : on ? look->onAccent : look->text2;
    const int pad = on ? look.px(16) : 0, icon = look.px(20);
    paintIcon(painter, QRectF(pad, (height() - icon) / 2.0, icon, icon), m_icon, weak);
    const int x = pad + look.px(36);
    qreal caps = keyCapsSize(m_caps, look).width();
    const qreal capTop = (height() - look.px(18)) / 2.0;
    if (!on) paintKeyCaps(painter, QPointF(width() - caps - pad, capTop), m_caps, look);
    else caps = 0;
    const int wide = int(width() - x - caps - pad - look.px(12));
    painter.setPen(strong);
    painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
    painter.drawText(QRect(x, height() / 2 - look.px(21), wide, look.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, wide));
    painter.setPen(weak);
    painter.setFont(look.font(TextSize::Body));
    painter.drawText(QRect(x, height() / 2, wide, look.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, wide));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look->focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}
