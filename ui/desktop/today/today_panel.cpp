#include "ui/desktop/today/today_panel.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_grid.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/today/day_shapes.h"
#include "ui/desktop/today/notices.h"
#include "ui/desktop/today/reason_section.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>

namespace {
constexpr int checkInKey = int(Qt::ALT) | Qt::Key_S;
}

TodayPanel::TodayPanel(Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    m_who = new PersonBlock(PersonBlock::Shape::Panel);
    setTop(m_who);
    m_reasons = new ReasonSection;
    m_due = new PanelSection;
    m_days = new PanelSection;
    m_notices = new PanelSection;
    m_notices->setFocusPolicy(Qt::StrongFocus);
    for (PanelSection *section : {static_cast<PanelSection *>(m_reasons), m_due, m_days, m_notices})
        addSection(section);
    m_shapes = new DayShapes;
    m_days->addWidget(m_shapes);
    buildDue();
    buildFoot();
    show(nullptr);
}

void TodayPanel::buildDue()
{
    m_when = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_what = new SignedText(TextSize::Person, QFont::DemiBold);
    m_order = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_main = new DeedButton(tr("Given"), DeedButton::Rank::Filled);
    m_main->setTall(48);
    connect(m_main, &QAbstractButton::clicked, this, [this] { Q_EMIT pressed(m_mainKey); });
    m_others = new DeedGrid;
    m_home = m_others->add(tr("At home"), OutcomeShape::SelfReported, {QStringLiteral("P")}, Qt::Key_P);
    m_refused = m_others->add(tr("Refused"), OutcomeShape::Refused, {QStringLiteral("R")}, Qt::Key_R);
    m_notHere = m_others->add(tr("Not here"), OutcomeShape::NotHere, {QStringLiteral("N")}, Qt::Key_N);
    m_held = m_others->add(tr("Held"), OutcomeShape::Held, {QStringLiteral("H")}, Qt::Key_H);
    m_vomited = m_others->add(tr("Vomited"), OutcomeShape::Vomited, {QStringLiteral("V")}, Qt::Key_V);
    m_undo = m_others->add(tr("Undo the last"), IconName::Undo, {QStringLiteral("U")}, Qt::Key_U);
    m_correct = m_others->add(tr("Correct"), IconName::Edit, {QStringLiteral("C")}, Qt::Key_C);
    m_checkIn = m_others->add(tr("Check-in"), IconName::SideEffect, {tr("Alt"), QStringLiteral("S")}, checkInKey);
    connect(m_others, &DeedGrid::pressed, this, [this](int key) {
        if (key == checkInKey) Q_EMIT checkInWanted();
        else Q_EMIT pressed(key);
    });
    m_due->addWidget(m_when);
    m_due->addWidget(m_what);
    m_due->addWidget(m_order);
    m_due->addWidget(m_main);
    m_due->addWidget(m_others);
}

void TodayPanel::buildFoot()
{
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    const Look &look = Look::of(this);
    line->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    line->setSpacing(look.px(8));
    const auto add = [&](const QString &text, const QString &cap, int key) {
        auto *button = new DeedButton(text);
        button->setCap({cap});
        connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
        line->addWidget(button);
        return button;
    };
    add(tr("Side effect"), QStringLiteral("S"), Qt::Key_S);
    add(tr("Chart"), tr("Enter"), Qt::Key_Return);
    m_why = add(tr("Why?"), QStringLiteral("?"), Qt::Key_Question);
    line->addStretch();
    setFoot(foot);
}

void TodayPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const bool narrow = width() < Look::of(this).px(380); // the three do not fit side by side with all their words
    m_why->setSign(narrow ? Sign(IconName::Why) : Sign());
    m_why->setSignOnly(narrow);
    m_checkIn->setSign(narrow ? Sign() : Sign(IconName::SideEffect)); // two keys and a sign are too wide for its place
}

void TodayPanel::show(const TodayLine *line, QDate pastDay, const QStringList &notices)
{
    m_pastDay = pastDay;
    const bool someone = line != nullptr;
    m_who->setVisible(someone);
    m_due->setVisible(someone);
    m_notices->setVisible(someone);
    m_days->setVisible(someone && line->row.kind == TodayRow::Kind::Dose);
    if (!someone) return;
    m_who->setPerson(m_desk.words(line->row.person));
    showDue(*line);
    m_shapes->setDays(line->row.lastDays);
    int due = 0, swallowed = 0;
    for (const DayMark &day : line->row.lastDays) {
        due += day.expectedMg > 0;
        swallowed += day.outcome && taken(*day.outcome);
    }
    m_days->setTitle(tr("Last 14 days"), due ? tr("%1 of %2 taken").arg(swallowed).arg(due) : tr("no doses yet"));
    showNotices(*line, notices);
}

QString TodayPanel::whenWords(const TodayLine &line) const
{
    const TodayRow &row = line.row;
    const RowState state = stateOf(row);
    if (state == RowState::NotHere) return tr("Marked not here at %1").arg(clockTime(row.notHereAt));
    if (state != RowState::Open) {
        const QString words = tr("Recorded: %1").arg(stateMark(row).word.toLower());
        const QString back = cameBackWords(row);
        return back.isEmpty() ? words : tr("%1, %2").arg(words, back);
    }
    if (m_pastDay.isValid()) return tr("Was due on %1").arg(longDay(m_pastDay));
    const QString back = cameBackWords(row);
    if (!back.isEmpty()) return tr("Here now, %1").arg(back);
    return row.time.isValid() ? tr("Due now, %1").arg(clockTime(row.time)) : tr("Due today");
}

