#include "ui/desktop/today/catch_up_band.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

CatchUpBand::CatchUpBand(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_day = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_words = new TextLabel(QString(), TextSize::Body);
    m_question = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
    m_question->setWordWrap(false);
    m_before = new DeedButton(tr("Day before"));
    m_before->setSign(IconName::Left);
    m_before->setCap({QStringLiteral("←")});
    m_after = new DeedButton(tr("Next day"));
    m_after->setSign(IconName::Right);
    m_after->setCap({QStringLiteral("→")});
    connect(m_before, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    m_times = new JoinedButtons({tr("Ask each time"), tr("Times unknown")});
    m_times->setAccessibleName(tr("Times on the paper"));
    m_times->setCurrent(0);
    m_field = new QLineEdit;
    m_field->setMaxLength(5);
    m_field->setFixedWidth(look.px(72));
    m_field->setPlaceholderText(tr("0915"));
    m_field->installEventFilter(this);
    m_asking = new QWidget;
    auto *asking = new QHBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->setSpacing(look.px(8));
    asking->addWidget(m_question);
    asking->addWidget(m_field);
    auto *take = new DeedButton(tr("Record"), DeedButton::Rank::Filled);
    take->setCap({tr("Enter")});
    connect(take, &QAbstractButton::clicked, this, [this] { Q_EMIT typed(m_field->text()); });
    asking->addWidget(take);
    auto *hint = new TextLabel(tr("Empty: time unknown. Esc leaves."));
    hint->setWordWrap(false);
    asking->addWidget(hint);
    asking->addStretch();
    m_asking->hide();

    auto *upper = new QHBoxLayout;
    upper->setSpacing(look.px(12));
    upper->addWidget(m_day);
    upper->addWidget(m_words, 1);
    upper->addWidget(m_times);
    upper->addWidget(m_before);
    upper->addWidget(m_after);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8));
    column->setSpacing(look.px(8));
    column->addLayout(upper);
    column->addWidget(m_asking);
}

void CatchUpBand::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Look &look = Look::of(this);
    for (DeedButton *step : {m_before, m_after}) step->setSignOnly(window()->width() < look.px(1100));
    const bool words = window()->width() >= look.px(800); // below, the head of the screen says it too
    if (words == m_words->isHidden()) m_words->setVisible(words);
    m_day->setWordWrap(!words); // else as one line, the words beside it in two
}

void CatchUpBand::setDay(const QString &day, const QString &words)
{
    m_day->setText(day);
    m_words->setText(words);
    setAccessibleName(day + QStringLiteral(". ") + words);
}

bool CatchUpBand::asksTime() const { return m_times->current() == 0; }

void CatchUpBand::setAsksTime(bool asks) { m_times->setCurrent(asks ? 0 : 1); }

void CatchUpBand::ask(const QString &question)
{
    m_question->setInk(&Tokens::text1);
    m_question->setText(question);
    m_field->setAccessibleName(question);
    m_field->clear();
    m_asking->show();
    m_field->setFocus(Qt::OtherFocusReason);
}

bool CatchUpBand::isAsking() const { return m_asking->isVisibleTo(this); }

void CatchUpBand::leave() { m_asking->hide(); }

void CatchUpBand::fail(const QString &sentence)
{
    m_question->setInk(&Tokens::overdue);
    m_question->setText(sentence);
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

QString CatchUpBand::question() const { return isAsking() ? m_question->text() : QString(); }

bool CatchUpBand::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT typed(m_field->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CatchUpBand::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->lateTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->late);
}
