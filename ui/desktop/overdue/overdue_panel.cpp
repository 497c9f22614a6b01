#include "ui/desktop/overdue/overdue_panel.h"
#include "app/visits/diary.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/why_section.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QGridLayout>

OverduePanel::OverduePanel(Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk) { build(); }

DeedButton *OverduePanel::deed(const QString &text, const Sign &sign, const QString &cap, int key)
{
    auto *button = new DeedButton(text);
    button->setSign(sign);
    button->setCap({cap});
    button->setTall(36);
    button->setSpread(true);
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
    return button;
}

void OverduePanel::build()
{
    const Look &look = Look::of(this);
    m_top = new PanelSection({}, PanelSection::Ground::Paper);
    m_name = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_about = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_phone = new SignedText(TextSize::Person, QFont::DemiBold);
    m_voicemail = new SignedText(TextSize::Title, QFont::DemiBold);
    m_numbers = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    for (QWidget *part :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_voicemail),
          static_cast<QWidget *>(m_phone), static_cast<QWidget *>(m_numbers)})
        m_top->addWidget(part);
    auto *grid = new QGridLayout;
    grid->setSpacing(look.px(8));
    m_agreed = deed(tr("Agreed"), IconName::Promise, QStringLiteral("A"), Qt::Key_A);
    m_agreed->setRank(DeedButton::Rank::Filled);
    m_leaveVoicemail = deed(tr("Voicemail"), {}, QStringLiteral("V"), Qt::Key_V);
    grid->addWidget(m_agreed, 0, 0);
    m_book = deed(tr("Book a visit"), IconName::Book, QStringLiteral("B"), Qt::Key_B);
    grid->addWidget(m_book, 0, 1);
    m_later = deed(tr("Later, no answer"), {}, QStringLiteral("L"), Qt::Key_L);
    grid->addWidget(m_later, 1, 0);
    grid->addWidget(m_leaveVoicemail, 1, 1);
    grid->addWidget(deed(tr("Wrong number"), {}, QStringLiteral("X"), Qt::Key_X), 2, 0);
    grid->addWidget(deed(tr("Declined"), {}, QStringLiteral("D"), Qt::Key_D), 2, 1);
    const bool closes = m_desk.may(Right::EditHistory);
    m_close = deed(closes ? tr("Close the treatment…") : tr("Ask to close…"), {}, tr("Del"), Qt::Key_Delete);
    grid->addWidget(m_close, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_top->addLayout(grid);
    setTop(m_top);
    m_ask = new AskBox;
    connect(this, &Panel::drawerClosed, m_ask, &AskBox::leave);
    m_why = new WhySection;
    m_closing = new PanelSection(tr("Asked to close"));
    m_missed = new PanelSection(tr("Did not come"));
    m_calls = new PanelSection(tr("Calls"));
    addSection(m_ask);
    addSection(m_closing);
    addSection(m_missed);
    addSection(m_why);
    addSection(m_calls);
    m_closing->hide();
    m_missed->hide();
    m_calls->hide();
    m_top->hide();
    m_why->hide();
    buildQuiet();
}

void OverduePanel::buildQuiet()
{
    m_nextHead = new PanelSection;
    m_windows = new WindowList(m_desk);
    m_today = new PanelSection(tr("Today"));
    m_closed = new PanelSection(tr("Closed days ahead"));
    for (PanelSection *section : {m_nextHead, static_cast<PanelSection *>(m_windows), m_today, m_closed}) {
        addSection(section);
        section->hide();
    }
}

