#include "ui/desktop/review/follow_up_screen.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/answer_grid.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr YesNo markAnswers[] = {YesNo::Yes, YesNo::No, YesNo::Unknown};
constexpr int postponedPlace = 0; ///< of the answers to "what was done" of an injection

/// The codes behind the answers to "what was done", in the order of their digits.
const QStringList &actionsAsked(bool tablets)
{
    static const QStringList ofTablets{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                       QStringLiteral("4"), QStringLiteral("0"), QStringLiteral("9")};
    static const QStringList ofInjection{QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("4"),
                                         QStringLiteral("0"), QStringLiteral("9")};
    return tablets ? ofTablets : ofInjection;
}

QDateEdit *followDay(QDate most)
{
    auto *field = new QDateEdit;
    field->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    field->setCalendarPopup(true);
    field->setMaximumDate(most);
    field->setDate(most);
    return field;
}

} // namespace

FollowUpScreen::FollowUpScreen(Desk &desk, DeedLog &deeds, Id<Client> client, Id<SideEffect> effect, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent), m_effect(effect)
{
    build(IconName::SideEffect, buildForm(), tr("Save the follow-up"));
}

AnswerGrid *FollowUpScreen::addAnswers(const QString &label, const QStringList &answers, int columns)
{
    auto *grid = new AnswerGrid(columns);
    grid->setAnswers(answers, QStringLiteral("1234567"));
    grid->setAccessibleName(label);
    connect(grid, &AnswerGrid::answered, this, [this, grid] {
        judge();
        if (grid != m_criteria) moveOn(grid); // several may hold: Tab goes on
    });
    m_grids << grid;
    return grid;
}

QWidget *FollowUpScreen::buildForm()
{
    auto *form = new FormColumn(1080); // three columns of answers
    m_form = form;
    QStringList grades, criteria, outcomes;
    for (int grade = 1; grade <= 5; ++grade) grades << ::grade(grade);
    for (const QString &code : seriousnessCodes()) criteria << seriousness(code);
    for (const QString &code : effectOutcomeCodes()) outcomes << effectOutcome(code);
    const QStringList marks{tr("Yes"), tr("No"), tr("Not known")};
    auto *gradeBox = new QWidget;
    auto *gradeRows = new QVBoxLayout(gradeBox);
    gradeRows->setContentsMargins(0, 0, 0, 0);
    gradeRows->addWidget(m_grade = addAnswers(tr("Grade"), grades, 5));
    gradeRows->addWidget(m_gradeWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2));
    form->add(tr("Grade"), gradeBox);
    m_criteria = addAnswers(tr("Serious because"), criteria, 3);
    m_criteria->setMany(true);
    form->add(tr("Serious because"), m_criteria);
    form->add(tr("What was done"), m_action = addAnswers(tr("What was done"), {QString()}, 3));
    form->add(tr("Outcome"), m_outcome = addAnswers(tr("Outcome"), outcomes, 3));
    form->add(tr("Better without it"),
              m_dechallenge = addAnswers(tr("Better after it was stopped or lowered"), marks, 3))
        ->setHint(tr("After the medicine was stopped, lowered or had worn off (dechallenge)."));
    form->add(tr("Back with it"), m_rechallenge = addAnswers(tr("Came again with the medicine"), marks, 3))
        ->setHint(tr("It came again when the medicine was given again (rechallenge)."));
    m_dose = new QComboBox;
    form->add(tr("After the dose of"), m_dose);
    const auto dated = [&](QCheckBox *&box, QDateEdit *&day, const QString &words) {
        auto *line = new QWidget;
        auto *across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        across->addWidget(box = new QCheckBox(words));
        across->addWidget(day = followDay(desk().today()));
        across->addStretch();
        day->setAccessibleName(words);
        connect(box, &QCheckBox::toggled, this, &FollowUpScreen::judge);
        connect(day, &QDateEdit::dateChanged, this, &FollowUpScreen::judge);
        return line;
    };
    m_worse = new QCheckBox(tr("Getting worse"));
    connect(m_worse, &QCheckBox::toggled, this, &FollowUpScreen::judge);
    form->add(tr("Course"), m_worse);
    form->add(tr("Over"), dated(m_over, m_overOn, tr("Over since")));
    form->add(tr("MedWatch"), dated(m_sent, m_sentOn, tr("Sent on")));
    m_note = new QLineEdit;
    m_note->setMaxLength(2000);
    form->add(tr("Note"), m_note);
    connect(m_dose, &QComboBox::currentIndexChanged, this, &FollowUpScreen::judge);
    connect(m_note, &QLineEdit::textEdited, this, &FollowUpScreen::judge);
    return m_form;
}

