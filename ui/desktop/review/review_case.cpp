#include "ui/desktop/review/review_case.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/chart/fact_table.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/threshold_words.h"
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// What to do about the medicine, by the digits 7, 8, 9 and 0 (E2B(R3) G.k.8).
const QStringList &offeredActions()
{
    static const QStringList codes = {QStringLiteral("4"), QStringLiteral("2"), QStringLiteral("1"),
                                      QStringLiteral("9")};
    return codes;
}

constexpr char actionDigits[] = "7890";

} // namespace

ReviewCase::ReviewCase(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_person = new PersonBlock(PersonBlock::Shape::Bare);
    m_history = new FactTable({tr("Grade"), tr("Side effect"), tr("Began"), tr("Ended"), tr("After the dose of"),
                               tr("Onset"), tr("Cause"), tr("Outcome")},
                              {64, 0, 96, 96, 120, 60, 108, 120}, tr("No side effects noted."));
    m_history->setAccessibleName(tr("Side-effect history"));
    m_count = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    title->addWidget(new TextLabel(tr("Side-effect history"), TextSize::Lead, QFont::DemiBold));
    title->addWidget(m_count, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_person);
    column->addWidget(m_alarm = buildAlarm());
    column->addLayout(title);
    column->addWidget(m_history, 1);
    column->addWidget(new Hairline);
    column->addWidget(buildDecision());
}

QWidget *ReviewCase::buildAlarm()
{
    const Look &look = Look::of(this);
    auto *alarm = new QWidget;
    alarm->setFocusPolicy(Qt::TabFocus);
    m_rule = new SignedText(TextSize::Body, QFont::Normal);
    auto *line = new QHBoxLayout(alarm);
    line->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    line->addWidget(m_rule, 1);
    return alarm;
}

QWidget *ReviewCase::buildDecision()
{
    const Look &look = Look::of(this);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    const int margin = look.px(space::margin);
    column->setContentsMargins(margin, look.px(12), margin, look.px(12));
    column->setSpacing(look.px(8));
    m_judge = new QWidget;
    auto *grid = new QGridLayout(m_judge);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.px(8));
    grid->addWidget(new TextLabel(tr("Was it the medicine?"), TextSize::Lead, QFont::DemiBold), 0, 0, 1, 3);
    grid->addWidget(new TextLabel(tr("What to do"), TextSize::Lead, QFont::DemiBold), 3, 0, 1, 3);
    const auto button = [&](const QString &text, char digit, int row, int place, QList<DeedButton *> &into) {
        auto *made = new DeedButton(text);
        made->setSpread(true);
        made->setCap({QString(QLatin1Char(digit))});
        connect(made, &QAbstractButton::clicked, this, [this, digit] { choose(digit); });
        grid->addWidget(made, row, place);
        into << made;
    };
    for (int i = 0; i < causalityCodes().size(); ++i)
        button(::causality(causalityCodes()[i]), char('1' + i), 1 + i / 3, i % 3, m_causes);
    for (int i = 0; i < offeredActions().size(); ++i)
        button(::action(offeredActions()[i]), actionDigits[i], 4 + i / 3, i % 3, m_actions);
    column->addWidget(m_judge);
    m_settle = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    column->addWidget(m_settle);
    m_said = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_password = new SecretField;
    m_password->setTall(36);
    m_password->setFixedWidth(look.px(220));
    m_password->setAccessibleName(tr("Your password"));
    m_sign = new DeedButton(tr("Sign"), DeedButton::Rank::Filled);
    m_sign->setSign(IconName::Sign);
    m_sign->setTall(36);
    m_sign->setCap({tr("Ctrl"), tr("Enter")});
    m_open = new DeedButton(QString());
    m_open->setTall(36);
    m_open->setCap({tr("Enter")});
    auto *foot = new QHBoxLayout;
    foot->setSpacing(look.px(8));
    foot->addWidget(m_said, 1);
    foot->addWidget(m_password);
    foot->addWidget(m_open);
    foot->addWidget(m_sign);
    column->addLayout(foot);
    connect(m_password, &SecretField::entered, this, &ReviewCase::trySign);
    connect(m_sign, &QAbstractButton::clicked, this, &ReviewCase::trySign);
    connect(m_open, &QAbstractButton::clicked, this, &ReviewCase::openWanted);
    return box;
}

void ReviewCase::show(const ReviewRow &row)
{
    const bool same = m_row && sameMatter(*m_row, row);
    m_row = row;
    if (!same) {
        m_causality = row.effect ? row.effect->causality : QString();
        m_action = row.effect ? row.effect->action : QString();
        m_password->clear();
        m_history->setFacts({});
        m_count->setText(QString());
        m_said->setInk(&Tokens::text2);
        m_said->setText(tr("Signing asks for your password."));
    }
    m_person->setPerson(m_desk.words(row.person));
    const QString note = row.cause == ReviewRow::Cause::OrderEnds ? QString() : notYetSigned(m_desk.limits());
    const QString rule = note.isEmpty() ? reviewRule(row, m_desk) : reviewRule(row, m_desk) + QLatin1Char(' ') + note;
    m_rule->setText(IconName::Warning, rule, row.effect ? &Tokens::overdue : &Tokens::late);
    m_alarm->setAccessibleName(m_rule->text());
    refresh();
}

