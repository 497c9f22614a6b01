#include "ui/desktop/labs/labs_tab.h"
#include "app/exchange/codes.h"
#include "app/safety/liver.h"
#include "ui/desktop/chart/chart_facts.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace {

constexpr int trendValues = 4; ///< of each enzyme

/// The newest multiples of one test, oldest of them first: "ALT 0.9, 1.6, 3.4 times the limit".
QString trendOf(const QList<Lab> &labs, LabTest test)
{
    QStringList values;
    for (auto lab = labs.crbegin(); lab != labs.crend() && values.size() < trendValues; ++lab)
        if (lab->test == test && lab->multiple()) values.prepend(QLocale().toString(*lab->multiple(), 'f', 1));
    return values.isEmpty()
        ? QString()
        : LabsTab::tr("%1 %2", "test, its newest multiples").arg(code(test), values.join(QStringLiteral(", ")));
}

} // namespace

LabsTab::LabsTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_says(new TextLabel(QString(), TextSize::Body, QFont::DemiBold)),
      m_trend(new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2)),
      m_next(new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2)),
      m_enter(new DeedButton(tr("Enter results"))), m_table(facts::labTable())
{
    const Look &look = Look::of(this);
    m_enter->setSign(IconName::Add);
    m_enter->setCap({tr("Ins")});
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_says);
    words->addWidget(m_trend);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    line->setSpacing(look.px(24));
    line->addLayout(words, 2);
    line->addWidget(m_next, 1);
    line->addWidget(m_enter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    m_enter->setVisible(desk.may(Right::EditLabs)); // in the layout first: else it would be a window of its own
    m_table->setAccessibleName(tr("Results"));
    connect(m_enter, &QAbstractButton::clicked, this, &LabsTab::entryWanted);
}

void LabsTab::show(const ChartPage &page)
{
    const QDate today = m_desk.today();
    const QDate start = treatmentStart(page.client, page.orders, page.injections, page.doses, today);
    const LiverState liver = liverState(start, page.labs, liverDisease(page.assessments, today), today,
                                        m_desk.limits());
    const QString says = liverWords(liverLevel(liver.alt, liver.ast, liver.bili, m_desk.limits()), m_desk.limits());
    m_says->setText(says.isEmpty() ? tr("No liver values yet") : says);
    QStringList trends;
    for (const LabTest test : {LabTest::ALT, LabTest::AST, LabTest::BILI})
        if (const QString trend = trendOf(page.labs, test); !trend.isEmpty()) trends << trend;
    m_trend->setText(trends.isEmpty()
                         ? QString()
                         : tr("%1 times the upper limit, oldest first").arg(trends.join(QStringLiteral(" · "))));
    m_trend->setVisible(!trends.isEmpty());
    const int until = liver.nextDue.isValid() ? int(today.daysTo(liver.nextDue)) : 0;
    m_next->setText(!liver.nextDue.isValid() ? tr("No liver test planned")
                        : until < 0
                        ? tr("Liver test due since %1, %2").arg(longDay(liver.nextDue), daysFromToday(until))
                        : tr("Next liver test %1, %2").arg(longDay(liver.nextDue), daysFromToday(until)));
    m_next->setInk(until < 0 ? &Tokens::late : &Tokens::text2);
    m_ids.clear();
    for (const Lab &lab : facts::labsInOrder(page)) m_ids << lab.id;
    m_table->setFacts(facts::labs(page));
}

std::optional<Id<Lab>> LabsTab::selected() const
{
    const int row = m_table->row();
    return row >= 0 && row < m_ids.size() ? std::optional(m_ids.at(row)) : std::nullopt;
}

QString LabsTab::words() const
{
    return QStringList{m_says->text(), m_trend->text(), m_next->text()}.join(QLatin1Char(' '));
}

void LabsTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
