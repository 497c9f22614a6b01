#include "ui/desktop/side_effect/side_effect_page.h"
#include "app/safety/side_effect.h"
#include "db/stores/stores.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/side_effect/term_field.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

SideEffectPage::SideEffectPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent)
{
    build(IconName::SideEffect, buildForm(), tr("Save side effect"));
}

QWidget *SideEffectPage::buildForm()
{
    const Look &look = Look::of(this);
    m_term = new TermField;
    m_grade = new JoinedButtons({});
    QStringList grades, caps;
    for (int i = 1; i <= 5; ++i) {
        grades << grade(i);
        caps << QString::number(i);
    }
    m_grade->setChoices(grades);
    m_grade->setCaps(caps);
    m_gradeWords = new TextLabel(tr("Take the worst that it was."), TextSize::Body, QFont::Normal, &Tokens::text2);
    auto *gradeBox = new QWidget;
    gradeBox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *gradeColumn = new QVBoxLayout(gradeBox);
    gradeColumn->setContentsMargins(0, 0, 0, 0);
    auto *gradeLine = new QHBoxLayout;
    gradeLine->addWidget(m_grade);
    gradeLine->addStretch();
    gradeColumn->addLayout(gradeLine);
    gradeColumn->addWidget(m_gradeWords);
    m_onset = new QDateEdit;
    m_onset->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_onset->setCalendarPopup(true);
    m_onset->setMinimumWidth(look.px(168));
    m_product = new JoinedButtons({tr("Injection"), tr("Tablets"), tr("Not known")});
    m_serious = new QCheckBox(tr("Hospital, disability, life in danger, or another important event"));
    m_worse = new QCheckBox(tr("Getting worse"));
    m_note = new QLineEdit;
    m_note->setMaxLength(2000);
    m_note->setPlaceholderText(tr("In the client's words"));

    auto *form = new FormColumn;
    m_termRow = form->add(tr("Side effect"), m_term);
    m_gradeRow = form->add(tr("Grade"), gradeBox);
    form->add(tr("Since"), m_onset);
    form->add(tr("Of what"), m_product);
    form->add(tr("Serious"), m_serious);
    form->add(tr("Course"), m_worse);
    form->add(tr("Note"), m_note);
    connect(m_term, &TermField::chosen, this, [this] {
        judge();
        m_grade->setFocus(Qt::TabFocusReason);
    });
    connect(m_term, &TermField::cleared, this, &SideEffectPage::judge);
    connect(m_grade, &JoinedButtons::chosen, this, &SideEffectPage::judge);
    connect(m_product, &JoinedButtons::chosen, this, &SideEffectPage::judge);
    connect(m_onset, &QDateEdit::dateChanged, this, &SideEffectPage::judge);
    for (QCheckBox *box : {m_serious, m_worse}) connect(box, &QCheckBox::toggled, this, &SideEffectPage::judge);
    return form;
}

QString SideEffectPage::title() const { return tr("Side effect"); }
QString SideEffectPage::subtitle() const { return longDay(desk().today()); }

QList<KeyHint> SideEffectPage::hints() const
{
    return {{{QStringLiteral("1–7")}, tr("common ones")},
            {{QStringLiteral("1–5")}, tr("grade")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> SideEffectPage::panes() const { return {m_termRow, m_foot}; }

void SideEffectPage::begin()
{
    m_onset->setMaximumDate(desk().today());
    m_onset->setDate(desk().today());
    m_product->setCurrent(!m_page->injections.isEmpty() ? 0 : !m_page->doses.isEmpty() ? 1 : 2);
    m_stack->showSheet();
    m_term->setFocusHere();
    m_typed.begin();
    takeUpTerm();
}

QCborMap SideEffectPage::draft() const
{
    if (!m_page || m_busy) return {};
    QCborMap draft = m_typed.whole(QStringLiteral("side-effect"), m_client, m_page->client.displayName());
    if (!draft.isEmpty()) draft.insert(QStringLiteral("term"), m_term->code());
    return draft;
}

void SideEffectPage::resume(const QCborMap &draft)
{
    m_typed.resume(draft);
    m_resumedTerm = draft.value(QStringLiteral("term")).toString();
    if (m_page) takeUpTerm();
}

void SideEffectPage::takeUpTerm()
{
    if (!m_resumedTerm.isEmpty()) m_term->choose(std::exchange(m_resumedTerm, {}));
    judge();
}

SideEffect SideEffectPage::effect() const
{
    SideEffect effect{.client = m_client};
    effect.onsetOn = m_onset->date();
    effect.term = m_term->code();
    effect.grade = m_grade->current() + 1;
    effect.serious = m_serious->isChecked();
    effect.worsening = m_worse->isChecked();
    effect.product = m_product->current() == 0 ? Product::XR
        : m_product->current() == 1            ? Product::Oral
                                               : Product::Unknown;
    effect.note = m_note->text().trimmed();
    return effect;
}

QStringList SideEffectPage::whatIsLeft() const
{
    QStringList left;
    if (m_term->code().isEmpty()) left << tr("what it is");
    if (m_grade->current() < 0) left << tr("grade");
    return left;
}

void SideEffectPage::judge()
{
    if (!m_page) return;
    m_termRow->setNeeded(m_term->code().isEmpty());
    m_gradeRow->setNeeded(m_grade->current() < 0);
    m_gradeWords->setText(m_grade->current() < 0 ? tr("Take the worst that it was.")
                                                 : gradeRemark(m_grade->current() + 1));
    m_foot->setLeft(whatIsLeft(), {});
    if (!whatIsLeft().isEmpty()) {
        m_foot->setDue(tr("What follows"), tr("Not judged yet"));
        return;
    }
    const Urgency urgency = triage(effect(), m_page->labs, desk().today(), desk().limits());
    QString words = tr("The next visit looks at it");
    if (urgency == Urgency::Review) words = tr("A physician reviews it");
    if (urgency == Urgency::SameDay) words = tr("Tell the physician today; only a physician closes it");
    if (urgency == Urgency::Emergency) words = tr("Call for help now, then tell the physician");
    m_foot->setDue(tr("What follows"), word(urgency), QString(), words);
}

void SideEffectPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_5 && !isTyping()) {
        m_grade->setCurrent(key - Qt::Key_1);
        m_grade->setFocus(Qt::OtherFocusReason); // on the chosen one
        judge();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        save();
    } else {
        Screen::keyPressEvent(event);
    }
}

void SideEffectPage::save()
{
    if (m_busy || !m_page || !whatIsLeft().isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    const QString person = desk().shown(m_page->client.displayName());
    whenDone(SideEffects(database()).note(effect()), this, [this, person](const Result<SideEffect> &kept) {
        m_busy = false;
        if (!kept) {
            m_foot->fail(sentence(kept.error()));
            return;
        }
        Desk *shared = &desk();
        DeedLog *log = &deeds();
        const QString what =
            tr("%1, grade %2, since %3.").arg(sideEffect(kept->term)).arg(kept->grade).arg(shortDay(kept->onsetOn));
        deeds().say(
            {{IconName::SideEffect, tr("Noted"), &Tokens::accent}, person, what, [shared, log, effect = *kept, person] {
                 whenDone(SideEffects(shared->database()).undo(effect), shared,
                          [log, person](const Result<SideEffect> &back) {
                              if (!back) log->fail(sentence(back.error()));
                              else
                                  log->sayUndone(person,
                                                 SideEffectPage::tr("the side effect is marked as entered in error."));
                          });
             }});
        Q_EMIT left();
    });
}
