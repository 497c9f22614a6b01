#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/chart/chart_facts.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/summary_tab.h"
#include "ui/desktop/parts/text_label.h"
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

ChartTabs::ChartTabs(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    m_bar = new QTabBar;
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setFixedHeight(Look::of(this).px(space::tabs));
    m_bar->setAccessibleName(tr("Parts of the chart"));
    m_stack = new QStackedWidget;
    m_stack->setMinimumHeight(Look::of(this).px(96)); // the tallest tab must not press the strip together
    m_summary = new SummaryTab(desk);
    add(QStringLiteral("summary"), tr("Summary"), m_summary);
    if (desk.may(Right::SeeClinical)) {
        add(QStringLiteral("doses"), tr("Oral doses"), buildDoses());
        add(QStringLiteral("injections"), tr("Injections"), m_injections = facts::injectionTable());
        add(QStringLiteral("effects"), tr("Side effects"), m_effects = facts::effectTable());
        add(QStringLiteral("labs"), tr("Labs"), m_labs = facts::labTable());
    }
    add(QStringLiteral("outreach"), tr("Visits and calls"), m_outreach = facts::outreachTable());
    if (desk.may(Right::SeeClinical)) add(QStringLiteral("orders"), tr("Orders"), m_orders = facts::orderTable());
    add(QStringLiteral("episodes"), tr("Episodes"), m_episodes = facts::episodeTable());
    add(QStringLiteral("history"), tr("History"), m_history = facts::historyTable());
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
}

QWidget *ChartTabs::buildDoses()
{
    const Look &look = Look::of(this);
    m_calendar = new DoseCalendar;
    m_calendarWords = new TextLabel(QString(), TextSize::Lead);
    m_calendarWords->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), 0);
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_calendar);
    column->addWidget(m_calendarWords);
    column->addStretch();
    connect(m_calendar, &DoseCalendar::dayChosen, this, [this] { m_calendarWords->setText(m_calendar->sentence()); });
    return tab;
}

void ChartTabs::show(const ChartPage &page)
{
    m_summary->show(page);
    const QDate today = m_desk.today();
    if (m_calendar) m_calendar->show(page, today);
    if (m_injections) m_injections->setFacts(facts::injections(page, m_desk));
    if (m_effects) m_effects->setFacts(facts::effects(page, m_desk));
    if (m_labs) m_labs->setFacts(facts::labs(page));
    if (m_orders) m_orders->setFacts(facts::orders(page, m_desk));
    m_outreach->setFacts(facts::outreach(page, m_desk));
    m_episodes->setFacts(facts::episodes(page));
    m_history->setFacts(facts::history(page, m_desk));
}

void ChartTabs::open(const QString &tab) { m_bar->setCurrentIndex(qMax(0, int(m_keys.indexOf(tab)))); }

QString ChartTabs::current() const { return m_keys.value(m_bar->currentIndex()); }

void ChartTabs::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, 0, width(), look.px(space::tabs)), look->bg2);
    painter.fillRect(QRect(0, look.px(space::tabs) - 1, width(), 1), look->line1);
}