void ReviewCase::refresh()
{
    const bool judge = m_row && m_row->effect;
    m_judge->setVisible(judge);
    m_password->setVisible(judge);
    m_sign->setVisible(judge);
    if (!judge) m_said->setText(QString());
    m_settle->setVisible(m_row && !judge);
    if (!m_row) return;
    m_settle->setText(settleWords(*m_row));
    const bool sheet = m_row->cause == ReviewRow::Cause::Decision;
    m_open->setText(sheet ? tr("Injection sheet") : tr("Chart"));
    m_open->setRank(judge ? DeedButton::Rank::Outlined : DeedButton::Rank::Filled);
    for (int i = 0; i < m_causes.size(); ++i) m_causes[i]->setChosen(causalityCodes()[i] == m_causality);
    for (int i = 0; i < m_actions.size(); ++i) m_actions[i]->setChosen(offeredActions()[i] == m_action);
    update();
}

void ReviewCase::showHistory(const EffectHistory &history)
{
    QList<FactRow> facts;
    int open = 0, chosen = -1;
    for (const EffectHistory::Line &line : history.lines) {
        const SideEffect &effect = line.effect;
        open += effect.resolvedOn.isNull();
        const bool asked = m_row && m_row->effect && m_row->effect->id == effect.id;
        if (asked) chosen = int(facts.size());
        facts.append({{.text = {}, .grade = effect.grade},
                      {.text = sideEffect(effect.term), .strong = true},
                      {.text = plainDay(effect.onsetOn)},
                      {.text = effect.resolvedOn.isValid() ? plainDay(effect.resolvedOn) : tr("ongoing")},
                      {.text = plainDay(line.doseOn)},
                      {.text = line.daysAfter ? tr("day %1").arg(*line.daysAfter) : QString()},
                      {.text = ::causality(effect.causality), .strong = effect.causality.isEmpty()},
                      {.text = effectOutcome(effect.outcome)}});
    }
    m_history->setFacts(facts);
    if (chosen >= 0) m_history->setRow(chosen);
    m_count->setText(history.lines.size() == 1 ? tr("1 side effect, %1 open").arg(open)
                                               : tr("%1 side effects, %2 open").arg(history.lines.size()).arg(open));
}

bool ReviewCase::choose(int key)
{
    if (!m_row || !m_row->effect || m_busy) return false;
    if (key >= '1' && key <= '6') {
        m_causality = causalityCodes()[key - '1'];
    } else {
        const QString digits = QString::fromLatin1(actionDigits);
        const qsizetype place = key < 128 ? digits.indexOf(QLatin1Char(char(key))) : -1;
        if (place < 0) return false;
        m_action = offeredActions()[place];
    }
    refresh();
    return true;
}

void ReviewCase::trySign()
{
    if (m_busy || !m_row || !m_row->effect) return;
    if (m_causality.isEmpty()) return fail(tr("Choose first whether it was the medicine: 1 to 6."));
    if (m_password->isEmpty()) {
        fail(tr("Your password is needed to sign."));
        m_password->setFocus();
        return;
    }
    setBusy(true);
    Reviews::Judgement judgement{*m_row->effect, m_causality, m_action, m_password->takeSecret()};
    Q_EMIT signWanted(judgement);
    wipeSecret(judgement.passwordUtf8);
}

void ReviewCase::setBusy(bool busy)
{
    m_busy = busy;
    m_sign->setReason(busy ? tr("Checking the password") : QString());
    m_said->setInk(&Tokens::text2);
    m_said->setText(busy ? tr("Checking the password…") : tr("Signing asks for your password."));
}

void ReviewCase::fail(const QString &sentence)
{
    setBusy(false);
    m_said->setInk(&Tokens::overdue);
    m_said->setText(sentence);
}

QString ReviewCase::said() const { return m_said->text(); }

void ReviewCase::focusWhy() { m_alarm->setFocus(Qt::ShortcutFocusReason); }

void ReviewCase::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
    painter.fillRect(QRect(0, 0, 1, height()), Look::of(this)->line1);
    const bool urgent = m_row && m_row->effect;
    painter.fillRect(m_alarm->geometry(), urgent ? Look::of(this)->overdueTint : Look::of(this)->lateTint);
    if (!m_alarm->hasFocus()) return;
    painter.setPen(QPen(Look::of(this)->focus, 2));
    painter.drawRect(m_alarm->geometry().adjusted(1, 1, -1, -1));
}
