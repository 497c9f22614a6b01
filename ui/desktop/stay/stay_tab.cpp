#include "ui/desktop/stay/stay_tab.h"
#include "app/people/stay.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/stay_words.h"
#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace {

struct StayTabWords
{
    Q_DECLARE_TR_FUNCTIONS(StayTabWords)
};

/// "group 5 of 8, individual 3 of 3": the kinds that were held at all.
QString attendedWords(const ChartPage &page, QDate from, QDate through, const QTimeZone &zone)
{
    QStringList parts;
    for (const auto &[purpose, name] : {std::pair(VisitPurpose::Group, StayTabWords::tr("group")),
                                        std::pair(VisitPurpose::Individual, StayTabWords::tr("individual")),
                                        std::pair(VisitPurpose::Family, StayTabWords::tr("family"))}) {
        const Attendance sum = attendance(page.visits, purpose, from, through, zone);
        if (sum.held > 0) parts << StayTabWords::tr("%1 %2 of %3").arg(name).arg(sum.attended).arg(sum.held);
    }
    return parts.join(QStringLiteral(", "));
}

QString coveredWords(const ChartPage &page, QDate from, QDate through, const Limits &limits)
{
    const QList<CoveredSpan> spans = injectionSpans(page.injections, through, limits.coverageDays)
        + oralSpans(page.orders, page.doses, through);
    const Coverage sum = coverage(spans, Overlap::Union, from, through, limits.pdcThreshold);
    return StayTabWords::tr("%1 of %2 days").arg(sum.coveredDays).arg(sum.windowDays);
}

} // namespace

StayTab::StayTab(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_lead = new SignedText(TextSize::Body, QFont::Normal);
    m_step = new DeedButton(tr("Next step"));
    m_step->setSign(IconName::Becomes);
    m_step->setCap({tr("Space")});
    m_discharge = new DeedButton(tr("Discharge"));
    m_discharge->setCap({tr("Del")});
    m_table = new FactTable(
        {tr("From"), tr("Until"), tr("Level of care"), tr("Sessions attended"), tr("Covered"), tr("Reason")},
        {152, 152, 176, 288, 128, 0}, tr("No step of care recorded. Press Space to begin."));
    m_table->setAccessibleName(tr("Steps of the level of care"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    line->setSpacing(look.px(8));
    line->addWidget(m_lead, 1);
    line->addWidget(m_step);
    line->addWidget(m_discharge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    for (DeedButton *deed : {m_step, m_discharge}) deed->setVisible(desk.may(Right::EditEpisodes));
    connect(m_step, &QAbstractButton::clicked, this, &StayTab::stepWanted);
    connect(m_discharge, &QAbstractButton::clicked, this, &StayTab::dischargeWanted);
}

void StayTab::show(const ChartPage &page)
{
    const QDate today = m_desk.today();
    const bool clinical = m_desk.may(Right::SeeClinical);
    const bool gone = page.client.dischargedOn.isValid();
    const QTimeZone zone = m_desk.database().clock().zone();
    QList<FactRow> rows;
    for (auto each = page.episodes.crbegin(); each != page.episodes.crend(); ++each) {
        const QDate through = each->endsOn.isValid() && each->endsOn < today ? each->endsOn : today;
        const bool begun = each->startsOn <= through;
        rows.append(
            FactRow{{longDay(each->startsOn)},
                    {each->endsOn.isValid() ? longDay(each->endsOn) : tr("open")},
                    {word(each->level), {}, 0, true},
                    {clinical && begun ? attendedWords(page, each->startsOn, through, zone) : QString()},
                    {clinical && begun ? coveredWords(page, each->startsOn, through, m_desk.limits()) : QString()},
                    {clinical ? each->reason : QString()}});
    }
    m_table->setFacts(rows);
    m_step->setText(page.episodes.isEmpty() || gone ? tr("Begin a stay") : tr("Next step"));
    m_discharge->setReason(gone ? tr("The client was discharged on %1.").arg(longDay(page.client.dischargedOn))
                                : QString());
    QString lead = gone ? tr("*Discharged* on %1.").arg(longDay(page.client.dischargedOn)) : QString();
    if (clinical) {
        if (gone && page.history && !page.history->dischargeReason.isEmpty())
            lead = tr("*Discharged* on %1: %2.").arg(longDay(page.client.dischargedOn), page.history->dischargeReason);
        if (!gone && page.history)
            lead = tr("*Treated for* %1.").arg(indicationWords(page.history->indication).toLower());
        lead += tr(" Sessions are information, never a condition for a dose.");
    }
    m_lead->setText(gone ? Sign(StatusShape::Closed) : Sign(IconName::Info), lead.trimmed(), &Tokens::text2);
}

void StayTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
