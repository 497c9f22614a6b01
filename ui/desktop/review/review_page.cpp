#include "ui/desktop/review/review_page.h"
#include "db/work/clinic_effects.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/review/effect_filter_bar.h"
#include "ui/desktop/review/review_case.h"
#include "ui/desktop/review/review_decision.h"
#include "ui/desktop/review/review_deeds.h"
#include "ui/desktop/review/review_delegate.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

ReviewPage::ReviewPage(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_model(new TableModel<ReviewLine>(reviewColumns(desk), this)),
      m_deeds(new ReviewDeeds(desk, deeds, this))
{
    build();
    wire();
    QMetaObject::invokeMethod(
        this, [this] { read(); }, Qt::QueuedConnection); // the badge on the rail is wanted from the start
}

void ReviewPage::build()
{
    m_model->setGroups([](const ReviewLine &line) { return line.head ? QVariant::fromValue(*line.head) : QVariant(); });
    m_table = new PinnedTable;
    m_table->setRows(new ReviewDelegate(desk()));
    m_table->setModel(m_model);
    m_table->setWidths({0});
    m_table->horizontalHeader()->hide();
    m_table->setAccessibleName(tr("What needs a physician"));
    m_table->installEventFilter(this);
    m_case = new ReviewCase(desk());
    m_case->history()->installEventFilter(this);
    auto *work = new QWidget;
    auto *across = new QHBoxLayout(work);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_table);
    across->addWidget(new PlainScroll(m_case), 1);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    connect(m_empty->deed(), &QAbstractButton::clicked, this, &Screen::clinicEffectsWanted);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
}

void ReviewPage::wire()
{
    connect(&desk().database(), &Database::changed, this, [this](Topics topics) {
        if (topics
            & (Topics(Topic::SideEffects) | Topic::Injections | Topic::Labs | Topic::Orders | Topic::Visits
               | Topic::Clients | Topic::Settings | Topic::Calls))
            read();
        if (topics & Topics(Topic::SideEffects) && isVisible()) readClinic();
    });
    connect(&desk(), &Desk::namesHiddenChanged, this, &ReviewPage::showRows);
    connect(m_table, &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0 || !m_model->at(row).row) return;
        m_chosen = m_model->at(row).row;
        m_case->show(*m_chosen);
        readHistory();
    });
    connect(m_table, &PinnedTable::opened, this, &ReviewPage::openCause);
    wireCase();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(
            Qt::CTRL | key, this, [this] { m_case->trySign(); }, Qt::WidgetWithChildrenShortcut);
}

void ReviewPage::wireCase()
{
    ReviewDecision *decision = m_case->decision();
    connect(m_case, &ReviewCase::openWanted, this, &ReviewPage::openCause);
    connect(m_case, &ReviewCase::followUpWanted, this, &ReviewPage::followUp);
    connect(decision, &ReviewDecision::medWatchWanted, this, &ReviewPage::draftMedWatch);
    connect(decision, &ReviewDecision::leaveWanted, this, [this] { press(Qt::Key_Space); });
    connect(decision, &ReviewDecision::closeWanted, this, [this](bool close) { m_deeds->answer(*m_chosen, close); });
    connect(decision, &ReviewDecision::signWanted, this,
            [this](const Reviews::Judgement &judgement) { m_deeds->sign(*m_chosen, judgement); });
    connect(m_deeds, &ReviewDeeds::ended, this, [this, decision](const QString &failure) {
        if (failure.isEmpty()) {
            decision->setBusy(false);
            m_table->setFocus();
            return;
        }
        decision->fail(failure);
        if (m_chosen && m_chosen->effect) decision->password()->setFocus();
    });
}

void ReviewPage::fillHead(ScreenHead &head)
{
    DeedButton *clinic = head.addDeed(tr("Whole clinic"), IconName::SideEffect);
    clinic->setKey(QKeySequence(Qt::ALT | Qt::Key_W));
    connect(clinic, &QAbstractButton::clicked, this, &Screen::clinicEffectsWanted);
}

