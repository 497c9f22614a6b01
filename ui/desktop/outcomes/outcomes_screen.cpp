#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/csv_file.h"
#include "ui/desktop/outcomes/outcome_bar.h"
#include "ui/desktop/outcomes/outcome_board.h"
#include "ui/desktop/outcomes/people_list.h"
#include "ui/desktop/outcomes/reading_line.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/errors.h"
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

enum StackPage { NothingPage, BoardPage, PeoplePage };

/// All that the outcomes count; the list is long because they count nearly everything.
constexpr auto outcomeTopics = Topics(Topic::Clients) | Topic::Orders | Topic::Doses | Topic::Injections
    | Topic::SideEffects | Topic::Labs | Topic::Visits | Topic::Calls | Topic::Settings;

} // namespace

OutcomesScreen::OutcomesScreen(Desk &desk, DeedLog &deeds, QWidget *parent) : Screen(desk, deeds, parent)
{
    build();
    connect(m_bar, &OutcomeBar::changed, this, &OutcomesScreen::read);
    connect(m_line, &ReadingLine::cancelled, this, &OutcomesScreen::stop);
    connect(m_board, &OutcomeBoard::opened, this, &OutcomesScreen::openPeople);
    connect(m_board, &OutcomeBoard::moved, this, [this](const OutcomeNumber &number) {
        m_here = number;
        if (!m_whyBox->isHidden()) why();
    });
    connect(m_people, &PeopleList::chartWanted, this, &Screen::chartWanted);
    connect(m_empty->deed(), &QAbstractButton::clicked, this, &OutcomesScreen::read);
    connect(&database(), &Database::changed, this, [this](Topics topics) {
        if (topics & outcomeTopics)
            m_stale = true; // read again when one comes back: a page does not change under the eyes
    });
}

OutcomesScreen::~OutcomesScreen()
{
    if (m_run) m_run->stop = true; // locked or closed: the reading ends by itself
}

void OutcomesScreen::build()
{
    const Look &look = Look::of(this);
    m_bar = new OutcomeBar(desk().today());
    m_line = new ReadingLine;
    m_board = new OutcomeBoard;
    m_board->setMaximumWidth(look.px(1600));
    auto *page = new QWidget;
    auto *left = new QHBoxLayout(page);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_board, 1);
    left->addStretch(0);
    m_scroll = new PlainScroll(page);
    m_people = new PeopleList(desk());
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_people);
    m_why = new SignedText(TextSize::Body, QFont::Normal);
    m_whyBox = new QWidget;
    auto *whyLine = new QHBoxLayout(m_whyBox);
    whyLine->setContentsMargins(look.px(space::margin), look.px(10), look.px(space::margin), look.px(10));
    whyLine->addWidget(m_why, 1);
    m_whyBox->hide();
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_line);
    column->addWidget(m_stack, 1);
    column->addWidget(m_whyBox);
    column->addWidget(m_undo);
}

QString OutcomesScreen::subtitle() const
{
    const OutcomeQuestion asked = m_bar->question();
    return periodWords(asked.from, asked.to);
}

void OutcomesScreen::fillHead(ScreenHead &head)
{
    if (!m_page) return;
    DeedButton *save = head.addDeed(tr("CSV"), IconName::Export);
    save->setCap({QStringLiteral("Ctrl S")});
    connect(save, &QAbstractButton::clicked, this, &OutcomesScreen::askFile);
}

QList<KeyHint> OutcomesScreen::hints() const
{
    if (isAtPeople())
        return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("next")},
                {{tr("Enter")}, tr("chart")},
                {{tr("Esc")}, tr("back to the numbers")}};
    return {{{tr("Tab")}, tr("next chart")},
            {{QStringLiteral("←"), QStringLiteral("→")}, tr("value by value")},
            {{tr("Enter")}, tr("people behind a number")},
            {{QStringLiteral("?")}, tr("how it is computed")}};
}

QList<PaperOffer> OutcomesScreen::papers() const
{
    if (!m_page || !desk().may(rightTo(PaperKind::Outcomes))) return {};
    return {{tr("Outcomes"), [page = m_page](QObject *, const PaperOffer::Take &take) { take(outcomeSheet(*page)); }}};
}

bool OutcomesScreen::isAtPeople() const { return m_stack->currentIndex() == PeoplePage; }

QString OutcomesScreen::formulaShown() const { return m_whyBox->isHidden() ? QString() : m_why->text(); }

void OutcomesScreen::enter()
{
    if (m_stale) read();
    if (isAtPeople()) m_people->table()->setFocus();
    else if (m_page) m_board->figures()->setFocus();
    else setFocus(Qt::OtherFocusReason);
}

