#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/locked_text.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_field.h"
#include <QPainter>

// What a SecretField shows: dots, or the letters while the eye is open.

namespace {

constexpr int fieldInset = 12, bullet = 8, bulletStep = 14;

} // namespace

QSize SecretField::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(280), look.px(m_tall)};
}

QSize SecretField::minimumSizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(120), look.px(m_tall)};
}

QRectF SecretField::eye() const
{
    const Look &look = Look::of(this);
    const qreal size = look.px(space::target);
    return {width() - size - look.px(space::s), (height() - size) / 2, size, size};
}

QRectF SecretField::textBox() const
{
    const qreal left = Look::of(this).px(fieldInset);
    return {left, 2, eye().left() - left - 4, height() - 4.0};
}

void SecretField::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(!isEnabled() ? look->line1 : hasFocus() ? look->focus : look->line2, line));
    painter.setBrush(isEnabled() ? look->bg1 : look->bg2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    const qreal size = look.px(20);
    const QRectF sign(eye().center().x() - size / 2, eye().center().y() - size / 2, size, size);
    paintIcon(painter, sign, m_shown ? IconName::ShowNames : IconName::HideNames,
              m_overEye ? look->text1 : look->text2);
    paintLetters(painter);
}

qreal SecretField::letterWidth(const QFontMetricsF &metrics, int at) const
{
    const QStringView text = m_text->view();
    if (!m_shown) return Look::of(this).px(bulletStep);
    return metrics.horizontalAdvance(QString::fromRawData(text.data() + at, m_text->letterAt(at)));
}

void SecretField::paintLetters(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QRectF box = textBox();
    painter.setFont(look.font(TextSize::Lead));
    const QFontMetricsF metrics(painter.font());
    const QStringView text = m_text->view();
    qreal before = 0;
    for (int at = 0; at < m_cursor; at += m_text->letterAt(at)) before += letterWidth(metrics, at);
    // The cursor stays in view: what is before it moves out at the left.
    qreal x = box.left() - std::max(0.0, before - box.width() + 4);
    painter.setClipRect(box);
    if (m_allMarked) {
        qreal wide = 0;
        for (int at = 0; at < text.size(); at += m_text->letterAt(at)) wide += letterWidth(metrics, at);
        painter.fillRect(QRectF(x, box.center().y() - look.px(12), wide, look.px(24)), look->sel);
    }
    painter.setPen(look->text1);
    painter.setBrush(look->text1);
    const qreal cursorX = x + before;
    for (int at = 0; at < text.size(); at += m_text->letterAt(at)) {
        const qreal step = letterWidth(metrics, at);
        const QRectF cell(x, box.top(), step, box.height());
        // Letter by letter, so that no word of it lies in a text layout's cache.
        if (m_shown)
            painter.drawText(cell.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             QString::fromRawData(text.data() + at, m_text->letterAt(at)));
        else
            painter.drawEllipse(QPointF(cell.left() + look.pxF(bullet) / 2, cell.center().y()), look.pxF(bullet) / 2,
                                look.pxF(bullet) / 2);
        x += step;
    }
    if (hasFocus())
        painter.fillRect(QRectF(std::round(cursorX), box.center().y() - look.px(10), 1.5, look.px(20)), look->text1);
}
