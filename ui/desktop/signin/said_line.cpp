#include "ui/desktop/signin/said_line.h"
#include "ui/desktop/parts/look.h"
#include <QAccessible>
#include <QPainter>

SaidLine::SaidLine(int lines, QWidget *parent) : QWidget(parent), m_lines(lines)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SaidLine::clear() { set(IconName::Info, &Tokens::text2, {}); }
void SaidLine::warn(const QString &sentence) { set(IconName::Warning, &Tokens::late, sentence); }
void SaidLine::fail(const QString &sentence) { set(IconName::Warning, &Tokens::overdue, sentence); }
void SaidLine::tell(const QString &sentence) { set(IconName::Info, &Tokens::text2, sentence); }

void SaidLine::set(IconName icon, Ink ink, const QString &sentence)
{
    m_icon = icon;
    m_ink = ink;
    m_sentence = sentence;
    setAccessibleName(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent said(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
    update();
}

QSize SaidLine::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(320), look.px(20 * m_lines)};
}

void SaidLine::paintEvent(QPaintEvent *)
{
    if (m_sentence.isEmpty()) return;
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = look.tokens().*m_ink;
    paintIcon(painter, QRectF(0, look.px(2), look.px(16), look.px(16)), m_icon, ink);
    painter.setPen(ink);
    painter.setFont(look.font(TextSize::Body, QFont::Medium));
    painter.drawText(QRect(look.px(24), 0, width() - look.px(24), height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}
