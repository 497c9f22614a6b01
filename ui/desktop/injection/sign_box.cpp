#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/explain.h"
#include "ui/words/gate_rules.h"
#include "ui/words/threshold_words.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

SignBox::SignBox(const Desk &desk, const QStringList &physicians, Route route, QWidget *over)
    : QDialog(over), m_route(route)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Evenkeel")); // never a client's name
    setModal(true);
    build(desk, physicians);
}

SignBox::~SignBox() = default;

void SignBox::build(const Desk &desk, const QStringList &physicians)
{
    const Look &look = Look::of(this);
    QPalette plain = palette();
    plain.setColor(QPalette::Window, look->bg1);
    setPalette(plain);
    m_title = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_found = new TextLabel(QString(), TextSize::Lead, QFont::Normal, &Tokens::overdue);
    m_rule = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_said = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::overdue);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(500);
    m_physician = new QComboBox;
    const QString me = desk.myName();
    const bool own = desk.may(Right::Override);
    for (const QString &name : physicians)
        if (!own || name == me) m_physician->addItem(desk.staffName(name), name);
    if (own && m_physician->count() == 0) m_physician->addItem(desk.staffName(me), me);
    m_physician->setEnabled(!own && m_physician->count() > 1);
    m_password = new SecretField;
    m_password->setTall(32);
    m_sign = new DeedButton(tr("Sign"), DeedButton::Rank::Filled);
    m_sign->setSign(IconName::Sign);
    m_sign->setTall(36);
    m_sign->setCap({tr("Ctrl"), tr("Enter")});
    auto *leave = new DeedButton(tr("Leave"));
    leave->setTall(36);
    leave->setCap({tr("Esc")});

    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    const int margin = look.px(space::margin);
    column->setContentsMargins(margin, margin, margin, 0);
    column->setSpacing(look.px(12));
    column->addWidget(m_title);
    column->addWidget(m_found);
    column->addWidget(m_rule);
    column->addWidget(new TextLabel(tr("It holds for the next dose, at most %1 days. It ends when a value or the rule "
                                       "changes.")
                                        .arg(decisionDays),
                                    TextSize::Body, QFont::Normal, &Tokens::text2));
    const auto row = [&](const QString &label, QWidget *control) {
        control->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto *field = new FieldRow(label, control);
        field->setLined(false);
        field->setLabelWidth(104);
        column->addWidget(field);
    };
    row(tr("Reason"), m_reason);
    row(tr("Physician"), m_physician);
    row(tr("Password"), m_password);
    m_said->setMinimumHeight(look.px(40));
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_sign);
    buttons->setContentsMargins(margin, 0, margin, margin);
    m_form = form;
    m_buttons = buttons;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PlainScroll(form), 1);
    whole->addLayout(buttons);
    setFixedWidth(look.px(480));
    connect(leave, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_sign, &QAbstractButton::clicked, this, &SignBox::tryToSign);
    connect(m_password, &SecretField::entered, this, &SignBox::tryToSign);
    connect(m_reason, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
}

void SignBox::ask(const Finding &finding, const Limits &limits)
{
    m_finding = finding;
    m_title->setText(tr("Sign for: %1?").arg(gateTopic(finding.code).toLower()));
    m_found->setText(sentence(finding));
    m_rule->setText(
        QStringList{gateRule(finding.code, m_route, limits), notYetSigned(limits)}.join(QLatin1Char(' ')).trimmed());
    m_said->setText(QString());
    // As high as its words, and never higher than the window that it stands over: then it scrolls.
    const int wanted = m_form->layout()->heightForWidth(width()) + m_buttons->sizeHint().height() + layout()->spacing();
    resize(width(), qMin(wanted, parentWidget() ? parentWidget()->window()->height() : wanted));
    open();
    m_reason->setFocus();
}

void SignBox::tryToSign()
{
    if (!m_sign->isEnabled()) return;
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        fail(tr("The reason is needed: one sentence that another physician understands."));
        m_reason->setFocus();
        return;
    }
    if (m_physician->currentData().toString().isEmpty()) {
        fail(tr("No account here may sign. Ask the administrator for a physician's account."));
        return;
    }
    if (m_password->isEmpty()) {
        fail(tr("The physician's password is needed."));
        return;
    }
    setBusy(true);
    Q_EMIT signedBy({.client = Id<Client>::create(), // the sheet knows whose it is
                     .route = m_route,
                     .code = m_finding.code,
                     .reason = reason,
                     .physician = m_physician->currentData().toString(),
                     .passwordUtf8 = m_password->takeSecret()});
}

void SignBox::setBusy(bool busy)
{
    m_sign->setReason(busy ? tr("Checking the password") : QString());
    if (busy) {
        m_said->setInk(&Tokens::text2);
        m_said->setText(tr("Checking the password…"));
    }
}

void SignBox::fail(const QString &sentence)
{
    setBusy(false);
    m_said->setInk(&Tokens::overdue);
    m_said->setText(sentence);
    m_password->clear();
    m_password->setFocus();
}

void SignBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) tryToSign();
    else if (!enter) QDialog::keyPressEvent(event); // Enter alone signs nothing but in the password
}
