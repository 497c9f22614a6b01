#include "ui/desktop/outcomes/outcome_bar.h"
#include "ui/desktop/outcomes/outcome_words.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QPainter>

OutcomeBar::OutcomeBar(QDate today, QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_period = new QComboBox;
    m_period->setAccessibleName(tr("Time"));
    fillPeriods(today);
    m_indication = new QComboBox;
    m_indication->setAccessibleName(tr("Reason for treatment"));
    m_indication->addItem(tr("All reasons"), -1);
    for (const Indication each : {Indication::Opioid, Indication::Alcohol, Indication::Both, Indication::Stimulant})
        m_indication->addItem(word(each), int(each));
    m_level = new QComboBox;
    m_level->setAccessibleName(tr("Level of care"));
    m_level->addItem(tr("All levels of care"), -1);
    for (const CareLevel each : {CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare})
        m_level->addItem(word(each), int(each));
    m_note = new TextLabel(notCertified(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_note->setWordWrap(false);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(look.px(space::s));
    for (QComboBox *box : {m_period, m_indication, m_level}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setFixedHeight(look.px(space::control));
        choices->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &OutcomeBar::changed);
    }
    choices->addStretch(1);
    m_line = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_line->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    m_line->setSpacing(look.px(space::xs));
    m_line->addLayout(choices, 1);
    m_line->addWidget(m_note);
}

void OutcomeBar::fillPeriods(QDate today)
{
    const QDate thisMonth(today.year(), today.month(), 1), lastDay = thisMonth.addDays(-1);
    const auto add = [this](const QString &words, QDate from, QDate to) {
        m_period->addItem(words, QVariant::fromValue(std::pair(from, to)));
    };
    for (const int count : {12, 3, 6, 24})
        add(tr("%1 months to %2").arg(count).arg(plainDay(lastDay)), thisMonth.addMonths(-count), lastDay);
    add(tr("%1 so far").arg(month(today)), thisMonth, today);
    for (int back = 1; back <= 12; ++back)
        add(month(thisMonth.addMonths(-back)), thisMonth.addMonths(-back), thisMonth.addMonths(1 - back).addDays(-1));
    add(tr("10 years to %1").arg(plainDay(today)), today.addYears(-10), today);
}

OutcomeQuestion OutcomeBar::question() const
{
    OutcomeQuestion question;
    const auto [from, to] = m_period->currentData().value<std::pair<QDate, QDate>>();
    question.from = from;
    question.to = to;
    if (const int each = m_indication->currentData().toInt(); each >= 0) question.filter.indication = Indication(each);
    if (const int each = m_level->currentData().toInt(); each >= 0) question.filter.level = CareLevel(each);
    return question;
}

void OutcomeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wanted = m_period->sizeHint().width() + m_indication->sizeHint().width() + m_level->sizeHint().width()
        + m_note->sizeHint().width() + Look::of(this).px(2 * space::margin + 4 * space::s);
    m_line->setDirection(width() >= wanted ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OutcomeBar::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}
