#include "ui/desktop/orders/due_preview.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/orders/order_says.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"

namespace {
constexpr int mostNext = 4;
}

DuePreview::DuePreview(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("What becomes due"));
}

void DuePreview::setWeeks(int weeks)
{
    m_weeks = weeks;
    fill();
}

void DuePreview::show(const ChartPage &page, const QList<Order> &orders, const Ordering &ordering)
{
    m_page = page;
    m_orders = orders;
    m_ordering = ordering;
    fill();
}

QDate DuePreview::firstMonday() const { return m_desk.today().addDays(1 - m_desk.today().dayOfWeek()); }

void DuePreview::fill()
{
    m_days.clear();
    m_next.clear();
    if (!m_page) return;
    const QDate first = firstMonday();
    for (int i = 0; i < 7 * m_weeks; ++i) fillTablets(first.addDays(i), m_days[first.addDays(i)]);
    fillInjections();
    fillNext();
    m_liver = liverDue(*m_page, m_orders, m_desk);
    setAccessibleDescription(nextWords().join(QStringLiteral(". ")));
    update();
}

void DuePreview::fillTablets(QDate day, Day &cell) const
{
    const Limits limits = m_desk.limits();
    const ExpectedDose expected = expectedDose(m_orders, day, m_page->client.dischargedOn);
    cell.held = expected.held;
    cell.milligrams = expected.milligrams;
    for (const Dose &dose : m_page->doses)
        if (!dose.inError && dose.dueOn == day) {
            cell.outcome = dose.outcome;
            cell.milligrams = dose.milligrams;
        }
    const bool closed = limits.closedDays.contains(day);
    if (cell.outcome) cell.below = word(*cell.outcome).toLower();
    else if (cell.held) cell.below = tr("hold");
    else if (closed) cell.below = tr("closed");
    else if (cell.milligrams > 0) cell.below = limits.isOpen(day) ? tr("here") : tr("home");
}

void DuePreview::fillInjections()
{
    const Limits limits = m_desk.limits();
    const QDate today = m_desk.today();
    for (const Injection &given : m_page->injections)
        if (given.given && m_days.contains(given.givenOn)) m_days[given.givenOn].below = tr("given");
    const Injection *last = lastCounting(m_page->injections, today);
    const QDate until = firstMonday().addDays(7 * m_weeks);
    if (!last || !orderInForce(m_orders, OrderKind::Injection, std::max(today, m_ordering.from))) return;
    for (int n = 1; n < 8; ++n) {
        const IntervalMode mode = intervalInForce(m_orders, std::max(today, m_ordering.from), limits);
        const QDate due = nextDue(last->givenOn, mode, n), opens = windowOpens(last->givenOn, mode, limits, n);
        if (opens >= until) return;
        const QDate book = bookOn(due, opens, limits);
        for (QDate day = opens; day <= due; day = day.addDays(1))
            if (m_days.contains(day)) m_days[day].window = true;
        if (m_days.contains(due)) {
            m_days[due].due = true;
            m_days[due].below = tr("due");
        }
        if (book != due && m_days.contains(book)) {
            m_days[book].book = true;
            m_days[book].below = tr("book");
        }
        m_next.append({due, tr("Injection due, window from %1").arg(shortDay(opens)),
                       due <= today       ? tr("as soon as possible")
                           : book < today ? tr("no open day")
                                          : tr("book %1").arg(shortDay(book))});
        if (m_next.size() == mostNext) return;
    }
}

void DuePreview::fillNext()
{
    if (m_ordering.kind == OrderKind::Injection && m_ordering.what != Ordering::What::Hold) return;
    QDate day = std::max(m_desk.today(), m_ordering.from).addDays(-1);
    const Limits limits = m_desk.limits();
    QList<Next> tablets;
    while (tablets.size() < mostNext) {
        day = nextExpected(m_orders, day, m_page->client.dischargedOn);
        if (!day.isValid()) break;
        const bool open = limits.isOpen(day);
        const QString mg = milligramWords(expectedMg(m_orders, day, m_page->client.dischargedOn));
        tablets.append({day,
                        day == m_ordering.from && m_ordering.what == Ordering::What::Start
                            ? tr("%1, the first of this order").arg(mg)
                            : limits.closedDays.contains(day) ? tr("%1, clinic closed").arg(mg)
                                                              : mg,
                        open ? tr("here") : tr("at home")});
    }
    m_next = tablets + m_next;
    if (m_next.size() > mostNext + 1) m_next.resize(mostNext + 1);
}

QString DuePreview::cellWords(QDate day) const
{
    const Day cell = m_days.value(day);
    QStringList words;
    if (cell.milligrams > 0) words << QString::number(cell.milligrams);
    if (!cell.below.isEmpty()) words << cell.below;
    return words.join(QLatin1Char(' '));
}

QStringList DuePreview::nextWords() const
{
    QStringList all;
    for (const Next &next : m_next) all << tr("%1: %2, %3").arg(longDay(next.day), next.what, next.where);
    if (m_next.isEmpty()) all << tr("Nothing becomes due.");
    return all;
}
