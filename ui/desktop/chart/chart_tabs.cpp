#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/chart/chart_facts.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/doses_tab.h"
#include "ui/desktop/chart/history_tab.h"
#include "ui/desktop/chart/notes_tab.h"
#include "ui/desktop/chart/plan_tab.h"
#include "ui/desktop/chart/summary_tab.h"
#include "ui/desktop/consents/consents_tab.h"
#include "ui/desktop/labs/labs_tab.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/stay/stay_tab.h"
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

ChartTabs::ChartTabs(Desk &desk, DeedLog &deeds, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    m_bar = new QTabBar;
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setFixedHeight(Look::of(this).px(space::tabs));
    m_bar->setAccessibleName(tr("Parts of the chart"));
    m_stack = new QStackedWidget;
    m_stack->setMinimumHeight(Look::of(this).px(96)); // the tallest tab must not press the strip together
    m_summary = new SummaryTab(desk);
    add(QStringLiteral("summary"), tr("Summary"), new PlainScroll(m_summary));
    if (desk.may(Right::SeeClinical)) {
        add(QStringLiteral("doses"), tr("Oral doses"), m_doses = new DosesTab(desk, deeds));
        connect(m_doses, &DosesTab::correctionWanted, this, &ChartTabs::doseCorrectionWanted);
        add(QStringLiteral("injections"), tr("Injections"), m_injections = facts::injectionTable());
        add(QStringLiteral("effects"), tr("Side effects"), m_effects = facts::effectTable());
        add(QStringLiteral("labs"), tr("Labs"), m_labs = new LabsTab(desk));
        connect(m_labs, &LabsTab::entryWanted, this, &ChartTabs::labsWanted);
    }
    add(QStringLiteral("outreach"), tr("Visits and calls"), m_outreach = facts::outreachTable());
    if (desk.may(Right::SeeClinical)) add(QStringLiteral("orders"), tr("Orders"), m_orders = facts::orderTable());
    if (desk.may(Right::SeeClinical)) add(QStringLiteral("plan"), tr("Plan"), m_plan = new PlanTab(desk, deeds));
    add(QStringLiteral("episodes"), tr("Episodes"), m_stay = new StayTab(desk));
    connect(m_stay, &StayTab::stepWanted, this, &ChartTabs::careStepWanted);
    connect(m_stay, &StayTab::dischargeWanted, this, &ChartTabs::dischargeWanted);
    if (desk.may(Right::SeeConsents)) {
        add(QStringLiteral("consents"), tr("Consents"), m_consents = new ConsentsTab(desk));
        connect(m_consents, &ConsentsTab::recordWanted, this, &ChartTabs::newConsentWanted);
        connect(m_consents, &ConsentsTab::correctionWanted, this, &ChartTabs::consentCorrectionWanted);
        connect(m_consents, &ConsentsTab::revocationWanted, this, &ChartTabs::revocationWanted);
        connect(m_consents, &ConsentsTab::failed, this, &ChartTabs::failed);
    }
    if (desk.may(Right::SeeClinical)) add(QStringLiteral("notes"), tr("Notes"), m_notes = new NotesTab(desk, deeds));
    add(QStringLiteral("history"), tr("History"), m_history = new HistoryTab(desk));
    auto *barBox = new QHBoxLayout;
    barBox->setContentsMargins(Look::of(this).px(space::margin - 12), 0, 0, 0);
    barBox->addWidget(m_bar);
    barBox->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(barBox);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        Q_EMIT tabChanged(m_keys.value(index));
    });
}

void ChartTabs::add(const QString &key, const QString &words, QWidget *tab)
{
    m_keys << key;
    m_stack->addWidget(tab);
    m_bar->addTab(words);
    if (tab->accessibleName().isEmpty()) tab->setAccessibleName(words);
}

void ChartTabs::show(const ChartPage &page)
{
    m_summary->show(page);
    m_injectionIds.clear();
    m_effectIds.clear();
    for (auto each = page.injections.crbegin(); each != page.injections.crend(); ++each) m_injectionIds << each->id;
    for (const SideEffect &each : facts::effectsInOrder(page)) m_effectIds << each.id;
    if (m_doses) m_doses->show(page);
    if (m_notes) m_notes->show(page.client.id, page.client.displayName());
    if (m_plan) m_plan->show(page.client.id, page.client.displayName());
    if (m_injections) m_injections->setFacts(facts::injections(page, m_desk));
    if (m_effects) m_effects->setFacts(facts::effects(page, m_desk));
    if (m_labs) m_labs->show(page);
    if (m_orders) m_orders->setFacts(facts::orders(page, m_desk));
    m_outreach->setFacts(facts::outreach(page, m_desk));
    m_stay->show(page);
    if (m_consents) m_consents->show(page.client.id);
    m_history->show(page.client.id);
}

void ChartTabs::open(const QString &tab) { m_bar->setCurrentIndex(qMax(0, int(m_keys.indexOf(tab)))); }

bool ChartTabs::correct()
{
    const QString tab = current();
    if (tab == QLatin1String("doses")) m_doses->correct();
    else if (tab == QLatin1String("notes")) m_notes->correct();
    else if (tab == QLatin1String("plan")) m_plan->correct();
    else if (tab == QLatin1String("consents")) m_consents->correct();
    else if (tab == QLatin1String("injections") && m_injections->row() >= 0 && !m_injectionIds.isEmpty())
        Q_EMIT injectionCorrectionWanted(m_injectionIds.at(m_injections->row()));
    else if (tab == QLatin1String("effects") && m_effects->row() >= 0 && !m_effectIds.isEmpty())
        Q_EMIT effectCorrectionWanted(m_effectIds.at(m_effects->row()));
    else if (tab == QLatin1String("labs") && m_labs->selected()) Q_EMIT labCorrectionWanted(*m_labs->selected());
    else return false;
    return true;
}

void ChartTabs::writeNote()
{
    if (!m_notes) return;
    open(QStringLiteral("notes"));
    m_notes->write();
}

bool ChartTabs::explain()
{
    if (current() != QLatin1String("doses")) return false;
    m_doses->explain();
    return true;
}

bool ChartTabs::escape()
{
    const QString tab = current();
    if (tab == QLatin1String("notes")) return m_notes->escape();
    return tab == QLatin1String("plan") && m_plan->escape();
}

void ChartTabs::focusCurrent()
{
    QWidget *tab = m_stack->currentWidget();
    if (current() == QLatin1String("doses")) tab = m_doses->calendar();
    else if (current() == QLatin1String("notes")) tab = m_notes->table();
    else if (current() == QLatin1String("labs")) tab = m_labs->table();
    else if (current() == QLatin1String("history")) tab = m_history->versions();
    else if (current() == QLatin1String("episodes")) tab = m_stay->table();
    else if (current() == QLatin1String("consents")) tab = m_consents->table();
    if (tab->focusPolicy() != Qt::NoFocus) tab->setFocus(Qt::TabFocusReason);
}

QString ChartTabs::current() const { return m_keys.value(m_bar->currentIndex()); }

void ChartTabs::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, 0, width(), look.px(space::tabs)), look->bg2);
    painter.fillRect(QRect(0, look.px(space::tabs) - 1, width(), 1), look->line1);
}
