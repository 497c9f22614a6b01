#include "app/measures/outcomes.h"
#include "app/base/clock.h"
#include "app/exchange/codes.h"
#include "app/measures/coverage.h"
#include "app/measures/outcome_details.h"
#include "app/treatment/lateness.h"
#include "app/treatment/oral.h"
#include "app/visits/call_order.h"
#include <QMap>
#include <algorithm>

namespace {

/// One group's sums. Late days are kept one by one: their median is asked for.
struct Sums
{
    QMap<Measure, qint64> count, of;
    QList<double> lateDays;
};

QString groupOf(OutcomeGroup by, const ClientCourse &course, QDate day)
{
    switch (by) {
    case OutcomeGroup::All: return QStringLiteral("ALL");
    case OutcomeGroup::Level: return code(levelOn(course.client, course.episodes, day));
    case OutcomeGroup::Indication: return code(course.history.indication);
    case OutcomeGroup::Month: return day.toString(QStringLiteral("yyyy-MM"));
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
    OutcomeGroup by;
    Limits limits;
    QTimeZone clinic;
    QMap<QString, Sums> groups;
    OutcomeFilter filter = {};
    Listener listener = {};
    std::optional<QList<CoveredSpan>> spans = {}; ///< of the course that is being added, by today

    bool inWindow(QDate day) const { return day.isValid() && day >= from && day <= through && day <= today; }
    /// Counts one thing of @p day for @p measure, as a hit or only as one of those asked about.
    void note(const ClientCourse &course, Measure measure, QDate day, bool hit, bool asked = true, int daysLate = 0)
    {
        if (!includes(filter, course, day)) return;
        const QString group = groupOf(by, course, day);
        Sums &sums = groups[group];
        sums.of[measure] += asked;
        sums.count[measure] += hit;
        if (daysLate > 0) sums.lateDays << daysLate;
        if (listener) listener(course, {measure, group, day, asked, hit});
    }

    void retention(const ClientCourse &course);
    void punctuality(const ClientCourse &course);
    /// What is measured over a window: the whole one, or each month of it.
    void overWindow(const ClientCourse &course, QDate windowFrom, QDate windowThrough);
    void daysCovered(const ClientCourse &course, QDate windowFrom, QDate windowThrough);
    void continuity(const ClientCourse &course);
    void labs(const ClientCourse &course);
    void sideEffects(const ClientCourse &course);
    void episodes(const ClientCourse &course, QDate windowFrom, QDate windowThrough);
    void calls(const ClientCourse &course);
};

Outcomes::Outcomes(QDate from, QDate through, QDate today, OutcomeGroup by, const Limits &limits,
                   const QTimeZone &clinic)
    : m_tally(new Tally{from, through, today, by, limits, clinic, {}})
{
    if (by == OutcomeGroup::All) m_tally->groups[QStringLiteral("ALL")];
    if (by == OutcomeGroup::Month && from.isValid())
        for (QDate month(from.year(), from.month(), 1); month <= through; month = month.addMonths(1))
            m_tally->groups[month.toString(QStringLiteral("yyyy-MM"))];
}

Outcomes::~Outcomes() = default;
Outcomes::Outcomes(Outcomes &&) noexcept = default;
Outcomes &Outcomes::operator=(Outcomes &&) noexcept = default;

void Outcomes::Tally::retention(const ClientCourse &course)
{
    const QDate first = firstDoseOn(course);
    if (first.isNull()) return;
    for (const auto &[measure, n] :
         {std::pair{Measure::Retained30, 30}, {Measure::Retained90, 90}, {Measure::Retained180, 180}})
        if (inWindow(first.addDays(n)))
            note(course, measure, first.addDays(n), retainedAt(course, n, limits).value_or(false));
}

void Outcomes::Tally::punctuality(const ClientCourse &course)
{
    for (const InjectionInterval &each : intervals(course.injections, course.orders, today, limits)) {
        if (!inWindow(each.to)) continue;
        note(course, Measure::OnTime, each.to, onTime(each.daysFromDue));
        note(course, Measure::OnTimeGrace7, each.to, onTimeWithGrace(each.daysFromDue));
        note(course, Measure::DaysLateMedian, each.to, each.daysFromDue > 0, true, each.daysFromDue);
    }
}

void Outcomes::Tally::daysCovered(const ClientCourse &course, QDate windowFrom, QDate windowThrough)
{
    if (course.client.dischargedOn.isValid()) windowThrough = std::min(windowThrough, course.client.dischargedOn);
    const QDate dose = firstDoseIn(course, windowFrom, std::min(windowThrough, today));
    if (dose.isNull()) return;
    if (!spans) spans = allCovered(course, today, limits);
    const Coverage found = coverage(*spans, Overlap::Union, windowFrom, windowThrough, limits.pdcThreshold);
    note(course, Measure::Pdc080, dose, found.adherent);
}

void Outcomes::Tally::continuity(const ClientCourse &course)
{
    constexpr int length = 180; // days, NQF 3175 (clinical.md 7.4)
    const QDate first = firstDoseOn(course);
    if (first.isNull() || !inWindow(first.addDays(length))) return;
    const QDate last = first.addDays(length);
    int longest = 0;
    QDate covered = first.addDays(-1);
    for (const CoveredSpan &span : allCovered(course, last, limits)) {
        longest = std::max(longest, int(covered.daysTo(span.from)) - 1);
        covered = std::max(covered, span.from.addDays(span.days - 1));
    }
    longest = std::max(longest, int(covered.daysTo(last))); // the open end counts: the client must have stayed
    const bool stayed = course.client.dischargedOn.isNull() || course.client.dischargedOn > last;
    note(course, Measure::Continuous180, last, stayed && longest <= continuityGapDays);
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

void Outcomes::Tally::episodes(const ClientCourse &course, QDate windowFrom, QDate windowThrough)
{
    const QDate last = std::min(windowThrough, today);
    for (const Episode &each : course.episodes) {
        if (each.startsOn > last || (each.endsOn.isValid() && each.endsOn < windowFrom)) continue;
        const bool closed = each.endsOn.isValid() && each.endsOn <= last;
        note(course, Measure::Stopped, closed ? each.endsOn : std::max(windowFrom, each.startsOn), closed);
    }
}

void Outcomes::Tally::overWindow(const ClientCourse &course, QDate windowFrom, QDate windowThrough)
{
    daysCovered(course, windowFrom, windowThrough);
    episodes(course, windowFrom, windowThrough);
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

void Outcomes::only(const OutcomeFilter &filter) { m_tally->filter = filter; }
void Outcomes::listen(Listener listener) { m_tally->listener = std::move(listener); }

void Outcomes::add(const ClientCourse &course)
{
    Tally &tally = *m_tally;
    tally.spans.reset();
    tally.retention(course);
    tally.punctuality(course);
    if (tally.by == OutcomeGroup::Month) {
        for (QDate month(tally.from.year(), tally.from.month(), 1); month <= tally.through; month = month.addMonths(1))
            tally.overWindow(course, std::max(month, tally.from),
                             std::min(month.addMonths(1).addDays(-1), tally.through));
    } else {
        tally.overWindow(course, tally.from, tally.through);
    }
    tally.continuity(course);
    tally.labs(course);
    tally.sideEffects(course);
    tally.calls(course);
}

QList<OutcomeRow> Outcomes::rows() const
{
    QList<OutcomeRow> list;
    for (Measure measure : measures()) {
        for (auto group = m_tally->groups.cbegin(); group != m_tally->groups.cend(); ++group) {
            OutcomeRow row{measure, group.key(), group->count.value(measure), group->of.value(measure), std::nullopt};
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
