#include "app/measures/outcomes.h"
#include "app/base/clock.h"
#include "app/exchange/codes.h"
#include "app/measures/coverage.h"
#include "app/measures/covered_course.h"
#include "app/measures/outcome_details.h"
#include "app/treatment/lateness.h"
#include "app/treatment/oral.h"
#include "app/visits/call_order.h"
#include <QMap>
#include <algorithm>
#include <array>

namespace {

/// One group's sums. Late days are kept one by one: their median is asked for.
struct Sums
{
    std::array<qint64, std::size_t(Measure::PromisesKept) + 1> count = {}, of = {};
    QList<double> lateDays;
};

/// The sums by one kind of group.
struct Grouping
{
    OutcomeGroup by;
    QMap<QString, Sums> groups;
};

/// Which sums a fact enters: what is measured over a window is measured anew in each month of it.
enum class Enters { All, Whole, Monthly };

QString monthCode(QDate day) { return QString::asprintf("%04d-%02d", day.year(), day.month()); }

QString groupOf(OutcomeGroup by, const ClientCourse &course, QDate day)
{
    switch (by) {
    case OutcomeGroup::All: return QStringLiteral("ALL");
    case OutcomeGroup::Level: return code(levelOn(course.client, course.episodes, day));
    case OutcomeGroup::Indication: return code(course.history.indication);
    case OutcomeGroup::Month: return monthCode(day);
    }
    return {};
}

/// The first dose, injection or supply of tablets inside the window; null when there is none.
QDate firstDoseIn(const ClientCourse &course, QDate from, QDate through)
{
    QDate first;
    const auto consider = [&](QDate day) {
        if (day.isValid() && day >= from && day <= through && (first.isNull() || day < first)) first = day;
    };
    for (const Injection &each : course.injections)
        if (counts(each)) consider(each.givenOn);
    for (const Dose &dose : course.doses)
        if (!dose.inError && taken(dose.outcome)) consider(dose.dueOn);
    for (const Fill &fill : course.fills)
        if (!fill.inError) consider(fill.dispensedOn);
    return first;
}

} // namespace

struct Outcomes::Tally
{
    QDate from, through, today;
    Limits limits;
    QTimeZone clinic;
    QList<Grouping> groupings = {};
    OutcomeFilter filter = {};
    Listener listener = {};

    bool inWindow(QDate day) const { return day.isValid() && day >= from && day <= through && day <= today; }
    void groupBy(OutcomeGroup by);
    bool isBy(OutcomeGroup by) const
    {
        return std::any_of(groupings.begin(), groupings.end(), [by](const Grouping &each) { return each.by == by; });
    }
    /// Counts one thing of @p day for @p measure, as a hit or only as one of those asked about.
    void note(const ClientCourse &course, Measure measure, QDate day, bool hit, bool asked = true, int daysLate = 0,
              Enters enters = Enters::All);

    void retention(const CoveredCourse &covered);
    void punctuality(const CoveredCourse &covered);
    /// What is measured over a window: the whole one, or each month of it.
    void overWindow(const CoveredCourse &covered, QDate windowFrom, QDate windowThrough, Enters enters);
    void daysCovered(const CoveredCourse &covered, QDate windowFrom, QDate windowThrough, Enters enters);
    void continuity(const CoveredCourse &covered);
    void labs(const ClientCourse &course);
    void sideEffects(const ClientCourse &course);
    void episodes(const ClientCourse &course, QDate windowFrom, QDate windowThrough, Enters enters);
    void calls(const ClientCourse &course);
};

Outcomes::Outcomes(QDate from, QDate through, QDate today, OutcomeGroup by, const Limits &limits,
                   const QTimeZone &clinic)
    : m_tally(new Tally{from, through, today, limits, clinic})
{
    m_tally->groupBy(by);
}

void Outcomes::Tally::groupBy(OutcomeGroup by)
{
    Grouping grouping{by, {}};
    if (by == OutcomeGroup::All) grouping.groups[QStringLiteral("ALL")];
    if (by == OutcomeGroup::Month && from.isValid())
        for (QDate month(from.year(), from.month(), 1); month <= through; month = month.addMonths(1))
            grouping.groups[monthCode(month)];
    groupings << grouping;
}

void Outcomes::Tally::note(const ClientCourse &course, Measure measure, QDate day, bool hit, bool asked, int daysLate,
                           Enters enters)
{
    if (!includes(filter, course, day)) return;
    const auto place = std::size_t(measure);
    for (Grouping &grouping : groupings) {
        const bool monthly = grouping.by == OutcomeGroup::Month;
        if (enters != Enters::All && monthly != (enters == Enters::Monthly)) continue;
        const QString group = groupOf(grouping.by, course, day);
        Sums &sums = grouping.groups[group];
        sums.of[place] += asked;
        sums.count[place] += hit;
        if (daysLate > 0) sums.lateDays << daysLate;
        if (listener) listener(course, {measure, group, day, asked, hit});
    }
}

