#include "ui/desktop/today/today_panel.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/today/day_shapes.h"
#include "ui/desktop/today/notices.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QGridLayout>

TodayPanel::TodayPanel(Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    m_who = new PersonBlock(PersonBlock::Shape::Panel);
    setTop(m_who);
    m_reasons = new PanelSection;
    m_due = new PanelSection;
    m_days = new PanelSection;
    m_notices = new PanelSection;
    m_notices->setFocusPolicy(Qt::StrongFocus);
    for (PanelSection *section : {m_reasons, m_due, m_days, m_notices}) addSection(section);
    m_shapes = new DayShapes;
    m_days->addWidget(m_shapes);
    m_reasons->hide();
    buildDue();
    buildFoot();
    show(nullptr);
}

DeedButton *TodayPanel::deed(const QString &text, const Sign &sign, const QString &cap, int key)
{
    auto *button = new DeedButton(text);
    button->setSign(sign);
    button->setCap({cap});
    button->setTall(40);
    button->setSpread(true);
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
    return button;
}

void TodayPanel::buildDue()
{
    const Look &look = Look::of(this);
    m_when = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_what = new SignedText(TextSize::Person, QFont::DemiBold);
    m_order = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_main = new DeedButton(tr("Given"), DeedButton::Rank::Filled);
    m_main->setTall(48);
    connect(m_main, &QAbstractButton::clicked, this, [this] { Q_EMIT pressed(m_mainKey); });
    m_home = deed(tr("At home"), OutcomeShape::SelfReported, QStringLiteral("P"), Qt::Key_P);
    m_refused = deed(tr("Refused"), OutcomeShape::Refused, QStringLiteral("R"), Qt::Key_R);
    m_notHere = deed(tr("Not here"), OutcomeShape::NotHere, QStringLiteral("N"), Qt::Key_N);
    m_held = deed(tr("Held"), OutcomeShape::Held, QStringLiteral("H"), Qt::Key_H);
    m_vomited = deed(tr("Vomited"), OutcomeShape::Vomited, QStringLiteral("V"), Qt::Key_V);
    m_undo = deed(tr("Undo the last"), IconName::Undo, QStringLiteral("U"), Qt::Key_U);
    m_correct = deed(tr("Correct"), IconName::Edit, QStringLiteral("C"), Qt::Key_C);
    m_checkIn = new DeedButton(tr("Check-in"));
    m_checkIn->setSign(IconName::SideEffect);
    m_checkIn->setCap({tr("Alt"), QStringLiteral("S")});
    m_checkIn->setTall(40);
    m_checkIn->setSpread(true);
    connect(m_checkIn, &QAbstractButton::clicked, this, &TodayPanel::checkInWanted);
    m_others = new QWidget;
    auto *grid = new QGridLayout(m_others);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.px(8));
    grid->addWidget(m_home, 0, 0);
    grid->addWidget(m_refused, 0, 1);
    grid->addWidget(m_notHere, 1, 0);
    grid->addWidget(m_held, 1, 1);
    grid->addWidget(m_undo, 2, 0);
    grid->addWidget(m_correct, 2, 1);
    grid->addWidget(m_checkIn, 3, 0);
    grid->addWidget(m_vomited, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
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
    m_vomited->hide();
    m_checkIn->setVisible(!m_pastDay.isValid() && line.row.kind == TodayRow::Kind::Dose);
    m_undo->setVisible(!open);
    m_correct->setVisible(line.row.dose || line.row.injection || line.row.effect);
    for (DeedButton *button : {m_home, m_refused, m_held})
        button->setVisible(open && line.row.kind == TodayRow::Kind::Dose);
    m_notHere->setVisible(open && line.row.kind != TodayRow::Kind::Check);
    m_notHere->setText(m_pastDay.isValid() ? tr("Missed") : tr("Not here"));
    m_notHere->setSign(m_pastDay.isValid() ? OutcomeShape::Missed : OutcomeShape::NotHere);
    m_main->setVisible(open);
    switch (line.row.kind) {
    case TodayRow::Kind::Dose: showDose(line); break;
    case TodayRow::Kind::Injection: showInjection(line); break;
    case TodayRow::Kind::Check: showCheck(line); break;
    }
    m_others->setVisible(!open || line.row.kind != TodayRow::Kind::Check);
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
    m_vomited->setVisible(row.dose && taken(row.dose->outcome));
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
    m_main->setText(tr("Injection sheet"));
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

void TodayPanel::askReason(const QString &question, const QStringList &reasons)
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
