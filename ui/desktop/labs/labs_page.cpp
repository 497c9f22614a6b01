#include "ui/desktop/labs/labs_page.h"
#include "app/safety/lab_values.h"
#include "app/safety/liver.h"
#include "db/stores/stores.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/labs/lab_field.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/typed_time.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace {

constexpr LabResult urineResults[] = {LabResult::Negative, LabResult::Positive, LabResult::Pending, LabResult::Missing};
constexpr LabResult pregnancyResults[] = {LabResult::Negative, LabResult::Positive};

} // namespace

LabsPage::LabsPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent)
{
    build(IconName::Lab, buildForm(), tr("Save results"));
}

void LabsPage::addNumbers(FormColumn *form, std::initializer_list<LabTest> tests)
{
    for (const LabTest test : tests) {
        auto *field = new LabField(test);
        m_numbers.append({field, form->add(word(test), field)});
        connect(field, &LabField::changed, this, &LabsPage::judge);
    }
}

QWidget *LabsPage::buildForm()
{
    const Look &look = Look::of(this);
    auto *form = new FormColumn;
    form->setLabelWidth(192);
    m_day = new DayEdit;
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setMinimumWidth(look.px(168));
    m_time = new QLineEdit;
    m_time->setMaxLength(8);
    m_time->setPlaceholderText(tr("if known"));
    m_time->setFixedWidth(look.px(80));
    m_urine = new JoinedButtons({});
    QStringList answers;
    for (const LabResult result : urineResults) answers << word(result);
    m_urine->setChoices(answers);
    m_pregnancy = new JoinedButtons({word(LabResult::Negative), word(LabResult::Positive)});
    m_confirms = new QCheckBox(tr("Confirmed by a laboratory: takes the place of that day's quick tests"));
    m_note = new QLineEdit;
    m_note->setMaxLength(2000);
    form->add(tr("Taken on"), m_day);
    m_timeRow = form->add(tr("At"), m_time);
    addNumbers(form, {LabTest::ALT, LabTest::AST, LabTest::BILI});
    form->add(word(LabTest::UDS_OPIOID), m_urine);
    form->add(QString(), m_confirms);
    form->add(word(LabTest::HCG), m_pregnancy);
    addNumbers(form,
               {LabTest::PLT, LabTest::CRCL, LabTest::PHQ9, LabTest::AUDITC, LabTest::DRINKS, LabTest::PACS,
                LabTest::CRAVING});
    form->add(tr("Note"), m_note);
    connect(m_day, &QDateEdit::dateChanged, this, &LabsPage::judge);
    connect(m_time, &QLineEdit::textChanged, this, &LabsPage::judge);
    for (JoinedButtons *buttons : {m_urine, m_pregnancy})
        connect(buttons, &JoinedButtons::chosen, this, &LabsPage::judge);
    connect(m_confirms, &QCheckBox::toggled, this, &LabsPage::judge);
    return form;
}

QString LabsPage::title() const { return tr("Results"); }
QString LabsPage::subtitle() const { return longDay(desk().today()); }

