#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/stay/stay_undo.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include "ui/words/stay_words.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace {

constexpr CareLevel offeredLevels[] = {CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare};
constexpr Indication offeredIndications[] = {Indication::Opioid, Indication::Alcohol, Indication::Both,
                                             Indication::Stimulant};
constexpr YesNo offeredAnswers[] = {YesNo::Yes, YesNo::No};

template <typename E, std::size_t N> QStringList wordsFor(const E (&values)[N])
{
    QStringList words;
    for (const E value : values) words << word(value);
    return words;
}

template <typename E, std::size_t N> int placeOf(const E (&values)[N], E value)
{
    const auto found = std::find(std::begin(values), std::end(values), value);
    return found == std::end(values) ? -1 : int(found - std::begin(values));
}

template <typename E, std::size_t N> E chosenOf(const E (&values)[N], const JoinedButtons *buttons, E otherwise)
{
    return buttons->current() < 0 ? otherwise : values[buttons->current()];
}

} // namespace

CareStepPage::CareStepPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent)
{
    build(IconName::Client, buildForm(), tr("Begin this step"));
}

QWidget *CareStepPage::buildForm()
{
    const Look &look = Look::of(this);
    m_level = new JoinedButtons(wordsFor(offeredLevels));
    m_level->setCaps({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")});
    m_indication = new JoinedButtons(wordsFor(offeredIndications));
    m_opioids = new JoinedButtons(wordsFor(offeredAnswers));
    m_from = new DayEdit;
    m_from->setMinimumWidth(look.px(168));
    m_reason = new QLineEdit;
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("For example: goals of this level reached"));
    auto *form = new FormColumn(stayFormWidth);
    m_levelRow = form->add(tr("Level of care"), m_level);
    m_fromRow = form->add(tr("From"), m_from);
    form->add(tr("Why"), m_reason);
    m_indicationRow = form->add(tr("Treated for"), m_indication);
    form->add(tr("Opioids before"), m_opioids);
    for (JoinedButtons *buttons : {m_level, m_indication, m_opioids})
        connect(buttons, &JoinedButtons::chosen, this, &CareStepPage::judge);
    connect(m_from, &QDateEdit::dateChanged, this, &CareStepPage::judge);
    return form;
}

QString CareStepPage::subtitle() const
{
    if (!m_page) return {};
    return m_runs ? tr("the next step") : tr("a stay begins");
}

QList<KeyHint> CareStepPage::hints() const
{
    return {{{QStringLiteral("1–4")}, tr("level of care")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, tr("begin")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> CareStepPage::panes() const { return {m_levelRow, m_foot}; }

void CareStepPage::begin()
{
    if (const Episode *runs = episodeInForce(m_page->episodes, desk().today())) m_runs = *runs;
    m_from->setMaximumDate(desk().today());
    m_from->setDate(desk().today());
    const History history = m_page->history.value_or(History{.client = m_client});
    m_indication->setCurrent(placeOf(offeredIndications, history.indication));
    m_opioids->setCurrent(placeOf(offeredAnswers, history.opioidHistory));
    m_stack->showSheet();
    m_level->setFocus(Qt::OtherFocusReason);
    m_typed.begin();
    judge();
    Q_EMIT headChanged();
}

QCborMap CareStepPage::draft() const
{
    if (!m_page || m_busy) return {};
    return m_typed.whole(QStringLiteral("care-step"), m_client, m_page->client.displayName());
}

void CareStepPage::resume(const QCborMap &draft)
{
    m_typed.resume(draft);
    judge();
}

CareStep CareStepPage::step() const
{
    CareStep step{.level = chosenOf(offeredLevels, m_level, CareLevel::Unknown), .from = m_from->date()};
    step.reason = m_reason->text().trimmed();
    step.indication = chosenOf(offeredIndications, m_indication, Indication::Unknown);
    step.opioidHistory = chosenOf(offeredAnswers, m_opioids, YesNo::Unknown);
    return step;
}

void CareStepPage::judge()
{
    if (!m_page || m_busy) return;
    const CareStep now = step();
    const auto found = flaws(now, m_page->episodes, desk().today());
    const auto has = [&](CareStep::Flaw flaw) { return found.contains(flaw); };
    m_levelRow->setNeeded(has(CareStep::Flaw::NoLevel));
    m_levelRow->setError(has(CareStep::Flaw::SameLevel) ? sentence(CareStep::Flaw::SameLevel) : QString());
    m_fromRow->setError(has(CareStep::Flaw::NotAfterLast) ? sentence(CareStep::Flaw::NotAfterLast) : QString());
    m_indicationRow->setNeeded(has(CareStep::Flaw::NoIndication));
    m_indicationRow->setHint(now.indication == Indication::Stimulant ? tr(
                                 "Off-label: studied for methamphetamine as 380 mg every 3 weeks with bupropion XL "
                                 "450 mg a day; no such evidence for cocaine.")
                                                                     : QString());
    QStringList left;
    for (const CareStep::Flaw flaw : found)
        left << (flaw == CareStep::Flaw::NoLevel            ? tr("level of care")
                     : flaw == CareStep::Flaw::NoIndication ? tr("what for")
                     : flaw == CareStep::Flaw::SameLevel    ? tr("another level")
                                                            : tr("the day"));
    m_foot->setLeft(left, {});
    const bool ends = m_runs && m_runs->endsOn.isNull();
    m_foot->setDue(tr("From %1").arg(shortDay(now.from)),
                   now.level == CareLevel::Unknown ? tr("No level chosen") : word(now.level),
                   ends ? tr("What ends") : QString(),
                   ends ? tr("%1 on %2").arg(word(m_runs->level), shortDay(now.from.addDays(-1))) : QString());
}

void CareStepPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_4 && !isTyping()) {
        m_level->setCurrent(key - Qt::Key_1);
        m_level->setFocus(Qt::OtherFocusReason);
        judge();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        save();
    } else {
        Screen::keyPressEvent(event);
    }
}

void CareStepPage::save()
{
    if (m_busy || !m_page || !flaws(step(), m_page->episodes, desk().today()).isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    whenDone(Stays(database()).step(m_client, step(), m_runs), this, [this](const Result<StayChange> &kept) {
        m_busy = false;
        if (!kept) return m_foot->fail(sentence(kept.error()));
        sayStay(desk(), deeds(), *kept, {IconName::Client, tr("Level of care"), &Tokens::accent},
                tr("%1 from %2.").arg(word(kept->started->level), shortDay(kept->started->startsOn)));
        Q_EMIT left();
    });
}

void CareStepPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    // Large text on a small screen: the four levels have room for their words alone; the digits choose all the same.
    const bool narrow = window()->width() < Look::of(this).px(700);
    m_level->setCaps(
        narrow ? QStringList(4)
               : QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")});
}
