#include "ui/desktop/orders/order_says.h"
#include "app/safety/gate.h"
#include "app/safety/liver.h"
#include "app/treatment/oral.h"
#include "ui/desktop/desk.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/explain.h"
#include "ui/words/order_words.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct OrderSays
{
    Q_DECLARE_TR_FUNCTIONS(OrderSays)
};
using S = OrderSays;

Said endLine(const Order &ended, const Ordering &ordering)
{
    const QString what = wordForOrder(ended);
    if (ordering.kind == OrderKind::Hold)
        return {IconName::Check,
                S::tr("*The hold ends* on %1. The tablets go on from %2.")
                    .arg(shortDay(ended.endsOn), shortDay(ended.endsOn.addDays(1)))};
    return {
        StatusShape::Closed,
        S::tr("*Ends what runs*, %1, on %2. What was given up to that day stays.").arg(what, shortDay(ended.endsOn)),
        &Tokens::text2};
}

/// When the next injection is due, as it stands and as it would.
QList<Said> nextDueLines(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk)
{
    const Injection *last = lastCounting(page.injections, desk.today());
    if (!last)
        return {{IconName::Schedule, S::tr("The first injection is due as soon as the checks before it are clear.")}};
    const QDate next = nextDue(last->givenOn, ordering.interval);
    const QDate now = nextDue(last->givenOn, intervalInForce(page.orders, desk.today(), desk.limits()));
    QList<Said> lines;
    if (ordering.from > desk.today())
        lines << Said{
            IconName::Schedule,
            S::tr("Until %1 the next one stays due on %2.").arg(shortDay(ordering.from.addDays(-1)), shortDay(now))};
    lines << Said{
        IconName::Schedule,
        next == now ? S::tr("The next one stays due on %1: last given %2.").arg(longDay(next), shortDay(last->givenOn))
                    : S::tr("*Next due moves* from %1 to %2: last given %3.")
                          .arg(shortDay(now), longDay(next), shortDay(last->givenOn))};
    if (next < desk.today() && ordering.from <= desk.today())
        lines << Said{StatusShape::Late,
                      S::tr("That day has passed: the client goes on the call list, %1 past due.")
                          .arg(days(int(next.daysTo(desk.today())))),
                      &Tokens::late};
    if (next > blockadeEnds(last->givenOn))
        lines << Said{IconName::Warning,
                      S::tr("The blockade ends on %1, before that day.").arg(shortDay(blockadeEnds(last->givenOn))),
                      &Tokens::late};
    Q_UNUSED(plan)
    return lines;
}

QList<Said> startLines(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk)
{
    const Order &order = *plan.started;
    if (order.kind == OrderKind::Injection)
        return QList<Said>{
                   {IconName::Add, S::tr("*Starts* on %1: %2.").arg(shortDay(order.startsOn), wordForOrder(order))}}
        + nextDueLines(page, ordering, plan, desk);
    const bool anew = plan.ended && plan.ended->regimen == order.regimen && shape(order.regimen).anchored;
    QList<Said> lines{{IconName::Add,
                       S::tr("*Starts* on %1: %2, %3 mg a week.")
                           .arg(shortDay(order.startsOn), wordForOrder(order), QLocale().toString(weeklyMg(order)))}};
    if (anew)
        lines << Said{IconName::Becomes, S::tr("The days are counted anew from %1.").arg(shortDay(order.startsOn))};
    lines << Said{IconName::Schedule, S::tr("Today shows it on each day that asks for a tablet, from then on.")};
    return lines;
}

QList<Said> holdLines(const Ordering &ordering, const OrderPlan &plan, const ChartPage &page, const Desk &desk)
{
    QList<Said> lines;
    const Order &hold = *plan.started;
    if (hold.endsOn.isValid())
        lines << Said{OutcomeShape::Held,
                      S::tr("*No tablet* from %1 to %2, %3. From %4 the order goes on by itself.")
                          .arg(shortDay(hold.startsOn), shortDay(hold.endsOn),
                               days(int(hold.startsOn.daysTo(hold.endsOn)) + 1), shortDay(hold.endsOn.addDays(1)))};
    else
        lines << Said{OutcomeShape::Held,
                      S::tr("*No tablet* from %1 until the hold is ended here.").arg(shortDay(hold.startsOn))};
    lines << Said{IconName::Info,
                  S::tr("After three days without a tablet the late check is asked before the next one."),
                  &Tokens::text2};
    Q_UNUSED(ordering)
    if (page.hasSeries && hold.endsOn.isValid()) {
        const ProcedureHold rule = procedureHold(hold.endsOn, desk.limits());
        lines << Said{IconName::Warning,
                      S::tr("Injections: for an operation on %1 none is given from %2 on, %3 before. The gate asks a "
                            "physician there.")
                          .arg(shortDay(rule.on), shortDay(rule.noInjectionFrom), days(desk.limits().holdXrDays)),
                      &Tokens::late};
    }
    return lines;
}

