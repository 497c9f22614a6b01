#include "ui/desktop/parts/find_box.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/key_cap.h"
#include <QKeyEvent>
#include <QPainter>

FindBox::FindBox(QWidget *parent) : QAbstractButton(parent)
{
    setText(tr("Find a client or a command"));
    setShortcut({});
    setAccessibleName(text());
    setAccessibleDescription(QStringLiteral("Ctrl+K"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT findRequested({}); });
}

void FindBox::setShort(bool isShort)
{
    if (m_short == isShort) return;
    m_short = isShort;
    updateGeometry();
    update();
}

QSize FindBox::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(m_short ? 200 : 288), look.px(space::control)};
}

void FindBox::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look->line2, 1));
    painter.setBrush(look->bg1);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int size = look.px(16), inset = look.px(10);
    paintIcon(painter, QRectF(inset, (height() - size) / 2.0, size, size), IconName::Search, look->text2);
    const QStringList caps{QStringLiteral("Ctrl"), QStringLiteral("K")};
    const QSizeF capsSize = keyCapsSize(caps, look);
    const qreal capsLeft = width() - inset - capsSize.width();
    paintKeyCaps(painter, QPointF(capsLeft, (height() - capsSize.height()) / 2), caps, look);
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(look->text3);
    const QRectF words(inset + size + look.px(space::s), 0, capsLeft - inset - size - 2 * look.px(space::s), height());
    const QString line = m_short ? tr("Find") : text();
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line, Qt::ElideRight, int(words.width())));
}

void FindBox::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    if (plain && !event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space) {
        Q_EMIT findRequested(event->text());
        return;
    }
    QAbstractButton::keyPressEvent(event);
}
