#include "ui/desktop/stay/discharge_page.h"
#include "app/treatment/oral.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/stay/overdose_warning.h"
#include "ui/desktop/stay/stay_undo.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include "ui/words/stay_words.h"
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {
constexpr NaloxoneStep offeredRescue[] = {NaloxoneStep::HasKit, NaloxoneStep::Accepted, NaloxoneStep::Offered,
                                          NaloxoneStep::Declined};
constexpr int nothingChosen = -1;
}

DischargePage::DischargePage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent)
{
    build(IconName::Client, buildForm(), tr("Discharge"));
    m_foot->save()->setCap({tr("Ctrl"), tr("Enter")});
}

QWidget *DischargePage::buildForm()
{
    const Look &look = Look::of(this);
    m_on = new DayEdit;
    m_on->setMinimumWidth(look.px(168));
    m_reason = new QComboBox;
    m_reason->addItem(tr("Choose a reason"), nothingChosen);
    for (const DischargeReason reason : dischargeReasons()) m_reason->addItem(word(reason), int(reason));
    m_reason->setMinimumWidth(look.px(248));
    m_words = new QLineEdit;
    m_words->setMaxLength(500);
    m_rescue = new JoinedButtons({tr("Has a kit"), tr("Took one"), tr("Offered"), tr("Declined")});
    m_cover = new SignedText(TextSize::Lead, QFont::Normal);
    m_follows = new SignedText(TextSize::Body, QFont::Normal);
    auto *form = new FormColumn(stayFormWidth);
    m_onRow = form->add(tr("Discharged on"), m_on);
    m_reasonRow = form->add(tr("Reason"), m_reason);
    form->add(tr("In words"), m_words);
    m_rescueRow = form->add(tr("Overdose rescue"), m_rescue);
    m_callsRow = form->add(tr("Aftercare calls"), buildCalls());
    m_warningRow = form->add(tr("Overdose warning"), buildWarning());
    auto *says = new QVBoxLayout;
    says->setContentsMargins(look.px(space::margin), look.px(16), look.px(space::margin), look.px(8));
    says->setSpacing(look.px(8));
    says->addWidget(m_cover);
    says->addWidget(m_follows);
    form->addLayout(says);
    connect(m_on, &QDateEdit::dateChanged, this, [this] {
        showCalls();
        judge();
    });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &DischargePage::judge);
    connect(m_rescue, &JoinedButtons::chosen, this, &DischargePage::judge);
    connect(m_handed, &QCheckBox::toggled, this, &DischargePage::judge);
    return form;
}

QWidget *DischargePage::buildCalls()
{
    auto *box = new QWidget;
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Look::of(this).px(24));
    for (qsizetype i = 0; i < aftercareDays().size(); ++i) {
        auto *call = new QCheckBox;
        call->setChecked(true);
        connect(call, &QCheckBox::toggled, this, &DischargePage::judge);
        line->addWidget(call);
        m_calls << call;
    }
    line->addStretch();
    return box;
}

QWidget *DischargePage::buildWarning()
{
    const Look &look = Look::of(this);
    m_print = new DeedButton(tr("Print it"));
    m_print->setSign(IconName::Print);
    m_print->setCap({tr("Ctrl"), QStringLiteral("P")});
    m_printedWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::given);
    m_printedWords->setWordWrap(false);
    m_handed = new QCheckBox(tr("Not here: read out on the telephone, or sent"));
    auto *box = new QWidget;
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(look.px(8));
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(16));
    line->addWidget(m_print);
    line->addWidget(m_printedWords);
    line->addStretch();
    lines->addLayout(line);
    lines->addWidget(m_handed);
    connect(m_print, &QAbstractButton::clicked, this, [this] { Q_EMIT printWanted(); });
    return box;
}

