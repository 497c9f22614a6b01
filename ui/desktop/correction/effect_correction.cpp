#include "ui/desktop/correction/effect_correction.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/correction/why_changed.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

EffectCorrection::EffectCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<SideEffect> effect,
                                   QWidget *parent)
    : CorrectionScreen(desk, deeds, client, parent), m_id(effect)
{
    m_error = new DeedButton(tr("Entered in error: this did not happen"));
    m_error->setCap({QStringLiteral("0")});
    m_error->setTall(36);
    connect(m_error, &QAbstractButton::clicked, this, [this] { pressForm(Qt::Key_0); });
    QStringList grades;
    for (int i = 1; i <= 5; ++i) grades << ::grade(i);
    m_grade = new JoinedButtons(grades);
    m_onset = new QDateEdit;
    m_over = new QDateEdit;
    for (QDateEdit *field : {m_onset, m_over}) {
        field->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
        field->setCalendarPopup(true);
        field->setMaximumDate(desk.today());
        connect(field, &QDateEdit::dateChanged, this, &EffectCorrection::judge);
    }
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
    for (const auto &[label, control] : {std::pair<QString, QWidget *>{tr("Or"), m_error},
                                         {tr("Grade"), m_grade},
                                         {tr("Since"), m_onset},
                                         {tr("Over"), over},
                                         {tr("Serious"), m_serious},
                                         {tr("Course"), m_worse},
                                         {tr("Note"), m_note}})
        addRow(new FieldRow(label, control));
    connect(m_grade, &JoinedButtons::chosen, this, &EffectCorrection::judge);
    connect(m_note, &QLineEdit::textEdited, this, &EffectCorrection::judge);
    for (QCheckBox *box : {m_isOver, m_serious, m_worse})
        connect(box, &QCheckBox::toggled, this, &EffectCorrection::judge);
}

QString EffectCorrection::title() const { return tr("Correct a side effect"); }

QString EffectCorrection::subtitle() const
{
    return m_told.isEmpty() ? QString() : sideEffect(m_told.last().thing.term);
}

void EffectCorrection::readEntry()
{
    whenDone(RecordVersions(database()).ofSideEffect(m_id), this,
             [this](const Result<QList<ToldVersion<SideEffect>>> &told) {
                 if (!told) return broken(told.error());
                 if (told->isEmpty()) return broken(Error{Error::Kind::NotFound});
                 m_told = *told;
                 fill();
             });
}

void EffectCorrection::fill()
{
    const SideEffect &standing = m_told.last().thing;
    QList<VersionColumn> columns;
    for (qsizetype i = m_told.size() - 1; i >= 0; --i) {
        const auto &[effect, author, recordedAt, why] = m_told[i];
        VersionColumn column;
        column.title = tr("Version %1").arg(effect.version);
        column.inForce = i == m_told.size() - 1 && !effect.inError;
        column.state = effect.inError ? tr("struck out") : column.inForce ? tr("in force") : tr("corrected");
        column.cells = {{sideEffect(effect.term)},
                        {::grade(effect.grade)},
                        {longDay(effect.onsetOn)},
                        {effect.resolvedOn.isValid() ? longDay(effect.resolvedOn) : tr("not over")},
                        {effect.serious ? tr("yes") : tr("no")},
                        {effect.note},
                        {moment(recordedAt)},
                        {desk().staffName(author)},
                        {why.isEmpty() ? tr("not asked") : why}};
        columns << column;
    }
    versions()->show({tr("Side effect"), tr("Grade"), tr("Since"), tr("Over"), tr("Serious"), tr("Note"),
                      tr("Recorded"), tr("By"), tr("Why changed")},
                     columns);
    m_grade->setCurrent(standing.grade - 1);
    m_onset->setDate(standing.onsetOn);
    m_isOver->setChecked(standing.resolvedOn.isValid());
    m_over->setDate(standing.resolvedOn.isValid() ? standing.resolvedOn : desk().today());
    m_serious->setChecked(standing.serious);
    m_worse->setChecked(standing.worsening);
    m_note->setText(standing.note);
    Q_EMIT headChanged();
    ready();
}

SideEffect EffectCorrection::entry() const
{
    SideEffect next = m_told.last().thing;
    next.grade = m_grade->current() + 1;
    next.onsetOn = m_onset->date();
    next.resolvedOn = m_isOver->isChecked() ? m_over->date() : QDate();
    next.serious = m_serious->isChecked();
    next.worsening = m_worse->isChecked();
    next.note = m_note->text().trimmed();
    return next;
}

QString EffectCorrection::wrong() const
{
    const SideEffect &standing = m_told.last().thing;
    const bool urgent = triage(standing, page().labs, desk().today(), desk().limits()) >= Urgency::SameDay
        && standing.reviewedBy.isEmpty();
    const bool closes = m_struck || (m_isOver->isChecked() && !standing.resolvedOn.isValid());
    if (urgent && closes && !desk().may(Right::CloseUrgent)) return tr("Only a physician closes an urgent one.");
    if (m_struck) return {};
    const SideEffect next = entry();
    if (next.resolvedOn.isValid() && next.resolvedOn < next.onsetOn) return tr("It cannot be over before it began.");
    if (next == standing) return tr("Nothing is changed yet");
    return {};
}

QString EffectCorrection::willSay() const
{
    if (m_struck) return tr("No side effect");
    const SideEffect next = entry();
    return tr("%1, %2", "term, grade").arg(sideEffect(next.term), ::grade(next.grade).toLower());
}

bool EffectCorrection::pressForm(int key)
{
    if (key != Qt::Key_0) return false;
    m_struck = !m_struck;
    m_error->setChosen(m_struck);
    judge();
    return true;
}

void EffectCorrection::keep()
{
    const SideEffect standing = m_told.last().thing;
    const auto saving = m_struck ? SideEffects(database()).undo(standing, whyChanged()->why())
                                 : SideEffects(database()).follow(entry(), whyChanged()->why());
    whenDone(saving, this, [this, standing](const Result<SideEffect> &kept) {
        if (!kept) return failed(sentence(kept.error()));
        const QString what = kept->inError ? tr("%1 is struck out.").arg(sideEffect(standing.term))
                                           : tr("%1, grade %2.").arg(sideEffect(kept->term)).arg(kept->grade);
        const QString person = desk().shown(page().client.displayName());
        done(what, [shared = &desk(), log = &deeds(), standing, version = kept->version, person] {
            SideEffect back = standing;
            back.version = version;
            whenDone(SideEffects(shared->database())
                         .follow(back, EffectCorrection::tr("the correction was entered in error")),
                     shared, [log, person](const Result<SideEffect> &undone) {
                         if (!undone) log->fail(sentence(undone.error()));
                         else log->sayUndone(person, EffectCorrection::tr("the side effect is as it was before."));
                     });
        });
    });
}
