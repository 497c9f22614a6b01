#include "ui/desktop/parts/text_label.h"
#include <QEvent>

TextLabel::TextLabel(const QString &text, TextSize size, QFont::Weight weight, Ink ink, QWidget *parent)
    : QLabel(text, parent), m_size(size), m_weight(weight), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    refit();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    refit();
}

void TextLabel::setSize(TextSize size, QFont::Weight weight)
{
    m_size = size;
    m_weight = weight;
    refit();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::PaletteChange)
        refit();
}

void TextLabel::refit()
{
    if (m_fitting) return; // setting font and palette brings us here again
    m_fitting = true;
    const Look &look = Look::of(this);
    setFont(look.font(m_size, m_weight));
    QPalette colours = look.palette();
    colours.setColor(QPalette::WindowText, look.tokens().*m_ink);
    colours.setColor(QPalette::Text, look.tokens().*m_ink);
    setPalette(colours);
    m_fitting = false;
}