QList<Said> stopLines(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk)
{
    QList<Said> lines;
    if (!plan.ended) return lines;
    if (ordering.kind == OrderKind::Injection) {
        const Injection *last = lastCounting(page.injections, desk.today());
        if (last)
            lines << Said{IconName::Warning,
                          S::tr("*The blockade ends* on %1. From then on opioids act, and tolerance is lost.")
                              .arg(longDay(blockadeEnds(last->givenOn))),
                          &Tokens::late};
        const QList<Order> after = plan.applied(page.orders);
        const bool closed = seriesClosed(page.client.dischargedOn, after, last ? last->givenOn : QDate(),
                                         ordering.from);
        lines << Said{IconName::Overdue,
                      closed ? S::tr("Nothing is due any more: the client leaves Overdue and the reminders.")
                             : S::tr("The missed due date stays on Overdue until an injection or the discharge.")};
    } else if (ordering.kind == OrderKind::Oral) {
        lines << Said{
            IconName::Warning,
            S::tr("The blockade of a tablet lasts one to three days. From then on opioids act, and tolerance is lost."),
            &Tokens::late};
    }
    return lines;
}

Said checkLine(const QString &topic, const Finding &finding)
{
    Said said{OutcomeShape::Given, S::tr("*%1* %2", "topic, what was found").arg(topic, sentence(finding)),
              &Tokens::given};
    if (finding.level == GateLevel::Ok) return said;
    said.sign = finding.level == GateLevel::Task ? IconName::Info : IconName::Warning;
    said.ink = finding.level == GateLevel::Block ? &Tokens::overdue : &Tokens::late;
    return said;
}

} // namespace

double weeklyMg(const Order &order)
{
    constexpr int weeks = 6; // every cycle comes round in it
    Order whole = order;
    whole.endsOn = {};
    double sum = 0;
    const QDate from = order.startsOn.addDays(8 - order.startsOn.dayOfWeek());
    for (int day = 0; day < 7 * weeks; ++day) sum += orderedMg(whole, from.addDays(day));
    return sum / weeks;
}

QDate liverDue(const ChartPage &page, const QList<Order> &orders, const Desk &desk)
{
    const QDate today = desk.today();
    QDate start = treatmentStart(page.client, orders, page.injections, page.doses, today);
    if (!start.isValid()) start = today;
    return liverState(start, page.labs, liverDisease(page.assessments, today), today, desk.limits()).nextDue;
}

QString liverWords(QDate due, QDate today)
{
    return due < today ? S::tr("Liver test was due on %1.").arg(shortDay(due))
                       : S::tr("Liver test due by %1.").arg(shortDay(due));
}

QList<Said> deedsOf(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk)
{
    QList<Said> lines;
    for (const Ordering::Flaw flaw : plan.flaws)
        if (flaw != Ordering::Flaw::NoReason) lines << Said{IconName::Warning, sentence(flaw), &Tokens::overdue};
    if (plan.ended) lines << endLine(*plan.ended, ordering);
    if (ordering.what == Ordering::What::Stop) return lines + stopLines(page, ordering, plan, desk);
    if (!plan.started) return lines;
    return lines
        + (ordering.what == Ordering::What::Hold ? holdLines(ordering, plan, page, desk)
                                                 : startLines(page, ordering, plan, desk));
}

QList<Said> checksOf(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk)
{
    QList<Said> lines;
    if (ordering.what == Ordering::What::Start) {
        const bool dose = plan.warnings.contains(Ordering::Warning::Over50)
            || plan.warnings.contains(Ordering::Warning::LargeDose);
        if (!dose && !plan.flaws.contains(Ordering::Flaw::TooMuch))
            lines << Said{OutcomeShape::Given, S::tr("*Dose* nothing to warn of"), &Tokens::given};
        const Route route = ordering.kind == OrderKind::Oral ? Route::Oral : Route::XR;
        const History history = page.history.value_or(History{.client = page.client.id});
        const GateRecords records{page.client, history,   page.orders,      page.injections,
                                  page.doses,  page.labs, page.assessments, page.medicines};
        const QStringList shown{QStringLiteral("E07_FREE_DAYS"), QStringLiteral("E06_UDS"), QStringLiteral("E08_LFT"),
                                QStringLiteral("E16_INTERACTION")};
        for (const Finding &finding : gate(gateFacts(records, route, desk.today(), desk.limits()), desk.limits()))
            if (shown.contains(finding.code) || finding.level == GateLevel::Block)
                if (finding.code != QLatin1String("OVERALL")) lines << checkLine(gateTopic(finding.code), finding);
    }
    for (const Ordering::Warning warning : plan.warnings)
        lines << Said{warning == Ordering::Warning::TabletsForOpioids ? IconName::Info : IconName::Warning,
                      sentence(warning), &Tokens::late};
    if (!desk.limits().directorSigned)
        lines << Said{IconName::Info, S::tr("The limits used here are not yet signed by the medical director."),
                      &Tokens::text2};
    return lines;
}
