#include "ui/desktop/correction/lab_correction.h"
#include "app/safety/lab_values.h"
#include "ui/desktop/correction/told_columns.h"
#include "ui/desktop/labs/lab_field.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCheckBox>
#include <QLineEdit>

namespace {

constexpr LabResult readResults[] = {LabResult::Negative, LabResult::Positive, LabResult::Pending, LabResult::Missing};

} // namespace

LabCorrection::LabCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Lab> lab, QWidget *parent)
    : RecordCorrection(desk, deeds, client, lab, tr("Entered in error: this was not measured"), parent),
      m_day(new DayEdit), m_note(new QLineEdit)
{
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setMaximumDate(desk.today());
    m_note->setMaxLength(2000);
    addRow(new FieldRow(tr("Taken on"), m_day));
    connect(m_day, &QDateEdit::dateChanged, this, &LabCorrection::judge);
    connect(m_note, &QLineEdit::textEdited, this, &LabCorrection::judge);
}

/// Which fields there are is known only once the record was read.
void LabCorrection::buildFor(const Lab &lab)
{
    if (isQualitative(lab.test)) {
        QStringList answers;
        for (const LabResult result : readResults) answers << word(result);
        m_result = new JoinedButtons(answers);
        m_confirms = new QCheckBox(tr("Confirmed by a laboratory"));
        addRow(new FieldRow(word(lab.test), m_result));
        addRow(new FieldRow(QString(), m_confirms));
        connect(m_result, &JoinedButtons::chosen, this, &LabCorrection::judge);
        connect(m_confirms, &QCheckBox::toggled, this, &LabCorrection::judge);
    } else {
        m_value = new LabField(lab.test);
        addRow(new FieldRow(word(lab.test), m_value));
        connect(m_value, &LabField::changed, this, &LabCorrection::judge);
    }
    addRow(new FieldRow(tr("Note"), m_note));
}

QString LabCorrection::title() const { return tr("Correct a result"); }
QString LabCorrection::subtitle() const { return isRead() ? word(standing().test) : QString(); }

void LabCorrection::fill()
{
    const auto cells = [](const Lab &lab) -> QList<VersionColumn::Cell> {
        return {{longDay(lab.takenOn)}, {resultWords(lab)}, {lab.confirms ? tr("yes") : QString()}, {lab.note}};
    };
    versions()->show(toldLabels({tr("Taken on"), tr("Result"), tr("Confirmed"), tr("Note")}),
                     toldColumns(told(), desk(), cells), toldRows);
    const Lab &now = standing();
    buildFor(now);
    m_day->setDate(now.takenOn);
    m_note->setText(now.note);
    if (m_value) m_value->setLab(now);
    if (!m_result) return;
    m_result->setCurrent(
        int(std::find(std::begin(readResults), std::end(readResults), now.result) - std::begin(readResults)));
    m_confirms->setChecked(now.confirms);
}

Lab LabCorrection::entry() const
{
    Lab next = standing();
    next.takenOn = m_day->date();
    next.note = m_note->text().trimmed();
    if (m_value) m_value->read(next);
    if (m_result && m_result->current() >= 0) {
        next.result = readResults[m_result->current()];
        next.confirms = m_confirms->isChecked();
    }
    return next;
}

QString LabCorrection::wrong() const
{
    if (isStruck()) return {};
    if (m_value && m_value->isEmpty()) return tr("A value is needed. What was not measured is struck out.");
    if (m_value && !m_value->wrong().isEmpty()) return m_value->wrong();
    return entry() == standing() ? tr("Nothing is changed yet") : QString();
}

QString LabCorrection::willSay() const
{
    return isStruck() ? tr("No result") : tr("%1: %2", "test, result").arg(word(standing().test), resultWords(entry()));
}

QString LabCorrection::keptWords(const Lab &kept) const
{
    return kept.inError ? tr("%1 is struck out.").arg(word(kept.test))
                        : tr("%1, %2.", "test, result").arg(word(kept.test), resultWords(kept));
}
