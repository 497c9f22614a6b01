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
    const auto fact = [&](int line, const QString &name, QFont::Weight weight) {
        grid->addWidget(new TextLabel(name, TextSize::Body, QFont::Normal, &Tokens::text2), line, 0);
        auto *value = new TextLabel(QString(), TextSize::Body, weight);
        grid->addWidget(value, line, 1);
        return value;
    };
    m_window = fact(0, tr("Window"), QFont::DemiBold);
    m_usual = fact(1, tr("Usual day"), QFont::Normal);
    m_kit = fact(2, tr("Kit"), QFont::Normal);
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

void BookCard::show(const ToBook &row, const SlotProposal &proposal, QDate today)
{
    m_window->setText(agenda::windowWords(row, today));
    m_usual->setText(agenda::usualWords(row.wish));
    m_kit->setText(agenda::kitWords(row.wish.kit));
    m_why->setText(proposal.isValid() ? agenda::whySentence(proposal, row.wish)
                                      : tr("No free time in the next 60 days. Look at the closed days."));
    m_take->setText(proposal.isValid() ? tr("Book %1").arg(agenda::slotWords(proposal.day, proposal.time))
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
