#include "ui/desktop/orders/order_form.h"
#include "app/treatment/oral.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/orders/order_says.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/order_words.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace {

constexpr int longestOrderReason = 500;

/// A day that may be empty: the day before the first one stands for none.
QDate dayOrNone(const DayEdit *edit) { return edit->date() == edit->minimumDate() ? QDate() : edit->date(); }

void setNone(DayEdit *edit, QDate first, const QString &none)
{
    edit->setMinimumDate(first.addDays(-1));
    edit->setSpecialValueText(none);
    edit->setDate(edit->minimumDate());
}

const QList<StopReason> &stopReasons()
{
    static const QList<StopReason> all = {StopReason::None,       StopReason::Completed,  StopReason::FeltCured,
                                          StopReason::SideEffect, StopReason::OpioidNeed, StopReason::Relapse,
                                          StopReason::Cost,       StopReason::Moved,      StopReason::Pregnancy,
                                          StopReason::OtherForm,  StopReason::OwnWish,    StopReason::Other};
    return all;
}

} // namespace

OrderForm::OrderForm(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk) { build(); }

void OrderForm::build()
{
    const Look &look = Look::of(this);
    const int margin = look.px(space::margin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, look.px(12));
    column->setSpacing(0);
    m_title = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_version = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_version->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_version->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, look.px(13), margin, look.px(13));
    head->addWidget(m_title, 1);
    head->addWidget(m_version);
    column->addLayout(head);
    column->addWidget(new Hairline);
    for (DayEdit **edit : {&m_from, &m_until, &m_procedure}) {
        *edit = new DayEdit;
        (*edit)->setMinimumWidth(look.px(168));
        connect(*edit, &QDateEdit::dateChanged, this, &OrderForm::judge);
    }
    connect(m_procedure, &QDateEdit::dateChanged, this, &OrderForm::proposeHold);
    m_amount = new QDoubleSpinBox;
    m_amount->setDecimals(1);
    m_amount->setRange(0.5, 999);
    m_amount->setSingleStep(25);
    m_amount->setSuffix(tr(" mg a day"));
    m_amount->setMinimumWidth(look.px(168));
    m_which = new JoinedButtons({});
    m_stop = new QComboBox;
    for (const StopReason reason : stopReasons())
        m_stop->addItem(reason == StopReason::None ? tr("Choose a reason") : word(reason), int(reason));
    // Its longest words must not push the whole form out of its column; the list that opens shows them whole.
    m_stop->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_stop->setMinimumContentsLength(12);
    m_stop->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_stop->view()->setMinimumWidth(look.px(300));
    m_reason = new QLineEdit;
    m_reason->setMaxLength(longestOrderReason);
    const auto row = [&](const QString &label, QWidget *control) {
        auto *made = new FieldRow(label, control);
        made->setLabelWidth(104);
        column->addWidget(made);
        return made;
    };
    m_whichRow = row(tr("Which"), m_which);
    m_procedureRow = row(tr("Operation on"), m_procedure);
    m_fromRow = row(tr("From"), m_from);
    m_untilRow = row(tr("Until"), m_until);
    m_amountRow = row(tr("Amount"), m_amount);
    m_stopRow = row(tr("Reason"), m_stop);
    m_reasonRow = row(tr("Why"), m_reason);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &OrderForm::judge);
    connect(m_which, &JoinedButtons::chosen, this, &OrderForm::judge);
    connect(m_stop, &QComboBox::currentIndexChanged, this, &OrderForm::judge);
    connect(m_reason, &QLineEdit::textChanged, this, &OrderForm::judge);
    const auto section = [&](const QString &title, QVBoxLayout **lines) {
        *lines = new QVBoxLayout;
        (*lines)->setContentsMargins(margin, look.px(12), margin, look.px(12));
        (*lines)->setSpacing(look.px(8));
        (*lines)->addWidget(new TextLabel(title, TextSize::Lead, QFont::DemiBold));
        column->addLayout(*lines);
    };
    section(tr("What this does"), &m_deeds);
    column->addWidget(new Hairline);
    section(tr("Checked now"), &m_checks);
    column->addStretch();
}

