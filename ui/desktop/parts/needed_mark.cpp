#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/look.h"
#include <QAccessible>
#include <QPainter>
#include <QResizeEvent>

NeededMark::NeededMark(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("needed"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize NeededMark::sizeHint() const
{
    const Look &look = Look::of(this);
    const QFontMetrics metrics(look.font(TextSize::Body, QFont::DemiBold));
    return {look.px(16 + space::xs) + metrics.horizontalAdvance(accessibleName()) + 2, look.px(20)};
}

void NeededMark::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    const int size = look.px(16);
    // The arrow points at the field, which stands at its left.
    painter.save();
    painter.translate(size, 0);
    painter.scale(-1, 1);
    const qreal top = (height() - size) / 2.0;
    paintIcon(painter, QRectF(0, top, size, size), IconName::Becomes, look->accent);
    painter.restore();
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(look->accent);
    painter.drawText(rect().adjusted(size + look.px(space::xs), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     accessibleName());
}

NoteLine::NoteLine(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NoteLine::say(const QString &sentence, bool isError) { tell(sentence, isError ? Tone::Error : Tone::Hint); }

void NoteLine::warn(const QString &sentence) { tell(sentence, Tone::Warning); }

void NoteLine::tell(const QString &sentence, Tone tone)
{
    const bool news = sentence != m_sentence && !sentence.isEmpty() && tone != Tone::Hint;
    m_sentence = sentence;
    m_tone = tone;
    setAccessibleName(sentence);
    setVisible(m_kept || !sentence.isEmpty());
    updateGeometry();
    update();
    if (!news) return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoteLine::setKept(bool kept)
{
    m_kept = kept;
    setVisible(m_kept || !m_sentence.isEmpty());
}

void NoteLine::setIndent(int indent)
{
    m_indent = indent;
    updateGeometry();
    update();
}

int NoteLine::left() const
{
    const Look &look = Look::of(this);
    return m_indent + (m_tone == Tone::Hint ? 0 : look.px(16 + space::s));
}

int NoteLine::heightForWidth(int width) const
{
    const Look &look = Look::of(this);
    const QFontMetrics metrics(look.font(TextSize::Body));
    const int room = std::max(1, width - left());
    return std::max(look.px(20), metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, m_sentence).height());
}

QSize NoteLine::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(200), heightForWidth(width() > 0 ? width() : look.px(400))};
}

/// A scrolled form asks for the hint, not for the height of a width: the hint follows the width that came.
void NoteLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width() && heightForWidth(width()) != height()) updateGeometry();
}

void NoteLine::paintEvent(QPaintEvent *)
{
    if (m_sentence.isEmpty()) return;
    const Look &look = Look::of(this);
    QPainter painter(this);
    const QColor ink = m_tone == Tone::Error ? look->overdue : m_tone == Tone::Warning ? look->late : look->text2;
    const int size = look.px(16);
    if (m_tone != Tone::Hint) paintIcon(painter, QRectF(m_indent, look.px(2), size, size), IconName::Warning, ink);
    painter.setFont(look.font(TextSize::Body, m_tone == Tone::Warning ? QFont::Medium : QFont::Normal));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(left(), 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap,
                     m_sentence);
}
