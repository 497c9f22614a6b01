#include "ui/desktop/chart/summary_tab.h"
#include "app/measures/coverage.h"
#include "app/measures/outcomes.h"
#include "app/safety/liver.h"
#include "app/treatment/oral.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QGridLayout>
#include <QLocale>

SummaryTab::SummaryTab(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(8));
    grid->setHorizontalSpacing(look.px(24));
    grid->setVerticalSpacing(look.px(2));
    const QStringList titles{tr("Order"), tr("To do"), tr("To reach"), tr("Days covered")};
    for (int i = 0; i < titles.size(); ++i) {
        Block block{new TextLabel(titles[i], TextSize::Body, QFont::Normal, &Tokens::text2), new TextLabel(QString())};
        block.words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(block.title, 0, i);
        grid->addWidget(block.words, 1, i, Qt::AlignTop);
        grid->setColumnStretch(i, 1);
        m_blocks << block;
    }
    grid->setRowStretch(2, 1);
}

void SummaryTab::show(const ChartPage &page)
{
    const QList<QStringList> words{orderWords(page), toDo(page), reach(page), covered(page)};
    for (int i = 0; i < m_blocks.size(); ++i) {
        m_blocks[i].words->setText(words[i].join(QLatin1Char('\n')));
        m_blocks[i].words->setVisible(!words[i].isEmpty());
        m_blocks[i].title->setVisible(!words[i].isEmpty());
    }
}

QStringList SummaryTab::orderWords(const ChartPage &page) const
{
    if (!m_desk.may(Right::SeeClinical)) return {}; // what was ordered is not the desk's to read
    QStringList words;
    for (const Order *order :
         {injectionOrderInForce(page.orders, m_desk.today()), oralOrderInForce(page.orders, m_desk.today())}) {
        if (!order) continue;
        words << wordForOrder(*order);
        words << tr("%1, %2").arg(order->prescriber.isEmpty() ? tr("prescriber not recorded")
                                                              : m_desk.staffName(order->prescriber),
                                  plainDay(order->startsOn));
    }
    if (words.isEmpty()) words << tr("No order in force");
    return words;
}

QStringList SummaryTab::toDo(const ChartPage &page) const
{
    QStringList words;
    if (!m_desk.may(Right::SeeClinical)) {
        if (page.series.nextDue.isValid()) words << tr("Next injection due %1").arg(shortDay(page.series.nextDue));
        return words;
    }
    for (const SideEffect &each : page.effects)
        if (!each.inError && each.resolvedOn.isNull() && each.reviewedBy.isEmpty())
            words << tr("%1: look at it").arg(sideEffect(each.term));
    const QDate start = treatmentStart(page.client, page.orders, page.injections, page.doses, m_desk.today());
    const LiverState liver = liverState(start, page.labs, liverDisease(page.assessments, m_desk.today()),
                                        m_desk.today(), m_desk.limits());
    if (liver.nextDue.isValid()) words << tr("Liver test due by %1").arg(longDay(liver.nextDue));
    if (words.isEmpty()) words << tr("Nothing open");
    return words.mid(0, 4);
}

QStringList SummaryTab::reach(const ChartPage &page) const
{
    if (m_desk.namesHidden()) return {};
    QStringList words{phoneWords(page.client.phone), word(page.client.voicemail)};
    if (!page.client.callHours.isEmpty()) words << tr("Best %1").arg(page.client.callHours);
    if (!page.client.language.isEmpty()) words << tr("Prefers %1").arg(page.client.language);
    return words;
}

QStringList SummaryTab::covered(const ChartPage &page) const
{
    if (!m_desk.may(Right::SeeClinical) || page.injections.isEmpty()) return {};
    QStringList words;
    const QDate today = m_desk.today(), from = qMax(page.injections.first().givenOn, today.addDays(-364));
    const Coverage sum = coverage(injectionSpans(page.injections, today, m_desk.limits().coverageDays), Overlap::Union,
                                  from, today, m_desk.limits().pdcThreshold);
    if (sum.windowDays > 0)
        words << tr("%1 of %2 days, %3 %").arg(sum.coveredDays).arg(sum.windowDays).arg(qRound(sum.pdc * 100));
    int punctual = 0;
    const auto all = intervals(page.injections, page.orders, today, m_desk.limits());
    for (const InjectionInterval &each : all) punctual += onTime(each.daysFromDue);
    if (!all.isEmpty()) words << tr("%1 of %2 intervals on time").arg(punctual).arg(all.size());
    return words;
}
