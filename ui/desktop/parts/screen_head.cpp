#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/find_box.h"
#include "ui/desktop/parts/text_label.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

ScreenHead::ScreenHead(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel({}, TextSize::Title, QFont::DemiBold, &Tokens::text1, this)),
      m_subtitle(new TextLabel({}, TextSize::Lead, QFont::Normal, &Tokens::text2, this)), m_deeds(new QHBoxLayout),
      m_find(new FindBox(this))
{
    for (TextLabel *label : {m_title, m_subtitle}) label->setWordWrap(false);
    m_subtitle->setMinimumWidth(0);
    m_subtitle->installEventFilter(this);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addLayout(m_deeds);
    row->addWidget(m_find);
    connect(m_find, &FindBox::findRequested, this, &ScreenHead::findRequested);
    refit();
}

void ScreenHead::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_words = subtitle;
    showSubtitle();
    setAccessibleName(subtitle.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, subtitle));
}

/// As much of it as there is room for beside the deeds.
void ScreenHead::showSubtitle()
{
    const int room = m_subtitle->width();
    const bool fits = m_subtitle->fontMetrics().horizontalAdvance(m_words) <= room;
    const bool some = room >= Look::of(this).px(64);
    m_subtitle->setText(fits       ? m_words
                            : some ? m_subtitle->fontMetrics().elidedText(m_words, Qt::ElideRight, room)
                                   : QString());
    m_subtitle->setToolTip(fits ? QString() : m_words);
}

bool ScreenHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_subtitle && event->type() == QEvent::Resize) showSubtitle(); // deeds come and go beside it
    return QWidget::eventFilter(watched, event);
}

DeedButton *ScreenHead::addDeed(const QString &text, IconName icon, DeedButton::Rank rank)
{
    auto *deed = new DeedButton(text, rank, this);
    deed->setSign(icon);
    deed->setFocusPolicy(Qt::TabFocus);
    deed->setSignOnly(isNarrow());
    m_deeds->addWidget(deed);
    deed->show(); // at once: a layout shows it a moment later, and until then its key does nothing
    if (!m_hadFocus.isEmpty() && text == m_hadFocus) deed->setFocus(Qt::OtherFocusReason);
    return deed;
}

/// 200 % on a small screen: the deeds are signs, their words tool tips.
bool ScreenHead::isNarrow() const { return window()->width() < Look::of(this).px(1100); }

void ScreenHead::clearDeeds()
{
    m_hadFocus.clear();
    while (QLayoutItem *item = m_deeds->takeAt(0)) {
        if (auto *deed = qobject_cast<DeedButton *>(item->widget()); deed && deed->hasFocus())
            m_hadFocus = deed->text();
        delete item->widget();
        delete item;
    }
}

void ScreenHead::setFindVisible(bool visible) { m_find->setVisible(visible); }

void ScreenHead::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg0);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}

void ScreenHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void ScreenHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_find->setShort(window()->width() * 100 < 1400 * Look::of(this).textPercent());
    m_deeds->setSpacing(isNarrow() ? 0 : Look::of(this).px(space::m)); // signs have air of their own
    for (int i = 0; i < m_deeds->count(); ++i)
        if (auto *deed = qobject_cast<DeedButton *>(m_deeds->itemAt(i)->widget())) deed->setSignOnly(isNarrow());
}

void ScreenHead::refit()
{
    const Look &look = Look::of(this);
    setFixedHeight(look.px(space::head));
    layout()->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 1);
    layout()->setSpacing(look.px(space::m));
    m_deeds->setSpacing(look.px(space::m));
}
