#include "ui/desktop/closing/close_panel.h"
#include "ui/desktop/parts/deed_grid.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/today/reason_section.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

ClosePanel::ClosePanel(Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    m_who = new PersonBlock(PersonBlock::Shape::Panel);
    setTop(m_who);
    m_reasons = new ReasonSection;
    m_due = new PanelSection;
    for (PanelSection *section : {static_cast<PanelSection *>(m_reasons), m_due}) addSection(section);
    buildDue();
    buildFoot();
    show(nullptr);
}

void ClosePanel::buildDue()
{
    m_known = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_what = new SignedText(TextSize::Person, QFont::DemiBold);
    m_hint = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_main = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_main->setTall(48);
    connect(m_main, &QAbstractButton::clicked, this, [this] { Q_EMIT pressed(m_mainKey); });
    m_others = new DeedGrid;
    m_given = m_others->add(tr("Given after all"), OutcomeShape::Given, {QStringLiteral("G")}, Qt::Key_G);
    m_home = m_others->add(tr("At home"), OutcomeShape::SelfReported, {QStringLiteral("P")}, Qt::Key_P);
    m_refused = m_others->add(tr("Refused"), OutcomeShape::Refused, {QStringLiteral("R")}, Qt::Key_R);
    m_sheet = m_others->add(tr("Injection sheet"), IconName::Syringe, {QStringLiteral("I")}, Qt::Key_I);
    m_notGiven = m_others->add(tr("Not given"), OutcomeShape::Refused, {QStringLiteral("M")}, Qt::Key_M);
    m_effect = m_others->add(tr("Side effect"), IconName::SideEffect, {QStringLiteral("S")}, Qt::Key_S);
    connect(m_others, &DeedGrid::pressed, this, &ClosePanel::pressed);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_known, m_what, m_hint, m_main, m_others})
        m_due->addWidget(widget);
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

QList<DeedButton *> ClosePanel::othersFor(const CloseLine &line) const
{
    const CloseWords &words = line.words;
    if (!words.isOpen) return {};
    if (line.thing) return line.thing->watch ? QList<DeedButton *>{m_effect} : QList<DeedButton *>();
    QList<DeedButton *> deeds;
    if (line.line->row.kind == TodayRow::Kind::Dose) {
        if (words.proposal.key != Qt::Key_G) deeds << m_given;
        deeds << m_home << m_refused;
    } else if (line.line->row.kind == TodayRow::Kind::Injection) {
        deeds << m_sheet;
        if (words.proposal.key != Qt::Key_M) deeds << m_notGiven;
    }
    return deeds;
}

void ClosePanel::show(const CloseLine *line)
{
    const Person *person = line ? line->person() : nullptr;
    m_who->setVisible(person != nullptr);
    m_due->setVisible(line != nullptr);
    if (!line) return;
    const CloseWords &words = line->words;
    if (person) m_who->setPerson(m_desk.words(*person));
    m_known->setText(words.knownMore.isEmpty() ? words.known.word
                                               : tr("%1, %2", "state, details").arg(words.known.word, words.knownMore));
    m_what->setText(words.sign, words.lead);
    m_hint->setText(words.hint);
    m_hint->setVisible(!words.hint.isEmpty());
    m_main->setVisible(words.isOpen && words.proposal.key != 0);
    m_main->setText(words.proposal.word);
    m_main->setCap({words.proposal.cap});
    m_mainKey = words.proposal.key;
    m_given->setText(line->line && asksLateCheck(line->line->row) ? checksWord(line->line->row)
                                                                  : tr("Given after all"));
    m_others->show(othersFor(*line));
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
