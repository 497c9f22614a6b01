#include "ui/desktop/chart/chart_head.h"
#include "app/safety/side_effect.h"
#include "app/visits/call_order.h"
#include "ui/desktop/chart/tier_list.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/coverage_clock.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

ChartHead::ChartHead(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_who = new PersonBlock(PersonBlock::Shape::Bare);
    m_firstAlert = new SignedText(TextSize::Body, QFont::Normal);
    m_secondAlert = new SignedText(TextSize::Body, QFont::Normal);
    auto *alerts = new QHBoxLayout;
    alerts->setContentsMargins(look.px(space::margin), 0, 0, 0);
    alerts->setSpacing(look.px(16));
    alerts->addWidget(m_firstAlert, 1);
    alerts->addWidget(m_secondAlert, 1);
    m_deeds = new QWidget;
    auto *deeds = new QHBoxLayout(m_deeds);
    deeds->setSpacing(look.px(8));
    deeds->setContentsMargins(look.px(space::margin), 0, 0, 0);
    const auto add = [&](const QString &text, IconName icon, const QString &cap, auto signal, Right right) {
        if (!desk.may(right)) return;
        auto *button = new DeedButton(text);
        button->setSign(icon);
        button->setCap({cap});
        connect(button, &QAbstractButton::clicked, this, signal);
        deeds->addWidget(button);
    };
    add(tr("Side effect"), IconName::SideEffect, QStringLiteral("S"), &ChartHead::sideEffectWanted,
        Right::EditSideEffects);
    add(tr("Injection"), IconName::Syringe, QStringLiteral("I"), &ChartHead::injectionWanted, Right::GiveInjection);
    add(tr("Book"), IconName::Book, QStringLiteral("B"), &ChartHead::bookWanted, Right::EditVisits);
    if (desk.may(Right::SeeClinical))
        add(tr("Note"), IconName::Note, QStringLiteral("T"), &ChartHead::noteWanted, Right::EditSideEffects);
    deeds->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_who);
    left->addLayout(alerts);
    left->addStretch();
    left->addWidget(m_deeds);
    m_clock = new CoverageClock;
    m_tiers = new TierList;
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, look.px(space::margin), look.px(8)); // the person keeps its own margin
    line->setSpacing(look.px(24));
    line->addLayout(left, 1);
    line->addWidget(m_clock, 0, Qt::AlignVCenter);
    line->addWidget(m_tiers, 0, Qt::AlignTop);
    setFixedHeight(look.px(164));
}

void ChartHead::show(const ChartPage &page)
{
    PersonWords words = m_desk.words(personShown(page.client));
    if (page.history && page.history->indication != Indication::Unknown && !m_desk.namesHidden())
        words.more << word(page.history->indication);
    m_who->setPerson(words);
    showAlerts(page);
    const SeriesState &series = page.series;
    const Limits limits = m_desk.limits();
    const bool dated = page.hasSeries && series.lastGiven.isValid() && series.nextDue.isValid();
    m_dated = dated;
    m_hasSeries = page.hasSeries;
    fit();
    if (dated) {
        const int interval = int(series.lastGiven.daysTo(series.nextDue));
        m_clock->setReading({series.daysSince.value_or(0), interval, int(series.lastGiven.daysTo(series.windowOpens)),
                             interval + limits.lateGraceDays + 1, interval + limits.lapseDays + 1,
                             shapeOf(series.status)});
    }
    QString visit;
    for (const Visit &each : page.visits)
        if (each.status == VisitStatus::Booked && each.startsAt.date() >= m_desk.today() && visit.isEmpty())
            visit = tr("visit %1, %2")
                        .arg(shortDay(each.startsAt.date()),
                             clockTime(each.startsAt.toTimeZone(m_desk.database().clock().zone()).time()));
    m_tiers->show(series, limits, visit, sideWords(page.nextSide));
}

void ChartHead::showAlerts(const ChartPage &page)
{
    const SideEffect *worst = nullptr;
    for (const SideEffect &each : page.effects)
        if (!each.inError && each.resolvedOn.isNull() && (!worst || each.grade > worst->grade)) worst = &each;
    m_hasFirst = worst;
    if (worst)
        m_firstAlert->setText(IconName::Warning,
                              tr("*%1*, grade %2, day %3")
                                  .arg(sideEffect(worst->term))
                                  .arg(worst->grade)
                                  .arg(worst->onsetOn.daysTo(m_desk.today())),
                              &Tokens::late);
    m_hasSecond = !page.naloxone.isEmpty();
    if (!page.naloxone.isEmpty()) {
        const QDate until = rescueKitUntil(page.naloxone, m_desk.today());
        const bool athand = rescueKitAtHand(page.naloxone, m_desk.today());
        m_secondAlert->setText(IconName::Rescue,
                               !athand               ? tr("No overdose rescue at home")
                                   : until.isValid() ? tr("Overdose rescue at home, until %1").arg(month(until))
                                                     : tr("Overdose rescue at home"),
                               athand ? &Tokens::text2 : &Tokens::late);
    }
}

void ChartHead::setShort(bool isShort)
{
    m_isShort = isShort;
    fit();
}

void ChartHead::fit()
{
    const Look &look = Look::of(this);
    const bool least = window()->width() < look.px(800); // 200 % on a small screen: who it is, as one line
    const bool isShort = m_isShort || least;
    m_who->setShape(least ? PersonBlock::Shape::Line : PersonBlock::Shape::Bare);
    m_clock->setVisible(m_dated && !isShort);
    m_tiers->setVisible(m_hasSeries && !isShort);
    m_firstAlert->setVisible(m_hasFirst && !isShort);
    m_secondAlert->setVisible(m_hasSecond && !isShort);
    m_deeds->setVisible(!isShort);
    setFixedHeight(look.px(least ? 56 : isShort ? 80 : 164));
}

void ChartHead::setCompact(bool compact) { m_tiers->setCompact(compact); }

void ChartHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = window()->width() < Look::of(this).px(1100);
    for (DeedButton *button : m_deeds->findChildren<DeedButton *>()) button->setSignOnly(narrow);
    fit();
}

void ChartHead::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}
