#include "ui/desktop/closing/close_panel.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

ClosePanel::ClosePanel(Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    m_who = new PersonBlock(PersonBlock::Shape::Panel);
    setTop(m_who);
    m_reasons = new PanelSection;
    m_due = new PanelSection;
    for (PanelSection *section : {m_reasons, m_due}) addSection(section);
    m_reasons->hide();
    buildDue();
    buildFoot();
    show(nullptr);
}

DeedButton *ClosePanel::answer(const QString &text, const Sign &sign, const QString &cap, int key)
{
    auto *button = new DeedButton(text);
    button->setSign(sign);
    button->setCap({cap});
    button->setTall(40);
    button->setSpread(true);
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
    return button;
}

void ClosePanel::buildDue()
{
    const Look &look = Look::of(this);
    m_known = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_what = new SignedText(TextSize::Person, QFont::DemiBold);
    m_order = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_main = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_main->setTall(48);
    connect(m_main, &QAbstractButton::clicked, this, [this] { Q_EMIT pressed(m_mainKey); });
    m_given = answer(tr("Given after all"), OutcomeShape::Given, QStringLiteral("G"), Qt::Key_G);
    m_home = answer(tr("At home"), OutcomeShape::SelfReported, QStringLiteral("P"), Qt::Key_P);
    m_refused = answer(tr("Refused"), OutcomeShape::Refused, QStringLiteral("R"), Qt::Key_R);
    m_sheet = answer(tr("Injection sheet"), IconName::Syringe, QStringLiteral("I"), Qt::Key_I);
    m_notGiven = answer(tr("Not given"), OutcomeShape::Refused, QStringLiteral("M"), Qt::Key_M);
    auto *grid = new QGridLayout;
    grid->setSpacing(look.px(8));
    grid->addWidget(m_given, 0, 0);
    grid->addWidget(m_home, 0, 1);
    grid->addWidget(m_refused, 1, 0);
    grid->addWidget(m_sheet, 2, 0);
    grid->addWidget(m_notGiven, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_known, m_what, m_order, m_main}) m_due->addWidget(widget);
    m_due->addLayout(grid);
}

void ClosePanel::buildFoot()
{
    const Look &look = Look::of(this);
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    column->setSpacing(look.px(8));
    m_count = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold, &Tokens::accent);
    m_words = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_why = new QLineEdit;
    m_why->setMaxLength(200);
    m_why->setPlaceholderText(tr("Why does it stay open? Enter closes the day."));
    m_why->setAccessibleName(tr("Why does it stay open?"));
    m_why->installEventFilter(this);
    m_why->hide();
    m_close = new DeedButton(tr("Close the day"));
    m_close->setTall(40);
    m_close->setCap({tr("Ctrl"), tr("Enter")});
    m_leave = new DeedButton(tr("Leave open"));
    m_leave->setTall(40);
    m_leave->setKey(QKeySequence(Qt::ALT | Qt::Key_L));
    m_again = new DeedButton(tr("Open again"));
    m_again->setTall(40);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_words, m_why, m_close, m_leave, m_again})
        column->addWidget(widget);
    setFoot(foot);
    connect(m_close, &QAbstractButton::clicked, this, &ClosePanel::closeWanted);
    connect(m_leave, &QAbstractButton::clicked, this, &ClosePanel::askLeaveOpen);
    connect(m_again, &QAbstractButton::clicked, this, &ClosePanel::openAgainWanted);
}

void ClosePanel::show(const TodayLine *line)
{
    m_who->setVisible(line != nullptr);
    m_due->setVisible(line != nullptr);
    if (!line) return;
    const TodayRow &row = line->row;
    m_who->setPerson(m_desk.words(row.person));
    const Mark known = knownMark(row);
    const QString words = knownWords(row);
    m_known->setText(words.isEmpty() ? known.word : tr("%1, %2", "state, details").arg(known.word, words));
    const bool dose = row.kind == TodayRow::Kind::Dose, shot = row.kind == TodayRow::Kind::Injection;
    m_what->setText(dose       ? IconName::Tablet
                        : shot ? IconName::Syringe
                               : IconName::CheckUp,
                    dose ? tr("%1 by mouth").arg(milligramWords(row.orderedMg)) : dueWords(row));
    const bool open = row.kind == TodayRow::Kind::Check ? stateOf(row) == RowState::Open : !isAnswered(row);
    const Proposal proposal = proposalFor(row);
    m_order->setText(!open ? tr("Answered. U takes the last answer back.")
                         : stateOf(row) == RowState::NotHere
                         ? tr("The mark becomes a missed dose unless you say otherwise.")
                         : proposal.key == 0 ? tr("Nothing to answer here: it stays on the list.")
                                             : QString());
    m_order->setVisible(!m_order->text().isEmpty());
    m_main->setVisible(open && proposal.key != 0);
    m_main->setText(proposal.word);
    m_main->setCap({proposal.cap});
    m_mainKey = proposal.key;
    m_given->setVisible(open && dose && proposal.key != Qt::Key_G);
    m_given->setText(asksLateCheck(row) ? checksWord(row) : tr("Given after all"));
    m_home->setVisible(open && dose);
    m_refused->setVisible(open && dose);
    m_sheet->setVisible(open && shot);
    m_notGiven->setVisible(open && shot && proposal.key != Qt::Key_M);
}

void ClosePanel::askReason(const QString &question, const QStringList &reasons)
{
    m_reasons->clear();
    m_reasons->setVisible(!reasons.isEmpty());
    if (reasons.isEmpty()) return;
    m_reasons->setTitle(question);
    for (int i = 0; i < reasons.size(); ++i) {
        auto *button = new DeedButton(reasons[i], DeedButton::Rank::Flat);
        button->setTall(28);
        button->setCap({QString::number(i + 1)});
        button->setSpread(true);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT reasonChosen(i + 1); });
        m_reasons->addWidget(button);
    }
}

void ClosePanel::setLeft(int left, const QString &closed)
{
    const bool isClosed = !closed.isEmpty();
    const QString count = left == 0 ? tr("Nothing left")
        : left == 1                 ? tr("1 thing left")
                                    : tr("%1 things left").arg(left);
    m_count->setText(isClosed ? tr("This day is closed") : count);
    m_words->setText(isClosed ? closed
                         : left == 0
                         ? tr("Everybody has an answer. Closing counts the day; it can be opened again.")
                         : tr("What stays open needs one reason and is still open tomorrow, in the paper catch-up."));
    m_close->setVisible(!isClosed);
    m_again->setVisible(isClosed);
    m_close->setRank(left == 0 ? DeedButton::Rank::Filled : DeedButton::Rank::Outlined);
    m_main->setRank(left == 0 ? DeedButton::Rank::Outlined : DeedButton::Rank::Filled);
    m_close->setReason(left == 0 ? QString() : count);
    m_leave->setVisible(!isClosed && left > 0);
    if (m_leave->isHidden()) m_why->hide();
}

void ClosePanel::askLeaveOpen()
{
    m_why->show();
    m_why->setFocus(Qt::OtherFocusReason);
}

bool ClosePanel::isAsking() const { return m_why->isVisibleTo(this); }

void ClosePanel::stopAsking() { m_why->hide(); }

bool ClosePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_why && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leaveOpenWanted(m_why->text().trimmed());
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}