QList<PaperOffer> ReviewPage::papers() const
{
    if (!m_chosen) return {};
    QList<PaperOffer> offers = papersOfClient(desk(), m_chosen->person.id);
    if (const auto effect = m_case->chosenEffect()) offers.prepend(medWatchOf(desk(), *effect));
    return offers;
}

QString ReviewPage::subtitle() const
{
    if (!m_isRead) return {};
    if (m_rows.isEmpty()) return tr("nothing needs a physician");
    int urgent = 0;
    for (const ReviewRow &row : m_rows) urgent += row.cause <= ReviewRow::Cause::SameDay;
    return m_rows.size() == 1 ? tr("1 needs a physician, %1 today").arg(urgent)
                              : tr("%1 need a physician, %2 today").arg(m_rows.size()).arg(urgent);
}

QList<KeyHint> ReviewPage::hints() const
{
    if (m_rows.isEmpty()) return {};
    QList<KeyHint> hints{{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("next")}};
    if (m_chosen && m_chosen->effect)
        hints << KeyHint{{QStringLiteral("1-6")}, tr("cause")} << KeyHint{{QStringLiteral("7-0")}, tr("what to do")}
              << KeyHint{{tr("Ctrl"), tr("Enter")}, tr("sign")} << KeyHint{{QStringLiteral("C")}, tr("follow up")};
    else if (m_chosen && m_chosen->closing)
        hints << KeyHint{{QStringLiteral("1"), QStringLiteral("2")}, tr("answer")}
              << KeyHint{{tr("Ctrl"), tr("Enter")}, tr("do it")};
    else hints << KeyHint{{tr("Space")}, tr("seen, leave it")};
    if (canDischarge()) hints << KeyHint{{tr("Del")}, tr("discharge")};
    const bool sheet = m_chosen && m_chosen->cause == ReviewRow::Cause::Decision;
    const bool consent = m_chosen && m_chosen->consent;
    hints << KeyHint{{tr("Enter")},
                     sheet         ? tr("injection sheet")
                         : consent ? tr("the consent")
                                   : tr("chart")}
          << KeyHint{{QStringLiteral("?")}, tr("why")};
    return hints;
}

void ReviewPage::enter()
{
    read();
    readClinic();
    m_table->setFocus();
}

void ReviewPage::why()
{
    if (!m_rows.isEmpty()) m_case->focusWhy();
}

bool ReviewPage::escape()
{
    if (m_table->hasFocus() || m_rows.isEmpty()) return false;
    m_case->password()->clear();
    m_table->setFocus();
    return true;
}

QList<QWidget *> ReviewPage::panes() const
{
    return {m_table, m_case->filters(), m_case->history(), m_case->onset(), m_case->password()};
}

bool ReviewPage::isEmptyShown() const { return m_stack->currentIndex() == 0; }

const ReviewRow *ReviewPage::selected() const { return m_chosen ? &*m_chosen : nullptr; }

void ReviewPage::read()
{
    whenDone(Reviews(database()).queue(), this, m_reading.only([this](const Result<QList<ReviewRow>> &rows) {
        if (!rows) {
            m_error = sentence(rows.error());
            deeds().fail(m_error);
        } else {
            m_rows = *rows;
            m_isRead = true;
            m_error.clear();
        }
        showRows();
        Q_EMIT headChanged();
        Q_EMIT hintsChanged();
        Q_EMIT badgeChanged(place(), int(m_rows.size()), subtitle());
    }));
}

void ReviewPage::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const int before = m_table->row();
    m_model->setRows(groupedReviews(m_rows));
    const bool first = m_stack->currentIndex() == 0;
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 0 : 1);
    if (m_rows.isEmpty()) return showNothing();
    int row = m_model->find(
        [this](const ReviewLine &line) { return line.row && m_chosen && sameMatter(*line.row, *m_chosen); });
    // What was settled is gone: the one that took its place is next.
    for (int next = std::max(before, 0); row < 0 && next < m_model->rowCount(); ++next)
        if (m_model->at(next).row) row = next;
    if (row < 0) row = m_model->rowCount() - 1;
    m_chosen = m_model->at(row).row;
    m_table->setRow(row);
    m_case->show(*m_chosen);
    if (first && isVisible() && !isTyping()) m_table->setFocus();
    readHistory();
}

