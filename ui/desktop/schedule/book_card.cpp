#include "ui/desktop/schedule/book_card.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// The white box of the facts.
class SlotFacts : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Look &look = Look::of(this);
        painter.setPen(look->line1);
        painter.setBrush(look->bg1);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4));
    }
};

} // namespace

BookCard::BookCard(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    auto *facts = new SlotFacts;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(look.px(space::m), look.px(space::s), look.px(space::m), look.px(space::s));
    grid->setVerticalSpacing(0);
    grid->setHorizontalSpacing(look.px(space::l));
    grid->setColumnStretch(1, 1);
    for (int line = 0; line < 3; ++line) {
        m_names[line] = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
        m_values[line] = new TextLabel(QString(), TextSize::Body, line == 0 ? QFont::DemiBold : QFont::Normal);
        grid->addWidget(m_names[line], line, 0, Qt::AlignTop);
        grid->addWidget(m_values[line], line, 1);
    }
    m_why = new TextLabel(QString(), TextSize::Body);
    m_why->setMinimumHeight(look.px(40));
    m_why->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(m_why, 3, 0, 1, 2);
    m_take = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_take->setSign(IconName::Book);
    m_take->setTall(36);
    m_next = new DeedButton(tr("Next free"));
    m_next->setCap({QStringLiteral("→")});
    m_pick = new DeedButton(tr("Pick a time"));
    m_pick->setCap({tr("Tab")});
    for (DeedButton *each : {m_take, m_next, m_pick}) each->setFocusPolicy(Qt::ClickFocus); // the list has their keys
    auto *pair = new QHBoxLayout;
    pair->setSpacing(look.px(space::s));
    pair->addWidget(m_next, 1);
    pair->addWidget(m_pick, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look.px(space::s));
    rows->addWidget(facts);
    rows->addWidget(m_take);
    rows->addLayout(pair);
    connect(m_take, &QAbstractButton::clicked, this, &BookCard::taken);
    connect(m_next, &QAbstractButton::clicked, this, &BookCard::nextWanted);
    connect(m_pick, &QAbstractButton::clicked, this, &BookCard::pickWanted);
}

void BookCard::show(const ToBook &row, const SlotProposal &proposal, QDate today, const QTimeZone &zone)
{
    const auto at = [&zone](const Visit &visit) {
        const QDateTime start = visit.startsAt.toTimeZone(zone);
        return agenda::slotWords(start.date(), start.time());
    };
    const QString booked = row.standing ? at(*row.standing) : tr("no visit yet");
    struct Fact
    {
        QString name, value;
    };
    QList<Fact> facts = {{tr("Window"), agenda::windowWords(row, today)},
                         {tr("Usual day"), agenda::usualWords(row.wish)},
                         {tr("Kit"), agenda::kitWords(row.wish.kit)}};
    if (row.waiting)
        facts = {{tr("Waits"), agenda::waitingWords(*row.waiting, today)},
                 {tr("Booked"), booked},
                 {tr("Note"), row.waiting->note.isEmpty() ? tr("none") : row.waiting->note}};
    else if (row.mustMove) facts[1] = {tr("Booked"), booked};
    for (int line = 0; line < 3; ++line) {
        m_names[line]->setText(facts[line].name);
        m_values[line]->setText(facts[line].value);
    }
    const QString none = row.waiting ? tr("No free time fits yet. It is said here as soon as one does.")
                                     : tr("No free time in the next 60 days. Look at the closed days.");
    QString why = agenda::whySentence(proposal, row.wish);
    if (row.waiting) why = tr("The first free time that fits. Ask the client before you take it.");
    else if (row.mustMove) why = tr("The clinic is closed then. %1").arg(why);
    m_why->setText(proposal.isValid() ? why : none);
    const QString deed = row.standing ? tr("Move to %1") : tr("Book %1");
    m_take->setText(proposal.isValid() ? deed.arg(agenda::slotWords(proposal.day, proposal.time))
                        : row.standing ? tr("Move")
                                       : tr("Book"));
    m_take->setCap(proposal.isValid() ? QStringList{tr("Enter")} : QStringList());
    m_take->setReason(proposal.isValid() ? QString() : tr("nothing is free"));
}

QString BookCard::why() const { return m_why->text(); }

void BookCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < Look::of(this).px(270);
    m_take->setSign(narrow ? Sign() : Sign(IconName::Book));
    m_next->setText(narrow ? tr("Next") : tr("Next free"));
    m_pick->setText(narrow ? tr("Pick") : tr("Pick a time"));
    m_next->setAccessibleName(tr("Next free time"));
    m_pick->setAccessibleName(tr("Pick a time in the week"));
}