void TodayPanel::showDue(const TodayLine &line)
{
    const RowState state = stateOf(line.row);
    const bool open = state == RowState::Open || state == RowState::NotHere;
    m_when->setText(whenWords(line));
    m_when->setVisible(!m_when->text().isEmpty());
    const bool dose = line.row.kind == TodayRow::Kind::Dose, check = line.row.kind == TodayRow::Kind::Check;
    QList<DeedButton *> deeds;
    if (open && dose) deeds << m_home << m_refused;
    if (open && !check) deeds << m_notHere;
    if (open && dose) deeds << m_held;
    if (line.row.dose && taken(line.row.dose->outcome)) deeds << m_vomited;
    if (!open) deeds << m_undo;
    if (line.row.dose || line.row.injection || line.row.effect) deeds << m_correct;
    if (dose && !m_pastDay.isValid()) deeds << m_checkIn;
    m_others->show(deeds);
    const bool shot = line.row.kind == TodayRow::Kind::Injection;
    m_notHere->setText(!m_pastDay.isValid() ? tr("Not here")
                           : !shot          ? tr("Missed")
                           : line.row.visit ? tr("No-show")
                                            : tr("Not given"));
    m_notHere->setSign(m_pastDay.isValid() ? OutcomeShape::Missed : OutcomeShape::NotHere);
    m_main->setVisible(open);
    switch (line.row.kind) {
    case TodayRow::Kind::Dose: showDose(line); break;
    case TodayRow::Kind::Injection: showInjection(line); break;
    case TodayRow::Kind::Check: showCheck(line); break;
    }
}

void TodayPanel::showDose(const TodayLine &line)
{
    const TodayRow &row = line.row;
    m_what->setText(IconName::Tablet, tr("%1 by mouth").arg(milligramWords(row.orderedMg)));
    QStringList words;
    if (differsFromOrder(row)) words << tr("Given %1: not what was ordered.").arg(milligramWords(row.dose->milligrams));
    else if (!row.dose) words << (m_pastDay.isValid() ? tr("As the paper says.") : tr("Watch the client swallow."));
    if (row.order) {
        QString order = word(row.order->regimen);
        if (!row.order->prescriber.isEmpty())
            order += tr(", ordered by %1").arg(m_desk.staffName(row.order->prescriber));
        words << order + tr(" on %1.").arg(plainDay(row.order->startsOn));
    }
    m_order->setText(words.join(QLatin1Char(' ')));
    const bool late = asksLateCheck(row);
    m_main->setText(late ? checksWord(row) : tr("Given"));
    m_main->setSign(late ? IconName::CheckUp : IconName::Check);
    m_main->setCap({QStringLiteral("G")});
    m_mainKey = Qt::Key_G;
}

void TodayPanel::showInjection(const TodayLine &line)
{
    const TodayRow &row = line.row;
    m_what->setText(IconName::Syringe, dueWords(row));
    QString words;
    if (row.order) {
        words = word(row.order->interval);
        if (!row.order->prescriber.isEmpty())
            words += tr(", ordered by %1").arg(m_desk.staffName(row.order->prescriber));
        words += QStringLiteral(". ");
    }
    if (row.series.lastGiven.isValid()) words += tr("Last given %1.").arg(longDay(row.series.lastGiven));
    m_order->setText(words);
    m_main->setText(m_pastDay.isValid() ? tr("As the paper says") : tr("Injection sheet"));
    m_main->setSign(IconName::Syringe);
    m_main->setCap({QStringLiteral("I")});
    m_mainKey = Qt::Key_I;
}

void TodayPanel::showCheck(const TodayLine &line)
{
    const TodayRow &row = line.row;
    m_what->setText(IconName::CheckUp, dueWords(row));
    if (row.effect) {
        m_order->setText(tr("Grade %1, %2, since %3. %4")
                             .arg(row.effect->grade)
                             .arg(grade(row.effect->grade).toLower(), longDay(row.effect->onsetOn), row.effect->note));
    }
    const bool nurse = !row.forPhysician && stateOf(row) == RowState::Open;
    m_main->setText(nurse ? tr("Well again") : tr("Open the chart"));
    m_main->setSign(nurse ? Sign(IconName::Check) : Sign(IconName::Client));
    m_main->setCap({nurse ? tr("Space") : tr("Enter")});
    m_mainKey = nurse ? Qt::Key_Space : Qt::Key_Return;
}

void TodayPanel::showNotices(const TodayLine &line, const QStringList &codes)
{
    m_notices->clear();
    const QList<Notice> notices = noticesOf(line.row, codes);
    for (const Notice &notice : notices) {
        auto *text = new SignedText(TextSize::Body, QFont::Normal);
        text->setText(notice.sign, notice.words, notice.ink);
        m_notices->addWidget(text);
    }
    QStringList spoken;
    for (const Notice &notice : notices) spoken << notice.words;
    m_notices->setAccessibleName(spoken.isEmpty() ? tr("Nothing to mind.") : spoken.join(QLatin1Char(' ')));
    m_notices->setVisible(!notices.isEmpty());
}