QList<KeyHint> DischargePage::hints() const
{
    return {{{tr("Tab")}, tr("next field")},
            {{tr("Ctrl"), QStringLiteral("P")}, tr("print the warning")},
            {{tr("Ctrl"), tr("Enter")}, tr("discharge")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<PaperOffer> DischargePage::papers() const { return warningOf(desk(), m_client); }

void DischargePage::paperPrinted()
{
    m_printed = true;
    judge();
}

QList<QWidget *> DischargePage::panes() const { return {m_reasonRow, m_warningRow, m_foot}; }

void DischargePage::begin()
{
    if (m_page->client.enrolledOn.isValid()) m_on->setMinimumDate(m_page->client.enrolledOn);
    m_on->setMaximumDate(desk().today());
    m_on->setDate(desk().today());
    showCalls();
    m_stack->showSheet();
    m_reason->setFocus(Qt::OtherFocusReason);
    m_typed.begin();
    judge();
}

/// That the warning was printed is kept, too: it lies on the client's table.
QCborMap DischargePage::draft() const
{
    if (!m_page || m_busy) return {};
    const QCborMap fields = m_typed.changed();
    if (fields.isEmpty() && !m_printed) return {};
    QCborMap draft = draftHead(QStringLiteral("discharge"), m_client, m_page->client.displayName());
    draft.insert(draft_key::fields, fields);
    draft.insert(QStringLiteral("printed"), m_printed);
    return draft;
}

void DischargePage::resume(const QCborMap &draft)
{
    m_printed = draft.value(QStringLiteral("printed")).toBool();
    m_typed.resume(draft);
    judge();
}

/// Each on an open day: the day itself, else the next one.
void DischargePage::showCalls()
{
    m_callDays.clear();
    const Limits limits = desk().limits();
    for (qsizetype i = 0; i < m_calls.size(); ++i) {
        QDate day = desk().today().addDays(aftercareDays().at(i));
        for (int step = 0; step < 14 && !limits.isOpen(day); ++step) day = day.addDays(1);
        m_callDays << day;
        m_calls[i]->setText(shortDay(day));
        m_calls[i]->setAccessibleName(tr("Aftercare call on %1").arg(longDay(day)));
    }
}

bool DischargePage::isDead() const { return m_reason->currentData().toInt() == int(DischargeReason::Death); }

Discharge DischargePage::discharge() const
{
    Discharge discharge{.on = m_on->date()};
    if (m_reason->currentData().toInt() != nothingChosen)
        discharge.reason = DischargeReason(m_reason->currentData().toInt());
    discharge.words = m_words->text().trimmed();
    if (isDead()) return discharge;
    if (m_rescue->current() >= 0) discharge.naloxone = offeredRescue[m_rescue->current()];
    for (qsizetype i = 0; i < m_calls.size(); ++i)
        if (m_calls[i]->isChecked()) discharge.calls << m_callDays.value(i);
    return discharge;
}

QStringList DischargePage::whatIsLeft() const
{
    QStringList left;
    if (m_reason->currentData().toInt() == nothingChosen) left << tr("reason");
    if (!isDead() && m_rescue->current() < 0) left << tr("overdose rescue");
    if (!isDead() && !m_printed && !m_handed->isChecked()) left << tr("overdose warning");
    if (m_page && m_page->client.dischargedOn.isValid()) left << tr("the client was discharged already");
    return left;
}

void DischargePage::judge()
{
    if (!m_page || m_busy) return;
    const bool dead = isDead();
    for (FieldRow *row : {m_rescueRow, m_callsRow, m_warningRow}) row->setVisible(!dead);
    m_reasonRow->setNeeded(m_reason->currentData().toInt() == nothingChosen);
    m_rescueRow->setNeeded(m_rescue->current() < 0);
    m_warningRow->setNeeded(!m_printed && !m_handed->isChecked());
    m_printedWords->setText(m_printed ? tr("printed") : QString());
    const QDate on = m_on->date();
    const QDate last = lastCoveredDay(m_page->orders, m_page->injections, m_page->doses, on, desk().limits());
    const bool covered = last >= on;
    m_cover->setText(
        covered ? Sign(IconName::CheckUp) : Sign(IconName::Warning),
        !last.isValid() ? tr("No dose covers any day.")
            : covered
            ? tr("*Covered through* %1. From the next day opioids act, and tolerance is lost.").arg(longDay(last))
            : tr("*Not covered since* %1: tolerance is lost.").arg(longDay(last.addDays(1))),
        &Tokens::late);
    int ahead = 0;
    for (const Visit &visit : std::as_const(m_page->visits))
        ahead += visit.status == VisitStatus::Booked && visit.startsAt.date() > on;
    QString follows = tr("Nothing is due from %1 on: off Today, Overdue and the reminders.").arg(shortDay(on));
    if (ahead > 0)
        follows += QLatin1Char(' ')
            + (ahead == 1 ? tr("1 booked visit stays on Schedule until it is cancelled there.")
                          : tr("%1 booked visits stay on Schedule until they are cancelled there.").arg(ahead));
    m_follows->setText(IconName::Info, follows, &Tokens::text2);
    m_foot->setLeft(whatIsLeft(), {});
    m_foot->setDue(tr("Last covered day"), last.isValid() ? longDay(last) : tr("none"));
}

QString DischargePage::says() const { return m_cover->text() + QLatin1Char('\n') + m_follows->text(); }

void DischargePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) save();
    else if (!enter) Screen::keyPressEvent(event);
}

void DischargePage::save()
{
    if (m_busy || !m_page || !whatIsLeft().isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    const Discharge now = discharge();
    whenDone(Stays(database()).discharge(m_page->client, now), this, [this, now](const Result<StayChange> &kept) {
        m_busy = false;
        if (!kept) return m_foot->fail(sentence(kept.error()));
        sayStay(desk(), deeds(), *kept, {StatusShape::Closed, tr("Discharged"), nullptr},
                now.calls.isEmpty()
                    ? tr("%1, on %2.").arg(word(now.reason).toLower(), shortDay(now.on))
                    : tr("%1, on %2; the first aftercare call is on %3.")
                          .arg(word(now.reason).toLower(), shortDay(now.on), shortDay(now.calls.first())));
        Q_EMIT left();
    });
}
