#include "ui/desktop/review/review_decision.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/parts/answer_grid.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

/// What 7, 8 and 9 say about the medicine (E2B(R3) G.k.8). A depot cannot be withdrawn or lowered: the next one is put off.
struct ActionAnswer
{
    const char16_t *code;
    bool postponed;
};
constexpr ActionAnswer injectionAnswers[] = {{u"4", false}, {u"1", true}, {u"1", false}};
constexpr ActionAnswer tabletAnswers[] = {{u"4", false}, {u"2", false}, {u"1", false}};
constexpr int medWatchPlace = 3;

const ActionAnswer &actionAnswer(const SideEffect &effect, int place)
{
    return effect.product == Product::Oral ? tabletAnswers[place] : injectionAnswers[place];
}

int placeOfAction(const SideEffect &effect)
{
    for (int place = 0; place < medWatchPlace; ++place) {
        const ActionAnswer &answer = actionAnswer(effect, place);
        if (effect.action == QStringView(answer.code) && effect.postponed == answer.postponed) return place;
    }
    return -1;
}

} // namespace

ReviewDecision::ReviewDecision(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(space::margin), look.px(10), look.px(space::margin), look.px(10));
    column->setSpacing(look.px(6));
    const auto title = [&] { return new TextLabel(QString(), TextSize::Lead, QFont::DemiBold); };
    column->addWidget(m_causeTitle = title());
    column->addWidget(m_causes = new AnswerGrid(2));
    column->addWidget(m_actionTitle = title());
    column->addWidget(m_actions = new AnswerGrid(2));
    column->addWidget(m_closing = new AnswerGrid(1));
    column->addWidget(m_settle = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2));
    column->addStretch();
    column->addWidget(m_said = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2));
    column->addWidget(buildFoot());
    QStringList causes;
    for (const QString &code : causalityCodes()) causes << ::causality(code);
    m_causes->setAnswers(causes, QStringLiteral("123456"));
    m_closing->setAnswers({tr("Close the treatment"), tr("Stays in treatment")}, QStringLiteral("12"));
    for (AnswerGrid *grid : {m_causes, m_closing})
        connect(grid, &AnswerGrid::answered, this, &ReviewDecision::showAction);
    connect(m_actions, &AnswerGrid::answered, this, [this](int place) {
        if (place != medWatchPlace) {
            m_action = place;
            return showAction();
        }
        setAction(m_action); // a draft is a paper, not an answer
        Q_EMIT medWatchWanted();
    });
}

QWidget *ReviewDecision::buildFoot()
{
    const Look &look = Look::of(this);
    m_password = new SecretField;
    m_password->setTall(36);
    m_password->setAccessibleName(tr("Your password"));
    m_sign = new DeedButton(tr("Sign"), DeedButton::Rank::Filled);
    m_sign->setTall(36);
    m_sign->setCap({tr("Ctrl"), tr("Enter")});
    m_open = new DeedButton(QString());
    m_open->setTall(36);
    m_open->setCap({tr("Enter")});
    m_leave = new DeedButton(tr("Seen, leave it"));
    m_leave->setTall(36);
    m_leave->setSign(IconName::Check);
    m_leave->setCap({tr("Space")});
    auto *foot = new QWidget;
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_foot->setContentsMargins(0, 0, 0, 0);
    m_foot->setSpacing(look.px(8));
    m_foot->addWidget(m_password, 1);
    m_foot->addStretch();
    for (DeedButton *button : {m_leave, m_open, m_sign}) m_foot->addWidget(button);
    connect(m_password, &SecretField::entered, this, &ReviewDecision::trySign);
    connect(m_sign, &QAbstractButton::clicked, this, &ReviewDecision::trySign);
    connect(m_open, &QAbstractButton::clicked, this, &ReviewDecision::openWanted);
    connect(m_leave, &QAbstractButton::clicked, this, &ReviewDecision::leaveWanted);
    return foot;
}

