#include "ui/desktop/orders/order_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

OrderFoot::OrderFoot(const QString &signer, const QString &sign, QWidget *parent)
    : QWidget(parent), m_signer(signer), m_what(new TextLabel(QString(), TextSize::Lead, QFont::DemiBold)),
      m_said(new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2)), m_password(new SecretField),
      m_sign(new DeedButton(sign, DeedButton::Rank::Filled))
{
    const Look &look = Look::of(this);
    m_password->setTall(32);
    m_password->setFixedWidth(look.px(248));
    m_password->setAccessibleName(tr("Your password"));
    m_sign->setSign(IconName::Sign);
    m_sign->setTall(44);
    m_sign->setCap({tr("Ctrl"), tr("Enter")});
    auto *leave = new DeedButton(tr("Leave"));
    leave->setCap({tr("Esc")});
    const auto column = [&](QWidget *upper, QWidget *lower) {
        auto *made = new QVBoxLayout;
        made->setSpacing(look.px(2));
        made->addStretch();
        made->addWidget(upper);
        made->addWidget(lower);
        made->addStretch();
        return made;
    };
    m_caption = new TextLabel(tr("Your password"), TextSize::Caption, QFont::Normal, &Tokens::text2);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(16));
    row->addLayout(column(m_caption, m_password));
    row->addWidget(leave);
    row->addWidget(m_sign);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_halves->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    m_halves->setSpacing(look.px(16));
    m_halves->addLayout(column(m_what, m_said), 1);
    m_halves->addLayout(row);
    setFixedHeight(look.px(80));
    connect(leave, &QAbstractButton::clicked, this, &OrderFoot::leaveWanted);
    connect(m_sign, &QAbstractButton::clicked, this, &OrderFoot::signWanted);
    connect(m_password, &SecretField::entered, this, &OrderFoot::signWanted);
}

void OrderFoot::setNarrow(bool narrow)
{
    const Look &look = Look::of(this);
    m_halves->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(look.px(narrow ? 2 : 16));
    m_caption->setHidden(narrow); // the line above says whose; the field is named for whoever hears it
    m_password->setFixedWidth(look.px(narrow ? 140 : 248));
    setFixedHeight(look.px(narrow ? 100 : 80));
}

void OrderFoot::show(const QString &what, const QString &obstacle)
{
    m_obstacle = obstacle;
    m_what->setText(what);
    m_said->setInk(obstacle.isEmpty() ? &Tokens::text2 : &Tokens::overdue);
    m_said->setText(obstacle.isEmpty() ? tr("Signing as %1.").arg(m_signer) : obstacle);
    m_sign->setReason(obstacle);
}

void OrderFoot::setBusy(bool busy)
{
    m_sign->setReason(busy ? tr("Checking the password") : m_obstacle);
    if (!busy) return;
    m_said->setInk(&Tokens::text2);
    m_said->setText(tr("Checking the password…"));
}

void OrderFoot::fail(const QString &sentence)
{
    setBusy(false);
    m_said->setInk(&Tokens::overdue);
    m_said->setText(sentence);
    m_password->clear();
    m_password->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent said(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

QString OrderFoot::said() const { return m_said->text(); }

void OrderFoot::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg2);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
}
