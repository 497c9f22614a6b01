#include "ui/desktop/correction/effect_correction.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/correction/told_columns.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/side_effect/term_field.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

namespace {

constexpr Product productChoices[] = {Product::XR, Product::Oral, Product::Unknown};

} // namespace

EffectCorrection::EffectCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<SideEffect> effect,
                                   QWidget *parent)
    : RecordCorrection(desk, deeds, client, effect, tr("Entered in error: this did not happen"), parent)
{
    build();
    for (QDateEdit *field : {m_onset, m_over}) {
        field->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
        field->setCalendarPopup(true);
        field->setMaximumDate(desk.today());
        connect(field, &QDateEdit::dateChanged, this, &EffectCorrection::judge);
    }
    for (JoinedButtons *buttons : {m_grade, m_product})
        connect(buttons, &JoinedButtons::chosen, this, &EffectCorrection::judge);
    connect(m_term, &TermField::chosen, this, &EffectCorrection::judge);
    connect(m_term, &TermField::cleared, this, &EffectCorrection::judge);
    connect(m_note, &QLineEdit::textEdited, this, &EffectCorrection::judge);
    for (QCheckBox *box : {m_isOver, m_serious, m_worse})
        connect(box, &QCheckBox::toggled, this, &EffectCorrection::judge);
}

void EffectCorrection::build()
{
    m_term = new TermField;
    QStringList grades;
    for (int i = 1; i <= 5; ++i) grades << ::grade(i);
    m_grade = new JoinedButtons(grades);
    m_product = new JoinedButtons({tr("Injection"), tr("Tablets"), tr("Not known")});
    m_onset = new QDateEdit;
    m_over = new QDateEdit;
    m_isOver = new QCheckBox(tr("Over since"));
    m_serious = new QCheckBox(tr("Hospital, disability, life in danger, or another important event"));
    m_worse = new QCheckBox(tr("Getting worse"));
    m_note = new QLineEdit;
    m_note->setMaxLength(2000);
    auto *over = new QWidget;
    auto *line = new QHBoxLayout(over);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_isOver);
    line->addWidget(m_over);
    line->addStretch();
    for (const auto &[label, control] : {std::pair<QString, QWidget *>{tr("Side effect"), m_term},
                                         {tr("Grade"), m_grade},
                                         {tr("Since"), m_onset},
                                         {tr("Over"), over},
                                         {tr("Of what"), m_product},
                                         {tr("Serious"), m_serious},
                                         {tr("Course"), m_worse},
                                         {tr("Note"), m_note}})
        addRow(new FieldRow(label, control));
}

QString EffectCorrection::title() const { return tr("Correct a side effect"); }

QString EffectCorrection::subtitle() const { return isRead() ? sideEffect(standing().term) : QString(); }

void EffectCorrection::fill()
{
    const auto cells = [](const SideEffect &effect) -> QList<VersionColumn::Cell> {
        return {{sideEffect(effect.term)},
                {effect.grade > 0 ? ::grade(effect.grade) : tr("not graded")},
                {longDay(effect.onsetOn)},
                {effect.resolvedOn.isValid() ? longDay(effect.resolvedOn) : tr("not over")},
                {word(effect.product)},
                {effect.serious ? tr("yes") : tr("no")},
                {effect.worsening ? tr("getting worse") : QString()},
                {effect.note}};
    };
    versions()->show(toldLabels({tr("Side effect"), tr("Grade"), tr("Since"), tr("Over"), tr("Of what"), tr("Serious"),
                                 tr("Course"), tr("Note")}),
                     toldColumns(told(), desk(), cells), toldRows);
    const SideEffect &now = standing();
    m_term->choose(now.term);
    m_grade->setCurrent(now.grade - 1);
    m_onset->setDate(now.onsetOn);
    m_isOver->setChecked(now.resolvedOn.isValid());
    m_over->setDate(now.resolvedOn.isValid() ? now.resolvedOn : desk().today());
    m_product->setCurrent(
        int(std::find(std::begin(productChoices), std::end(productChoices), now.product) - std::begin(productChoices)));
    m_serious->setChecked(now.serious);
    m_worse->setChecked(now.worsening);
    m_note->setText(now.note);
}

SideEffect EffectCorrection::entry() const
{
    SideEffect next = standing();
    next.term = m_term->code();
    next.grade = m_grade->current() + 1;
    next.onsetOn = m_onset->date();
    next.resolvedOn = m_isOver->isChecked() ? m_over->date() : QDate();
    if (m_product->current() >= 0) next.product = productChoices[m_product->current()];
    next.serious = m_serious->isChecked();
    next.worsening = m_worse->isChecked();
    next.note = m_note->text().trimmed();
    return next;
}

QStringList EffectCorrection::missing() const
{
    return isStruck() || !m_term->code().isEmpty() ? QStringList() : QStringList{tr("what it is")};
}

/// As the store has it: what must be seen today only a physician closes, strikes out, or makes less urgent.
bool EffectCorrection::needsPhysician(const SideEffect &next) const
{
    if (desk().may(Right::CloseUrgent)) return false;
    const auto isUrgent = [this](const SideEffect &effect) {
        return triage(effect, page().labs, desk().today(), desk().limits()) >= Urgency::SameDay;
    };
    const SideEffect &now = standing();
    if (!now.reviewedBy.isEmpty() || now.resolvedOn.isValid() || !isUrgent(now)) return false;
    SideEffect seen = next;
    seen.worsening = now.worsening;
    return isStruck() || next.resolvedOn.isValid() || !isUrgent(seen);
}

QString EffectCorrection::wrong() const
{
    const SideEffect next = entry();
    if (!missing().isEmpty()) return {};
    if (needsPhysician(next)) return tr("It must be seen today: only a physician closes it or makes it less urgent.");
    if (isStruck()) return {};
    if (next.resolvedOn.isValid() && next.resolvedOn < next.onsetOn) return tr("It cannot be over before it began.");
    return next == standing() ? tr("Nothing is changed yet") : QString();
}

QString EffectCorrection::willSay() const
{
    if (isStruck()) return tr("No side effect");
    const SideEffect next = entry();
    if (next.term.isEmpty()) return tr("Nothing chosen yet");
    return tr("%1, %2", "term, grade").arg(sideEffect(next.term), ::grade(next.grade).toLower());
}

QString EffectCorrection::keptWords(const SideEffect &kept) const
{
    return kept.inError ? tr("%1 is struck out.").arg(sideEffect(kept.term))
                        : tr("%1, grade %2.").arg(sideEffect(kept.term)).arg(kept.grade);
}