QList<KeyHint> LabsPage::hints() const
{
    return {{{tr("Tab")}, tr("next field")},
            {{QStringLiteral("↑"), QStringLiteral("↓")}, tr("day")},
            {{tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> LabsPage::panes() const { return {m_day, m_foot}; }

LabField *LabsPage::field(LabTest test) const
{
    for (const Number &each : m_numbers)
        if (each.field->test() == test) return each.field;
    return nullptr;
}

void LabsPage::begin()
{
    m_day->setMaximumDate(desk().today());
    m_day->setMinimumDate(m_page->client.birthDate);
    m_day->setDate(desk().today());
    for (const Lab &lab : m_page->labs) // oldest first: the newest one's unit and limit stay
        if (LabField *its = field(lab.test)) its->setUnits(lab);
    m_stack->showSheet();
    field(LabTest::ALT)->setFocus(Qt::TabFocusReason);
    m_typed.begin();
    judge();
}

QCborMap LabsPage::draft() const
{
    if (!m_page || m_busy) return {};
    return m_typed.whole(QStringLiteral("labs"), m_client, m_page->client.displayName());
}

void LabsPage::resume(const QCborMap &draft)
{
    m_typed.resume(draft);
    judge();
}

QList<Lab> LabsPage::labs() const
{
    Lab common{.client = m_client, .takenOn = m_day->date()};
    common.takenAt = typedTime(m_time->text()).value_or(QTime());
    common.note = m_note->text().trimmed();
    QList<Lab> labs;
    const auto add = [&](LabTest test) -> Lab & {
        labs << common;
        labs.last().id = Id<Lab>::create();
        labs.last().test = test;
        return labs.last();
    };
    for (const Number &each : m_numbers)
        if (!each.field->isEmpty()) each.field->read(add(each.field->test()));
    if (m_urine->current() >= 0) {
        Lab &urine = add(LabTest::UDS_OPIOID);
        urine.result = urineResults[m_urine->current()];
        urine.confirms = m_confirms->isChecked();
    }
    if (m_pregnancy->current() >= 0) add(LabTest::HCG).result = pregnancyResults[m_pregnancy->current()];
    return labs;
}

bool LabsPage::isTimeWrong() const
{
    const auto time = typedTime(m_time->text());
    return !time || (time->isValid() && m_day->date() == desk().today() && *time > desk().now().time());
}

QStringList LabsPage::whatIsLeft() const
{
    QStringList left;
    for (const Number &each : m_numbers)
        if (!each.field->wrong().isEmpty()) left << word(each.field->test());
    if (isTimeWrong()) left << tr("time of the test");
    if (left.isEmpty() && labs().isEmpty()) left << tr("a result");
    return left;
}

void LabsPage::judge()
{
    if (!m_page) return;
    for (const Number &each : m_numbers) each.row->setError(each.field->wrong());
    m_timeRow->setError(isTimeWrong() ? tr("A time like 9:15 that has passed; empty when it is not known.")
                                      : QString());
    m_foot->setLeft(whatIsLeft(), {});
    const QList<Lab> typed = labs();
    QList<Lab> all = m_page->labs;
    if (whatIsLeft().isEmpty()) all += typed;
    const QDate today = desk().today();
    const QDate start = treatmentStart(m_page->client, m_page->orders, m_page->injections, m_page->doses, today);
    const LiverState liver = liverState(start, all, liverDisease(m_page->assessments, today), today, desk().limits());
    bool measured = false;
    for (const Lab &lab : typed) measured = measured || isLiverTest(lab.test);
    const QString words = liverWords(liverLevel(liver.alt, liver.ast, liver.bili, desk().limits()), desk().limits());
    m_foot->setDue(tr("Next liver test"), liver.nextDue.isValid() ? longDay(liver.nextDue) : tr("not planned"),
                   measured ? tr("What these say") : tr("Liver values known"),
                   words.isEmpty() ? tr("None yet") : words);
}

void LabsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) save();
    else Screen::keyPressEvent(event);
}

void LabsPage::save()
{
    if (m_busy || !m_page || !whatIsLeft().isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    whenDone(Checks(database()).measureAll(labs()), this, [this](const Result<QList<Lab>> &kept) {
        m_busy = false;
        if (kept) saved(*kept);
        else m_foot->fail(sentence(kept.error()));
    });
}

void LabsPage::saved(const QList<Lab> &kept)
{
    const QString person = desk().shown(m_page->client.displayName());
    Desk *shared = &desk();
    DeedLog *log = &deeds();
    deeds().say({{IconName::Lab, tr("Recorded"), &Tokens::accent},
                 person,
                 kept.size() == 1 ? tr("1 result of %1.").arg(shortDay(kept.first().takenOn))
                                  : tr("%1 results of %2.").arg(kept.size()).arg(shortDay(kept.first().takenOn)),
                 [shared, log, kept, person] {
                     whenDone(
                         Checks(shared->database()).takeBack(kept), shared, [log, person](const Result<Done> &back) {
                             if (!back) log->fail(sentence(back.error()));
                             else log->sayUndone(person, LabsPage::tr("the results are marked as entered in error."));
                         });
                 }});
    Q_EMIT left();
}
