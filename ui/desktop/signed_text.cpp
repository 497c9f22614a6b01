#include "ui/desktop/signed_text.h"
#include <QPainter>
#include <QTextLayout>

namespace {

/// The words laid out in lines no wider than @p width; answers their height.
qreal lay(QTextLayout &layout, qreal width, qreal lineHeight)
{
    layout.beginLayout();
    qreal y = 0;
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

qreal lineHeight(TextSize size, const Look &look)
{
    return look.pxF(size == TextSize::Person ? 32 : size == TextSize::Title ? 28 : 20);
}

} // namespace

SignedText::SignedText(TextSize size, QFont::Weight weight, QWidget *parent)
    : QWidget(parent), m_size(size), m_weight(weight)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SignedText::setText(const Sign &sign, const QString &text, Ink signInk, Ink textInk)
{
    m_sign = sign;
    m_signInk = signInk;
    m_ink = textInk;
    m_bold.clear();
    m_text = text;
    if (text.startsWith(QLatin1Char('*'))) {
        const qsizetype end = text.indexOf(QLatin1Char('*'), 1);
        m_bold = text.mid(1, end - 1);
        m_text = m_bold + text.mid(end + 1);
    }
    m_text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

int SignedText::indent() const
{
    if (!hasSign(m_sign)) return 0;
    return Look::of(this).px(m_size == TextSize::Person ? 34 : 28);
}

int SignedText::heightForWidth(int width) const
{
    const Look &look = Look::of(this);
    QTextLayout layout(m_text, look.font(m_size, m_bold.isEmpty() ? m_weight : QFont::DemiBold));
    return int(lay(layout, qMax(40, width - indent()), lineHeight(m_size, look)));
}

QSize SignedText::sizeHint() const { return {Look::of(this).px(240), heightForWidth(Look::of(this).px(240))}; }

QSize SignedText::minimumSizeHint() const { return {Look::of(this).px(80), Look::of(this).px(20)}; }

void SignedText::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal high = lineHeight(m_size, look);
    if (hasSign(m_sign)) {
        const qreal box = look.pxF(m_size == TextSize::Person ? 22 : 18);
        const QColor ink = m_signInk ? look.tokens().*m_signInk : look.tokens().*inkOf(Mark{m_sign, {}, nullptr});
        paintSign(painter, QRectF(0, (high - box) / 2, box, box), m_sign, ink, palette().window().color());
    }
    QTextLayout layout(m_text, look.font(m_size, m_weight));
    if (!m_bold.isEmpty()) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        layout.setFormats({{0, int(m_bold.size()), bold}});
    }
    lay(layout, qMax(40, width() - indent()), high);
    painter.setPen(look.tokens().*m_ink);
    layout.draw(&painter, QPointF(indent(), 0));
}
