#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/text_label.h"
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace {
// 200 below the filters at 900 high; less where there is less.
int topOf(int height, const Look &look) { return std::min(look.px(200), height / 4); }
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_fact(new TextLabel({}, TextSize::Title, QFont::DemiBold, &Tokens::text1, this)),
      m_next(new TextLabel({}, TextSize::Lead, QFont::Normal, &Tokens::text2, this)),
      m_deed(new DeedButton({}, DeedButton::Rank::Filled, this))
{
    for (TextLabel *label : {m_fact, m_next}) label->setAlignment(Qt::AlignHCenter);
    m_deed->setTall(44);
    m_deed->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_fact);
    column->addWidget(m_next);
    column->addSpacing(8);
    column->addWidget(m_deed, 0, Qt::AlignHCenter);
    column->addStretch(1);
    refit();
}

void EmptyState::say(IconName icon, const QString &fact, const QString &next, bool good)
{
    m_icon = icon;
    m_good = good;
    m_fact->setText(fact);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    setAccessibleName(next.isEmpty() ? fact : QStringLiteral("%1 %2").arg(fact, next));
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    const int size = look.px(20);
    paintIcon(painter, QRectF((width() - size) / 2.0, topOf(height(), look), size, size), m_icon,
              m_good ? look->given : look->text2);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refit();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void EmptyState::refit()
{
    const Look &look = Look::of(this);
    layout()->setContentsMargins(look.px(space::margin), topOf(height(), look) + look.px(28), look.px(space::margin),
                                 look.px(space::margin));
    layout()->setSpacing(look.px(space::s));
}
