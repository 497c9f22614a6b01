#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/parts/text_label.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

NoticeLine::NoticeLine(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_title = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
    m_words = new TextLabel(QString());
    for (TextLabel *label : {m_title, m_words}) label->setTextFormat(Qt::PlainText);
    auto *words = new QVBoxLayout;
    words->setSpacing(look.px(2));
    words->addWidget(m_title);
    words->addWidget(m_words);
    m_deeds = new QHBoxLayout;
    m_deeds->setSpacing(look.px(space::s));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(look.px(space::margin + 16 + space::m), look.px(space::s), look.px(space::margin),
                             look.px(space::s));
    line->setSpacing(look.px(space::margin));
    line->addLayout(words, 1);
    line->addLayout(m_deeds);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // as high as its wrapped words, no less
    hide();
}

void NoticeLine::say(Tone tone, const QString &title, const QString &words)
{
    const bool isNew = isHidden() || title != m_title->text();
    m_tone = tone;
    dropDeeds();
    m_title->setInk(tone == Tone::Alarm ? &Tokens::overdue : &Tokens::text1);
    m_title->setText(title);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    show();
    setAccessibleName(sentence());
    update();
    if (!isNew) return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

DeedButton *NoticeLine::addDeed(const QString &text, DeedButton::Rank rank)
{
    auto *deed = new DeedButton(text, rank);
    deed->setTall(space::rowControl);
    m_deeds->addWidget(deed, 0, Qt::AlignVCenter);
    deed->show(); // now, so that it can take the focus
    return deed;
}

void NoticeLine::clear()
{
    dropDeeds();
    m_title->clear();
    m_words->clear();
    setAccessibleName({});
    hide();
}

QString NoticeLine::sentence() const
{
    if (isHidden()) return {};
    return m_words->text().isEmpty() ? m_title->text() : m_title->text() + QLatin1Char(' ') + m_words->text();
}

void NoticeLine::dropDeeds()
{
    while (QLayoutItem *item = m_deeds->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that asked
        delete item;
    }
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_tone == Tone::Alarm ? look->overdueTint : look->accentTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
    const int size = look.px(16);
    const QRect title = m_title->geometry();
    const qreal middle = m_words->isHidden() ? height() / 2.0 : title.top() + title.height() / 2.0;
    paintIcon(painter, QRectF(look.px(space::margin), middle - size / 2.0, size, size),
              m_tone == Tone::Alarm ? IconName::Warning : IconName::Edit,
              m_tone == Tone::Alarm ? look->overdue : look->accent);
}
