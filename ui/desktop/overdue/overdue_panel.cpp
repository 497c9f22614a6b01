#include "ui/desktop/overdue/overdue_panel.h"
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
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_about),
                          static_cast<QWidget *>(m_phone), static_cast<QWidget *>(m_voicemail)})
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
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_top->addLayout(grid);
    setTop(m_top);
    m_ask = new AskBox;
    m_why = new WhySection;
    addSection(m_ask);
    addSection(m_why);
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

void OverduePanel::show(const OverdueRow *row)
{
    m_top->setVisible(row);
    m_why->setVisible(row);
    m_ask->leave();
    if (!row) return;
    const PersonWords words = m_desk.words(row->person);
    m_name->setText(words.name);
    QStringList about;
    if (!words.born.isEmpty()) about << words.born;
    about << words.chart.toLower();
    QString said = about.join(QStringLiteral(", ")) + QLatin1Char('.');
    QStringList wishes;
    if (!row->person.language.isEmpty()) wishes << tr("prefers %1").arg(row->person.language);
    if (!row->callHours.isEmpty()) wishes << tr("best reached %1").arg(row->callHours);
    if (!wishes.isEmpty()) {
        QString wish = wishes.join(QStringLiteral(", "));
        wish[0] = wish[0].toUpper();
        said += QLatin1Char(' ') + wish + QLatin1Char('.');
    }
    if (row->indication != Indication::Unknown) said += QLatin1Char(' ') + word(row->indication) + QLatin1Char('.');
    m_about->setText(said);
    m_phone->setText(IconName::Phone, m_desk.namesHidden() ? tr("hidden") : phoneWords(row->phone), &Tokens::accent);
    const Mark voicemail = voicemailMark(row->voicemail);
    m_voicemail->setText(voicemail.sign, voicemail.word, inkOf(voicemail), inkOf(voicemail));
    m_leaveVoicemail->setReason(row->voicemail == Voicemail::No ? tr("This client allows no voicemail") : QString());
    m_why->show(row->series, m_desk.today(), m_desk.limits(), row->callRank == 1, m_desk.may(Right::SeeClinical));
}