void ReviewDecision::setNarrow(bool narrow)
{
    m_foot->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReviewDecision::show(const ReviewRow &row)
{
    const bool same = m_row && sameMatter(*m_row, row);
    m_row = row;
    showAnswers();
    if (!same) {
        m_password->clear();
        m_causes->setChosen({});
        m_closing->setChosen({});
        if (row.effect) {
            const qsizetype cause = causalityCodes().indexOf(row.effect->causality);
            m_causes->setChosen(cause < 0 ? QList<int>() : QList<int>{int(cause)});
            setAction(placeOfAction(*row.effect));
        }
    }
    if (!m_busy) setBusy(false);
}

void ReviewDecision::showAnswers()
{
    const bool judge = isJudged(), closing = m_row && m_row->closing,
               sheet = m_row && m_row->cause == ReviewRow::Cause::Decision;
    m_causeTitle->setVisible(judge || closing);
    m_causeTitle->setText(closing ? tr("What becomes of the treatment?") : tr("Was it the medicine?"));
    m_causes->setVisible(judge);
    m_actionTitle->setVisible(judge);
    m_actions->setVisible(judge);
    m_closing->setVisible(closing);
    m_password->setVisible(judge);
    m_sign->setVisible(judge || closing);
    m_sign->setText(closing ? tr("Answer") : tr("Sign"));
    m_sign->setSign(closing ? Sign(IconName::Check) : Sign(IconName::Sign));
    m_settle->setVisible(!judge);
    m_settle->setText(m_row ? settleWords(*m_row) : QString());
    m_open->setVisible(!judge);
    m_open->setText(sheet ? tr("Injection sheet") : m_row && m_row->consent ? tr("The consent") : tr("Chart"));
    m_open->setRank(closing ? DeedButton::Rank::Outlined : DeedButton::Rank::Filled);
    m_leave->setVisible(m_row && matterOf(*m_row));
    if (!judge) return;
    const bool tablets = m_row->effect->product == Product::Oral;
    m_actionTitle->setText(tr("What to do"));
    m_actions->setAnswers(
        {::action(u"4"), tablets ? ::action(u"2") : tr("Postpone the next"), ::action(u"1"), tr("MedWatch draft")},
        QStringLiteral("7890"));
    setAction(m_action);
}

void ReviewDecision::setAction(int place)
{
    m_action = place;
    m_actions->setChosen(place < 0 ? QList<int>() : QList<int>{place});
}

QString ReviewDecision::causality() const
{
    return m_causes->current() < 0 ? QString() : causalityCodes()[m_causes->current()];
}

QString ReviewDecision::action() const
{
    if (!isJudged()) return {};
    if (m_action < 0) return m_row->effect->action;
    return QString::fromUtf16(actionAnswer(*m_row->effect, m_action).code);
}

bool ReviewDecision::postponed() const
{
    if (!isJudged()) return false;
    if (m_action < 0) return m_row->effect->postponed;
    return actionAnswer(*m_row->effect, m_action).postponed;
}

QString ReviewDecision::whatFollows() const
{
    if (!m_row) return {};
    if (m_row->closing) {
        if (m_closing->current() < 0) return tr("Nothing is done before you answer.");
        return m_closing->current() == 0 ? tr("Ends the treatment today. This has no undo.")
                                         : tr("The request is answered, the client stays on the call list.");
    }
    if (!isJudged()) return {};
    const QString what = postponed()
        ? tr("Signing keeps it as reviewed by you. The visit stays booked: move it yourself.")
        : action() == QLatin1String("1")
        ? tr("Signing keeps it as reviewed by you. The order goes on until you stop it.")
        : tr("Signing keeps it as reviewed by you and takes it off this list.");
    return what + QLatin1Char(' ') + tr("It asks for your password.");
}

void ReviewDecision::showAction()
{
    if (!m_busy) setBusy(false);
}

bool ReviewDecision::choose(int key)
{
    if (!m_row || m_busy) return false;
    if (m_row->closing) return m_closing->press(key);
    return isJudged() && (m_causes->press(key) || m_actions->press(key));
}

void ReviewDecision::trySign()
{
    if (m_busy || !m_row) return;
    if (m_row->closing) {
        if (m_closing->current() < 0) return fail(tr("Choose first what becomes of the treatment: 1 or 2."));
        setBusy(true);
        Q_EMIT closeWanted(m_closing->current() == 0);
        return;
    }
    if (!isJudged()) return;
    if (causality().isEmpty()) return fail(tr("Choose first whether it was the medicine: 1 to 6."));
    if (m_password->isEmpty()) {
        fail(tr("Your password is needed to sign."));
        m_password->setFocus();
        return;
    }
    setBusy(true);
    Reviews::Judgement judgement{*m_row->effect, causality(), action(), m_password->takeSecret(), postponed()};
    Q_EMIT signWanted(judgement);
    wipeSecret(judgement.passwordUtf8);
}

void ReviewDecision::setBusy(bool busy)
{
    m_busy = busy;
    m_sign->setReason(busy ? tr("Saving") : QString());
    m_said->setInk(&Tokens::text2);
    m_said->setText(!busy ? whatFollows() : isJudged() ? tr("Checking the password…") : tr("Saving…"));
}

void ReviewDecision::fail(const QString &sentence)
{
    setBusy(false);
    m_said->setInk(&Tokens::overdue);
    m_said->setText(sentence);
}

QString ReviewDecision::said() const { return m_said->text(); }
