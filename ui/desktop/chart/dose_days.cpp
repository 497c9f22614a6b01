#include "ui/desktop/chart/dose_days.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>

namespace {

struct DoseDayWords
{
    Q_DECLARE_TR_FUNCTIONS(DoseDayWords)
};

} // namespace

DoseDays::DoseDays(const ChartPage &page, QDate today)
    : m_doses(page.doses), m_today(today), m_first(today), m_discharged(page.client.dischargedOn),
      m_opioidRisk(!page.history || page.history->opioidRisk())
{
    for (const Order &order : page.orders)
        if (order.kind != OrderKind::Injection && !order.inError) m_orders << order;
    for (int i = 0; i < m_doses.size(); ++i) {
        if (m_doses[i].inError) continue;
        m_places.insert(m_doses[i].dueOn, i);
        m_first = qMin(m_first, m_doses[i].dueOn);
    }
    for (const Order &order : std::as_const(m_orders)) m_first = qMin(m_first, order.startsOn);
}

DoseDays::Day DoseDays::at(QDate day) const
{
    const auto place = m_places.constFind(day);
    return {day, expectedDose(m_orders, day, m_discharged), place == m_places.cend() ? nullptr : &m_doses[*place]};
}

OutcomeShape DoseDays::shapeOf(const Day &day) const
{
    if (day.dose) return ::shapeOf(day.dose->outcome);
    if (day.expected.held) return OutcomeShape::Held;
    if (day.expected.milligrams <= 0 || day.day > m_today) return OutcomeShape::NoDose;
    return day.day == m_today ? OutcomeShape::Open : OutcomeShape::Missed;
}

QString DoseDays::sentence(QDate date) const
{
    const Day day = at(date);
    const QString expected = milligramWords(day.expected.milligrams);
    if (day.dose) {
        const Dose &dose = *day.dose;
        QStringList said{wordOn(dose.outcome, date, m_today),
                         DoseDayWords::tr("%1 of %2").arg(milligramWords(dose.milligrams), expected)};
        if (dose.givenAt.isValid()) said << clockTime(dose.givenAt);
        if (!dose.reason.isEmpty()) said << dose.reason;
        if (dose.version > 1) said << DoseDayWords::tr("version %1, the earlier ones are kept").arg(dose.version);
        return longDay(date) + QStringLiteral(": ") + said.join(QStringLiteral(", ")) + QLatin1Char('.');
    }
    if (day.expected.held) {
        const Order *hold = holdInForce(m_orders, date);
        return hold && !hold->reason.isEmpty()
            ? DoseDayWords::tr("%1: held by order, %2.").arg(longDay(date), hold->reason)
            : DoseDayWords::tr("%1: held by order.").arg(longDay(date));
    }
    if (day.expected.milligrams <= 0) return DoseDayWords::tr("%1: no dose due.").arg(longDay(date));
    if (date > m_today) return DoseDayWords::tr("%1: %2 to come.").arg(longDay(date), expected);
    return date == m_today ? DoseDayWords::tr("%1: %2 due, open.").arg(longDay(date), expected)
                           : DoseDayWords::tr("%1: %2 due, no dose recorded.").arg(longDay(date), expected);
}

DoseDays::Sum DoseDays::sum(QDate from, QDate to) const
{
    Sum sum;
    for (QDate date = from; date <= qMin(to, m_today); date = date.addDays(1)) {
        const Day day = at(date);
        if (day.dose) {
            ++sum.byOutcome[int(day.dose->outcome)];
            sum.corrected += day.dose->version > 1;
        } else if (day.expected.held) {
            ++sum.byOutcome[int(DoseOutcome::Held)];
        } else if (day.expected.milligrams > 0 && date < m_today) {
            ++sum.byOutcome[-1];
        }
        if (day.expected.milligrams <= 0 || (date == m_today && !day.dose)) continue;
        ++sum.expected;
        sum.taken += day.dose && taken(day.dose->outcome);
    }
    return sum;
}