Outcomes::~Outcomes() = default;
Outcomes::Outcomes(Outcomes &&) noexcept = default;
Outcomes &Outcomes::operator=(Outcomes &&) noexcept = default;

void Outcomes::Tally::retention(const CoveredCourse &covered)
{
    const QDate first = covered.firstDoseOn();
    if (first.isNull()) return;
    for (const auto &[measure, n] :
         {std::pair{Measure::Retained30, 30}, {Measure::Retained90, 90}, {Measure::Retained180, 180}})
        if (inWindow(first.addDays(n)))
            note(covered.course(), measure, first.addDays(n), covered.retainedAt(n).value_or(false));
}

void Outcomes::Tally::punctuality(const CoveredCourse &covered)
{
    const ClientCourse &course = covered.course();
    for (const InjectionInterval &each : covered.intervals(today)) {
        if (!inWindow(each.to)) continue;
        note(course, Measure::OnTime, each.to, onTime(each.daysFromDue));
        note(course, Measure::OnTimeGrace7, each.to, onTimeWithGrace(each.daysFromDue));
        note(course, Measure::DaysLateMedian, each.to, each.daysFromDue > 0, true, each.daysFromDue);
    }
}

void Outcomes::Tally::daysCovered(const CoveredCourse &covered, QDate windowFrom, QDate windowThrough, Enters enters)
{
    const ClientCourse &course = covered.course();
    if (course.client.dischargedOn.isValid()) windowThrough = std::min(windowThrough, course.client.dischargedOn);
    const QDate dose = firstDoseIn(course, windowFrom, std::min(windowThrough, today));
    if (dose.isNull()) return;
    const Coverage found = coverage(covered.covered(today), Overlap::Union, windowFrom, windowThrough,
                                    limits.pdcThreshold);
    note(course, Measure::Pdc080, dose, found.adherent, true, 0, enters);
}

void Outcomes::Tally::continuity(const CoveredCourse &covered)
{
    constexpr int length = 180; // days, NQF 3175 (clinical.md 7.4)
    const QDate first = covered.firstDoseOn();
    if (first.isNull() || !inWindow(first.addDays(length))) return;
    const QDate last = first.addDays(length);
    int longest = 0;
    QDate reached = first.addDays(-1);
    for (const CoveredSpan &span : covered.covered(last)) {
        longest = std::max(longest, int(reached.daysTo(span.from)) - 1);
        reached = std::max(reached, span.from.addDays(span.days - 1));
    }
    longest = std::max(longest, int(reached.daysTo(last))); // the open end counts: the client must have stayed
    const QDate discharged = covered.course().client.dischargedOn;
    const bool stayed = discharged.isNull() || discharged > last;
    note(covered.course(), Measure::Continuous180, last, stayed && longest <= continuityGapDays);
}

void Outcomes::Tally::labs(const ClientCourse &course)
{
    const Lab *auditC = nullptr;
    QMap<QDate, double> drinks;
    for (const Lab &lab : course.labs) {
        if (lab.inError || !inWindow(lab.takenOn)) continue;
        if (lab.test == LabTest::UDS_OPIOID) {
            const bool negative = lab.result == LabResult::Negative,
                       tested = negative || lab.result == LabResult::Positive;
            if (tested || lab.result == LabResult::Missing)
                note(course, Measure::UdsNegMissingAsPos, lab.takenOn, negative);
            if (tested) note(course, Measure::UdsNegTestedOnly, lab.takenOn, negative);
        }
        if (lab.test == LabTest::DRINKS && lab.value)
            drinks[lab.takenOn] = std::max(drinks.value(lab.takenOn), *lab.value);
        if (lab.test == LabTest::AUDITC && lab.value && (!auditC || lab.takenOn >= auditC->takenOn)) auditC = &lab;
    }
    for (auto day = drinks.begin(); day != drinks.end(); ++day)
        note(course, Measure::HeavyDays, day.key(), isHeavyDay(day.value(), course.client.sex));
    if (auditC)
        note(course, Measure::AuditCPositive, auditC->takenOn, auditCPositive(*auditC->value, course.client.sex));
}

void Outcomes::Tally::sideEffects(const ClientCourse &course)
{
    for (const Injection &each : course.injections)
        if (each.given && !each.inError && inWindow(each.givenOn))
            note(course, Measure::SePer100Injections, each.givenOn, false);
    for (const SideEffect &each : course.sideEffects)
        if (!each.inError && each.product == Product::XR && inWindow(each.onsetOn))
            note(course, Measure::SePer100Injections, each.onsetOn, true, false);
}

void Outcomes::Tally::episodes(const ClientCourse &course, QDate windowFrom, QDate windowThrough, Enters enters)
{
    const QDate last = std::min(windowThrough, today);
    for (const Episode &each : course.episodes) {
        if (each.startsOn > last || (each.endsOn.isValid() && each.endsOn < windowFrom)) continue;
        const bool closed = each.endsOn.isValid() && each.endsOn <= last;
        note(course, Measure::Stopped, closed ? each.endsOn : std::max(windowFrom, each.startsOn), closed, true, 0,
             enters);
    }
}