void ReviewPage::showNothing()
{
    m_chosen.reset();
    if (!m_error.isEmpty()) m_empty->say(IconName::Warning, tr("The list could not be read."), m_error);
    else if (!m_isRead) m_empty->say(IconName::Review, tr("Reading what needs a physician…"), QString());
    else
        m_empty->say(IconName::Check, tr("Nothing needs a physician."),
                     tr("What does comes here by itself. What was seen and left comes back when its facts change."),
                     true);
    m_empty->deed()->setText(m_isRead && m_error.isEmpty() ? tr("Side effects of the clinic") : QString());
    m_empty->deed()->setVisible(!m_empty->deed()->text().isEmpty());
    if (isVisible() && !isTyping()) setFocus(Qt::OtherFocusReason);
}

void ReviewPage::readClinic()
{
    const QDate today = desk().today();
    whenDone(ClinicHistory(database()).of(today.addMonths(-12), today), this,
             m_readingClinic.only([this](const Result<ClinicEffects> &clinic) {
                 if (!clinic) return; // the histogram says that it was not read
                 QList<std::optional<int>> days;
                 for (const ClinicEffects::Case &each : clinic->cases) days << each.daysAfter;
                 m_case->showClinic(days);
             }));
}

void ReviewPage::readHistory()
{
    Q_EMIT hintsChanged();
    whenDone(Reviews(database()).history(m_chosen->person.id), this,
             m_readingHistory.only([this](const Result<EffectHistory> &history) {
                 if (!history) return deeds().fail(sentence(history.error()));
                 m_case->showHistory(*history);
             }));
}

void ReviewPage::openCause()
{
    if (!m_chosen) return;
    if (m_chosen->consent) Q_EMIT consentsWanted(m_chosen->person.id, m_chosen->consent->id);
    else if (m_chosen->cause == ReviewRow::Cause::Decision) Q_EMIT injectionWanted(m_chosen->person.id);
    else if (m_chosen->cause >= ReviewRow::Cause::OrderUnsigned) Q_EMIT orderWanted(m_chosen->person.id);
    else Q_EMIT chartWanted(m_chosen->person.id);
}

/// Who lapsed either starts anew (the chart) or is discharged.
bool ReviewPage::canDischarge() const
{
    return m_chosen && m_chosen->cause == ReviewRow::Cause::Lapsed && desk().may(Right::EditEpisodes);
}

void ReviewPage::followUp()
{
    const auto effect = m_case->chosenEffect();
    if (effect && desk().may(Right::EditSideEffects)) Q_EMIT followUpWanted(effect->client, effect->id);
}

void ReviewPage::draftMedWatch()
{
    const auto effect = m_case->chosenEffect();
    if (!effect) return;
    if (!effect->serious)
        return m_case->fail(tr("A MedWatch draft is for a serious event. C says which criterion was met."));
    Q_EMIT printWanted();
}

bool ReviewPage::press(int key)
{
    if (!m_chosen) return false;
    if (key == Qt::Key_Space && matterOf(*m_chosen)) m_deeds->leave(*m_chosen);
    else if (key == Qt::Key_C) followUp();
    else if (key == Qt::Key_O) Q_EMIT orderWanted(m_chosen->person.id);
    else if (key == Qt::Key_Delete && canDischarge()) Q_EMIT dischargeWanted(m_chosen->person.id);
    else if (key == Qt::Key_U) return Screen::deeds().undoLast();
    else return m_case->choose(key);
    return true;
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier | Qt::AltModifier));
    const bool undo = plain && event->key() == Qt::Key_U && Screen::deeds().undoLast(); // also from the empty list
    if (!undo && (!plain || !press(event->key()))) Screen::keyPressEvent(event);
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) { // else the tables search their rows by digits and letters
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::MetaModifier | Qt::AltModifier));
        if (plain && press(key->key())) return true;
    }
    return Screen::eventFilter(watched, event);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const bool narrow = look.isNarrow(window()->width());
    const int list = look.px(narrow ? 240 : window()->width() >= look.px(1400) ? 376 : 320);
    m_table->setFixedWidth(list);
    m_case->setRoom(width() - list);
}