void OutcomesScreen::read()
{
    if (m_run) m_run->stop = true;
    m_stale = false;
    m_run = std::make_shared<OutcomeRun>();
    m_line->begin(m_run);
    if (!m_page) m_empty->say(IconName::Outcomes, tr("Reading the outcomes…"), QString());
    m_empty->deed()->hide();
    Q_EMIT headChanged();
    whenDone(OutcomePages(database()).read(m_bar->question(), m_run), this,
             m_reading.only([this](const Result<OutcomePage> &page) {
                 m_run.reset();
                 m_line->end();
                 if (!page) return deeds().fail(sentence(page.error()));
                 if (!page->complete) return;
                 m_page = std::make_shared<OutcomePage>(*page);
                 show();
             }));
}

void OutcomesScreen::stop()
{
    if (m_run) m_run->stop = true;
    m_run.reset();
    m_line->end();
    m_reading.forget();
    m_stale = true;
    if (isAtPeople()) m_stack->setCurrentIndex(BoardPage);
    if (m_page) return;
    m_empty->say(IconName::Outcomes, tr("Nothing was read."), tr("Choose a shorter time, or read again."));
    m_empty->deed()->setText(tr("Read again"));
    m_empty->deed()->show();
}

void OutcomesScreen::show()
{
    const bool wasEmpty = m_stack->currentIndex() == NothingPage;
    if (m_page->clients == 0) {
        m_empty->say(IconName::Outcomes, tr("Nobody has been registered by then."),
                     tr("Outcomes are counted from the first injection or tablet on."));
        m_stack->setCurrentIndex(NothingPage);
    } else {
        m_board->show(*m_page);
        m_stack->setCurrentIndex(BoardPage);
        if (wasEmpty && isVisible() && !isTyping() && !qobject_cast<QComboBox *>(QApplication::focusWidget()))
            m_board->figures()->setFocus();
    }
    Q_EMIT headChanged();
    Q_EMIT hintsChanged();
}

void OutcomesScreen::openPeople(const OutcomeNumber &number)
{
    if (m_run) return; // the numbers are about to change
    OutcomeQuestion question = m_page->question;
    if (number.isYearBefore) {
        question.from = question.from.addYears(-1);
        question.to = question.to.addYears(-1);
    }
    m_cameFrom = QApplication::focusWidget();
    m_people->begin(number);
    m_stack->setCurrentIndex(PeoplePage);
    m_people->table()->setFocus();
    Q_EMIT hintsChanged();
    m_run = std::make_shared<OutcomeRun>();
    m_line->begin(m_run);
    whenDone(OutcomePages(database()).people(question, number.pick, m_run), this,
             m_reading.only([this](const Result<OutcomePeople> &people) {
                 m_run.reset();
                 m_line->end();
                 if (!people) return deeds().fail(sentence(people.error()));
                 if (people->complete) m_people->show(*people);
             }));
}

void OutcomesScreen::why()
{
    if (isAtPeople() || !m_page) return;
    if (!m_here) m_here = *m_board->figures()->number(m_board->figures()->current());
    m_why->setText(IconName::Why, QStringLiteral("*%1* %2").arg(m_here->sentence(), m_here->formula), &Tokens::accent);
    m_whyBox->setAccessibleName(m_why->text());
    m_whyBox->show();
}

bool OutcomesScreen::escape()
{
    if (m_line->isReading() && m_line->isVisible()) {
        stop();
        return true;
    }
    if (!m_whyBox->isHidden()) {
        m_whyBox->hide();
        return true;
    }
    if (!isAtPeople()) return false;
    m_stack->setCurrentIndex(BoardPage);
    if (m_cameFrom) m_cameFrom->setFocus(Qt::OtherFocusReason);
    Q_EMIT hintsChanged();
    return true;
}

QList<QWidget *> OutcomesScreen::panes() const
{
    if (isAtPeople()) return {m_people->table()};
    QList<QWidget *> list{m_bar};
    for (OutcomePane *pane : m_board->panes()) list << pane;
    return list;
}

void OutcomesScreen::askFile()
{
    CsvFile::ask(this, QStringLiteral("outcomes.csv"), [this](const QString &path) { saveTo(path); });
}

void OutcomesScreen::saveTo(const QString &path)
{
    CsvFile::save(this, desk(), deeds(), outcomeTable(*m_page), path,
                  {QStringLiteral("outcomes"), tr("the outcomes as CSV.")});
}

void OutcomesScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_S && m_page) askFile();
    else Screen::keyPressEvent(event);
}

void OutcomesScreen::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    if (m_whyBox->isVisible()) painter.fillRect(m_whyBox->geometry(), look->accentTint);
}
