#include "ui/desktop/chart/plan_tab.h"
#include "db/stores/notes.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

PlanTab::PlanTab(Desk &desk, DeedLog &deeds, QWidget *parent) : WrittenTab(parent), m_desk(desk), m_deeds(deeds)
{
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildView());
    m_stack->addWidget(buildForm());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack);
    connect(m_empty->deed(), &QAbstractButton::clicked, this, &PlanTab::correct);
    showPlan();
}

QWidget *PlanTab::buildView()
{
    const Look &look = Look::of(this);
    auto *view = new QWidget;
    auto *grid = new QGridLayout(view);
    grid->setContentsMargins(look.px(space::margin), look.px(16), look.px(space::margin), look.px(16));
    grid->setHorizontalSpacing(look.px(32));
    grid->setVerticalSpacing(look.px(8));
    const QStringList titles{tr("Goals"), tr("Steps agreed on"), tr("When craving or a lapse comes")};
    for (int i = 0; i < titles.size(); ++i) {
        grid->addWidget(new TextLabel(titles[i], TextSize::Body, QFont::Normal, &Tokens::text2), 0, i);
        auto *words = new TextLabel(QString(), TextSize::Lead);
        words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(words, 1, i);
        grid->setColumnStretch(i, 1);
        m_words << words;
    }
    m_reviewed = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    grid->addWidget(m_reviewed, 2, 0, 1, 2);
    auto *change = new DeedButton(tr("Change the plan"));
    change->setSign(IconName::Edit);
    change->setCap({QStringLiteral("C")});
    grid->addWidget(change, 2, 2, Qt::AlignRight);
    change->setVisible(m_desk.may(Right::EditSideEffects)); // in the grid first: else it would be a window of its own
    grid->setRowStretch(3, 1);
    connect(change, &QAbstractButton::clicked, this, &PlanTab::correct);
    return view;
}

QWidget *PlanTab::buildForm()
{
    const Look &look = Look::of(this);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    grid->setHorizontalSpacing(look.px(16));
    const QStringList titles{tr("Goals, in the client's words"), tr("Steps agreed on"),
                             tr("When craving or a lapse comes")};
    for (int i = 0; i < titles.size(); ++i) {
        auto *field = new QPlainTextEdit;
        field->setTabChangesFocus(true);
        field->setAccessibleName(titles[i]);
        field->setMinimumHeight(look.px(80));
        savesFrom(field, false);
        grid->addWidget(new TextLabel(titles[i], TextSize::Body, QFont::Normal, &Tokens::text2), 0, i);
        grid->addWidget(field, 1, i);
        m_fields << field;
    }
    m_together = new QCheckBox(tr("Gone through with the client today"));
    savesFrom(m_together, false);
    auto *saveDeed = new DeedButton(tr("Save the plan"), DeedButton::Rank::Filled);
    saveDeed->setCap({tr("Ctrl"), tr("Enter")});
    auto *leaveDeed = new DeedButton(tr("Leave"));
    leaveDeed->setCap({tr("Esc")});
    auto *line = new QHBoxLayout;
    line->addWidget(m_together, 1);
    line->addWidget(leaveDeed);
    line->addWidget(saveDeed);
    grid->addLayout(line, 2, 0, 1, 3);
    connect(saveDeed, &QAbstractButton::clicked, this, &PlanTab::save);
    connect(leaveDeed, &QAbstractButton::clicked, this, &PlanTab::escape);
    return form;
}

void PlanTab::show(Id<Client> client, const QString &name)
{
    m_client = client;
    m_name = name;
    whenDone(Notes(m_desk.database()).plan(client), this,
             m_reading.only([this](const Result<std::optional<CarePlan>> &plan) {
                 if (!plan) return m_deeds.fail(sentence(plan.error()));
                 m_plan = *plan;
                 if (!isWriting()) showPlan();
             }));
}

void PlanTab::showPlan()
{
    m_stack->setCurrentIndex(m_plan ? 1 : 0);
    m_empty->say(IconName::Sign, tr("No plan written down yet."),
                 tr("Goals, steps agreed on, and what to do when craving or a lapse comes."));
    m_empty->deed()->setText(tr("Write the plan"));
    m_empty->deed()->setCap({QStringLiteral("C")});
    m_empty->deed()->setVisible(m_desk.may(Right::EditSideEffects));
    if (!m_plan) return;
    const QStringList parts{m_plan->goals, m_plan->steps, m_plan->prevention};
    for (int i = 0; i < parts.size(); ++i) m_words[i]->setText(parts[i].isEmpty() ? tr("nothing yet") : parts[i]);
    m_reviewed->setText(m_plan->reviewedOn.isValid()
                            ? tr("Gone through with the client on %1, %2.")
                                  .arg(longDay(m_plan->reviewedOn), m_desk.staffName(m_plan->reviewedBy))
                            : tr("Not yet gone through with the client."));
}

bool PlanTab::isWriting() const { return m_stack->currentIndex() == 2; }

void PlanTab::correct()
{
    if (!m_client || isWriting() || !m_desk.may(Right::EditSideEffects)) return;
    const CarePlan plan = m_plan ? *m_plan : CarePlan{.client = *m_client};
    m_fields[0]->setPlainText(plan.goals);
    m_fields[1]->setPlainText(plan.steps);
    m_fields[2]->setPlainText(plan.prevention);
    m_together->setChecked(false);
    m_stack->setCurrentIndex(2);
    m_fields[0]->setFocus(Qt::OtherFocusReason);
}

bool PlanTab::escape()
{
    if (!isWriting()) return false;
    m_stack->setCurrentIndex(m_plan ? 1 : 0);
    setFocus(Qt::OtherFocusReason);
    return true;
}

void PlanTab::save()
{
    CarePlan plan = m_plan ? *m_plan : CarePlan{.client = *m_client};
    plan.goals = m_fields[0]->toPlainText().trimmed();
    plan.steps = m_fields[1]->toPlainText().trimmed();
    plan.prevention = m_fields[2]->toPlainText().trimmed();
    if (m_together->isChecked()) {
        plan.reviewedOn = m_desk.today();
        plan.reviewedBy = m_desk.myName();
    }
    const int deed = m_deeds.begin();
    whenDone(Notes(m_desk.database()).setPlan(plan), this, [this, deed](const Result<CarePlan> &kept) {
        if (!kept) return m_deeds.drop(deed, sentence(kept.error())); // what was typed still stands in the form
        m_plan = *kept;
        m_deeds.finish(deed, {{IconName::Sign, {}, &Tokens::accent}, m_desk.shown(m_name), tr("plan kept."), {}});
        escape();
        showPlan();
    });
}
