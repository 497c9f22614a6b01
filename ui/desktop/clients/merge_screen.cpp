#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/clients/comparison_table.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

MergeScreen::MergeScreen(Desk &desk, DeedLog &deeds, Id<Client> one, Id<Client> other, QWidget *parent)
    : Screen(desk, deeds, parent), m_keep(one), m_absorb(other)
{
    build();
    connect(&desk, &Desk::namesHiddenChanged, this, &MergeScreen::show);
    read();
}

void MergeScreen::build()
{
    const Look &look = Look::of(this);
    m_name = new TextLabel(tr("Reading both records…"), TextSize::Person, QFont::DemiBold);
    m_which = new JoinedButtons({tr("Keep the left one"), tr("Keep the right one")});
    m_which->setAccessibleName(tr("Which record stays"));
    m_table = new ComparisonTable(QString(), QString());
    m_table->setMaximumWidth(look.px(space::formWidth));
    m_comes = new PanelSection(tr("What comes with it"), PanelSection::Ground::Paper);
    m_barred = new PanelSection(tr("To be decided first"), PanelSection::Ground::Paper);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(200);
    m_reason->setPlaceholderText(tr("For example: typed twice on 4 May"));
    m_reasonRow = new FieldRow(tr("How do you know"), m_reason);
    m_reasonRow->setLabelWidth(168);
    m_reasonRow->setLined(false);
    m_reasonRow->setMaximumWidth(look.px(space::formWidth));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, look.px(16), 0, 0);
    column->setSpacing(look.px(12));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    top->setSpacing(look.px(12));
    top->addWidget(m_name);
    top->addWidget(m_table);
    top->addWidget(m_which, 0, Qt::AlignLeft);
    column->addLayout(top);
    for (PanelSection *section : {m_comes, m_barred}) {
        section->setMaximumWidth(look.px(space::formWidth + 2 * space::margin));
        column->addWidget(section);
    }
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 0);
    line->addWidget(m_reasonRow);
    line->addStretch();
    column->addLayout(line);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    for (QWidget *part : {static_cast<QWidget *>(area), area->viewport(), page}) part->setAutoFillBackground(false);
    m_foot = new SheetFoot(tr("Merge"));
    m_foot->save()->setCap({QStringLiteral("Ctrl"), tr("Enter")});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(area, 1);
    rows->addWidget(m_foot);
    m_barred->hide();
    connect(m_foot, &SheetFoot::saveWanted, this, &MergeScreen::merge);
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
    connect(m_reason, &QLineEdit::textEdited, this, &MergeScreen::judge);
    connect(m_which, &JoinedButtons::chosen, this, [this](int which) {
        // The table keeps its sides: only which of them stays changes.
        if ((which == 1) == m_turned) return;
        m_turned = which == 1;
        std::swap(m_keep, m_absorb);
        read();
    });
    judge();
}

QList<KeyHint> MergeScreen::hints() const
{
    return {{{tr("Tab")}, tr("next field")},
            {{QStringLiteral("Ctrl"), tr("Enter")}, tr("merge")},
            {{tr("Esc")}, tr("leave")}};
}

void MergeScreen::enter() { m_reason->setFocus(); }

void MergeScreen::read()
{
    whenDone(ClientMerges(database()).look(m_keep, m_absorb), this, [this](const Result<MergePlan> &plan) {
        if (!plan) {
            m_foot->fail(sentence(plan.error()));
            return;
        }
        const bool first = !m_plan;
        m_plan = *plan;
        if (first && plan->obstacles.contains(MergeObstacle::KeepOther)) { // the other way round it goes
            m_turned = true;
            std::swap(m_keep, m_absorb);
            return read();
        }
        show();
    });
}

void MergeScreen::show()
{
    if (!m_plan) return;
    const Client &left = m_turned ? m_plan->absorbed : m_plan->kept;
    const Client &right = m_turned ? m_plan->kept : m_plan->absorbed;
    m_name->setText(desk().shown(m_plan->kept.displayName()));
    m_table->setHeads(tr("Chart %1").arg(left.chartNumber), tr("Chart %1").arg(right.chartNumber));
    m_table->setFields(comparedFields(left, right, desk()));
    m_which->setChoices({tr("Keep chart %1").arg(left.chartNumber), tr("Keep chart %1").arg(right.chartNumber)});
    m_which->setCurrent(m_turned ? 1 : 0);
    m_comes->clear();
    m_comes->addText(tr("Chart %1 becomes part of chart %2: it leaves all lists, its number and name still find the "
                        "person. Nothing that was written changes, and it can be undone as long as nothing new is "
                        "recorded.")
                         .arg(m_plan->absorbed.chartNumber, m_plan->kept.chartNumber));
    m_comes->addFact(tr("Visits"), QString::number(m_plan->visits));
    m_comes->addFact(tr("Calls"), QString::number(m_plan->calls));
    m_comes->addFact(tr("Clinical entries"), m_plan->clinical ? tr("yes") : tr("none"));
    m_barred->clear();
    m_barred->setVisible(!m_plan->obstacles.isEmpty());
    for (const MergeObstacle obstacle : std::as_const(m_plan->obstacles)) {
        auto *line = new SignedText(TextSize::Lead, QFont::Normal);
        line->setText(IconName::Warning, sentence(obstacle), &Tokens::overdue, &Tokens::overdue);
        m_barred->addWidget(line);
    }
    judge();
}

void MergeScreen::judge()
{
    QStringList left;
    if (!m_plan) left << tr("reading");
    else if (!m_plan->obstacles.isEmpty()) left << tr("what must be decided first");
    if (m_reason->text().simplified().isEmpty()) left << tr("how you know");
    m_reasonRow->setNeeded(m_reason->text().simplified().isEmpty());
    m_foot->setLeft(left, {});
}

void MergeScreen::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) merge();
    else Screen::keyPressEvent(event);
}

void MergeScreen::merge()
{
    judge();
    if (m_busy || !m_foot->save()->isEnabled()) return;
    m_busy = true;
    m_foot->setBusy(true);
    whenDone(ClientMerges(database()).merge(m_keep, m_absorb, m_reason->text().simplified()), this,
             [this](const Result<ClientMerge> &merged) {
                 m_busy = false;
                 if (!merged) return m_foot->fail(sentence(merged.error()));
                 const QString person = m_plan->kept.displayName();
                 Desk *desk = &this->desk();
                 DeedLog *deeds = &this->deeds();
                 // The way back outlives this screen: it hangs on the desk.
                 deeds->say({{IconName::Client, tr("Merged"), &Tokens::accent},
                             desk->shown(person),
                             tr("is one record now, chart %1.").arg(m_plan->kept.chartNumber),
                             [desk, deeds, person, merge = *merged] {
                                 whenDone(ClientMerges(desk->database()).undo(merge, MergeScreen::tr("undone at once")),
                                          desk, [desk, deeds, person](const Result<ClientMerge> &undone) {
                                              if (!undone) deeds->fail(sentence(undone.error()));
                                              else
                                                  deeds->sayUndone(desk->shown(person),
                                                                   MergeScreen::tr("is two records again."));
                                          });
                             }});
                 const Id<Client> survivor = merged->survivor;
                 Q_EMIT left(); // to the form of the one that may be gone: leave that, too
                 Q_EMIT mergeDone(survivor);
             });
}

void MergeScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}

QList<QWidget *> MergeScreen::panes() const { return {m_which, m_reasonRow, m_foot}; }
