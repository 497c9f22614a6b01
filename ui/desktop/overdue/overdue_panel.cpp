#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/ask_box.h"
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