QString FollowUpScreen::subtitle() const { return m_before ? sideEffect(m_before->term) : QString(); }

QList<KeyHint> FollowUpScreen::hints() const
{
    return {{{QStringLiteral("1–7")}, tr("answer of the row")},
            {{tr("Tab")}, tr("next")},
            {{tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> FollowUpScreen::panes() const { return {m_form, m_foot}; }

QString FollowUpScreen::said() const { return m_foot->said(); }

void FollowUpScreen::begin()
{
    for (const SideEffect &each : m_page->effects)
        if (each.id == m_effect) m_before = each;
    if (!m_before)
        return m_stack->fail(tr("The side effect could not be read."), sentence(Error{Error::Kind::NotFound}));
    fill(*m_page);
    m_stack->showSheet();
    m_grade->setFocus(Qt::OtherFocusReason);
    judge();
    Q_EMIT headChanged();
}

void FollowUpScreen::fill(const ChartPage &page)
{
    const SideEffect &now = *m_before;
    const bool tablets = now.product == Product::Oral;
    QStringList actions;
    for (const QString &code : actionsAsked(tablets)) actions << action(code);
    if (!tablets) actions[postponedPlace] = tr("Next injection postponed");
    m_action->setAnswers(actions, QStringLiteral("123456"));
    const auto choose = [](AnswerGrid *grid, qsizetype place) {
        grid->setChosen(place < 0 ? QList<int>() : QList<int>{int(place)});
    };
    choose(m_grade, now.grade - 1);
    QList<int> criteria;
    for (const QString &code : now.criteria) criteria << int(seriousnessCodes().indexOf(code));
    m_criteria->setChosen(criteria);
    choose(m_action, now.postponed ? postponedPlace : actionsAsked(tablets).lastIndexOf(now.action));
    choose(m_outcome, effectOutcomeCodes().indexOf(now.outcome));
    const auto markPlace = [](YesNo mark) { return mark == YesNo::Yes ? 0 : mark == YesNo::No ? 1 : -1; };
    choose(m_dechallenge, markPlace(now.dechallenge));
    choose(m_rechallenge, markPlace(now.rechallenge));
    fillDoses(page);
    m_worse->setChecked(now.worsening);
    m_over->setChecked(now.resolvedOn.isValid());
    if (now.resolvedOn.isValid()) m_overOn->setDate(now.resolvedOn);
    m_sent->setChecked(now.medWatchOn.isValid());
    if (now.medWatchOn.isValid()) m_sentOn->setDate(now.medWatchOn);
    m_note->setText(now.note);
}

void FollowUpScreen::fillDoses(const ChartPage &page)
{
    SideEffect free = *m_before;
    free.doseOn = {};
    const QDate nearest = suspectedDose(free, page.injections, page.doses);
    m_dose->addItem(
        nearest.isValid() ? tr("the last one before it: %1").arg(longDay(nearest)) : tr("no dose before it"), QDate());
    constexpr int mostDoses = 14;
    QList<std::pair<QDate, QString>> doses;
    for (const Injection &each : page.injections)
        if (each.given && !each.inError && each.givenOn <= m_before->onsetOn)
            doses.append({each.givenOn, tr("injection, %1").arg(word(each.side).toLower())});
    for (const Dose &each : page.doses)
        if (!each.inError && each.milligrams > 0 && each.dueOn <= m_before->onsetOn)
            doses.append({each.dueOn, tr("tablet")});
    std::stable_sort(doses.begin(), doses.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[day, words] : std::as_const(doses)) {
        if (m_dose->count() > mostDoses && day != m_before->doseOn) continue;
        m_dose->addItem(tr("%1, %2", "day, which dose").arg(longDay(day), words), day);
    }
    if (m_before->doseOn.isValid()) m_dose->setCurrentIndex(std::max(0, m_dose->findData(m_before->doseOn)));
}

SideEffect FollowUpScreen::entry() const
{
    SideEffect next = *m_before;
    if (m_grade->current() >= 0) next.grade = m_grade->current() + 1;
    next.criteria.clear();
    for (int place = 0; place < seriousnessCodes().size(); ++place)
        if (m_criteria->chosen().contains(place)) next.criteria << seriousnessCodes()[place];
    // Serious without a criterion stays what somebody ticked before, unless its criteria were all taken away here.
    next.serious = !next.criteria.isEmpty() || (m_before->serious && m_before->criteria.isEmpty());
    if (m_action->current() >= 0) {
        const bool tablets = next.product == Product::Oral;
        next.action = actionsAsked(tablets)[m_action->current()];
        next.postponed = !tablets && m_action->current() == postponedPlace;
    }
    if (m_outcome->current() >= 0) next.outcome = effectOutcomeCodes()[m_outcome->current()];
    if (m_dechallenge->current() >= 0) next.dechallenge = markAnswers[m_dechallenge->current()];
    if (m_rechallenge->current() >= 0) next.rechallenge = markAnswers[m_rechallenge->current()];
    next.doseOn = m_dose->currentData().toDate();
    next.worsening = m_worse->isChecked();
    next.resolvedOn = m_over->isChecked() ? m_overOn->date() : QDate();
    next.medWatchOn = m_sent->isChecked() ? m_sentOn->date() : QDate();
    next.note = m_note->text().trimmed();
    return next;
}

void FollowUpScreen::moveOn(AnswerGrid *from)
{
    const qsizetype next = m_grids.indexOf(from) + 1;
    if (next < m_grids.size()) m_grids[next]->setFocus(Qt::TabFocusReason);
    else m_dose->setFocus(Qt::TabFocusReason);
}

QString FollowUpScreen::wrong() const
{
    const SideEffect next = entry();
    if (next.resolvedOn.isValid() && next.resolvedOn < next.onsetOn) return tr("It cannot be over before it began.");
    if (next == *m_before) return tr("Nothing is changed yet");
    return {};
}

void FollowUpScreen::judge()
{
    if (!m_before || m_stack->currentIndex() == 0) return;
    const SideEffect next = entry();
    m_gradeWords->setText(gradeRemark(next.grade));
    m_overOn->setEnabled(m_over->isChecked());
    m_sentOn->setEnabled(m_sent->isChecked());
    const QString fault = wrong();
    m_foot->setLeft(fault.isEmpty() ? QStringList() : QStringList{fault}, {});
    const Urgency urgency = triage(next, m_page->labs, desk().today(), desk().limits());
    const auto after = daysAfterDose(next, m_page->injections, m_page->doses);
    m_foot->setDue(tr("What follows"), word(urgency), tr("After the dose"), after ? days(*after) : tr("no dose"));
}

void FollowUpScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) save();
    else Screen::keyPressEvent(event);
}

void FollowUpScreen::save()
{
    if (m_busy || !m_before) return;
    if (const QString fault = wrong(); !fault.isEmpty()) return m_foot->fail(fault);
    m_busy = true;
    m_foot->setBusy(true);
    const QString person = desk().shown(m_page->client.displayName());
    whenDone(SideEffects(database()).follow(entry(), tr("follow-up")), this,
             [this, person, before = *m_before](const Result<SideEffect> &kept) {
                 m_busy = false;
                 if (!kept) return m_foot->fail(sentence(kept.error()));
                 SideEffect back = before;
                 back.version = kept->version;
                 deeds().say({{IconName::Edit, tr("Followed up"), &Tokens::accent},
                              person,
                              tr("%1, grade %2.").arg(sideEffect(kept->term)).arg(kept->grade),
                              [shared = &desk(), log = &deeds(), back, person] {
                                  whenDone(
                                      SideEffects(shared->database()).follow(back, tr("the follow-up was taken back")),
                                      shared, [log, person](const Result<SideEffect> &undone) {
                                          if (!undone) log->fail(sentence(undone.error()));
                                          else log->sayUndone(person, tr("the side effect is as it was before."));
                                      });
                              }});
                 Q_EMIT left();
             });
}