void Outcomes::Tally::overWindow(const CoveredCourse &covered, QDate windowFrom, QDate windowThrough, Enters enters)
{
    daysCovered(covered, windowFrom, windowThrough, enters);
    episodes(covered.course(), windowFrom, windowThrough, enters);
}

void Outcomes::Tally::calls(const ClientCourse &course)
{
    for (const Call &call : course.calls) {
        if (call.inError) continue;
        const QDate calledOn = dayIn(call.calledAt, clinic);
        if (inWindow(calledOn)) note(course, Measure::Calls, calledOn, reached(call.outcome));
        const PromiseState state = promise(call, course.injections, course.visits, today, clinic);
        if (state != PromiseState::None && inWindow(call.promisedOn))
            note(course, Measure::PromisesKept, call.promisedOn, state == PromiseState::Kept);
    }
}

void Outcomes::alsoBy(OutcomeGroup by) { m_tally->groupBy(by); }
void Outcomes::only(const OutcomeFilter &filter) { m_tally->filter = filter; }
void Outcomes::listen(Listener listener) { m_tally->listener = std::move(listener); }

void Outcomes::add(const ClientCourse &course) { add(CoveredCourse(course, m_tally->limits)); }

void Outcomes::add(const CoveredCourse &covered)
{
    Tally &tally = *m_tally;
    tally.retention(covered);
    tally.punctuality(covered);
    const bool monthly = tally.isBy(OutcomeGroup::Month);
    if (tally.groupings.size() > (monthly ? 1 : 0)) tally.overWindow(covered, tally.from, tally.through, Enters::Whole);
    for (QDate month(tally.from.year(), tally.from.month(), 1); monthly && month <= tally.through;
         month = month.addMonths(1))
        tally.overWindow(covered, std::max(month, tally.from), std::min(month.addMonths(1).addDays(-1), tally.through),
                         Enters::Monthly);
    tally.continuity(covered);
    tally.labs(covered.course());
    tally.sideEffects(covered.course());
    tally.calls(covered.course());
}

QList<OutcomeRow> Outcomes::rows() const { return rows(m_tally->groupings.first().by); }

QList<OutcomeRow> Outcomes::rows(OutcomeGroup by) const
{
    QList<OutcomeRow> list;
    const auto grouping = std::find_if(m_tally->groupings.cbegin(), m_tally->groupings.cend(),
                                       [by](const Grouping &each) { return each.by == by; });
    if (grouping == m_tally->groupings.cend()) return list;
    for (Measure measure : measures()) {
        const auto place = std::size_t(measure);
        for (auto group = grouping->groups.cbegin(); group != grouping->groups.cend(); ++group) {
            OutcomeRow row{measure, group.key(), group->count[place], group->of[place], std::nullopt};
            if (row.of > 0) {
                row.value = double(row.count) / double(row.of);
                if (measure == Measure::DaysLateMedian) row.value = median(group->lateDays);
                if (measure == Measure::SePer100Injections) *row.value *= 100;
            }
            list << row;
        }
    }
    return list;
}

const QList<Measure> &measures()
{
    static const QList<Measure> list = [] {
        QList<Measure> all;
        for (int each = int(Measure::Retained30); each <= int(Measure::PromisesKept); ++each) all << Measure(each);
        return all;
    }();
    return list;
}

QString code(Measure measure)
{
    switch (measure) {
    case Measure::Retained30: return QStringLiteral("RETAINED_30");
    case Measure::Retained90: return QStringLiteral("RETAINED_90");
    case Measure::Retained180: return QStringLiteral("RETAINED_180");
    case Measure::OnTime: return QStringLiteral("ON_TIME");
    case Measure::OnTimeGrace7: return QStringLiteral("ON_TIME_GRACE7");
    case Measure::DaysLateMedian: return QStringLiteral("DAYS_LATE_MEDIAN");
    case Measure::Pdc080: return QStringLiteral("PDC_080");
    case Measure::UdsNegMissingAsPos: return QStringLiteral("UDS_NEG_MISSING_AS_POS");
    case Measure::UdsNegTestedOnly: return QStringLiteral("UDS_NEG_TESTED_ONLY");
    case Measure::HeavyDays: return QStringLiteral("HEAVY_DAYS");
    case Measure::AuditCPositive: return QStringLiteral("AUDIT_C_POSITIVE");
    case Measure::Continuous180: return QStringLiteral("CONTINUOUS_180");
    case Measure::SePer100Injections: return QStringLiteral("SE_PER_100_INJECTIONS");
    case Measure::Stopped: return QStringLiteral("STOPPED");
    case Measure::Calls: return QStringLiteral("CALLS");
    case Measure::PromisesKept: return QStringLiteral("PROMISES_KEPT");
    }
    return {};
}
