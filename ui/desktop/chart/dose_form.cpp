#include "ui/desktop/chart/dose_form.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

DoseForm::DoseForm(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_title = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_outcome = new QComboBox;
    for (const DoseOutcome each : {DoseOutcome::Given, DoseOutcome::SelfReported, DoseOutcome::Refused,
                                   DoseOutcome::Missed, DoseOutcome::Held, DoseOutcome::Vomited})
        m_outcome->addItem(word(each), int(each));
    m_milligrams = new QDoubleSpinBox;
    m_milligrams->setRange(0, mostOralMgADay);
    m_milligrams->setDecimals(1);
    m_milligrams->setSuffix(tr(" mg"));
    m_reason = new QLineEdit;
    m_reason->setMaxLength(200);
    m_wrong = new NoteLine(this); // with a parent: a kept line shows itself at once
    m_wrong->setKept(true);
    m_save = new DeedButton(tr("Save the correction"), DeedButton::Rank::Filled);
    m_save->setCap({tr("Enter")});
    auto *leaveDeed = new DeedButton(tr("Leave"));
    leaveDeed->setCap({tr("Esc")});
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    line->addWidget(m_save);
    line->addWidget(leaveDeed);
    line->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    rows->setSpacing(0);
    rows->addWidget(m_title);
    for (const auto &[label, control] : {std::pair<QString, QWidget *>{tr("Outcome"), m_outcome},
                                         {tr("Taken"), m_milligrams},
                                         {tr("Why"), m_reason}}) {
        auto *row = new FieldRow(label, control);
        row->setMaximumWidth(look.px(space::formWidth));
        row->setLined(false);
        control->setAccessibleName(label);
        control->installEventFilter(this);
        rows->addWidget(row);
    }
    rows->addWidget(m_wrong);
    rows->addLayout(line);
    rows->addStretch();
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &DoseForm::fitMilligrams);
    connect(m_save, &QAbstractButton::clicked, this, &DoseForm::save);
    connect(leaveDeed, &QAbstractButton::clicked, this, &DoseForm::left);
}

void DoseForm::ask(const DoseDays::Day &day, Id<Client> client)
{
    m_day = day;
    m_client = client;
    m_before = day.dose ? std::optional(*day.dose) : std::nullopt;
    m_title->setText(m_before ? tr("Correct %1").arg(longDay(day.day)) : tr("Record %1").arg(longDay(day.day)));
    m_save->setText(m_before ? tr("Save the correction") : tr("Save the entry"));
    m_outcome->setCurrentIndex(m_outcome->findData(int(m_before ? m_before->outcome : DoseOutcome::Given)));
    m_milligrams->setValue(m_before ? m_before->milligrams : day.expected.milligrams);
    m_reason->clear();
    m_wrong->say({}, false);
    m_outcome->setFocus(Qt::OtherFocusReason);
}

void DoseForm::fitMilligrams()
{
    const auto outcome = DoseOutcome(m_outcome->currentData().toInt());
    const bool swallowed = taken(outcome) || outcome == DoseOutcome::Vomited;
    m_milligrams->setEnabled(swallowed);
    if (!swallowed) m_milligrams->setValue(0);
    else if (m_milligrams->value() == 0) m_milligrams->setValue(m_day.expected.milligrams);
}

void DoseForm::save()
{
    m_milligrams->interpretText();
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_wrong->say(tr("Why is needed: it stays beside both versions."), true);
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    Dose dose = m_before ? *m_before : Dose{.client = *m_client};
    if (!m_before) {
        dose.dueOn = m_day.day;
        dose.order = m_day.expected.order;
        dose.givenBy = m_desk.myName();
        dose.reason = reason;
    }
    dose.outcome = DoseOutcome(m_outcome->currentData().toInt());
    dose.milligrams = m_milligrams->value();
    if (!taken(dose.outcome) && dose.outcome != DoseOutcome::Vomited)
        dose.givenAt = {}; // nothing was given at any time
    Q_EMIT saved(dose, reason, !m_before);
}

bool DoseForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DoseForm::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg2);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
}
