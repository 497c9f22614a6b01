#include "ui/desktop/clients/match_pane.h"
#include "db/stores/stores.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// The yellow line on top: somebody is probably here already.
class MatchLead : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.fillRect(rect(), look->lateTint);
        painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
    }
};

} // namespace

MatchPane::MatchPane(Desk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Likely matches"));
    build();
    connect(&desk, &Desk::namesHiddenChanged, this, &MatchPane::compare);
}

void MatchPane::build()
{
    const Look &look = Look::of(this);
    auto *whole = new QWidget;
    m_column = new QVBoxLayout(whole);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_lead = new MatchLead;
    auto *leadLine = new QHBoxLayout(m_lead);
    leadLine->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    leadLine->addWidget(m_leadWords = new SignedText(TextSize::Lead, QFont::Normal));
    m_box = new QWidget;
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(look.px(space::margin), look.px(16), look.px(space::margin), look.px(16));
    box->setSpacing(look.px(8));
    auto *person = new QHBoxLayout; // the block keeps a margin of its own
    person->setContentsMargins(-look.px(space::margin), 0, 0, 0);
    person->addWidget(m_person = new PersonBlock(PersonBlock::Shape::Wide));
    box->addLayout(person);
    box->addWidget(m_table = new ComparisonTable(tr("Typed now"), tr("In the register")));
    m_same = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_same->setSign(IconName::Client);
    m_same->setTall(44);
    m_same->setCap({QStringLiteral("Alt"), QStringLiteral("S")});
    m_different = new DeedButton(tr("A different person, go on"));
    m_different->setTall(36);
    m_different->setCap({QStringLiteral("Alt"), QStringLiteral("D")});
    box->addSpacing(look.px(8));
    box->addWidget(m_same);
    box->addWidget(m_different);
    box->addWidget(m_explanation = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2));
    m_others = new PanelSection({}, PanelSection::Ground::Paper);
    m_column->addWidget(m_lead);
    m_column->addWidget(m_box);
    m_column->addWidget(m_others);
    m_column->addStretch();
    setWidget(whole);
    for (QWidget *part : {viewport(), whole}) part->setAutoFillBackground(false);
    for (DeedButton *button : {m_same, m_different}) button->setFocusPolicy(Qt::TabFocus);
    connect(m_same, &QAbstractButton::clicked, this, [this] {
        if (m_asked) Q_EMIT sameChosen(m_asked->id);
    });
    connect(m_different, &QAbstractButton::clicked, this, [this] {
        if (m_asked) Q_EMIT differentChosen(m_asked->id);
    });
}

void MatchPane::setWords(const QString &sameDeed, const QString &explanation)
{
    m_sameDeed = sameDeed;
    m_explanation->setText(explanation);
}

void MatchPane::addSection(PanelSection *section) { m_column->insertWidget(m_column->count() - 1, section); }

void MatchPane::show(const Client &typed, const QList<Match> &matches, const QSet<QUuid> &different)
{
    m_typed = typed;
    const Match *likely = nullptr;
    for (const Match &match : matches)
        if (!likely && match.isLikely() && !different.contains(match.entry.id.uuid())) likely = &match;
    showAsked(typed, likely);
    showOthers(matches, different);
}

void MatchPane::showAsked(const Client &, const Match *likely)
{
    m_lead->setVisible(likely);
    m_box->setVisible(likely);
    const bool another = likely && (!m_asked || m_asked->id != likely->entry.id);
    m_asked = likely ? std::optional(likely->entry) : std::nullopt;
    if (!likely) {
        m_known.reset();
        return;
    }
    m_leadWords->setText(IconName::Warning, tr("*Probably here already.* %1").arg(matchWords(likely->why)),
                         &Tokens::late);
    m_same->setText(m_sameDeed.arg(likely->entry.chartNumber));
    if (another) {
        m_known.reset();
        whenDone(Clients(m_desk.database()).load(likely->entry.id), this,
                 m_reading.only([this](const Result<Client> &client) {
                     if (!client) return;
                     m_known = *client;
                     compare();
                 }));
    }
    compare();
}

void MatchPane::compare()
{
    if (!m_asked) return;
    PersonWords words;
    words.name = m_desk.shown(m_asked->displayName);
    words.initials = initialsOf(m_asked->displayName);
    words.chart = tr("Chart %1").arg(m_asked->chartNumber);
    if (!m_desk.namesHidden() && m_asked->birthDate.isValid()) {
        words.born = tr("Born %1").arg(plainDay(m_asked->birthDate));
        words.age = tr("age %1").arg(ageOn(m_asked->birthDate, m_desk.today()));
    }
    m_person->setPerson(words);
    m_table->setVisible(m_known.has_value());
    if (m_known) m_table->setFields(comparedFields(m_typed, *m_known, m_desk));
}

void MatchPane::showOthers(const QList<Match> &matches, const QSet<QUuid> &different)
{
    m_others->clear();
    int count = 0;
    for (const Match &match : matches) {
        if (m_asked && match.entry.id == m_asked->id) continue;
        ++count;
        const bool answered = different.contains(match.entry.id.uuid());
        QString where = tr("chart %1").arg(match.entry.chartNumber);
        if (!m_desk.namesHidden() && match.entry.birthDate.isValid())
            where = tr("Born %1, chart %2").arg(plainDay(match.entry.birthDate), match.entry.chartNumber);
        auto *line = new SignedText(TextSize::Body, QFont::Normal);
        line->setText(answered ? Sign(IconName::Check) : Sign(IconName::Client),
                      QStringLiteral("*%1*\n%2. %3")
                          .arg(m_desk.shown(match.entry.displayName), where,
                               answered ? tr("Somebody else.") : matchWords(match.why)),
                      &Tokens::text2);
        m_others->addWidget(line);
    }
    m_others->setTitle(m_asked ? tr("Less likely") : tr("In the register already?"),
                       count         ? QString::number(count)
                           : m_asked ? tr("nobody else")
                                     : tr("nobody like this"));
}

void MatchPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) update();
}