QList<OrderKind> OrderForm::running() const
{
    QList<OrderKind> kinds;
    if (!m_page) return kinds;
    for (const OrderKind kind : {OrderKind::Oral, OrderKind::Injection, OrderKind::Hold})
        if (orderInForce(m_page->orders, kind, m_desk.today())
            || orderInForce(m_page->orders, kind, m_desk.today().addDays(1)))
            kinds << kind;
    return kinds;
}

void OrderForm::begin(const ChartPage &page, const OrderChoice &choice)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_page = page;
    m_choice = choice;
    const bool starts = choice.kind == OrderChoice::Kind::Start, hold = choice.kind == OrderChoice::Kind::Hold;
    const bool stop = choice.kind == OrderChoice::Kind::Stop;
    const QDate today = m_desk.today();
    QDate first = choice.order == OrderKind::Injection ? today : firstFreeDay(page.doses, today);
    const Order *runs = orderInForce(page.orders, choice.order, first);
    if (!hold && runs && runs->startsOn >= first) first = runs->startsOn.addDays(1);
    QStringList which;
    for (const OrderKind kind : running())
        which << (kind == OrderKind::Oral            ? tr("Tablets")
                      : kind == OrderKind::Injection ? tr("Injections")
                                                     : tr("The hold"));
    m_which->setChoices(which);
    m_which->setCurrent(which.isEmpty() ? -1 : 0);
    m_from->setMinimumDate(today);
    m_from->setMaximumDate(today.addDays(furthestOrderDays));
    m_from->setDate(first);
    setNone(m_until, today, tr("open, no end"));
    setNone(m_procedure, today, tr("none planned"));
    m_amount->setValue(warnDailyMg);
    m_stop->setCurrentIndex(0);
    m_whichRow->setVisible(stop);
    m_procedureRow->setVisible(hold);
    m_untilRow->setVisible(!stop);
    m_amountRow->setVisible(starts && choice.order == OrderKind::Oral && choice.regimen == Regimen::Daily50);
    m_stopRow->setVisible(stop);
    m_title->setText(starts && choice.order == OrderKind::Oral ? tr("%1, by mouth").arg(title(choice))
                         : starts                              ? tr("380 mg, %1").arg(title(choice).toLower())
                                                               : title(choice));
    if (hold) {
        QDate told;
        for (const Assessment &asked : page.assessments)
            if (asked.procedureOn >= today) told = asked.procedureOn; // the newest answer counts
        if (told.isValid()) m_procedure->setDate(told);
        proposeHold();
    }
    m_filling = false;
    judge();
}

void OrderForm::proposeHold()
{
    const QDate on = dayOrNone(m_procedure);
    if (!on.isValid() || m_choice.kind != OrderChoice::Kind::Hold) return;
    const ProcedureHold hold = procedureHold(on, m_desk.limits());
    m_from->setDate(std::max({hold.tabletsFrom, m_desk.today(), firstFreeDay(m_page->doses, m_desk.today())}));
    m_until->setDate(on);
    if (m_reason->text().isEmpty()) m_reason->setText(tr("operation on %1").arg(plainDay(on)));
}

Ordering OrderForm::ordering() const
{
    Ordering ordering;
    ordering.what = m_choice.kind == OrderChoice::Kind::Start ? Ordering::What::Start
        : m_choice.kind == OrderChoice::Kind::Hold            ? Ordering::What::Hold
                                                              : Ordering::What::Stop;
    ordering.kind = m_choice.order;
    if (ordering.what == Ordering::What::Stop) ordering.kind = running().value(m_which->current(), OrderKind::Oral);
    ordering.regimen = m_choice.regimen;
    ordering.interval = m_choice.interval;
    if (!m_amountRow->isHidden()) ordering.milligrams = m_amount->value();
    ordering.from = m_from->date();
    if (ordering.what != Ordering::What::Stop) ordering.until = dayOrNone(m_until);
    if (ordering.what == Ordering::What::Stop && ordering.kind != OrderKind::Hold)
        ordering.stop = StopReason(m_stop->currentData().toInt());
    ordering.reason = m_reason->text();
    return ordering;
}

