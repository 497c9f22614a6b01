#include "ui/desktop/correction/dose_fields.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/today/typed_time.h"
#include "ui/words/dates.h"
#include <QGridLayout>
#include <QLineEdit>
#include <QTimeZone>

namespace {

struct OutcomeKey
{
    DoseOutcome outcome;
    int key;
};
/// The letters of Today and of Close the day.
constexpr OutcomeKey outcomeKeys[] = {{DoseOutcome::Given, Qt::Key_G},   {DoseOutcome::SelfReported, Qt::Key_P},
                                      {DoseOutcome::Refused, Qt::Key_R}, {DoseOutcome::Missed, Qt::Key_M},
                                      {DoseOutcome::Held, Qt::Key_H},    {DoseOutcome::Vomited, Qt::Key_V}};

DeedButton *choiceButton(const QString &text, const Sign &sign, const QString &cap)
{
    auto *button = new DeedButton(text);
    button->setSign(sign);
    button->setCap({cap});
    button->setTall(36);
    button->setSpread(true);
    return button;
}

bool swallowed(DoseOutcome outcome) { return taken(outcome) || outcome == DoseOutcome::Vomited; }

} // namespace

DoseFields::DoseFields(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    auto *outcomes = new QWidget;
    outcomes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *grid = new QGridLayout(outcomes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.px(8));
    int place = 0;
    for (const auto &[outcome, key] : outcomeKeys) {
        const Mark mark = markOf(outcome);
        DeedButton *button = choiceButton(mark.word, mark.sign, QString(QChar(key)));
        connect(button, &QAbstractButton::clicked, this, [this, place] { choose(place); });
        grid->addWidget(button, place / 2, place % 2);
        m_outcomes << button;
        ++place;
    }
    m_error = choiceButton(tr("Entered in error: nothing happened"), OutcomeShape::Open, QStringLiteral("0"));
    connect(m_error, &QAbstractButton::clicked, this, [this] { choose(-2); });
    grid->addWidget(m_error, place / 2, 0, 1, 2);
    m_mg = new QLineEdit;
    m_time = new QLineEdit;
    m_reason = new QLineEdit;
    m_time->setPlaceholderText(tr("0915, or empty: unknown"));
    for (QLineEdit *field : {m_mg, m_time}) field->setMaxLength(8);
    m_reason->setMaxLength(500);
    m_mgRow = new FieldRow(tr("Amount, mg"), m_mg);
    m_timeRow = new FieldRow(tr("Time"), m_time);
    m_reasonRow = new FieldRow(tr("Reason"), m_reason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new FieldRow(tr("What happened"), outcomes));
    for (FieldRow *row : {m_mgRow, m_timeRow, m_reasonRow}) column->addWidget(row);
    for (QLineEdit *field : {m_mg, m_time, m_reason})
        connect(field, &QLineEdit::textEdited, this, [this] { Q_EMIT changed(); });
}

void DoseFields::fill(const Dose *standing, double expectedMg)
{
    m_expectedMg = expectedMg;
    m_struck = false;
    m_outcome = -1;
    if (standing && !standing->inError) {
        for (int i = 0; i < int(std::size(outcomeKeys)); ++i)
            if (outcomeKeys[i].outcome == standing->outcome) m_outcome = i;
        m_mg->setText(QString::number(standing->milligrams, 'g', 6));
        if (standing->givenAt.isValid()) m_time->setText(clockTime(standing->givenAt));
        m_reason->setText(standing->reason);
    } else {
        m_mg->setText(QString::number(expectedMg, 'g', 6));
    }
    m_error->setVisible(standing && !standing->inError);
    showChoice();
}

void DoseFields::choose(int outcome)
{
    const bool before = m_outcome >= 0 && swallowed(outcomeKeys[m_outcome].outcome);
    m_struck = outcome == -2;
    m_outcome = m_struck ? -1 : outcome;
    const bool now = m_outcome >= 0 && swallowed(outcomeKeys[m_outcome].outcome);
    if (now && !before) m_mg->setText(QString::number(m_expectedMg, 'g', 6));
    if (!now) m_mg->setText(QStringLiteral("0"));
    showChoice();
    Q_EMIT changed();
}

void DoseFields::showChoice()
{
    for (int i = 0; i < m_outcomes.size(); ++i) m_outcomes[i]->setChosen(i == m_outcome);
    m_error->setChosen(m_struck);
    const bool took = m_outcome >= 0 && swallowed(outcomeKeys[m_outcome].outcome);
    m_mgRow->setVisible(took);
    m_timeRow->setVisible(took);
    m_reasonRow->setVisible(m_outcome >= 0);
}

Dose DoseFields::dose(const Dose &start, const QTimeZone &zone) const
{
    Dose dose = start;
    dose.inError = false;
    if (m_outcome < 0) return dose;
    dose.outcome = outcomeKeys[m_outcome].outcome;
    const bool took = swallowed(dose.outcome);
    dose.milligrams = took ? m_mg->text().trimmed().toDouble() : 0;
    dose.reason = m_reason->text().trimmed();
    const QString before = start.givenAt.isValid() ? clockTime(start.givenAt) : QString();
    if (m_time->text().trimmed() == before && took) return dose; // the night of the next day stays what it was
    const auto time = typedTime(m_time->text());
    dose.givenAt = took && time && time->isValid() ? QDateTime(dose.dueOn, *time, zone) : QDateTime();
    return dose;
}

QString DoseFields::wrong() const
{
    if (m_outcome < 0 || !swallowed(outcomeKeys[m_outcome].outcome)) return {};
    bool number = false;
    const double mg = m_mg->text().trimmed().toDouble(&number);
    if (!number || mg <= 0) return tr("The amount must be a number of mg above 0.");
    if (!typedTime(m_time->text())) return tr("%1 is no time of day. Write it as 0915.").arg(m_time->text().left(5));
    return {};
}

bool DoseFields::press(int key)
{
    if (key == Qt::Key_0 && !m_error->isHidden()) {
        choose(-2);
        return true;
    }
    for (int i = 0; i < int(std::size(outcomeKeys)); ++i) {
        if (outcomeKeys[i].key != key) continue;
        choose(i);
        return true;
    }
    return false;
}
