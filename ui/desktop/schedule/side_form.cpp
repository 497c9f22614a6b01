#include "ui/desktop/schedule/side_form.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/text_label.h"
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

SideForm::SideForm(Desk &desk, const QString &title, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_title = new TextLabel(title, TextSize::Lead, QFont::DemiBold);
    m_subtitle = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    auto *inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(look.px(space::margin), look.px(space::s), look.px(space::margin), look.px(space::s));
    m_body->setSpacing(look.px(space::s));
    m_wrong = new NoteLine;
    m_deed = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_deed->setCap({tr("Enter")});
    m_leave = new DeedButton(tr("Leave"));
    m_leave->setCap({tr("Esc")});
    auto *head = new QVBoxLayout;
    head->setContentsMargins(look.px(space::margin), look.px(space::m), look.px(space::margin), 0);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), look.px(space::m));
    foot->setSpacing(look.px(space::s));
    foot->addWidget(m_wrong);
    foot->addWidget(m_deed);
    foot->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new PlainScroll(inside), 1);
    column->addLayout(foot);
    connect(m_deed, &QAbstractButton::clicked, this, [this] { take(); });
    connect(m_leave, &QAbstractButton::clicked, this, &SideForm::left);
    connect(&desk, &Desk::namesHiddenChanged, this, [this] { sayAgain(); });
    setTitle(title, {});
}

void SideForm::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
}

void SideForm::addField(const QString &label, QWidget *control)
{
    m_body->addWidget(new TextLabel(label, TextSize::Body, QFont::Normal, &Tokens::text2));
    m_body->addWidget(control);
    if (control->accessibleName().isEmpty()) control->setAccessibleName(label);
}

void SideForm::setDeed(const QString &words, const QString &reason)
{
    m_deed->setText(words);
    m_deed->setReason(reason);
}

void SideForm::fail(const QString &sentence) { m_wrong->say(sentence, true); }

void SideForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_leave->hasFocus()) Q_EMIT left();
        else if (m_deed->isEnabled()) take();
    } else if (event->key() == Qt::Key_Escape) Q_EMIT left();
    else QWidget::keyPressEvent(event);
}

void SideForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
