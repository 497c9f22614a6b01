#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

AskLine::AskLine(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_question = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
    m_reason = new QLineEdit;
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(200);
    m_deed = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_deed->setCap({tr("Enter")});
    m_leave = new DeedButton(tr("Leave it"), DeedButton::Rank::Outlined);
    m_leave->setCap({tr("Esc")});
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(look.px(space::l), look.px(space::s), look.px(space::l), look.px(space::s));
    across->setSpacing(look.px(space::s));
    across->addWidget(m_question, 3);
    across->addWidget(m_reason, 2);
    across->addWidget(m_deed);
    across->addWidget(m_leave);
    connect(m_deed, &QAbstractButton::clicked, this, &AskLine::take);
    connect(m_leave, &QAbstractButton::clicked, this, &AskLine::leave);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reason->setPlaceholderText(tr("why")); });
    hide();
}

void AskLine::ask(const QString &question, const QString &deed, bool needsReason,
                  std::function<void(const QString &)> done)
{
    m_done = std::move(done);
    m_needsReason = needsReason;
    m_question->setText(question);
    m_reason->clear();
    m_reason->setPlaceholderText(needsReason ? tr("why, needed") : tr("why"));
    m_deed->setText(deed);
    setAccessibleName(question);
    show();
    raise();
    m_reason->setAccessibleDescription(question);
    m_reason->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

QString AskLine::question() const { return m_question->text(); }

void AskLine::leave()
{
    m_done = nullptr;
    hide();
    Q_EMIT closed();
}

void AskLine::take()
{
    const QString reason = m_reason->text().trimmed();
    if (m_needsReason && reason.isEmpty()) {
        m_reason->setPlaceholderText(tr("needed: say why in a few words"));
        return m_reason->setFocus();
    }
    const auto done = std::exchange(m_done, nullptr);
    hide();
    Q_EMIT closed();
    if (done) done(reason);
}

void AskLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return m_leave->hasFocus() ? leave() : take();
    if (event->key() == Qt::Key_Escape) return leave();
    QWidget::keyPressEvent(event);
}

void AskLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = Look::of(this);
    painter.fillRect(rect(), look->accentTint);
    painter.setPen(look->line1);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}
