#include "ui/desktop/review/review_page.h"
#include "ui/desktop/chart/fact_table.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/review/review_case.h"
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
    : Screen(desk, deeds, parent), m_model(new TableModel<ReviewLine>(reviewColumns(desk), this))
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
    across->addWidget(m_case, 1);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
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
               | Topic::Clients | Topic::Settings))
            read();
    });
    connect(&desk(), &Desk::namesHiddenChanged, this, &ReviewPage::showRows);
    connect(m_table, &PinnedTable::rowChosen, this, [this](int row) {
        if (m_showing || row < 0 || !m_model->at(row).row) return;
        m_chosen = m_model->at(row).row;
        m_case->show(*m_chosen);
        readHistory();
    });
    connect(m_table, &PinnedTable::opened, this, &ReviewPage::openCause);
    connect(m_case, &ReviewCase::openWanted, this, &ReviewPage::openCause);
    connect(m_case, &ReviewCase::signWanted, this, &ReviewPage::sign);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_case, &ReviewCase::trySign);
    }
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
              << KeyHint{{tr("Ctrl"), tr("Enter")}, tr("sign")};
    const bool sheet = m_chosen && m_chosen->cause == ReviewRow::Cause::Decision;
    hints << KeyHint{{tr("Enter")}, sheet ? tr("injection sheet") : tr("chart")}
          << KeyHint{{QStringLiteral("?")}, tr("why")};
    return hints;
}

void ReviewPage::enter()
{
    read();
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

QList<QWidget *> ReviewPage::panes() const { return {m_table, m_case->history(), m_case->password()}; }

const ReviewRow *ReviewPage::selected() const { return m_chosen ? &*m_chosen : nullptr; }

void ReviewPage::read()
{
    const int number = ++m_reading;
    whenDone(Reviews(database()).queue(), this, [this, number](const Result<QList<ReviewRow>> &rows) {
        if (number != m_reading) return;
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
    });
}

void ReviewPage::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const int before = m_table->row();
    m_model->setRows(groupedReviews(m_rows));
    const bool first = m_stack->currentIndex() == 0;
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 0 : 1);
    if (m_rows.isEmpty()) {
        m_chosen.reset();
        if (!m_error.isEmpty()) m_empty->say(IconName::Warning, tr("The list could not be read."), m_error);
        else if (!m_isRead) m_empty->say(IconName::Review, tr("Reading what needs a physician…"), QString());
        else
            m_empty->say(IconName::Check, tr("Nothing needs a physician."),
                         tr("Urgent side effects, decisions before a dose, liver tests, lapsed clients and orders that "
                            "end come here by themselves."),
                         true);
        if (isVisible() && !isTyping()) setFocus(Qt::OtherFocusReason);
        return;
    }
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

void ReviewPage::readHistory()
{
    Q_EMIT hintsChanged();
    const int number = ++m_readingHistory;
    whenDone(Reviews(database()).history(m_chosen->person.id), this,
             [this, number](const Result<EffectHistory> &history) {
                 if (number != m_readingHistory) return;
                 if (!history) return deeds().fail(sentence(history.error()));
                 m_case->showHistory(*history);
             });
}

void ReviewPage::openCause()
{
    if (!m_chosen) return;
    if (m_chosen->cause == ReviewRow::Cause::Decision) Q_EMIT injectionWanted(m_chosen->person.id);
    else if (m_chosen->cause == ReviewRow::Cause::OrderEnds) Q_EMIT orderWanted(m_chosen->person.id);
    else Q_EMIT chartWanted(m_chosen->person.id);
}

void ReviewPage::sign(const Reviews::Judgement &judgement)
{
    const QString name = desk().shown(m_chosen->person.name);
    auto signing = Reviews(database()).sign(judgement); // copies the password into locked memory
    whenDone(signing, this, [this, name](const Result<SideEffect> &effect) {
        if (!effect) {
            m_case->fail(sentence(effect.error()));
            m_case->password()->setFocus();
            return;
        }
        m_case->setBusy(false);
        deeds().say({{IconName::Sign, tr("Signed")},
                     name,
                     tr("%1, cause: %2").arg(sideEffect(effect->term), causality(effect->causality).toLower())});
        m_table->setFocus();
    });
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier | Qt::AltModifier));
    if (!plain || !m_case->choose(event->key())) Screen::keyPressEvent(event);
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) { // else the tables search their rows by digits
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & Qt::ControlModifier) && m_case->choose(key->key())) return true;
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_O && m_chosen) {
            Q_EMIT orderWanted(m_chosen->person.id);
            return true;
        }
    }
    return Screen::eventFilter(watched, event);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    m_table->setFixedWidth(look.px(window()->width() >= look.px(1400) ? 376 : 320));
}