void OverduePanel::showQuiet(const QuietDay *quiet)
{
    m_nextHead->setVisible(quiet);
    m_windows->setVisible(quiet && !quiet->next.isEmpty());
    m_today->setVisible(quiet);
    m_closed->setVisible(quiet && !quiet->closedDays.isEmpty());
    if (!quiet) return;
    m_nextHead->setTitle(tr("Next windows"),
                         quiet->withinTwoWeeks ? tr("%1 in two weeks").arg(quiet->withinTwoWeeks)
                                               : tr("none in two weeks"));
    m_windows->setWindows(quiet->next);
    m_today->clear();
    m_today->addFact(tr("Injection visits"),
                     quiet->visitsToday == 0 ? tr("none")
                         : quiet->missingToday == 0
                         ? tr("%1, nobody missing").arg(quiet->visitsToday)
                         : tr("%1, %2 missing").arg(quiet->visitsToday).arg(quiet->missingToday));
    m_today->addFact(tr("Promised for today"),
                     quiet->promisesToday ? QString::number(quiet->promisesToday) : tr("none"));
    m_today->addFact(tr("Did not come, to call back"), quiet->noShows ? QString::number(quiet->noShows) : tr("none"));
    m_closed->clear();
    for (const DayClosed &day : quiet->closedDays.mid(0, 5)) m_closed->addFact(shortDay(day.on), day.reason);
}

void OverduePanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const bool narrow = width() < Look::of(this).px(380);
    m_book->setText(narrow ? tr("Book") : tr("Book a visit"));
    m_later->setText(narrow ? tr("Later") : tr("Later, no answer"));
}

QString OverduePanel::aboutWords() const
{
    const PersonWords words = m_desk.words(m_row->person);
    QStringList about;
    if (!words.born.isEmpty()) about << words.born;
    about << words.chart.toLower();
    QString said = about.join(QStringLiteral(", ")) + QLatin1Char('.');
    QStringList wishes;
    if (!m_row->person.language.isEmpty()) wishes << tr("prefers %1").arg(m_row->person.language);
    if (!m_row->callHours.isEmpty()) wishes << tr("best reached %1").arg(m_row->callHours);
    if (!wishes.isEmpty()) {
        QString wish = wishes.join(QStringLiteral(", "));
        wish[0] = wish[0].toUpper();
        said += QLatin1Char(' ') + wish + QLatin1Char('.');
    }
    if (m_row->indication != Indication::Unknown) said += QLatin1Char(' ') + word(m_row->indication) + QLatin1Char('.');
    constexpr int daysBefore = 14; // the clinic needs that long to renew (look.md, client-new)
    const QDate until = m_row->authorisedUntil;
    if (until.isValid() && until < m_desk.today())
        said += QLatin1Char(' ') + tr("Authorisation ended %1.").arg(plainDay(until));
    else if (until.isValid() && until <= m_desk.today().addDays(daysBefore))
        said += QLatin1Char(' ') + tr("Authorised until %1.").arg(plainDay(until));
    return said;
}

void OverduePanel::show(const OverdueRow *row)
{
    const bool same = row && m_row && row->person.id == m_row->person.id;
    m_top->setVisible(row);
    m_why->setVisible(row && row->isOverdue());
    m_ask->leave();
    m_row = row ? std::optional(*row) : std::nullopt;
    if (!row) {
        m_number.clear();
        m_calls->hide();
        m_closing->hide();
        m_missed->hide();
        return;
    }
    if (const auto numbers = numbersOf(*row); !same) m_number = numbers.isEmpty() ? QString() : numbers.first().number;
    m_name->setText(m_desk.words(row->person).name);
    m_about->setText(aboutWords());
    const Mark voicemail = voicemailMark(row->voicemail);
    m_voicemail->setText(voicemail.sign, voicemail.word, inkOf(voicemail), inkOf(voicemail));
    m_leaveVoicemail->setReason(row->voicemail == Voicemail::No ? tr("This client allows no voicemail") : QString());
    showNumbers();
    showClosing();
    showMissed();
    showCalls();
    if (row->isOverdue())
        m_why->show(row->series, m_desk.today(), m_desk.limits(), row->callRank == 1, m_desk.may(Right::SeeClinical));
}

bool OverduePanel::chooseNumber(int index)
{
    if (!m_row) return false;
    const QList<NumberToCall> numbers = numbersOf(*m_row);
    if (index >= numbers.size()) return false;
    m_number = numbers[index].number;
    showNumbers();
    return true;
}