void OrderForm::judge()
{
    if (m_filling || !m_page) return;
    const Ordering now = ordering();
    m_plan = planned(m_page->client, m_page->history.value_or(History{.client = m_page->client.id}), m_page->orders,
                     m_page->doses, now, m_desk.today());
    using Flaw = Ordering::Flaw;
    const bool unsaid = m_plan.flaws.contains(Flaw::NoReason);
    const bool coded = now.what == Ordering::What::Stop && now.kind != OrderKind::Hold;
    m_stopRow->setVisible(coded);
    m_stopRow->setNeeded(coded && unsaid && now.stop == StopReason::None);
    m_stopRow->setHint(coded ? lesson(now.stop) : QString());
    m_reasonRow->setNeeded(unsaid && !(coded && now.stop == StopReason::None));
    const bool change = m_plan.ended.has_value() && now.what == Ordering::What::Start;
    m_version->setText(change ? tr("follows what runs") : QString());
    m_fromRow->setAside(nearDay(now.from, m_desk.today()).toLower() == shortDay(now.from).toLower()
                            ? QString()
                            : nearDay(now.from, m_desk.today()).toLower());
    const QList<Flaw> ofDay{Flaw::InPast, Flaw::TooFarAhead, Flaw::Overlaps, Flaw::DayAnswered, Flaw::NoDay};
    QString day;
    for (const Flaw flaw : m_plan.flaws)
        if (ofDay.contains(flaw) && day.isEmpty()) day = sentence(flaw);
    m_fromRow->setError(day);
    m_untilRow->setError(m_plan.flaws.contains(Flaw::EndBeforeStart) ? sentence(Flaw::EndBeforeStart) : QString());
    m_amountRow->setError(m_plan.flaws.contains(Flaw::TooMuch) ? sentence(Flaw::TooMuch) : QString());
    showDeeds();
    showChecks();
    Q_EMIT changed();
}

SignedText *OrderForm::line(QVBoxLayout *into, int at)
{
    QList<SignedText *> &lines = into == m_deeds ? m_deedLines : m_checkLines;
    while (lines.size() <= at) {
        auto *made = new SignedText(TextSize::Body, QFont::Normal);
        into->addWidget(made);
        lines << made;
    }
    lines[at]->show();
    return lines[at];
}

void OrderForm::showDeeds()
{
    int at = 0;
    for (const Said &said : deedsOf(*m_page, ordering(), m_plan, m_desk))
        line(m_deeds, at++)->setText(said.sign, said.words, said.ink);
    for (; at < m_deedLines.size(); ++at) m_deedLines[at]->hide();
}

void OrderForm::showChecks()
{
    int at = 0;
    for (const Said &said : checksOf(*m_page, ordering(), m_plan, m_desk))
        line(m_checks, at++)->setText(said.sign, said.words, said.ink);
    for (; at < m_checkLines.size(); ++at) m_checkLines[at]->hide();
}

QString OrderForm::obstacle() const { return m_plan.flaws.isEmpty() ? QString() : sentence(m_plan.flaws.first()); }

QString OrderForm::summary() const
{
    const Ordering now = ordering();
    if (now.what == Ordering::What::Hold) return tr("Hold from %1").arg(longDay(now.from));
    if (now.what == Ordering::What::Stop)
        return m_plan.ended ? tr("%1 ends, nothing from %2").arg(wordForOrder(*m_plan.ended), longDay(now.from))
                            : tr("Nothing to stop");
    return m_plan.started ? tr("%1 from %2").arg(wordForOrder(*m_plan.started), longDay(now.from)) : QString();
}

QString OrderForm::says() const
{
    QStringList all;
    for (const auto &lines : {m_deedLines, m_checkLines})
        for (const SignedText *each : lines)
            if (!each->isHidden()) all << each->text();
    return all.join(QLatin1Char('\n'));
}
