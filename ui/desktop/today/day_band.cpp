#include "ui/desktop/today/day_band.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/signed_text.h"
#include <QHBoxLayout>
#include <QPainter>

DayBand::DayBand(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_words = new SignedText(TextSize::Body, QFont::Normal);
    m_deed = new DeedButton(QString());
    m_deed->setTall(space::rowControl);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(look.px(space::margin), look.px(6), look.px(space::margin), look.px(6));
    line->setSpacing(look.px(space::m));
    line->addWidget(m_words, 1);
    line->addWidget(m_deed);
    connect(m_deed, &QAbstractButton::clicked, this, &DayBand::deedWanted);
    hide();
}

void DayBand::say(const Sign &sign, const QString &words, Ink tint, const QString &deed)
{
    m_tint = tint;
    m_words->setText(sign, words);
    m_deed->setText(deed);
    m_deed->setVisible(!deed.isEmpty());
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    update();
}

QString DayBand::words() const { return isHidden() ? QString() : m_words->text(); }

void DayBand::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), m_tint ? look.tokens().*m_tint : look->bg2);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}
