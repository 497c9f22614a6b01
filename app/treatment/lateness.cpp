#include "app/treatment/lateness.h"

QString code(SeriesStatus status)
{
    switch (status) {
    case SeriesStatus::NotDue: return QStringLiteral("NOT_DUE");
    case SeriesStatus::WindowOpen: return QStringLiteral("WINDOW_OPEN");
    case SeriesStatus::DueToday: return QStringLiteral("DUE_TODAY");
    case SeriesStatus::Late: return QStringLiteral("LATE");
    case SeriesStatus::Overdue: return QStringLiteral("OVERDUE");
    case SeriesStatus::Lapsed: return QStringLiteral("LAPSED");
    case SeriesStatus::NewStart: return QStringLiteral("NEW_START");
    case SeriesStatus::Closed: return QStringLiteral("CLOSED");
    case SeriesStatus::ErrorFutureDate: return QStringLiteral("ERROR_FUTURE_DATE");
    }
    return {};
}

QString code(Recheck recheck)
{
    switch (recheck) {
    case Recheck::None: return QStringLiteral("NONE");
    case Recheck::Routine: return QStringLiteral("ROUTINE");
    case Recheck::AskOnly: return QStringLiteral("ASK_ONLY");
    case Recheck::LateCheck: return QStringLiteral("LATE_CHECK");
    case Recheck::Reverify: return QStringLiteral("REVERIFY");
    case Recheck::FullGate: return QStringLiteral("FULL_GATE");
    }
    return {};
}

namespace {

SeriesStatus statusFor(int daysFromDue, bool windowIsOpen, const Limits &limits)
{
    if (daysFromDue > limits.lapseDays) return SeriesStatus::Lapsed;
    if (daysFromDue > limits.lateGraceDays) return SeriesStatus::Overdue;
    if (daysFromDue > 0) return SeriesStatus::Late;
    if (daysFromDue == 0) return SeriesStatus::DueToday;
    return windowIsOpen ? SeriesStatus::WindowOpen : SeriesStatus::NotDue;
}

Recheck recheckFor(SeriesStatus status, bool opioidRisk)
{
    switch (status) {
    case SeriesStatus::Late: return opioidRisk ? Recheck::LateCheck : Recheck::AskOnly;
    case SeriesStatus::Overdue: return opioidRisk ? Recheck::Reverify : Recheck::AskOnly;
    // A lapse asks everything of everybody: the label's opioid-free rule holds for alcohol clients too (3.5).
    case SeriesStatus::Lapsed:
    case SeriesStatus::NewStart: return Recheck::FullGate;
    case SeriesStatus::Closed:
    case SeriesStatus::ErrorFutureDate: return Recheck::None;
    case SeriesStatus::NotDue:
    case SeriesStatus::WindowOpen:
    case SeriesStatus::DueToday: return Recheck::Routine;
    }
    return Recheck::FullGate;
}

bool isFlagged(SeriesStatus status)
{
    return status == SeriesStatus::Late || status == SeriesStatus::Overdue || status == SeriesStatus::Lapsed;
}

} // namespace

SeriesState seriesState(QDate lastGiven, IntervalMode mode, QDate day, bool opioidRisk, bool closed,
                        const Limits &limits)
{
    SeriesState state;
    state.lastGiven = lastGiven;
    state.mode = mode;
    if (closed || !lastGiven.isValid() || lastGiven > day) {
        state.status = closed     ? SeriesStatus::Closed
            : lastGiven.isValid() ? SeriesStatus::ErrorFutureDate
                                  : SeriesStatus::NewStart;
        state.recheck = recheckFor(state.status, opioidRisk);
        return state;
    }
    state.daysSince = int(lastGiven.daysTo(day));
    state.nextDue = nextDue(lastGiven, mode);
    state.daysFromDue = int(state.nextDue.daysTo(day));
    state.windowOpens = windowOpens(lastGiven, mode, limits);
    state.blockadeEnds = blockadeEnds(lastGiven);
    state.status = statusFor(*state.daysFromDue, day >= state.windowOpens, limits);
    state.flagged = isFlagged(state.status);
    state.recheck = recheckFor(state.status, opioidRisk);
    state.pastBlockade = *state.daysSince > blockadeDays;
    return state;
}

SeriesState seriesState(const Client &client, const History &history, const QList<Order> &orders,
                        const QList<Injection> &injections, QDate day, const Limits &limits)
{
    const Injection *last = lastCounting(injections, day);
    const QDate lastGiven = last ? last->givenOn : QDate();
    return seriesState(lastGiven, intervalInForce(orders, day, limits), day, history.opioidRisk(),
                       seriesClosed(client.dischargedOn, orders, lastGiven, day), limits);
}

bool hasSeries(const QList<Order> &orders, const QList<Injection> &injections, QDate day)
{
    for (const Injection &each : injections)
        if (each.given && !each.inError && each.givenOn.isValid() && each.givenOn <= day) return true;
    return latestInjectionOrder(orders, day) != nullptr;
}

bool seriesClosed(QDate dischargedOn, const QList<Order> &orders, QDate lastGiven, QDate day)
{
    if (dischargedOn.isValid() && dischargedOn <= day) return true;
    const Order *latest = latestInjectionOrder(orders, day);
    if (!latest || !latest->endsOn.isValid() || latest->endsOn >= day) return false;
    if (!lastGiven.isValid()) return true;
    return lastGiven <= latest->endsOn && nextDue(lastGiven, latest->interval) > latest->endsOn;
}

bool callsBefore(const CallPlace &a, const CallPlace &b)
{
    const auto tier = [](SeriesStatus status) {
        return status == SeriesStatus::Overdue ? 0
            : status == SeriesStatus::Late     ? 1
            : status == SeriesStatus::Lapsed   ? 2
                                               : 3;
    };
    if (tier(a.status) != tier(b.status)) return tier(a.status) < tier(b.status);
    if (a.callRank != b.callRank) return a.callRank < b.callRank;
    if (a.daysPastDue != b.daysPastDue) return a.daysPastDue > b.daysPastDue;
    return a.chartNumber.toUtf8() < b.chartNumber.toUtf8();
}