void OverduePanel::showNumbers()
{
    const bool hidden = m_desk.namesHidden();
    m_phone->setText(IconName::Phone, hidden ? tr("hidden") : phoneWords(m_number), &Tokens::accent);
    const QList<NumberToCall> numbers = numbersOf(*m_row);
    QStringList said;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QString number = hidden ? tr("hidden") : phoneWords(numbers[i].number);
        said << tr("%1 %2 %3", "digit, what it is, number").arg(i + 1).arg(numbers[i].word, number);
    }
    m_numbers->setText(said.join(QStringLiteral("   ")));
    m_numbers->setVisible(numbers.size() > 1);
}

/// What the telephone brought since the last injection, newest first.
void OverduePanel::showCalls()
{
    constexpr int shown = 8;
    m_calls->clear();
    m_calls->setVisible(!m_row->calls.isEmpty());
    m_calls->setTitle(tr("Calls"), tr("%1 since the last injection").arg(m_row->calls.size()));
    for (const Call &call : m_row->calls.mid(0, shown)) {
        QString what = word(call.outcome);
        if (call.promisedOn.isValid())
            what += QStringLiteral(", ")
                + (call.outcome == CallOutcome::Agreed ? tr("comes %1") : tr("ask again %1"))
                      .arg(dayInside(call.promisedOn, m_desk.today()));
        QStringList under;
        if (!call.numberUsed.isEmpty() && !m_desk.namesHidden()) under << phoneWords(call.numberUsed);
        if (!call.calledBy.isEmpty()) under << m_desk.staffName(call.calledBy);
        if (!call.note.isEmpty()) under << call.note;
        auto *line = new SignedText(TextSize::Body, QFont::Normal);
        line->setText(IconName::Phone,
                      tr("*%1, %2*\n%3").arg(shortDay(call.calledAt.date()), clockTime(call.calledAt), what)
                          + (under.isEmpty() ? QString() : QLatin1Char('\n') + under.join(QStringLiteral(", "))),
                      &Tokens::text2);
        m_calls->addWidget(line);
    }
}

/// The visit that should have been the injection.
void OverduePanel::showMissed()
{
    m_missed->clear();
    m_missed->setVisible(m_row->missed.has_value());
    if (!m_row->missed) return;
    const QDateTime at = m_row->missed->startsAt;
    m_missed->setTitle(leftUnseen(*m_row->missed) ? tr("Left without being seen") : tr("Did not come"),
                       tr("%1, %2", "day, time").arg(shortDay(at.date()), clockTime(at)));
    auto *line = new SignedText(TextSize::Body, QFont::Normal);
    line->setText({}, tr("No injection and no visit for one since. A missed visit does not move the due date."),
                  nullptr, &Tokens::text2);
    m_missed->addWidget(line);
}

void OverduePanel::showClosing()
{
    m_closing->clear();
    m_closing->setVisible(m_row->closing.has_value());
    if (!m_row->closing) return;
    const CloseRequest &asked = *m_row->closing;
    m_closing->setTitle(tr("Asked to close"), shortDay(asked.askedOn));
    m_closing->addFact(tr("Why"), word(asked.reason));
    const bool answers = m_desk.may(Right::EditHistory);
    auto *line = new SignedText(TextSize::Body, QFont::Normal);
    line->setText({},
                  asked.said + QLatin1Char('\n') + tr("Asked by %1.").arg(m_desk.staffName(asked.askedBy))
                      + (answers ? QString() : QLatin1Char(' ') + tr("A nurse or a physician answers it.")));
    m_closing->addWidget(line);
    if (!answers) return;
    auto *stays = new DeedButton(tr("Stays in treatment…"));
    connect(stays, &QAbstractButton::clicked, this, &OverduePanel::keepWanted, Qt::QueuedConnection);
    m_closing->addWidget(stays);
}
